"""A story as a reader reads it: a plain value that the story template takes, from an edition or from the working copy."""

import re
from collections import namedtuple
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, reduce
from operator import or_

from django.db.models import BigIntegerField, DateTimeField, Q, QuerySet, Subquery
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from articles.pagecache.keys import note, story_key
from articles.pictures.models import Picture
from articles.tools import clock
from articles.tools.prepared import Many, Prepared

from .body import people_in, pictures_in, render
from .content import Content, PictureUse, from_edition
from .lists import CARD_COLUMNS, Card, CardRow, cards_of, leads_of
from .models import Edition, EditionSection, EditionTag
from .records import (
    PictureShown,
    SectionShown,
    picture_shown,
    pictures_by_number,
    trail_to,
)
from .story_records import PersonShown, TagShown, story_records
from .words import WANTS_NOTE, Change, KindOfWork, Part, Place, Withheld, Work

_MOST_LINES = 200
# How many further stories a page has, at least, where there are as many.
FURTHER = 3
_FIGCAPTION = re.compile(r"</?figcaption>")
# How wide a picture in the column stands; static/public/story.css has the same.
BODY_SIZES = "(min-width: 46rem) 40rem, 100vw"


@dataclass(frozen=True)
class CreditShown:
    """One credit as printed; `path` leads to a public page of the person or the agency, or is None."""

    name: str
    path: str | None
    work: str


@dataclass(frozen=True)
class InTheStory:
    """A person in the story: the part they play, and how the story describes them or the role they held on its day."""

    person: PersonShown
    part: str
    part_label: str
    described_as: str


@dataclass(frozen=True)
class NoteShown:
    """A note to readers on a change."""

    change: str
    label: str
    note: str
    at: datetime


@dataclass(frozen=True)
class StoryPage:
    """Everything that a story's page shows. The moments are None in a preview of what was never published."""

    number: int
    path: str
    headline: str
    title: str
    kicker: str
    standfirst: str
    kind_of_work: str
    kind_label: str
    body: SafeString
    section: SectionShown | None
    sections: dict[int, SectionShown]
    trail: tuple[SectionShown, ...]
    byline: tuple[CreditShown, ...]
    other_credits: tuple[tuple[str, tuple[CreditShown, ...]], ...]
    people: tuple[InTheStory, ...]
    tags: tuple[TagShown, ...]
    lead: PictureShown | None
    notes: tuple[NoteShown, ...]
    further: tuple[Card, ...]
    first_published_at: datetime | None
    updated_at: datetime | None
    not_indexed: bool

    @property
    def has_italics(self) -> bool:
        """Whether the body has words in italics, whose font is then worth fetching at once."""
        return "<em>" in self.body


def read_edition(edition: Edition, at: datetime) -> StoryPage:
    """What readers see of an edition that `find_story` gave, in three queries at most."""
    return read_content(
        from_edition(edition),
        at=at,
        number=edition.story_number,
        path=edition.path,
        first_published_at=edition.first_published_at,
        updated_at=edition.updated_at,
        byline=not edition.byline_withheld,
    )


def read_content(
    content: Content,
    *,
    at: datetime,
    number: int,
    path: str = "",
    first_published_at: datetime | None = None,
    updated_at: datetime | None = None,
    byline: bool = True,
) -> StoryPage:
    """The content with every number made a name, a link, a picture, as of `at`; three queries at most, however much it holds."""
    note(story_key(number))
    credits = content.credits if byline else ()
    in_body = people_in(content.body)
    records = story_records(
        [*(line.person for line in content.people), *(c.person for c in credits if c.person), *in_body],
        [*content.tags, *(line.organisation for line in credits if line.organisation)],
    )
    people, tags, sections = records.people, records.tags, records.sections
    notes, further = _notes_and_further(number, content.links, tags=content.tags, section=content.section, at=at)
    uses = {use.picture: use for use in content.pictures if use.place == Place.BODY}
    lead = next((use for use in content.pictures if use.place == Place.LEAD), None)
    leads_of_further = (use["picture"] for use in leads_of(further).values())
    pictures = pictures_by_number(
        [*pictures_in(content.body), *([lead.picture] if lead else ()), *leads_of_further], at=at
    )
    day = clock.day_of(first_published_at or at)
    printed = [
        CreditShown(
            line.name,
            (people[line.person].path if line.person in people else None)
            or (tags[line.organisation].path if line.organisation in tags else None),
            line.work,
        )
        for line in credits
    ]
    return StoryPage(
        number=number,
        path=path,
        headline=content.headline,
        title=content.web_headline or content.headline,
        kicker=content.kicker,
        standfirst=content.standfirst,
        kind_of_work=content.kind_of_work,
        kind_label="" if content.kind_of_work == KindOfWork.NEWS else str(KindOfWork(content.kind_of_work).label),
        body=render(
            content.body,
            person_path=lambda pk: people[pk].path if pk in people else None,
            figure=lambda pk, caption: _figure(pictures.get(pk), uses.get(pk), caption),
        ),
        section=sections.get(content.section),
        sections=sections,
        trail=trail_to(content.section, sections),
        byline=tuple(credit for credit in printed if credit.work == Work.WORDS),
        other_credits=tuple(
            (str(work.label), tuple(credit for credit in printed if credit.work == work))
            for work in Work
            if work != Work.WORDS and any(credit.work == work for credit in printed)
        ),
        people=tuple(
            InTheStory(
                people[line.person],
                line.part,
                str(Part(line.part).label),
                line.described_as or str(people[line.person].role_on(day) or ""),
            )
            for line in content.people
            if line.person in people and people[line.person].path
        ),
        tags=tuple(tags[pk] for pk in content.tags if pk in tags),
        lead=_shown(pictures.get(lead.picture), lead) if lead else None,
        notes=notes,
        further=cards_of(further, at=at, pictures=pictures, besides=[lead.picture] if lead else []),
        first_published_at=first_published_at,
        updated_at=updated_at,
        not_indexed=content.not_indexed,
    )


