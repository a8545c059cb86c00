"""What is done to sections, and the tree they make."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from articles.addresses.models import Kind
from articles.addresses.paths import Taken, claim, record_path
from articles.pagecache.journal import purge
from articles.pagecache.keys import SECTIONS, list_key, path_key, record_key
from articles.staff.log import log
from articles.staff.rights import require
from articles.tools.fields import check_strings
from articles.tools.refusal import Refusal

from .models import Section


class BadSection(Refusal):
    """A section that can't be kept as given."""


@transaction.atomic
def add(section: Section, *, by) -> Section:
    """Store a new section and its address. Raises NotAllowed, Reserved, Taken."""
    require(by, "add", Section)
    path = record_path(Kind.SECTION, section.slug)
    _check(section)
    try:
        with transaction.atomic():
            section.save(force_insert=True)
    except IntegrityError:
        raise Taken(_("The address %s is taken. Choose another slug.") % path) from None
    claim(path, kind=Kind.SECTION, number=section.pk)
    log(by, "add", "section", section.pk, words=section.name)
    purge({SECTIONS, path_key(path)})
    return section


@transaction.atomic
def amend(section: Section, *, by) -> Section:
    """Store a section's name, slug, order and description; its stories' addresses stay as they are.

    Its place in the tree is changed by `editions.sections.move`, because the lists of stories follow it.
    Raises NotAllowed, Reserved, Taken, BadSection.
    """
    require(by, "amend", Section)
    before = Section.objects.select_for_update().get(pk=section.pk)
    if before.parent_id != section.parent_id:
        raise BadSection(_("A section is moved in the tree by moving it, not by amending it."))
    paths = {record_path(Kind.SECTION, section.slug), record_path(Kind.SECTION, before.slug)}
    if before.slug != section.slug:
        claim(record_path(Kind.SECTION, section.slug), kind=Kind.SECTION, number=section.pk)
    _check(section)
    section.save()
    log(by, "rename" if before.name != section.name else "amend", "section", section.pk, words=section.name)
    say_changed([section.pk], paths=paths)
    return section


def say_changed(numbers: Iterable[int], *, paths: Iterable[str] = ()) -> None:
    """Say that the sections, as printed, changed; call it inside the transaction of the change."""
    keys = {SECTIONS} | {path_key(path) for path in paths}
    for number in numbers:
        keys |= {record_key("section", number), list_key("section", number)}
    purge(keys)


def ancestors(number: int, parents: dict[int, int | None]) -> list[int]:
    """The section and those it stands in, from the inside out; `parents` maps every section to the one it stands in."""
    chain: list[int] = []
    step: int | None = number
    while step is not None and step not in chain:
        chain.append(step)
        step = parents.get(step)
    return chain


def parents_by_number() -> dict[int, int | None]:
    """Which section each section stands in."""
    return dict(Section.objects.values_list("pk", "parent_id"))


def _check(section: Section) -> None:
    """Raises ValidationError, by field, for a record that can't be stored."""
    check_strings(section)
    section.clean_fields(exclude=["parent"])
