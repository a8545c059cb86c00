"""What the database does for every page in a large paper, as a ratio of what it does in a small one; its plans; warm medians.

Work is counted, not timed: what SQLite does in instructions, PostgreSQL in rows that it reads (tests/work.py). Pictures and
whatever else an import of text does not make are left to the plan tests in tests/public and tests/newsdesk.
"""

import json
from collections.abc import Iterator
from statistics import median
from typing import Any

from tests.benchmarks.figures import Figure, at_most
from tests.benchmarks.place import Place
from tests.benchmarks.run import Run

Counted = dict[str, dict[str, Any]]
_QUARTER = at_most(1.25)
# Pages named in the note of a figure.
_NAMED = 3


def measure(run: Run) -> list[Figure]:
    small, large = run.smaller, run.larger
    few, many = _counted(run, small), _counted(run, large)
    many = {name: page for name, page in many.items() if name in few}
    title = f"of {small.size:,} to {large.size:,} stories"
    changed = [name for name, page in many.items() if set(page["plans"]) - set(few[name]["plans"])]
    scanning = [name for name, page in many.items() if page["scans"]]
    (run.place.folder / "growth.json").write_text(json.dumps({small.size: few, large.size: many}, indent=1))
    return [
        *_figures(few, many),
        Figure("growth", f"plans that change, {title}", len(changed), "", at_most(0), _named(changed, of=len(many))),
        Figure("growth", "pages that read a growing table whole", len(scanning), "", at_most(0), _named(scanning)),
    ]


def _counted(run: Run, place: Place) -> Counted:
    run.say(f"counting the work of every page at {place.size:,} stories")
    return json.loads(run.python("counting", str(run.options.rounds), place=place))


def _figures(few: Counted, many: Counted) -> Iterator[Figure]:
    """A line for every kind of readers' page; of the desk one for each group, and one for each page that is beyond the goal."""
    groups: dict[str, list[str]] = {}
    for name in many:
        side, _colon, rest = name.partition(": ")
        groups.setdefault(rest if side == "readers" else f"desk, {_kin(rest)}", []).append(name)
    for group, names in groups.items():
        ratios = {name: _ratio(few[name], many[name]) for name in names}
        worst = max(ratios, key=ratios.get)
        before, after = (median(counted[name]["ms"] for name in names) for counted in (few, many))
        note = f"{before:.1f} ms, then {after:.1f}"
        if len(names) > 1:
            note = f"the worst of {len(names)}; {note}"
        yield Figure("growth", group, ratios[worst], "", _QUARTER, note)
        if len(names) > 1:
            yield from (_beyond(name, ratio) for name, ratio in ratios.items() if not _QUARTER.met(ratio))


def _beyond(name: str, ratio: float) -> Figure:
    return Figure("growth", f"  of these, {name.partition(': ')[2]}", ratio, "", _QUARTER)


def _kin(name: str) -> str:
    """The name of the group of pages that the page is of."""
    if name.startswith("offered, "):
        return name.partition(":")[0]
    group, _colon, rest = name.partition(":")
    return f"{group}, forms" if rest.startswith(" the form") else group


def _ratio(before: dict[str, Any], after: dict[str, Any]) -> float:
    return after["work"] / before["work"] if before["work"] else 1.0


def _named(names: list[str], *, of: int = 0) -> str:
    words = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
    return words or (f"of {of} pages" if of else "")
