"""The lists that readers page through, by key: each asks for one index range and notes what it is made of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import Q, QuerySet

from articles.pagecache.keys import FRONT, list_key, note, story_key
from articles.pictures.models import Picture
from articles.tools import clock
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
    return page_of(editions_of(Edition.objects.live(at), before, size), at=at, size=size)


def in_section(number: int, at: datetime, *, before: str = "", size: int = PAGE) -> CardPage:
    """The stories of a section and of those that stand in it."""
    note(list_key("section", number))
    return page_of(_linked(EditionSection.objects.filter(section=number), at, before, size), at=at, size=size)


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
        _linked(EditionPerson.objects.filter(person=number), at, about, size),
        _linked(EditionCredit.objects.filter(person=number), at, by, size),
    )
    pages, pictures = _pages(lists, at=at, size=size, also=[portrait] if portrait else [])
    return *pages, pictures.get(portrait)


def of_tag(
    number: int, at: datetime, *, about: str | None = "", by: str | None = "", size: int = PAGE
) -> tuple[CardPage, CardPage]:
    """`of_person` for a tag: the stories that carry it, and those on which it is credited, as an agency is."""
    note(list_key("tag", number))
    lists = (
        _linked(EditionTag.objects.filter(tag=number), at, about, size),
        _linked(EditionCredit.objects.filter(organisation=number), at, by, size),
    )
    return _pages(lists, at=at, size=size)[0]


def leads_of(editions: Iterable[Edition]) -> dict[int, dict]:
    """The use of each edition's lead picture, by the story's number."""
    return {edition.story_number: use for edition in editions for use in edition.pictures if use["place"] == "lead"}


def cards_of(
    editions: Iterable[Edition],
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


def _card(edition: Edition, lead: dict | None, pictures: dict[int, Picture]) -> Card:
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


def _after(before: str) -> Q:
    """What comes after the cursor; the plain bound beside the pair lets both databases use the index for it."""
    if not before:
        return Q()
    moment, number = parse_cursor(before)
    return Q(first_published_at__lte=moment) & (Q(first_published_at__lt=moment) | Q(story_number__lt=number))


def editions_of(editions: QuerySet, before: str, size: int) -> list[Edition]:
    """One page of the editions after the cursor, newest first, and one more where there is another page."""
    ordered = editions.filter(_after(before)).order_by("-first_published_at", "-story_number")
    return list(ordered.only(*CARD_COLUMNS)[: size + 1])


def _linked(links: QuerySet, at: datetime, before: str | None, size: int) -> list[Edition]:
    if before is None:
        return []
    ordered = links.live(at).filter(_after(before)).order_by("-first_published_at", "-story_number")
    rows = ordered.select_related("edition").only(*(f"edition__{name}" for name in CARD_COLUMNS))
    return [row.edition for row in rows[: size + 1]]


def page_of(editions: list[Edition], *, at: datetime, size: int) -> CardPage:
    """What `editions_of` gave, as a page of cards."""
    return _pages([editions], at=at, size=size)[0][0]


def _pages(
    lists: Iterable[list[Edition]], *, at: datetime, size: int, also: Iterable[int] = ()
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
