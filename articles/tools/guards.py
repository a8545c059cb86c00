"""Rules that the database itself keeps: triggers and constraints that Django's schema editor does not know.

SQLite drops a table's triggers whenever Django remakes it, so guards are lifted before and set after every migrate
from one declared list, and a system check finds a missing one.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

from . import clock


@dataclass(frozen=True)
class Guard:
    """One rule on one table: a trigger's body per vendor, or a constraint. An empty text means the vendor needs none.

    `sqlite` is what follows `CREATE TRIGGER name`; `postgresql` the body of a trigger function; `timing` says when that
    runs (`BEFORE UPDATE OR DELETE`); `constraint` what follows `ADD CONSTRAINT name` on PostgreSQL.
    """

    name: str
    table: str
    sqlite: str = ""
    postgresql: str = ""
    timing: str = ""
    constraint: str = ""

    def exists_for(self, vendor: str) -> bool:
        return bool(self.sqlite if vendor == "sqlite" else self.postgresql or self.constraint)


def set_guards(connection: BaseDatabaseWrapper, guards: Iterable[Guard]) -> None:
    """Put every guard on its table, in place of an older form of it; tables that are not there yet are passed over."""
    tables = set(connection.introspection.table_names())
    guards = [guard for guard in guards if guard.table in tables]
    lift_guards(connection, guards)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql" and any(guard.constraint for guard in guards):
            cursor.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
        for guard in guards:
            if not guard.exists_for(connection.vendor):
                continue
            if connection.vendor == "sqlite":
                cursor.execute(f"CREATE TRIGGER {guard.name} {guard.sqlite}")
            elif guard.constraint:
                cursor.execute(f"ALTER TABLE {guard.table} ADD CONSTRAINT {guard.name} {guard.constraint}")
            else:
                cursor.execute(
                    f"CREATE OR REPLACE FUNCTION {guard.name}() RETURNS trigger LANGUAGE plpgsql AS $guard$ {guard.postgresql} $guard$"
                )
                cursor.execute(
                    f"CREATE TRIGGER {guard.name} {guard.timing} ON {guard.table} FOR EACH ROW EXECUTE FUNCTION {guard.name}()"
                )


def lift_guards(connection: BaseDatabaseWrapper, guards: Iterable[Guard]) -> None:
    """Take every guard off its table; one that is not there is no matter."""
    tables = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for guard in guards:
            if guard.table not in tables or not guard.exists_for(connection.vendor):
                continue
            if connection.vendor == "sqlite":
                cursor.execute(f"DROP TRIGGER IF EXISTS {guard.name}")
            elif guard.constraint:
                cursor.execute(f"ALTER TABLE {guard.table} DROP CONSTRAINT IF EXISTS {guard.name}")
            else:
                cursor.execute(f"DROP TRIGGER IF EXISTS {guard.name} ON {guard.table}")


@contextmanager
def lifted(connection: BaseDatabaseWrapper, guards: Iterable[Guard]) -> Iterator[None]:
    """The block runs without the guards: for a test's teardown, never for the product."""
    lift_guards(connection, guards)
    try:
        yield
    finally:
        set_guards(connection, guards)


def missing_guards(connection: BaseDatabaseWrapper, guards: Iterable[Guard]) -> list[Guard]:
    """The guards that ought to stand in this database and do not."""
    tables = set(connection.introspection.table_names())
    wanted = [guard for guard in guards if guard.table in tables and guard.exists_for(connection.vendor)]
    if not wanted:
        return []
    queries = (
        ["SELECT name FROM sqlite_master WHERE type = 'trigger'"]
        if connection.vendor == "sqlite"
        else ["SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D'", "SELECT conname FROM pg_constraint"]
    )
    there: set[str] = set()
    with connection.cursor() as cursor:
        for query in queries:
            cursor.execute(query)
            there.update(row[0] for row in cursor.fetchall())
    return [guard for guard in wanted if guard.name not in there]


def tell_the_time(connection: BaseDatabaseWrapper) -> None:
    """Let the guards of this transaction go by `clock`: needed on PostgreSQL when it is fixed; SQLite asks it by itself."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('newsroom.clock', %s, true)", [clock.now().isoformat() if clock.is_fixed() else ""]
            )
