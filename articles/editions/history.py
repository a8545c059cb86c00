"""The history of a story: every form that readers have had before them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from articles.pagecache.keys import note, story_key

from .lists import cursor, parse_cursor
from .models import Edition
from .words import Change, Withheld

PAGE = 50
WITHHELD = "withheld"


@dataclass(frozen=True)
class HistoryLine:
    """One edition in a story's history; of a withheld one nothing but its moment is given."""

    at: datetime
    change: str
    label: str
    headline: str = ""
    note: str = ""


@dataclass(frozen=True)
class HistoryPage:
    """One page of a history; `before` is the cursor of the next one, empty at the end."""

    lines: tuple[HistoryLine, ...]
    before: str


def history(number: int, at: datetime, *, before: str = "", size: int = PAGE) -> HistoryPage:
    """The editions that readers have had of the story up to the moment, newest first, in one query. Raises BadCursor."""
    note(story_key(number))
    editions = Edition.objects.of_story(number).begun(at)
    if before:
        moment, last = parse_cursor(before)
        editions = editions.filter(Q(live_from__lt=moment) | Q(live_from=moment, number__lt=last))
    rows = list(
        editions.annotate(
            text_withheld=Edition.objects.withheld(Withheld.TEXT), note_withheld=Edition.objects.withheld(Withheld.NOTE)
        )
        .only("number", "live_from", "change", "headline", "note")
        .order_by("-live_from", "-number")[: size + 1]
    )
    shown = rows[:size]
    return HistoryPage(tuple(map(_line, shown)), cursor(shown[-1].live_from, shown[-1].number) if rows[size:] else "")


def _line(edition: Edition) -> HistoryLine:
    if edition.text_withheld:
        return HistoryLine(edition.live_from, WITHHELD, _("Withheld"))
    shown_note = "" if edition.note_withheld else edition.note
    return HistoryLine(edition.live_from, edition.change, history_label(edition.change), edition.headline, shown_note)


def history_label(change: str) -> str:
    """What the history says that was done; advice from a lawyer is nobody's business."""
    return {
        Change.NEW: _("First published"),
        Change.UPDATE: _("Updated"),
        Change.MINOR: _("Minor change"),
        Change.CORRECTION: _("Corrected"),
        Change.CLARIFICATION: _("Clarified"),
        Change.LEGAL: _("Amended"),
        Change.KILL: _("Withdrawn"),
    }[Change(change)]
