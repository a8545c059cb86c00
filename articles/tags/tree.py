"""Holding the tree of sections still, or for oneself.

Whoever stores an edition writes index rows for its section and for those above it; whoever moves a section writes them anew. On
PostgreSQL the two would wait for each other's rows, or miss them, so each first takes a lock that lasts to commit. SQLite
has one writer at a time.
"""

from django.db import connection

# Any number that nothing else locks by.
_LOCK = 7_140_303


def hold_still() -> None:
    """Nobody moves a section until the transaction ends. Others may hold it still too."""
    _lock("pg_advisory_xact_lock_shared")


def hold_to_change() -> None:
    """Nobody else moves a section, or relies on where it stands, until the transaction ends. To be called before any other lock."""
    _lock("pg_advisory_xact_lock")


def _lock(function: str) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {function}(%s)", [_LOCK])
