"""Dropping a story before publication, and bringing it back to the desk."""

import pytest

from articles.publishing.kill import kill
from articles.publishing.refusals import Refused
from articles.publishing.spike import spike, unspike
from articles.tools import clock
from tests.newsroom import NOON
from tests.publishing.sight import HOUR


def test_spiked_copy_comes_off_the_spike_as_it_was(newsroom):
    story = newsroom.story()

    with clock.fixed(NOON):
        spiked = spike(story, by=newsroom.editor, reason="dull").story.spiked_at
        back = unspike(story, by=newsroom.editor).story.spiked_at

    assert (spiked, back) == (NOON, None)


def test_what_readers_have_or_will_have_is_not_spiked(newsroom):
    live, scheduled, killed = (newsroom.story(f"Ferry {number}") for number in range(3))
    with clock.fixed(NOON):
        newsroom.publish(live)
        newsroom.publish(scheduled, at=NOON + HOUR)
        newsroom.publish(killed)
        kill(killed, by=newsroom.editor, reason="wrong man")

        for story, words in (
            (live, "Kill it instead"),
            (scheduled, "Call that off first"),
            (killed, "Kill it instead"),
        ):
            with pytest.raises(Refused, match=words):
                spike(story, by=newsroom.editor, reason="dull")


def test_spiking_twice_and_unspiking_what_is_not_spiked_are_refused(newsroom):
    story = newsroom.story()

    with pytest.raises(Refused, match="is not spiked"):
        unspike(story, by=newsroom.editor)
    spike(story, by=newsroom.editor, reason="dull")
    with pytest.raises(Refused, match="is spiked already"):
        spike(story, by=newsroom.editor, reason="dull")


@pytest.mark.parametrize("reason", ["", " ", "\u200b", "x" * 401])
def test_a_spike_wants_a_reason(newsroom, reason):
    with pytest.raises(Refused):
        spike(newsroom.story(), by=newsroom.editor, reason=reason)


def test_of_many_all_or_none_are_spiked(newsroom):
    first, second = newsroom.story("First"), newsroom.story("Second")
    newsroom.publish(second)

    with pytest.raises(Refused):
        spike([first, second], by=newsroom.editor, reason="dull")

    first.refresh_from_db()
    assert first.spiked_at is None
