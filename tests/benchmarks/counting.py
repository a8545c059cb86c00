"""What the database does for every page, and how long each takes once warm: `python -m tests.benchmarks.counting TIMES`.

In one process and without the page store, on the paper that the surroundings name; prints a JSON object by page.
"""

import json
import sys
import time
from collections.abc import Callable
from statistics import median

import django

django.setup()

from django.test import Client  # noqa: E402

from tests.benchmarks import screens  # noqa: E402
from tests.benchmarks.accounts import administrator  # noqa: E402
from tests.work import Work, work_of  # noqa: E402


def count(client: Client, paths: list[str], times: int) -> dict:
    """The work of one of the pages, on average, and the median of its milliseconds."""
    done: list[Work] = []
    spent: list[float] = []
    for path in paths:
        _ask(client, path)()
        done.append(work_of(_ask(client, path), steps=1, as_planned=True))
        spent += [_timed(_ask(client, path)) for _ in range(max(1, times // len(paths)))]
    return {
        "work": sum(work.done for work in done) / len(done),
        "queries": max(work.queries for work in done),
        "plans": sorted(set().union(*(work.plans for work in done))),
        "scans": [scan for work in done for scan in work.scans],
        "ms": median(spent),
        "path": paths[0],
    }


def _ask(client: Client, path: str) -> Callable[[], None]:
    def ask() -> None:
        answer = client.get(path)
        if answer.status_code >= 500:
            raise SystemExit(f"{path} answered {answer.status_code}")
        if answer.streaming:
            b"".join(answer.streaming_content)

    return ask


def _timed(ask: Callable[[], None]) -> float:
    began = time.perf_counter()
    ask()
    return 1_000 * (time.perf_counter() - began)


def _client() -> Client:
    return Client(SERVER_NAME="127.0.0.1")


def main(times: int) -> None:
    reader, editor = _client(), _client()
    editor.force_login(administrator())
    found = {f"readers: {name}": count(reader, paths, times) for name, paths in screens.readers(reader)}
    found |= {f"desk: {name}": count(editor, paths, times) for name, paths in screens.desk(editor)}
    print(json.dumps(found))


if __name__ == "__main__":
    main(int(sys.argv[1]))
