"""Storing many rows at once.

`bulk_create` weighs every value for being an expression, and hands all of them through four layers: it cost an import
half of its time. Here a value goes to the database as its field writes it, and that is all.
"""

from collections.abc import Callable, Iterable
from itertools import batched, chain, groupby
from typing import Any

from django.db import connections, models, router
from django.db.backends.base.base import BaseDatabaseWrapper

_AS_THEY_ARE = frozenset({int, str, bool, type(None)})
# How many values one statement may carry: SQLite takes 32,766.
_MOST_VALUES = 30_000


def insert(rows: Iterable[models.Model]) -> None:
    """Store new rows, of one model or several, whose numbers nobody will ask for; they do not get them.

    The order of rows of one model is kept.
    """
    for model, group in groupby(sorted(rows, key=lambda row: row._meta.db_table), key=type):
        connection = connections[router.db_for_write(model)]
        into, marks, writers = _statement(model, connection)
        with connection.cursor() as cursor:
            cursor.executemany(f"{into} {marks}", [_values(row, writers) for row in group])


def insert_values(model: type[models.Model], columns: str, rows: Iterable[tuple]) -> None:
    """Store rows of values that the database takes as they are, without an instance for each; `columns` in their order."""
    connection = connections[router.db_for_write(model)]
    quote = connection.ops.quote_name
    rows = list(rows)
    if not rows:
        return
    names = [quote(model._meta.get_field(name).column) for name in columns.split()]
    into = f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(names)}) VALUES"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.executemany(f"{into} ({', '.join(['%s'] * len(names))})", rows)


def insert_numbered[M: models.Model](rows: Iterable[M]) -> list[M]:
    """Store new rows of one model; each gets its number."""
    rows = list(rows)
    if not rows:
        return rows
    connection = connections[router.db_for_write(type(rows[0]))]
    into, marks, writers = _statement(type(rows[0]), connection)
    number = connection.ops.quote_name(rows[0]._meta.pk.column)
    with connection.cursor() as cursor:
        for batch in batched(rows, _MOST_VALUES // len(writers)):
            cursor.execute(
                f"{into} {', '.join([marks] * len(batch))} RETURNING {number}",
                list(chain.from_iterable(_values(row, writers) for row in batch)),
            )
            for row, (pk,) in zip(batch, cursor.fetchall(), strict=True):
                row.pk, row._state.adding, row._state.db = pk, False, connection.alias
    return rows


Writers = list[tuple[str, Callable[[Any], Any]]]


def _statement(model: type[models.Model], connection: BaseDatabaseWrapper) -> tuple[str, str, Writers]:
    """The statement up to its values, the marks for one row's values, and what writes each of them."""
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    into = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES"  # noqa: S608
    return (
        into,
        f"({', '.join(['%s'] * len(fields))})",
        [(field.attname, _writer(field, connection)) for field in fields],
    )


def _values(row: models.Model, writers: Writers) -> list[Any]:
    return [write(getattr(row, name)) for name, write in writers]


def _writer(field: models.Field, connection: BaseDatabaseWrapper) -> Callable[[Any], Any]:
    """What makes of a value of the field what the database takes."""
    if isinstance(field, models.JSONField):
        return lambda value: field.get_db_prep_save(value, connection)
    made: dict[Any, Any] = {}

    def write(value: Any) -> Any:
        if type(value) in _AS_THEY_ARE:
            return value
        # The same few moments and words come again and again.
        if value not in made:
            made[value] = field.get_db_prep_save(value, connection)
        return made[value]

    return write
