"""What stories look like on lists: the kicker, the lead, cards, lines, the latest, the river, bands."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _

from articles.editions.arranged import arranged
from articles.editions.front import SECOND, Band
from articles.editions.lists import Card
from articles.editions.words import KindOfWork

from .specimen import OURS, READERS, Component, Specimen
from .values import (
    ARABIC_SECTIONS,
    SECTIONS,
    TODAY,
    arabic,
    arabic_cards,
    card,
    cards,
    labelled,
    longest,
    picture,
    unbroken_card,
)
from .words import counts

COMMON = {"sections": SECTIONS, "today": TODAY}
ARABIC = COMMON | {"sections": ARABIC_SECTIONS}


def lists() -> list[Component]:
    """The components, in the order of the style's files."""
    return [
        Component(_("Kicker"), "kicker.css", ("_kicker.html",), (
            _kicker(_("The section's name"), card()),
            _kicker(_("Words of its own"), card(kicker="The crossing")),
            *(_kicker(str(kind.label).capitalize(), labelled(kind)) for kind in KindOfWork if kind != KindOfWork.NEWS),
            _kicker(_("A label and words"), labelled("opinion", kicker="The sea wall")),
            _kicker(_("The longest words"), longest(kind_of_work="opinion")),
            _kicker(_("Words without an end"), unbroken_card(kind_of_work="opinion")),
            _kicker(_("Right to left"), arabic(), "ar"),
        )),
        Component(_("Lead"), "lead.css", ("_lead.html", "_foot.html"), tuple(
            Specimen(name, f"{READERS}_lead.html", (ARABIC if language else COMMON) | {"card": one}, "lead", language=language)
            for name, one, language in _states()
        )),
        Component(
            _("Cards"), "card.css", ("_card.html", "_crop.html"), (
                *(_cards(name, cards(count)) for name, count in counts()),
                _cards(_("One without a picture"), cards(1, pictures=0)),
                _cards(_("Three, of which one has a picture"), cards(3, pictures=1)),
                _cards(_("Four without pictures"), cards(4, pictures=0)),
                _cards(_("The longest words beside ordinary ones"), (longest(), card(), unbroken_card(picture=None))),
                _cards(_("Labelled"), [labelled(kind) for kind in ("opinion", "sponsored", "obituary")]),
                _cards(_("Tall, wide, and cropped to a corner"),
                       (card(picture=picture("tall")), card(picture=picture("wide")), card(picture=picture("wide", across=0, down=100)))),
                _cards(_("Right to left"), arabic_cards(3, pictures=2), "ar"),
            ),
        ),
        Component(_("Line"), "line.css", ("_line.html",), (
            *(_lines(name, [one], language) for name, one, language in _states()),
            _lines(_("Three, of which one has a picture"), cards(3, pictures=1)),
            _lines(_("In a column, words alone"), cards(5), full=False),
        )),
        Component(_("Latest"), "latest.css", ("front.html",), (
            _front(_("A front of fifteen"), cards(15)),
            _front(_("A front of five, with no picture"), cards(5, pictures=0)),
            _front(_("A front of two"), cards(2)),
            _front(_("A front of one"), (card(),)),
            _front(_("An empty front"), ()),
            _front(_("The longest words"), (longest(), unbroken_card(picture=None), *cards(4))),
            _front(_("Right to left"), arabic_cards(8), "ar"),
        )),
        Component(_("River"), "river.css", ("_river.html", "_river_day.html", "archive_day.html"), (
            _river(_("One story"), (card(),)),
            _river(_("Twelve on three days"), cards(12, pictures=6)),
            _river(_("Without pictures"), cards(3, pictures=0)),
            _river(_("The longest words"), (longest(), unbroken_card(number=2, picture=None))),
            _river(_("Labelled"), [labelled("sponsored"), labelled("obituary", number=2, picture=None)]),
            _river(_("Right to left"), arabic_cards(4, pictures=2), "ar"),
            Specimen(_("One day"), f"{READERS}archive_day.html", COMMON | {
                "first": TODAY, "earlier": TODAY - timedelta(1), "later": TODAY + timedelta(1), "stories": {"cards": cards(3)},
            }),
        )),
        Component(_("Band"), "band.css", ("_band.html",), (
            _bands(_("One story"), cards(1)),
            _bands(_("One story without a picture"), cards(1, pictures=0)),
            _bands(_("Two"), cards(2)),
            _bands(_("Five, and the next band the other way about"), cards(5), cards(5)),
            _bands(_("Five without pictures"), cards(5, pictures=0)),
            _bands(_("The longest words"), (longest(), unbroken_card(), longest(kind_of_work="opinion"))),
            _bands(_("Right to left"), arabic_cards(4), language="ar"),
        )),
    ]  # fmt: skip


def _states() -> list[tuple[str, Card, str]]:
    """A story alone, in every state: what it is called, the card, its language."""
    return [
        (_("Ordinary"), card(), ""),
        (_("Without a picture"), card(picture=None), ""),
        (_("A headline alone"), card(picture=None, standfirst="", section=0), ""),
        (_("A tall picture"), card(picture=picture("tall", down=80)), ""),
        (_("A wide picture"), card(picture=picture("wide")), ""),
        (_("The longest words"), longest(), ""),
        (_("Words without an end"), unbroken_card(picture=None), ""),
        (_("Opinion"), labelled("opinion"), ""),
        (_("Sponsored"), labelled("sponsored", picture=None), ""),
        (_("Obituary"), labelled("obituary"), ""),
        (_("Right to left"), arabic(), "ar"),
    ]


def _kicker(name: str, shown: Card, language: str = "") -> Specimen:
    values = {"card": shown, "home": SECTIONS[1]}
    return Specimen(name, f"{READERS}_kicker.html", values, "narrow", language=language)


def _cards(name: str, shown: Sequence[Card], language: str = "") -> Specimen:
    values = (ARABIC if language else COMMON) | {"cards": shown}
    return Specimen(name, f"{OURS}_cards.html", values, language=language)


def _lines(name: str, shown: Sequence[Card], language: str = "", *, full: bool = True) -> Specimen:
    values = (ARABIC if language else COMMON) | {"cards": shown, "full": full}
    return Specimen(name, f"{OURS}_lines.html", values, "" if full else "narrow", language=language)


def _front(name: str, shown: Sequence[Card], language: str = "") -> Specimen:
    values = (ARABIC if language else COMMON) | {"stories": arranged(shown, second=SECOND)}
    return Specimen(name, f"{READERS}front.html", values, language=language)


def _river(name: str, shown: Sequence[Card], language: str = "") -> Specimen:
    values = (ARABIC if language else COMMON) | {"cards": shown, "level": "h3"}
    return Specimen(name, f"{READERS}_river.html", values, language=language)


def _bands(name: str, *shown: Sequence[Card], language: str = "") -> Specimen:
    """A band for each of the lists, of the first sections in turn."""
    values: dict[str, Any] = ARABIC if language else COMMON
    bands = [
        Band(
            values["sections"][number],
            replace(lead, section=number),
            tuple(replace(one, section=number) for one in rest),
        )
        for number, (lead, *rest) in enumerate(shown, start=1)
    ]
    return Specimen(name, f"{OURS}_bands.html", values | {"bands": bands}, language=language)
