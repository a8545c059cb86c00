"""A promise not to publish before a moment."""

import pytest

from articles.publishing.embargo import embargo
from articles.publishing.kill import kill
from articles.publishing.refusals import Refused
from articles.publishing.spike import spike
from articles.tools import clock
from tests.newsroom import NOON
from tests.publishing.sight import HOUR, INSTANT, seen


def test_an_embargo_can_be_lifted(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        embargo(story, until=NOON + HOUR, by=newsroom.editor)
        embargo(story, until=None, by=newsroom.editor)
        newsroom.publish(story)

    assert seen(story, NOON) == "Ferry returns"


@pytest.mark.parametrize("until", [NOON, NOON - INSTANT])
def test_an_embargo_for_a_moment_gone_by_is_refused(newsroom, until):
    with clock.fixed(NOON), pytest.raises(Refused, match="nothing would be held back"):
        embargo(newsroom.story(), until=until, by=newsroom.editor)


def test_an_embargo_does_not_pass_over_a_schedule(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story, at=NOON + HOUR)

        with pytest.raises(Refused, match="before the embargo ends. Call that off first"):
            embargo(story, until=NOON + HOUR + INSTANT, by=newsroom.editor)
        outcome = embargo(story, until=NOON + HOUR, by=newsroom.editor)

    assert outcome.story.embargo == NOON + HOUR


def test_an_embargo_does_not_mind_an_expiry(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        kill(story, by=newsroom.editor, reason="a notice", at=NOON + HOUR)
        outcome = embargo(story, until=NOON + 2 * HOUR, by=newsroom.editor)

    assert outcome.story.embargo == NOON + 2 * HOUR


def test_spiked_copy_needs_no_embargo(newsroom):
    story = newsroom.story()
    spike(story, by=newsroom.editor, reason="dull")

    with clock.fixed(NOON), pytest.raises(Refused, match="is spiked"):
        embargo(story, until=NOON + HOUR, by=newsroom.editor)


def test_of_many_all_or_none_are_embargoed(newsroom):
    first, second = newsroom.story("First"), newsroom.story("Second")
    with clock.fixed(NOON):
        newsroom.publish(second, at=NOON + HOUR)

        with pytest.raises(Refused):
            embargo([first, second], until=NOON + 2 * HOUR, by=newsroom.editor)

    first.refresh_from_db()
    assert first.embargo is None
