"""What an address of a story, a person, a tag or a section answers at a moment."""

from dataclasses import dataclass
from datetime import datetime

from django.db import models

from articles.addresses.models import Address, Kind
from articles.addresses.paths import RESERVED, record_path
from articles.authority.models import State
from articles.pagecache.keys import list_key, note, path_key, record_key, story_key
from articles.people.models import Person, Role
from articles.tags.models import Tag, TagKind
from articles.tools.prepared import Given, Prepared, as_model
from articles.tools.text import paragraphs

from .models import Edition, Withholding
from .named import named_person, named_tag
from .records import PersonPage, SectionShown, TagPage
from .words import Change, Withheld


class Answer(models.TextChoices):
    SHOWN = "200", "shown"
    MOVED = "301", "moved"
    UNKNOWN = "404", "unknown"
    GONE = "410", "gone"


@dataclass(frozen=True)
class Found:
    """The answer, and the edition that gives it: the one shown or moved to, or the kill. None for what is unknown."""

    answer: Answer
    edition: Edition | None = None


@dataclass(frozen=True)
class FoundRecord[Record]:
    """The answer for the path of a record: shown or moved to it, or unknown. Nothing says whether an unknown one is there."""

    answer: Answer
    record: Record | None = None


def _at_path(model: type[models.Model], kind: Kind, path: Given) -> models.QuerySet:
    """The record whose path it is, or once was."""
    return model.objects.filter(pk__in=Address.objects.filter(path=path, kind=kind).values("number"))


_PATH_AND_MOMENT = {"path": models.CharField(), "at": models.DateTimeField()}
_EDITION = (
    *(field.attname for field in Edition._meta.concrete_fields), "text_withheld", "byline_withheld", "note_withheld"
)  # fmt: skip
_EDITION_AT = Prepared(
    lambda path, at: (
        Edition.objects.standing(at)
        .filter(story_number__in=Address.objects.filter(path=path, kind=Kind.STORY, since__lte=at).values("number"))
        .annotate(
            text_withheld=Edition.objects.withheld(Withheld.TEXT),
            byline_withheld=Edition.objects.withheld(Withheld.BYLINE),
            note_withheld=Edition.objects.withheld(Withheld.NOTE),
        )
        .order_by("pk")
        .values_list(*_EDITION)[:1]
    ),
    **_PATH_AND_MOMENT,
)
_PERSON_AT = Prepared(
    lambda path, at: _at_path(Person, Kind.PERSON, path)
    .annotate(named=named_person(at))
    .order_by("-roles__since", "-roles__pk")
    .values_list(
        "pk", "name", "slug", "state", "named", "summary", "biography", "portrait",
        "roles__pk", "roles__title", "roles__organisation", "roles__since", "roles__until",
    ),
    **_PATH_AND_MOMENT,
)  # fmt: skip
_TAG_AT = Prepared(
    lambda path, at: (
        _at_path(Tag, Kind.TAG, path)
        .order_by("pk")
        .annotate(named=named_tag(at))
        .values_list("pk", "name", "slug", "state", "named", "kind")[:1]
    ),
    **_PATH_AND_MOMENT,
)


def find_story(path: str, at: datetime) -> Found:
    """What the path of a story answers at the moment, decided by its editions; one query, two for an old address.

    The edition carries `byline_withheld` and `note_withheld`.
    """
    note(path_key(path))
    rows = _EDITION_AT(path=path, at=at)
    if not rows:
        return Found(Answer.UNKNOWN)
    edition = as_model(Edition, _EDITION, rows[0])
    note(story_key(edition.story_number))
    if edition.change == Change.KILL or edition.text_withheld:
        return Found(Answer.GONE, edition)
    if edition.path == path:
        return Found(Answer.SHOWN, edition)
    hidden = Withholding.objects.filter(
        edition__story_number=edition.story_number, edition__path=path, part=Withheld.ADDRESS
    )
    return Found(Answer.GONE if hidden.exists() else Answer.MOVED, edition)


def find_person(path: str, at: datetime) -> FoundRecord[PersonPage]:
    """What the path of a person answers at the moment, with their roles, in one query."""
    note(path_key(path))
    rows = _PERSON_AT(path=path, at=at)
    if not rows:
        return FoundRecord(Answer.UNKNOWN)
    number, name, slug, state, named, summary, biography, portrait = rows[0][:8]
    note(record_key("person", number), list_key("person", number))
    if state != State.PUBLIC or not named:
        return FoundRecord(Answer.UNKNOWN)
    roles = tuple(
        Role(pk=pk, person_id=number, title=title, organisation=organisation, since=since, until=until)
        for *_rest, pk, title, organisation, since, until in rows
        if pk is not None
    )
    now_at = record_path(Kind.PERSON, slug)
    page = PersonPage(number, name, now_at, summary, tuple(paragraphs(biography)), portrait, roles)
    return FoundRecord(Answer.SHOWN if now_at == path else Answer.MOVED, page)


def find_tag(path: str, at: datetime) -> FoundRecord[TagPage]:
    """What the path of a tag answers at the moment, in one query."""
    note(path_key(path))
    rows = _TAG_AT(path=path, at=at)
    if not rows:
        return FoundRecord(Answer.UNKNOWN)
    number, name, slug, state, named, kind = rows[0]
    note(record_key("tag", number), list_key("tag", number))
    if state != State.PUBLIC or not named:
        return FoundRecord(Answer.UNKNOWN)
    now_at = record_path(Kind.TAG, slug)
    page = TagPage(number, name, now_at, kind, str(TagKind(kind).label))
    return FoundRecord(Answer.SHOWN if now_at == path else Answer.MOVED, page)


def find_section(slug: str, sections: dict[int, SectionShown]) -> FoundRecord[SectionShown]:
    """What `/slug/` answers, from the sections that `sections_shown` gave; one query for an address that is none's now."""
    path = f"/{slug}/"
    note(path_key(path))
    if slug in RESERVED:
        return FoundRecord(Answer.UNKNOWN)
    here = next((section for section in sections.values() if section.path == path), None)
    if here is not None:
        note(record_key("section", here.number))
        return FoundRecord(Answer.SHOWN, here)
    number = Address.objects.filter(path=path, kind=Kind.SECTION).values_list("number", flat=True).first()
    if number not in sections:
        return FoundRecord(Answer.UNKNOWN)
    note(record_key("section", number))
    return FoundRecord(Answer.MOVED, sections[number])
