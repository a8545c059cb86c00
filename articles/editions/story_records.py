"""The records that a story's page shows, people, tags and sections, all in one query."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import BigIntegerField, CharField, F, QuerySet, Value

from articles.addresses.models import Kind
from articles.addresses.paths import record_path
from articles.authority.models import State
from articles.pagecache.keys import SECTIONS, note, record_key
from articles.people.models import Person, Role
from articles.people.roles import role_on
from articles.tags.models import Section, Tag
from articles.tools.prepared import Given, Many, Prepared

from .records import Sections, as_tree


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
class TagShown:
    number: int
    name: str
    path: str
    kind: str


@dataclass(frozen=True)
class StoryRecords:
    """People and public tags by number, and every section in the masthead's order. Internal people and tombstones have no path."""

    people: dict[int, PersonShown]
    tags: dict[int, TagShown]
    sections: Sections


def story_records(people: Iterable[int], tags: Iterable[int]) -> StoryRecords:
    """The people with their roles, the tags and the sections, in one query."""
    people, tags = set(people), set(tags)
    note(SECTIONS, (record_key("person", number) for number in people), (record_key("tag", number) for number in tags))
    heads: dict[int, tuple[str, str | None]] = {}
    roles: dict[int, list[Role]] = {}
    tags_found: dict[int, TagShown] = {}
    sections: list[tuple] = []
    # No record has the number 0.
    for record, number, name, slug, word, other, title, organisation, since, until, _place in _RECORDS(
        people=people or [0], tags=tags or [0]
    ):
        if record == "section":
            sections.append((number, name, slug, other, word))
        elif record == "tag":
            if title != State.PUBLIC:
                continue
            tags_found[number] = TagShown(number, name, record_path(Kind.TAG, slug), word)
        else:
            heads[number] = (name, record_path(Kind.PERSON, slug) if word == State.PUBLIC else None)
            if other is not None:
                role = Role(
                    pk=other, person_id=number, title=title, organisation=organisation, since=since, until=until
                )
                roles.setdefault(number, []).append(role)
    people_found = {
        number: PersonShown(number, name, path, tuple(roles.get(number, ()))) for number, (name, path) in heads.items()
    }
    return StoryRecords(people_found, tags_found, as_tree(sections))


def _records(people: list[Given], tags: list[Given]) -> QuerySet:
    """A row for every role of each person, and one for a person without; a row for each tag and section.

    A tag has its state in place of a title, for us to look at: asked for public ones, SQLite would go through all of those.
    """

    def columns(rows: QuerySet, record: str, **words) -> QuerySet:
        none = {
            "a_number": Value(None, BigIntegerField()),
            **{name: Value(None, CharField()) for name in ("a_title", "an_organisation", "a_since", "an_until")},
            "a_place": Value(0, BigIntegerField()),
        }
        given = {"a_record": Value(record), "a_key": F("pk"), "a_name": F("name"), "a_slug": F("slug"), **none, **words}
        return rows.order_by().annotate(**given).values_list(*_COLUMNS)

    of_roles = {
        "a_number": F("roles__pk"), "a_title": F("roles__title"), "an_organisation": F("roles__organisation"),
        "a_since": F("roles__since"), "an_until": F("roles__until"),
    }  # fmt: skip
    return (
        columns(Person.objects.filter(pk__in=people), "person", a_word=F("state"), **of_roles)
        .union(
            columns(Tag.objects.filter(pk__in=tags), "tag", a_word=F("kind"), a_title=F("state")),
            columns(
                Section.objects.all(), "section", a_word=F("description"), a_number=F("parent_id"), a_place=F("order")
            ),
            all=True,
        )
        .order_by("a_record", "a_place", "a_name", "a_key")
    )


_COLUMNS = (
    "a_record", "a_key", "a_name", "a_slug", "a_word", "a_number", "a_title", "an_organisation", "a_since", "an_until", "a_place",
)  # fmt: skip
_RECORDS = Prepared(_records, people=Many(BigIntegerField()), tags=Many(BigIntegerField()))
