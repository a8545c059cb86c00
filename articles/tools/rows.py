"""Storing many rows at once.

`bulk_create` weighs every value for being an expression, and hands all of them through four layers: it cost an import
half of its time. Here a value goes to the database as its field writes it, and that is all. To make an instance of a model
costs more than to store its row: where there are many rows, and none is looked at again, give their values.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from itertools import batched, chain, groupby
from typing import Any

from django.db import connections, models, router
from django.db.backends.base.base import BaseDatabaseWrapper

_AS_THEY_ARE = frozenset({int, str, bool, type(None)})
# Fields of which the database takes every value as it is.
_PLAIN = (
    models.CharField,
    models.TextField,
    models.IntegerField,
    models.BooleanField,
    models.BinaryField,
    models.ForeignKey,
)
# How many values one statement may carry: SQLite takes 32,766.
_MOST_VALUES = 30_000
# PostgreSQL takes so many rows and more faster by COPY, which asks the same triggers and constraints.
_COPIED = 10
# Moments as the databases take them, for an edition's stand in each of its rows; so many, then the memory begins anew.
_moments: defaultdict[str, dict[Any, Any]] = defaultdict(dict)
_MOST_MADE = 5_000

Write = Callable[[Any], Any]


def insert(rows: Iterable[models.Model]) -> None:
    """Store new rows, of one model or several, whose numbers nobody will ask for; they do not get them.

    The order of rows of one model is kept.
    """
    for model, group in groupby(sorted(rows, key=lambda row: row._meta.db_table), key=type):
        connection = connections[router.db_for_write(model)]
        fields = _fields(model)
        _store(model, fields, _values_of(group, fields, connection), connection)


def insert_values(model: type[models.Model], columns: str, rows: Iterable[tuple]) -> None:
    """Store rows without an instance for each: the values of `columns`, which are names of fields, in their order.

    Every column without a default of the database must be among them. A value of a plain field goes as it is: a string, not
    a member of choices. The order of the rows is kept.
    """
    rows = list(rows)
    if not rows:
        return
    connection = connections[router.db_for_write(model)]
    fields = [model._meta.get_field(name) for name in columns.split()]
    writers = [
        (place, _writer(field, connection)) for place, field in enumerate(fields) if not isinstance(field, _PLAIN)
    ]
    _store(model, fields, [_written(row, writers) for row in rows] if writers else rows, connection)


def insert_numbered[M: models.Model](rows: Iterable[M]) -> list[M]:
    """Store new rows of one model; each gets its number, in the order given."""
    rows = list(rows)
    if not rows:
        return rows
    model = type(rows[0])
    connection = connections[router.db_for_write(model)]
    values = _values_of(rows, _fields(model), connection)
    store = _store_drawn if _is_copied(values, connection) else _store_asking
    for row, number in zip(rows, store(model, values, connection), strict=True):
        row.pk, row._state.adding, row._state.db = number, False, connection.alias
    return rows


def _store_asking(model: type[models.Model], rows: list[list[Any]], connection: BaseDatabaseWrapper) -> list[int]:
    """Store rows, and learn their numbers from the statement."""
    fields = _fields(model)
    columns, marks = _columns(model, fields, connection), _marks(fields)
    number = connection.ops.quote_name(model._meta.pk.column)
    numbers: list[int] = []
    with connection.cursor() as cursor:
        for batch in batched(rows, _MOST_VALUES // len(fields)):
            cursor.execute(
                f"INSERT INTO {columns} VALUES {', '.join([marks] * len(batch))} RETURNING {number}",  # noqa: S608
                list(chain.from_iterable(batch)),
            )
            numbers += (found for (found,) in cursor.fetchall())
    return numbers


def _store_drawn(model: type[models.Model], rows: list[list[Any]], connection: BaseDatabaseWrapper) -> list[int]:
    """Draw so many numbers on PostgreSQL, as the statement itself would, and store the rows with them."""
    number = model._meta.pk
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [connection.ops.quote_name(model._meta.db_table), number.column, len(rows)],
        )
        numbers = [found for (found,) in cursor.fetchall()]
    numbered = [[found, *row] for found, row in zip(numbers, rows, strict=True)]
    _store(model, (number, *_fields(model)), numbered, connection)
    return numbers


def _is_copied(rows: Collection, connection: BaseDatabaseWrapper) -> bool:
    return connection.vendor == "postgresql" and len(rows) >= _COPIED


def _store(
    model: type[models.Model],
    fields: Sequence[models.Field],
    rows: Collection[Sequence[Any]],
    connection: BaseDatabaseWrapper,
) -> None:
    """Store rows of values that the database takes."""
    columns = _columns(model, fields, connection)
    with connection.cursor() as cursor:
        if _is_copied(rows, connection):
            with connection.wrap_database_errors, cursor.copy(f"COPY {columns} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            cursor.executemany(f"INSERT INTO {columns} VALUES {_marks(fields)}", rows)  # noqa: S608


def _columns(model: type[models.Model], fields: Sequence[models.Field], connection: BaseDatabaseWrapper) -> str:
    """The table and its columns, as a statement names them."""
    quote = connection.ops.quote_name
    return f"{quote(model._meta.db_table)} ({', '.join(quote(field.column) for field in fields)})"


def _marks(fields: Sequence[models.Field]) -> str:
    return f"({', '.join(['%s'] * len(fields))})"


@cache
def _fields(model: type[models.Model]) -> tuple[models.Field, ...]:
    """All but the number, which the database gives."""
    return tuple(field for field in model._meta.concrete_fields if not field.primary_key)


def _values_of(
    rows: Iterable[models.Model], fields: Sequence[models.Field], connection: BaseDatabaseWrapper
) -> list[list[Any]]:
    writers = [(field.attname, _writer(field, connection)) for field in fields]
    return [
        [value if type(value := getattr(row, name)) in _AS_THEY_ARE else write(value) for name, write in writers]
        for row in rows
    ]


def _written(row: tuple, writers: list[tuple[int, Write]]) -> list[Any]:
    values = list(row)
    for place, write in writers:
        values[place] = write(values[place])
    return values


def _writer(field: models.Field, connection: BaseDatabaseWrapper) -> Write:
    """What makes of a value of the field what the database takes."""
    if isinstance(field, models.JSONField):
        return lambda value: field.get_db_prep_save(value, connection)
    made: dict[Any, Any] = _moments[connection.vendor] if type(field) is models.DateTimeField else {}

    def write(value: Any) -> Any:
        # The same few moments and words come again and again.
        if (found := made.get(value)) is None and value is not None:
            if len(made) >= _MOST_MADE:
                made.clear()
            found = made[value] = field.get_db_prep_save(value, connection)
        return found

    return write
