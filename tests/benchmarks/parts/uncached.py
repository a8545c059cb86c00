"""Pages made anew: CPU time of everything behind the web server, and queries, for each kind of page."""

import json

from tests.benchmarks.figures import Figure, at_most
from tests.benchmarks.kinds import KINDS
from tests.benchmarks.run import Run

# Pages of a kind in a round.
_PAGES = 10


def measure(run: Run) -> list[Figure]:
    costs = json.loads(run.python("inside", str(_PAGES * run.options.rounds), PAGE_STORE_BYTES="0"))
    found = []
    for kind, goals in KINDS.items():
        cost = costs[kind]
        queries, size = f"queries: {cost['queries']}", f"{cost['bytes'] / 1_000:,.1f} kB"
        ms = goals.ms and at_most(goals.ms)
        found.append(Figure("uncached", f"{kind}, CPU", cost["ms"], "ms", ms, f"{queries}, {size}"))
        if goals.queries:
            found.append(Figure("uncached", f"{kind}, queries", cost["queries"], "", at_most(goals.queries)))
    return found
