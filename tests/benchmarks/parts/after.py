"""Just after a publication under load: the worst tenth of a second, as a share of the second before."""

import time
from statistics import median

from tests.benchmarks.figures import Figure, at_least
from tests.benchmarks.load import Loop
from tests.benchmarks.run import Run

# Seconds: before the first publication, between two, and how long after one its effect is looked for.
_BEFORE, _BETWEEN, _AFTER, _TIMES = 1.5, 1.5, 0.5, 5


def measure(run: Run) -> list[Figure]:
    _pages = run.news
    loop = Loop(run.server.port, run.warm, _BEFORE + (_TIMES + 1) * _BETWEEN)
    time.sleep(_BEFORE)
    moments, quiet = [], []
    for _ in range(_TIMES):
        # The same look where nothing happens: what the machine itself does in the worst tenth of a second.
        quiet.append(time.monotonic() - _AFTER)
        moments.append(run.editors.do("publish")["committed"])
        time.sleep(max(0, moments[-1] + _BETWEEN - time.monotonic()))
    loop.finish()
    worst = [_worst(loop, at, before=at - 1 + 0.2) for at in moments]
    control = [_worst(loop, at, before=at - 0.8) for at in quiet]
    note = f"worst of {_TIMES}: {min(worst):.2f}; with nothing published {median(control):.2f}, {min(control):.2f}"
    return [
        Figure("after", "a publication, worst 100 ms, of before", median(worst), "", at_least(0.8), note),
        Figure("after", "answers that failed", loop.failed, "", note=f"of {loop.total:,}"),
    ]


def _worst(loop: Loop, at: float, *, before: float) -> float:
    usual = median(loop.between(before, at))
    return min(loop.between(at, at + _AFTER)) / usual if usual else 0.0
