"""The first page of the front: the newest stories, and below them a band for every section."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import BigIntegerField, DateTimeField, OuterRef, QuerySet, Subquery

from articles.pagecache.keys import FRONT, SECTIONS, list_key, note
from articles.tags.models import Section
from articles.tools.prepared import Given, Many, Prepared

from .arranged import Arranged, arranged
from .lists import CARD_COLUMNS, Card, CardRow, cards_of, cursor, newest
from .models import Edition, EditionSection
from .records import IN_ORDER, SECTION_COLUMNS, SectionShown, as_tree
from .words import KindOfWork

# Stories that stand above the bands: the lead, those second to it, and a column of the latest.
ABOVE = 15
SECOND = 3
# Stories of a section in its band.
BAND = 5
# Sections that have a band. A paper with more has them in its masthead.
MOST_BANDS = 12


@dataclass(frozen=True)
class Band:
    """A section at the top and the latest of its stories that do not stand above: one that leads, and the rest."""

    section: SectionShown
    lead: Card
    rest: tuple[Card, ...]


@dataclass(frozen=True)
class Front:
    """The front's first page; `before` is the cursor of the next one, empty where there is none."""

    stories: Arranged
    bands: tuple[Band, ...]
    sections: dict[int, SectionShown]
    before: str


def front_page(at: datetime) -> Front:
    """The front as it stands at the moment, in four queries."""
    note(FRONT)
    found = newest(at, size=ABOVE)
    above = found[:ABOVE]
    sections, latest = _latest_of_sections(at, besides={edition.story_number for edition in above})
    wanted = [number for numbers in latest.values() for number in numbers]
    # Asked once more what is live: something may have been withheld since the query before.
    below = {number: CardRow(*row) for number, *row in _EDITIONS(numbers=wanted, at=at)}
    editions = [*above, *(below[number] for number in wanted if number in below)]
    cards = {card.number: card for card in cards_of(editions, at=at)}
    latest_cards = {
        section: [cards[below[number].story_number] for number in numbers if number in below]
        for section, numbers in latest.items()
    }
    bands = (_band(sections[section], found) for section, found in latest_cards.items() if found)
    return Front(
        arranged([cards[edition.story_number] for edition in above], second=SECOND),
        tuple(bands),
        sections,
        cursor(above[-1].first_published_at, above[-1].story_number) if len(found) > ABOVE else "",
    )


def _band(section: SectionShown, cards: list[Card]) -> Band:
    ours = [card for card in cards if card.kind_of_work != KindOfWork.SPONSORED] or cards
    lead = next((card for card in ours if card.picture), ours[0])
    return Band(section, lead, tuple(card for card in cards if card is not lead))


def _sections_and_latest(at: Given, besides: list[Given]) -> QuerySet:
    links = EditionSection.objects.filter(section=OuterRef("pk")).live(at).exclude(story_number__in=besides)
    latest = links.order_by("-first_published_at", "-story_number").values("edition")
    places = {f"latest_{place}": Subquery(latest[place : place + 1]) for place in range(BAND)}
    return Section.objects.order_by(*IN_ORDER).annotate(**places).values_list(*SECTION_COLUMNS, *places)


_SECTIONS_AND_LATEST = Prepared(_sections_and_latest, at=DateTimeField(), besides=Many(BigIntegerField()))
_EDITIONS = Prepared(
    lambda numbers, at: Edition.objects.live(at).order_by().filter(pk__in=numbers).values_list("pk", *CARD_COLUMNS),
    numbers=Many(BigIntegerField()),
    at=DateTimeField(),
)


def _latest_of_sections(
    at: datetime, *, besides: Collection[int]
) -> tuple[dict[int, SectionShown], dict[int, list[int]]]:
    """Every section, and for those at the top the latest editions of other stories than these; one query, short looks into the index."""
    note(SECTIONS)
    rows = _SECTIONS_AND_LATEST(at=at, besides=list(besides) or [0])
    width = len(SECTION_COLUMNS)
    sections = as_tree(row[:width] for row in rows)
    at_top = [row for row in rows if sections[row[0]].parent not in sections][:MOST_BANDS]
    note(list_key("section", row[0]) for row in at_top)
    latest = {row[0]: [edition for edition in row[width:] if edition] for row in at_top}
    return sections, {number: found for number, found in latest.items() if found}
