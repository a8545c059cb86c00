"""Paths: claimed once, for ever; given back only before anybody could open them."""

from datetime import timedelta

import pytest
from django.db import transaction

from articles.addresses.models import Address, Kind
from articles.addresses.paths import Reserved, Taken, claim, claim_many, record_path, release, story_path
from articles.tools import clock
from tests.newsroom import NOON

HOUR = timedelta(hours=1)
pytestmark = pytest.mark.django_db


def test_a_path_claimed_again_by_its_owner_keeps_the_earlier_moment():
    for since in (NOON, NOON + HOUR, NOON - HOUR, NOON):
        claim("/x/", kind=Kind.PAGE, number=1, since=since)

    assert list(Address.objects.values_list("path", "since")) == [("/x/", NOON - HOUR)]


@pytest.mark.parametrize(("kind", "number"), [(Kind.PAGE, 2), (Kind.TAG, 1), ("story", 1)])
def test_a_path_of_one_thing_is_nothing_elses(kind, number):
    claim("/x/", kind=Kind.PAGE, number=1)

    with pytest.raises(Taken, match="The address /x/ is taken") as refused:
        claim("/x/", kind=kind, number=number)
    assert refused.value.numbers == {number}


def test_of_many_those_that_are_taken_are_all_named_and_none_is_claimed():
    claim_many([("/a/", 1, NOON), ("/b/", 1, NOON)], kind=Kind.PAGE)

    with pytest.raises(Taken) as refused, transaction.atomic():
        claim_many([("/a/", 2, NOON), ("/c/", 3, NOON), ("/b/", 4, NOON)], kind=Kind.PAGE)

    assert (refused.value.numbers, Address.objects.count()) == ({2, 4}, 2)


def test_two_of_a_batch_that_want_one_path_are_told():
    with pytest.raises(Taken):
        claim_many([("/a/", 1, NOON), ("/a/", 2, NOON)], kind=Kind.PAGE)


def test_one_thing_may_claim_a_path_twice_in_a_batch():
    first, second = claim_many([("/a/", 1, NOON), ("/a/", 1, NOON - HOUR)], kind=Kind.PAGE)

    assert (first.path, second.path, Address.objects.get().since) == ("/a/", "/a/", NOON - HOUR)


def test_only_a_path_of_ones_own_that_is_still_to_come_is_given_back():
    claim_many([("/past/", 1, NOON), ("/ahead/", 1, NOON + HOUR), ("/ours/", 2, NOON + HOUR)], kind=Kind.PAGE)

    with clock.fixed(NOON), transaction.atomic():
        release(["/past/", "/ahead/", "/ours/"], kind=Kind.PAGE, number=1)

    assert sorted(Address.objects.values_list("path", flat=True)) == ["/ours/", "/past/"]


def test_paths_are_made_as_the_site_has_them():
    assert [record_path(kind, "x") for kind in (Kind.PERSON, Kind.TAG, Kind.SECTION)] == [
        "/people/x/",
        "/tags/x/",
        "/x/",
    ]
    assert story_path("news", NOON.date(), "ferry") == "/news/2026/03/27/ferry/"
    with pytest.raises(Reserved):
        record_path(Kind.SECTION, "people")
