"""Storing many small rows: as Django itself would have stored them."""

from datetime import UTC, datetime

from articles.addresses.models import Address
from articles.editions.words import Work
from articles.staff.models import LogLine
from articles.stories.models import Credit, Revision
from articles.tools.rows import insert, insert_numbered
from tests.newsroom import NOON


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


def test_rows_get_their_numbers_in_order_however_many(newsroom):
    rows = [Address(path=f"/{n}/", kind="page", number=n, since=NOON) for n in range(7_000)]

    assert insert_numbered(rows) == rows
    assert {row.pk: row.path for row in rows} == dict(Address.objects.filter(kind="page").values_list("pk", "path"))
    assert [rows[0]._state.adding, Address.objects.get(pk=rows[-1].pk).since] == [False, NOON]


def test_no_rows_are_no_matter(db):
    insert([])
    insert_numbered([])

    assert not LogLine.objects.exists()
