"""What readers have of a story now and will have next, for many stories in one query."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q
from django.utils.translation import gettext as _

from articles.editions.models import Edition
from articles.editions.words import Change, Withheld
from articles.stories.models import Story
from articles.tools.clock import say_moment

_HEAVY = ("body", "standfirst", "credits", "people", "tags", "pictures", "links")


@dataclass(frozen=True)
class Standing:
    """One story's editions in play: the one readers have now, a kill included, and the one ahead."""

    now: Edition | None = None
    ahead: Edition | None = None

    @property
    def is_killed(self) -> bool:
        return self.now is not None and self.now.change == Change.KILL

    @property
    def is_withheld(self) -> bool:
        return self.now is not None and self.now.text_withheld

    @property
    def live(self) -> Edition | None:
        """The edition that a reader can open now."""
        return None if self.is_killed or self.is_withheld else self.now

    @property
    def expires(self) -> bool:
        return self.ahead is not None and self.ahead.change == Change.KILL


def standings(numbers: Iterable[int], at: datetime) -> dict[int, Standing]:
    """The standing of each of the stories at the moment, in one query, however many."""
    numbers = list(numbers)
    in_play = (
        Edition.objects.filter(
            Q(live_until__isnull=True) | (Q(live_until__gt=at) & Q(live_until__gt=F("live_from"))),
            story_number__in=numbers,
        )
        .annotate(text_withheld=Edition.objects.withheld(Withheld.TEXT))
        .defer(*_HEAVY)
    )
    by_story: dict[int, list[Edition]] = {number: [] for number in numbers}
    for edition in in_play:
        by_story[edition.story_number].append(edition)
    return {number: standing_among(editions, at) for number, editions in by_story.items()}


def standing_among(editions: Iterable[Edition], at: datetime) -> Standing:
    """The standing of the story that has these editions, and none in play besides; they say what is withheld of them."""
    in_play = [edition for edition in editions if _in_play(edition, at)]
    now = next((edition for edition in in_play if edition.live_from <= at), None)
    return Standing(now, next((edition for edition in in_play if edition.live_from > at), None))


def _in_play(edition: Edition, at: datetime) -> bool:
    """Whether it is neither over nor called off: the rule, to which the query of `standings` only narrows what is read."""
    return edition.live_until is None or at < edition.live_until > edition.live_from


def standing_of(story: Story, at: datetime) -> Standing:
    """The standing of one story at the moment."""
    return standings([story.pk], at)[story.pk]


def facts(story: Story, standing: Standing, at: datetime) -> list[tuple[str, str]]:
    """What readers have, and what holds the story back, as (mark, words); the first says the most."""
    found = []
    if story.spiked_at:
        found.append(("spiked", _("spiked")))
    elif standing.is_killed:
        found.append(("killed", _("withdrawn")))
    elif standing.is_withheld:
        found.append(("killed", _("withheld")))
    elif standing.live:
        found.append(("live", _("live since %s") % say_moment(standing.live.live_from)))
    elif standing.ahead is None:
        found.append(("never", _("not published")))
    if standing.expires:
        found.append(("ahead", _("to be withdrawn %s") % say_moment(standing.ahead.live_from)))
    elif standing.ahead is not None:
        found.append(("ahead", _("scheduled for %s") % say_moment(standing.ahead.live_from)))
    if story.embargo and story.embargo > at:
        found.append(("embargo", _("embargo until %s") % say_moment(story.embargo)))
    return found
