"""A section moved into another: its stories' lists go along."""

import pytest

from articles.editions.sections import move
from articles.tools import clock
from articles.tools.refusal import Refusal
from tests.newsroom import NOON
from tests.publishing.sight import HOUR, index_is_in_step, listed


def test_a_section_moved_takes_its_stories_lists_along(newsroom):
    sport = newsroom.section("Sport")
    rowing = newsroom.section("Rowing")
    story = newsroom.story(section=rowing)
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.update(story, at=NOON + HOUR)
        before = listed(NOON, section=sport)
        move(rowing, parent=sport, by=newsroom.administrator)

    moments = (NOON, NOON + HOUR)
    assert before == []
    assert [listed(at, section=sport) for at in moments] == [[story.pk]] * 2
    assert index_is_in_step(story)


def test_a_section_never_stands_in_itself_or_in_its_child(newsroom):
    sport = newsroom.section("Sport")
    rowing = newsroom.section("Rowing", parent=sport)

    for parent in (sport, rowing):
        with pytest.raises(Refusal, match="can't stand in itself"):
            move(sport, parent=parent, by=newsroom.administrator)
