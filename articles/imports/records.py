"""People and tags by slug or by any name, those not there yet made: many at once, in few queries."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db.models import Model
from django.utils.translation import gettext as _

from articles.addresses.models import Address, Kind
from articles.addresses.paths import record_path
from articles.authority.models import State, folded_name
from articles.people import amend as people
from articles.people.models import Person
from articles.tags import amend as tags
from articles.tags.models import Tag

from .bad_input import BadInput, quoted

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
# How many words are remembered with their records; then the memory begins anew.
_MOST_KNOWN = 20_000
_ADD = {Person: people.add_many, Tag: tags.add_many}
_KIND = {Person: Kind.PERSON, Tag: Kind.TAG}


def is_slug(word: str) -> bool:
    """Whether the word can be a slug: lower-case letters, digits, single hyphens."""
    return bool(_SLUG.fullmatch(word)) and len(word) <= 80


def name_from(word: str, model: type[Model]) -> str:
    """The name of a record to be made from the word: itself, unless it can only be a slug, with hyphens."""
    if not (is_slug(word) and "-" in word):
        return word
    parts = word.split("-")
    return " ".join(part.capitalize() for part in parts) if model is Person else " ".join(parts).capitalize()


@dataclass
class Records:
    """The records of one kind, as far as an import has met them; `tell` is told what staff should know of."""

    model: type[Model]
    by: object
    tell: Callable[[str], None]
    _known: dict[str, int] = field(default_factory=dict)
    _made: dict[str, int] = field(default_factory=dict)
    _barred: set[str] = field(default_factory=set)

    def find(self, words: Iterable[str]) -> dict[str, int]:
        """The number of each word's record, for those that there are; a slug counts before a name, the oldest namesake first."""
        wanted = set(words)
        known = self._known | self._made if self._made else self._known
        found = {word: known[word] for word in wanted if word in known}
        if missing := wanted - found.keys():
            by_slug = self._by_slug(missing)
            found |= by_slug
            by_name = self._by_name(missing - by_slug.keys())
            found |= by_name
            self._remember(by_slug | by_name)
        return found

    def find_or_make(self, words: Iterable[str]) -> dict[str, int]:
        """The number of each word's record; those that are not there are made. Inside a transaction; see `settle`."""
        words = list(dict.fromkeys(words))
        found = self.find(words)
        # Two spellings of one name make one record.
        groups: dict[str, list[str]] = {}
        for word in words:
            if word not in found:
                groups.setdefault(folded_name(name_from(word, self.model)), []).append(word)
        if groups:
            fresh = [self._new(group) for group in groups.values()]
            _ADD[self.model](fresh, by=self.by)
            for record, group in zip(fresh, groups.values(), strict=True):
                self._made |= dict.fromkeys(group, record.pk)
                found |= dict.fromkeys(group, record.pk)
        return found

    def bar(self, slug: str) -> None:
        """The file that defines the slug was refused there: whoever names it gets nobody else."""
        self._barred.add(slug)

    def check(self, words: Iterable[str], field_name: str) -> None:
        """Raises BadInput when one of the words is barred."""
        if barred := self._barred.intersection(words):
            raise BadInput(_("%s was refused in the file that describes it") % quoted(min(barred)), field=field_name)

    def settle(self, *, kept: bool) -> None:
        """The transaction is over: what was made in it is there, or was never made."""
        if kept:
            self._remember(self._made)
        self._made = {}

    def _remember(self, found: dict[str, int]) -> None:
        if len(self._known) + len(found) > _MOST_KNOWN:
            self._known = {}
        self._known |= found

    def _new(self, group: list[str]) -> Model:
        slugs = [word for word in group if is_slug(word)]
        name = next((word for word in group if not is_slug(word)), None) or name_from(group[0], self.model)
        if slugs and name not in group:
            self.tell(
                _("%(slug)s is not known: a %(kind)s named %(name)s was made of it")
                % {"slug": quoted(slugs[0]), "kind": self.model._meta.verbose_name, "name": quoted(name)}
            )
        return self.model(name=name, slug=slugs[0] if slugs else "")

    def _by_slug(self, words: set[str]) -> dict[str, int]:
        """By an address, one of old included, through tombstones."""
        kind = _KIND[self.model]
        paths = {record_path(kind, word): word for word in words if is_slug(word)}
        rows = Address.objects.filter(path__in=list(paths), kind=kind).values_list("path", "number")
        found = {paths[path]: number for path, number in rows}
        while merged := dict(
            self.model.objects.filter(pk__in=set(found.values()), state=State.MERGED).values_list("pk", "survivor")
        ):
            found = {word: merged.get(number, number) for word, number in found.items()}
        return found

    def _by_name(self, words: set[str]) -> dict[str, int]:
        """By any name, tombstones left out: what `Person.objects.named` says, for many."""
        folded = {word: folded_name(name_from(word, self.model)) for word in words}
        rows = (
            self.model.names.rel.related_model.objects.filter(folded__in=set(folded.values()))
            .exclude(record__state=State.MERGED)
            .order_by("record")
            .values_list("folded", "record", "record__slug")
        )
        bearing: dict[str, list[tuple[int, str]]] = {}
        for form, number, slug in rows:
            bearing.setdefault(form, []).append((number, slug))
        for form, records in bearing.items():
            if len(records) > 1:
                self._say_namesakes(next(word for word in words if folded[word] == form), records)
        return {word: bearing[form][0][0] for word, form in folded.items() if form in bearing}

    def _say_namesakes(self, word: str, records: list[tuple[int, str]]) -> None:
        self.tell(
            _(
                "%(count)s records bear the name %(name)s; the oldest, %(path)s, is taken. A slug in place of the name tells them apart."
            )
            % {
                "count": len(records),
                "name": quoted(word),
                "path": record_path(_KIND[self.model], records[0][1]),
            }
        )
