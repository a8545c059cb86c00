"""To hide an edition, or a part of it, from readers at once."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from articles.editions import index
from articles.editions.models import Edition, Withholding
from articles.editions.words import Withheld
from articles.staff.log import log
from articles.staff.rights import require
from articles.stories.models import Story
from articles.tools import clock

from .announce import announce
from .locked import Locked, lock
from .outcome import Outcome
from .record import keys_of_all
from .refusals import Refused


def withhold(
    editions: Edition | Iterable[Edition], *, parts: Iterable[Withheld | str] = (Withheld.TEXT,), by, reason: str
) -> list[Outcome]:
    """Hide these parts of one edition or many from readers, now and in every history and list; never to be undone.

    An address can be withheld only once readers use another, or together with the text. Raises NotAllowed, or Refused
    with nothing done.
    """
    require(by, "withhold", Story)
    editions = [editions] if isinstance(editions, Edition) else list(editions)
    parts = [Withheld(part) for part in parts]
    if not reason.strip():
        raise Refused(_("Say why: the reason goes to the log."))
    if not editions or not parts:
        raise Refused(_("Choose what to withhold."))
    with transaction.atomic():
        stories = Story.objects.filter(pk__in={edition.story_number for edition in editions})
        everything = {locked.story.pk: locked for locked in lock(stories)}
        for edition in editions:
            _check(edition, parts, everything[edition.story_number])
        hide(editions, parts=parts, by=by, reason=reason)
        now = clock.now()
        outcomes = [Outcome(everything[edition.story_number].story, edition=edition) for edition in editions]
        announce("withhold", outcomes, keys=keys_of_all(editions), at=now, by=by)
    return outcomes


def hide(editions: Iterable[Edition], *, parts: Iterable[Withheld], by, reason: str) -> None:
    """Write the withholdings, of which some may be there, and make the index obey; for verbs, inside their transaction."""
    editions = list(editions)
    at = clock.now()
    there = set(
        Withholding.objects.filter(edition__in=[edition.pk for edition in editions]).values_list("edition_id", "part")
    )
    Withholding.objects.bulk_create(
        Withholding(edition=edition, part=part, reason=reason[:500], at=at, by=by)
        for edition in editions
        for part in parts
        if (edition.pk, part) not in there
    )
    index.rebuild(editions)
    for edition in editions:
        named = ", ".join(str(Withheld(part).label) for part in parts)
        log(by, "withhold", "story", edition.story_number, words=f"{_('edition')} {edition.number}, {named}: {reason}")


def _check(edition: Edition, parts: list[Withheld], locked: Locked) -> None:
    if edition.live_from > locked.now:
        raise Refused(_("Edition %s has not begun. Call it off instead.") % edition.number)
    current = locked.standing
    in_use = Withheld.ADDRESS in parts and current is not None and current.path == edition.path
    if in_use and (edition.pk != current.pk or Withheld.TEXT not in parts):
        raise Refused(
            _("Readers use the address %s now. Correct the slug first, or withhold the text with it.") % edition.path
        )
