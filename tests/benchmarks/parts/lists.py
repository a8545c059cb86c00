"""Readers' lists that nobody asked for before, through the server: milliseconds, one reader at a time."""

import re
import time
from statistics import median

from tests.benchmarks import servers
from tests.benchmarks.figures import Figure, at_most
from tests.benchmarks.run import Run

_NEXT = re.compile(rb'href="([^"]+)" rel="next"')
# What the quickest of the peers takes at 100,000 stories.
_PEERS = 50


def measure(run: Run) -> list[Figure]:
    found = [_figure(kind, _times(run, run.editors.do("paths", kind, 30))) for kind in ("tag", "person", "archive-day")]
    section = run.editors.do("paths", "section", 1)[0]
    return found + [
        _figure(f"{name}, page after page", _paged(run, path)) for name, path in (("front", "/"), ("section", section))
    ]


def _figure(name: str, times: list[float]) -> Figure:
    return Figure(
        "lists",
        name,
        median(times) if times else None,
        "ms",
        at_most(_PEERS),
        f"of {len(times)}; worst {max(times, default=0):.0f}",
    )


def _times(run: Run, paths: list[str]) -> list[float]:
    return [_timed(run, path)[0] for path in paths]


def _paged(run: Run, path: str) -> list[float]:
    """Going back through the list, by the address of each next page."""
    _took, body = _timed(run, path)
    times = []
    while len(times) < 2 * run.options.times and (following := _NEXT.findall(body)):
        took, body = _timed(run, following[-1].decode().replace("&amp;", "&"))
        times.append(took)
    return times


def _timed(run: Run, path: str) -> tuple[float, bytes]:
    began = time.perf_counter()
    status, _headers, body = servers.ask(run.server.port, path)
    took = 1_000 * (time.perf_counter() - began)
    if status != 200:
        raise RuntimeError(f"{path} answered {status}")
    return took, body
