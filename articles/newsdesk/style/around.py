"""What every page has: values, type, elements, masthead, footer, heads of pages, ways from one to another."""

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from articles.editions.arranged import arranged
from articles.editions.records import Sections

from .specimen import OURS, READERS, Component, Specimen
from .tokens import Tokens
from .values import (
    ARABIC_SECTIONS,
    LONG_SECTIONS,
    MANY_SECTIONS,
    SECTIONS,
    TODAY,
    arabic_cards,
    card,
    cards,
    longest,
)
from .words import AT, long

PAGER = {"first": "/", "following": "/?before=x"}


def around() -> list[Component]:
    """The components, in the order of the style's files."""
    return [
        Component(_("Values"), "tokens.css", (), (Specimen(_("Every value"), f"{OURS}_tokens.html", {"tokens": Tokens()}),)),
        Component(_("Type"), "fonts.css", (), (Specimen(_("Every cut"), f"{OURS}_type.html"),)),
        Component(_("Elements"), "base.css", (), (Specimen(_("Without a class"), f"{OURS}_elements.html"),)),
        Component(
            _("Masthead"), "masthead.css", ("_masthead.html",), (
                _masthead(_("On the front"), today=TODAY, is_front=True),
                _masthead(_("In a section"), here=2),
                _masthead(_("Twenty sections"), sections=MANY_SECTIONS, today=TODAY, is_front=True),
                _masthead(_("The longest names of sections"), sections=LONG_SECTIONS, today=TODAY),
                _masthead(_("No section"), sections=Sections()),
                _masthead(_("Right to left"), "ar", sections=ARABIC_SECTIONS, here=3, today=TODAY),
            ),
            _("Narrower than 48rem the sections fold behind a button."),
        ),
        Component(
            _("Footer"), "footer.css", ("_footer.html",), (
                _footer(_("Ordinary"), SECTIONS),
                _footer(_("Twenty sections"), MANY_SECTIONS),
                _footer(_("The longest names of sections"), LONG_SECTIONS),
                _footer(_("No section"), Sections()),
                _footer(_("Right to left"), ARABIC_SECTIONS, "ar"),
            ),
        ),
        Component(
            _("Page"), "page.css", ("section.html", "earlier.html", "list.html", "_ways_on.html"), (
                _section(_("A section"), cards(6), section=SECTIONS[1]),
                _section(_("A section with one story"), (card(),), section=SECTIONS[2]),
                _section(_("A section with two, without pictures"), cards(2, pictures=0), section=SECTIONS[2]),
                _section(_("The longest words"), (longest(), *cards(3, pictures=0)), section=LONG_SECTIONS[1]),
                _section(_("An empty section"), (), section=SECTIONS[2]),
                _section(_("Right to left"), arabic_cards(4), "ar", ARABIC_SECTIONS, section=ARABIC_SECTIONS[3]),
                Specimen(_("A list of every story"), f"{READERS}earlier.html",
                         {"sections": SECTIONS, "stories": {"cards": cards(2)}, "pager": PAGER}),
                Specimen(_("Nothing at the address"), "404.html", {"sections": SECTIONS}),
                Specimen(_("A story withdrawn"), "410.html",
                         {"home": SECTIONS[1], "note": long(300), "withdrawn_at": AT}),
            ),
        ),
        Component(
            _("Pager"), "pager.css", ("_pager.html",), (
                _pager(_("In the middle"), PAGER),
                _pager(_("At the beginning"), PAGER | {"first": ""}),
                _pager(_("At the end"), PAGER | {"following": ""}),
                _pager(_("Right to left"), PAGER, "الأحدث", "الأقدم", "ar"),
            ),
        ),
        Component(
            _("Trail"), "trail.css", ("_trail.html",), (
                _trail(_("One step"), [SECTIONS[1]]),
                _trail(_("Two steps"), [SECTIONS[1], SECTIONS[8]]),
                _trail(_("The longest names"), list(LONG_SECTIONS.values())),
                _trail(_("Right to left"), [ARABIC_SECTIONS[1], ARABIC_SECTIONS[3]], "ar"),
            ),
        ),
    ]  # fmt: skip


def _masthead(name: str, language: str = "", **values: Any) -> Specimen:
    return Specimen(name, f"{READERS}_masthead.html", {"sections": SECTIONS} | values, "page", language=language)


def _footer(name: str, sections: dict, language: str = "") -> Specimen:
    return Specimen(name, f"{READERS}_footer.html", {"sections": sections}, "page", language=language)


def _section(name: str, shown: tuple, language: str = "", sections: dict = SECTIONS, **values: Any) -> Specimen:
    """A section's first page, arranged as the real one is."""
    shown = tuple(replace(one, section=values["section"].number) for one in shown)
    given = {
        "sections": sections, "today": TODAY, "is_first_page": True, "stories": {"cards": shown},
        "arranged": arranged(shown, second=4),
    }  # fmt: skip
    return Specimen(name, f"{READERS}section.html", given | values, language=language)


def _pager(name: str, pager: dict, first: str = "", following: str = "", language: str = "") -> Specimen:
    words = {"label": _("Pages"), "first_words": first or _("Newest"), "next_words": following or _("Earlier")}
    return Specimen(name, f"{READERS}_pager.html", {"pager": pager} | words, language=language)


def _trail(name: str, trail: list, language: str = "") -> Specimen:
    return Specimen(name, f"{READERS}_trail.html", {"trail": trail}, language=language)
