"""The lists that readers page through, by key: each asks for one index range and notes what it is made of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import ExtractMonth, ExtractYear

from articles.pagecache.keys import FRONT, list_key, note, story_key
from articles.pictures.models import Picture
from articles.tools.refusal import Refusal

from .models import Edition, EditionCredit, EditionPerson, EditionSection, EditionTag
from .records import PictureShown, picture_shown, pictures_by_number

PAGE = 30
_CURSOR = re.compile(r"^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6})Z-(\d{1,18})$")
_CARD = (
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


@dataclass(frozen=True)
class CardPage:
    """One page of a list, newest first; `before` is the cursor of the next one, empty at the end."""

    cards: tuple[Card, ...]
    before: str


def parse_cursor(text: str) -> tuple[datetime, int]:
    """The moment and the story's number that a cursor carries. Raises BadCursor."""
    found = _CURSOR.match(text)
    try:
        return datetime.fromisoformat(found[1]).replace(tzinfo=UTC), int(found[2])
    except (TypeError, ValueError):
        raise BadCursor("no page of this list begins there") from None


def cursor_of(edition: Edition) -> str:
    """The cursor of what comes after the edition."""
    at = edition.first_published_at.astimezone(UTC).replace(tzinfo=None)
    return f"{at.isoformat(timespec='microseconds')}Z-{edition.story_number}"


def front(at: datetime, *, before: str = "", size: int = PAGE) -> CardPage:
    """Every story, newest first."""
    note(FRONT)
    return _page(_editions(Edition.objects.live(at), before, size), at=at, size=size)


def in_section(number: int, at: datetime, *, before: str = "", size: int = PAGE) -> CardPage:
    """The stories of a section and of those that stand in it."""
    note(list_key("section", number))
    return _page(_linked(EditionSection.objects.filter(section=number), at, before, size), at=at, size=size)


def with_tag(number: int, at: datetime, *, before: str = "", size: int = PAGE) -> CardPage:
    """The stories that carry a tag."""
    note(list_key("tag", number))
    return _page(_linked(EditionTag.objects.filter(tag=number), at, before, size), at=at, size=size)


def about(number: int, at: datetime, *, before: str = "", size: int = PAGE) -> CardPage:
    """The stories that a person is in."""
    note(list_key("person", number))
    return _page(_linked(EditionPerson.objects.filter(person=number), at, before, size), at=at, size=size)


def by(number: int, at: datetime, *, before: str = "", size: int = PAGE) -> CardPage:
    """The stories that a person is credited on."""
    note(list_key("person", number))
    return _page(_linked(EditionCredit.objects.filter(person=number), at, before, size), at=at, size=size)


def on_day(day: date, at: datetime, *, before: str = "", size: int = PAGE) -> CardPage:
    """The stories first published on a day of the paper's zone."""
    note(f"archive:{day:%Y-%m-%d}")
    return _page(_editions(Edition.objects.live(at).filter(first_day=day), before, size), at=at, size=size)


def days_of_month(year: int, month: int, at: datetime) -> list[tuple[date, int]]:
    """The days of the month that have stories, with how many, first to last."""
    note(f"archive:{year:04}-{month:02}")
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return _counted(Edition.objects.live(at).filter(first_day__gte=first, first_day__lt=after), "first_day")


def months_of_year(year: int, at: datetime) -> list[tuple[int, int]]:
    """The months of the year that have stories, with how many, first to last."""
    note(f"archive:{year:04}")
    within = Edition.objects.live(at).filter(first_day__gte=date(year, 1, 1), first_day__lt=date(year + 1, 1, 1))
    return _counted(within.annotate(month=ExtractMonth("first_day")), "month")


def years(at: datetime) -> list[tuple[int, int]]:
    """The years that have stories, with how many, first to last."""
    note("archive")
    return _counted(Edition.objects.live(at).annotate(year=ExtractYear("first_day")), "year")


def neighbours(day: date, at: datetime) -> tuple[date | None, date | None]:
    """The nearest days before and after that have stories."""
    note("archive")
    live = Edition.objects.live(at).values_list("first_day", flat=True)
    return (
        live.filter(first_day__lt=day).order_by("-first_day").first(),
        live.filter(first_day__gt=day).order_by("first_day").first(),
    )


def leads_of(editions: Iterable[Edition]) -> dict[int, dict]:
    """The use of each edition's lead picture, by the story's number."""
    return {edition.story_number: use for edition in editions for use in edition.pictures if use["place"] == "lead"}


def cards_of(
    editions: Iterable[Edition], *, at: datetime, pictures: dict[int, Picture] | None = None
) -> tuple[Card, ...]:
    """The editions as cards, with their lead pictures in one query, or in none when `pictures` has them."""
    editions = list(editions)
    note(story_key(edition.story_number) for edition in editions)
    leads = leads_of(editions)
    if pictures is None:
        pictures = pictures_by_number((use["picture"] for use in leads.values()), at=at)
    return tuple(_card(edition, leads.get(edition.story_number), pictures) for edition in editions)


def _card(edition: Edition, lead: dict | None, pictures: dict[int, Picture]) -> Card:
    picture = pictures.get(lead["picture"]) if lead else None
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


def _counted(editions: QuerySet, field: str) -> list:
    return list(editions.values_list(field).annotate(stories=Count("pk")).order_by(field))


def _after(before: str) -> Q:
    """What comes after the cursor; the plain bound beside the pair lets both databases use the index for it."""
    if not before:
        return Q()
    moment, number = parse_cursor(before)
    return Q(first_published_at__lte=moment) & (Q(first_published_at__lt=moment) | Q(story_number__lt=number))


def _editions(editions: QuerySet, before: str, size: int) -> list[Edition]:
    ordered = editions.filter(_after(before)).order_by("-first_published_at", "-story_number")
    return list(ordered.only(*_CARD)[: size + 1])


def _linked(links: QuerySet, at: datetime, before: str, size: int) -> list[Edition]:
    ordered = links.live(at).filter(_after(before)).order_by("-first_published_at", "-story_number")
    rows = ordered.select_related("edition").only(*(f"edition__{name}" for name in _CARD))
    return [row.edition for row in rows[: size + 1]]


def _page(editions: list[Edition], *, at: datetime, size: int) -> CardPage:
    more = len(editions) > size
    shown = editions[:size]
    return CardPage(cards_of(shown, at=at), cursor_of(shown[-1]) if more else "")
