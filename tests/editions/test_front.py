"""The front's first page: the newest stories, and a band for every section below."""

from datetime import timedelta

from articles.editions.front import ABOVE, BAND, front_page
from articles.editions.lists import front
from articles.editions.sections import move
from articles.publishing.kill import kill
from articles.publishing.withhold import withhold
from articles.tools import clock
from tests.newsroom import NOON
from tests.public.paper import picture

MINUTE = timedelta(minutes=1)


def publish(newsroom, names: str, section=None, **copy) -> dict:
    """Stories by their names, a minute apart, the first the newest."""
    found = {}
    for place, name in enumerate(names.split()):
        with clock.fixed(NOON - (place + 1) * MINUTE):
            found[name] = newsroom.publish(newsroom.story(name, section=section or newsroom.news, **copy)).story
    return found


def bands(page) -> dict[str, list[str]]:
    return {band.section.name: [card.headline for card in (band.lead, *band.rest)] for band in page.bands}


def above(page) -> list[str]:
    stories = page.stories
    return [card.headline for card in (stories.lead, *stories.second, *stories.rest) if card]


def test_each_section_has_its_latest_stories_but_those_that_stand_above(newsroom):
    sport = newsroom.section("Sport")
    publish(newsroom, " ".join(f"n{n}" for n in range(ABOVE + 2)))
    with clock.fixed(NOON - timedelta(days=1)):
        for name in ("older", "old"):
            newsroom.publish(newsroom.story(name, section=sport))

    page = front_page(NOON)

    assert above(page) == [f"n{n}" for n in range(ABOVE)]
    assert bands(page) == {"News": [f"n{ABOVE}", f"n{ABOVE + 1}"], "Sport": ["old", "older"]}


def test_the_next_page_goes_on_where_the_stories_above_end(newsroom):
    publish(newsroom, " ".join(f"n{n}" for n in range(ABOVE + 2)))

    following = front(NOON, before=front_page(NOON).before)

    assert [card.headline for card in following.cards] == [f"n{ABOVE}", f"n{ABOVE + 1}"]


def test_a_section_within_another_has_no_band_and_its_stories_stand_in_the_others(newsroom):
    football = newsroom.section("Football")
    publish(newsroom, " ".join(f"n{n}" for n in range(ABOVE)))
    with clock.fixed(NOON - timedelta(days=1)):
        newsroom.publish(newsroom.story("match", section=football))
    move(football, parent=newsroom.news, by=newsroom.administrator)

    assert bands(front_page(NOON)) == {"News": ["match"]}


def test_a_band_holds_no_more_than_it_may_and_leads_with_a_picture_nobody_paid_for(newsroom):
    publish(newsroom, " ".join(f"n{n}" for n in range(ABOVE)))
    sport = newsroom.section("Sport")
    with clock.fixed(NOON - timedelta(days=1)):
        for name in ("plain", *"abcdefg"):
            lead = [{"picture": picture(newsroom, name).pk}] if name in "cg" else []
            kind = "sponsored" if name == "g" else "news"
            newsroom.publish(newsroom.story(name, section=sport, pictures=lead, kind_of_work=kind))

    shown = bands(front_page(NOON))["Sport"]

    assert (len(shown), shown) == (BAND, ["c", "g", "f", "e", "d"])


def test_what_was_killed_or_withheld_is_in_no_band(newsroom):
    publish(newsroom, " ".join(f"n{n}" for n in range(ABOVE)))
    with clock.fixed(NOON - timedelta(days=1)):
        killed = newsroom.publish("killed").story
        secret = newsroom.publish("secret").edition
        newsroom.publish("open")
    with clock.fixed(NOON):
        kill(killed, by=newsroom.editor, reason="Wrong")
        withhold(secret, by=newsroom.editor, reason="Court order")

    assert bands(front_page(NOON)) == {"News": ["open"]}


def test_no_picture_stands_on_the_front_twice(newsroom):
    quay = picture(newsroom)
    publish(newsroom, "new older oldest", pictures=[{"picture": quay.pk}])

    page = front_page(NOON)

    assert [bool(card.picture) for card in (page.stories.lead, *page.stories.second)] == [True, False, False]
