"""Reading plain text from a file or from standard input."""

import sys
from pathlib import Path

from django.utils.translation import gettext as _

from articles.stories.models import BODY_LIMIT
from articles.tools.text import BadText, check_text

from .bad_input import BadInput

# The longest body, if every character of it took four bytes.
_MOST_BYTES = 4 * BODY_LIMIT
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_copy(path: str) -> tuple[str, str]:
    """The name of the file, and its text with every character as it is. `-` is standard input.

    Raises BadInput for what can't be opened, is no UTF-8, is empty or too long, or has a character that no page can show.
    """
    name = _("standard input") if path == "-" else Path(path).name or path
    try:
        data = _bytes_of(path)
        if not data.strip():
            raise BadInput(_("is empty"))
        if len(data) > _MOST_BYTES:
            raise BadInput(_("has more than %s bytes; a story has less") % f"{_MOST_BYTES:,}")
        return name, _check_lines(decoded(data))
    except BadInput as refusal:
        raise refusal.at(file=name) from None


def _bytes_of(path: str) -> bytes:
    try:
        if path == "-":
            return sys.stdin.buffer.read(_MOST_BYTES + 1)
        with Path(path).open("rb") as file:
            return file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise BadInput(why_not_opened(error)) from None


def why_not_opened(error: OSError | ValueError) -> str:
    """Why a file can't be read, in words."""
    return _("can't be read: %s") % (getattr(error, "strerror", None) or error)


def decoded(data: bytes) -> str:
    """The text of the bytes. Raises BadInput, naming line and byte, when they are no UTF-8."""
    if data.startswith(_UTF_16):
        raise BadInput(_("is in UTF-16; save it as UTF-8"))
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise BadInput(
            _("is not UTF-8: byte %(place)s is 0x%(byte)02X; save it as UTF-8")
            % {"place": f"{error.start + 1:,}", "byte": data[error.start]},
            line=data.count(b"\n", 0, error.start) + 1,
        ) from None


def _check_lines(text: str) -> str:
    """The text itself, if every character of it can be shown."""
    try:
        return check_text(text)
    except BadText:
        pass
    for number, line in enumerate(text.split("\n"), 1):
        try:
            check_text(line)
        except BadText as refusal:
            raise BadInput(refusal, line=number, field="body") from None
    return text
