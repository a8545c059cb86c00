"""Two who want the same address at once: one gets it, nobody is locked out."""

import pytest

from articles.addresses.models import Address, Kind
from articles.addresses.paths import Taken, claim, claim_many
from articles.editions.models import Edition
from articles.people import amend as people
from articles.people.models import Person
from articles.publishing.publish import publish
from tests.newsroom import NOON

from .at_once import at_once, went_well

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("time", range(5))
def test_two_stories_want_one_path(newsroom, time):
    stories = [newsroom.story(), newsroom.story()]

    results = at_once(*(lambda story=story: publish(story, version=1, by=newsroom.editor) for story in stories))

    assert sorted(went_well(results)) == [False, True]
    assert [type(result) for result in results if isinstance(result, Exception)] == [Taken]
    assert Edition.objects.count() == 1


@pytest.mark.parametrize("time", range(5))
def test_two_claims_of_one_path(newsroom, time):
    results = at_once(*(lambda number=number: claim("/x/", kind=Kind.PAGE, number=number) for number in (1, 2)))

    assert sorted(went_well(results)) == [False, True]
    assert Address.objects.filter(path="/x/").count() == 1


@pytest.mark.parametrize("time", range(3))
def test_long_lists_of_the_same_paths_in_another_order_never_lock_each_other_out(newsroom, time):
    paths = [f"/path-{number}/" for number in range(2_000)]

    results = at_once(
        lambda: claim_many([(path, 1, NOON) for path in paths], kind=Kind.PAGE),
        lambda: claim_many([(path, 2, NOON) for path in reversed(paths)], kind=Kind.PAGE),
    )

    assert sorted(went_well(results)) == [False, True]
    assert Address.objects.filter(kind=Kind.PAGE).values("number").distinct().count() == 1


@pytest.mark.parametrize("time", range(3))
def test_batches_that_want_the_same_paths_in_another_order_never_lock_each_other_out(newsroom, time):
    ours = [newsroom.story(f"Ferry {number}") for number in range(6)]
    theirs = [newsroom.story(f"Ferry {number}") for number in reversed(range(6))]

    results = at_once(
        lambda: publish(ours, version=1, by=newsroom.editor), lambda: publish(theirs, version=1, by=newsroom.editor)
    )

    assert sorted(went_well(results)) == [False, True]
    assert Edition.objects.count() == 6


@pytest.mark.parametrize("time", range(3))
def test_namesakes_added_at_once_each_get_an_address(newsroom, time):
    results = at_once(
        *[lambda: people.add(Person(name="Ada Marsh"), by=newsroom.librarian)] * 3,
    )

    assert went_well(results) == [True] * 3
    assert sorted(Person.objects.values_list("slug", flat=True)) == ["ada-marsh", "ada-marsh-2", "ada-marsh-3"]
