"""Correcting: from what readers have, never from the half-written working copy."""

import pytest

from articles.editions.models import Correction, Edition
from articles.people import amend as people
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.tools import clock
from tests.newsroom import NOON
from tests.publishing.sight import DAY, HOUR, answer, index_is_in_step, listed, seen

BODY = "<p>The man was named as Jon Smith, of Quay Street.</p><p>He was fined.</p>"
RIGHT = BODY.replace("Jon", "John")
FERRY = "/news/2026/03/27/ferry-returns/"


def body_at(story, at):
    return Edition.objects.live(at).get(story_number=story.pk).body


def test_a_lawyers_one_word_while_a_rewrite_is_half_done_and_an_update_is_scheduled(newsroom):
    story = newsroom.story(body=BODY)
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, body=BODY + "<p>An appeal is expected.</p>")
        newsroom.publish(story, at=NOON + HOUR)
    half = "<p>New top, half wr</p><p>The man was named as Jon Smith, of Quay Street.</p>"
    newsroom.rewrite(story, headline="Half", body=half)

    with clock.fixed(NOON + HOUR / 2):
        outcome = correct(
            story, fields={"body": RIGHT}, change="legal", note="", by=newsroom.editor, withhold_earlier=False
        )

    story.refresh_from_db()
    assert [body_at(story, at) for at in (NOON, NOON + HOUR / 2, NOON + HOUR)] == [
        BODY,
        RIGHT,
        RIGHT + "<p>An appeal is expected.</p>",
    ]
    assert (story.headline, story.body, story.version) == ("Half", half.replace("Jon", "John"), 4)
    assert (outcome.not_carried, outcome.called_off, outcome.rewritten.live_from) == ((), None, NOON + HOUR)
    assert index_is_in_step(story)


def test_a_change_that_finds_no_place_in_the_schedule_calls_it_off_and_says_so(newsroom):
    story = newsroom.story(body=BODY)
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, body="<p>Quite another text.</p>", slug="another-address")
        newsroom.publish(story, at=NOON + HOUR)
        outcome = correct(story, fields={"body": RIGHT}, change="correction", note="Wrong name.", by=newsroom.editor)

    assert body_at(story, NOON + DAY) == RIGHT
    assert outcome.not_carried == (
        "The scheduled edition, body: “Jon” → “John”",
        "The working copy, body: “Jon” → “John”",
    )
    assert (outcome.called_off.number, outcome.rewritten) == (2, None)
    assert answer("/news/2026/03/27/another-address/", NOON + DAY) == "404"
    assert index_is_in_step(story)


def test_an_expiry_outlives_a_correction(newsroom):
    story = newsroom.story(body=BODY)
    with clock.fixed(NOON):
        newsroom.publish(story)
        kill(story, by=newsroom.editor, reason="a notice", at=NOON + DAY)
    with clock.fixed(NOON + HOUR):
        correct(
            story,
            fields={"body": RIGHT, "slug": "moved"},
            change="correction",
            note="Wrong name.",
            by=newsroom.editor,
        )

    moved = "/news/2026/03/27/moved/"
    assert [answer(moved, at) for at in (NOON, NOON + HOUR, NOON + DAY)] == ["404", "200", "410"]
    assert [answer(FERRY, at) for at in (NOON, NOON + HOUR, NOON + DAY)] == ["200", f"301 {moved}", "410"]
    assert index_is_in_step(story)


def test_a_correction_at_the_very_moment_of_the_schedule_corrects_what_has_just_come(newsroom):
    story = newsroom.story(body=BODY)
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, headline="Second")
        newsroom.publish(story, at=NOON + HOUR)
    with clock.fixed(NOON + HOUR):
        outcome = correct(story, fields={"body": RIGHT}, change="correction", note="Wrong name.", by=newsroom.editor)

    assert (outcome.edition.headline, outcome.edition.body, outcome.called_off) == ("Second", RIGHT, None)
    assert seen(story, NOON + HOUR) == "Second"


@pytest.mark.parametrize(("change", "moves"), [("correction", True), ("clarification", True), ("legal", False)])
def test_what_readers_see_as_updated_moves_with_a_correction_and_a_clarification(newsroom, change, moves):
    story = newsroom.story(body=BODY)
    with clock.fixed(NOON):
        newsroom.publish(story)
    with clock.fixed(NOON + HOUR):
        edition = correct(story, fields={"body": RIGHT}, change=change, note="Wrong.", by=newsroom.editor).edition

    assert edition.updated_at == (NOON + HOUR if moves else None)
    assert list(Correction.objects.values_list("change", "note", "at")) == (
        [(change, "Wrong.", NOON + HOUR)] if moves else []
    )


def test_a_correction_moves_tags_people_and_credits_in_readers_lists_and_in_the_working_copy(newsroom):
    wrong, right, ada, ben = newsroom.tag("Leith"), newsroom.tag("Oban"), newsroom.person(), newsroom.person("Ben Low")
    story = newsroom.story(tags=[wrong], people=[ada], credits=[ada])
    fields = {
        "tags": [right.pk],
        "people": [{"person": ben.pk, "part": "quoted", "described_as": "skipper"}],
        "credits": [{"name": "", "person": ben.pk}],
    }
    with clock.fixed(NOON):
        newsroom.publish(story)
        outcome = correct(story, fields=fields, change="correction", note="Another man.", by=newsroom.editor)
        again = newsroom.update(story).edition

    assert outcome.not_carried == ()
    assert [listed(NOON, tag=tag) for tag in (wrong, right)] == [[], [story.pk]]
    assert [(line["name"], line["person"]) for line in again.credits] == [("Ben Low", ben.pk)]
    assert again.people == [{"person": ben.pk, "part": "quoted", "described_as": "skipper"}]
    assert index_is_in_step(story)


def test_a_list_that_the_rewrite_changed_as_well_is_shown_and_left(newsroom):
    first, second, third = newsroom.tag("A"), newsroom.tag("B"), newsroom.tag("C")
    story = newsroom.story(tags=[first])
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, tags=[third.pk])
        outcome = correct(story, fields={"tags": [second.pk]}, change="legal", by=newsroom.editor)

    assert outcome.not_carried == ("The working copy: tags",)


def test_a_corrected_slug_moves_the_story_and_a_working_copy_without_one_follows(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        outcome = correct(
            story, fields={"slug": "ship-returns"}, change="correction", note="A ship.", by=newsroom.editor
        )
        newsroom.rewrite(story, headline="Ship returns")
        later = newsroom.publish(story).edition

    assert (outcome.not_carried, later.path) == ((), "/news/2026/03/27/ship-returns/")
    assert answer(FERRY, NOON) == "301 /news/2026/03/27/ship-returns/"


def test_a_correction_changes_nothing_that_the_record_was_renamed_to_since(newsroom):
    ada = newsroom.person("Ada Marsh")
    story = newsroom.story(credits=[ada], body=BODY)
    with clock.fixed(NOON):
        newsroom.publish(story)
        ada.name = "Ada Marsh-Jones"
        people.amend(ada, by=newsroom.librarian)
        edition = correct(story, fields={"body": RIGHT}, change="legal", by=newsroom.editor).edition

    assert edition.credits[0]["name"] == "Ada Marsh"
