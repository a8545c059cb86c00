"""Moving a section in the tree: the lists of stories follow it."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.staff.log import log
from articles.staff.rights import require
from articles.tags import tree
from articles.tags.models import Section
from articles.tags.sections import BadSection, ancestors, parents_by_number, say_changed

from .index import rebuild
from .models import Edition


@transaction.atomic
def move(section: Section, *, parent: Section | None, by) -> Section:
    """Let the section stand in another one, or in none; its stories move with it on every section page they are on.

    Raises NotAllowed, and BadSection for a circle.
    """
    require(by, "amend", Section)
    # Two sections moved into each other at once would make a circle.
    tree.hold_to_change()
    section = Section.objects.select_for_update(no_key=True).get(pk=section.pk)
    parents = parents_by_number()
    if parent is not None and section.pk in ancestors(parent.pk, parents):
        raise BadSection(_("A section can't stand in itself or in one that stands in it."))
    before = ancestors(section.pk, parents)
    section.parent = parent
    section.save(update_fields=["parent"])
    parents[section.pk] = parent.pk if parent else None
    within = [number for number in parents if section.pk in ancestors(number, parents)]
    rebuild(Edition.objects.filter(section_number__in=within).iterator(chunk_size=500))
    log(by, "move", "section", section.pk, words=str(parent or ""))
    say_changed({*before, *ancestors(section.pk, parents)})
    return section
