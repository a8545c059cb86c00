"""A prepared query gives what the same query gives when it is built anew."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.models import (
    BigIntegerField,
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    Exists,
    FloatField,
    JSONField,
    OuterRef,
    Value,
)
from django.db.models.functions import Cast
from django.test.utils import CaptureQueriesContext

from articles.editions.models import Edition, EditionTag
from articles.tags.models import Section, Tag
from articles.tools import clock
from articles.tools.prepared import MOST, Many, Prepared
from tests.newsroom import NOON

COLUMNS = ("story_number", "headline", "first_published_at", "pictures", "not_indexed", "first_day")
LIVE = Prepared(
    lambda at, numbers: (
        Edition.objects.live(at).filter(story_number__in=numbers).order_by("story_number").values_list(*COLUMNS)
    ),
    at=DateTimeField(),
    numbers=Many(BigIntegerField()),
)


@pytest.fixture
def numbers(newsroom) -> list[int]:
    with clock.fixed(NOON):
        return [newsroom.publish(newsroom.story(f"Story {n}", tags=[newsroom.tag(f"T{n}")])).story.pk for n in range(5)]


@pytest.mark.parametrize("size", range(6))
def test_it_gives_what_the_orm_gives_however_many_are_asked_for(numbers, size):
    asked = numbers[:size]

    expected = list(
        Edition.objects.live(NOON).filter(story_number__in=asked).order_by("story_number").values_list(*COLUMNS)
    )

    assert LIVE(at=NOON, numbers=asked) == expected
    assert len(expected) == size


def test_what_is_given_counts_each_time(numbers):
    before, at = (LIVE(at=moment, numbers=numbers) for moment in (NOON - timedelta(seconds=1), NOON))

    assert ([row[0] for row in before], [row[0] for row in at]) == ([], numbers)


def test_it_holds_within_conditions_on_other_tables_and_in_queries_put_together(numbers):
    prepared = Prepared(
        lambda at, names: (
            Tag.objects.filter(Exists(EditionTag.objects.live(at).filter(tag=OuterRef("pk"))), name__in=names)
            .order_by()
            .values_list(Value("tag"), "name", "pk")
            .union(
                Section.objects.order_by().filter(name__in=names).values_list(Value("section"), "name", "pk"), all=True
            )
        ),
        at=DateTimeField(),
        names=Many(CharField()),
    )

    found = [(kind, name) for kind, name, _pk in prepared(at=NOON, names=["T1", "T3", "News", "Nothing"])]

    assert sorted(found) == [("section", "News"), ("tag", "T1"), ("tag", "T3")]


def test_it_is_built_once_for_every_power_of_two(numbers):
    built = []
    prepared = Prepared(
        lambda numbers: (
            built.append(len(numbers)) or Edition.objects.filter(story_number__in=numbers).values_list("pk")
        ),
        numbers=Many(BigIntegerField()),
    )

    for size in (1, 2, 3, 4, 5, 4, 3, 2, 1):
        prepared(numbers=range(size))

    assert built == [1, 2, 4, 8]


def test_it_asks_nothing_for_nothing_and_refuses_too_much(numbers):
    with CaptureQueriesContext(connection) as asked:
        assert LIVE(at=NOON, numbers=[]) == []
        with pytest.raises(ValueError, match=f"{MOST + 1} values"):
            LIVE(at=NOON, numbers=range(MOST + 1))

    assert len(asked) == 0


# What a row may hold: what JSON escapes, what it could round, and nothing.
KINDS = {
    "quoted": Value('"O’Hara" \\ <b>\n\t\x01 🗞 مرحبا', CharField()),
    "like_json": Value('{"a": [1]}', CharField()),
    "nothing": Value(None, CharField()),
    "large": Value(2**63 - 1, BigIntegerField()),
    "low": Value(-(2**63), BigIntegerField()),
    "yes": Value(True, BooleanField()),
    "day": Value(date(1666, 9, 2), DateField()),
    "at": Value(NOON + timedelta(microseconds=1), DateTimeField()),
}


def test_every_kind_of_value_comes_back_as_it_is_kept_in_the_order_asked_for(numbers):
    def build(numbers):
        found = Edition.objects.filter(story_number__in=numbers).annotate(**KINDS)
        return found.order_by("-story_number").values_list("story_number", *KINDS, "pictures")

    rows = Prepared(build, numbers=Many(BigIntegerField()))(numbers=numbers)

    assert rows == list(build(numbers))
    assert [row[0] for row in rows] == numbers[::-1]
    assert [type(value) for value in rows[0]] == [type(value) for value in build(numbers)[0]]


def test_no_rows_are_an_empty_list(numbers):
    assert LIVE(at=NOON, numbers=[0]) == []


@pytest.mark.parametrize(
    "column",
    [Cast(Value("0.1"), FloatField()) + Value(0.2, FloatField()), Cast(Value('{"a": [1]}'), JSONField())],
    ids=["fraction", "json"],
)
def test_what_json_could_change_is_fetched_as_it_is(numbers, column):
    def build(numbers):
        return Edition.objects.filter(story_number__in=numbers).annotate(column=column).values_list("column")

    prepared = Prepared(build, numbers=Many(BigIntegerField()))

    assert prepared(numbers=numbers[:1]) == list(build(numbers[:1]))


def test_more_columns_than_a_function_takes_are_still_fetched(numbers):
    wide = {f"v{number}": Value(number, BigIntegerField()) for number in range(150)}
    prepared = Prepared(
        lambda numbers: Edition.objects.filter(story_number__in=numbers).annotate(**wide).values_list(*wide),
        numbers=Many(BigIntegerField()),
    )

    assert prepared(numbers=numbers[:1]) == [tuple(range(150))]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL's driver fetches all rows at once anyway")
def test_sqlite_gives_all_rows_in_one_step(numbers):
    with CaptureQueriesContext(connection) as asked:
        LIVE(at=NOON, numbers=numbers)

    with connection.cursor() as cursor:
        cursor.execute(asked[0]["sql"])
        assert len(cursor.fetchall()) == 1
