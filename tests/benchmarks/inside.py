"""What a page costs that is made anew: `python -m tests.benchmarks.inside ROUNDS` asks the WSGI callable, with no page store."""

import json
import sys
from io import BytesIO
from statistics import median
from time import process_time

from newsroom.wsgi import application  # sets Django up

from django.conf import settings  # isort: skip
from django.db import connection  # isort: skip

from tests.benchmarks import samples  # isort: skip
from tests.benchmarks.kinds import KINDS  # isort: skip


def ask(path: str) -> tuple[int, int]:
    """The status, and the bytes of the body, read to the end as a web server does."""
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "SCRIPT_NAME": "",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": str(settings.PORT),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": f"127.0.0.1:{settings.PORT}",
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.url_scheme": "http",
    }
    started = []
    body = application(environ, lambda status, headers: started.append(status))
    size = sum(len(piece) for piece in body)
    if hasattr(body, "close"):
        body.close()
    return int(started[0].split()[0]), size


def cost(kind: str, rounds: int) -> dict[str, float]:
    """Medians over pages of the kind, each asked once before."""
    paths = samples.of_kind(kind, rounds)
    wrong = {status for path in paths if (status := ask(path)[0]) != KINDS[kind].status}
    if wrong or not paths:
        raise SystemExit(f"{kind}: answered {wrong or 'nothing'}, in place of {KINDS[kind].status}")
    spent, sizes, queries = [], [], []
    for n in range(rounds):
        path = paths[n % len(paths)]
        before = process_time()
        _status, size = ask(path)
        spent.append(process_time() - before)
        sizes.append(size)
    for path in paths[:10]:
        asked = []
        with connection.execute_wrapper(
            lambda execute, *query, asked=asked: (asked.append(query[0]), execute(*query))[1]
        ):
            ask(path)
        queries.append(len(asked))
    return {"ms": 1_000 * median(spent), "queries": max(queries), "bytes": median(sizes)}


if __name__ == "__main__":
    print(json.dumps({kind: cost(kind, int(sys.argv[1])) for kind in KINDS}))
