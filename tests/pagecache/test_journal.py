"""The journal of what changed, and the keys a page is made of."""

import pytest
from django.db import transaction

from articles.pagecache.journal import purge
from articles.pagecache.keys import note, noting
from articles.pagecache.models import Purge
from articles.tools import clock
from tests.newsroom import NOON


@pytest.mark.django_db
def test_what_changed_is_written_once_a_key_in_order():
    with clock.fixed(NOON), transaction.atomic():
        purge(["b", "a", "b"])
        purge([])

    assert list(Purge.objects.values_list("keys", "at")) == [(["a", "b"], NOON)]


@pytest.mark.django_db
def test_many_keys_are_parted_into_rows_and_none_is_lost():
    keys = {f"story:{number:05}" for number in range(2_500)}

    with transaction.atomic():
        purge(keys)

    assert [len(line.keys) for line in Purge.objects.order_by("number")] == [1_000, 1_000, 500]
    assert {key for line in Purge.objects.all() for key in line.keys} == keys


@pytest.mark.django_db(transaction=True)
def test_outside_the_transaction_of_the_change_nothing_is_written():
    with pytest.raises(transaction.TransactionManagementError):
        purge(["a"])


@pytest.mark.django_db(transaction=True)
def test_a_change_undone_leaves_no_line():
    with pytest.raises(RuntimeError), transaction.atomic():
        purge(["a"])
        raise RuntimeError

    assert Purge.objects.count() == 0


def test_a_page_is_told_what_it_is_made_of_and_so_is_the_page_around_it():
    with noting() as outer:
        note("a")
        with noting() as inner:
            note("b", ["c", "d"])
        note(key for key in ("e",))
    note("unheard")

    assert (inner, outer) == ({"b", "c", "d"}, {"a", "b", "c", "d", "e"})


def test_what_a_part_noted_is_kept_when_the_part_fails():
    with noting() as outer:
        with pytest.raises(RuntimeError), noting():
            note("a")
            raise RuntimeError
        note("b")

    assert outer == {"a", "b"}
