"""What the paper has of a story already, and whether an import may still change it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from articles.editions.models import Edition
from articles.publishing.locked import Locked, lock
from articles.stories.copy import snapshot
from articles.stories.models import Revision, Story
from articles.tools.clock import say_moment

from .bad_input import BadInput


@dataclass(frozen=True)
class Standing:
    """A story of an earlier import: its row under lock, and what that import left.

    `imported` is the revision that the import wrote last, `published` the first publication of its last edition; None
    when there is none.
    """

    locked: Locked
    imported: Revision | None
    published: datetime | None

    def has(self, copy: dict[str, Any]) -> bool:
        """Whether the last import left just this copy."""
        return self.imported is not None and all(self.imported.copy[name] == copy[name] for name in copy)

    def check(self, published: datetime | None) -> None:
        """Raises BadInput, saying why, when the story is the desk's now, or when readers would be told another first day."""
        story, standing, ahead = self.locked.story, self.locked.standing, self.locked.ahead
        if self.imported is None or (story.version != self.imported.version and snapshot(story) != self.imported.copy):
            raise BadInput(_("the desk has edited the story since it was imported"))
        if story.spiked_at:
            raise BadInput(_("the desk has spiked the story since it was imported"))
        if self.locked.is_killed:
            raise BadInput(_("the desk has withdrawn the story since it was imported"))
        if ahead is not None and (standing is not None or ahead.recorded_by_id != self.imported.by_id):
            raise BadInput(_("the desk has an edition of the story scheduled for %s") % say_moment(ahead.live_from))
        if standing is not None or ahead is not None:
            self._check_day(standing or ahead, published)

    def _check_day(self, edition: Edition, published: datetime | None) -> None:
        begins = say_moment(edition.first_published_at)
        if published is None:
            raise BadInput(
                _("is empty, and the story is published or scheduled, for %s: that is undone at the desk") % begins,
                field="published",
            )
        if self.locked.standing is not None and published != edition.first_published_at:
            raise BadInput(
                _("is another moment, and readers have had the story since %s: that can't be moved") % begins,
                field="published",
            )


def standings(outside_ids: Iterable[str], *, by) -> dict[str, Standing]:
    """What there is of the stories with these outside identifiers, locked; in seven queries. `by` is who imports."""
    stories = list(Story.objects.filter(outside_id__in=list(outside_ids)).only("pk"))
    if not stories:
        return {}
    everything = lock(stories)
    numbers = [locked.story.pk for locked in everything]
    last = Revision.objects.filter(story=OuterRef("story"), by=by).order_by("-version").values("version")[:1]
    revisions = {
        revision.story_id: revision for revision in Revision.objects.filter(story__in=numbers, version=Subquery(last))
    }
    moments = dict(
        Edition.objects.filter(story_number__in=numbers, recorded_by=by)
        .order_by("number")
        .values_list("story_number", "first_published_at")
    )
    return {
        locked.story.outside_id: Standing(locked, revisions.get(locked.story.pk), moments.get(locked.story.pk))
        for locked in everything
    }
