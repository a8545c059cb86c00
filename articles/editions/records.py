"""The records that a page shows, as plain values: people, tags, sections, pictures, by number."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from django.db.models import BigIntegerField

from articles.pagecache.keys import SECTIONS, note, note_end, record_key
from articles.people.models import Role
from articles.pictures.models import Picture
from articles.pictures.paths import rendition_path, srcset, widths_of
from articles.tags.models import Section
from articles.tools.prepared import Many, Prepared, as_model

# How many section colours static/public/tokens.css has.
HUES = 8
IN_ORDER = ("order", "name", "pk")
SECTION_COLUMNS = ("pk", "name", "slug", "parent_id", "description")
_PICTURE = ("id", "sha256", "width", "height", "focal_x", "focal_y", "caption", "credit", "rights_end")
_NUMBERS = Many(BigIntegerField())
_PICTURES = Prepared(
    lambda numbers: Picture.objects.order_by().filter(pk__in=numbers).values_list(*_PICTURE), numbers=_NUMBERS
)
_SECTIONS = Prepared(lambda: Section.objects.order_by(*IN_ORDER).values_list(*SECTION_COLUMNS))


@dataclass(frozen=True)
class PersonPage:
    """A person as their own page has them; `roles` newest first, `portrait` a picture's number."""

    number: int
    name: str
    path: str
    summary: str
    biography: tuple[str, ...]
    portrait: int | None
    roles: tuple[Role, ...]


@dataclass(frozen=True)
class TagPage:
    """A tag as its own page has it."""

    number: int
    name: str
    path: str
    kind: str
    kind_label: str


@dataclass(frozen=True)
class SectionShown:
    """A section; `hue` is the number of its colour, 1 to HUES: that of the section at the top which it stands in."""

    number: int
    name: str
    path: str
    parent: int | None
    description: str = ""
    hue: int = 1
    children: list["SectionShown"] = field(default_factory=list)


class Sections(dict[int, SectionShown]):
    """Sections by number. The same rows give the same one, so that what is made of it can be kept by it."""

    __hash__ = object.__hash__


@dataclass(frozen=True)
class PictureShown:
    """A picture as a page shows it.

    `width` and `height` are those of the largest copy, in pixels; `across` and `down` its focal point, in per cent.
    """

    number: int
    alt: str
    caption: str
    credit: str
    width: int
    height: int
    src: str
    jpeg: str
    webp: str
    across: int
    down: int

    @property
    def focus(self) -> str:
        """The classes that keep the focal point in sight where the picture is cropped, to the nearest tenth."""
        return f"focus-x-{(self.across + 5) // 10} focus-y-{(self.down + 5) // 10}"

    @property
    def shape(self) -> str:
        """`tall` when it is higher than wide, `wide` when more than twice as wide as high, else empty."""
        if self.height > self.width:
            return "tall"
        return "wide" if self.width > 2 * self.height else ""


def sections_shown() -> Sections:
    """Every section, in the masthead's order, in one query."""
    note(SECTIONS)
    return as_tree(_SECTIONS())


def as_tree(rows: Iterable[tuple]) -> Sections:
    """The sections of such rows by number, in the rows' order, each with its children and the colour of its tree."""
    return _tree(tuple(rows))


@lru_cache(maxsize=8)
def _tree(rows: tuple[tuple, ...]) -> Sections:
    parents = {row[0]: row[3] for row in rows}
    at_top = [number for number, parent in parents.items() if parent not in parents]
    hues = {number: place % HUES + 1 for place, number in enumerate(at_top)}

    def hue(number: int) -> int:
        for _step in parents:
            if number in hues:
                break
            number = parents[number]
        return hues.get(number, 1)

    shown = Sections(
        (pk, SectionShown(pk, name, f"/{slug}/", parent, words, hue(pk))) for pk, name, slug, parent, words in rows
    )
    for section in shown.values():
        if section.parent in shown:
            shown[section.parent].children.append(section)
    return shown


def trail_to(number: int, sections: dict[int, SectionShown]) -> tuple[SectionShown, ...]:
    """The section and those it stands in, from the outside in; empty for a number that is no section's."""
    chain: list[SectionShown] = []
    step = sections.get(number)
    while step is not None and step not in chain:
        chain.insert(0, step)
        step = sections.get(step.parent)
    return tuple(chain)


def pictures_by_number(numbers: Iterable[int], *, at: datetime) -> dict[int, Picture]:
    """The pictures of these numbers that may be shown, in one query; those whose rights have ended by `at` are left out."""
    numbers = set(numbers)
    if not numbers:
        return {}
    note(record_key("picture", number) for number in numbers)
    found = (as_model(Picture, _PICTURE, row) for row in _PICTURES(numbers=numbers))
    shown = {picture.pk: picture for picture in found if picture.rights_end is None or picture.rights_end > at}
    for picture in shown.values():
        note_end(picture.rights_end)
    return shown


def picture_shown(picture: Picture, *, alt: str = "", caption: str = "") -> PictureShown:
    """One picture in one use. An empty caption is the picture's own."""
    widths = widths_of(picture.width)
    middle = widths[min(1, len(widths) - 1)]
    return PictureShown(
        number=picture.pk,
        alt=alt,
        caption=caption or picture.caption,
        credit=picture.credit,
        width=widths[-1],
        height=max(1, round(picture.height * widths[-1] / picture.width)),
        src=rendition_path(picture.pk, picture.sha256, middle, "jpg"),
        jpeg=srcset(picture.pk, picture.sha256, widths, "jpg"),
        webp=srcset(picture.pk, picture.sha256, widths, "webp"),
        across=picture.focal_x,
        down=picture.focal_y,
    )
