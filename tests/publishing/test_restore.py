"""Restoring: the last form that readers may have, as a new edition."""

import pytest

from articles.publishing.correct import correct
from articles.publishing.embargo import embargo
from articles.publishing.kill import kill
from articles.publishing.refusals import Embargoed, Refused
from articles.publishing.restore import restore
from articles.publishing.withhold import withhold
from articles.tools import clock
from tests.newsroom import NOON
from tests.publishing.sight import DAY, HOUR, answer, index_is_in_step, intervals, seen

FERRY = "/news/2026/03/27/ferry-returns/"


def test_a_restored_story_is_back_where_it_was_and_the_gap_stays_on_record(newsroom):
    story = newsroom.story(tags=[newsroom.tag()])
    with clock.fixed(NOON):
        newsroom.publish(story)
    with clock.fixed(NOON + HOUR):
        kill(story, by=newsroom.editor, reason="wrong man")
        newsroom.rewrite(story, headline="Never published")
    with clock.fixed(NOON + 2 * HOUR):
        edition = restore(story, by=newsroom.editor, reason="right man after all").edition

    moments = [NOON, NOON + HOUR, NOON + 2 * HOUR]
    assert [seen(story, at) for at in moments] == ["Ferry returns", None, "Ferry returns"]
    assert [answer(FERRY, at) for at in moments] == ["200", "410", "200"]
    assert (edition.first_published_at, edition.updated_at, edition.change) == (NOON, None, "minor")
    assert index_is_in_step(story)


def test_killed_and_restored_again_and_again_readers_have_the_same(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
    for hour in range(1, 4):
        with clock.fixed(NOON + hour * HOUR):
            kill(story, by=newsroom.editor, reason="wrong man")
            restore(story, by=newsroom.editor, reason="right man")

    assert (seen(story, NOON + DAY), len(intervals(story))) == ("Ferry returns", 7)
    assert index_is_in_step(story)


def test_what_is_not_withdrawn_is_not_restored(newsroom):
    draft, live, expiring = (newsroom.story(f"Ferry {number}") for number in range(3))
    with clock.fixed(NOON):
        newsroom.publish(live)
        newsroom.publish(expiring)
        kill(expiring, by=newsroom.editor, reason="a notice", at=NOON + HOUR)

        for story in (draft, live, expiring):
            with pytest.raises(Refused, match="is not withdrawn"):
                restore(story, by=newsroom.editor, reason="why not")


def test_an_expiry_that_has_come_is_restored(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        kill(story, by=newsroom.editor, reason="a notice", at=NOON + HOUR)
    with clock.fixed(NOON + HOUR):
        restore(story, by=newsroom.editor, reason="still of use")

    assert seen(story, NOON + DAY) == "Ferry returns"


def test_a_form_that_is_withheld_is_passed_over(newsroom):
    story = newsroom.story("First")
    with clock.fixed(NOON):
        newsroom.publish(story)
    with clock.fixed(NOON + HOUR):
        newsroom.rewrite(story, headline="Second")
        second = newsroom.publish(story).edition
        withhold(second, by=newsroom.editor, reason="court order")
        kill(story, by=newsroom.editor, reason="court order")
    with clock.fixed(NOON + 2 * HOUR):
        restore(story, by=newsroom.editor, reason="the first was harmless")

    assert seen(story, NOON + 2 * HOUR) == "First"


def test_where_everything_is_withheld_nothing_is_restored(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        edition = newsroom.publish(story).edition
    with clock.fixed(NOON + HOUR):
        withhold(edition, by=newsroom.editor, reason="court order")
        kill(story, by=newsroom.editor, reason="court order")

        with pytest.raises(Refused, match="is withheld"):
            restore(story, by=newsroom.editor, reason="why not")


def test_a_form_whose_address_is_withheld_is_not_restored_to_it(newsroom):
    story = newsroom.story("Smith sinks ferry")
    with clock.fixed(NOON):
        first = newsroom.publish(story).edition
    with clock.fixed(NOON + HOUR):
        second = correct(story, fields={"slug": "man"}, change="legal", by=newsroom.editor, withhold_earlier=False)
        withhold(first, parts=["address"], by=newsroom.editor, reason="the name")
        withhold(second.edition, by=newsroom.editor, reason="court order")
        kill(story, by=newsroom.editor, reason="court order")

        with pytest.raises(Refused):
            restore(story, by=newsroom.editor, reason="why not")

    assert answer("/news/2026/03/27/smith-sinks-ferry/", NOON + HOUR) == "410"


def test_a_story_is_not_restored_under_an_embargo(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
    with clock.fixed(NOON + HOUR / 2):
        kill(story, by=newsroom.editor, reason="a promise broken")
        embargo(story, until=NOON + HOUR, by=newsroom.editor)

        with pytest.raises(Embargoed):
            restore(story, by=newsroom.editor, reason="too early")
    with clock.fixed(NOON + HOUR):
        restore(story, by=newsroom.editor, reason="in time")

    assert seen(story, NOON + HOUR) == "Ferry returns"


def test_a_restore_wants_a_reason(newsroom):
    story = newsroom.story()
    newsroom.publish(story)
    kill(story, by=newsroom.editor, reason="wrong man")

    with pytest.raises(Refused, match="Say why"):
        restore(story, by=newsroom.editor, reason=" ")
