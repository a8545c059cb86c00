"""Plain text: what may be in it, how it folds for matching, how it parts into paragraphs."""

import re
import unicodedata
from html import escape

from django.utils.text import slugify

from .refusal import Refusal

# C0 and C1 controls but tab, line feed and carriage return; lone surrogates; the two non-characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
# Anything but what leaves a line empty to the eye: spaces, marks of direction, joiners, fillers.
_VISIBLE = re.compile(
    "[^\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0]"
)
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"})


class BadText(Refusal):
    """Text with something in it that no page can show."""


def check_text(text: str) -> str:
    """The text itself, if every character of it can be stored and shown.

    Raises BadText, naming the character and its place (counted from 1), for a NUL, another control character or a
    lone surrogate. Nothing is taken out silently.
    """
    if not _is_surely_printable(text) and (found := _UNPRINTABLE.search(text)):
        name = "NUL" if found[0] == "\0" else f"U+{ord(found[0]):04X}"
        raise BadText(f"has a character that cannot be printed, {name}, at place {found.start() + 1:,}")
    return text


def _is_surely_printable(text: str) -> bool:
    """Whether a look at the bytes is enough, which takes a fifth of the time: no control, no lead byte of C1 or of a non-character."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return False
    if len(data.translate(None, _CONTROLS)) < len(data):
        return False
    return text.isascii() or not (b"\xc2" in data or b"\xef\xbf" in data)


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing: only spaces, no-width characters, marks of direction and fillers."""
    return not _VISIBLE.search(text)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of plain text, parted by blank lines; every other character is kept, no-break spaces included.

    Line ends become line feeds; a line end within a paragraph stays. White space around a paragraph goes.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    return [part for part in (raw.strip(" \t\n") for raw in _BLANK_LINES.split(lines)) if part]


def to_html(parts: list[str]) -> str:
    """Plain paragraphs as HTML, escaped."""
    return "".join(f"<p>{escape(part, quote=False)}</p>" for part in parts)


def fold(text: str) -> str:
    """Text as it is matched: no case, no accents, single spaces, straight apostrophes, nothing that has no width."""
    if text.isascii():
        return " ".join(text.casefold().split())
    # Taken apart first: mathematical and circled letters have a case only then.
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS).replace("’", "'")
    plain = unicodedata.normalize("NFKD", folded)
    return " ".join(
        "".join(c for c in plain if not unicodedata.combining(c) and unicodedata.category(c) != "Cf").split()
    )


def slug_of(text: str, limit: int = 80) -> str:
    """The text as part of an address: ASCII letters, digits and hyphens, cut at a word within `limit` characters; may be empty."""
    slug = slugify(text.lower().translate(_LETTERS | {ord("’"): "", ord("'"): ""}))
    if len(slug) <= limit:
        return slug
    cut = slug[: limit + 1].rpartition("-")[0] or slug[:limit]
    return cut.strip("-_")
