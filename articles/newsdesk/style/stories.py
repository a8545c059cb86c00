"""A story's own page and its parts."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _

from articles.editions.reading import CreditShown, InTheStory, NoteShown, StoryPage, note_label
from articles.editions.story_records import PersonShown, TagShown
from articles.editions.words import KindOfWork, Part

from .bodies import arabic_body, every_element, longest_body, short_body
from .specimen import READERS, Component, Specimen
from .values import ARABIC_SECTIONS, LONG_SECTIONS, SECTIONS, arabic_cards, cards, picture
from .words import (
    ARABIC_BODY,
    ARABIC_HEADLINE,
    ARABIC_KICKER,
    ARABIC_NAME,
    ARABIC_STANDFIRST,
    AT,
    HEADLINE,
    STANDFIRST,
    counts,
    long,
    unbroken,
)

FURTHER = '<section class="further"'
PEOPLE = ("Ada Marsh", "Ravi Sen", "Olive Penhallow", "Tomas Wren", "Ines Cole")


def stories() -> list[Component]:
    """The components, in the order of the style's files."""
    return [
        Component(_("Picture"), "picture.css", ("_picture.html", "_crop.html"), (
            _picture(_("Ordinary")),
            _picture(_("Without words"), caption="", credit=""),
            _picture(_("A credit alone"), caption=""),
            _picture(_("The longest words"), caption=long(500), credit=unbroken(200)),
            _picture(_("Tall"), "tall"),
            _picture(_("Wide"), "wide"),
            _picture(_("Right to left"), language="ar", caption=ARABIC_BODY, credit=ARABIC_NAME),
            *(Specimen(_("Cropped, its focus at %s") % f"{across} %, {down} %", f"{READERS}_crop.html",
                       {"picture": picture(shape, across=across, down=down), "sizes": "26rem"}, "narrow")
              for shape, across, down in (("tall", 50, 0), ("tall", 50, 100), ("wide", 0, 50), ("wide", 100, 50))),
        )),
        Component(_("Story"), "story.css", ("story.html", "_names.html"), (
            _story(_("Ordinary"), _ordinary()),
            _story(_("A headline and a body"), _bare()),
            _story(_("Without a picture"), replace(_ordinary(), lead=None, notes=(), further=())),
            _story(_("A tall picture"), replace(_bare(), lead=picture("tall"))),
            _story(_("A wide picture"), replace(_bare(), lead=picture("wide"))),
            *(_story(str(kind.label).capitalize(), replace(_bare(), kind_label=str(kind.label), kicker="The sea wall", byline=(_credit("Ada Marsh"),)))
              for kind in (KindOfWork.OPINION, KindOfWork.SPONSORED, KindOfWork.OBITUARY)),
            _story(_("The longest words"), _longest(long)),
            _story(_("Words without an end"), _longest(unbroken)),
            _story(_("Right to left"), _arabic(), "ar"),
        )),
        Component(_("Body"), "body.css", ("story.html",), (
            _story(_("Everything that it may hold"), replace(_bare(), body=every_element())),
            _story(_("A wide table and a word without an end"), replace(_bare(), body=longest_body())),
            _story(_("Right to left"), replace(_bare(), headline=ARABIC_HEADLINE, body=arabic_body()), "ar"),
        )),
        Component(_("Notes to readers"), "notes.css", ("_notes.html",), (
            _notes(_("A correction"), "correction"),
            _notes(_("A clarification"), "clarification"),
            _notes(_("Three"), "correction", "clarification", "correction"),
            _notes(_("The longest words"), "correction", words=long(1_000)),
            _notes(_("Right to left"), "correction", words=ARABIC_BODY, language="ar"),
        )),
        Component(_("In the story, and its tags"), "in-the-story.css", ("_in_the_story.html", "_tags.html"), (
            *_people(_("One"), [_person("Ada Marsh")], ["Harbour"]),
            *_people(_("Five"), [_person(name) for name in PEOPLE], ["Harbour", "Ferry", "Lower Town", "Fares", "Winter storms"]),
            *_people(_("The longest words"), [_person(long(200), long(200)), _person(unbroken(200), unbroken(200))], [long(200), unbroken(200)]),
            *_people(_("Right to left"), [_person(ARABIC_NAME, ARABIC_KICKER)], [ARABIC_KICKER, "المكتبة"], "ar"),
        )),
        Component(_("Further stories"), "further.css", ("story.html",), (
            *(_further(name, count) for name, count in counts()),
            _further(_("Three, without pictures"), 3, pictures=0),
        )),
    ]  # fmt: skip


