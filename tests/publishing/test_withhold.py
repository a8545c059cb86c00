"""Withholding: gone at once, everywhere, at every moment; and no schedule brings it back."""

import pytest

from articles.editions.finding import find_story
from articles.editions.models import Withholding
from articles.publishing.call_off import call_off
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.publishing.refusals import Refused
from articles.publishing.restore import restore
from articles.publishing.withhold import withhold
from articles.tools import clock
from tests.newsroom import NOON
from tests.publishing.sight import DAY, HOUR, INSTANT, answer, index_is_in_step, intervals, listed, seen

FERRY = "/news/2026/03/27/ferry-returns/"


def test_withheld_text_is_gone_at_once_from_every_list_and_every_moment(newsroom):
    tag, ada = newsroom.tag(), newsroom.person()
    story, other = newsroom.story(tags=[tag], people=[ada], credits=[ada]), newsroom.story("Other", tags=[tag])
    with clock.fixed(NOON):
        edition = newsroom.publish(story).edition
        newsroom.publish(other)
    with clock.fixed(NOON + HOUR):
        withhold(edition, by=newsroom.editor, reason="court order")

    everywhere = ({}, {"tag": tag}, {"person": ada}, {"by": ada}, {"section": newsroom.news})
    for at in (NOON, NOON + HOUR):
        assert [listed(at, **where) for where in everywhere] == [[other.pk], [other.pk], [], [], [other.pk]]
        assert (answer(FERRY, at), seen(story, at)) == ("410", None)
    assert index_is_in_step(story)


def test_withholding_an_older_edition_does_not_bring_it_back_to_any_list(newsroom):
    tag, ada = newsroom.tag(), newsroom.person()
    story = newsroom.story(tags=[tag], credits=[ada])
    with clock.fixed(NOON):
        old = newsroom.publish(story).edition
    with clock.fixed(NOON + HOUR):
        newsroom.update(story)
        withhold(old, parts=["byline"], by=newsroom.editor, reason="in danger")

    assert [listed(NOON + HOUR, tag=tag), listed(NOON + HOUR, by=ada)] == [[story.pk], [story.pk]]
    assert [listed(NOON, tag=tag), listed(NOON, by=ada)] == [[story.pk], []]
    assert index_is_in_step(story)


def test_a_byline_withheld_leaves_the_story_and_takes_the_name(newsroom):
    ada = newsroom.person()
    story = newsroom.story(credits=[ada])
    with clock.fixed(NOON):
        withhold(newsroom.publish(story).edition, parts=["byline"], by=newsroom.editor, reason="in danger")

    found = find_story(FERRY, NOON)
    assert (found.answer, found.edition.byline_withheld, listed(NOON, by=ada)) == ("200", True, [])


@pytest.mark.parametrize("part", ["text", "byline"])
def test_a_schedule_does_not_bring_back_what_is_withheld(newsroom, part):
    story = newsroom.story(credits=[newsroom.person()])
    with clock.fixed(NOON):
        live = newsroom.publish(story).edition
        newsroom.rewrite(story, slug="moved")
        ahead = newsroom.publish(story, at=NOON + HOUR).edition
        (outcome,) = withhold(live, parts=[part], by=newsroom.editor, reason="court order")

    assert outcome.called_off == ahead
    assert [answer(path, NOON + DAY) for path in (FERRY, "/news/2026/03/27/moved/")] == [
        "410" if part == "text" else "200",
        "404",
    ]
    assert index_is_in_step(story)


