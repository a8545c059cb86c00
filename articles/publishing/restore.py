"""To bring a story back after a kill."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.editions.content import from_edition
from articles.editions.models import Edition
from articles.editions.words import Change, Withheld
from articles.staff.log import log
from articles.staff.rights import require
from articles.stories.models import Story
from articles.tools.clock import say_moment

from .announce import announce
from .locked import lock
from .outcome import Outcome
from .record import end, keys_of_all, new_edition, section_of, write_editions
from .refusals import Embargoed, Refused
from .words import checked_note, checked_reason


def restore(story: Story, *, by, reason: str, note: str = "") -> Outcome:
    """Give readers back the last edition that they had before the kill, and that is not withheld, as a new one, now.

    Raises NotAllowed; Embargoed; Refused when the story is not withdrawn, or when everything readers had of it is withheld.
    """
    require(by, "restore", Story)
    note, reason = checked_note(note), checked_reason(reason)
    with transaction.atomic():
        (locked,) = lock([story])
        if not locked.is_killed:
            raise Refused(_("“%s” is not withdrawn.") % story)
        if locked.story.embargo and locked.now < locked.story.embargo:
            raise Embargoed(
                _("“%(story)s” is under embargo until %(until)s.")
                % {"story": story, "until": say_moment(locked.story.embargo)}
            )
        had = (
            Edition.objects.of_story(locked.story.pk)
            .begun(locked.now)
            .exclude(change=Change.KILL)
            .exclude(Edition.objects.withheld(Withheld.TEXT))
            .exclude(Edition.objects.withheld(Withheld.ADDRESS))
            .order_by("-live_from", "-number")
            .first()
        )
        if had is None:
            raise Refused(_("Everything readers had of “%s” is withheld. File it as a new story.") % story)
        end([locked.standing], at=locked.now)
        edition = new_edition(
            locked,
            from_edition(had),
            number=locked.last_number + 1,
            live_from=locked.now,
            live_until=None,
            change=Change.MINOR,
            note=note,
            by=by,
            section=section_of(locked.story, had.section_number),
            follows=had,
        )
        edition.path = had.path
        write_editions([edition])
        log(by, "restore", "story", locked.story.pk, words=reason)
        outcome = Outcome(locked.story, edition=edition)
        announce("restore", [outcome], keys=keys_of_all([locked.standing, edition]), at=locked.now, by=by)
    return outcome
