"""The rules that the database keeps: one declared list, set after every migrate (STACK.md, trap 23)."""

from datetime import timedelta

from articles.addresses.models import Address
from articles.staff.models import LogLine
from articles.tools import clock
from articles.tools.guards import Guard

from .models import Correction, Edition, Withholding

# The web server's clock and the database's may differ, and a moment may come while a verb is at work: so many seconds
# before an end "now" looks like one in the past, or one that was ahead like one that has come.
SKEW = 60

_EDITION = Edition._meta.db_table
_FIXED_COLUMNS = [field.column for field in Edition._meta.concrete_fields if field.column != "live_until"]
_PG_NOW = (
    f"(coalesce(nullif(current_setting('newsroom.clock', true), '')::timestamptz, now()) - interval '{SKEW} seconds')"
)
_SQLITE_NOW = f"newsroom_now(-{SKEW})"


def sqlite_now(seconds: int) -> str:
    """SQL function `newsroom_now(seconds)`: the moment so many seconds from now, as Django writes moments to SQLite."""
    return str((clock.now() + timedelta(seconds=seconds)).replace(tzinfo=None))


def _until_moves_rightly(now: str) -> str:
    """SQL: the end is brought forward to a moment not yet past, or one that has not come is put back."""
    return f"""(
        (NEW.live_until IS NOT NULL AND (OLD.live_until IS NULL OR NEW.live_until < OLD.live_until)
            AND NEW.live_until >= {now})
        OR (OLD.live_until IS NOT NULL AND (NEW.live_until IS NULL OR NEW.live_until > OLD.live_until)
            AND OLD.live_until > {now}))"""


_OVERLAP = f"""(NEW.live_until IS NULL OR NEW.live_until > NEW.live_from) AND EXISTS (
    SELECT 1 FROM {_EDITION} other
    WHERE other.story_number = NEW.story_number AND other.id IS NOT NEW.id
      AND (other.live_until IS NULL OR other.live_until > other.live_from)
      AND (other.live_until IS NULL OR other.live_until > NEW.live_from)
      AND (NEW.live_until IS NULL OR other.live_from < NEW.live_until))"""


def _sqlite_refuse(when: str, words: str) -> str:
    return f"{when} BEGIN SELECT RAISE(ABORT, '{words}'); END"


def _pg_refuse(condition: str, words: str) -> str:
    return f"""BEGIN
        IF {condition} THEN RAISE EXCEPTION '{words}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END"""


def _insert_only(table: str) -> list[Guard]:
    """Two guards on SQLite, one on PostgreSQL: the table refuses update and delete."""
    words = f"{table} only grows: a row is never rewritten or deleted"
    return [
        Guard(
            f"{table}_never_rewritten",
            table,
            sqlite=_sqlite_refuse(f"BEFORE UPDATE ON {table}", words),
            postgresql=_pg_refuse("true", words),
            timing="BEFORE UPDATE OR DELETE",
        ),
        Guard(f"{table}_never_deleted", table, sqlite=_sqlite_refuse(f"BEFORE DELETE ON {table}", words)),
    ]


def _edition_guards() -> list[Guard]:
    rewritten = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in _FIXED_COLUMNS)
    return [
        Guard(
            "edition_never_rewritten",
            _EDITION,
            sqlite=_sqlite_refuse(f"BEFORE UPDATE ON {_EDITION} WHEN {rewritten}", "an edition is never rewritten"),
            postgresql=_pg_refuse(
                "to_jsonb(OLD) - 'live_until' IS DISTINCT FROM to_jsonb(NEW) - 'live_until'",
                "an edition is never rewritten",
            ),
            timing="BEFORE UPDATE",
        ),
        Guard(
            "edition_never_deleted",
            _EDITION,
            sqlite=_sqlite_refuse(f"BEFORE DELETE ON {_EDITION}", "an edition is never deleted"),
            postgresql=_pg_refuse("true", "an edition is never deleted"),
            timing="BEFORE DELETE",
        ),
        Guard(
            "edition_end_moves_rightly",
            _EDITION,
            sqlite=_sqlite_refuse(
                f"BEFORE UPDATE OF live_until ON {_EDITION} WHEN OLD.live_until IS NOT NEW.live_until AND NOT "
                + _until_moves_rightly(_SQLITE_NOW),
                "the end of an edition may not move so",
            ),
            postgresql=_pg_refuse(
                "OLD.live_until IS DISTINCT FROM NEW.live_until AND NOT " + _until_moves_rightly(_PG_NOW),
                "the end of an edition may not move so",
            ),
            timing="BEFORE UPDATE",
        ),
        Guard(
            "edition_no_two_at_once",
            _EDITION,
            sqlite=_sqlite_refuse(
                f"BEFORE INSERT ON {_EDITION} WHEN {_OVERLAP}", "no two editions of a story live at one moment"
            ),
            constraint="EXCLUDE USING gist (story_number WITH =, tstzrange(live_from, live_until) WITH &&)",
        ),
        Guard(
            "edition_no_two_at_once_by_update",
            _EDITION,
            sqlite=_sqlite_refuse(
                f"BEFORE UPDATE OF live_until ON {_EDITION} WHEN {_OVERLAP}",
                "no two editions of a story live at one moment",
            ),
        ),
    ]


def _address_guards() -> list[Guard]:
    table = Address._meta.db_table
    moved = "a path never passes to something else"
    gone = "a path once known answers for ever"
    return [
        Guard(
            "address_never_passes_on",
            table,
            sqlite=_sqlite_refuse(
                f"BEFORE UPDATE ON {table} WHEN OLD.path IS NOT NEW.path OR OLD.kind IS NOT NEW.kind"
                " OR OLD.number IS NOT NEW.number OR NEW.since > OLD.since",
                moved,
            ),
            postgresql=_pg_refuse(
                "(OLD.path, OLD.kind, OLD.number) IS DISTINCT FROM (NEW.path, NEW.kind, NEW.number) OR NEW.since > OLD.since",
                moved,
            ),
            timing="BEFORE UPDATE",
        ),
        Guard(
            "address_answers_for_ever",
            table,
            sqlite=_sqlite_refuse(f"BEFORE DELETE ON {table} WHEN OLD.since <= {_SQLITE_NOW}", gone),
            postgresql=_pg_refuse(f"OLD.since <= {_PG_NOW}", gone),
            timing="BEFORE DELETE",
        ),
    ]


GUARDS: list[Guard] = [
    *_edition_guards(),
    *_address_guards(),
    *(guard for model in (Correction, Withholding, LogLine) for guard in _insert_only(model._meta.db_table)),
]