def test_a_schedule_stays_when_only_an_older_edition_is_withheld(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        old = newsroom.publish(story).edition
    with clock.fixed(NOON + HOUR):
        newsroom.update(story)
        newsroom.rewrite(story, headline="Third")
        newsroom.publish(story, at=NOON + DAY)
        (outcome,) = withhold(old, by=newsroom.editor, reason="court order")

    assert (outcome.called_off, seen(story, NOON + DAY)) == (None, "Third")


def test_an_expiry_stays_when_the_text_is_withheld(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        live = newsroom.publish(story).edition
        kill(story, by=newsroom.editor, reason="a notice", at=NOON + HOUR)
        withhold(live, by=newsroom.editor, reason="court order")

    assert [change for _n, change, start, end in intervals(story) if start != end] == ["new", "kill"]


def test_a_withheld_address_answers_410_and_the_story_lives_on_at_the_new_one(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        old = newsroom.publish(story).edition
    with clock.fixed(NOON + HOUR):
        newsroom.rewrite(story, slug="moved")
        newsroom.publish(story)
        withhold(old, parts=["address"], by=newsroom.editor, reason="a name")

    assert [answer(path, NOON + HOUR) for path in (FERRY, "/news/2026/03/27/moved/")] == ["410", "200"]


def test_the_address_in_use_is_withheld_only_with_the_text(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        live = newsroom.publish(story).edition

        with pytest.raises(Refused, match="Readers use the address"):
            withhold(live, parts=["address"], by=newsroom.editor, reason="a name")
        withhold(live, parts=["address", "text"], by=newsroom.editor, reason="a name")

    assert answer(FERRY, NOON) == "410"


def test_what_has_not_begun_is_called_off_and_not_withheld(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        ahead = newsroom.publish(story, at=NOON + HOUR).edition

        with pytest.raises(Refused, match="has not begun. Call it off instead"):
            withhold(ahead, by=newsroom.editor, reason="court order")
    with clock.fixed(NOON + HOUR - INSTANT):
        call_off(story, by=newsroom.editor)


@pytest.mark.parametrize("options", [{"reason": " "}, {"reason": "x" * 401}, {"parts": [], "reason": "court order"}])
def test_a_withholding_wants_a_reason_and_a_part(newsroom, options):
    edition = newsroom.publish(newsroom.story()).edition

    with pytest.raises(Refused):
        withhold(edition, by=newsroom.editor, **options)


def test_withheld_twice_is_withheld_once(newsroom):
    edition = newsroom.publish(newsroom.story()).edition

    for _time in range(2):
        withhold(edition, by=newsroom.editor, reason="court order")

    assert Withholding.objects.count() == 1


def test_many_are_withheld_in_one_go_or_none(newsroom):
    story, later = newsroom.story(), newsroom.story("Later")
    with clock.fixed(NOON):
        live, ahead = newsroom.publish(story).edition, newsroom.publish(later, at=NOON + HOUR).edition

        with pytest.raises(Refused):
            withhold([live, ahead], by=newsroom.editor, reason="court order")

    assert Withholding.objects.count() == 0


def test_a_byline_withheld_stays_so_through_correction_update_and_restore(newsroom):
    ada = newsroom.person()
    story = newsroom.story(credits=[ada])
    with clock.fixed(NOON):
        withhold(newsroom.publish(story).edition, parts=["byline"], by=newsroom.editor, reason="in danger")
    with clock.fixed(NOON + HOUR):
        correct(story, fields={"headline": "Ferry back"}, change="legal", withhold_earlier=False, by=newsroom.editor)
        newsroom.rewrite(story, headline="Ferry sails")
    with clock.fixed(NOON + 2 * HOUR):
        newsroom.publish(story)
    with clock.fixed(NOON + 3 * HOUR):
        kill(story, by=newsroom.editor, reason="doubts")
    with clock.fixed(NOON + 4 * HOUR):
        restore(story, by=newsroom.editor, reason="none left")

    found = [find_story(FERRY, NOON + hours * HOUR).edition for hours in (1, 2, 4)]
    assert [(edition.headline, edition.byline_withheld) for edition in found] == [
        ("Ferry back", True),
        ("Ferry sails", True),
        ("Ferry sails", True),
    ]
    assert listed(NOON + 4 * HOUR, by=ada) == []
    assert index_is_in_step(story)


def test_a_byline_of_somebody_else_is_printed_again(newsroom):
    ada, tom = newsroom.person(), newsroom.person("Tom Reed")
    story = newsroom.story(credits=[ada])
    with clock.fixed(NOON):
        withhold(newsroom.publish(story).edition, parts=["byline"], by=newsroom.editor, reason="in danger")
        newsroom.rewrite(story, credits=[{"name": "", "work": "words", "person": tom.pk, "organisation": None}])
        newsroom.publish(story)

    assert [listed(NOON, by=ada), listed(NOON, by=tom)] == [[], [story.pk]]


def test_a_withheld_text_is_not_published_again_as_it_was(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        withhold(newsroom.publish(story).edition, by=newsroom.editor, reason="court order")
        with pytest.raises(Refused, match="withheld from them"):
            newsroom.publish(story)
        newsroom.rewrite(story, body="<p>The ferry, as the court allows.</p>")
        newsroom.publish(story)

    assert answer(FERRY, NOON) == "200"
