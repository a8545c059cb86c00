"""Making a change again in another text: what changed between two texts, made in a third that grew from the first.

A change made in the wrong place is worse than one not made, because nobody is told of it: so a place counts only when the
words around it name it without doubt, and whatever has no such place is handed back to be shown.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"<[^>]+>|&\w+;|\w+|\s+|[^\w\s]")
_INLINE = re.compile(r"</?(?:a|strong|em|cite|sub|sup|s|br)[ >]")
_TAG = re.compile(r"<(/?)(\w+)[^>]*>")
_VOID = frozenset({"br", "hr"})
_CONTEXT = 12
# What must speak for a place: a word counts two, one of three letters or less one, the beginning of a paragraph four, its
# end two, both together eight. "was fined." at an end is not enough: it may be said of somebody else.
_ENOUGH = 8
# A stretch that differs in more than so many pairs of words is taken as one change, and words more frequent name no place.
_PAIRS, _COMMON = 250_000, 2_000
# A change of more than so many words is its own best witness: what stands around it is hardly looked at.
_LONG = 200
_EDGE = ""

type _Pattern = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True)
class Hunk:
    """One place where a text changed: `old`, between `before` and `after`, became `new`, between `left` and `right` (tokens)."""

    before: tuple[str, ...]
    old: tuple[str, ...]
    after: tuple[str, ...]
    left: tuple[str, ...]
    new: tuple[str, ...]
    right: tuple[str, ...]

    def __str__(self) -> str:
        old, new = ("".join(part).strip() for part in (self.old, self.new))
        around = "".join((*self.before[-6:], "[…]", *self.after[:6])).strip()
        return f"“{old}” → “{new}”" if old and new else f"“{new or old}” ({around})"

    @property
    def has_tags(self) -> bool:
        return any(_TAG.fullmatch(token) for token in (*self.old, *self.new))


class _Text:
    """A text as tokens, with an edge at either end where there are no paragraphs, and where each token stands."""

    def __init__(self, text: str) -> None:
        tokens = _TOKEN.findall(text)
        # Where there are paragraphs the ends of the text say nothing: what stood at the end is soon followed by more.
        self.tokens = tokens if any(map(_is_edge, tokens)) else [_EDGE, *tokens, _EDGE]
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, token in enumerate(self.tokens):
            self._places[token].append(place)

    def find(self, pattern: _Pattern) -> list[int]:
        """Where the middle of the pattern begins, wherever the whole of it stands; two places at once if its words are too common."""
        whole = tuple(token for part in pattern for token in part)
        offset, rarest = min(enumerate(whole), key=lambda pair: len(self._places.get(pair[1], ())))
        places = self._places.get(rarest, ())
        if len(places) > _COMMON:
            return [0, 0]
        found = (place - offset for place in places)
        lead = len(pattern[0])
        return [
            start + lead for start in found if start >= 0 and tuple(self.tokens[start : start + len(whole)]) == whole
        ]


def hunks(old: str, new: str) -> list[Hunk]:
    """The places where the two texts differ, by words, in order."""
    return _hunks(_Text(old).tokens, _Text(new).tokens)


def carry(old: str, new: str, onto: str) -> tuple[str, list[Hunk]]:
    """The text `onto` with what changed from `old` to `new` made in it, and the hunks for which no one place was found.

    A hunk is placed where its words stand, with as much of the words around them as makes the place the only one, in
    `old` as in `onto`. One that is there already is passed over. Tags are never left open.
    """
    if onto == old:
        return new, []
    if onto == new:
        return onto, []
    source, target = _Text(old), _Text(onto)
    placed: list[tuple[int, Hunk]] = []
    unplaced: list[Hunk] = []
    for hunk in _hunks(source.tokens, _Text(new).tokens):
        fit, places = _fit(hunk, source, target)
        if _there(hunk, source, target) >= max(fit, _ENOUGH):
            continue
        if len(places) == 1:
            placed.append((places[0], hunk))
        else:
            unplaced.append(hunk)
    placed = _apart(placed, unplaced)
    made = _made(placed, target.tokens)
    if not _is_closed(made):
        unplaced += [hunk for _place, hunk in placed if hunk.has_tags]
        made = _made([(place, hunk) for place, hunk in placed if not hunk.has_tags], target.tokens)
    return "".join(made), unplaced


def _apart(placed: list[tuple[int, Hunk]], unplaced: list[Hunk]) -> list[tuple[int, Hunk]]:
    """The hunks in the order of their places; one that would change what another changes is handed back."""
    kept: list[tuple[int, Hunk]] = []
    for place, hunk in sorted(placed, key=lambda pair: pair[0]):
        if kept and (place < kept[-1][0] + len(kept[-1][1].old) or place == kept[-1][0]):
            unplaced.append(hunk)
        else:
            kept.append((place, hunk))
    return kept


def _made(placed: list[tuple[int, Hunk]], tokens: list[str]) -> list[str]:
    made = list(tokens)
    for place, hunk in reversed(placed):
        made[place : place + len(hunk.old)] = hunk.new
    return made


def _hunks(a: list[str], b: list[str]) -> list[Hunk]:
    return [
        Hunk(
            tuple(a[max(0, i1 - _CONTEXT) : i1]), tuple(a[i1:i2]), tuple(a[i2 : i2 + _CONTEXT]),
            tuple(b[max(0, j1 - _CONTEXT) : j1]), tuple(b[j1:j2]), tuple(b[j2 : j2 + _CONTEXT]),
        )
        for i1, i2, j1, j2 in _changes(a, b)
    ]  # fmt: skip


def _changes(a: list[str], b: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """The ranges that differ: sentence by sentence first, then word by word within sentences, so that long texts stay fast."""
    whole_a, whole_b = _sentences(a), _sentences(b)
    edges_a, edges_b = _edges(whole_a), _edges(whole_b)
    for i1, i2, j1, j2 in _differing(whole_a, whole_b):
        start_a, start_b = edges_a[i1], edges_b[j1]
        within_a, within_b = a[start_a : edges_a[i2]], b[start_b : edges_b[j2]]
        for k1, k2, m1, m2 in _differing(within_a, within_b, most=_PAIRS):
            yield start_a + k1, start_a + k2, start_b + m1, start_b + m2


def _differing(a: Sequence, b: Sequence, *, most: int | None = None) -> Iterator[tuple[int, int, int, int]]:
    head = 0
    while head < min(len(a), len(b)) and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < min(len(a), len(b)) - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    middle_a, middle_b = a[head : len(a) - tail], b[head : len(b) - tail]
    if most is not None and len(middle_a) * len(middle_b) > most:
        yield head, len(a) - tail, head, len(b) - tail
        return
    # A space is nothing to hold on to: every space matches every other, and would tear sentences into crumbs.
    matcher = SequenceMatcher(
        lambda item: isinstance(item, str) and item.isspace(), middle_a, middle_b, autojunk=most is None
    )
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            yield head + i1, head + i2, head + j1, head + j2


def _sentences(tokens: list[str]) -> list[tuple[str, ...]]:
    """The tokens in stretches, each to the end of a sentence or of a paragraph."""
    found, start = [], 0
    for place, token in enumerate(tokens):
        follows = tokens[place + 1] if place + 1 < len(tokens) else _EDGE
        if (token in {".", "!", "?"} and not follows[:1].isalnum()) or (token[:2] == "</" and _is_edge(token)):
            found.append(tuple(tokens[start : place + 1]))
            start = place + 1
    return [*found, tuple(tokens[start:])] if start < len(tokens) else found


def _edges(parts: list[tuple[str, ...]]) -> list[int]:
    edges = [0]
    for part in parts:
        edges.append(edges[-1] + len(part))
    return edges


def _is_edge(token: str) -> bool:
    """Whether a paragraph, or the text, begins or ends there."""
    return token == _EDGE or (token[0] == "<" and len(token) > 1 and not _INLINE.match(token))


def _speaks(before: Sequence[str], words: Sequence[str], after: Sequence[str]) -> int:
    """How strongly the words speak for a place."""
    counted = sum(1 + (len(token) > 3) for part in (before, words, after) for token in part if token[:1].isalnum())
    begins, ends = any(map(_is_edge, before)), any(map(_is_edge, after))
    return counted + (8 if begins and ends else 4 * begins + 2 * ends)


def _patterns(before: tuple[str, ...], words: tuple[str, ...], after: tuple[str, ...]) -> Iterator[_Pattern]:
    """The words with less and less around them, as long as that is enough; new words by themselves need both neighbours."""
    for width in range(_CONTEXT if len(words) < _LONG else 1, 0, -1):
        for left, right in ((width, width), (width, 0), (0, width)):
            pattern = (before[-left:] if left else (), words, after[:right])
            if (words or (left and right)) and _speaks(*pattern) >= _ENOUGH:
                yield pattern


def _fit(hunk: Hunk, source: _Text, target: _Text) -> tuple[int, list[int]]:
    """How strongly the old words speak for the places that the widest fitting context gives, and the places."""
    for pattern in _patterns(hunk.before, hunk.old, hunk.after):
        places = target.find(pattern)
        if places and len(source.find(pattern)) == 1:
            return _speaks(*pattern), places
    return 0, []


def _there(hunk: Hunk, source: _Text, target: _Text) -> int:
    """How strongly the new words speak for the change having been made there already; 0 when they do not."""
    for pattern in _patterns(hunk.left, hunk.new, hunk.right):
        if target.find(pattern) and not source.find(pattern):
            return _speaks(*pattern)
    return 0


def _is_closed(tokens: list[str]) -> bool:
    """Whether every tag is closed within the one it was opened in."""
    stack: list[str] = []
    for token in tokens:
        if (found := _TAG.fullmatch(token)) and found[2] not in _VOID:
            if not found[1]:
                stack.append(found[2])
            elif not stack or stack.pop() != found[2]:
                return False
    return not stack
