"""The lines that were refused, kept with the reason, for somebody to mend."""

import base64
import codecs
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from django.utils.translation import gettext as _

from .bad_input import BadInput
from .json_lines import JSONLines, Line


class Rejected:
    """`STORIES.rejected.jsonl`, beside the stories: an object a line, with file, line, field, reason, and the line as it came.

    The file is begun anew by every import, and is gone when nothing was refused. A line that is no UTF-8 is kept as
    `base64` besides.
    """

    def __init__(self, stories: Path) -> None:
        """Raises BadInput when the file can't be written, before anything is taken in."""
        self.path = stories.with_name(f"{stories.stem}.rejected.jsonl")
        self.count = 0
        try:
            self._file: TextIO = self.path.open("w", encoding="utf-8")
        except OSError as error:
            why = error.strerror or error
            raise BadInput(_("can't be written: %s; refused lines would be lost") % why, file=self.path.name) from None

    def add(self, lines: JSONLines, line: Line, refusal: BadInput) -> None:
        """Keep the line with its reason."""
        where = refusal.where
        about = {"file": where.file, "line": where.line, "field": where.field, "reason": refusal.reason}
        self._file.write(json.dumps(about, ensure_ascii=False)[:-1])
        if line.data is None:
            self._write_long(lines.chunks(line))
        else:
            self._write_whole(line.data.rstrip(b"\r\n"))
        self._file.write("}\n")
        self.count += 1

    def _write_whole(self, data: bytes) -> None:
        try:
            raw = data.decode()
        except UnicodeDecodeError:
            self._file.write(f', "base64": "{base64.b64encode(data).decode()}"')
            raw = data.decode(errors="replace")
        self._file.write(f', "raw": {json.dumps(raw, ensure_ascii=False)}')

    def _write_long(self, chunks: Iterable[bytes]) -> None:
        """Piece by piece: a line too long to be taken in is too long to be held."""
        decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._file.write(', "raw": "')
        for chunk in chunks:
            self._file.write(json.dumps(decoder.decode(chunk), ensure_ascii=False)[1:-1])
        self._file.write(json.dumps(decoder.decode(b"", final=True), ensure_ascii=False)[1:-1] + '"')

    def flush(self) -> None:
        """Let what is refused so far be on disk, with what was taken in."""
        self._file.flush()

    def close(self) -> None:
        """The file stays if anything was refused."""
        self._file.close()
        if not self.count:
            self.path.unlink(missing_ok=True)
