"""Writing the journal of what changed for readers."""

from collections.abc import Iterable

from django.db import connection, transaction

from articles.tools import clock

from .models import Purge

# Any number that nothing else locks by: rows become visible in the order of their numbers only if writers queue for it.
_LOCK = 7_140_301
_KEYS_A_ROW = 1_000


def purge(keys: Iterable[str]) -> None:
    """Write down, inside the transaction of the change, that these keys changed for readers.

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
    Purge.objects.bulk_create(
        Purge(keys=wanted[start : start + _KEYS_A_ROW], at=at) for start in range(0, len(wanted), _KEYS_A_ROW)
    )
