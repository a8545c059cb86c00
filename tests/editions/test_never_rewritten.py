"""What is never rewritten or deleted: editions, corrections, withholdings, the log, addresses."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from articles.addresses.models import Address
from articles.editions.guards import SKEW
from articles.editions.live import Immutable
from articles.editions.models import Correction, Edition, Withholding
from articles.publishing.correct import correct
from articles.publishing.withhold import withhold
from articles.staff.models import LogLine
from articles.tools import clock
from tests.newsroom import NOON

from .refusing import past_python, refused

HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)
OTHER = {
    "headline": "Another",
    "body": "<p>x</p>",
    "note": "x",
    "path": "/x/",
    "change": "minor",
    "live_from": NOON - HOUR,
    "recorded_at": NOON - HOUR,
    "first_published_at": NOON - HOUR,
    "first_day": "2020-01-01",
    "updated_at": NOON,
    "tags": [1],
    "people": [{}],
    "credits": [{}],
    "pictures": [{}],
    "links": [1],
    "kind_of_work": "opinion",
    "web_headline": "x",
    "kicker": "x",
    "standfirst": "x",
    "slug": "x",
    "section_number": 0,
    "story_number": 0,
    "number": 99,
    "not_in_feeds": True,
    "not_indexed": True,
    "no_public_comparison": True,
}


def test_every_column_of_an_edition_is_in_this_test():
    columns = {field.name for field in Edition._meta.concrete_fields}

    assert set(OTHER) == columns - {"id", "recorded_by", "live_until"}


@pytest.mark.parametrize("column", OTHER)
def test_no_column_of_an_edition_is_ever_rewritten(edition, column):
    assert refused(lambda: past_python(Edition).filter(pk=edition.pk).update(**{column: OTHER[column]}))


def test_neither_its_number_nor_who_recorded_it_is_ever_rewritten(newsroom, edition):
    rows = past_python(Edition).filter(pk=edition.pk)

    assert refused(lambda: rows.update(id=987_654))
    assert refused(lambda: rows.update(recorded_by=newsroom.reporter))


def test_raw_sql_is_refused_as_well(edition):
    def run(sql):
        with connection.cursor() as cursor:
            cursor.execute(sql)

    assert refused(lambda: run(f"UPDATE articles_edition SET headline = 'x' WHERE id = {edition.pk}"))
    assert refused(lambda: run("UPDATE articles_edition SET headline = 'x', live_until = NULL"))
    assert refused(lambda: run("DELETE FROM articles_edition"))


def test_python_refuses_before_the_database_has_to(edition):
    changes = {
        "save": edition.save,
        "save one field": lambda: edition.save(update_fields=["headline"]),
        "delete": edition.delete,
        "update": lambda: Edition.objects.update(headline="x"),
        "filter update": lambda: Edition.objects.filter(pk=edition.pk).update(live_until=NOON),
        "delete many": lambda: Edition.objects.all().delete(),
        "bulk_update": lambda: Edition.objects.bulk_update([edition], ["headline"]),
        "update_or_create": lambda: Edition.objects.update_or_create({"headline": "x"}, pk=edition.pk),
    }

    for name, change in changes.items():
        with pytest.raises(Immutable), transaction.atomic():
            change()
            pytest.fail(f"{name} went through")


@pytest.fixture
def records(newsroom, edition):
    """One row of each record that only grows."""
    with clock.fixed(NOON):
        story = newsroom.story("Other")
        other = newsroom.publish(story).edition
        correct(story, fields={"headline": "Right"}, change="correction", note="Wrong.", by=newsroom.editor)
        withhold(other, parts=["note"], by=newsroom.editor, reason="court order")
    return {model: model.objects.first() for model in (Correction, Withholding, LogLine)}


def test_what_only_grows_is_never_rewritten_or_deleted(records):
    for model, row in records.items():
        rows = past_python(model).filter(pk=row.pk)
        column = "words" if model is LogLine else "at"

        assert refused(lambda rows=rows, column=column, row=row: rows.update(**{column: getattr(row, column)}))
        assert refused(lambda rows=rows: rows._raw_delete(rows.db))


def test_python_refuses_that_for_corrections_and_withholdings(records):
    for model in (Correction, Withholding):
        for change in (
            records[model].save,
            records[model].delete,
            lambda model=model: model.objects.all().delete(),
            lambda model=model: model.objects.update(at=NOON),
        ):
            with pytest.raises(Immutable):
                change()


@pytest.mark.parametrize(
    "changes", [{"path": "/x/"}, {"kind": "tag"}, {"number": 987_654}, {"since": NOON + HOUR}], ids=str
)
def test_an_address_never_passes_on_and_its_moment_is_only_brought_forward(edition, changes):
    rows = Address.objects.filter(path=edition.path)

    assert refused(lambda: rows.update(**changes))
    assert not refused(lambda: rows.update(since=NOON - HOUR))


def test_an_address_is_deleted_only_before_anybody_could_open_it(newsroom, edition):
    with clock.fixed(NOON):
        ahead = newsroom.publish("Ahead", at=NOON + HOUR).edition
    paths = Address.objects.filter(path__in=[edition.path, ahead.path])
    with clock.fixed(NOON + (SKEW + 1) * SECOND):
        assert refused(lambda: paths.delete())
        assert not refused(lambda: paths.filter(path=ahead.path).delete())


def test_the_database_error_is_one_that_django_knows(edition):
    with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
        past_python(Edition).filter(pk=edition.pk).update(headline="x")
