"""From commit to the first fresh answer on every kind of page, under 70 % of full load; one stale answer fails the run."""

import json
import subprocess
import sys
import time
from statistics import quantiles

from tests.benchmarks.figures import Figure, at_most
from tests.benchmarks.place import BASE
from tests.benchmarks.run import Run
from tests.benchmarks.servers import Server
from tests.benchmarks.steady import Steady

_SHARE = 0.7
# Seconds between two pieces of news, before the first, and for which readers read on after the last.
_PAUSE, _BEFORE, _AFTER = 0.2, 1.0, 1.0
# Seconds of load in one go.
_LOAD = 8

Answers = list[tuple[float, float, int]]


def measure(run: Run) -> list[Figure]:
    _warm = run.warm
    return _figures(*publish_watched(run, run.server))


def publish_watched(run: Run, server: Server) -> tuple[dict[str, Answers], list[dict], str]:
    """Publish under load while a checker reads every page from the server: what it saw, what was published, how much was read."""
    pages, readers = run.news, Steady(server.port, run.stories, share=_SHARE, folder=run.place.run)
    watcher = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.checker"],
        cwd=BASE, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    watcher.stdin.write(json.dumps({"port": server.port, "pages": pages}) + "\n")
    watcher.stdin.flush()
    published = _publish(run, readers)
    watcher.stdin.close()
    seen: dict[str, Answers] = json.loads(watcher.stdout.read())
    watcher.wait()
    return seen, published, str(readers)


def _publish(run: Run, readers: Steady) -> list[dict]:
    """Publish piece after piece while readers read: what was published when."""
    published = []
    while len(published) < run.options.publications:
        readers.go(_LOAD)
        time.sleep(_BEFORE)
        while len(published) < run.options.publications and time.monotonic() < readers.until - _AFTER:
            published.append(run.editors.do("publish"))
            time.sleep(_PAUSE)
        readers.wait()
    return published


def _figures(seen: dict[str, Answers], published: list[dict], load: str) -> list[Figure]:
    found = []
    for kind, answers in seen.items():
        waits = sorted(_waits(answers, published))
        p99 = quantiles(waits, n=100, method="inclusive")[98] if len(waits) > 1 else None
        note = f"median {waits[len(waits) // 2]:.0f}, worst {waits[-1]:.0f}, of {len(waits)}" if waits else "never seen"
        found.append(Figure("fresh", f"{kind}, 99 of 100 visible within", p99, "ms", at_most(100), note))
    old = sum(stale(answers, published) for answers in seen.values())
    count = sum(map(len, seen.values()))
    every = 1_000 * (answers[-1][0] - answers[0][0]) / len(answers)
    again = sum(old_again(answers) for answers in seen.values())
    unseen = sum(
        max(number for _asked, _here, number in answers) < published[-1]["number"] for answers in seen.values()
    )
    return [
        *found,
        Figure(
            "fresh",
            "asked after it was published, answered without",
            old,
            "stale",
            at_most(0),
            f"of {count:,} answers, each page every {every:.0f} ms; {load}",
        ),
        Figure("fresh", "old again after the first fresh answer", again, "stale", at_most(0)),
        Figure("fresh", "pages that never showed the last of it", unseen, "stale", at_most(0)),
    ]


def _waits(answers: Answers, published: list[dict]) -> list[float]:
    """Milliseconds from each commit to the end of the first answer that shows it."""
    waits, at = [], 0
    for piece in published:
        while at < len(answers) and answers[at][2] < piece["number"]:
            at += 1
        if at < len(answers):
            waits.append(1_000 * max(0.0, answers[at][1] - piece["committed"]))
    return waits


def stale(answers: Answers, published: list[dict]) -> int:
    """How many answers lacked what had been published, all done, before they were asked for."""
    count = at = known = 0
    for asked, _here, number in answers:
        while at < len(published) and published[at]["done"] <= asked:
            known = published[at]["number"]
            at += 1
        count += number < known
    return count


def old_again(answers: Answers) -> int:
    """How many answers showed less than one before them had shown."""
    count = highest = 0
    for _asked, _here, number in answers:
        count += number < highest
        highest = max(highest, number)
    return count
