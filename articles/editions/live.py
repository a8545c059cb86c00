"""What is live: the one definition, for editions and for every index over them."""

from datetime import datetime

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from .words import Change, Withheld


class Immutable(Exception):
    """Somebody tried to rewrite or delete what is a record."""


class IntervalQuerySet(models.QuerySet):
    """Rows that are valid for `[live_from, live_until)`."""

    def standing(self, at: datetime) -> "IntervalQuerySet":
        """Those whose interval holds the moment. A schedule that was called off has an empty interval and never stands."""
        return self.filter(Q(live_until__isnull=True) | Q(live_until__gt=at), live_from__lte=at)

    def live(self, at: datetime) -> "IntervalQuerySet":
        """Those that a reader can open at the moment. Index rows are only there for editions that readers may see."""
        return self.standing(at)


class EditionQuerySet(IntervalQuerySet):
    """Editions. They are never rewritten, so `update` and `delete` refuse; see `interval.py` for the one column that moves."""

    def live(self, at: datetime) -> "EditionQuerySet":
        """Those that a reader can open at the moment: standing, not a kill, the text not withheld."""
        return self.standing(at).exclude(change=Change.KILL).exclude(self.withheld(Withheld.TEXT))

    def ahead(self, at: datetime) -> "EditionQuerySet":
        """Those scheduled for later than the moment and not called off."""
        return self.filter(Q(live_until__isnull=True) | Q(live_until__gt=F("live_from")), live_from__gt=at)

    def begun(self, at: datetime) -> "EditionQuerySet":
        """Those that readers have had before them at or before the moment."""
        return self.filter(Q(live_until__isnull=True) | Q(live_until__gt=F("live_from")), live_from__lte=at)

    def of_story(self, number: int) -> "EditionQuerySet":
        return self.filter(story_number=number)

    @staticmethod
    def withheld(part: Withheld) -> Exists:
        """Whether that part of the edition is withheld, as a condition."""
        from .models import Withholding  # models.py needs this module to define Edition

        return Exists(Withholding.objects.filter(edition=OuterRef("pk"), part=part))

    def update(self, **kwargs) -> int:
        raise Immutable("an edition is never rewritten")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise Immutable("an edition is never deleted")


class InsertOnlyQuerySet(models.QuerySet):
    """Rows of a record that only grows."""

    def update(self, **kwargs) -> int:
        raise Immutable("a record that only grows is never rewritten")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise Immutable("a record that only grows is never deleted")
