"""To withdraw a story after publication."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.addresses.models import Kind
from articles.addresses.paths import release
from articles.editions.content import Content
from articles.editions.words import Change
from articles.staff.log import log
from articles.staff.rights import require
from articles.stories.models import Story
from articles.tools.clock import say_moment

from .announce import announce
from .locked import Locked, as_list, lock
from .outcome import Outcome
from .record import empty, end, keys_of_all, new_edition, section_of, write_editions
from .refusals import Refused
from .words import checked_note, checked_reason


def kill(
    stories: Story | Iterable[Story], *, by, reason: str, note: str = "", at: datetime | None = None
) -> Outcome | list[Outcome]:
    """Withdraw one story or many: the address answers 410 with the note, every list drops the story.

    `reason` is for the log, `note` for readers. A time ahead makes it an expiry. An edition ahead is called off by a kill
    now; an expiry refuses to pass one. Raises NotAllowed, or Refused with nothing done.
    """
    require(by, "kill", Story)
    note, reason = checked_note(note), checked_reason(reason)
    with transaction.atomic():
        everything = lock(as_list(stories))
        outcomes, touched = [], []
        for locked in everything:
            live_from = at or locked.now
            _check(locked, live_from)
            ahead, standing = locked.ahead, locked.standing
            if ahead is not None:
                empty(ahead)
                release([ahead.path], kind=Kind.STORY, number=locked.story.pk)
            end([standing], at=live_from)
            edition = new_edition(
                locked,
                Content(headline="", slug=standing.slug, section=standing.section_number),
                number=locked.last_number + 1,
                live_from=live_from,
                live_until=None,
                change=Change.KILL,
                note=note,
                by=by,
                section=section_of(locked.story, standing.section_number),
                follows=standing,
            )
            edition.path = standing.path
            write_editions([edition])
            log(by, "kill", "story", locked.story.pk, words=f"{say_moment(live_from)}: {reason}")
            outcomes.append(Outcome(locked.story, edition=edition, called_off=ahead))
            touched += [standing, edition, ahead]
        if outcomes:
            announce("kill", outcomes, keys=keys_of_all(touched), at=everything[0].now, by=by)
    return outcomes[0] if isinstance(stories, Story) else outcomes


def _check(locked: Locked, live_from: datetime) -> None:
    """Raises Refused unless there is something to withdraw at that moment."""
    story = locked.story
    if locked.is_killed:
        raise Refused(_("“%s” is withdrawn already.") % story)
    if locked.standing is None:
        raise Refused(_("Readers have never seen “%s”. Call it off or spike it instead.") % story)
    if live_from < locked.now:
        raise Refused(_("%s has passed. Leave the time empty to withdraw the story now.") % say_moment(live_from))
    if live_from > locked.now and locked.ahead is not None:
        raise Refused(
            _("“%(story)s” has something scheduled for %(when)s. Call that off first.")
            % {"story": story, "when": say_moment(locked.ahead.live_from)}
        )
