"""Withdrawing, now or ahead; and restoring."""

import pytest

from articles.editions.models import Edition
from articles.publishing.call_off import call_off
from articles.publishing.kill import kill
from articles.publishing.refusals import Refused
from articles.tools import clock
from articles.tools.text import BadText
from tests.newsroom import NOON
from tests.publishing.sight import DAY, HOUR, INSTANT, answer, index_is_in_step, intervals, listed, seen

FERRY = "/news/2026/03/27/ferry-returns/"


def test_a_withdrawn_story_is_gone_from_every_list_and_its_address_says_so(newsroom):
    tag, ada = newsroom.tag(), newsroom.person()
    story = newsroom.story(tags=[tag], people=[ada], credits=[ada])
    with clock.fixed(NOON):
        newsroom.publish(story)
    with clock.fixed(NOON + HOUR):
        kill(story, by=newsroom.editor, reason="wrong man", note="We had the wrong man.")

    at = NOON + HOUR
    found = Edition.objects.standing(at).get(story_number=story.pk)
    everywhere = ({}, {"tag": tag}, {"person": ada}, {"by": ada}, {"section": newsroom.news})
    assert [listed(at - INSTANT, **where) for where in everywhere] == [[story.pk]] * 5
    assert [listed(at, **where) for where in everywhere] == [[]] * 5
    assert (answer(FERRY, at), found.note, found.headline, found.body) == ("410", "We had the wrong man.", "", "")
    assert [answer(FERRY, at - INSTANT), seen(story, at - INSTANT)] == ["200", "Ferry returns"]
    assert index_is_in_step(story)


def test_every_address_the_story_ever_had_is_gone_with_it(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, slug="moved")
        newsroom.publish(story)
        kill(story, by=newsroom.editor, reason="wrong man")

    assert [answer(path, NOON) for path in (FERRY, "/news/2026/03/27/moved/")] == ["410", "410"]


def test_a_kill_calls_off_what_is_scheduled(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, slug="moved")
        ahead = newsroom.publish(story, at=NOON + HOUR).edition
        outcome = kill(story, by=newsroom.editor, reason="wrong man")

    assert outcome.called_off == ahead
    assert [seen(story, NOON + DAY), answer("/news/2026/03/27/moved/", NOON + DAY)] == [None, "404"]
    assert index_is_in_step(story)


def test_an_expiry_comes_at_its_instant_and_can_be_called_off(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        kill(story, by=newsroom.editor, reason="a notice", at=NOON + HOUR)
    answers = [answer(FERRY, NOON + HOUR - INSTANT), answer(FERRY, NOON + HOUR)]
    with clock.fixed(NOON + HOUR - INSTANT):
        call_off(story, by=newsroom.editor)

    assert answers == ["200", "410"]
    assert seen(story, NOON + DAY) == "Ferry returns"
    assert index_is_in_step(story)


def test_a_kill_now_takes_the_place_of_an_expiry(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        kill(story, by=newsroom.editor, reason="a notice", at=NOON + DAY)
    with clock.fixed(NOON + HOUR):
        kill(story, by=newsroom.editor, reason="wrong man")

    assert intervals(story) == [
        (1, "new", NOON, NOON + HOUR),
        (2, "kill", NOON + DAY, NOON + DAY),
        (3, "kill", NOON + HOUR, None),
    ]


def test_an_expiry_does_not_pass_a_schedule(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.update(story, at=NOON + HOUR)

        for at in (NOON + HOUR / 2, NOON + HOUR, NOON + DAY):
            with pytest.raises(Refused, match="has something scheduled for 27 March 2026, 13:00"):
                kill(story, by=newsroom.editor, reason="a notice", at=at)


def test_what_is_withdrawn_is_not_withdrawn_again(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        kill(story, by=newsroom.editor, reason="wrong man")

        for at in (None, NOON + HOUR):
            with pytest.raises(Refused, match="is withdrawn already"):
                kill(story, by=newsroom.editor, reason="wrong man", at=at)


@pytest.mark.parametrize("at", [None, NOON + HOUR])
def test_what_readers_never_saw_is_not_withdrawn(newsroom, at):
    draft, scheduled = newsroom.story(), newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(scheduled, at=NOON + DAY)

        for story in (draft, scheduled):
            with pytest.raises(Refused, match="Readers have never seen"):
                kill(story, by=newsroom.editor, reason="wrong man", at=at)


def test_a_kill_in_the_past_is_refused_and_one_at_this_very_moment_is_now(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
    with clock.fixed(NOON + HOUR):
        with pytest.raises(Refused, match="has passed"):
            kill(story, by=newsroom.editor, reason="wrong man", at=NOON + HOUR - INSTANT)
        kill(story, by=newsroom.editor, reason="wrong man", at=NOON + HOUR)

    assert seen(story, NOON + HOUR) is None


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        ({"reason": " "}, Refused),
        ({"reason": "\u200b"}, Refused),
        ({"reason": "x" * 401}, Refused),
        ({"reason": "a\0b"}, BadText),
        ({"reason": "wrong", "note": "x" * 1_001}, Refused),
        ({"reason": "wrong", "note": "a\0b"}, BadText),
    ],
)
def test_a_kill_wants_a_reason_and_words_that_can_be_kept(newsroom, words, refusal):
    story = newsroom.story()
    newsroom.publish(story)

    with pytest.raises(refusal):
        kill(story, by=newsroom.editor, **words)


def test_of_many_all_or_none_are_withdrawn(newsroom):
    live, draft = newsroom.story(), newsroom.story("Draft")
    with clock.fixed(NOON):
        newsroom.publish(live)

        with pytest.raises(Refused):
            kill([live, draft], by=newsroom.editor, reason="wrong man")

    assert intervals(live) == [(1, "new", NOON, None)]


def test_a_withheld_edition_can_be_withdrawn_as_well(newsroom):
    from articles.publishing.withhold import withhold

    story = newsroom.story()
    with clock.fixed(NOON):
        withhold(newsroom.publish(story).edition, parts=["text", "address"], by=newsroom.editor, reason="court order")
        kill(story, by=newsroom.editor, reason="for good")

    assert answer(FERRY, NOON) == "410"
