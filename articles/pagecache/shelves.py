"""Where pages are kept: by what they are asked by, found by what they are made of, the least recently used out first."""

from collections.abc import Hashable, Iterable, Mapping

from .page import Page

# Pages that are there, addresses that are none, and small files, each within a part of the whole: robots that ask for
# what is not there push out nothing but one another.
PAGES, UNKNOWN, FILES = "pages", "unknown", "files"
_PARTS = {PAGES: 5 / 8, UNKNOWN: 1 / 8, FILES: 2 / 8}
# When a part is full, so much of it stays.
_STAYS = 0.9


class Shelves:
    """Pages by their keys. Changes are made under the owner's lock; `pages` may be read without."""

    def __init__(self, size: int) -> None:
        self.pages: dict[Hashable, Page] = {}
        self._room = {kind: int(size * part) for kind, part in _PARTS.items()}
        self._taken = dict.fromkeys(_PARTS, 0)
        self._counted: dict[Hashable, int] = {}
        self._made_of: dict[str, set[Hashable]] = {}

    @property
    def taken(self) -> Mapping[str, int]:
        """Bytes in use, by kind."""
        return self._taken

    def put(self, name: Hashable, page: Page, *, kind: str) -> bool:
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

    def measure(self, name: Hashable) -> None:
        """Count the page again: it is kept in more forms now."""
        page = self.pages.get(name)
        if page is not None:
            self._taken[page.kind] += page.size - self._counted[name]
            self._counted[name] = page.size
            self._make_room(page.kind)

    def remove(self, name: Hashable) -> None:
        page = self.pages.pop(name, None)
        if page is None:
            return
        self._taken[page.kind] -= self._counted.pop(name)
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
        for name in sorted(of_the_kind, key=lambda name: self.pages[name].used):
            if self._taken[kind] <= self._room[kind] * _STAYS:
                return
            self.remove(name)
