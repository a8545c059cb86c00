"""A line of a story that the desk has in hand: what an import leaves alone."""

from datetime import timedelta

import pytest

from articles.publishing.call_off import call_off
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.publishing.spike import spike
from articles.stories.models import Story
from tests.newsroom import NOON

from .inputs import everything, line, summary, taken


def edits(newsroom, story):
    newsroom.rewrite(story, kicker="Exclusive")


def corrects(newsroom, story):
    correct(story, fields={"standfirst": "Two years."}, change="correction", note="It was two.", by=newsroom.editor)


def kills(newsroom, story):
    kill(story, by=newsroom.editor, reason="wrong")


def schedules(newsroom, story):
    newsroom.update(story, at=NOON + timedelta(hours=2))
    newsroom.rewrite(story, kicker="")


@pytest.mark.parametrize(
    ("does", "reason"),
    [
        (edits, "the desk has edited the story since it was imported"),
        (corrects, "the desk has edited the story since it was imported"),
        (kills, "the desk has withdrawn the story since it was imported"),
        (schedules, "the desk has an edition of the story scheduled for 27 March 2026, 14:00"),
    ],
)
def test_a_changed_line_of_a_story_that_the_desk_has_in_hand_is_refused(newsroom, desk, does, reason):
    desk.stories(line())
    does(newsroom, Story.objects.get())
    before = everything()

    unchanged, changed = desk.stories(line()), desk.stories(line(headline="Ferry sinks", people=["Somebody New"]))

    assert [summary(unchanged), summary(changed)] == [taken(unchanged=1), taken(refused=1)]
    assert [changed.status, desk.reasons, everything()] == [1, [(1, "", reason)], before]


def test_a_spiked_or_called_off_story_is_the_desks(newsroom, desk):
    desk.stories(line(1, published=None), line(2, published="2026-03-28T06:00:00Z"))
    first, second = Story.objects.order_by("pk")
    spike(first, by=newsroom.editor, reason="dull")
    call_off(second, by=newsroom.editor)

    said = desk.stories(line(1, published=None), line(2, published="2026-03-28T06:00:00Z"))
    again = desk.stories(line(1, published=None, headline="x"))

    assert [summary(said), summary(again)] == [taken(unchanged=2), taken(refused=1)]
    assert desk.reasons == [(1, "", "the desk has spiked the story since it was imported")]


def test_the_desk_saving_without_a_change_is_no_edit(newsroom, desk):
    desk.stories(line())
    newsroom.rewrite(Story.objects.get())

    assert summary(desk.stories(line(headline="Ferry sinks"))) == taken(updated=1)


@pytest.mark.parametrize(
    ("published", "reason"),
    [
        (
            None,
            "is empty, and the story is published or scheduled, for 26 March 2026, 09:00: that is undone at the desk",
        ),
        (
            "2026-03-25T09:00:00Z",
            "is another moment, and readers have had the story since 26 March 2026, 09:00: that can't be moved",
        ),
    ],
)
def test_readers_are_not_told_another_first_day(desk, published, reason):
    desk.stories(line())

    desk.stories(line(published=published))

    assert desk.reasons == [(1, "published", reason)]
