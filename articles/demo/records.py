"""The demo's sections, tags and people, with all their names, broader tags and dated roles."""

from typing import Any

from articles.authority.models import NameKind, folded_name
from articles.people import amend as people
from articles.people.models import Person, PersonName, Role
from articles.staff.models import User
from articles.tags import amend as tags
from articles.tags import sections
from articles.tags.models import Section, Tag, TagName
from articles.tools.rows import insert

from .calendar import Calendar
from .filed import records


def add_sections(*, by: User) -> dict[str, int]:
    """Store the sections; their numbers by slug."""
    added: dict[str, Section] = {}
    for entry in records("section"):
        fields = entry | {"parent": added.get(entry.get("parent", ""))}
        added[entry["slug"]] = sections.add(Section(**fields), by=by)
    return {slug: section.pk for slug, section in added.items()}


def add_tags(*, by: User) -> dict[str, int]:
    """Store the tags; their numbers by key."""
    entries = records("tag")
    made = [
        Tag(name=entry["name"], slug=entry["key"], kind=entry["kind"], scope_note=entry.get("scope_note", ""))
        for entry in entries
    ]
    added = dict(zip((entry["key"] for entry in entries), tags.add_many(made, by=by), strict=True))
    for entry in entries:
        tag = added[entry["key"]]
        if broader := entry.get("parents"):
            tag.parents.set(added[key] for key in broader)
        insert(_name(TagName, tag, name, NameKind.ALIAS) for name in entry.get("names", ()))
    return {key: tag.pk for key, tag in added.items()}


def add_people(calendar: Calendar, users: dict[str, User], pictures: dict[str, int], *, by: User) -> dict[str, int]:
    """Store the people, staff tied to their users and with the portraits there are; their numbers by key."""
    entries = records("person")
    made = [_person(entry, calendar, users, pictures) for entry in entries]
    added = dict(zip((entry["key"] for entry in entries), people.add_many(made, by=by), strict=True))
    for entry in entries:
        person = added[entry["key"]]
        insert(_name(PersonName, person, other["name"], other["kind"]) for other in entry.get("names", ()))
        insert(_role(person, role, calendar) for role in entry["roles"])
    return {key: person.pk for key, person in added.items()}


def _person(entry: dict[str, Any], calendar: Calendar, users: dict[str, User], pictures: dict[str, int]) -> Person:
    words = {name: entry.get(name, "") for name in ("sort_name", "staff_note", "summary", "biography")}
    dates = {name: calendar.date(entry.get(name, "")) for name in ("born", "died")}
    portrait = pictures.get(f"portrait-{entry['key']}")
    return Person(
        name=entry["name"], slug=entry["key"], user=users.get(entry["key"]), portrait_id=portrait, **words, **dates
    )


def _role(person: Person, role: dict[str, Any], calendar: Calendar) -> Role:
    since, until = (calendar.date(role.get(name, "")) for name in ("since", "until"))
    words = {name: role.get(name, "") for name in ("title", "organisation", "source")}
    return Role(person=person, since=since, until=until, **words)


def _name(model: type, record: Person | Tag, name: str, kind: str) -> PersonName | TagName:
    return model(record=record, name=name, folded=folded_name(name), kind=NameKind(kind))
