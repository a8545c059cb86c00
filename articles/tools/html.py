"""The one sanitiser: what HTML a body may hold, whichever door it comes in by."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

import nh3
from django.utils.translation import gettext as _

from .text import BadText, check_text

TAGS = {
    "p", "br", "hr", "strong", "em", "b", "i", "a", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "aside",
    "cite", "sub", "sup", "s", "figure", "figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "data-person"},
    "figure": {"data-picture"},
    "ol": {"start"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "p": {"dir", "lang"},
    "blockquote": {"dir", "lang"},
}
CLASSES = {"aside": {"pull-quote"}}
SCHEMES = {"http", "https", "mailto", "tel"}

_NUMBERS = {"data-person", "data-picture", "start", "colspan", "rowspan"}
_CLEANER = nh3.Cleaner(
    tags=TAGS,
    # The cleaner would let title and lang pass on every tag.
    attributes=ATTRIBUTES | {"*": set()},
    allowed_classes=CLASSES,
    url_schemes=SCHEMES,
    link_rel=None,
    strip_comments=True,
    attribute_filter=lambda tag, name, value: (
        (value if value.isascii() and value.isdigit() and len(value) < 16 else None) if name in _NUMBERS else value
    ),
)
# nh3 writes tags in one form only, and any "<" or ">" of the text or of a value as an entity: so this finds tags, and only tags.
_PARTS = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>")
_RENAMED = {"b": "strong", "i": "em", "h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3"}
_VOID = frozenset({"br", "hr"})
_INLINE = frozenset({"strong", "em", "a", "cite", "sub", "sup", "s", "br"})
# What vanishes when nothing is in it; an inline one leaves its spaces behind.
_HOLDERS = frozenset(
    {"p", "h2", "h3", "li", "ul", "ol", "blockquote", "aside", "strong", "em", "s", "a", "cite", "sub", "sup"}
)
# What cannot stand in its like: the patterns of the one renderer go to the first end.
_NEVER_NESTED = frozenset({"a", "figure"})
# Paragraphs with nothing but escaped text in them are as they ought to be, for nothing in them can be a tag, a value or
# an entity to come: most imported bodies are just that, and there are many.
_PLAIN = re.compile(r"(?:<p>(?:[^<>&\s]|&(?:amp|lt|gt);)(?:[^<>&\r]++|&(?:amp|lt|gt);)*+</p>)*+")
# Blocks of the paper's own that begin with text, and in them text, breaks and inline tags that begin with text too, none in
# another: nothing there is empty, loose, to be renamed or within its like. What the cleaner gives is balanced.
_FLOW = r"[^<\s](?:[^<]++|<br>|<(?:a [^>]*|strong|em|s|cite|sub|sup)>[^<\s][^<]*+</[a-z]+>)*+"
_IN_ORDER = re.compile(
    rf"(?:<(?:p|h2|h3)(?: [^>]*)?>{_FLOW}</(?:p|h2|h3)>|<blockquote><p>{_FLOW}</p></blockquote>"
    rf"|<(?:ul|ol)>(?:<li>{_FLOW}</li>)++</(?:ul|ol)>)*+"
)
_BLANK_LINE = re.compile(r"\r?\n[ \t]*(?:\r?\n[ \t]*)+")
_TAG = re.compile(r"<[^>]+>")
_INLINE_TAG = re.compile(r"</?(?:a|strong|em|cite|sub|sup|s)(?: [^>]*)?>")
_RAW_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Tags that end by themselves, and how deep the others may nest: the parser's time grows with the square of it.
_ENDS_ITSELF = frozenset(
    {"p", "li", "br", "hr", "img", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "col", "input",
     "link", "meta", "source", "wbr", "area", "base", "embed", "param", "track"}
)  # fmt: skip
_DEEPEST = 1_000
# Digests of what the sanitiser gave lately, for copy comes through it again on its way to the working copy and to an edition:
# to know it costs a hundredth of cleaning it. Digests, because bodies may be long. So many, then the memory begins anew.
_MOST_GIVEN = 4_000
_given: set[bytes] = set()


def sanitise(html: str) -> str:
    """The HTML with nothing in it that a body may not hold, in one canonical form; sanitising that again changes nothing.

    Scripts, styles and handlers go, unknown tags leave their text behind, `b`, `i` and the other headings become the ones
    the paper uses, empty blocks vanish, text outside any block becomes paragraphs parted by blank lines. Characters of the
    text stay as they are. Raises BadText for characters that cannot be stored, and for tags within tags beyond all reason.
    """
    if _digest(html) in _given or _PLAIN.fullmatch(check_text(html)):
        return html
    _check_depth(html)
    clean = html
    for _time in range(4):
        # Cleaned again until nothing changes: a tag taken out, or a paragraph put in, may let the parser see more.
        before, clean = clean, _arranged(_CLEANER.clean(clean))
        if clean == before:
            break
    if clean != html:
        # Once more, for a character may have come in as an entity.
        check_text(clean)
    if clean == before:
        _remember(clean)
    return clean


def _digest(html: str) -> bytes:
    # A lone surrogate, which is refused later, has a digest too.
    return sha256(html.encode(errors="surrogatepass")).digest()


def _remember(clean: str) -> None:
    if len(_given) >= _MOST_GIVEN:
        _given.clear()
    _given.add(_digest(clean))


def strip_empty(html: str) -> str:
    """Canonical HTML without blocks that hold nothing, such as the editor leaves behind; in one pass, however they nest."""
    return "".join(_without_empty(_tokens(html)))


def _check_depth(html: str) -> None:
    """Raises BadText when more tags are open at once than any text needs."""
    if html.count("<") <= _DEEPEST:
        return
    is_open: Counter[str] = Counter()
    deep = 0
    for found in _RAW_TAG.finditer(html):
        name = found[2].lower()
        if name in _ENDS_ITSELF:
            continue
        if not found[1]:
            is_open[name] += 1
            deep += 1
        elif is_open[name]:
            is_open[name] -= 1
            deep -= 1
        if deep > _DEEPEST:
            raise BadText(_("has tags within tags, more than %s deep") % f"{_DEEPEST:,}")


def _arranged(clean: str) -> str:
    """What the cleaner gave, in the paper's own tags, nothing empty, nothing within its like, all text in a block."""
    # A no-break space stands as itself: the entity is all the same to browsers, not to whoever searches or compares.
    clean = clean.replace("&nbsp;", "\xa0")
    if _IN_ORDER.fullmatch(clean):
        return clean
    tokens = _tokens(clean)
    return "".join(_in_paragraphs(_without_empty(_renamed(tokens)))).strip()


