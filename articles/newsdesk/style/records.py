"""The pages of people, tags, days and changes."""

from calendar import Calendar
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from articles.editions.archive import DayInMonth, Year
from articles.editions.history import WITHHELD, HistoryLine, HistoryPage, history_label
from articles.editions.lists import CardPage
from articles.editions.named import NamedLine
from articles.editions.records import PersonPage, TagPage
from articles.people.models import Role
from articles.tags.models import TagKind

from .specimen import OURS, READERS, Component, Specimen
from .stories import PEOPLE
from .values import ARABIC_SECTIONS, SECTIONS, TODAY, arabic_cards, cards, picture
from .words import ARABIC_BODY, ARABIC_HEADLINE, ARABIC_KICKER, ARABIC_NAME, AT, HEADLINE, LONG, long, unbroken

SUMMARY = "Harbour master since the winter of the three storms."


def records() -> list[Component]:
    """The components, in the order of the style's files."""
    return [
        Component(_("Person"), "person.css", ("person.html", "two_lists.html"), (
            _person(_("Ordinary"), summary=SUMMARY, biography=(LONG, LONG), roles=_roles(4), portrait=picture("tall")),
            _person(_("Without a portrait"), summary=SUMMARY, biography=(LONG,), roles=_roles(2)),
            _person(_("A portrait and no roles"), summary=SUMMARY, portrait=picture("tall")),
            _person(_("Nothing but a name")),
            _person(_("Stories of both kinds"), about=cards(2), by=cards(1)),
            _person(_("The longest words"), long(200), summary=long(300), biography=(LONG * 3,), roles=_roles(2, long(200)), portrait=picture()),
            _person(_("Words without an end"), unbroken(200), summary=unbroken(300), roles=_roles(2, unbroken(200))),
            _person(_("Right to left"), ARABIC_NAME, "ar", summary=ARABIC_KICKER, biography=(ARABIC_BODY,), roles=_roles(2, ARABIC_KICKER),
                    portrait=picture("tall"), about=arabic_cards(1)),
        )),
        Component(_("People"), "people.css", ("people.html",), (
            _people(_("Many"), [NamedLine(name, "/people/", SUMMARY if len(name) % 2 else "") for name in PEOPLE * 3]),
            _people(_("Two"), [NamedLine(name, "/people/", SUMMARY) for name in PEOPLE[:2]]),
            _people(_("One"), [NamedLine("Ada Marsh", "/people/", "")]),
            _people(_("Nobody"), []),
            _people(_("The longest words"), [NamedLine(long(200), "/people/", long(300)), NamedLine(unbroken(200), "/people/", unbroken(300))]),
            _people(_("Right to left"), [NamedLine(ARABIC_NAME, "/people/", ARABIC_KICKER)] * 4, "ar"),
        )),
        Component(_("Tag"), "tag.css", ("tag.html", "two_lists.html"), (
            *(_tag(str(kind.label).capitalize(), "Harbour", kind) for kind in TagKind),
            _tag(_("With stories"), "Harbour", about=cards(2)),
            _tag(_("The longest words"), long(200)),
            _tag(_("Words without an end"), unbroken(200)),
            _tag(_("Right to left"), ARABIC_KICKER, language="ar", about=arabic_cards(1)),
        )),
        Component(
            _("Archive"), "archive.css",
            ("archive.html", "archive_base.html", "archive_year.html", "archive_month.html", "_year.html", "_months.html"), (
                _archive(_("Years"), "archive", years=[Year(date(year, 1, 1), _months(year)) for year in (2026, 2025)] + [Year(date(1998, 1, 1))]),
                _archive(_("One year"), "archive", years=[Year(date(2026, 1, 1), _months(2026))]),
                _archive(_("Nothing yet"), "archive", years=[]),
                _archive(_("A year"), "archive_year", first=date(2026, 1, 1), months=_months(2026)),
                _archive(_("A month"), "archive_month", first=TODAY.replace(day=1), weeks=_weeks()),
                _archive(_("Right to left"), "archive_month", "ar", first=TODAY.replace(day=1), weeks=_weeks()),
            ),
        ),
        Component(_("History"), "history.css", ("history.html",), (
            _history(_("First published"), ("new", HEADLINE, "")),
            _history(_("Every change, one withheld"), ("kill", HEADLINE, "It was not so."), (WITHHELD, "", ""), ("legal", HEADLINE, ""),
                     ("clarification", HEADLINE, SUMMARY), ("correction", HEADLINE, SUMMARY), ("minor", HEADLINE, ""),
                     ("update", HEADLINE, ""), ("new", HEADLINE, "")),
            _history(_("The longest words"), ("correction", unbroken(300), unbroken(500)), ("new", long(300), "")),
            _history(_("Right to left"), ("correction", ARABIC_HEADLINE, ARABIC_BODY), ("new", ARABIC_HEADLINE, ""), language="ar"),
        )),
        Component(_("On paper"), "print.css", (), (Specimen(_("By the browser's own print"), f"{OURS}_on_paper.html"),)),
    ]  # fmt: skip


