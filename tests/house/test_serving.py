"""What must be so before the paper is served."""

import re
import socket
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from articles.editions.guards import GUARDS
from articles.tools.guards import lifted
from newsroom import serving


def test_a_port_in_use_is_named(settings):
    with socket.create_server(("127.0.0.1", 0)) as other:
        settings.PORT = other.getsockname()[1]

        with pytest.raises(serving.NotReady, match=f"^PORT {settings.PORT} on 127.0.0.1 cannot be used: Address"):
            serving.take_port()


def test_a_second_newsroom_is_turned_away_while_the_first_is_still_starting(settings):
    with socket.create_server(("127.0.0.1", 0)) as free:
        settings.PORT = free.getsockname()[1]

    with serving.take_port(), pytest.raises(serving.NotReady, match="cannot be used: Address already in use"):
        serving.take_port()


def test_a_database_that_keeps_its_rules_is_served(db):
    serving.check_database()


@pytest.mark.django_db(transaction=True)
def test_a_database_that_lost_a_rule_is_not_served():
    with lifted(connection, GUARDS), pytest.raises(serving.NotReady, match="Run: manage.py migrate"):
        serving.check_database()


@pytest.mark.django_db(transaction=True)
def test_a_database_behind_its_migrations_is_not_served():
    row = "app = 'sessions' AND name = '0001_initial'"
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE django_migrations SET name = 'none' WHERE {row}")
    try:
        with pytest.raises(serving.NotReady, match="^The database lacks 1 of the migrations. Run: manage.py migrate$"):
            serving.check_database()
    finally:
        with connection.cursor() as cursor:
            cursor.execute("UPDATE django_migrations SET name = '0001_initial' WHERE name = 'none'")


def test_every_static_file_that_a_template_names_is_collected(tmp_path, settings):
    settings.STATIC_ROOT = tmp_path / "static"
    backend = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": backend}}
    named = {
        name
        for template in Path(settings.BASE_DIR, "templates").rglob("*.html")
        for name in re.findall(r"{% static ['\"]([^'\"]+)['\"]", template.read_text())
    }

    call_command("collectstatic", interactive=False, verbosity=0)

    assert sorted(name for name in named if not (tmp_path / "static" / name).exists()) == []
