"""Whom and what readers know of: a person or tag is there for them only once a live edition names it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.db.models import BigIntegerField, CharField, DateTimeField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.db.models.lookups import IsNull

from articles.addresses.models import Kind
from articles.addresses.paths import record_path
from articles.pagecache.keys import PEOPLE, note
from articles.people.models import Person
from articles.tools.prepared import Prepared
from articles.tools.text import BadText, check_text

from .lists import BadCursor
from .models import EditionCredit, EditionPerson, EditionTag

PAGE = 100


@dataclass(frozen=True)
class NamedLine:
    """A person on the list of people."""

    name: str
    path: str
    summary: str


@dataclass(frozen=True)
class NamedPage:
    """One page of the list of people; `after` is the cursor of the next one, empty at the end."""

    people: tuple[NamedLine, ...]
    after: str


def named_person(at: datetime) -> Q:
    """Whether a live edition names the person, as a condition on people: only then do readers know of them."""
    live = EditionPerson.objects.live(at), EditionCredit.objects.live(at)
    return _any(*(links.filter(person=OuterRef("pk")) for links in live))


def named_tag(at: datetime) -> Q:
    """Whether a live edition carries the tag or credits it as an agency, as a condition on tags."""
    return _any(
        EditionTag.objects.live(at).filter(tag=OuterRef("pk")),
        EditionCredit.objects.live(at).filter(organisation=OuterRef("pk")),
    )


def _any(*links: QuerySet) -> Q:
    """Whether there is one in any of them, looked up for each record.

    Of EXISTS one OR EXISTS other PostgreSQL would first read all the links there are, to keep them in a hash.
    """
    return Q(IsNull(Coalesce(*(Subquery(rows.order_by().values_list(Value(1))[:1]) for rows in links)), False))  # noqa: FBT003


def people(at: datetime, *, after: str = "", size: int = PAGE) -> NamedPage:
    """The public people whom a live edition names, by sort name, in one query. Raises BadCursor."""
    note(PEOPLE)
    given = dict(zip(("sort_name", "number"), _parse_name_cursor(after), strict=True)) if after else {}
    found = _people(size, later=bool(after))(at=at, **given)
    shown = found[:size]
    return NamedPage(
        tuple(NamedLine(name, record_path(Kind.PERSON, slug), summary) for name, slug, summary, *_key in shown),
        f"{shown[-1][3]}~{shown[-1][4]}" if len(found) > size else "",
    )


@cache
def _people(size: int, *, later: bool) -> Prepared:
    def build(at, sort_name=None, number=None) -> QuerySet:
        rows = Person.objects.public().filter(named_person(at)).order_by("sort_name", "pk")
        if later:
            rows = rows.filter(Q(sort_name__gte=sort_name) & (Q(sort_name__gt=sort_name) | Q(pk__gt=number)))
        return rows.values_list("name", "slug", "summary", "sort_name", "pk")[: size + 1]

    fields = {"sort_name": CharField(), "number": BigIntegerField()} if later else {}
    return Prepared(build, at=DateTimeField(), **fields)


def _parse_name_cursor(text: str) -> tuple[str, int]:
    sort_name, tilde, number = text.rpartition("~")
    try:
        if not (tilde and number.isascii() and number.isdigit() and len(number) < 19 and len(sort_name) <= 200):
            raise BadText(text)
        return check_text(sort_name), int(number)
    except BadText:
        raise BadCursor("no page of this list begins there") from None
