"""The records that a page shows, as plain values: people, tags, sections, pictures, by number."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from articles.addresses.models import Kind
from articles.addresses.paths import record_path
from articles.authority.models import State
from articles.pagecache.keys import SECTIONS, note, note_end, record_key
from articles.people.models import Person, Role
from articles.people.roles import role_on
from articles.pictures.models import Picture
from articles.pictures.paths import rendition_path, srcset, widths_of
from articles.tags.models import Section, Tag

# How many section colours static/public/tokens.css has.
HUES = 8
IN_ORDER = ("order", "name", "pk")
SECTION_COLUMNS = ("pk", "name", "slug", "parent_id", "description")


@dataclass(frozen=True)
class PersonShown:
    """A person as a page shows them; `path` is None for one without a public page."""

    number: int
    name: str
    path: str | None
    roles: tuple[Role, ...] = ()

    def role_on(self, day: date) -> Role | None:
        return role_on(self.roles, day)


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
class TagShown:
    number: int
    name: str
    path: str
    kind: str


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


def people_shown(numbers: Iterable[int]) -> dict[int, PersonShown]:
    """The people of these numbers with their roles, in one query. Internal ones and tombstones have no path."""
    numbers = set(numbers)
    if not numbers:
        return {}
    note(record_key("person", number) for number in numbers)
    rows = Person.objects.filter(pk__in=numbers).values_list(
        "pk", "name", "slug", "state",
        "roles__pk", "roles__title", "roles__organisation", "roles__since", "roles__until",
    )  # fmt: skip
    roles: dict[int, list[Role]] = {}
    heads: dict[int, tuple[str, str | None]] = {}
    for number, name, slug, state, role, title, organisation, since, until in rows:
        heads[number] = (name, record_path(Kind.PERSON, slug) if state == State.PUBLIC else None)
        if role is not None:
            roles.setdefault(number, []).append(
                Role(pk=role, person_id=number, title=title, organisation=organisation, since=since, until=until)
            )
    return {
        number: PersonShown(number, name, path, tuple(roles.get(number, ()))) for number, (name, path) in heads.items()
    }


def tags_shown(numbers: Iterable[int]) -> dict[int, TagShown]:
    """The public tags of these numbers, in one query."""
    numbers = set(numbers)
    if not numbers:
        return {}
    note(record_key("tag", number) for number in numbers)
    rows = Tag.objects.public().filter(pk__in=numbers).values_list("pk", "name", "slug", "kind")
    return {pk: TagShown(pk, name, record_path(Kind.TAG, slug), kind) for pk, name, slug, kind in rows}


def sections_shown() -> dict[int, SectionShown]:
    """Every section, in the masthead's order, in one query."""
    note(SECTIONS)
    return as_tree(Section.objects.order_by(*IN_ORDER).values_list(*SECTION_COLUMNS))


def as_tree(rows: Iterable[tuple]) -> dict[int, SectionShown]:
    """The sections of such rows by number, in the rows' order, each with its children and the colour of its tree."""
    rows = list(rows)
    parents = {row[0]: row[3] for row in rows}
    at_top = [number for number, parent in parents.items() if parent not in parents]
    hues = {number: place % HUES + 1 for place, number in enumerate(at_top)}

    def hue(number: int) -> int:
        for _step in parents:
            if number in hues:
                break
            number = parents[number]
        return hues.get(number, 1)

    shown = {pk: SectionShown(pk, name, f"/{slug}/", parent, words, hue(pk)) for pk, name, slug, parent, words in rows}
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
    rows = Picture.objects.filter(pk__in=numbers).only(
        "sha256", "width", "height", "focal_x", "focal_y", "caption", "credit", "rights_end"
    )
    shown = {picture.pk: picture for picture in rows if picture.rights_end is None or picture.rights_end > at}
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
