"""How far an import is: a bar where somebody watches, a line now and then where nobody does."""

import time
from typing import TextIO

_WIDTH = 24
# Seconds from one time to the next, at a terminal and elsewhere.
_AT_A_TERMINAL, _ELSEWHERE = 0.2, 10.0


class Progress:
    """Says on `stream` how much of a file is done, and how many lines a second."""

    def __init__(self, stream: TextIO, *, total: int) -> None:
        self._stream, self._total = stream, max(total, 1)
        self._terminal = bool(getattr(stream, "isatty", lambda: False)())
        self._step = _AT_A_TERMINAL if self._terminal else _ELSEWHERE
        self.began = self._last = time.monotonic()
        self._shown = 0

    @property
    def seconds(self) -> float:
        """Since it began."""
        return time.monotonic() - self.began

    def show(self, words: str, *, lines: int, read: int, always: bool = False) -> None:
        """Say where it stands, unless that was said a moment ago."""
        now = time.monotonic()
        if not always and now - self._last < self._step:
            return
        self._last = now
        share = min(read / self._total, 1)
        rate = lines / max(now - self.began, 0.001)
        line = f"{share:4.0%} {words}, {rate:,.0f}/s"
        if self._terminal:
            filled = round(share * _WIDTH)
            line = f"[{'█' * filled}{'·' * (_WIDTH - filled)}] {line}"
            self._stream.write("\r" + line.ljust(self._shown))
            self._shown = len(line)
        else:
            self._stream.write(line + "\n")
        self._stream.flush()

    def clear(self) -> None:
        """Take the bar away, for something else to be said."""
        if self._terminal and self._shown:
            self._stream.write("\r" + " " * self._shown + "\r")
            self._stream.flush()
            self._shown = 0
