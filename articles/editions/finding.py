"""What an address of a story answers at a moment."""

from dataclasses import dataclass
from datetime import datetime

from django.db import models

from articles.addresses.models import Address, Kind
from articles.pagecache.keys import note, path_key, story_key

from .models import Edition, Withholding
from .words import Change, Withheld


class Answer(models.TextChoices):
    SHOWN = "200", "shown"
    MOVED = "301", "moved"
    UNKNOWN = "404", "unknown"
    GONE = "410", "gone"


@dataclass(frozen=True)
class Found:
    """The answer, and the edition that gives it: the one shown or moved to, or the kill. None for what is unknown."""

    answer: Answer
    edition: Edition | None = None


def find_story(path: str, at: datetime) -> Found:
    """What the path of a story answers at the moment, decided by its editions; one query, two for an old address.

    The edition carries `byline_withheld` and `note_withheld`.
    """
    note(path_key(path))
    numbers = Address.objects.filter(path=path, kind=Kind.STORY, since__lte=at).values("number")
    edition = (
        Edition.objects.standing(at)
        .filter(story_number__in=numbers)
        .annotate(
            text_withheld=Edition.objects.withheld(Withheld.TEXT),
            byline_withheld=Edition.objects.withheld(Withheld.BYLINE),
            note_withheld=Edition.objects.withheld(Withheld.NOTE),
        )
        .first()
    )
    if edition is None:
        return Found(Answer.UNKNOWN)
    note(story_key(edition.story_number))
    if edition.change == Change.KILL or edition.text_withheld:
        return Found(Answer.GONE, edition)
    if edition.path == path:
        return Found(Answer.SHOWN, edition)
    hidden = Withholding.objects.filter(
        edition__story_number=edition.story_number, edition__path=path, part=Withheld.ADDRESS
    )
    return Found(Answer.GONE if hidden.exists() else Answer.MOVED, edition)
