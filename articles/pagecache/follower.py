"""Following the journal: by the counter before every answer, and each second besides for what other machines wrote."""

import logging
from collections.abc import Callable
from math import inf
from pathlib import Path
from threading import Event, RLock, Thread

from django.db import DatabaseError, InterfaceError, connections

from articles.tools import clock

from .counter import Counter
from .journal import Reader

_log = logging.getLogger(__name__)
_EVERY = 1.0
_EVERY_WHILE_LOST = 0.5
_NEVER = -1


class Follower:
    """How far the journal was read, and whether it can be.

    `seen` is the counter's number at which everything before had been read; it equals no number while the database is
    lost, so that one comparison says that all is well. `tell` gets the keys that changed (None: all), under `lock`.
    """

    def __init__(self, file: Path, tell: Callable[[frozenset[str] | None], None], *, lock: RLock) -> None:
        self.counter = Counter(file)
        self.seen = _NEVER
        self.position: int | None = None
        self.lost_since = inf
        self._lock, self._tell = lock, tell
        self._reader = Reader()
        self._known = self._tried = _NEVER
        self._stopped = Event()
        self._thread: Thread | None = None

    @property
    def lost(self) -> bool:
        """Whether the database does not answer."""
        return self.lost_since != inf

    @property
    def blind(self) -> bool:
        """Whether something has changed, nobody knows what: no page can be vouched for, not even as an old one."""
        return self._known != self.counter.cell[0]

    def catch_up(self) -> None:
        """Read what is new, if there is something; while the database is lost, only if somebody has written to it again."""
        if self._is_known():
            return
        with self._lock:
            if not self._is_known():
                self.look()
        self._start()

    def _is_known(self) -> bool:
        number = self.counter.cell[0]
        return number == self.seen or (self.lost and number == self._tried)

    def look(self) -> None:
        """Read the journal now. Whoever comes after this call knows all that was committed before it, or that all is lost."""
        with self._lock:
            number = self.counter.cell[0]
            try:
                news = self._reader.since(self.position)
            except (DatabaseError, InterfaceError) as error:
                self._lose(error)
                # Only now: whoever comes meanwhile waits for the outcome.
                self._tried = number
                return
            if news.keys is None or news.keys:
                self._tell(news.keys)
            if self.lost:
                _log.warning("The database answers again.")
            self.position, self._known, self.lost_since = news.number, number, inf
            self.seen = number

    def _lose(self, error: Exception) -> None:
        self.seen = _NEVER
        if self.lost:
            return
        self.lost_since = clock.seconds()
        _log.error("The database does not answer; readers get what is stored: %s", " ".join(str(error).split()))
        _let_go_of_pool()

    def _start(self) -> None:
        """Begin to look each second, once: in the process that answers, whichever made us."""
        if self._thread is None and not self._stopped.is_set():
            self._thread = Thread(target=self._follow, name="journal", daemon=True)
            self._thread.start()

    def _follow(self) -> None:
        while not self._stopped.wait(_EVERY_WHILE_LOST if self.lost else _EVERY):
            self.counter.follow_file()
            try:
                self.look()
            except Exception:
                # Whatever it was, the next look may do better; without looks other machines would go unheard.
                _log.exception("The journal could not be read.")

    def stop(self) -> None:
        """Look no more, and let go of the database."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()
        with self._lock:
            self._reader.close()


def _let_go_of_pool() -> None:
    """Whoever waits for a connection need not wait any longer, and no broken one is handed out later.

    Past Django's own `close_pool`, which leaves a pool that is closed to whoever comes while it closes, for seconds.
    """
    pools = getattr(connections["default"], "_connection_pools", {})
    pool = pools.pop(connections["default"].alias, None)
    if pool is not None:
        Thread(target=pool.close, name="closing the pool", daemon=True).start()
