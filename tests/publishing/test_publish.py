"""Publishing: now, earlier, later, and what stands after it."""

from datetime import UTC, datetime

import pytest

from articles.editions.models import Edition
from articles.publishing.correct import correct
from articles.publishing.embargo import embargo
from articles.publishing.kill import kill
from articles.publishing.refusals import Embargoed
from articles.tools import clock
from tests.newsroom import NOON
from tests.publishing.sight import DAY, HOUR, INSTANT, MINUTE, answer, index_is_in_step, intervals, seen

FERRY = "/news/2026/03/27/ferry-returns/"


def test_a_published_story_is_live_from_that_moment_and_not_before(newsroom):
    story = newsroom.story()

    with clock.fixed(NOON):
        newsroom.publish(story)

    assert [seen(story, NOON - INSTANT), seen(story, NOON)] == [None, "Ferry returns"]


def test_a_first_edition_may_begin_ahead_and_answers_404_until_then(newsroom):
    story = newsroom.story()

    with clock.fixed(NOON):
        newsroom.publish(story, at=NOON + HOUR)

    assert [answer(FERRY, NOON + HOUR - INSTANT), answer(FERRY, NOON + HOUR)] == ["404", "200"]


def test_a_first_edition_may_begin_in_the_past(newsroom):
    story = newsroom.story()
    then = datetime(1998, 7, 1, 23, 30, tzinfo=UTC)

    with clock.fixed(NOON):
        outcome = newsroom.publish(story, at=then)

    edition = outcome.edition
    assert (edition.path, edition.first_published_at, edition.recorded_at) == (
        "/news/1998/07/02/ferry-returns/",
        then,
        NOON,
    )
    assert answer(edition.path, then) == "200"


def test_a_scheduled_update_takes_over_at_its_moment_without_anybody(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, headline="Ferry runs aground")
        newsroom.publish(story, at=NOON + HOUR)

    moments = (NOON, NOON + HOUR - INSTANT, NOON + HOUR, NOON + DAY)
    assert [seen(story, at) for at in moments] == ["Ferry returns", "Ferry returns", *["Ferry runs aground"] * 2]
    assert index_is_in_step(story)


def test_publishing_now_calls_off_what_is_scheduled(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        ahead = newsroom.update(story, at=NOON + HOUR).edition
    with clock.fixed(NOON + MINUTE):
        newsroom.rewrite(story, headline="Ferry sinks")
        outcome = newsroom.publish(story)

    assert outcome.called_off == ahead
    assert seen(story, NOON + DAY) == "Ferry sinks"
    assert intervals(story) == [
        (1, "new", NOON, NOON + MINUTE),
        (2, "update", NOON + HOUR, NOON + HOUR),
        (3, "update", NOON + MINUTE, None),
    ]
    assert index_is_in_step(story)


def test_scheduling_anew_leaves_one_edition_ahead(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story, at=NOON + HOUR)
        newsroom.publish(story, at=NOON + 2 * HOUR)

    assert list(Edition.objects.ahead(NOON).values_list("live_from", flat=True)) == [NOON + 2 * HOUR]
    assert [answer(FERRY, NOON + HOUR), answer(FERRY, NOON + 2 * HOUR)] == ["404", "200"]


def test_publishing_twice_at_one_moment_leaves_the_second(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, headline="Ferry sinks")
        newsroom.publish(story)

    assert seen(story, NOON) == "Ferry sinks"
    assert index_is_in_step(story)


def test_an_expiry_stays_where_it_is_when_an_update_is_published_before_it(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        kill(story, by=newsroom.editor, reason="a notice", at=NOON + DAY)
    with clock.fixed(NOON + HOUR):
        newsroom.rewrite(story, headline="Ferry sinks")
        newsroom.publish(story)

    assert [seen(story, NOON + DAY - INSTANT), seen(story, NOON + DAY)] == ["Ferry sinks", None]
    assert index_is_in_step(story)


def test_an_embargo_holds_to_the_instant(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        embargo(story, until=NOON + HOUR, by=newsroom.editor)

        with pytest.raises(Embargoed, match="is under embargo until 27 March 2026, 13:00"):
            newsroom.publish(story, at=NOON + HOUR - INSTANT)
        newsroom.publish(story, at=NOON + HOUR)

    assert [seen(story, NOON + HOUR - INSTANT), seen(story, NOON + HOUR)] == [None, "Ferry returns"]


def test_archive_copy_does_not_slip_under_an_embargo(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        embargo(story, until=NOON + HOUR, by=newsroom.editor)

        with pytest.raises(Embargoed):
            newsroom.publish(story, at=NOON - DAY)


def test_only_an_update_moves_what_readers_see_as_updated(newsroom):
    story = newsroom.story()
    told = []
    for hour, change in enumerate([None, "minor", "update", "minor"]):
        with clock.fixed(NOON + hour * HOUR):
            told.append(newsroom.update(story, change=change).edition.updated_at)

    assert told == [None, None, NOON + 2 * HOUR, NOON + 2 * HOUR]


def test_a_credit_keeps_the_name_as_it_was_printed(newsroom):
    from articles.people import amend as people

    ada = newsroom.person("Ada Marsh")
    with clock.fixed(NOON):
        edition = newsroom.publish(newsroom.story(credits=[ada])).edition
    ada.name = "Ada Marsh-Jones"
    people.amend(ada, by=newsroom.librarian)

    assert Edition.objects.get(pk=edition.pk).credits[0]["name"] == "Ada Marsh"


def test_a_correction_stays_below_an_embargo_set_afterwards(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        embargo(story, until=NOON + DAY, by=newsroom.editor)
        correct(story, fields={"headline": "Ferry sank"}, change="correction", note="It sank.", by=newsroom.editor)

    assert seen(story, NOON) == "Ferry sank"