def _tokens(html: str) -> Iterator[str]:
    """Tags and the text between them."""
    end = 0
    for found in _TAG.finditer(html):
        if found.start() > end:
            yield html[end : found.start()]
        yield found[0]
        end = found.end()
    if end < len(html):
        yield html[end:]


def _renamed(tokens: Iterable[str]) -> Iterator[str]:
    """The paper's own tags in place of their like; a link in a link, or a figure in a figure, leaves what is in it behind."""
    nested = dict.fromkeys(_NEVER_NESTED, 0)
    for token in tokens:
        found = _PARTS.fullmatch(token)
        if found is None:
            yield token
            continue
        closes, name, attributes = found.groups()
        if name in nested:
            nested[name] += -1 if closes else 1
            if nested[name] > (0 if closes else 1):
                continue
        yield f"<{closes}{_RENAMED.get(name, name)}{attributes}>" if name in _RENAMED else token


def _without_empty(tokens: Iterable[str]) -> list[str]:
    kept: list[str] = []
    holders: list[tuple[str, int]] = []  # the tags that are open, and where in `kept` they stand
    filled = 0  # how many of `kept` stand up to the last thing that is something
    for token in tokens:
        found = _PARTS.fullmatch(token)
        if found is None:
            kept.append(token)
            if not token.isspace():
                filled = len(kept)
            continue
        closes, name, _attributes = found.groups()
        if name in _VOID:
            kept.append(token)
            filled = len(kept) if name == "hr" else filled
        elif not closes:
            holders.append((name, len(kept)))
            kept.append(token)
        elif holders:
            opened, place = holders.pop()
            if opened in _HOLDERS and filled <= place:
                spaces = [part for part in kept[place + 1 :] if opened in _INLINE]
                del kept[place:]
                kept += spaces
            else:
                kept.append(token)
                filled = len(kept)
    return kept


def _in_paragraphs(tokens: Iterable[str]) -> Iterator[str]:
    """Text and inline tags that stand outside any block, in paragraphs of their own."""
    depth, loose = 0, []
    for token in tokens:
        found = _PARTS.fullmatch(token)
        if depth == 0 and (found is None or found[2] in _INLINE):
            loose.append(token)
            continue
        if loose:
            yield from _paragraphs(loose)
            loose = []
        yield token
        if found is not None and found[2] not in _VOID:
            depth += -1 if found[1] else 1
    yield from _paragraphs(loose)


def _paragraphs(loose: list[str]) -> Iterator[str]:
    """A stretch of loose text as paragraphs, parted by blank lines or two line breaks; an inline tag may run across."""
    text = _BLANK_LINE.sub("<br><br>", "".join(loose))
    for part in re.split(r"(?:<br>\s*){2,}", text):
        trimmed = part.strip(" \t\r\n")
        if _TAG.sub("", trimmed).strip():
            yield f"<p>{trimmed}</p>"


def plain(html: str) -> str:
    """The text of canonical HTML, a space where a block parted two words; for lengths, extracts and search, not for display."""
    text = _TAG.sub(" ", _INLINE_TAG.sub("", html))
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return " ".join(text.split())
