"""What leads a page, what stands second, and what follows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from articles.editions.arranged import arranged
from articles.editions.lists import Card
from tests.newsroom import NOON

PLAIN = Card(0, "/", "", "", "", "news", 1, NOON, None, None)


def cards(words: str) -> list[Card]:
    """One a letter, newest first: P has a picture, S is paid for and has one, anything else has none."""
    return [
        replace(
            PLAIN,
            number=number,
            headline=f"{letter}{number}",
            kind_of_work="sponsored" if letter == "S" else "news",
            picture=letter in "PS" or None,
        )
        for number, letter in enumerate(words)
    ]


def said(words: str, second: int = 3) -> tuple[str, str, str]:
    page = arranged(cards(words), second=second)
    return (
        page.lead.headline if page.lead else "",
        " ".join(card.headline for card in page.second),
        " ".join(card.headline for card in page.rest),
    )


@pytest.mark.parametrize(
    "words, lead, second, rest",
    [
        ("", "", "", ""),
        ("x", "x0", "", ""),
        ("xxPxPPPx", "P2", "P4 P5 P6", "x0 x1 x3 x7"),
        ("xxxxx", "x0", "x1 x2 x3 x4", ""),
        ("xxxxxxxxP", "x0", "P8 x1 x2", "x3 x4 x5 x6 x7"),  # what is old does not lead for its picture
        ("SPPPPx", "P1", "P2 P3 P4 x5", "S0"),
        ("xxx", "x0", "x1 x2", ""),
        ("S", "S0", "", ""),
    ],
)
def test_the_newest_with_a_picture_leads_and_nobody_pays_to_stand_in_front(words, lead, second, rest):
    assert said(words) == (lead, second, rest)


def test_a_picture_does_not_bring_a_story_of_last_season_before_today_s():
    today, yesterday, old, older = cards("xPPP")
    ago = {old: 31, older: 100}
    given = [
        replace(card, first_published_at=NOON - timedelta(ago.get(card, 0))) for card in (today, yesterday, old, older)
    ]

    page = arranged([given[0], *given[2:]], second=1)

    assert (page.lead.number, [card.number for card in page.second]) == (0, [2, 3])
    assert arranged(given, second=1).lead.number == 1


@pytest.mark.parametrize("size", range(12))
def test_every_story_stands_on_the_page_once(size):
    given = cards(("xPSPxxSxPPxS" * 2)[:size])
    page = arranged(given, second=3)

    shown = [card.number for card in (page.lead, *page.second, *page.rest) if card]

    assert sorted(shown) == list(range(size))


@pytest.mark.parametrize("size", range(1, 12))
def test_one_or_two_stories_are_no_list_of_their_own(size):
    assert len(arranged(cards("x" * size), second=3).rest) not in {1, 2}