def _person(name: str, called: str = "Ada Marsh", language: str = "", **given: Any) -> Specimen:
    portrait, about, by = (given.pop(key, ()) for key in ("portrait", "about", "by"))
    page = {"summary": "", "biography": (), "roles": ()} | given
    values = {
        "person": PersonPage(number=1, name=called, path="/people/", portrait=None, **page),
        "portrait": portrait, "about": CardPage(about), "by": CardPage(by), "is_first_page": True,
        "sections": ARABIC_SECTIONS if language else SECTIONS,
    }  # fmt: skip
    return Specimen(name, f"{READERS}person.html", values, language=language)


def _roles(count: int, title: str = "Harbour master") -> list[Role]:
    years = [("2019", ""), ("2011", "2019"), ("", "2011-04"), ("1998-06-01", "1999-12-31")]
    return [Role(title=title, organisation="Commissioners", since=since, until=until) for since, until in years[:count]]


def _people(name: str, people: list[NamedLine], language: str = "") -> Specimen:
    return Specimen(name, f"{READERS}people.html", {"people": people}, language=language)


def _tag(name: str, called: str, kind: TagKind = TagKind.TOPIC, language: str = "", about: tuple = ()) -> Specimen:
    values = {
        "tag": TagPage(1, called, "/tags/", kind, str(kind.label)), "sections": ARABIC_SECTIONS if language else SECTIONS,
        "about": CardPage(about), "by": CardPage(),
    }  # fmt: skip
    return Specimen(name, f"{READERS}tag.html", values, language=language)


def _archive(name: str, page: str, language: str = "", **values: Any) -> Specimen:
    return Specimen(name, f"{READERS}{page}.html", values, language=language)


def _months(year: int) -> tuple[tuple[date, bool], ...]:
    return tuple((date(year, month, 1), month % 4 > 0) for month in range(1, 13))


def _weeks() -> list[list[DayInMonth]]:
    month = TODAY.month
    return [
        [
            DayInMonth(on, on.month == month, on.day * 7 % 5 if on.month == month else 0, more=on.day == 13)
            for on in week
        ]
        for week in Calendar().monthdatescalendar(TODAY.year, month)
    ]


def _history(name: str, *changes: tuple[str, str, str], language: str = "") -> Specimen:
    """The changes, newest first: what was done, the headline, the note to readers."""
    lines = tuple(
        HistoryLine(AT - timedelta(days=place), change, _("Withheld") if change == WITHHELD else history_label(change), headline, note)
        for place, (change, headline, note) in enumerate(changes)
    )  # fmt: skip
    values = {"headline": changes[0][1], "story_path": "/", "history": HistoryPage(lines, ""), "trail": [SECTIONS[1]]}
    return Specimen(name, f"{READERS}history.html", values, language=language)
