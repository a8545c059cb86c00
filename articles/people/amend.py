"""What is done to people: added, amended, renamed, retired. Everything that changes a record goes through here."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from articles.addresses.models import Kind
from articles.addresses.paths import claim, free_slugs, record_path
from articles.authority.added import store_added
from articles.authority.models import State
from articles.authority.names import keep_preferred_name, tidied
from articles.pagecache.journal import purge
from articles.pagecache.keys import PEOPLE, list_key, path_key, record_key
from articles.staff.log import log
from articles.staff.rights import require
from articles.tools.fields import check_strings
from articles.tools.refusal import Refusal
from articles.tools.text import slug_of

from .models import Person


class BadPerson(Refusal):
    """A record of a person that can't be kept as given."""


def sort_name_of(name: str) -> str:
    """A guess at how a list orders the name: the last word first. "Keir Starmer" gives "Starmer, Keir"."""
    first, _space, last = name.strip().rpartition(" ")
    return f"{last}, {first}" if first else last


def add(person: Person, *, by) -> Person:
    """Store a new person with a slug of its own, the preferred name and an address.

    Raises NotAllowed; ValidationError for fields that can't be kept.
    """
    return add_many([person], by=by)[0]


@transaction.atomic
def add_many(people: Iterable[Person], *, by) -> list[Person]:
    """`add` for many at once, in as many queries as for one."""
    people = list(people)
    require(by, "add", Person)
    for person in people:
        person.name = tidied(person.name)
        person.sort_name = person.sort_name or sort_name_of(person.name)[:200]
    slugs = free_slugs(Kind.PERSON, [person.slug or slug_of(person.name) or "person" for person in people])
    for person, slug in zip(people, slugs, strict=True):
        person.slug = slug
        _check(person)
    store_added(people, kind=Kind.PERSON, by=by)
    return people


@transaction.atomic
def amend(person: Person, *, by) -> Person:
    """Store what was changed on the record, name, slug and state included, and say so to the caches.

    A new slug keeps the old address as a redirect; a new name keeps the old one as a former name. Raises NotAllowed, Taken,
    and BadPerson when the state is one that only a merge gives.
    """
    require(by, "amend", Person)
    before = Person.objects.select_for_update().get(pk=person.pk)
    person.name = tidied(person.name)
    if State.MERGED in {before.state, person.state} and before.state != person.state:
        raise BadPerson(_("Only a merge makes a record merged, and only undoing it makes it another."))
    if before.slug != person.slug:
        claim(record_path(Kind.PERSON, person.slug), kind=Kind.PERSON, number=person.pk)
    _check(person)
    person.save()
    keep_preferred_name(person)
    log(by, "rename" if before.name != person.name else "amend", "person", person.pk, words=person.name)
    say_changed(person, slugs={before.slug, person.slug})
    # Readers get a picture's copies while it is a portrait; see editions/pictures.py.
    purge(record_key("picture", number) for number in {before.portrait_id} ^ {person.portrait_id} if number)
    return person


def say_changed(person: Person, *, slugs: set[str] = frozenset()) -> None:
    """Say that the record, as printed on any page, changed; call it inside the transaction of the change."""
    paths = {path_key(record_path(Kind.PERSON, slug)) for slug in slugs or {person.slug}}
    purge({record_key("person", person.pk), list_key("person", person.pk), PEOPLE} | paths)


def _check(person: Person) -> None:
    """Raises ValidationError, by field, for a record that can't be stored."""
    check_strings(person)
    person.clean_fields(exclude=["portrait", "user", "survivor"])
