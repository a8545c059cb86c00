"""What is to come: when each key's pages become others by themselves, because an edition begins or ends."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from math import inf
from typing import NamedTuple

# Seconds: renders that began a little before the one for which we ask show an earlier moment, and need not ask again.
_MARGIN = 1.0


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
        # How far the journal had been read, from which moment on, and what was to come then: in one, for other threads.
        self._known: tuple[int, float, dict[str, list[Coming]]] = (-1, inf, {})

    def lasting(self, keys: Iterable[str], at: float, *, position: int) -> Lasting:
        """How long what was made of the keys at the moment lasts; `position` is how far the journal was read before."""
        known_to, since, by_key = self._known
        # Less far than it was known before: a database was put back.
        if known_to != position or at < since:
            by_key = self._learn(at, position)
        until = ends = inf
        for key in keys:
            for coming in by_key.get(key, ()):
                if coming.moment > at:
                    until = min(until, coming.moment)
                    if coming.ends:
                        ends = min(ends, coming.moment)
        return Lasting(until, ends)

    def _learn(self, at: float, position: int) -> dict[str, list[Coming]]:
        since = at - _MARGIN
        by_key: dict[str, list[Coming]] = {}
        for coming in self._load(datetime.fromtimestamp(since, UTC)):
            for key in coming.keys:
                by_key.setdefault(key, []).append(coming)
        self._known = position, since, by_key
        return by_key
