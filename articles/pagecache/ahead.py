"""What is to come: when each key's pages become others by themselves, because an edition begins or ends."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from math import inf
from typing import NamedTuple

# For renders under way that began before this one: they show an earlier moment.
_MARGIN = timedelta(minutes=10)


class Coming(NamedTuple):
    """At the moment (a timestamp) the pages of the keys become others; `ends`: something on them must not be shown any more."""

    moment: float
    ends: bool
    keys: Iterable[str]


class Lasting(NamedTuple):
    """Until when a page holds (`until`), and how long at most it may be shown when it cannot be made anew (`ends`)."""

    until: float
    ends: float


class Ahead:
    """The moments to come, by key, asked for once after each change of what readers see."""

    def __init__(self, load: Callable[[datetime], Iterable[Coming]]) -> None:
        self._load = load
        self._position = -1
        self._by_key: dict[str, list[Coming]] = {}

    def lasting(self, keys: Iterable[str], at: float, *, position: int) -> Lasting:
        """How long what was made of the keys at the moment lasts; `position` is how far the journal was read before."""
        if self._position < position:
            self._learn(at, position)
        until = ends = inf
        by_key = self._by_key
        for key in keys:
            for coming in by_key.get(key, ()):
                if coming.moment > at:
                    until = min(until, coming.moment)
                    if coming.ends:
                        ends = min(ends, coming.moment)
        return Lasting(until, ends)

    def _learn(self, at: float, position: int) -> None:
        by_key: dict[str, list[Coming]] = {}
        for coming in self._load(datetime.fromtimestamp(at, UTC) - _MARGIN):
            for key in coming.keys:
                by_key.setdefault(key, []).append(coming)
        self._by_key, self._position = by_key, position
