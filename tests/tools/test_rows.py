"""Storing many small rows: as Django itself would have stored them."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError
from django.db.models import TextField
from django.db.models.functions import Cast

from articles.addresses.models import Address
from articles.editions.models import Edition, EditionCredit
from articles.editions.words import Work
from articles.staff.models import LogLine
from articles.stories.models import Credit, Revision
from articles.tools.rows import insert, insert_numbered, insert_values
from tests.newsroom import NOON

EDITION = {
    "number": 1, "recorded_at": NOON, "change": "new", "path": "/x/", "first_published_at": NOON, "first_day": NOON.date(),
    "slug": "x", "section_number": 1,
}  # fmt: skip


def test_rows_are_stored_as_django_stores_them(newsroom):
    story, at = newsroom.story(), datetime(2026, 3, 27, 12, 0, 0, 250, tzinfo=UTC)
    lines = [LogLine(at=at, by=newsroom.editor, verb="read", kind="story", number=n, words="“é”") for n in (1, 2)]
    credits = [Credit(story_id=story.pk, order=n, work=Work.DATA, printed_name=f"Jo {n}") for n in (1, 0)]
    revision = Revision(story_id=story.pk, version=9, at=at, by=newsroom.editor, copy={"headline": None, "tags": [1]})

    insert([credits[0], lines[0], revision, credits[1], lines[1]])

    assert list(LogLine.objects.filter(verb="read").order_by("pk").values_list("at", "by", "number", "words")) == [
        (at, newsroom.editor.pk, 1, "“é”"),
        (at, newsroom.editor.pk, 2, "“é”"),
    ]
    assert list(Credit.objects.order_by("pk").values_list("order", "work", "person", "printed_name")) == [
        (1, "data", None, "Jo 1"),
        (0, "data", None, "Jo 0"),
    ]
    assert Revision.objects.get(version=9).copy == {"headline": None, "tags": [1]}


# A few go to PostgreSQL by statement, more by COPY.
@pytest.mark.parametrize("many", [3, 40])
def test_values_are_stored_as_django_stores_an_instance(newsroom, many):
    story, at = newsroom.story(), datetime(2026, 3, 27, 12, 0, 0, 250, tzinfo=UTC)
    copy = {"headline": "“é”\t\\N\n", "section": None, "tags": [1], "not_in_feeds": True}
    Revision.objects.create(story=story, version=1_000, at=at, by=newsroom.editor, copy=copy)
    Edition.objects.create(**EDITION, story_number=1, live_from=at, recorded_by=newsroom.editor)
    edition = Edition.objects.get()
    link = {"story_number": 1, "first_published_at": at, "live_from": at, "live_until": None, "work": "data"}
    EditionCredit.objects.create(edition=edition, **link)

    insert_values(
        Revision,
        "copy story version at by",
        [(copy, story.pk, 1_001 + number, at, newsroom.editor.pk) for number in range(many)],
    )
    insert_values(
        EditionCredit,
        "edition story_number first_published_at live_from live_until person organisation work",
        ((edition.pk, 1, at, at, None, None, None, "data") for _number in range(many)),
    )

    assert kept(Revision, "at", "copy", version__gte=1_000) == kept(Revision, "at", "copy", version=1_000) * (many + 1)
    one, *others = kept(EditionCredit, *link, "person_id", "organisation_id")
    assert others == [one] * many
    assert list(Revision.objects.filter(version__gt=1_000).order_by("pk").values_list("version", flat=True)) == [
        1_001 + number for number in range(many)
    ]


def kept(model, *columns, **given):
    """The columns as the database itself writes them, which is what it compares."""
    texts = {f"{column}_text": Cast(column, TextField()) for column in columns}
    return list(model.objects.filter(**given).order_by("pk").annotate(**texts).values_list(*texts))


@pytest.mark.parametrize("many", [3, 40])
def test_what_the_database_refuses_is_refused_with_its_words(newsroom, many):
    story = newsroom.story()
    twice = [(story.pk, 7, NOON, newsroom.editor.pk, {}) for _number in range(many)]

    with pytest.raises(IntegrityError, match="revision_once_a_version|story_id, articles_revision.version"):
        insert_values(Revision, "story version at by copy", twice)


def test_rows_get_their_numbers_in_order_however_many(newsroom):
    rows = [Address(path=f"/{n}/", kind="page", number=n, since=NOON) for n in range(7_000)]

    assert insert_numbered(rows) == rows
    assert {row.pk: row.path for row in rows} == dict(Address.objects.filter(kind="page").values_list("pk", "path"))
    assert [rows[0]._state.adding, Address.objects.get(pk=rows[-1].pk).since] == [False, NOON]


def test_no_rows_are_no_matter(db):
    insert([])
    insert_numbered([])

    assert not LogLine.objects.exists()
