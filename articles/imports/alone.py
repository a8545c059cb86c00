"""One import at a time: two that take in the same people would make each of them twice."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection
from django.utils.translation import gettext as _

from .bad_input import BadInput

# Any number that nothing else locks by.
_LOCK = 7_140_302


@contextmanager
def alone() -> Iterator[None]:
    """The block runs while no other import does, on this database. Raises BadInput when one does; a killed one does not."""
    with _on_postgresql() if connection.vendor == "postgresql" else _on_file():
        yield


def _busy() -> BadInput:
    return BadInput(_("another import is running; start this one again when it is done"))


@contextmanager
def _on_postgresql() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_LOCK])
        if not cursor.fetchone()[0]:
            raise _busy()
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])


@contextmanager
def _on_file() -> Iterator[None]:
    """By a lock on a file beside the database; a database in memory has nobody else."""
    name = str(connection.settings_dict["NAME"])
    if connection.is_in_memory_db():
        yield
        return
    handle = os.open(Path(f"{name}-import"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise _busy() from None
        yield
    finally:
        os.close(handle)
