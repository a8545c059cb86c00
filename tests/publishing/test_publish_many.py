"""Many stories published in one go: all or none."""

import pytest

from articles.addresses.models import Address
from articles.addresses.paths import Taken
from articles.editions.models import Edition
from articles.publishing.publish import publish
from articles.publishing.refusals import Incomplete, SomeRefused, Stale
from articles.tools import clock
from tests.newsroom import NOON
from tests.publishing.sight import seen


def test_many_are_published_in_one_go(newsroom):
    stories = [newsroom.story(f"Ferry {number}") for number in range(3)]

    with clock.fixed(NOON):
        outcomes = publish(iter(stories), version={story.pk: 1 for story in stories}, by=newsroom.editor)

    assert [outcome.story for outcome in outcomes] == stories
    assert [seen(story, NOON) for story in stories] == ["Ferry 0", "Ferry 1", "Ferry 2"]


def test_of_many_all_or_none_are_published_and_each_refusal_is_told(newsroom):
    good = newsroom.story()
    empty = newsroom.rewrite(newsroom.story("Empty"), body="")
    unknown = newsroom.rewrite(newsroom.story("Unknown"), body='<p><a data-person="987654">Ada</a></p>')
    stale = newsroom.rewrite(newsroom.story("Stale"), body="<p>y</p>")

    with clock.fixed(NOON), pytest.raises(SomeRefused) as refused:
        publish(
            [good, empty, unknown, stale],
            version={good.pk: 1, empty.pk: 2, unknown.pk: 2, stale.pk: 1},
            by=newsroom.editor,
        )

    assert {number: type(reason) for number, reason in refused.value.reasons.items()} == {
        empty.pk: Incomplete,
        unknown.pk: Incomplete,
        stale.pk: Stale,
    }
    assert [Edition.objects.count(), Address.objects.filter(kind="story").count()] == [0, 0]


def test_of_two_in_a_batch_that_want_one_path_the_second_is_refused(newsroom):
    first, second = newsroom.story(), newsroom.story()

    with clock.fixed(NOON), pytest.raises(SomeRefused) as refused:
        publish([first, second], version=1, by=newsroom.editor)

    assert {number: type(reason) for number, reason in refused.value.reasons.items()} == {second.pk: Taken}
    assert Edition.objects.count() == 0


def test_of_many_the_one_whose_path_is_taken_is_named(newsroom):
    with clock.fixed(NOON):
        newsroom.publish()
        first, second = newsroom.story("Other"), newsroom.story()

        with pytest.raises(SomeRefused) as refused:
            publish([first, second], version=1, by=newsroom.editor)

    assert list(refused.value.reasons) == [second.pk]


def test_none_at_all_is_no_matter(newsroom):
    assert publish([], version={}, by=newsroom.editor) == []
