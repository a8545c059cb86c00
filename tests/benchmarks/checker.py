"""A reader who reads every kind of page all the time: `python -m tests.benchmarks.checker` prints what it saw as JSON.

It is told the port and the pages on the first line of its input, and stops when the input ends.
"""

import http.client
import json
import re
import select
import sys
import time

# By turns, so that each worker of the server is asked; each is opened anew now and then, to meet another worker.
_CONNECTIONS, _ANSWERS_EACH = 6, 40
# Seconds from one answer to the next question: without a rest it would take a processor for itself.
_REST = 0.001


class Reader:
    """One connection, opened anew after some answers."""

    def __init__(self, port: int) -> None:
        self._port, self._left, self._http = port, 0, None

    def read(self, path: str) -> bytes:
        if not self._left:
            if self._http:
                self._http.close()
            self._http, self._left = http.client.HTTPConnection("127.0.0.1", self._port, timeout=10), _ANSWERS_EACH
        self._left -= 1
        self._http.request("GET", path)
        return self._http.getresponse().read()


def watch(port: int, pages: dict[str, str]) -> dict[str, list[tuple[float, float, int]]]:
    """Of each page every answer: when it was asked for, when it was here, and the highest number of news on it."""
    readers = [Reader(port) for _ in range(_CONNECTIONS)]
    words = {kind: re.compile(rb"Ledger (\d{6})" if kind == "story" else rb"Marker (\d{6})") for kind in pages}
    seen: dict[str, list[tuple[float, float, int]]] = {kind: [] for kind in pages}
    turn = 0
    while not select.select([sys.stdin], [], [], 0)[0]:
        for kind, path in pages.items():
            turn += 1
            asked = time.monotonic()
            body = readers[turn % _CONNECTIONS].read(path)
            here = time.monotonic()
            time.sleep(_REST)
            seen[kind].append((asked, here, max(map(int, words[kind].findall(body)), default=0)))
    return seen


if __name__ == "__main__":
    print(json.dumps(watch(**json.loads(sys.stdin.readline()))))