def _picture(name: str, shape: str = "", language: str = "", **changes: Any) -> Specimen:
    values = {"picture": picture(shape, **changes), "sizes": "64rem"}
    return Specimen(name, f"{READERS}_picture.html", values, "column", language=language)


def _story(name: str, story: StoryPage, language: str = "", start: str = "") -> Specimen:
    return Specimen(name, f"{READERS}story.html", {"story": story}, start=start, language=language)


def _further(name: str, count: int, **given: Any) -> Specimen:
    return _story(name, replace(_bare(), further=cards(count, **given)), start=FURTHER)


def _bare() -> StoryPage:
    """A story with nothing but what every one has."""
    return StoryPage(
        number=1, path="/news/2026/03/27/ferry/", headline=HEADLINE, title=HEADLINE, kicker="", standfirst="",
        kind_of_work="news", kind_label="", body=short_body(), section=SECTIONS[1], sections=SECTIONS,
        trail=(SECTIONS[1],), byline=(), other_credits=(), people=(), tags=(), lead=None, notes=(), further=(),
        first_published_at=AT, updated_at=None, not_indexed=False,
    )  # fmt: skip


def _ordinary() -> StoryPage:
    return replace(
        _bare(), kicker="The crossing", standfirst=STANDFIRST, section=SECTIONS[8], trail=(SECTIONS[1], SECTIONS[8]),
        byline=(_credit("Ada Marsh"), _credit("Ravi Sen")),
        other_credits=(("additional reporting", (_credit("Tomas Wren"),)), ("pictures", (CreditShown("Coast Agency", None, "pictures"),))),
        people=tuple(_person(name) for name in PEOPLE[:3]), tags=_tags(["Harbour", "Ferry", "Lower Town"]),
        lead=picture(), notes=(_note("correction"),), further=cards(3), updated_at=AT + timedelta(hours=3),
    )  # fmt: skip


def _longest(words) -> StoryPage:
    """Every part as long as it may be, in words that `words` makes of a length."""
    return replace(
        _bare(), headline=words(300), kicker=words(80), standfirst=words(1_000), kind_label="obituary",
        section=LONG_SECTIONS[1], sections=LONG_SECTIONS, trail=tuple(LONG_SECTIONS.values()),
        byline=(_credit(words(200)), _credit(words(200))), people=(_person(words(200), words(200)),),
        tags=_tags([words(200)]), lead=picture(caption=words(500), credit=words(200)), notes=(_note("correction", words(1_000)),),
    )  # fmt: skip


def _arabic() -> StoryPage:
    return replace(
        _ordinary(), headline=ARABIC_HEADLINE, kicker=ARABIC_KICKER, standfirst=ARABIC_STANDFIRST, body=arabic_body(),
        byline=(_credit(ARABIC_NAME), _credit("Ada Marsh")), people=(_person(ARABIC_NAME, ARABIC_KICKER), _person("Ada Marsh")),
        tags=_tags([ARABIC_KICKER, "المكتبة", "Ferry"]), notes=(_note("correction", ARABIC_BODY),), sections=ARABIC_SECTIONS,
        section=ARABIC_SECTIONS[3], trail=(ARABIC_SECTIONS[3],), further=arabic_cards(3),
        lead=picture(caption=ARABIC_BODY, credit=ARABIC_NAME),
    )  # fmt: skip


def _credit(name: str) -> CreditShown:
    return CreditShown(name, "/people/", "words")


def _person(name: str, described_as: str = "harbour master") -> InTheStory:
    return InTheStory(PersonShown(1, name, "/people/"), Part.QUOTED, str(Part.QUOTED.label), described_as)


def _tags(names: list[str]) -> tuple[TagShown, ...]:
    return tuple(TagShown(1, name, "/tags/", "topic") for name in names)


def _note(change: str, words: str = "We named the wrong pier. The ferry leaves from the north one.") -> NoteShown:
    return NoteShown(change, note_label(change), words, AT)


def _notes(name: str, *changes: str, language: str = "", **words: str) -> Specimen:
    values = {"notes": [_note(change, **words) for change in changes]}
    return Specimen(name, f"{READERS}_notes.html", values, "column", language=language)


def _people(name: str, people: list[InTheStory], tags: list[str], language: str = "") -> tuple[Specimen, Specimen]:
    """The people of a story, and its tags."""
    return (
        Specimen(name, f"{READERS}_in_the_story.html", {"people": people}, "narrow", language=language),
        Specimen(_("%s: its tags") % name, f"{READERS}_tags.html", {"tags": _tags(tags)}, "narrow", language=language),
    )
