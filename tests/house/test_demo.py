"""The demo: filled once and whole, kept when it was edited, set aside when it is of another version."""

from pathlib import Path

import pytest
from django.db import connection

from articles.demo import aside
from articles.demo.fill import fill, is_filled
from articles.demo.sign_in import give_password
from articles.editions.models import Edition
from articles.staff.models import User
from articles.staff.rights import GROUPS
from articles.stories.models import Story
from articles.tags.models import Section
from articles.tools import clock
from tests.newsroom import NOON


@pytest.fixture
def demo(db):
    with clock.fixed(NOON):
        fill()


def test_the_demo_has_a_story_in_each_state_and_section(demo):
    live = Edition.objects.live(NOON)

    assert {
        "sections": list(Section.objects.filter(pk__in=live.values("section_number")).values_list("name", flat=True)),
        "corrected": live.filter(change="correction").count(),
        "ahead": [edition.live_from.isoformat() for edition in Edition.objects.ahead(NOON)],
        "with the desk": Story.objects.filter(copy_status="desk").count(),
        "spiked": Story.objects.spiked().count(),
        "lead pictures": sum(bool(edition.pictures) for edition in live),
    } == {
        "sections": ["News", "Politics", "Business", "Culture", "Sport", "Opinion"],
        "corrected": 1,
        "ahead": ["2026-03-28T06:00:00+00:00"],
        "with the desk": 1,
        "spiked": 1,
        "lead pictures": 1,
    }


def test_the_demo_has_somebody_in_each_group_and_nobody_can_sign_in_yet(demo):
    assert {group for user in User.objects.all() for group in user.groups.values_list("name", flat=True)} == set(GROUPS)
    assert [user for user in User.objects.all() if user.has_usable_password()] == []


def test_a_demo_that_fails_half_way_leaves_nothing(db, monkeypatch):
    def fail(*args, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr("articles.demo.fill.correct", fail)

    with pytest.raises(KeyboardInterrupt):
        fill()

    assert not is_filled()


def test_a_password_is_shown_once_and_a_new_one_only_when_asked_for(demo):
    shown = []

    given = [give_password(lambda *words: shown.append(words), anew=anew) for anew in (False, False, True)]

    (first, second), user = shown, User.objects.get(username="administrator")
    assert given == [True, False, True]
    assert first != second
    assert (user.check_password(first[1]), user.check_password(second[1])) == (False, True)


@pytest.fixture
def database(tmp_path, monkeypatch) -> Path:
    """A database of an earlier demo, with a journal beside."""
    file = tmp_path / "demo.sqlite3"
    monkeypatch.setattr(connection, "vendor", "sqlite")
    monkeypatch.setitem(connection.settings_dict, "NAME", file)
    monkeypatch.setattr(connection, "close", lambda: None)
    assert aside.set_aside_if_older() is None
    file.write_text("edited")
    Path(f"{file}-wal").write_text("journal")
    return file


def test_a_demo_of_these_migrations_stays_where_it_is(database):
    assert aside.set_aside_if_older() is None
    assert database.read_text() == "edited"


def test_a_demo_of_other_migrations_is_set_aside_with_its_journal(database, monkeypatch):
    monkeypatch.setattr(aside, "_digest", lambda: "of another version")

    with clock.fixed(NOON):
        moved = aside.set_aside_if_older()

    assert moved == database.with_name("demo-until-2026-03-27-120000.sqlite3")
    assert (moved.read_text(), Path(f"{moved}-wal").read_text(), database.exists()) == ("edited", "journal", False)


def test_a_database_that_no_demo_made_is_never_moved(database, monkeypatch):
    Path(f"{database}.migrations").unlink()
    monkeypatch.setattr(aside, "_digest", lambda: "of another version")

    assert aside.set_aside_if_older() is None
    assert database.read_text() == "edited"
