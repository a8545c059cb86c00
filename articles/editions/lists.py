"""The lists that readers page through, by key: each asks for one index range and notes what it is made of."""

import re
from collections import namedtuple
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from django.db.models import BigIntegerField, DateField, DateTimeField, Field, Q, QuerySet

from articles.pagecache.keys import FRONT, list_key, note, story_key
from articles.pictures.models import Picture
from articles.tools import clock
from articles.tools.prepared import Prepared
from articles.tools.refusal import Refusal

from .models import Edition, EditionCredit, EditionPerson, EditionSection, EditionTag
from .records import PictureShown, picture_shown, pictures_by_number
from .words import KindOfWork

PAGE = 30
_CURSOR = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6})Z-([0-9]{1,18})")
CARD_COLUMNS = (
    "story_number", "path", "headline", "kicker", "standfirst", "kind_of_work", "section_number",
    "first_published_at", "updated_at", "pictures",
)  # fmt: skip
CardRow = namedtuple("CardRow", CARD_COLUMNS)


class BadCursor(Refusal):
    """A `?before=` that no page ever offered."""


@dataclass(frozen=True)
class Card:
    """A story as it stands on a list."""

    number: int
    path: str
    headline: str
    kicker: str
    standfirst: str
    kind_of_work: str
    section: int
    first_published_at: datetime
    updated_at: datetime | None
    picture: PictureShown | None

    @property
    def day(self) -> date:
        """The day of the paper's zone on which it was first published."""
        return clock.day_of(self.first_published_at)

    @property
    def kind_label(self) -> str:
        """What a story that is not plain news is labelled with; empty for news."""
        return "" if self.kind_of_work == KindOfWork.NEWS else str(KindOfWork(self.kind_of_work).label)


@dataclass(frozen=True)
class CardPage:
    """One page of a list, newest first; `before` is the cursor of the next one, empty at the end."""

    cards: tuple[Card, ...] = ()
    before: str = ""


def parse_cursor(text: str) -> tuple[datetime, int]:
    """The moment and the story's number that a cursor carries. Raises BadCursor."""
    found = _CURSOR.fullmatch(text)
    try:
        return datetime.fromisoformat(found[1]).replace(tzinfo=UTC), int(found[2])
    except (TypeError, ValueError):
        raise BadCursor("no page of this list begins there") from None


