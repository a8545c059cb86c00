"""The files of tags, people and authors. A record that is there already stays as it is: it is the librarian's."""

from itertools import batched

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from articles.authority.models import folded_name
from articles.people import amend as people
from articles.people.models import Person
from articles.tags import amend as tags
from articles.tags.models import Tag, TagKind
from articles.tools.refusal import Refusal

from .bad_input import BadInput, quoted
from .json_lines import JSONLines, Line
from .records import Records
from .side_line import Refuse, as_bad_input, side_lines

_BATCH = 250
_LIMITS = {
    Tag: {"description": 500, "kind": 12},
    Person: {"description": 300, "bio": 10_000, "email": 200},
}


def take_in_records(lines: JSONLines, records: Records, *, refuse: Refuse) -> None:
    """Add the tags or people of the file whose slugs are not there yet; a slug that is refused is barred from stories."""
    good = side_lines(lines, limits=_LIMITS[records.model], refuse=refuse, bar=records.bar)
    for batch in batched(good, _BATCH):
        there = records.find(record["slug"] for _line, record in batch)
        names = _names_of(records.model, set(there.values()))
        fresh: list[tuple[Line, Model]] = []
        for line, record in batch:
            number = there.get(record["slug"])
            try:
                if number is None:
                    fresh.append((line, _new(records.model, record)))
                elif folded_name(record["name"]) not in names[number]:
                    raise BadInput(
                        _("%s is another's already, who does not bear this name") % quoted(record["slug"]), field="slug"
                    )
            except BadInput as refusal:
                refuse(line, refusal)
                records.bar(record["slug"])
        _add(fresh, records, refuse=refuse)


def _new(model: type[Model], record: dict[str, str]) -> Model:
    if model is Tag:
        if record["kind"] and record["kind"] not in TagKind:
            kinds = ", ".join(TagKind.values)
            raise BadInput(
                _("%(kind)s is none of %(kinds)s") % {"kind": quoted(record["kind"]), "kinds": kinds}, field="kind"
            )
        return Tag(
            slug=record["slug"],
            name=record["name"],
            kind=record["kind"] or TagKind.TOPIC,
            scope_note=record["description"],
        )
    return Person(
        slug=record["slug"],
        name=record["name"],
        summary=record["description"],
        biography=record["bio"],
        # An address is what tells two colleagues of one name apart; readers never see the note.
        staff_note=record["email"],
    )


def _add(fresh: list[tuple[Line, Model]], records: Records, *, refuse: Refuse) -> None:
    """Add them all, or else each by itself, to find the one that can't be."""
    if not fresh:
        return
    add_many = people.add_many if records.model is Person else tags.add_many
    try:
        with transaction.atomic():
            add_many([record for _line, record in fresh], by=records.by)
    except (Refusal, ValidationError, IntegrityError) as error:
        if len(fresh) > 1:
            for entry in fresh:
                entry[1].pk = None
                entry[1]._state.adding = True
                _add([entry], records, refuse=refuse)
            return
        line, record = fresh[0]
        refuse(line, as_bad_input(error))
        records.bar(record.slug)


def _names_of(model: type[Model], numbers: set[int]) -> dict[int, set[str]]:
    names: dict[int, set[str]] = {number: set() for number in numbers}
    rows = model.names.rel.related_model.objects.filter(record__in=numbers).values_list("record", "folded")
    for number, folded in rows:
        names[number].add(folded)
    return names
