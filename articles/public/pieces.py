"""Pieces of pages, each rendered once for the values it is given and kept: a card stands on many pages."""

from collections import OrderedDict
from sys import getsizeof
from threading import Lock
from typing import Any

from django.conf import settings
from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

# Bytes that all pieces may take, with the values they were made of.
ROOM = 8_000_000
# Bytes that a piece takes besides: its place, and the values, which are about as long as what is made of them.
_BESIDES = 1_000


class _Key:
    """A template with its values, whose hash is worked out once: that of thirty cards takes a while."""

    __slots__ = ("_hash", "parts")

    def __init__(self, *parts: Any) -> None:
        self.parts, self._hash = parts, hash(parts)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return self.parts == other.parts


class Pieces:
    """What was rendered, by template and values, within so many bytes: the least recently used go first."""

    def __init__(self, room: int) -> None:
        self._room, self.taken = room, 0
        self._kept: OrderedDict[_Key, SafeString] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: _Key) -> SafeString | None:
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def put(self, key: _Key, rendered: SafeString) -> None:
        with self._lock:
            if key in self._kept:
                return
            self._kept[key] = rendered
            self.taken += _size(rendered)
            while self.taken > self._room:
                _key, oldest = self._kept.popitem(last=False)
                self.taken -= _size(oldest)


_PIECES = Pieces(ROOM)


def piece(template: str, **values: Any) -> SafeString:
    """The template with the values and with nothing else of the page. Raises TypeError for a value that can't be hashed.

    The same values give the same words, so a piece is never out of date: whoever changes what a page shows changes a value.
    """
    paper = (settings.SITE_NAME, settings.SITE_TAGLINE, settings.SITE_IMPRINT, get_language())
    key = _Key(template, paper, tuple(values.items()))
    rendered = _PIECES.get(key)
    if rendered is None:
        rendered = get_template(template).render(values)
        _PIECES.put(key, rendered)
    return rendered


def _size(rendered: SafeString) -> int:
    return 2 * getsizeof(rendered) + _BESIDES
