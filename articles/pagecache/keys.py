"""What a page is made of, as keys: `story:7` is a record as printed, `tag:12/list` the list of its stories."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

_noted: ContextVar[set[str] | None] = ContextVar("noted", default=None)

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
def noting() -> Iterator[set[str]]:
    """Collect the keys noted in the block, in this context; blocks may nest, and the outer one has the inner one's keys too."""
    outer = _noted.get()
    keys: set[str] = set()
    token = _noted.set(keys)
    try:
        yield keys
    finally:
        _noted.reset(token)
        if outer is not None:
            outer |= keys


def note(*keys: str | Iterable[str]) -> None:
    """Say that the page being rendered is made of these. Outside a `noting` block it does nothing."""
    noted = _noted.get()
    if noted is not None:
        for key in keys:
            noted.update([key] if isinstance(key, str) else key)
