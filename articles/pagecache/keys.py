"""What a page is made of, as keys: `story:7` is a record as printed, `tag:12/list` the list of its stories."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime


class Noted(set[str]):
    """The keys of a page, and until when it holds: `until` when it becomes another, `ends` when something on it must go."""

    until: datetime | None = None
    ends: datetime | None = None

    def take(self, *, until: datetime | None, ends: datetime | None) -> None:
        """Keep the earlier of what was known and of what is given."""
        self.until = min((at for at in (self.until, until) if at), default=None)
        self.ends = min((at for at in (self.ends, ends) if at), default=None)


_noted: ContextVar[Noted | None] = ContextVar("noted", default=None)

FRONT = "front/list"
SECTIONS = "sections"
PEOPLE = "people/list"


def story_key(number: int) -> str:
    """What readers see of one story, on its page and on any card of it."""
    return f"story:{number}"


def record_key(kind: str, number: int) -> str:
    """A person, tag, section or picture as printed on a page."""
    return f"{kind}:{number}"


def list_key(kind: str, number: int) -> str:
    """The list of stories of a person, tag or section."""
    return f"{kind}:{number}/list"


def day_keys(day: date) -> set[str]:
    """The archive lists that a story of the day stands on: its day, its month, its year, and the list of years."""
    return {f"archive:{day:%Y-%m-%d}", f"archive:{day:%Y-%m}", f"archive:{day:%Y}", "archive"}


def path_key(path: str) -> str:
    """Whatever an address answers: a page, a redirect, a 404 or a 410."""
    return f"path:{path}"


@contextmanager
def noting() -> Iterator[Noted]:
    """Collect what is noted in the block, in this context; blocks may nest, and the outer one has what the inner one has too."""
    outer = _noted.get()
    keys = Noted()
    token = _noted.set(keys)
    try:
        yield keys
    finally:
        _noted.reset(token)
        if outer is not None:
            outer |= keys
            outer.take(until=keys.until, ends=keys.ends)


def note(*keys: str | Iterable[str]) -> None:
    """Say that the page being rendered is made of these. Outside a `noting` block it does nothing."""
    noted = _noted.get()
    if noted is not None:
        for key in keys:
            noted.update([key] if isinstance(key, str) else key)


def note_until(at: datetime | None) -> None:
    """Say that the page becomes another at the moment, as at the paper's midnight. Editions need not say so: see `ahead.py`."""
    noted = _noted.get()
    if noted is not None:
        noted.take(until=at, ends=None)


def note_end(at: datetime | None) -> None:
    """Say that something on the page must not be shown from the moment on, as a picture whose rights end."""
    noted = _noted.get()
    if noted is not None:
        noted.take(until=at, ends=at)
