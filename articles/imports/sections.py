"""The section that copy names."""

from django.utils.translation import gettext as _

from articles.addresses.models import Address, Kind
from articles.addresses.paths import Reserved, check_section_slug, record_path
from articles.tags.models import Section

from .bad_input import BadInput, quoted

_MOST_SHOWN = 20


class Sections:
    """The paper's sections, read once."""

    def __init__(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read them again, after some were added."""
        rows = list(Section.objects.values_list("slug", "name", "pk"))
        self._slugs = [slug for slug, _name, _pk in rows]
        self._numbers = {name.casefold(): number for _slug, name, number in reversed(rows)}
        self._numbers |= {slug: number for slug, _name, number in rows}
        self._sought: dict[str, int] = {}

    def number_of(self, word: str) -> int:
        """The number of the section with that slug, one of old included, or name. Raises BadInput, naming those there are."""
        number = self._numbers.get(word) or self._numbers.get(word.casefold()) or self._sought.get(word)
        return number or self._seek(word)

    def _seek(self, word: str) -> int:
        try:
            check_section_slug(word)
        except Reserved as refusal:
            raise BadInput(refusal, field="section") from None
        path = record_path(Kind.SECTION, word) if len(word) <= 60 else ""
        if number := Address.objects.filter(path=path, kind=Kind.SECTION).values_list("number", flat=True).first():
            self._sought[word] = number
            return number
        raise BadInput(
            _("there is no section %(word)s; %(there_are)s") % {"word": quoted(word), "there_are": self._list()},
            field="section",
        )

    def _list(self) -> str:
        if not self._slugs:
            return _("the paper has none yet")
        shown = ", ".join(self._slugs[:_MOST_SHOWN])
        return _("the paper has %s") % (f"{shown} …" if len(self._slugs) > _MOST_SHOWN else shown)
