"""What an edition says, as a plain value: what `compose` returns, `publish` stores and readers' pages are made from."""

from dataclasses import dataclass, fields
from typing import Any

from .models import Edition
from .words import KindOfWork, Part, Place, Work


@dataclass(frozen=True)
class CreditLine:
    """One credit as printed. `person` or `organisation` is a record's number; neither for a name without a record."""

    name: str
    work: str = Work.WORDS
    person: int | None = None
    organisation: int | None = None


@dataclass(frozen=True)
class PersonLine:
    """One person in the story, by number, with the part they play."""

    person: int
    part: str = Part.MENTIONED
    described_as: str = ""


@dataclass(frozen=True)
class PictureUse:
    """One use of a picture, by number. An empty caption stands for the picture's own."""

    picture: int
    place: str = Place.LEAD
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True)
class Content:
    """The whole content of a story. Body is sanitised HTML with record numbers; tags and links are numbers, in order."""

    headline: str
    slug: str
    section: int
    web_headline: str = ""
    kicker: str = ""
    standfirst: str = ""
    body: str = ""
    kind_of_work: str = KindOfWork.NEWS
    credits: tuple[CreditLine, ...] = ()
    people: tuple[PersonLine, ...] = ()
    tags: tuple[int, ...] = ()
    pictures: tuple[PictureUse, ...] = ()
    links: tuple[int, ...] = ()
    not_in_feeds: bool = False
    not_indexed: bool = False
    no_public_comparison: bool = False


FIELDS = tuple(field.name for field in fields(Content))
_LINES = {"credits": CreditLine, "people": PersonLine, "pictures": PictureUse}


def from_values(values: dict[str, Any]) -> Content:
    """The content from plain values, as JSON gives them; keys that are not of it are passed over."""
    kept = {name: values[name] for name in FIELDS if name in values}
    for name, line in _LINES.items():
        kept[name] = tuple(line(**row) for row in kept.get(name, ()))
    for name in ("tags", "links"):
        kept[name] = tuple(kept.get(name, ()))
    return Content(**kept)


def from_edition(edition: Edition) -> Content:
    """The content that the edition holds."""
    return from_values(
        {name: getattr(edition, name) for name in FIELDS if name != "section"} | {"section": edition.section_number}
    )


def to_columns(content: Content) -> dict[str, Any]:
    """The content as the edition's columns, ready for JSON."""
    # Not by `asdict`, which copies every string and number: an import does this for each story.
    columns = {name: getattr(content, name) for name in FIELDS}
    columns["section_number"] = columns.pop("section")
    columns |= {name: [dict(vars(line)) for line in columns[name]] for name in _LINES}
    return columns | {name: list(columns[name]) for name in ("tags", "links")}
