"""Calling off what is scheduled."""

import pytest

from articles.addresses.models import Address
from articles.publishing.call_off import call_off
from articles.publishing.refusals import Refused
from articles.tools import clock
from tests.newsroom import NOON
from tests.publishing.sight import DAY, HOUR, INSTANT, index_is_in_step, intervals, seen


def test_a_schedule_called_off_leaves_the_edition_before_it_running(newsroom):
    story = newsroom.story(tags=[newsroom.tag()])
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, headline="Ferry runs aground")
        newsroom.publish(story, at=NOON + HOUR)
        call_off(story, by=newsroom.editor)

    assert seen(story, NOON + DAY) == "Ferry returns"
    assert intervals(story) == [(1, "new", NOON, None), (2, "update", NOON + HOUR, NOON + HOUR)]
    assert index_is_in_step(story)


def test_it_can_be_called_off_to_the_last_instant_and_no_longer(newsroom):
    early, late = newsroom.story("Early"), newsroom.story("Late")
    with clock.fixed(NOON):
        newsroom.publish(early, at=NOON + HOUR)
        newsroom.publish(late, at=NOON + HOUR)
    with clock.fixed(NOON + HOUR - INSTANT):
        call_off(early, by=newsroom.editor)
    with clock.fixed(NOON + HOUR), pytest.raises(Refused, match="Nothing is scheduled"):
        call_off(late, by=newsroom.editor)

    assert [seen(early, NOON + HOUR), seen(late, NOON + HOUR)] == [None, "Late"]


def test_where_nothing_is_scheduled_there_is_nothing_to_call_off(newsroom):
    draft, live = newsroom.story("Draft"), newsroom.story("Live")
    newsroom.publish(live)

    for story in (draft, live):
        with pytest.raises(Refused, match="Nothing is scheduled"):
            call_off(story, by=newsroom.editor)


def test_a_story_called_off_is_as_good_as_never_published(newsroom):
    from articles.publishing.spike import spike, unspike

    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story, at=NOON + HOUR)
        call_off(story, by=newsroom.editor)
        spike(story, by=newsroom.editor, reason="dull")
        unspike(story, by=newsroom.editor)
        edition = newsroom.publish(story, change="new").edition

    assert (edition.change, edition.number, Address.objects.filter(kind="story").count()) == ("new", 2, 1)


def test_of_many_all_or_none_are_called_off(newsroom):
    scheduled, draft = newsroom.story("Scheduled"), newsroom.story("Draft")
    with clock.fixed(NOON):
        newsroom.publish(scheduled, at=NOON + HOUR)

        with pytest.raises(Refused):
            call_off([scheduled, draft], by=newsroom.editor)

    assert seen(scheduled, NOON + HOUR) == "Scheduled"


def test_many_are_called_off_in_one_go(newsroom):
    stories = [newsroom.story(f"Ferry {number}") for number in range(3)]
    with clock.fixed(NOON):
        for story in stories:
            newsroom.publish(story, at=NOON + HOUR)
        call_off(stories, by=newsroom.editor)

    assert [seen(story, NOON + DAY) for story in stories] == [None] * 3
