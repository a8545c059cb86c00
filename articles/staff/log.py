"""Writing the log."""

from collections.abc import Iterable

from articles.tools import clock
from articles.tools.rows import insert_values

from .models import LogLine


def log(by, verb: str, kind: str, numbers: int | Iterable[int], *, words: str | dict[int, str] = "") -> None:
    """Write down that `by` did `verb` to each of the things, now; `words` may be one text or one a number."""
    at = clock.now()
    numbers = [numbers] if isinstance(numbers, int) else numbers
    insert_values(
        LogLine,
        "at by verb kind number words",
        (
            (at, by.pk, verb, kind, number, (words.get(number, "") if isinstance(words, dict) else words)[:500])
            for number in numbers
        ),
    )
