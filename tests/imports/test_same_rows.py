"""A file taken in leaves the rows that the verbs leave when they are called for one story after the other."""

from contextlib import contextmanager
from datetime import datetime

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction

from articles.editions.models import Edition
from articles.pagecache.models import Purge
from articles.publishing.publish import publish
from articles.staff.accounts import importer
from articles.stories.copy import write
from articles.stories.models import Story

from .inputs import line, summary, taken

# More than PostgreSQL is given one by one.
LINES = 24
HTML = '<p>“Back” &amp; <a href="https://harbour.example/">about</a> time.</p><h2>Delays</h2><p>Two <em>years</em>.</p>'


def test_what_is_taken_in_is_what_the_verbs_store_one_by_one(newsroom, desk):
    people = [newsroom.person(name) for name in ("Ada Marsh", "Ben Low", "Jo Pym")]
    tags = [newsroom.tag(name) for name in ("Harbour", "Leith", "Ferries")]
    lines = [a_line(number, people, tags) for number in range(LINES)]
    importer()

    with undone():
        said = desk.stories(*lines)
        by_import = everything_stored()
    with undone():
        for given in lines:
            by_the_verbs(given, newsroom.news, {record.slug: record for record in (*people, *tags)})
        by_verbs = everything_stored()

    assert (summary(said), len(by_import["Edition"]), len(by_import["EditionTag"])) == (taken(LINES), 18, 18)
    assert by_import == by_verbs


def a_line(number, people, tags):
    """All different: in what is linked, in the body's form, and in when readers get it."""
    moments = ["2026-03-26T09:00:00Z", "2026-03-27T12:30:00+01:00", "2027-01-01T00:00:00Z", None]
    return line(
        number,
        body=HTML if number % 2 else ["The ferry is back.", "It sails & stays."],
        tags=[tag.slug for tag in tags[: number % 4]],
        people=[person.slug for person in people[number % 3 :]],
        bylines=[people[number % 3].slug] if number % 5 else ["Jo Pym", "ben-low"],
        published=moments[number % 4],
    )


def by_the_verbs(given, section, records):
    names = {"Jo Pym": records["jo-pym"]}
    html = given["body"] if isinstance(given["body"], str) else "<p>The ferry is back.</p><p>It sails &amp; stays.</p>"
    copy = {
        "headline": given["headline"],
        "standfirst": given["standfirst"],
        "slug": given["slug"],
        "body": html,
        "section": section.pk,
        "credits": [
            {
                "name": word if word in names else "",
                "work": "words",
                "person": (names.get(word) or records[word]).pk,
                "organisation": None,
            }
            for word in given["bylines"]
        ],
        "people": [{"person": records[slug].pk, "part": "mentioned", "described_as": ""} for slug in given["people"]],
        "tags": [records[slug].pk for slug in given["tags"]],
        "pictures": [],
    }
    (story,) = write([(Story(outside_id=given["id"]), copy)], by=importer())
    if given["published"]:
        publish(story, version=1, at=datetime.fromisoformat(given["published"]), by=importer())


@contextmanager
def undone():
    """The block leaves nothing behind, and numbers begin where they began."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            for sql in connection.ops.sequence_reset_sql(no_style(), [Story, Edition]):
                cursor.execute(sql)
        yield
        transaction.set_rollback(True)


def everything_stored():
    """Every row of the paper, as values. Of the journal the keys, for the import writes those of many stories in one row."""
    stored = {
        model.__name__: sorted(map(repr, model.objects.values_list(*columns_of(model))))
        for model in apps.get_app_config("articles").get_models()
        if model is not Purge
    }
    return stored | {"Purge": sorted({key for row in Purge.objects.all() for key in row.keys})}


def columns_of(model):
    """All of them; the number only where others point to it."""
    counts = model in (Story, Edition)
    return [field.attname for field in model._meta.concrete_fields if counts or not field.primary_key]
