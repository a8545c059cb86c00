"""What the desk asks of the database does not grow with the paper: no table that grows is read whole or sorted."""

from collections.abc import Callable
from datetime import timedelta
from itertools import combinations, product
from typing import Any

import pytest
from django.db import connection

from articles.lookup import find
from articles.newsdesk import base, story_list
from articles.publishing.embargo import embargo
from articles.publishing.kill import kill
from articles.publishing.spike import spike
from articles.stories.copy_status import hand_on
from articles.stories.models import Story
from articles.tools import clock
from tests.grown import grow
from tests.newsdesk.conftest import filled
from tests.newsroom import NOON
from tests.public.paper import DAY, Paper
from tests.work import Work, weigh, work_of

# The bounds of the desk's lists and searches, lowered so that a small paper is beyond them.
BOUND = 60
FEW, MANY = 600, 1_500
# PostgreSQL rightly walks a small table in order where half of it matches: that says nothing of a large one.
MATCH_HALF = (
    "persons, {'q': 'sam 11'}", "storys, {'q': 'boats story'}", "tag offered for “boat”", "person offered for “sam”",
)  # fmt: skip
LISTS = ("story", "person", "tag", "picture", "logline")


@pytest.fixture(autouse=True)
def bounds(monkeypatch):
    monkeypatch.setattr(base, "COUNTED", BOUND)
    monkeypatch.setattr(story_list, "COUNTED", BOUND)
    monkeypatch.setattr(find, "LOOKED_AT", BOUND)
    monkeypatch.setattr(find, "OFFERED", BOUND)


def rare(paper: Paper) -> dict[str, Story]:
    """A story in each state that a filter asks for, and none of them touched lately."""
    newsroom = paper.newsroom
    with clock.fixed(NOON - DAY):
        stories = {
            name: newsroom.story(f"Rare {name}") for name in ("new", "killed", "spiked", "embargo", "ahead", "lawyer")
        }
        newsroom.publish(stories["killed"])
        newsroom.publish(stories["ahead"], at=NOON + DAY)
        spike(stories["spiked"], by=newsroom.editor, reason="dull")
        embargo(stories["embargo"], until=NOON + 2 * DAY, by=newsroom.editor)
        hand_on(stories["lawyer"], to="lawyer", by=newsroom.editor)
        stories["feature"] = newsroom.story("Rare feature", kind_of_work="review", section=newsroom.section("Books"))
    with clock.fixed(NOON - timedelta(hours=1)):
        kill(stories["killed"], by=newsroom.editor, reason="wrong")
    return stories


def together(paper: Paper, stories: dict[str, Story]) -> list[dict[str, Any]]:
    """Two filters of the list of stories at once, of what is rare and of what is not, and each with a search."""
    filters = {
        "readers": ("live", "ahead", "never", "killed", "spiked", "embargo"),
        "copy_status__exact": ("lawyer", "writing"),
        "mine": ("yes", "nobody"),
        "kind_of_work__exact": ("review", "news"),
        "section": (paper.local.pk, paper.newsroom.news.pk, stories["feature"].section_id),
    }
    pairs = [
        {one: this, other: that}
        for one, other in combinations(filters, 2)
        for this, that in product(filters[one], filters[other])
    ]
    searched = [
        {"q": words, name: value} for name, values in filters.items() for value in values for words in ("story", "rare")
    ]
    return pairs + searched


