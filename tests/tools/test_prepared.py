"""A prepared query gives what the same query gives when it is built anew."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import BigIntegerField, CharField, DateTimeField, Exists, OuterRef, Value
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
