"""To amend what readers have, and say so."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.core.validators import slug_re
from django.db import transaction
from django.utils.translation import gettext as _

from articles.addresses.models import Kind
from articles.addresses.paths import release
from articles.editions.content import Content, from_edition, from_values
from articles.editions.models import Edition
from articles.editions.words import WANTS_NOTE, Change, Withheld
from articles.staff.log import log
from articles.staff.rights import require
from articles.stories.copy import write
from articles.stories.models import Story
from articles.tools.carry import carry
from articles.tools.html import sanitise
from articles.tools.text import check_text, is_blank

from .announce import announce
from .compose import check_complete, check_numbers, compose, with_printed_names
from .locked import Locked, lock
from .outcome import Outcome
from .record import empty, end, keys_of_all, new_edition, section_of, write_editions
from .refusals import Refused
from .withhold import hide
from .words import checked_note

CHANGES = (Change.CORRECTION, Change.CLARIFICATION, Change.LEGAL)
TEXTS = ("headline", "web_headline", "kicker", "standfirst", "body")
CORRECTABLE = (*TEXTS, "slug", "credits", "people", "tags", "pictures")


@dataclass(frozen=True)
class _Carried:
    """The same change made elsewhere: the new content, the names of the fields it touched, and what had no place."""

    content: Content
    fields: tuple[str, ...]
    not_carried: tuple[str, ...]


def correct(
    story: Story,
    *,
    fields: dict[str, Any],
    change: Change | str,
    by,
    note: str = "",
    withhold_earlier: bool | None = None,
) -> Outcome:
    """Give readers the live edition with these fields changed, now, and make the same change in the working copy and ahead.

    `fields` maps names of CORRECTABLE to their new whole value, from the live edition's. `change` is correction,
    clarification (both need a note to readers) or legal, which withholds the earlier editions unless told otherwise.
    A text elsewhere that differs gets only the words that changed; what finds no place there is listed in `not_carried`.
    An edition ahead is rewritten; one that cannot take the whole change is called off, for a schedule undoes no correction.
    Raises NotAllowed, Incomplete, Taken, BadText or Refused, with nothing done.
    """
    require(by, "correct", Story)
    change = Change(change)
    note = checked_note(note)
    fields = _checked(fields, change, note)
    with transaction.atomic():
        (locked,) = lock([story])
        live = Edition.objects.live(locked.now).of_story(locked.story.pk).first()
        if live is None:
            raise Refused(_("Readers do not have “%s” now: there is nothing to correct.") % story)
        was = from_edition(live)
        fields = {name: value for name, value in fields.items() if value != getattr(was, name)}
        if not fields:
            raise Refused(_("Nothing is different from what readers have."))
        ahead = _clear_ahead(locked, was, fields)
        edition = _write_live(locked, live, replace(was, **fields), ahead=ahead, change=change, note=note, by=by)
        rewritten = _rewrite(locked, ahead, follows=edition, by=by) if ahead.stays and ahead.carried else None
        not_carried = (*ahead.not_carried, *_into_working_copy(locked, was, fields, by=by))
        if withhold_earlier or (withhold_earlier is None and change == Change.LEGAL):
            _withhold_earlier(
                edition, moved=edition.path != live.path, by=by, reason=note or _("Changed on legal advice.")
            )
        log(by, "correct", "story", locked.story.pk, words=f"{change.label}: {', '.join(fields)}")
        outcome = Outcome(
            locked.story,
            edition=edition,
            called_off=None if ahead.stays else ahead.edition,
            rewritten=rewritten,
            not_carried=not_carried,
        )
        keys = keys_of_all([live, edition, ahead.edition, rewritten])
        announce("correct", [outcome], keys=keys, at=locked.now, by=by)
    return outcome


def _checked(fields: dict[str, Any], change: Change, note: str) -> dict[str, Any]:
    """The fields, cleaned and as a Content holds them. Raises Refused and BadText."""
    if change not in CHANGES:
        raise Refused(_("A correction is of class correction, clarification or legal."))
    if change in WANTS_NOTE and is_blank(note):
        raise Refused(_("A correction or clarification needs a note to readers that says what was wrong."))
    if unknown := set(fields) - set(CORRECTABLE):
        raise Refused(_("%s cannot be changed by a correction.") % ", ".join(sorted(unknown)))
    cleaned = dict(fields)
    for name in TEXTS:
        if name in cleaned:
            cleaned[name] = sanitise(cleaned[name]) if name == "body" else check_text(cleaned[name]).strip()
    for name, limit in (("headline", 300), ("web_headline", 120), ("kicker", 80), ("standfirst", 1_000), ("slug", 80)):
        if len(cleaned.get(name, "")) > limit:
            raise Refused(
                _("The %(field)s has %(length)s characters; %(limit)s are the most.")
                % {"field": name.replace("_", " "), "length": len(cleaned[name]), "limit": limit}
            )
    if "slug" in cleaned and not slug_re.match(cleaned["slug"]):
        raise Refused(_("A slug has letters, digits and hyphens, and nothing else."))
    given = {"headline": "", "slug": "", "section": 0} | {k: v for k, v in cleaned.items() if k not in TEXTS}
    (lines,) = with_printed_names([from_values(given)])
    return {name: value if name in TEXTS else getattr(lines, name) for name, value in cleaned.items()}


def _carry(was: Content, fields: dict[str, Any], onto: Content, *, where: str) -> _Carried:
    """Make the same changes in another content: word by word in texts, whole in everything else where it was the same."""
    done: dict[str, Any] = {}
    lost: list[str] = []
    for name, new in fields.items():
        old, theirs = getattr(was, name), getattr(onto, name)
        if theirs == new or (name == "slug" and not theirs):
            continue  # an empty slug is the one that readers know
        if theirs == old:
            done[name] = new
        elif name in TEXTS:
            text, unplaced = carry(old, new, theirs)
            text = sanitise(text) if name == "body" else text
            if text != theirs:
                done[name] = text
            lost += [f"{where}, {name.replace('_', ' ')}: {hunk}" for hunk in unplaced]
        else:
            lost.append(f"{where}: {name}")
    return _Carried(replace(onto, **done), tuple(done), tuple(lost))


@dataclass(frozen=True)
class _Ahead:
    """The edition ahead, if any, and the change carried into it. An expiry has nothing to carry and stays as it is."""

    edition: Edition | None
    carried: _Carried | None = None

    @property
    def not_carried(self) -> tuple[str, ...]:
        return self.carried.not_carried if self.carried else ()

    @property
    def stays(self) -> bool:
        """Whether it still comes at its moment: a schedule that cannot take the whole change would undo it."""
        return self.edition is not None and not self.not_carried


def _clear_ahead(locked: Locked, was: Content, fields: dict[str, Any]) -> _Ahead:
    """Empty the edition ahead, to be written anew with the change in it, or to stay called off."""
    edition = locked.ahead
    if edition is None or locked.expiry is not None:
        return _Ahead(edition)
    ahead = _Ahead(edition, _carry(was, fields, from_edition(edition), where=_("The scheduled edition")))
    empty(edition)
    if not ahead.stays:
        release([edition.path], kind=Kind.STORY, number=locked.story.pk)
    return ahead


def _write_live(
    locked: Locked, live: Edition, content: Content, *, ahead: _Ahead, change: Change, note: str, by
) -> Edition:
    """The corrected edition, from now to the edition ahead if that stays."""
    check_complete(content)
    check_numbers(content)
    end([live], at=locked.now)
    edition = new_edition(
        locked,
        content,
        number=locked.last_number + 1,
        live_from=locked.now,
        live_until=ahead.edition.live_from if ahead.stays else None,
        change=change,
        note=note,
        by=by,
        section=section_of(locked.story, content.section),
        follows=live,
    )
    write_editions([edition])
    return edition


def _rewrite(locked: Locked, ahead: _Ahead, *, follows: Edition, by) -> Edition:
    """The edition ahead once more, at its moment and with its class and note, with the change carried into it."""
    old, content = ahead.edition, ahead.carried.content
    rewritten = new_edition(
        locked,
        content,
        number=follows.number + 1,
        live_from=old.live_from,
        live_until=None,
        change=Change(old.change),
        note=old.note,
        by=by,
        section=section_of(locked.story, content.section),
        follows=follows,
    )
    write_editions([rewritten])
    if rewritten.path != old.path:
        release([old.path], kind=Kind.STORY, number=locked.story.pk)
    return rewritten


def _into_working_copy(locked: Locked, was: Content, fields: dict[str, Any], *, by) -> Iterable[str]:
    """Make the same change in the working copy, as a save of its own; what had no place there."""
    story = locked.story
    carried = _carry(was, fields, compose(story), where=_("The working copy"))
    if carried.fields:
        changed = {name: getattr(carried.content, name) for name in carried.fields}
        for name in ("credits", "people", "pictures"):
            if name in changed:
                changed[name] = [vars(line) for line in changed[name]]
        write([(story, changed)], by=by)
    return carried.not_carried


def _withhold_earlier(edition: Edition, *, moved: bool, by, reason: str) -> None:
    """Withhold every edition that readers had before this one; if the correction moved the story, the old addresses too."""
    earlier = list(Edition.objects.of_story(edition.story_number).begun(edition.live_from).exclude(pk=edition.pk))
    elsewhere = [other for other in earlier if moved and other.path != edition.path]
    here = [other for other in earlier if other not in elsewhere]
    for group, parts in (
        (here, [Withheld.TEXT, Withheld.NOTE, Withheld.BYLINE]),
        (elsewhere, [Withheld.TEXT, Withheld.NOTE, Withheld.BYLINE, Withheld.ADDRESS]),
    ):
        if group:
            hide(group, parts=parts, by=by, reason=reason)
