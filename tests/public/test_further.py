"""Further stories: those picked by hand, and where they are few the latest of the same matter."""

from datetime import timedelta

from articles.editions.finding import find_story
from articles.editions.reading import read_edition
from articles.publishing.kill import kill
from articles.tools import clock
from tests.newsroom import NOON
from tests.public.paper import picture

MINUTE = timedelta(minutes=1)


def further(outcome) -> list[str]:
    found = find_story(outcome.edition.path, NOON)
    return [card.headline for card in read_edition(found.edition, NOON).further]


def stories(newsroom, names: str, **copy) -> dict:
    """By their names, the first the oldest."""
    found = {}
    for place, name in enumerate(names.split()):
        with clock.fixed(NOON - timedelta(days=1) + place * MINUTE):
            found[name] = newsroom.publish(newsroom.story(name, **copy)).story
    return found


def test_the_latest_with_the_leading_tag_follow_where_nothing_was_picked(newsroom):
    ferry, other = newsroom.tag("Ferry"), newsroom.tag("Other")
    stories(newsroom, "a b c d", tags=[ferry])
    stories(newsroom, "x y", tags=[other])

    with clock.fixed(NOON - MINUTE):
        outcome = newsroom.publish(newsroom.story(tags=[ferry, other]))

    assert further(outcome) == ["d", "c", "b"]


def test_those_picked_by_hand_come_first_in_their_order_and_none_comes_twice(newsroom):
    ferry = newsroom.tag("Ferry")
    found = stories(newsroom, "a b c d", tags=[ferry])
    with clock.fixed(NOON - MINUTE):
        outcome = newsroom.publish(newsroom.story(tags=[ferry], links=[found["b"], found["d"]]))

    assert further(outcome) == ["b", "d", "c"]


def test_many_picked_by_hand_are_all_there_and_no_other(newsroom):
    ferry = newsroom.tag("Ferry")
    found = stories(newsroom, "a b c d e", tags=[ferry])
    with clock.fixed(NOON - MINUTE):
        outcome = newsroom.publish(newsroom.story(tags=[ferry], links=[found[name] for name in "abcd"]))

    assert further(outcome) == ["a", "b", "c", "d"]


def test_a_story_without_tags_is_followed_by_the_latest_of_its_section(newsroom):
    sport = newsroom.section("Sport")
    stories(newsroom, "a b", section=sport)
    stories(newsroom, "x")

    with clock.fixed(NOON - MINUTE):
        outcome = newsroom.publish(newsroom.story(section=sport))

    assert further(outcome) == ["b", "a"]


def test_a_killed_story_is_no_further_story(newsroom):
    ferry = newsroom.tag("Ferry")
    found = stories(newsroom, "a b", tags=[ferry])
    with clock.fixed(NOON - MINUTE):
        outcome = newsroom.publish(newsroom.story(tags=[ferry], links=[found["a"]]))
        kill(found["a"], by=newsroom.editor, reason="Wrong")

    assert further(outcome) == ["b"]


def test_the_picture_of_the_story_stands_by_no_further_story(newsroom):
    ferry, quay = newsroom.tag("Ferry"), picture(newsroom)
    stories(newsroom, "a", tags=[ferry], pictures=[{"picture": quay.pk}])
    with clock.fixed(NOON - MINUTE):
        outcome = newsroom.publish(newsroom.story(tags=[ferry], pictures=[{"picture": quay.pk}]))

    card = read_edition(find_story(outcome.edition.path, NOON).edition, NOON).further[0]

    assert (card.headline, card.picture) == ("a", None)
