"""Purging the cache in front: at once by the process that changed something, then once more, for sure, by the task worker.

The second time reads the journal from where the last one left off, so nothing is lost while the worker, the cache or the
way there is down. It also reaches what the first could not: a page that was on its way from us to the cache just then, and
one that another machine gave it before it had read of the change.
"""

import logging
import time
from collections.abc import Iterable
from datetime import timedelta
from threading import Lock, Thread

from django.db.models import Max
from django.tasks import task
from django.utils import timezone

from .cdn import in_front, short
from .drivers import Driver, NotPurged
from .journal import News, Reader
from .models import Purge, Purged

_log = logging.getLogger(__name__)
# Seconds from a change to its second purge: at least, and for the first of several.
SETTLED, _DUE = 3, 5
# Seconds after which the task tries again, time and again; then all is purged, or else waits for the next change.
AGAIN_AFTER = (5, 15, 60, 300)
# Keys; to purge more takes longer than to purge everything.
MOST_KEYS = 1_000


class Sender:
    """What this process has yet to send. One thread sends it, which ends when there is nothing left."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._keys: set[str] = set()
        self._thread: Thread | None = None
        self._due = 0.0

    def hasten(self, keys: Iterable[str], number: int) -> None:
        """Purge the keys now, and see to it that the journal is purged from that row on once all has settled.

        Call it after the commit, when the processes of this machine know of the change. Returns at once.
        """
        driver = in_front()
        if driver is None:
            return
        with self._lock:
            self._keys.update(keys)
            if self._thread is None:
                # No daemon: a command that has done its work waits for it.
                self._thread = Thread(target=self._send, args=[driver], name="purging")
                self._thread.start()
            now = time.monotonic()
            is_covered = now + SETTLED <= self._due
            if not is_covered:
                self._due = now + _DUE
        if not is_covered:
            self._see_to_it(number)

    def _see_to_it(self, number: int) -> None:
        try:
            _later(_DUE, number)
        except Exception:
            # The next change will have to.
            self._due = 0.0
            raise

    def _send(self, driver: Driver) -> None:
        while True:
            with self._lock:
                keys, self._keys = self._keys, set()
                if not keys:
                    self._thread = None
                    return
            try:
                _purge(driver, keys)
            except NotPurged as error:
                _log.warning("The cache in front was not purged; it will be tried again: %s", error)
            except Exception:
                _log.exception("The cache in front was not purged; it will be tried again.")

    def wait(self) -> None:
        """Until all is sent."""
        thread = self._thread
        if thread is not None:
            thread.join()


sender = Sender()


@task
def purge_since(number: int, tried: int = 0) -> None:
    """Purge what the journal has from that row on, and whatever before it has not been purged for sure yet.

    To do it twice, or at once with another, does no harm.
    """
    driver = in_front()
    if driver is None:
        return
    last = Purged.last()
    news = _news(None if last is None else min(last, _before(number)))
    try:
        _purge(driver, news.keys)
    except NotPurged as error:
        if not error.for_good and tried < len(AGAIN_AFTER):
            _log.warning("The cache in front was not purged; trying again in %s s: %s", AGAIN_AFTER[tried], error)
            _later(AGAIN_AFTER[tried], number, tried + 1)
            return
        _log.error("The cache in front cannot be purged by key; trying to purge all of it: %s", error)
        if not _everything(driver):
            return
    Purged.until(news.number)


def _before(number: int) -> int:
    """The row before that one; 0 when it is the first. Numbers have gaps, where a change was undone."""
    return Purge.objects.filter(number__lt=number).aggregate(last=Max("number"))["last"] or 0


def _news(number: int | None) -> News:
    reader = Reader()
    try:
        return reader.since(number)
    finally:
        reader.close()


def _purge(driver: Driver, keys: Iterable[str] | None) -> None:
    """Purge the keys, or everything for None and for too many. Raises NotPurged."""
    wanted = None if keys is None else sorted(set(map(short, keys)))
    if wanted is None or len(wanted) > MOST_KEYS:
        driver.purge_everything()
    elif wanted:
        driver.purge(wanted)


def _everything(driver: Driver) -> bool:
    """Whether all of it could be purged; what was not stays to be purged with the next change."""
    try:
        driver.purge_everything()
    except NotPurged as error:
        _log.error("The cache in front may show old pages until it can be purged again: %s", error)
        return False
    return True


def _later(seconds: int, number: int, tried: int = 0) -> None:
    # By the worker's clock, which is the system's whatever ours may be fixed at.
    due = timezone.now() + timedelta(seconds=seconds)
    purge_since.using(run_after=due).enqueue(number, tried)


def catch_up() -> None:
    """Have purged what was not when we were stopped, or when CDN_URL was not set. For the start."""
    if in_front() is not None:
        last = Purged.last()
        _later(0, 1 if last is None else last + 1)
