"""Making a change again in another text: what changed between two texts, made in a third that grew from the first."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"<[^>]+>|&\w+;|\w+|\s+|[^\w\s]")
_CONTEXT = 8


@dataclass(frozen=True)
class Hunk:
    """One place where a text changed: `old` became `new`, between `before` and `after` (tokens)."""

    before: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    after: tuple[str, ...]

    def __str__(self) -> str:
        old, new = ("".join(part).strip() for part in (self.old, self.new))
        around = "".join((*self.before[-6:], "[…]", *self.after[:6])).strip()
        return f"“{old}” → “{new}”" if old and new else f"“{new or old}” ({around})"


def hunks(old: str, new: str) -> list[Hunk]:
    """The places where the two texts differ, by words, in order."""
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    head = 0
    while head < min(len(a), len(b)) and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < min(len(a), len(b)) - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    middle_a, middle_b = a[head : len(a) - tail], b[head : len(b) - tail]
    # Without autojunk every space matches every space: exact, but slow on long texts that differ at both ends.
    matcher = SequenceMatcher(None, middle_a, middle_b, autojunk=len(middle_a) > 2_000)
    found = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            i1, i2 = i1 + head, i2 + head
            before, after = a[max(0, i1 - _CONTEXT) : i1], a[i2 : i2 + _CONTEXT]
            found.append(Hunk(tuple(before), tuple(a[i1:i2]), tuple(middle_b[j1:j2]), tuple(after)))
    return found


def carry(old: str, new: str, onto: str) -> tuple[str, list[Hunk]]:
    """The text `onto` with what changed from `old` to `new` made in it, and the hunks for which no one place was found.

    A hunk is placed where its words stand, with as much of the words around them as makes the place the only one.
    """
    if onto == old:
        return new, []
    tokens = _TOKEN.findall(onto)
    unplaced = []
    for hunk in hunks(old, new):
        place = _place(hunk, tokens)
        if place is not None:
            tokens[place : place + len(hunk.old)] = hunk.new
        elif not _is_there(hunk, tokens):
            unplaced.append(hunk)
    return "".join(tokens), unplaced


def _place(hunk: Hunk, tokens: list[str]) -> int | None:
    """Where the old words of the hunk begin, if exactly one place fits; the widest context that fits any place decides."""
    for width in range(_CONTEXT, 0, -1):
        for left, right in ((width, width), (width, 0), (0, width)):
            before = hunk.before[-left:] if left else ()
            after = hunk.after[:right]
            if not hunk.old and not (before and after):
                continue  # nothing but a neighbour on one side is too little to put new words by
            if not any(token.isalnum() for token in (*before, *hunk.old, *after)):
                continue
            places = _find((*before, *hunk.old, *after), tokens)
            if len(places) == 1:
                return places[0] + len(before)
            if places:
                return None
    return None


def _is_there(hunk: Hunk, tokens: list[str]) -> bool:
    """Whether the change has been made there already."""
    return bool(hunk.new) and bool(_find((*hunk.before[-3:], *hunk.new, *hunk.after[:3]), tokens))


def _find(pattern: tuple[str, ...], tokens: list[str]) -> list[int]:
    size = len(pattern)
    return [
        start
        for start in range(len(tokens) - size + 1)
        if tokens[start] == pattern[0] and tuple(tokens[start : start + size]) == pattern
    ]
