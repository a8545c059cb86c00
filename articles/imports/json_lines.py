"""A file of JSON objects, one a line, read as a stream: whatever its size, one line is in memory."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from django.utils.translation import gettext as _

from .bad_input import BadInput, quoted
from .plain_copy import decoded, why_not_opened

# The longest line, in bytes: the longest body with every character written as an escape, and room to spare.
MOST_BYTES = 8_000_000
_CHUNK = 1 << 16
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Line:
    """One line: the file's name, its number from 1, where in the file it lies, and its bytes, None when there are too many."""

    file: str
    number: int
    start: int
    size: int
    data: bytes | None

    def refused(self, refusal: BadInput) -> BadInput:
        """The refusal, with its place."""
        return refusal.at(file=self.file, line=self.number)

    def values(self) -> dict[str, Any]:
        """The object that the line holds. Raises BadInput for anything else."""
        if self.data is None:
            raise BadInput(
                _("has %(size)s bytes; %(most)s are the most") % {"size": f"{self.size:,}", "most": f"{MOST_BYTES:,}"}
            )
        text = decoded_line(self.data)
        try:
            values = _DECODER.decode(text)
        except json.JSONDecodeError as error:
            raise BadInput(
                _("is no JSON: %(why)s at character %(place)s")
                % {"why": error.msg.removesuffix(" at"), "place": f"{error.pos + 1:,}"}
            ) from None
        except RecursionError:
            raise BadInput(_("is nested too deeply")) from None
        except ValueError:
            raise BadInput(_("has a number that is too long")) from None
        if not isinstance(values, dict):
            raise BadInput(_("is JSON, and no object: it must begin with {"))
        return values


def decoded_line(data: bytes) -> str:
    """The text of a line. Raises BadInput, naming the byte within it, when it is no UTF-8."""
    try:
        return decoded(data)
    except BadInput as refusal:
        raise BadInput(refusal.reason) from None


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of a field given twice a decoder would take the last."""
    values = dict(pairs)
    if len(values) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _value in pairs if key in seen or seen.add(key))
        raise BadInput(_("is given twice"), field=quoted(twice)[1:-1])
    return values


def _no_number(text: str) -> None:
    raise BadInput(_("%s is no JSON") % text)


_DECODER = json.JSONDecoder(object_pairs_hook=_once_each, parse_constant=_no_number)


class JSONLines:
    """A file of JSON lines, open. Iterating gives its lines but the empty ones; `read` says how many bytes are done."""

    def __init__(self, path: Path) -> None:
        """Raises BadInput for a file that can't be read, is empty, or is in UTF-16."""
        self.path, self.name, self.read = path, path.name, 0
        try:
            self._file: BinaryIO = path.open("rb")
            self.size = os.fstat(self._file.fileno()).st_size
            self._start()
        except (OSError, ValueError) as error:
            raise BadInput(why_not_opened(error), file=self.name) from None

    def _start(self) -> None:
        head = self._file.read(3)
        if not head:
            raise BadInput(_("is empty"), file=self.name)
        if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise BadInput(_("is in UTF-16; save it as UTF-8"), file=self.name)
        self.read = 3 if head == _MARK else 0
        self._file.seek(self.read)

    def __iter__(self) -> Iterator[Line]:
        number = 0
        while data := self._file.readline(MOST_BYTES + 1):
            number += 1
            start, size = self.read, len(data)
            whole: bytes | None = data
            if size > MOST_BYTES:
                while data and not data.endswith(b"\n"):
                    data = self._file.readline(_CHUNK)
                    size += len(data)
                whole = None
            self.read += size
            if whole is None or whole.strip():
                yield Line(self.name, number, start, size, whole)

    def chunks(self, line: Line) -> Iterator[bytes]:
        """The bytes of the line, a piece at a time."""
        with self.path.open("rb") as file:
            file.seek(line.start)
            left = line.size
            while left and (data := file.read(min(left, _CHUNK))):
                left -= len(data)
                yield data

    def close(self) -> None:
        self._file.close()
