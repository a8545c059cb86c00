"""The rules that the database itself keeps: set by migrating, found when they are missing."""

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection

from articles.apps import check_guards
from articles.editions.guards import GUARDS
from articles.editions.models import Edition
from articles.tools.guards import lift_guards, lifted, missing_guards, set_guards

from .refusing import past_python, refused


def wanted():
    return {guard.name for guard in GUARDS if guard.exists_for(connection.vendor)}


def drop(guard):
    lift_guards(connection, [guard])


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.name)
def test_a_missing_rule_is_found_and_migrating_sets_it_again(guard):
    if not guard.exists_for(connection.vendor):
        pytest.skip(f"{connection.vendor} needs no such rule")
    drop(guard)
    try:
        found = [error.msg for error in check_guards(databases=["default"])]
        with pytest.raises(SystemCheckError, match=guard.name):
            call_command("check", databases=["default"])
        call_command("migrate", verbosity=0)

        assert found == [f"The database does not keep the rule “{guard.name}” on {guard.table}."]
        assert missing_guards(connection, GUARDS) == []
    finally:
        set_guards(connection, GUARDS)


@pytest.mark.django_db(transaction=True)
def test_a_rule_switched_off_is_found_on_postgresql():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite cannot switch a trigger off")
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE articles_edition DISABLE TRIGGER edition_never_deleted")
    try:
        assert [guard.name for guard in missing_guards(connection, GUARDS)] == ["edition_never_deleted"]
    finally:
        set_guards(connection, GUARDS)


@pytest.mark.django_db(transaction=True)
def test_a_table_remade_by_a_migration_has_its_rules_again():
    """SQLite drops a table's triggers with the table, whenever Django remakes it (STACK.md, trap 23)."""
    field = Edition._meta.get_field("kicker")
    before = {guard.name for guard in missing_guards(connection, GUARDS)}

    lift_guards(connection, GUARDS)
    with connection.schema_editor() as editor:
        wider = type(field)(max_length=81, blank=True)
        wider.set_attributes_from_name("kicker")
        wider.model = Edition
        editor.alter_field(Edition, field, wider)
        editor.alter_field(Edition, wider, field)
    bare = {guard.name for guard in missing_guards(connection, GUARDS)}
    call_command("migrate", verbosity=0)

    assert (before, bare, missing_guards(connection, GUARDS)) == (set(), wanted(), [])


@pytest.mark.django_db(transaction=True)
def test_without_rules_nothing_is_refused_so_that_these_tests_prove_something(newsroom):
    edition = newsroom.publish().edition

    with lifted(connection, GUARDS):
        assert not refused(lambda: past_python(Edition).filter(pk=edition.pk).update(headline="x"))
    assert refused(lambda: past_python(Edition).filter(pk=edition.pk).update(headline="y"))


@pytest.mark.django_db(transaction=True)
def test_a_table_with_rules_can_be_emptied_after_a_test(newsroom):
    newsroom.publish()
    # The tables are emptied after this test; the next would find the story if they could not be.


@pytest.mark.django_db(transaction=True)
def test_and_the_rules_stand_again_in_the_next_one():
    assert (Edition.objects.count(), missing_guards(connection, GUARDS)) == (0, [])
