"""The journal of what changed for readers: writing it inside the change, and reading what was written since."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection, connections, transaction

from articles.tools import clock

from .counter import bump
from .models import Purge

# Any number that nothing else locks by: rows become visible in the order of their numbers only if writers queue for it.
_LOCK = 7_140_301
_KEYS_A_ROW = 1_000
# Rows that stay; whoever is further behind forgets every page. At each so many rows the older ones go.
KEPT = 2_000
_PRUNED_EVERY = 500
# Rows read at once; whoever is further behind forgets every page, which costs less.
_MOST = 1_000


def purge(keys: Iterable[str]) -> None:
    """Write down, inside the transaction of the change, that these keys changed for readers; tell the servers after it.

    On PostgreSQL writers queue for an advisory lock held to commit, so that whoever reads the journal by number misses
    no row (STACK.md, trap 25). Raises TransactionManagementError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("the journal is written inside the transaction of the change")
    wanted = sorted(set(keys))
    if not wanted:
        return
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    at = clock.now()
    rows = Purge.objects.bulk_create(
        Purge(keys=wanted[start : start + _KEYS_A_ROW], at=at) for start in range(0, len(wanted), _KEYS_A_ROW)
    )
    if any(row.number % _PRUNED_EVERY == 0 for row in rows):
        Purge.objects.filter(number__lte=rows[-1].number - KEPT).delete()
    transaction.on_commit(lambda: bump(settings.PURGE_COUNTER))
    if settings.CDN:
        # Only after ours: it will ask us for the page again.
        transaction.on_commit(partial(_hasten, wanted, rows[0].number), robust=True)


def _hasten(keys: list[str], number: int) -> None:
    # Here because it reads this journal.
    from .purging import sender

    sender.hasten(keys, number)


@dataclass(frozen=True)
class News:
    """What the journal has after a number: the last number now, and the keys; None is "all of them", for what was pruned."""

    number: int
    keys: frozenset[str] | None


class Reader:
    """Reads the journal by a connection of its own, so that it needs none of the requests'. Not for two threads at once."""

    def __init__(self) -> None:
        self._own = None

    def since(self, number: int | None) -> News:
        """What was written after the number; None asks for everything. Raises django.db's errors when it can't be read."""
        try:
            return self._since(number)
        except (DatabaseError, InterfaceError):
            # The connection may have broken long ago, when the database was started anew.
            self.close()
        try:
            return self._since(number)
        except (DatabaseError, InterfaceError):
            self.close()
            raise

    def _since(self, number: int | None) -> News:
        rows = [] if number is None else self._rows(number)
        if number == 0 and len(rows) <= _MOST and (not rows or rows[0][0] == 1):
            return _news(0, rows)
        if rows and rows[0][0] == number and len(rows) <= _MOST:
            return _news(number, rows[1:])
        return News(self._last(), None)

    def _rows(self, number: int) -> list[tuple[int, str]]:
        return self._asked(
            f"SELECT number, keys FROM {Purge._meta.db_table} WHERE number >= %s ORDER BY number LIMIT {_MOST + 1}",  # noqa: S608
            [number],
        )

    def _last(self) -> int:
        return self._asked(f"SELECT MAX(number) FROM {Purge._meta.db_table}", [])[0][0] or 0  # noqa: S608

    def _asked(self, sql: str, values: list[int]) -> list[tuple]:
        if self._own is None:
            self._own = _connection()
        with self._own.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()

    def close(self) -> None:
        own, self._own = self._own, None
        if own is not None:
            own.close()


def _news(number: int, rows: list[tuple[int, str | list]]) -> News:
    keys = (json.loads(keys) if isinstance(keys, str) else keys for _number, keys in rows)
    return News(rows[-1][0] if rows else number, frozenset().union(*keys))


def _connection():
    """A connection beside the pool, which soon says so when the database does not answer."""
    own = connections["default"].copy()
    own.inc_thread_sharing()
    options = own.settings_dict["OPTIONS"]
    if own.vendor == "postgresql":
        options.pop("pool", None)
        options |= {"connect_timeout": 2, "tcp_user_timeout": 3_000}
        with own.cursor() as cursor:
            # Not as an option of the connection: some poolers refuse those.
            cursor.execute("SET statement_timeout = 3000")
    else:
        options["timeout"] = 1
    return own
