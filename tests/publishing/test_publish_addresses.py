"""The address that publishing gives a story: its day, its section, its slug, and whose it is for ever."""

from datetime import UTC, datetime

import pytest

from articles.addresses.models import Address
from articles.addresses.paths import Taken
from articles.publishing.call_off import call_off
from articles.publishing.kill import kill
from articles.tags import sections
from articles.tools import clock
from tests.newsroom import NOON
from tests.publishing.sight import DAY, HOUR, answer, listed

FERRY = "/news/2026/03/27/ferry-returns/"


def test_the_first_day_is_the_papers_own_and_stays(newsroom, settings):
    story = newsroom.story()
    late = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    with clock.fixed(late):
        newsroom.publish(story)
    settings.TIME_ZONE = "Pacific/Auckland"
    with clock.fixed(late + DAY):
        edition = newsroom.update(story).edition

    assert edition.path == "/news/2026/07/01/ferry-returns/"


def test_a_changed_slug_moves_the_story_and_the_old_address_leads_there(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, slug="ferry-is-back")
        newsroom.publish(story, at=NOON + HOUR)

    new = "/news/2026/03/27/ferry-is-back/"
    later = NOON + HOUR
    assert [answer(FERRY, NOON), answer(new, NOON)] == ["200", "404"]
    assert [answer(FERRY, later), answer(new, later)] == [f"301 {new}", "200"]


def test_a_changed_headline_moves_nothing(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, headline="Ferry sinks")
        edition = newsroom.publish(story).edition

    assert edition.path == FERRY


def test_a_story_moved_to_another_section_gets_its_address_there(newsroom):
    story = newsroom.story()
    sport = newsroom.section("Sport")
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, section=sport.pk)
        newsroom.publish(story)

    assert [answer(FERRY, NOON), answer("/sport/2026/03/27/ferry-returns/", NOON)] == [
        "301 /sport/2026/03/27/ferry-returns/",
        "200",
    ]
    assert [listed(NOON, section=section) for section in (newsroom.news, sport)] == [[], [story.pk]]


def test_a_re_slugged_section_moves_no_story(newsroom):
    story, later = newsroom.story(), newsroom.story("Ferry sinks")
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.news.slug = "local"
        sections.amend(newsroom.news, by=newsroom.administrator)
        paths = [newsroom.update(story).edition.path, newsroom.publish(later).edition.path]

    assert paths == [FERRY, "/local/2026/03/27/ferry-sinks/"]


def test_a_slug_that_another_section_once_had_is_never_given_away(newsroom):
    newsroom.news.slug = "local"
    sections.amend(newsroom.news, by=newsroom.administrator)

    with pytest.raises(Taken, match="/news/"):
        newsroom.section("News again", slug="news")


def test_a_path_of_another_story_is_refused(newsroom):
    with clock.fixed(NOON):
        newsroom.publish()

        with pytest.raises(Taken, match=f"The address {FERRY} is taken. Choose another slug"):
            newsroom.publish("Ferry returns")


def test_a_path_once_live_is_never_anothers_even_after_it_moved_on(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, slug="ferry-is-back")
        newsroom.publish(story)

        with pytest.raises(Taken):
            newsroom.publish("Ferry returns")


def test_a_path_of_a_withdrawn_story_is_never_anothers(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        kill(story, by=newsroom.editor, reason="wrong man")

        with pytest.raises(Taken):
            newsroom.publish("Ferry returns")


def test_a_path_called_off_before_its_time_may_be_anothers(newsroom):
    story, other = newsroom.story(), newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story, at=NOON + HOUR)
        call_off(story, by=newsroom.editor)
        newsroom.publish(other)

    assert Address.objects.get(path=FERRY).number == other.pk


@pytest.mark.parametrize("headline", ["Паром вернулся", "عادت العبارة", "渡轮归来", "🚢🚢🚢"])
def test_a_headline_without_a_letter_for_an_address_gets_one_all_the_same(newsroom, headline):
    with clock.fixed(NOON):
        paths = {newsroom.publish(newsroom.story(headline)).edition.path for _n in range(2)}

    assert len(paths) == 2
    assert all(path.startswith("/news/2026/03/27/story-") for path in paths)
