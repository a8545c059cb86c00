"""Why something that was to be taken in can't be, and where in it."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from articles.tools.refusal import Refusal


@dataclass(frozen=True)
class Where:
    """A place in what was given: a file, a line of it (counted from 1, 0 for none) and a field."""

    file: str = ""
    line: int = 0
    field: str = ""

    def __str__(self) -> str:
        line = _("line %s") % f"{self.line:,}" if self.line else ""
        return ", ".join(part for part in (self.file, line, self.field) if part)


class BadInput(Refusal):
    """Input that is refused; `str()` names the file, the line and the field, then says why."""

    def __init__(self, reason: object, *, file: str = "", line: int = 0, field: str = "") -> None:
        self.where = Where(file, line, field)
        self.reason = str(reason)
        super().__init__(self.reason)

    def at(self, *, file: str = "", line: int = 0, field: str = "") -> "BadInput":
        """The same refusal, with what it did not know yet of the place."""
        where = replace(
            self.where,
            file=self.where.file or file,
            line=self.where.line or line,
            field=self.where.field or field,
        )
        return BadInput(self.reason, file=where.file, line=where.line, field=where.field)

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}" if str(self.where) else self.reason


def quoted(text: object) -> str:
    """What somebody gave, short enough to be shown back to them and with nothing in it that a terminal would obey."""
    shown = "".join(c if c.isprintable() else "�" for c in str(text)[:60])
    return f"“{shown}…”" if len(str(text)) > 60 else f"“{shown}”"
