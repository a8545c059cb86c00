"""The demo's database: kept when it was edited, set aside when it is of another version."""

from pathlib import Path

import pytest
from django.db import connection

from articles.demo import aside
from articles.tools import clock
from tests.newsroom import NOON


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


def test_a_demo_of_another_paper_is_set_aside(database, monkeypatch):
    monkeypatch.setattr(aside, "paper", lambda: {"name": "The Aldermouth Courier"})

    with clock.fixed(NOON):
        moved = aside.set_aside_if_older()

    assert moved == database.with_name("demo-until-2026-03-27-120000.sqlite3")


def test_a_database_that_no_demo_made_is_never_moved(database, monkeypatch):
    Path(f"{database}.migrations").unlink()
    monkeypatch.setattr(aside, "_digest", lambda: "of another version")

    assert aside.set_aside_if_older() is None
    assert database.read_text() == "edited"
