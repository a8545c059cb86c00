"""Publishing again what readers have already: refused, for an update says that something is new."""

import pytest

from articles.editions.models import Edition
from articles.people import amend as people
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.publishing.publish import publish
from articles.publishing.refusals import SomeRefused, Unchanged
from articles.publishing.restore import restore
from articles.publishing.still_withheld import WithheldAgain
from articles.publishing.withhold import withhold
from articles.tools import clock
from tests.newsroom import NOON
from tests.publishing.sight import DAY, HOUR, intervals, seen


@pytest.fixture
def live(newsroom):
    """A story with one of everything, published at noon."""
    story = newsroom.story(
        tags=[newsroom.tag()],
        people=[newsroom.person("Ben Low")],
        credits=[newsroom.person()],
        links=[newsroom.story("Tide")],
    )
    with clock.fixed(NOON):
        newsroom.publish(story)
    return story


@pytest.mark.parametrize("change", [None, "update", "minor"])
@pytest.mark.parametrize("at", [None, NOON + DAY])
def test_an_update_with_nothing_new_for_readers_is_refused(newsroom, live, change, at):
    with clock.fixed(NOON + HOUR), pytest.raises(Unchanged) as refused:
        newsroom.publish(live, change=change, at=at, note="Look again.")

    assert str(refused.value) == (
        "Nothing of “Ferry returns” has changed for readers since the live edition, of 27 March 2026, 12:00."
    )
    assert intervals(live) == [(1, "new", NOON, None)]


@pytest.mark.parametrize("copy", [{"catchline": "FERRY"}, {"slug": "ferry-returns"}, {"slug": ""}], ids=str)
def test_what_readers_never_see_or_know_already_is_no_change(newsroom, live, copy):
    newsroom.rewrite(live, **copy)

    with clock.fixed(NOON + HOUR), pytest.raises(Unchanged):
        newsroom.publish(live)


@pytest.mark.parametrize(
    "copy",
    [
        {"headline": "Ferry sinks"},
        {"web_headline": "Ferry"},
        {"kicker": "Harbour"},
        {"standfirst": "It is back."},
        {"body": "<p>The ferry is here.</p>"},
        {"slug": "ferry"},
        {"kind_of_work": "analysis"},
        {"tags": []},
        {"people": []},
        {"credits": []},
        {"links": []},
        {"not_in_feeds": True},
        {"not_indexed": True},
        {"no_public_comparison": True},
    ],
    ids=lambda copy: next(iter(copy)),
)
def test_anything_else_of_the_copy_is_a_change(newsroom, live, copy):
    newsroom.rewrite(live, **copy)

    with clock.fixed(NOON + HOUR):
        newsroom.publish(live)

    assert len(intervals(live)) == 2


def test_another_section_is_a_change(newsroom, live):
    newsroom.rewrite(live, section=newsroom.section("Sport").pk)

    with clock.fixed(NOON + HOUR):
        newsroom.publish(live)

    assert len(intervals(live)) == 2


def test_the_new_name_of_who_is_credited_is_a_change(newsroom, live):
    ada = live.credits.get().person
    ada.name = "Ada Marsh-Jones"
    people.amend(ada, by=newsroom.librarian)

    with clock.fixed(NOON + HOUR):
        edition = newsroom.publish(live).edition

    assert edition.credits[0]["name"] == "Ada Marsh-Jones"


def test_an_update_that_is_scheduled_may_come_at_another_time(newsroom, live):
    newsroom.rewrite(live, headline="Ferry sinks")
    with clock.fixed(NOON + HOUR):
        newsroom.publish(live, at=NOON + DAY)

        newsroom.publish(live, at=NOON + 2 * DAY)

    assert [seen(live, NOON + days * DAY) for days in (1, 2)] == ["Ferry returns", "Ferry sinks"]


def test_a_copy_put_back_is_no_change_and_leaves_what_is_scheduled_to_be_called_off(newsroom, live):
    newsroom.rewrite(live, headline="Ferry sinks")
    with clock.fixed(NOON + HOUR):
        newsroom.publish(live, at=NOON + DAY)
        newsroom.rewrite(live, headline="Ferry returns")

        with pytest.raises(Unchanged, match="To keep it so, call off what is scheduled"):
            newsroom.publish(live)

    assert seen(live, NOON + DAY) == "Ferry sinks"


def test_what_a_correction_or_a_restoration_gave_readers_is_no_change(newsroom, live):
    with clock.fixed(NOON + HOUR):
        correct(live, fields={"headline": "Ferry sank"}, change="correction", note="It sank.", by=newsroom.editor)
        with pytest.raises(Unchanged):
            newsroom.publish(live)
    with clock.fixed(NOON + 2 * HOUR):
        kill(live, by=newsroom.editor, reason="a notice")
        restore(live, by=newsroom.editor, reason="no notice")
        with pytest.raises(Unchanged):
            newsroom.publish(live)


def test_of_what_is_withheld_nothing_is_said_to_be_live(newsroom, live):
    with clock.fixed(NOON + HOUR):
        withhold(Edition.objects.get(), by=newsroom.editor, reason="court order")

        with pytest.raises(WithheldAgain):
            newsroom.publish(live)


def test_of_many_each_that_has_nothing_new_is_named(newsroom, live):
    fresh = newsroom.story("Tide turns")

    with clock.fixed(NOON + HOUR), pytest.raises(SomeRefused) as refused:
        publish([live, fresh], version=1, by=newsroom.editor)

    assert {number: type(reason) for number, reason in refused.value.reasons.items()} == {live.pk: Unchanged}
