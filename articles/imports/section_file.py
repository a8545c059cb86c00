"""The file of sections. A section that is there already stays as it is."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from articles.addresses.paths import Reserved, Taken
from articles.tags import sections
from articles.tags.models import Section
from articles.tools.refusal import Refusal

from .bad_input import BadInput, quoted
from .json_lines import JSONLines, Line
from .side_line import Refuse, as_bad_input, side_lines

_LIMITS = {"description": 300, "parent": 60}
# How many sections may wait for the one they stand in, which comes later in the file.
_MOST_WAITING = 5_000

Waiting = list[tuple[Line, dict[str, str]]]


def take_in_sections(lines: JSONLines, *, by, refuse: Refuse) -> None:
    """Add the sections that are not there yet, each after the one it stands in, wherever in the file that is."""
    waiting: Waiting = []
    for line, record in side_lines(lines, limits=_LIMITS, refuse=refuse, bar=lambda slug: None):
        if _add(line, record, by=by, refuse=refuse):
            continue
        if len(waiting) == _MOST_WAITING:
            refuse(line, BadInput(_("comes too late in the file"), field="parent"))
        else:
            waiting.append((line, record))
    for line, record in _parents_first(waiting, by=by, refuse=refuse):
        refuse(line, BadInput(_("there is no section %s") % quoted(record["parent"]), field="parent"))


def _parents_first(waiting: Waiting, *, by, refuse: Refuse) -> Waiting:
    """Those that still wait when nothing more can be added: for one that never came, or for one another."""
    while waiting:
        still = [(line, record) for line, record in waiting if not _add(line, record, by=by, refuse=refuse)]
        if len(still) == len(waiting):
            break
        waiting = still
    return waiting


def _add(line: Line, record: dict[str, str], *, by, refuse: Refuse) -> bool:
    """Whether the line is dealt with; not when it has to wait for the section it stands in."""
    if Section.objects.filter(slug=record["slug"]).exists():
        return True
    parent = Section.objects.filter(slug=record["parent"]).first() if record["parent"] else None
    if record["parent"] and parent is None:
        return False
    section = Section(slug=record["slug"], name=record["name"], description=record["description"], parent=parent)
    try:
        with transaction.atomic():
            sections.add(section, by=by)
    except (Reserved, Taken) as refusal:
        refuse(line, BadInput(refusal, field="slug"))
    except (Refusal, ValidationError) as error:
        refuse(line, as_bad_input(error))
    return True
