"""To hide an edition, or a part of it, from readers at once."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from articles.addresses.models import Kind
from articles.addresses.paths import release
from articles.editions import index
from articles.editions.models import Edition, Withholding
from articles.editions.words import Withheld
from articles.staff.log import log
from articles.staff.rights import require
from articles.stories.models import Story
from articles.tools import clock
from articles.tools.clock import say_moment

from .announce import announce
from .locked import Locked, lock
from .outcome import Outcome
from .record import empty, end, keys_of_all, note_published
from .refusals import Refused
from .words import checked_reason


def withhold(
    editions: Edition | Iterable[Edition], *, parts: Iterable[Withheld | str] = (Withheld.TEXT,), by, reason: str
) -> list[Outcome]:
    """Hide these parts of one edition or many from readers, now and in every history and list; never to be undone.

    An edition ahead that would show again what readers are no longer to see is called off; an expiry stays where it is.
    An address can be withheld only once readers use another, or together with the text. Raises NotAllowed, or Refused
    with nothing done.
    """
    require(by, "withhold", Story)
    editions = [editions] if isinstance(editions, Edition) else list(editions)
    parts = [Withheld(part) for part in parts]
    reason = checked_reason(reason)
    if not editions or not parts:
        raise Refused(_("Choose what to withhold."))
    with transaction.atomic():
        stories = Story.objects.filter(pk__in={edition.story_number for edition in editions})
        everything = {locked.story.pk: locked for locked in lock(stories)}
        for edition in editions:
            _check(edition, parts, everything[edition.story_number])
        called_off = {
            number: _call_off_what_follows(locked, editions, parts, by=by) for number, locked in everything.items()
        }
        hide(editions, parts=parts, by=by, reason=reason)
        outcomes = [
            Outcome(
                everything[edition.story_number].story, edition=edition, called_off=called_off[edition.story_number]
            )
            for edition in editions
        ]
        announce("withhold", outcomes, keys=keys_of_all([*editions, *called_off.values()]), at=clock.now(), by=by)
    return outcomes


def _call_off_what_follows(locked: Locked, editions: list[Edition], parts: list[Withheld], *, by) -> Edition | None:
    """Call off the edition ahead if it grew from what is withheld now, or would answer at an address that is."""
    ahead, standing = locked.ahead, locked.standing
    if ahead is None or locked.expiry is not None:
        return None
    own = [edition for edition in editions if edition.story_number == locked.story.pk]
    again = {Withheld.TEXT, Withheld.BYLINE} & set(parts) and any(
        standing is not None and edition.pk == standing.pk for edition in own
    )
    if not again and not (Withheld.ADDRESS in parts and any(edition.path == ahead.path for edition in own)):
        return None
    empty(ahead)
    end([standing], at=None)
    if standing is None:
        note_published([locked.story.pk], ever=False)
    release([ahead.path], kind=Kind.STORY, number=locked.story.pk)
    log(by, "call off", "story", locked.story.pk, words=say_moment(ahead.live_from))
    return ahead


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
