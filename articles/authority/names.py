"""Matching a record by any of its names, and keeping the preferred one among them."""

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.utils.translation import gettext as _

from articles.lookup.find import find
from articles.lookup.models import Word
from articles.lookup.words import add_words
from articles.tools.rows import insert_numbered
from articles.tools.text import is_blank

from .models import NameKind, State, folded_name

# Left-to-right and right-to-left override: no name in any script needs one, and what follows it reads turned round.
_BACKWARDS = re.compile("[\u202d\u202e]")
# Bearers of the very name that is looked for, the oldest, that are always found.
NAMESAKES = 20


def tidied(name: str) -> str:
    """The name with single spaces in it and none around it. Raises ValidationError for one that shows nothing, or shows backwards."""
    name = " ".join(name.split())
    if is_blank(name):
        raise ValidationError({"name": _("A name needs something that can be seen.")})
    if _BACKWARDS.search(name):
        raise ValidationError({"name": _("The name has a character that makes it read backwards. Type it anew.")})
    return name


def matching(records: QuerySet, words: type[Word], *, text: str, offered: bool = False) -> QuerySet:
    """The records of which one name has, for every word of the text, a word, or a part of a double-barrelled one, that begins with it.

    `words` are the words of names, which have a foreign key `record` to the records. An empty text matches everything.
    It asks the index of words at once; see `lookup.find` for how many it looks at. Those that bear the very name are among
    them however many newer ones there are.
    """
    if not text.strip():
        return records
    names = words.of.field.related_model.objects
    found = names.filter(pk__in=find(words, text, offered=offered) or ()).values_list("record", flat=True)
    bearing = names.filter(folded=folded_name(text)).order_by("pk").values_list("record", flat=True)[:NAMESAKES]
    return records.filter(pk__in={*found, *bearing})


def named(records: QuerySet, names: QuerySet, *, name: str) -> QuerySet:
    """The records that bear the name, preferred or other, case and accents aside; the oldest first, tombstones left out."""
    bearing = names.filter(folded=folded_name(name), record=OuterRef("pk"))
    return records.filter(Exists(bearing)).exclude(state=State.MERGED).order_by("pk")


def keep_preferred_name(record: Model) -> None:
    """Bring the row of the record's preferred name up to date; the one before becomes a former name."""
    names = record.names
    preferred = names.filter(kind=NameKind.PREFERRED).first()
    if preferred and preferred.name == record.name:
        return
    if preferred and preferred.folded != folded_name(record.name):
        preferred.kind = NameKind.FORMER
        preferred.save(update_fields=["kind"])
        preferred = None
    row = preferred or names.filter(folded=folded_name(record.name)).first() or names.model(record=record)
    row.name, row.kind = record.name, NameKind.PREFERRED
    row.save()


def give_names(records: Iterable[Model]) -> None:
    """The rows of the preferred names of records that are new and have none."""
    names = insert_numbered(
        record.names.model(
            record_id=record.pk, name=record.name, folded=folded_name(record.name), kind=NameKind.PREFERRED
        )
        for record in records
    )
    if names:
        add_words(type(names[0]).words.rel.related_model, {name.pk: name.name for name in names})
