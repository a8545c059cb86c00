"""Queries that are put into SQL once and asked many times: to build one with the ORM takes longer than to answer it.

A query is written as any other, as a function that makes a queryset of `values_list`; in place of what differs from one
asking to the next it gets `Given` expressions. The first asking compiles it; later ones fill in the values.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import BinaryField, DecimalField, Expression, Field, FloatField, JSONField, Model, QuerySet
from django.db.models.expressions import Col

# Most values that a list may have in one asking; both databases take more.
MOST = 2_048
# Most columns that SQLite is asked to put into one answer: its functions take 127 values, later versions 1,000.
MOST_IN_ONE = 100


class Given(Expression):
    """A value that is given when the query is asked, of the kind that `field` stores."""

    def __init__(self, name: str, field: Field, place: int | None = None) -> None:
        super().__init__(output_field=field)
        self.name, self.place = name, place

    def as_sql(self, compiler, connection) -> tuple[str, list]:
        return "%s", [self]

    # Two of them are never the same value, so that none is taken out of a list as a double.
    def __eq__(self, other: object) -> bool:
        return self is other

    __hash__ = object.__hash__

    def value(self, given: dict[str, Any]) -> Any:
        """What is given for it, as the database takes it."""
        value = given[self.name]
        if self.place is not None:
            value = value[self.place]
        return self.output_field.get_db_prep_value(value, connection, prepared=False)


@dataclass(frozen=True)
class Many:
    """A list of values of the kind that the field stores."""

    field: Field


@dataclass(frozen=True)
class _Compiled:
    """The SQL, its values in order, and those of them that are given, each once though it stands in many places.

    `in_one` says that the answer is one JSON text with all rows.
    """

    sql: str
    params: tuple[Any, ...]
    wanted: dict[tuple[str, int | None], Given]
    converters: tuple[tuple[int, list, Any], ...]
    in_one: bool


class Prepared:
    """`Prepared(build, at=DateTimeField(), numbers=Many(BigIntegerField()))`; called with those names it gives the rows.

    The rows are those of the queryset that `build` makes, which must be one of `values_list` whose shape depends on nothing
    else. Lists are filled up with their last value to a power of two, so that few shapes are compiled; an empty one gives
    no rows without asking. Raises ValueError for one of more than MOST.
    """

    def __init__(self, build: Callable[..., QuerySet], **fields: Field | Many) -> None:
        self._build, self._fields = build, fields
        self._compiled: dict[tuple, _Compiled] = {}

    def __call__(self, **given: Any) -> list[tuple]:
        lists = {name: _filled(given[name]) for name, field in self._fields.items() if isinstance(field, Many)}
        if not all(lists.values()):
            return []
        given |= lists
        shape = (connection.vendor, *(len(values) for values in lists.values()))
        compiled = self._compiled.get(shape) or self._compile(
            shape, {name: len(values) for name, values in lists.items()}
        )
        values = {place: param.value(given) for place, param in compiled.wanted.items()}
        params = [values[param.name, param.place] if isinstance(param, Given) else param for param in compiled.params]
        with connection.cursor() as cursor:
            cursor.execute(compiled.sql, params)
            rows = cursor.fetchall()
        if compiled.in_one:
            rows = [tuple(row) for row in json.loads(rows[0][0])]
        return _converted(rows, compiled.converters)

    def _compile(self, shape: tuple, sizes: dict[str, int]) -> _Compiled:
        given = {
            name: [Given(name, field.field, place) for place in range(sizes[name])]
            if isinstance(field, Many)
            else Given(name, field)
            for name, field in self._fields.items()
        }
        compiler = self._build(**given).query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        # Of queries put together, the first says what the columns are.
        columns = [column[0] for column in compiler.select]
        converters = compiler.get_converters(columns)
        in_one = connection.vendor == "sqlite" and _fits_json(columns)
        if in_one:
            sql = _in_one(sql, len(columns))
        compiled = _Compiled(
            sql,
            tuple(params),
            {(param.name, param.place): param for param in params if isinstance(param, Given)},
            tuple((place, convert, column) for place, (convert, column) in converters.items()),
            in_one,
        )
        self._compiled[shape] = compiled
        return compiled


def as_model[Row: Model](model: type[Row], names: Sequence[str], row: tuple) -> Row:
    """The row as an instance, as the ORM would have made it: columns of the model first, in its order, then what was annotated."""
    columns = [field.attname for field in model._meta.concrete_fields if field.attname in set(names)]
    if list(names[: len(columns)]) != columns:
        raise ValueError(f"the columns of {model.__name__} must come first, in its order: {columns}")
    instance = model.from_db(connection.alias, columns, row[: len(columns)])
    for name, value in zip(names[len(columns) :], row[len(columns) :], strict=True):
        setattr(instance, name, value)
    return instance


def _in_one(sql: str, columns: int) -> str:
    """The query with all its rows, in their order, as one JSON text: for SQLite only.

    Its driver lets go of the interpreter for every row and has to win it back from the threads that answer readers; a
    render under full load spent more time waiting so than working.
    """
    names = ", ".join(f"c{number}" for number in range(columns))
    return f"WITH asked ({names}) AS ({sql}) SELECT json_group_array(json_array({names})) FROM asked"  # noqa: S608


def _fits_json(columns: list) -> bool:
    """Whether JSON gives every column back as it was: no bytes, no fractions, nothing that is JSON by function."""
    return len(columns) <= MOST_IN_ONE and not any(
        isinstance(column.output_field, BinaryField | DecimalField | FloatField)
        or (isinstance(column.output_field, JSONField) and not isinstance(column, Col))
        for column in columns
    )


def _filled(values: Sequence[Any]) -> list[Any]:
    values = list(values)
    if len(values) > MOST:
        raise ValueError(f"{len(values)} values in a query that takes {MOST}")
    size = 1 << (len(values) - 1).bit_length() if values else 0
    return values + values[-1:] * (size - len(values))


def _converted(rows: list[tuple], converters: tuple[tuple[int, list, Any], ...]) -> list[tuple]:
    if not converters:
        return rows
    changed = [list(row) for row in rows]
    for place, converts, column in converters:
        for row in changed:
            value = row[place]
            for convert in converts:
                value = convert(value, column, connection)
            row[place] = value
    return [tuple(row) for row in changed]
