"""What readers have of a story, found among its editions as the query finds it."""

from datetime import timedelta

from articles.newsdesk.standing import Standing, standing_among, standing_of
from articles.newsdesk.story_pages import latest_editions
from articles.publishing.call_off import call_off
from articles.publishing.kill import kill
from articles.tools import clock
from tests.newsroom import NOON

HOUR = timedelta(hours=1)


def numbers(standing: Standing) -> list[int | None]:
    return [edition and edition.pk for edition in (standing.now, standing.ahead)]


def test_the_standing_found_among_the_editions_is_the_one_that_the_query_finds(newsroom):
    with clock.fixed(NOON):
        never, live, killed, waiting, called_off = (newsroom.story(f"Story {number}") for number in range(5))
        newsroom.publish(live)
        newsroom.publish(killed)
        newsroom.publish(waiting, at=NOON + HOUR)
        newsroom.publish(called_off, at=NOON + HOUR)
    with clock.fixed(NOON + HOUR / 2):
        newsroom.update(live, at=NOON + 2 * HOUR)
        kill(killed, by=newsroom.editor, reason="wrong man")
        call_off(called_off, by=newsroom.editor)

    for story in (never, live, killed, waiting, called_off):
        editions = latest_editions(story)
        for at in (NOON, NOON + HOUR / 2, NOON + HOUR, NOON + 2 * HOUR, NOON + 3 * HOUR):
            assert numbers(standing_among(editions, at)) == numbers(standing_of(story, at))


def test_a_story_of_more_editions_than_are_shown_says_what_readers_have(desk, newsroom):
    story = newsroom.story()
    newsroom.publish(story)
    for _time in range(11):
        newsroom.update(story)

    answer = desk.get(f"articles/story/{story.pk}/change/")

    assert (answer.context["facts"][0][0], len(answer.context["editions"])) == ("live", 10)
