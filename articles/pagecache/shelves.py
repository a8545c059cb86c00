"""Where pages are kept: by what they are asked by, found by what they are made of, the least recently used out first."""

from collections.abc import Iterable, Mapping

from .asked import Name
from .page import Page, Reply

# Pages that are there, addresses that are none, and small files, each within a part of the whole: robots that ask for
# what is not there push out nothing but one another.
PAGES, UNKNOWN, FILES = "pages", "unknown", "files"
_PARTS = {PAGES: 5 / 8, UNKNOWN: 1 / 8, FILES: 2 / 8}
# When a part is full, so much of it stays.
_STAYS = 0.9


class Shelves:
    """Pages by their keys. Changes are made under the owner's lock; `pages` and `ready` may be read without."""

    def __init__(self, size: int) -> None:
        self.pages: dict[Name, Page] = {}
        # By host and encoding: the replies of pages without parameters, by path.
        self.ready: dict[tuple[str, str], dict[str, Reply]] = {}
        self._room = {kind: int(size * part) for kind, part in _PARTS.items()}
        self._taken = dict.fromkeys(_PARTS, 0)
        self._counted: dict[Name, int] = {}
        self._made_of: dict[str, set[Name]] = {}

    @property
    def taken(self) -> Mapping[str, int]:
        """Bytes in use, by kind."""
        return self._taken

    def put(self, name: Name, page: Page, *, kind: str) -> bool:
        """Keep the page under the name, in place of one that was there; whether it is kept: one that takes a tenth is not."""
        self.remove(name)
        if page.size > self._room[kind] / 10:
            return False
        page.kind = kind
        self.pages[name] = page
        self._counted[name] = page.size
        self._taken[kind] += page.size
        for key in page.keys:
            self._made_of.setdefault(key, set()).add(name)
        self._make_room(kind)
        return True

    def make_ready(self, name: Name, page: Page, encoding: str) -> None:
        """Have the page's reply at hand for whoever asks by path alone, if the page is still there; count it anew."""
        if self.pages.get(name) is not page:
            return
        if len(name) == 2:
            host, path = name
            self.ready.setdefault((host, encoding), {})[path] = page.replies[encoding]
        self._measure(name, page)

    def _measure(self, name: Name, page: Page) -> None:
        """Count what it takes: it may be kept in more forms now."""
        if page.size != self._counted[name]:
            self._taken[page.kind] += page.size - self._counted[name]
            self._counted[name] = page.size
            self._make_room(page.kind)

    def remove(self, name: Name) -> None:
        page = self.pages.pop(name, None)
        if page is None:
            return
        self._taken[page.kind] -= self._counted.pop(name)
        if len(name) == 2:
            host, path = name
            for encoding in tuple(page.replies):
                self.ready.get((host, encoding), {}).pop(path, None)
        for key in page.keys:
            names = self._made_of[key]
            names.discard(name)
            if not names:
                del self._made_of[key]

    def drop(self, keys: Iterable[str] | None) -> None:
        """Remove every page that is made of one of the keys; None is all of them."""
        if keys is None:
            for name in list(self.pages):
                self.remove(name)
            return
        for key in keys:
            for name in tuple(self._made_of.get(key, ())):
                self.remove(name)

    def _make_room(self, kind: str) -> None:
        if self._taken[kind] <= self._room[kind]:
            return
        of_the_kind = [name for name, page in self.pages.items() if page.kind == kind]
        for name in sorted(of_the_kind, key=lambda name: self.pages[name].last_used()):
            if self._taken[kind] <= self._room[kind] * _STAYS:
                return
            self.remove(name)
