"""To call off what is scheduled, before its time comes."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from articles.addresses.models import Kind
from articles.addresses.paths import release
from articles.staff.log import log
from articles.staff.rights import require
from articles.stories.models import Story
from articles.tools.clock import say_moment

from .announce import announce
from .locked import as_list, lock
from .outcome import Outcome
from .record import empty, end, keys_of_all, note_published
from .refusals import Refused


def call_off(stories: Story | Iterable[Story], *, by) -> Outcome | list[Outcome]:
    """Call off the edition ahead of one story or many: it stays on record, the one before it runs on.

    A path that readers never could open is given back. Raises NotAllowed, and Refused when nothing is scheduled or its
    time has come; then nothing is done.
    """
    require(by, "call_off", Story)
    with transaction.atomic():
        everything = lock(as_list(stories))
        outcomes = []
        for locked in everything:
            ahead, standing = locked.ahead, locked.standing
            if ahead is None:
                raise Refused(_("Nothing is scheduled for “%s” that has not come already.") % locked.story)
            empty(ahead)
            end([standing], at=None)
            if standing is None:
                note_published([locked.story.pk], ever=False)
            release([ahead.path], kind=Kind.STORY, number=locked.story.pk)
            log(by, "call off", "story", locked.story.pk, words=say_moment(ahead.live_from))
            outcomes.append(Outcome(locked.story, edition=standing, called_off=ahead))
        if outcomes:
            editions = [edition for outcome in outcomes for edition in (outcome.edition, outcome.called_off)]
            announce("call_off", outcomes, keys=keys_of_all(editions), at=everything[0].now, by=by)
    return outcomes[0] if isinstance(stories, Story) else outcomes
