"""To publish, now, earlier (archive copy) or later."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.addresses.models import Kind
from articles.addresses.paths import Taken, release
from articles.editions.content import Content
from articles.editions.models import Edition
from articles.editions.words import Change
from articles.staff.log import log
from articles.staff.rights import require
from articles.stories.copy import snapshots
from articles.stories.models import Story
from articles.tools.clock import say_moment
from articles.tools.refusal import Refusal

from .announce import announce
from .compose import check_complete, compose_many, unknown_numbers
from .locked import Locked, as_list, lock
from .outcome import Outcome
from .record import empty, end, keys_of_all, new_edition, note_published, section_of, write_editions
from .refusals import Embargoed, Refused, SomeRefused, Stale
from .still_withheld import WithheldAgain
from .unchanged import refuse_unchanged
from .words import checked_note

_LATER = frozenset({Change.UPDATE, Change.MINOR})


@dataclass(frozen=True)
class _Plan:
    """What publishing one story comes to."""

    locked: Locked
    edition: Edition
    called_off: Edition | None


def publish(
    stories: Story | Iterable[Story],
    *,
    version: int | dict[int, int],
    by,
    at: datetime | dict[int, datetime] | None = None,
    change: Change | None = None,
    note: str = "",
) -> Outcome | list[Outcome]:
    """Write an edition of the working copy, valid from `at` (a moment in UTC; None is now), for one story or many.

    `version` is the version of the working copy that was read; `version` and `at` may map a story's number to its own.
    `change` is `new` for a first edition, else `update` (the default) or `minor`. A first edition may begin in the past
    (archive copy); any other only now or later. An edition ahead gives way to the new one and is called off, an expiry
    stays where it is. Raises NotAllowed, Stale, Incomplete, Embargoed, Unchanged, Taken or Refused; for many SomeRefused,
    with nothing done.
    """
    many = as_list(stories)
    require(by, "publish", Story)
    note = checked_note(note)
    with transaction.atomic():
        everything = lock(many)
        contents = compose_many(snapshots([locked.story for locked in everything]).values())
        plans: list[_Plan] = []
        reasons: dict[int, Refusal] = {}
        for locked, content, unknown in zip(everything, contents, unknown_numbers(contents), strict=True):
            number = locked.story.pk
            try:
                if unknown is not None:
                    raise unknown
                plans.append(
                    _plan(
                        locked,
                        content,
                        version=version.get(number) if isinstance(version, dict) else version,
                        at=at.get(number) if isinstance(at, dict) else at,
                        change=change,
                        note=note,
                        by=by,
                    )
                )
            except Refusal as refusal:
                reasons[number] = refusal
        if not reasons:
            reasons = _store(plans)
        if reasons:
            raise next(iter(reasons.values())) if isinstance(stories, Story) else SomeRefused(reasons)
        outcomes = [Outcome(plan.locked.story, edition=plan.edition, called_off=plan.called_off) for plan in plans]
        if outcomes:
            _tell(plans, outcomes, by=by)
    return outcomes[0] if isinstance(stories, Story) else outcomes


def _plan(
    locked: Locked, content: Content, *, version: int | None, at: datetime | None, change: Change | None, note: str, by
) -> _Plan:
    story, now, standing = locked.story, locked.now, locked.standing
    live_from = at or now
    if story.version != version:
        raise Stale(_("“%s” was saved again since you read it. Read it once more, then publish.") % story)
    if story.spiked_at:
        raise Refused(_("“%s” is spiked. Unspike it first.") % story)
    if locked.is_killed:
        raise Refused(_("“%s” was withdrawn. Restore it first.") % story)
    check_complete(content)
    if story.embargo and live_from < story.embargo:
        raise Embargoed(
            _("“%(story)s” is under embargo until %(until)s.") % {"story": story, "until": say_moment(story.embargo)}
        )
    if standing is not None and live_from < now:
        raise Refused(
            _("%s has passed, and readers have the story already. Leave the time empty to publish now.")
            % say_moment(live_from)
        )
    if locked.expiry is not None and live_from >= locked.expiry.live_from:
        raise Refused(
            _("“%(story)s” is to be withdrawn on %(when)s. Call that off first.")
            % {"story": story, "when": say_moment(locked.expiry.live_from)}
        )
    if locked.expiry is not None and live_from > now:
        raise Refused(
            _("“%s” has a withdrawal scheduled, and only one thing can be. Call that off first, or publish now.")
            % story
        )
    if standing is None and change not in (None, Change.NEW):
        raise Refused(_("Readers have never seen “%s”: its change class is “new”.") % story)
    if standing is not None and change is not None and change not in _LATER:
        raise Refused(
            _("A story that readers have is published as an update or a minor change; to put it right, correct it.")
        )
    refuse_unchanged(locked, content)
    change = Change.NEW if standing is None else (change or Change.UPDATE)
    edition = new_edition(
        locked,
        content,
        number=locked.last_number + 1,
        live_from=live_from,
        live_until=locked.expiry.live_from if locked.expiry else None,
        change=change,
        note=note,
        by=by,
        section=section_of(story, content.section),
        follows=standing,
    )
    return _Plan(locked, edition, locked.ahead if locked.expiry is None else None)


def _store(plans: list[_Plan]) -> dict[int, Refusal]:
    """Write it all; the refusals of stories whose path is taken, by number."""
    ending: dict[datetime, list[Edition]] = {}
    for plan in plans:
        if plan.called_off is not None:
            empty(plan.called_off)
            release([plan.called_off.path], kind=Kind.STORY, number=plan.called_off.story_number)
        if plan.locked.standing is not None:
            ending.setdefault(plan.edition.live_from, []).append(plan.locked.standing)
    for at, editions in ending.items():
        end(editions, at=at)
    clash = _clashes(plans)
    if clash:
        return clash
    note_published((plan.locked.story.pk for plan in plans if plan.locked.standing is None), ever=True)
    try:
        write_editions(plan.edition for plan in plans)
    except Taken as taken:
        return {
            plan.edition.story_number: Taken(_("The address %s is taken. Choose another slug.") % plan.edition.path)
            for plan in plans
            if plan.edition.story_number in taken.numbers
        }
    except WithheldAgain as again:
        return dict.fromkeys(again.numbers, again)
    return {}


def _clashes(plans: list[_Plan]) -> dict[int, Refusal]:
    """Two stories of the same batch that want one path: the second is refused."""
    seen: dict[str, int] = {}
    clash: dict[int, Refusal] = {}
    for plan in plans:
        number = plan.edition.story_number
        if seen.setdefault(plan.edition.path, number) != number:
            clash[number] = Taken(_("The address %s is taken. Choose another slug.") % plan.edition.path)
    return clash


def _tell(plans: list[_Plan], outcomes: list[Outcome], *, by) -> None:
    now = plans[0].locked.now
    later = [plan.edition.story_number for plan in plans if plan.edition.live_from > now]
    labels = {change: str(change.label) for change in Change}
    words = {
        plan.edition.story_number: f"{labels[plan.edition.change]}, {plan.edition.path}, "
        f"{say_moment(plan.edition.live_from)}" + (f"; {_('the one ahead is called off')}" if plan.called_off else "")
        for plan in plans
    }
    log(by, "schedule", "story", later, words=words)
    log(by, "publish", "story", [number for number in words if number not in set(later)], words=words)
    keys = keys_of_all(edition for plan in plans for edition in (plan.edition, plan.locked.standing, plan.called_off))
    announce("publish", outcomes, keys=keys, at=now, by=by)
