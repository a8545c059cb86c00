"""To drop a story before publication, and to take it off the spike again."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from articles.staff.log import log
from articles.staff.rights import require
from articles.stories.models import Story
from articles.tools.clock import say_moment

from .locked import as_list, lock
from .outcome import Outcome
from .refusals import Refused
from .words import checked_reason


def spike(stories: Story | Iterable[Story], *, by, reason: str) -> Outcome | list[Outcome]:
    """Drop one story or many before publication. Raises NotAllowed; Refused for one that readers have or will have."""
    require(by, "spike", Story)
    reason = checked_reason(reason)
    with transaction.atomic():
        everything = lock(as_list(stories))
        for locked in everything:
            if locked.story.spiked_at:
                raise Refused(_("“%s” is spiked already.") % locked.story)
            if locked.standing is not None:
                raise Refused(_("“%s” has been published. Kill it instead.") % locked.story)
            if locked.ahead is not None:
                raise Refused(
                    _("“%(story)s” is scheduled for %(when)s. Call that off first.")
                    % {"story": locked.story, "when": say_moment(locked.ahead.live_from)}
                )
            locked.story.spiked_at = locked.now
            locked.story.save(update_fields=["spiked_at"])
        outcomes = [Outcome(locked.story) for locked in everything]
        log(by, "spike", "story", [outcome.story.pk for outcome in outcomes], words=reason)
    return outcomes[0] if isinstance(stories, Story) else outcomes


def unspike(stories: Story | Iterable[Story], *, by) -> Outcome | list[Outcome]:
    """Take one story or many off the spike. Raises NotAllowed; Refused for one that is not on it."""
    require(by, "unspike", Story)
    with transaction.atomic():
        everything = lock(as_list(stories))
        for locked in everything:
            if not locked.story.spiked_at:
                raise Refused(_("“%s” is not spiked.") % locked.story)
            locked.story.spiked_at = None
            locked.story.save(update_fields=["spiked_at"])
        outcomes = [Outcome(locked.story) for locked in everything]
        log(by, "unspike", "story", [outcome.story.pk for outcome in outcomes])
    return outcomes[0] if isinstance(stories, Story) else outcomes
