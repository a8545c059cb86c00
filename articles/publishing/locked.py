"""A verb's first step: the stories locked, and the editions that are in play."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Max, Q
from django.utils.translation import gettext as _

from articles.editions.models import Edition
from articles.editions.words import Change
from articles.stories.models import Story
from articles.tags import tree
from articles.tools import clock

from .refusals import Refused


@dataclass(frozen=True)
class Locked:
    """One story under lock. `standing` is what readers have now, a kill included; `ahead` is what is scheduled."""

    story: Story
    now: datetime
    standing: Edition | None
    ahead: Edition | None
    last_number: int

    @property
    def is_killed(self) -> bool:
        return self.standing is not None and self.standing.change == Change.KILL

    @property
    def expiry(self) -> Edition | None:
        """The kill that is scheduled, if one is."""
        return self.ahead if self.ahead is not None and self.ahead.change == Change.KILL else None


def as_list(stories: Story | Iterable[Story]) -> list[Story]:
    """One or many, as many."""
    return [stories] if isinstance(stories, Story) else list(stories)


def lock(stories: Iterable[Story]) -> list[Locked]:
    """Lock the stories, in the order of their numbers, and read which editions are in play, all at one moment after the lock.

    Three queries, however many, and on PostgreSQL the lock that keeps the sections where they are. Inside a transaction only. Raises Refused for a story that is not there any more.
    """
    tree.hold_still()
    numbers = [story.pk for story in stories]
    rows = Story.objects.select_for_update(of=("self",)).select_related("section").order_by("pk").in_bulk(numbers)
    if missing := set(numbers) - set(rows):
        raise Refused(_("There is no story %s.") % ", ".join(map(str, sorted(missing, key=str))))
    now = clock.now()
    in_play = Edition.objects.filter(
        Q(live_until__isnull=True) | (Q(live_until__gt=now) & Q(live_until__gt=F("live_from"))),
        story_number__in=numbers,
    )
    standing, ahead = {}, {}
    for edition in in_play:
        (standing if edition.live_from <= now else ahead)[edition.story_number] = edition
    last = dict(
        Edition.objects.filter(story_number__in=numbers).values_list("story_number").annotate(Max("number")).order_by()
    )
    return [
        Locked(rows[number], now, standing.get(number), ahead.get(number), last.get(number, 0))
        for number in dict.fromkeys(numbers)
    ]
