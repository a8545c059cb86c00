"""The one sanitiser: what HTML a body may hold, whichever door it comes in by."""

import re

import nh3

from .text import check_text

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
    attributes=ATTRIBUTES,
    allowed_classes=CLASSES,
    url_schemes=SCHEMES,
    link_rel=None,
    strip_comments=True,
    attribute_filter=lambda tag, name, value: (
        (value if value.isascii() and value.isdigit() and len(value) < 16 else None) if name in _NUMBERS else value
    ),
)
# nh3 writes tags in one form only, and any "<" of the text as an entity: so a plain substitution of whole tags is exact.
_RENAMED = {"b": "strong", "i": "em", "h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3"}
_RENAME = re.compile(r"<(/?)(b|i|h1|h4|h5|h6)>")
_EMPTY = re.compile(r"<(p|h2|h3|li|ul|ol|blockquote|aside|strong|em|s)(?: [^>]*)?>(?:\s|<br>)*</\1>")
_BLOCK = re.compile(r"<(?:p|hr|h2|h3|ul|ol|blockquote|aside|figure|table)[ >]")
_TAG = re.compile(r"<[^>]+>")


def sanitise(html: str) -> str:
    """The HTML with nothing in it that a body may not hold, in one canonical form; sanitising that again changes nothing.

    Scripts, styles and handlers go, unknown tags leave their text behind, `b`, `i` and the other headings become the ones
    the paper uses, empty blocks vanish, text outside any block becomes paragraphs parted by blank lines. Characters of the text stay as they are.
    Raises BadText for characters that cannot be stored.
    """
    clean = _CLEANER.clean(check_text(html))
    clean = _RENAME.sub(lambda found: f"<{found[1]}{_RENAMED[found[2]]}>", clean).replace("&nbsp;", "\xa0")
    clean = strip_empty(clean)
    if clean.strip() and not _BLOCK.search(clean):
        parts = re.split(r"\r?\n\s*\n|(?:<br>\s*){2,}", clean.strip())
        # Cleaned once more: an inline tag may have been open across a blank line.
        clean = _CLEANER.clean("".join(f"<p>{part.strip()}</p>" for part in parts if part.strip()))
        clean = strip_empty(clean.replace("&nbsp;", "\xa0"))
    return clean.strip()


def strip_empty(html: str) -> str:
    """Canonical HTML without blocks that hold nothing, such as the editor leaves behind."""
    while (shorter := _EMPTY.sub("", html)) != html:
        html = shorter
    return html


def plain(html: str) -> str:
    """The text of canonical HTML, a space where a tag parted two words; for lengths, extracts and search, not for display."""
    text = _TAG.sub(" ", html)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return " ".join(text.split())
