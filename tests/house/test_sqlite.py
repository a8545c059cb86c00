"""A connection to SQLite is kept from request to request, but never to a file that is no longer there."""

import sqlite3

import pytest
from django.db import OperationalError
from django.db.utils import load_backend

from newsroom import environment

# For the blocker of databases alone: these are files of their own.
pytestmark = pytest.mark.django_db


@pytest.fixture
def database(tmp_path, monkeypatch):
    """The paper's connection to a file of one table with the word "first" in it."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/paper.sqlite3")
    settings = {"TIME_ZONE": None, "AUTOCOMMIT": True, "ATOMIC_REQUESTS": False, "TEST": {}}
    settings |= environment.database("DATABASE_URL", "", base=tmp_path)
    connection = load_backend(settings["ENGINE"]).DatabaseWrapper(settings, alias="paper")
    write(connection.settings_dict["NAME"], "first")
    yield connection
    connection.close()


def write(file, word: str) -> None:
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE word (word)")
        other.execute("INSERT INTO word VALUES (?)", [word])
    other.close()


def read(connection) -> str:
    """What a request reads."""
    connection.close_if_unusable_or_obsolete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT word FROM word")
        return cursor.fetchone()[0]


def test_one_connection_serves_many_requests(database):
    used = set()
    for _request in range(3):
        assert read(database) == "first"
        used.add(id(database.connection))

    assert len(used) == 1


def test_a_backup_that_was_put_in_place_is_read_from_the_next_request_on(database):
    read(database)
    file = database.settings_dict["NAME"]
    write(file.with_name("backup"), "second")
    file.with_name("backup").replace(file)

    assert read(database) == "second"


def test_a_database_that_is_gone_is_missed_at_once(database):
    read(database)
    file = database.settings_dict["NAME"]
    file.rename(file.with_name("elsewhere"))
    file.mkdir()

    with pytest.raises(OperationalError):
        read(database)
