"""The list of stories: what it says of each, what it can be narrowed to, what it costs."""

from datetime import timedelta

import pytest

from articles.newsdesk.standing import facts
from articles.newsdesk.stories import StoryAdmin
from articles.publishing.embargo import embargo
from articles.publishing.kill import kill
from articles.publishing.spike import spike
from articles.publishing.withhold import withhold
from articles.stories.copy import write
from articles.stories.copy_status import hand_on
from articles.stories.models import Story
from articles.tools import clock
from tests.newsroom import NOON

HOUR = timedelta(hours=1)


@pytest.fixture
def paper(newsroom):
    """A story in every state, named by it."""
    with clock.fixed(NOON):
        stories = {
            name: newsroom.story(name) for name in ("draft", "live", "ahead", "killed", "spiked", "embargo", "withheld")
        }
        for name in ("live", "killed"):
            newsroom.publish(stories[name])
        newsroom.publish(stories["ahead"], at=NOON + 5 * HOUR)
        withhold(newsroom.publish(stories["withheld"]).edition, by=newsroom.editor, reason="court")
        spike(stories["spiked"], by=newsroom.editor, reason="dull")
        embargo(stories["embargo"], until=NOON + 6 * HOUR, by=newsroom.editor)
    with clock.fixed(NOON + HOUR):
        kill(stories["killed"], by=newsroom.editor, reason="wrong man")
        yield stories


def rows(desk, **query):
    return [story.headline for story in desk.get("articles/story/", **query).context["cl"].result_list]


def test_each_row_says_what_readers_have(desk, paper):
    admin = desk.get("articles/story/").context["cl"]

    said = {story.headline: facts(story, story.standing, story.seen_at) for story in admin.result_list}
    assert {name: [words for _mark, words in found] for name, found in said.items()} == {
        "draft": ["not published"],
        "live": ["live since 27 March 2026, 12:00"],
        "ahead": ["scheduled for 27 March 2026, 17:00"],
        "killed": ["withdrawn"],
        "spiked": ["spiked"],
        "embargo": ["not published", "embargo until 27 March 2026, 18:00"],
        "withheld": ["withheld"],
    }


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"readers": "live"}, ["live"]),
        ({"readers": "ahead"}, ["ahead"]),
        ({"readers": "killed"}, ["killed"]),
        ({"readers": "spiked"}, ["spiked"]),
        ({"readers": "embargo"}, ["embargo"]),
        ({"readers": "never"}, ["embargo", "draft"]),
        ({"copy_status__exact": "lawyer"}, ["draft"]),
        ({"mine": "yes"}, ["live"]),
        ({"q": "LIV"}, ["live"]),
        ({"q": "no such words"}, []),
    ],
)
def test_the_list_is_narrowed(desk, newsroom, paper, query, found):
    hand_on(paper["draft"], to="lawyer", by=newsroom.editor)
    Story.objects.filter(pk=paper["live"].pk).update(assigned_to=newsroom.administrator)

    assert rows(desk, **query) == found


def test_a_section_holds_what_stands_in_it(desk, newsroom):
    local = newsroom.section("Local")
    inner = newsroom.section("Harbour", parent=local)
    newsroom.story("Elsewhere"), newsroom.story("Within", section=inner), newsroom.story("There", section=local)

    assert rows(desk, section=local.pk) == ["There", "Within"]


def test_a_story_is_found_by_its_number_and_catchline(desk, newsroom):
    story = newsroom.story("Ferry returns", catchline="ferry-tue")
    newsroom.story("Other")

    assert [rows(desk, q=term) for term in (str(story.pk), "ferry-tue")] == [["Ferry returns"]] * 2


@pytest.mark.parametrize(
    "query", [{"section": "1 OR 1"}, {"readers": "nonsense"}, {"q": "9" * 400}, {"section": "9" * 40}]
)
def test_a_query_made_by_hand_breaks_nothing(desk, newsroom, query):
    newsroom.story()

    assert desk.get("articles/story/", **query).status_code == 200


@pytest.mark.parametrize("count", [1, 100])
def test_the_list_costs_the_same_at_one_row_and_at_a_hundred(desk, newsroom, count, django_assert_num_queries):
    write(
        [
            (Story(), {"headline": f"Story {number}", "section": newsroom.news.pk, "body": "<p>x</p>"})
            for number in range(count)
        ],
        by=newsroom.administrator,
    )
    newsroom.publish(Story.objects.first())
    desk.get("articles/story/")

    # Session, user, groups, the count (to a thousand and no further), the page, its editions, the sections to filter by.
    with django_assert_num_queries(7):
        desk.get("articles/story/")


def test_the_first_page_shows_my_copy_what_is_next_and_what_was_last(desk, newsroom, django_assert_max_num_queries):
    with clock.fixed(NOON):
        for number in range(12):
            story = newsroom.story(f"Mine {number}")
            Story.objects.filter(pk=story.pk).update(assigned_to=newsroom.administrator)
            newsroom.publish(f"Out {number}")
            newsroom.publish(f"Next {number}", at=NOON + HOUR)
        with django_assert_max_num_queries(6):
            today = desk.get("").context["today"]

    assert {name: len(found) for name, found in today.items()} == {"copy": 10, "next": 10, "latest": 10}
    assert (str(today["copy"][0]), today["next"][0].headline, today["latest"][0].headline) == (
        "Mine 11",
        "Next 0",
        "Out 11",
    )


def test_a_list_counts_a_few_pages_ahead_of_the_one_that_is_shown_and_leads_to_all(desk, newsroom, monkeypatch):
    monkeypatch.setattr(StoryAdmin, "list_per_page", 2)
    for n in range(20):
        newsroom.story(f"Story {n}")

    lists = {number: desk.get("articles/story/", p=number).context["cl"] for number in (1, 5, 6, 10)}

    assert {number: (len(one.result_list), one.paginator.num_pages) for number, one in lists.items()} == {
        1: (2, 5), 5: (2, 9), 6: (2, 10), 10: (2, 10),
    }  # fmt: skip
    assert "More than 8" in desk.get("articles/story/").content.decode()
    assert "20 in all" in desk.get("articles/story/", p=10).content.decode()


def test_an_empty_list_says_why_and_offers_no_actions(desk, newsroom):
    empty = desk.get("articles/picture/").content.decode()
    newsroom.story("Ferry returns")
    nothing = desk.get("articles/story/", q="zebra").content.decode()
    filtered = desk.get("articles/story/", readers="spiked").content.decode()

    assert ["Nothing here yet." in empty, "Nothing found." in nothing, "Nothing found." in filtered] == [True] * 3
    assert all('name="action"' not in page and "in all" not in page for page in (empty, nothing, filtered))


def test_a_phone_shows_no_line_for_an_empty_cell(desk, newsroom):
    newsroom.story("Ferry returns")

    assert ">-<" not in desk.get("articles/story/").content.decode()
