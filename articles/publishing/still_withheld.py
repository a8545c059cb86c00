"""What was withheld stays withheld: no later edition may bring it back to readers unasked."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from articles.editions.models import Edition, Withholding
from articles.editions.words import Change, Withheld

from .refusals import Refused


class WithheldAgain(Refused):
    """What readers would get is what was withheld from them; `numbers` are of the stories."""

    def __init__(self, numbers: set[int]) -> None:
        self.numbers = numbers
        super().__init__(_("What readers would get is what was withheld from them. Change the text first."))


def refuse_withheld_text(editions: Iterable[Edition]) -> None:
    """Raises WithheldAgain when an edition about to be written has headline, standfirst and body of one withheld.

    A text changed in no word would undo a court order by a plain publication.
    """
    editions = [edition for edition in editions if edition.change != Change.KILL]
    hidden = _withheld(editions, Withheld.TEXT)
    again = {
        edition.story_number
        for edition in editions
        for other in hidden
        if other.story_number == edition.story_number and _says_the_same(edition, other)
    }
    if again:
        raise WithheldAgain(again)


def keep_bylines_withheld(editions: Iterable[Edition]) -> set[int]:
    """Withhold the byline of each edition just stored that credits somebody whose byline was withheld before.

    Returns the rows' numbers of those editions, for the index that is made next.
    """
    editions = [edition for edition in editions if edition.change != Change.KILL]
    before = {
        withholding.edition.story_number: withholding for withholding in _rows(editions, Withheld.BYLINE).order_by("pk")
    }
    names: dict[int, set] = {}
    for other in _withheld(editions, Withheld.BYLINE):
        names.setdefault(other.story_number, set()).update(_credited(other))
    made = Withholding.objects.bulk_create(
        Withholding(
            edition=edition,
            part=Withheld.BYLINE,
            reason=before[edition.story_number].reason,
            at=edition.recorded_at,
            by=edition.recorded_by,
        )
        for edition in editions
        if names.get(edition.story_number, set()) & _credited(edition)
    )
    return {withholding.edition_id for withholding in made}


def _rows(editions: list[Edition], part: Withheld):
    numbers = {edition.story_number for edition in editions if edition.number > 1}
    return Withholding.objects.filter(edition__story_number__in=numbers, part=part).select_related("edition")


def _withheld(editions: list[Edition], part: Withheld) -> list[Edition]:
    return [withholding.edition for withholding in _rows(editions, part)]


def _credited(edition: Edition) -> set[tuple[str, object]]:
    """Who is credited, by record and by printed name, case aside."""
    lines = edition.credits
    return {("person", line["person"]) for line in lines if line["person"]} | {
        ("name", line["name"].casefold()) for line in lines if line["name"]
    }


def _says_the_same(edition: Edition, other: Edition) -> bool:
    return all(getattr(edition, name) == getattr(other, name) for name in ("headline", "standfirst", "body"))
