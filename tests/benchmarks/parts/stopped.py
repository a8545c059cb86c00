"""The database stopped under load: SQLite's files are taken away, and nothing can be opened where they were; then PostgreSQL,
a small paper on one of our own, as if its machine had lost its power. tests/pagecache has the rest.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.benchmarks import servers
from tests.benchmarks.cluster import NoPostgres
from tests.benchmarks.figures import Figure, at_most
from tests.benchmarks.load import Loop, warm_up
from tests.benchmarks.run import Run

# Seconds without a database, and of load before and after.
_GONE, _AROUND = 2.0, 1.0


def measure(run: Run) -> list[Figure]:
    try:
        found = [] if run.place.cluster else _stop(run)
        return found + _stop(run if run.place.cluster else run.on_postgres())
    except NoPostgres as error:
        return [*found, Figure("stopped", "PostgreSQL", None, note=f"{error}")]


def _stop(run: Run) -> list[Figure]:
    """Have the run's database stopped, and back again."""
    database = "PostgreSQL" if run.place.cluster else "SQLite"
    pages = run.news
    stored = [*run.stories[:200], *pages.values()]
    warm_up(run.server.port, stored, folder=run.place.run)
    loop = Loop(run.server.port, stored, _AROUND + _GONE + _AROUND + 1)
    time.sleep(_AROUND)
    with gone(run):
        time.sleep(_GONE)
    back = time.monotonic()
    run.editors.do("connect_anew")
    news = run.editors.do("publish")
    waited = _until_seen(run, pages["front"], news["number"]) - news["committed"]
    loop.finish()
    return [
        Figure(
            "stopped",
            f"{database}, stored pages that failed",
            loop.failed,
            "",
            at_most(0),
            f"of {loop.total:,} answers, {_GONE:.0f} s without",
        ),
        Figure(
            "stopped",
            f"{database}, then fresh within",
            waited,
            "s",
            at_most(1),
            f"published {news['committed'] - back:.2f} s after it was back",
        ),
    ]


@contextmanager
def gone(run: Run) -> Iterator[None]:
    if run.place.cluster:
        run.place.cluster.stop("immediate")
        try:
            yield
        finally:
            run.place.cluster.start()
        return
    database = run.place.database
    hidden = [(file, file.with_name(f"hidden-{file.name}")) for file in database.parent.glob(f"{database.name}*")]
    for file, elsewhere in hidden:
        file.rename(elsewhere)
    database.mkdir()
    try:
        yield
    finally:
        database.rmdir()
        for file, elsewhere in hidden:
            elsewhere.rename(file)


def _until_seen(run: Run, path: str, number: int) -> float:
    """When the news were first on the page, in ten answers one after the other."""
    words, in_a_row, first = f"Marker {number:06}".encode(), 0, 0.0
    deadline = time.monotonic() + 20
    while in_a_row < 10 and time.monotonic() < deadline:
        is_there = words in servers.ask(run.server.port, path)[2]
        first = first if is_there and in_a_row else time.monotonic()
        in_a_row = in_a_row + 1 if is_there else 0
    return first
