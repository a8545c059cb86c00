"""The moments ahead at which pages become others by themselves."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from articles.pagecache.ahead import Coming
from articles.tags.sections import parents_by_number

from .keys import keys_of
from .models import Edition
from .words import Change

# What takes the place of an edition because that must not be read any longer; an update is no more than news.
_ENDS = (Change.KILL, Change.LEGAL)


class _Row(NamedTuple):
    pk: int
    recorded_at: datetime
    story_number: int
    live_from: datetime
    live_until: datetime | None
    change: str


class Moments:
    """What is ahead. It is asked after every change, so it knows the keys of the editions that it met before.

    Those are never rewritten; the moment of recording tells two apart when a database is put back and numbers come again.
    """

    def __init__(self) -> None:
        # The tree of sections, and the keys that go with it: in one, for other threads.
        self._known: tuple[dict[int, int | None], dict[tuple[int, datetime], set[str]]] = ({}, {})

    def coming(self, after: datetime) -> Iterator[Coming]:
        """Every beginning and end of an edition after the moment, with the keys of the pages concerned.

        At the end of an edition something must go (`ends`) if nothing follows it, or a kill or a change on advice does.
        """
        stories = Edition.objects.ahead(after).values("story_number")
        found = Edition.objects.filter(story_number__in=stories).exclude(live_until__lte=after)
        rows = [
            row for row in (_Row(*row) for row in found.values_list(*_Row._fields)) if row.live_until != row.live_from
        ]
        keys = self._keys_of(rows) if rows else {}
        follower = {(row.story_number, row.live_from): row.change for row in rows}
        for row in rows:
            if row.live_from > after:
                yield Coming(row.live_from.timestamp(), row.change in _ENDS, keys[row.pk, row.recorded_at])
            if row.live_until is not None:
                follows = follower.get((row.story_number, row.live_until), Change.KILL)
                yield Coming(row.live_until.timestamp(), follows in _ENDS, keys[row.pk, row.recorded_at])

    def _keys_of(self, rows: Iterable[_Row]) -> dict[tuple[int, datetime], set[str]]:
        """The keys of every row, by its number and its moment of recording; of no others is anything remembered."""
        parents = parents_by_number()
        was, known = self._known
        if parents != was:
            known = {}
        missing = [row.pk for row in rows if (row.pk, row.recorded_at) not in known]
        new = {edition.pk: keys_of(edition, parents) for edition in Edition.objects.in_bulk(missing).values()}
        keys = {
            (row.pk, row.recorded_at): known.get((row.pk, row.recorded_at)) or new.get(row.pk, set()) for row in rows
        }
        self._known = parents, keys
        return keys
