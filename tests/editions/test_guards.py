"""The rules that the database itself keeps, whoever asks it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import QuerySet

from articles.addresses.models import Address
from articles.apps import check_guards
from articles.editions.guards import GUARDS, SKEW
from articles.editions.interval import set_until
from articles.editions.live import Immutable
from articles.editions.models import Correction, Edition, Withholding
from articles.publishing.correct import correct
from articles.publishing.withhold import withhold
from articles.staff.models import LogLine
from articles.tools import clock
from articles.tools.guards import lift_guards, lifted, missing_guards, set_guards, tell_the_time
from tests.newsroom import NOON

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


def past_python(model):
    """The rows of the model, past the manager that refuses."""
    return QuerySet(model)


def refused(change):
    """Whether the database refuses to do it."""
    try:
        with transaction.atomic():
            tell_the_time(connection)
            change()
    except IntegrityError:
        return True
    return False


@pytest.fixture
def edition(newsroom):
    with clock.fixed(NOON):
        return newsroom.publish().edition


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


@pytest.mark.parametrize(
    ("was", "becomes", "at", "refuses"),
    [
        (None, NOON + HOUR, NOON, False),
        (None, NOON, NOON, False),
        (NOON + HOUR, NOON + HOUR / 2, NOON, False),
        (NOON + HOUR, None, NOON, False),
        (NOON + HOUR, NOON + 2 * HOUR, NOON, False),
        (None, NOON + HOUR, NOON + HOUR + SKEW * SECOND, False),
        (None, NOON + HOUR, NOON + HOUR + (SKEW + 1) * SECOND, True),
        (NOON + 2 * HOUR, NOON + HOUR, NOON + HOUR + (SKEW + 1) * SECOND, True),
        (NOON + HOUR, None, NOON + HOUR + (SKEW - 1) * SECOND, False),
        (NOON + HOUR, None, NOON + HOUR + SKEW * SECOND, True),
        (NOON + HOUR, NOON + 2 * HOUR, NOON + HOUR + SKEW * SECOND, True),
        (NOON + HOUR, NOON + 2 * HOUR, NOON + 3 * HOUR, True),
    ],
)
def test_an_end_moves_only_to_or_from_a_moment_that_is_not_past(edition, was, becomes, at, refuses):
    if was:
        with clock.fixed(NOON), transaction.atomic():
            set_until([edition], was)

    with clock.fixed(at):
        assert refused(lambda: set_until([edition], becomes)) is refuses


def test_by_the_real_clock_a_past_end_is_refused_and_one_ahead_is_not(newsroom):
    edition = newsroom.publish("Real").edition
    now = datetime.now(UTC)

    assert refused(lambda: set_until([edition], now - 5 * HOUR))
    assert not refused(lambda: set_until([edition], now + HOUR))
    assert not refused(lambda: set_until([edition], None))


def test_an_end_never_comes_before_the_beginning(newsroom):
    with clock.fixed(NOON):
        edition = newsroom.publish("Ahead", at=NOON + HOUR).edition

        assert refused(lambda: set_until([edition], NOON + HOUR / 2))


def copy_of(edition, **changes):
    """The edition again, as another row."""
    values = {field.attname: getattr(edition, field.attname) for field in Edition._meta.concrete_fields}
    return Edition(**values | {"id": None, "number": edition.number + 1} | changes)


@pytest.mark.parametrize(
    ("start", "end", "refuses"),
    [
        (NOON, None, True),
        (NOON - HOUR, NOON + HOUR, True),
        (NOON - HOUR, NOON, False),
        (NOON - HOUR, NOON + timedelta(microseconds=1), True),
        (NOON + HOUR, NOON + 2 * HOUR, True),
        (NOON + HOUR, NOON + HOUR, False),
    ],
)
def test_no_two_editions_of_a_story_are_stored_for_one_moment(edition, start, end, refuses):
    other = copy_of(edition, live_from=start, live_until=end)

    assert refused(other.save) is refuses


def test_no_end_is_moved_over_another_edition(newsroom, edition):
    story_number = edition.story_number
    with clock.fixed(NOON), transaction.atomic():
        set_until([edition], NOON + HOUR)
        copy_of(edition, live_from=NOON + HOUR, live_until=NOON + 2 * HOUR).save()

        assert refused(lambda: set_until([edition], NOON + HOUR + SECOND))
        assert refused(lambda: set_until([edition], None))
    assert Edition.objects.live(NOON + HOUR).filter(story_number=story_number).count() == 1


def test_editions_of_other_stories_are_no_matter(newsroom, edition):
    assert not refused(copy_of(edition, story_number=987_654, path="/other/").save)


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


def test_the_database_error_is_one_that_django_knows(edition):
    with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
        past_python(Edition).filter(pk=edition.pk).update(headline="x")