def _notes_and_further(
    number: int, links: Iterable[int], *, tags: Sequence[int], section: int, at: datetime
) -> tuple[tuple[NoteShown, ...], list[CardRow]]:
    """The notes that readers were given on this story, newest first, and the further stories, in one query over editions.

    Those picked by hand come first; where they are fewer than FURTHER, the latest with the story's leading tag are added,
    or with no tag those of its section.
    """
    links = [pk for pk in links if pk != number]
    like_it = "" if len(links) >= FURTHER else "tag" if tags else "section"
    asked = _asked(picked=bool(links), like_it=like_it)
    given = {"links": links} if links else {}
    given |= {"like": tags[0] if tags else section} if like_it else {}
    notes, others = [], []
    for edition in map(_Row._make, asked(number=number, at=at, **given)):
        if edition.story_number != number:
            others.append(CardRow._make(edition[: len(CARD_COLUMNS)]))
        elif edition.note and not (edition.note_withheld or edition.text_withheld):
            notes.append(NoteShown(edition.change, note_label(edition.change), edition.note, edition.live_from))
    return tuple(notes), _further(links, others)


# A withheld text is the whole edition but its moment, and so its note too.
_Row = namedtuple("_Row", (*CARD_COLUMNS, "change", "note", "live_from", "note_withheld", "text_withheld"))


@cache
def _asked(*, picked: bool, like_it: str) -> Prepared:
    """The query for a story with further stories picked by hand or not, and for the latest like it by tag, by section or not."""

    def build(number, at, links=None, like=None) -> QuerySet:
        rows = Edition.objects.begun(at).filter(story_number=number, change__in=WANTS_NOTE)
        if picked:
            rows = rows | Edition.objects.live(at).filter(story_number__in=links)
        if like_it:
            of_it = (
                EditionTag.objects.filter(tag=like) if like_it == "tag" else EditionSection.objects.filter(section=like)
            )
            rows = rows | Edition.objects.live(at).filter(_any_of(of_it.live(at).exclude(story_number=number)))
        withheld = Edition.objects.withheld
        rows = rows.annotate(note_withheld=withheld(Withheld.NOTE), text_withheld=withheld(Withheld.TEXT))
        return rows.order_by("-live_from", "-number").values_list(*_Row._fields)[:_MOST_LINES]

    fields = {"number": BigIntegerField(), "at": DateTimeField()}
    fields |= {"links": Many(BigIntegerField())} if picked else {}
    return Prepared(build, **fields, **({"like": BigIntegerField()} if like_it else {}))


def _any_of(links: QuerySet) -> Q:
    """Whether an edition is one of the newest few of the links: each found by itself, by index, on both databases."""
    newest = links.order_by("-first_published_at", "-story_number").values("edition")
    return reduce(or_, (Q(pk=Subquery(newest[place : place + 1])) for place in range(FURTHER)))


def _further(links: list[int], others: list[CardRow]) -> list[CardRow]:
    """Those picked by hand, in their order; then the newest of the others, up to FURTHER in all."""
    found = {edition.story_number: edition for edition in others}
    picked = [found.pop(pk) for pk in dict.fromkeys(links) if pk in found]
    note(story_key(pk) for pk in links)
    newest = sorted(
        found.values(), key=lambda edition: (edition.first_published_at, edition.story_number), reverse=True
    )
    return picked + newest[: max(0, FURTHER - len(picked))]


def note_label(change: str) -> str:
    """What a note to readers is headed with."""
    return {Change.CORRECTION: _("Correction"), Change.CLARIFICATION: _("Clarification")}.get(change, _("Note"))


def _shown(picture: Picture | None, use: PictureUse) -> PictureShown | None:
    return picture_shown(picture, alt=use.alt, caption=use.caption) if picture else None


def _figure(picture: Picture | None, use: PictureUse | None, caption: str) -> SafeString | None:
    """A picture in the body. `caption` is the HTML within the figure of the sanitised body, empty for the picture's own."""
    if picture is None:
        return None
    shown = picture_shown(picture, alt=use.alt if use else "", caption=use.caption if use else "")
    words = mark_safe(_FIGCAPTION.sub("", caption).strip()) or shown.caption  # noqa: S308
    words = format_html('<span class="caption">{}</span>', words) if words else ""
    credit = format_html('<span class="credit">{}</span>', shown.credit) if shown.credit else ""
    return format_html(
        '<figure class="picture{}"><picture><source type="image/webp" srcset="{}" sizes="{}">'
        '<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}" loading="lazy">'
        "</picture>{}</figure>",
        f" picture-{shown.shape}" if shown.shape else "",
        shown.webp,
        BODY_SIZES,
        shown.src,
        shown.jpeg,
        BODY_SIZES,
        shown.width,
        shown.height,
        shown.alt,
        format_html('<figcaption dir="auto">{} {}</figcaption>', words, credit) if words or credit else "",
    )
