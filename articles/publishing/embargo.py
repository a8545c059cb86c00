"""A promise not to publish before a moment."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.staff.log import log
from articles.staff.rights import require
from articles.stories.models import Story
from articles.tools.clock import say_moment

from .locked import as_list, lock
from .outcome import Outcome
from .refusals import Refused


def embargo(stories: Story | Iterable[Story], *, until: datetime | None, by) -> Outcome | list[Outcome]:
    """Promise that nothing of one story or many is published before `until` (UTC); None lifts the embargo.

    Raises NotAllowed; Refused for a moment gone by, for a spiked story, and when something is scheduled for earlier.
    """
    require(by, "embargo", Story)
    with transaction.atomic():
        everything = lock(as_list(stories))
        for locked in everything:
            story, ahead = locked.story, locked.ahead
            if story.spiked_at:
                raise Refused(_("“%s” is spiked. Unspike it first.") % story)
            if until is not None and until <= locked.now:
                raise Refused(_("%s has passed: nothing would be held back.") % say_moment(until))
            if until is not None and ahead is not None and ahead.live_from < until and not locked.expiry:
                raise Refused(
                    _("“%(story)s” is scheduled for %(when)s, before the embargo ends. Call that off first.")
                    % {"story": story, "when": say_moment(ahead.live_from)}
                )
            story.embargo = until
            story.save(update_fields=["embargo"])
        outcomes = [Outcome(locked.story) for locked in everything]
        log(
            by,
            "embargo" if until else "lift embargo",
            "story",
            [outcome.story.pk for outcome in outcomes],
            words=say_moment(until) if until else "",
        )
    return outcomes[0] if isinstance(stories, Story) else outcomes
