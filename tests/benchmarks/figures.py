"""What was measured: figures, each with its goal, and the one table of them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Goal:
    """A bound from issue 4; `least` says that the figure must not be below it, else it must not be above."""

    bound: float
    least: bool = False

    def met(self, value: float) -> bool:
        return value >= self.bound if self.least else value <= self.bound

    def __str__(self) -> str:
        return f"{'≥' if self.least else '≤'} {plain(self.bound)}"


def at_least(bound: float) -> Goal:
    return Goal(bound, least=True)


def at_most(bound: float) -> Goal:
    return Goal(bound)


@dataclass(frozen=True)
class Figure:
    """One line of the table. A `value` of None could not be measured, and `note` says why."""

    part: str
    name: str
    value: float | None
    unit: str = ""
    goal: Goal | None = None
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none, or no figure."""
        return None if self.goal is None or self.value is None else self.goal.met(self.value)

    def as_dict(self) -> dict[str, Any]:
        goal = {"bound": self.goal.bound, "least": self.goal.least} if self.goal else None
        names = ("part", "name", "value", "unit", "note", "met")
        return {name: getattr(self, name) for name in names} | {"goal": goal}


def plain(value: float) -> str:
    """A number with as many digits as mean something."""
    if value == int(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def table(figures: Iterable[Figure]) -> str:
    """All of them, as Markdown that reads well in a terminal too."""
    rows = [("Part", "What", "Figure", "Goal", "Met", "")]
    before = ""
    for figure in figures:
        shown = "–" if figure.value is None else f"{plain(figure.value)} {figure.unit}".strip()
        met = {True: "yes", False: "NO", None: ""}[figure.met]
        part = "" if figure.part == before else figure.part
        rows.append((part, figure.name, shown, str(figure.goal or ""), met, figure.note))
        before = figure.part
    widths = [max(3, *(len(row[column]) for row in rows)) for column in range(len(rows[0]))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    lines.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    return "\n".join(lines)


def keep(figures: Iterable[Figure], about: dict[str, Any], file: Path) -> None:
    """Write them for machines: `about` says where and of what."""
    file.write_text(json.dumps(about | {"figures": [figure.as_dict() for figure in figures]}, indent=1) + "\n")