def cursor(moment: datetime, number: int) -> str:
    """The cursor of what comes after the moment and the number."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z-{number}"


def front(at: datetime, *, before: str = "", size: int = PAGE) -> CardPage:
    """Every story, newest first."""
    note(FRONT)
    return page_of(_read("front", at, before=before, size=size), at=at, size=size)


def in_section(number: int, at: datetime, *, before: str = "", size: int = PAGE) -> CardPage:
    """The stories of a section and of those that stand in it."""
    note(list_key("section", number))
    return page_of(_read("section", at, key=number, before=before, size=size), at=at, size=size)


def of_person(
    number: int,
    at: datetime,
    *,
    about: str | None = "",
    by: str | None = "",
    portrait: int | None = None,
    size: int = PAGE,
) -> tuple[CardPage, CardPage, Picture | None]:
    """The stories that a person is in, those that they are credited on, and their portrait if it may be shown; three queries.

    `about` and `by` are the cursors of the two lists; None leaves a list out.
    """
    note(list_key("person", number))
    lists = (
        _read("person", at, key=number, before=about, size=size),
        _read("credit", at, key=number, before=by, size=size),
    )
    pages, pictures = _pages(lists, at=at, size=size, also=[portrait] if portrait else [])
    return *pages, pictures.get(portrait)


def of_tag(
    number: int, at: datetime, *, about: str | None = "", by: str | None = "", size: int = PAGE
) -> tuple[CardPage, CardPage]:
    """`of_person` for a tag: the stories that carry it, and those on which it is credited, as an agency is."""
    note(list_key("tag", number))
    lists = (
        _read("tag", at, key=number, before=about, size=size),
        _read("agency", at, key=number, before=by, size=size),
    )
    return _pages(lists, at=at, size=size)[0]


def leads_of(editions: Iterable[CardRow]) -> dict[int, dict]:
    """The use of each edition's lead picture, by the story's number."""
    return {edition.story_number: use for edition in editions for use in edition.pictures if use["place"] == "lead"}


def cards_of(
    editions: Iterable[CardRow],
    *,
    at: datetime,
    pictures: dict[int, Picture] | None = None,
    besides: Iterable[int] = (),
) -> tuple[Card, ...]:
    """The editions as cards, with their lead pictures in one query, or in none when `pictures` has them.

    No page shows one picture twice: the first card has it, or none when its number is among those `besides`.
    """
    editions = list(editions)
    note(story_key(edition.story_number) for edition in editions)
    leads = leads_of(editions)
    if pictures is None:
        pictures = pictures_by_number((use["picture"] for use in leads.values()), at=at)
    left = {number: picture for number, picture in pictures.items() if number not in set(besides)}
    return tuple(_card(edition, leads.get(edition.story_number), left) for edition in editions)


def _card(edition: CardRow, lead: dict | None, pictures: dict[int, Picture]) -> Card:
    """The edition as a card; its picture is taken out of those that are left for the page."""
    picture = pictures.pop(lead["picture"], None) if lead else None
    return Card(
        number=edition.story_number,
        path=edition.path,
        headline=edition.headline,
        kicker=edition.kicker,
        standfirst=edition.standfirst,
        kind_of_work=edition.kind_of_work,
        section=edition.section_number,
        first_published_at=edition.first_published_at,
        updated_at=edition.updated_at,
        picture=picture_shown(picture, alt=lead["alt"], caption=lead["caption"]) if picture else None,
    )


def newest(at: datetime, *, before: str = "", size: int) -> list[CardRow]:
    """The newest editions after the cursor, and one more where there are more than `size`."""
    return _read("front", at, before=before, size=size)


def first_published_on(day: date, at: datetime, *, before: str = "", size: int) -> list[CardRow]:
    """The editions of stories first published on the day, newest first, and one more where there are more than `size`."""
    return _read("day", at, key=day, before=before, size=size)


# Each list: the rows it is read from, by the moment and what it is the list of; links lead to the edition by a prefix.
_LISTS: dict[str, tuple[Callable[..., QuerySet], Field, str]] = {
    "front": (lambda at, key: Edition.objects.live(at), BigIntegerField(), ""),
    "day": (lambda at, key: Edition.objects.live(at).filter(first_day=key), DateField(), ""),
    "section": (lambda at, key: EditionSection.objects.filter(section=key).live(at), BigIntegerField(), "edition__"),
    "person": (lambda at, key: EditionPerson.objects.filter(person=key).live(at), BigIntegerField(), "edition__"),
    "credit": (lambda at, key: EditionCredit.objects.filter(person=key).live(at), BigIntegerField(), "edition__"),
    "tag": (lambda at, key: EditionTag.objects.filter(tag=key).live(at), BigIntegerField(), "edition__"),
    "agency": (lambda at, key: EditionCredit.objects.filter(organisation=key).live(at), BigIntegerField(), "edition__"),
}


def _read(name: str, at: datetime, *, key: int | date = 0, before: str | None, size: int) -> list[CardRow]:
    """One page of the list after the cursor, newest first, and one more where there is another page; none for no cursor."""
    if before is None:
        return []
    given = {"at": at, "key": key}
    if before:
        given["moment"], given["number"] = parse_cursor(before)
    return [CardRow(*row) for row in _prepared(name, size, later=bool(before))(**given)]


@cache
def _prepared(name: str, size: int, *, later: bool) -> Prepared:
    rows, key_field, prefix = _LISTS[name]

    def build(at, key, moment=None, number=None) -> QuerySet:
        found = rows(at, key)
        if later:
            # The plain bound beside the pair lets both databases use the index for it.
            after = Q(first_published_at__lt=moment) | Q(story_number__lt=number)
            found = found.filter(Q(first_published_at__lte=moment) & after)
        ordered = found.order_by("-first_published_at", "-story_number")
        return ordered.values_list(*(f"{prefix}{column}" for column in CARD_COLUMNS))[: size + 1]

    fields = {"at": DateTimeField(), "key": key_field}
    return Prepared(build, **fields, **({"moment": DateTimeField(), "number": BigIntegerField()} if later else {}))


def page_of(editions: list[CardRow], *, at: datetime, size: int) -> CardPage:
    """What `newest` or `first_published_on` gave, as a page of cards."""
    return _pages([editions], at=at, size=size)[0][0]


def _pages(
    lists: Iterable[list[CardRow]], *, at: datetime, size: int, also: Iterable[int] = ()
) -> tuple[tuple[CardPage, ...], dict[int, Picture]]:
    """The lists as pages, and all their pictures, with those `also` wanted, in one query."""
    shown = [(editions[:size], len(editions) > size) for editions in lists]
    leads = (use["picture"] for editions, _more in shown for use in leads_of(editions).values())
    pictures = pictures_by_number([*leads, *also], at=at)
    pages = tuple(
        CardPage(
            cards_of(editions, at=at, pictures=pictures),
            cursor(editions[-1].first_published_at, editions[-1].story_number) if more else "",
        )
        for editions, more in shown
    )
    return pages, pictures