def addresses(paper: Paper, stories: dict[str, Story]) -> dict[str, tuple[str, dict[str, Any]]]:
    """Every list with every filter, order and search, and what fields with autocomplete ask."""
    lists: dict[str, tuple[str, dict[str, Any]]] = {"today": ("", {})}
    for kind in LISTS:
        lists[f"{kind}s"] = f"articles/{kind}/", {}
        lists[f"{kind}s, later"] = f"articles/{kind}/", {"p": 2}
        lists[f"{kind}s, no such words"] = f"articles/{kind}/", {"q": "nothing"}
        lists[f"{kind}s, a number"] = f"articles/{kind}/", {"q": 99_999_999}
    queries = {
        "story": [
            {"readers": "live"}, {"readers": "ahead"}, {"readers": "never"}, {"readers": "killed"}, {"readers": "spiked"},
            {"readers": "embargo"}, {"copy_status__exact": "lawyer"}, {"copy_status__exact": "writing"}, {"mine": "yes"},
            {"mine": "nobody"}, {"kind_of_work__exact": "review"}, {"kind_of_work__exact": "news"},
            {"section": paper.local.pk}, {"section": paper.newsroom.news.pk}, {"section": stories["feature"].section_id},
            {"section": paper.newsroom.news.pk, "o": "6", "p": 2}, {"o": "6"}, {"o": "-6", "p": 2},
            {"q": "story"}, {"q": "boats story"}, {"q": "story 77 boats"}, {"q": "sto"}, {"q": "rare"},
        ],
        "person": [{"state__exact": "public"}, {"state__exact": "internal"}, {"q": "reed"}, {"q": "sam 59"}, {"q": "marsh"}],
        "tag": [{"kind__exact": "topic"}, {"kind__exact": "place"}, {"state__exact": "retired"}, {"q": "boat"}, {"o": "0"}, {"o": "-0", "p": 2}, {"o": "2"}],
        "picture": [{"q": "boats"}, {"o": "4"}, {"o": "-4", "p": 2}, {"o": "5"}],
        "logline": [{"kind": "story"}, {"kind": "section"}, {"q": "publish"}, {"q": "kill"}, {"o": "0"}, {"o": "-0", "p": 2}, {"o": "2"}],
    }  # fmt: skip
    for kind, wanted in queries.items():
        lists |= {f"{kind}s, {query}": (f"articles/{kind}/", query) for query in wanted}
    for model, field, terms in (
        ("mention", "person", ("", "sam", "reed 4", "ada")), ("storytag", "tag", ("", "boat", "harb")),
        ("credit", "organisation", ("", "wire", "boat")), ("storylink", "further", ("", "story", "rare")),
        ("storypicture", "picture", ("", "boats")),
    ):  # fmt: skip
        for term in terms:
            asked = {"app_label": "articles", "model_name": model, "field_name": field, "term": term}
            lists[f"{field} offered for “{term}”"] = "autocomplete/", asked
    number = paper.story.pk
    for page in ("change", "preview", "history", "do/publish", "do/correct", "do/kill"):
        lists[f"a story: {page}"] = f"articles/story/{number}/{page}/", {}
    lists["a person"] = f"articles/person/{paper.person.pk}/change/", {}
    lists["a tag"] = f"articles/tag/{paper.tag.pk}/change/", {}
    lists["a picture"] = f"articles/picture/{paper.picture.pk}/change/", {}
    return lists


def asked(desk, path: str, query: dict[str, Any]) -> Callable[[], None]:
    def ask() -> None:
        assert desk.get(path, **query).status_code == 200

    return ask


def changes(desk, paper: Paper, word: str) -> dict[str, Work]:
    """What it takes to file a story, to save one, to publish it, and to amend a person."""
    story = paper.newsroom.story(f"To be saved {word}")
    sent = desk.open(story) | {"headline": f"Saved {word}"}
    person = f"articles/person/{paper.person.pk}/change/"
    return {
        "saving": work_of(lambda: desk.save(story, sent)),
        "publishing": work_of(lambda: desk.do(story, "publish")),
        "withdrawing": work_of(lambda: desk.do(story, "kill", reason="wrong")),
        "amending a person": work_of(lambda: desk.post(person, filled(desk.get(person)) | {"summary": word})),
    }


def measured(desk, paper: Paper, stories: dict[str, Story], word: str) -> dict[str, Work]:
    with clock.fixed(NOON):
        found = {
            name: work_of(asked(desk, *address))
            for name, address in addresses(paper, stories).items()
            if connection.vendor == "sqlite" or name not in MATCH_HALF
        }
        return found | changes(desk, paper, word)


@pytest.mark.long
def test_two_filters_at_once_read_no_table_whole(desk, newsroom):
    """How much is read of it is another matter: the index of one filter is taken, and the other asked of what it finds."""
    paper = Paper(newsroom)
    asked_for = {str(query): query for query in together(paper, rare(paper))}
    with clock.fixed(NOON):
        grow(paper, 0, MANY)
        weigh()
        found = {name: work_of(asked(desk, "articles/story/", query)) for name, query in asked_for.items()}

    assert {name: work.scans for name, work in found.items() if work.scans} == {}


@pytest.mark.long
def test_no_screen_costs_more_in_a_larger_paper(desk, newsroom):
    paper = Paper(newsroom)
    stories = rare(paper)
    with clock.fixed(NOON):
        grow(paper, 0, FEW)
    weigh()
    few = measured(desk, paper, stories, "once")
    with clock.fixed(NOON):
        grow(paper, FEW, MANY)
    weigh()
    many = measured(desk, paper, stories, "again")

    assert {kind: work.scans for kind, work in many.items() if work.scans} == {}
    assert {
        kind: (few[kind].done, work.done) for kind, work in many.items() if not work.is_no_more_than(few[kind])
    } == {}
