"""What the serving stack takes after load: everything that `manage.py serve` started."""

from pathlib import Path

from tests.benchmarks.figures import Figure, at_most
from tests.benchmarks.load import rate
from tests.benchmarks.run import Run


def measure(run: Run) -> list[Figure]:
    for paths in (run.warm, list(run.news.values())):
        rate(run.server.port, paths, run.options.seconds, folder=run.place.run)
    took = {pid: _memory(pid) for pid in run.server.family()}
    shared, resident = (sum(each[kind] for each in took.values()) for kind in ("Pss", "Rss"))
    alone = [each["Pss"] for pid, each in took.items() if b"newsroom.web" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    note = f"{len(took)} processes, the task worker among them; the web server alone {sum(alone):,.0f}"
    return [
        Figure("memory", "serving stack after load, PSS", shared, "MB", at_most(250), note),
        Figure("memory", "the same, RSS", resident, "MB", note="what processes share is counted each time"),
    ]


def _memory(pid: int) -> dict[str, float]:
    """Megabytes."""
    lines = (line.split() for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines())
    return {words[0].rstrip(":"): int(words[1]) / 1_000 for words in lines if words[0] in ("Pss:", "Rss:")}
