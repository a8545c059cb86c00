"""Invented sections, pictures, cards and pages, as the readers' templates take them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.templatetags.static import static

from articles.editions.lists import Card
from articles.editions.records import PictureShown, SectionShown, as_tree

from .words import (
    ARABIC_HEADLINE,
    ARABIC_HEADLINES,
    ARABIC_KICKER,
    ARABIC_STANDFIRST,
    AT,
    HEADLINE,
    HEADLINES,
    STANDFIRST,
    long,
    unbroken,
)

TODAY = AT.date()
SECTIONS = as_tree(
    (number, name, name.lower(), parent, words)
    for number, name, parent, words in (
        (1, "News", None, "What happened, where, and who says so."),
        (2, "Council", None, ""),
        (3, "Harbour", None, ""),
        (4, "Schools", None, ""),
        (5, "Business", None, ""),
        (6, "Sport", None, ""),
        (7, "Comment", None, ""),
        (8, "Lower Town", 1, ""),
        (9, "Old Quay", 1, ""),
    )
)
MANY_SECTIONS = as_tree((number, f"Section {number}", f"s{number}", None, "") for number in range(1, 21))
LONG_SECTIONS = as_tree([(1, long(80), "long", None, long(300)), (2, unbroken(80), "unbroken", None, "")])
ARABIC_SECTIONS = as_tree(
    (number, name, f"ar{number}", None, "")
    for number, name in enumerate(("أخبار", "المجلس", "المرفأ", "المدارس", "رياضة", "رأي"), start=1)
)
SHAPES = {"": (1_600, 1_067), "tall": (1_000, 1_500), "wide": (2_000, 800)}


def picture(shape: str = "", **changes: Any) -> PictureShown:
    """A drawn harbour, `tall`, `wide` or of the usual shape."""
    width, height = SHAPES[shape]
    path = static(f"newsdesk/specimen{'-' if shape else ''}{shape}.svg")
    return replace(
        PictureShown(
            number=1,
            alt="Hills above a harbour at dusk",
            caption="The harbour from the north quay, last Friday.",
            credit="Sam Pike",
            width=width,
            height=height,
            src=path,
            jpeg=f"{path} {width}w",
            webp=f"{path} {width}w",
            across=50,
            down=50,
        ),
        **changes,
    )


def card(**changes: Any) -> Card:
    """The ferry's story on a list, with its picture."""
    number = changes.pop("number", 1)
    given = {
        "path": f"/news/2026/03/27/story-{number}/",
        "headline": HEADLINE,
        "kicker": "",
        "standfirst": STANDFIRST,
        "kind_of_work": "news",
        "section": 1,
        "first_published_at": AT - timedelta(hours=5 * number),
        "updated_at": None,
        "picture": picture(),
    }
    return Card(number=number, **(given | changes))


def cards(count: int, *, pictures: int | None = None) -> tuple[Card, ...]:
    """So many stories, newest first, of every section; the first `pictures` of them have one, or all."""
    return tuple(
        card(
            number=number,
            headline=HEADLINES[number % len(HEADLINES)],
            section=number % 7 + 1,
            standfirst=STANDFIRST if number % 3 else "",
            picture=picture() if pictures is None or number < pictures else None,
        )
        for number in range(count)
    )


def longest(**changes: Any) -> Card:
    """A story whose every part is as long as the desk's form lets it be."""
    return card(**{"headline": long(300), "kicker": long(80), "standfirst": long(1_000)} | changes)


def unbroken_card(**changes: Any) -> Card:
    """As `longest`, in words that have no end."""
    return card(**{"headline": unbroken(300), "kicker": unbroken(80), "standfirst": unbroken(1_000)} | changes)


def arabic(**changes: Any) -> Card:
    """A story from right to left."""
    given = {"headline": ARABIC_HEADLINE, "kicker": ARABIC_KICKER, "standfirst": ARABIC_STANDFIRST}
    return card(**given | changes)


def arabic_cards(count: int, *, pictures: int | None = None) -> tuple[Card, ...]:
    """So many stories from right to left."""
    return tuple(
        replace(one, headline=ARABIC_HEADLINES[place % 5], standfirst=ARABIC_STANDFIRST, section=place % 6 + 1)
        for place, one in enumerate(cards(count, pictures=pictures))
    )


def labelled(kind: str, **changes: Any) -> Card:
    """An opinion, an obituary, what somebody paid for."""
    return card(**{"kind_of_work": kind} | changes)


def home(sections: dict[int, SectionShown] = SECTIONS) -> SectionShown:
    """The first section."""
    return sections[1]
