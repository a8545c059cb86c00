"""What readers see is a function of the moment: to the second, on every kind of page, with nobody doing anything."""

from datetime import UTC, datetime, timedelta

import pytest

from articles.publishing.call_off import call_off
from articles.publishing.kill import kill
from articles.publishing.restore import restore
from articles.publishing.withhold import withhold
from articles.tools import clock
from tests.newsroom import NOON
from tests.public.paper import live_edition, picture, read

# 06:00 in British Summer Time.
SIX = datetime(2026, 6, 1, 5, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
WORD = "Xanthippe"


@pytest.fixture
def names(newsroom):
    """What only the story of these tests names."""
    person, tag, agency = (
        newsroom.person(f"{WORD} Marsh", slug="marsh"),
        newsroom.tag(WORD, slug="harbour"),
        newsroom.tag("Wire", kind="organisation"),
    )
    return {
        "people": [person],
        "tags": [tag],
        "credits": [newsroom.person(f"{WORD} Reed", slug="reed"), {"name": "", "work": "words", "person": None, "organisation": agency.pk}],
        "pictures": [{"picture": picture(newsroom, caption=WORD).pk}],
    }  # fmt: skip


PAGES = {
    "front": "/",
    "section": "/news/",
    "story": "/news/2026/06/01/story/",
    "history": "/news/2026/06/01/story/history/",
    "person": "/people/marsh/",
    "reporter": "/people/reed/",
    "tag": "/tags/harbour/",
    "agency": "/tags/wire/",
    "people": "/people/",
    "archive": "/archive/",
    "year": "/archive/2026/",
    "month": "/archive/2026/06/",
    "day": "/archive/2026/06/01/",
}


def shows(client, at) -> dict[str, tuple[int, bool]]:
    """Of each kind of page the status, and whether the story's words are on it (the day's number, where a list has none)."""
    found = {}
    for kind, path in PAGES.items():
        response = read(client, path, at)
        mark = {"archive": "/archive/2026/", "year": "/archive/2026/06/", "month": "/archive/2026/06/01/"}.get(
            kind, WORD
        )
        found[kind] = (response.status_code, mark in response.content.decode())
    return found


EVERYWHERE = dict.fromkeys(PAGES, (200, True))
ALWAYS_THERE = ("front", "section", "people", "archive")
NOWHERE = {kind: (200, False) if kind in ALWAYS_THERE else (404, False) for kind in PAGES}
GONE = NOWHERE | {"story": (410, False), "history": (410, False)}


def test_scheduled_for_six_it_is_nowhere_a_second_before_and_everywhere_at_six(client, newsroom, names):
    with clock.fixed(SIX - 10 * HOUR):
        newsroom.publish(newsroom.story(WORD, slug="story", **names), at=SIX)

    seen = [shows(client, at) for at in (SIX - 10 * HOUR, SIX - SECOND, SIX, SIX + 1_000 * HOUR)]

    assert seen == [NOWHERE, NOWHERE, EVERYWHERE, EVERYWHERE]


def test_a_schedule_called_off_never_shows(client, newsroom, names):
    with clock.fixed(SIX - 10 * HOUR):
        story = newsroom.publish(newsroom.story(WORD, slug="story", **names), at=SIX).story
        call_off(story, by=newsroom.editor)

    assert [shows(client, at) for at in (SIX - SECOND, SIX)] == [NOWHERE, NOWHERE]


def test_a_scheduled_update_takes_over_at_its_second_on_every_page(client, newsroom, names):
    with clock.fixed(SIX - 5 * HOUR):
        story = newsroom.publish(newsroom.story("Story", slug="story")).story
        newsroom.rewrite(story, headline=WORD, **{
            "people": [{"person": person.pk, "part": "mentioned", "described_as": ""} for person in names["people"]],
            "tags": [tag.pk for tag in names["tags"]],
            "credits": [{"name": "", "work": "words", "person": names["credits"][0].pk, "organisation": None}, names["credits"][1]],
        })  # fmt: skip
        newsroom.publish(story, at=SIX)
    in_the_archive = {"archive": (200, True), "year": (200, True), "month": (200, True), "day": (200, False)}

    seen = [shows(client, at) for at in (SIX - SECOND, SIX)]

    assert seen == [NOWHERE | in_the_archive | {"story": (200, False), "history": (200, False)}, EVERYWHERE]


def test_a_killed_story_leaves_every_page_and_comes_back_when_restored(client, newsroom, names):
    with clock.fixed(SIX):
        story = newsroom.publish(newsroom.story(WORD, slug="story", **names)).story
    with clock.fixed(SIX + HOUR):
        kill(story, by=newsroom.editor, reason="Wrong")
    with clock.fixed(SIX + 2 * HOUR):
        restore(story, by=newsroom.editor, reason="Right")

    seen = [shows(client, SIX + minutes * timedelta(minutes=1)) for minutes in (59, 60, 119, 120)]

    assert seen == [EVERYWHERE, GONE, GONE, EVERYWHERE]


def test_an_expiry_takes_the_story_away_at_its_second(client, newsroom, names):
    with clock.fixed(SIX):
        story = newsroom.publish(newsroom.story(WORD, slug="story", **names)).story
        kill(story, by=newsroom.editor, reason="Contract", at=SIX + HOUR)

    assert [shows(client, at) for at in (SIX + HOUR - SECOND, SIX + HOUR)] == [EVERYWHERE, GONE]


def test_a_story_whose_text_is_withheld_leaves_every_page_at_every_moment(client, newsroom, names):
    with clock.fixed(SIX):
        story = newsroom.publish(newsroom.story(WORD, slug="story", **names)).story
    with clock.fixed(SIX + HOUR):
        withhold(live_edition(story, SIX), by=newsroom.editor, reason="Court order")

    assert [shows(client, at) for at in (SIX, SIX + HOUR)] == [GONE, GONE]


def test_a_withheld_byline_leaves_the_reporters_and_the_agencys_pages(client, newsroom, names):
    with clock.fixed(SIX):
        story = newsroom.publish(newsroom.story(WORD, slug="story", **names)).story
        withhold(live_edition(story, SIX), parts=["byline"], by=newsroom.editor, reason="Threats")

    assert shows(client, SIX) == EVERYWHERE | {"reporter": (404, False), "agency": (404, False)}


def test_a_story_that_moved_to_another_day_of_no_other_address_stays_on_its_day(client, newsroom, names):
    with clock.fixed(SIX):
        story = newsroom.publish(newsroom.story(WORD, slug="story", **names)).story
    with clock.fixed(SIX + 48 * HOUR):
        newsroom.rewrite(story, kicker="Later")
        newsroom.publish(story)

    assert (shows(client, SIX + 48 * HOUR), read(client, "/archive/2026/06/03/", SIX + 48 * HOUR).status_code) == (
        EVERYWHERE,
        404,
    )


def test_readers_of_last_march_saw_what_last_march_had(client, newsroom):
    with clock.fixed(NOON):
        story = newsroom.publish(newsroom.story("Ferry returns", slug="story")).story
        newsroom.rewrite(story, headline="Ferry runs aground")
    with clock.fixed(NOON + HOUR):
        newsroom.publish(story)

    headlines = {
        at: [headline in read(client, "/", at).content.decode() for headline in ("Ferry returns", "Ferry runs aground")]
        for at in (NOON - SECOND, NOON, NOON + HOUR - SECOND, NOON + HOUR)
    }

    assert list(headlines.values()) == [[False, False], [True, False], [True, False], [False, True]]
