"""A reader who reads every kind of page all the time: `python -m tests.benchmarks.checker` prints what it saw as JSON.

It is told the port and the pages on the first line of its input, and stops when the input ends.
"""

import http.client
import json
import re
import sys
import threading
import time
from itertools import count

# By turns, so that each worker of the server is asked; each is opened anew now and then, to meet another worker.
_CONNECTIONS, _ANSWERS_EACH = 4, 40
# Seconds from one answer to the next question: without a rest they would take a processor for themselves.
_REST = 0.008


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
    """Of each page every answer: when it was asked for, when it was here, and the highest number of news on it.

    Each page has a reader of its own, who waits for no other page.
    """
    seen: dict[str, list[tuple[float, float, int]]] = {kind: [] for kind in pages}
    stopped = threading.Event()
    readers = [
        threading.Thread(target=_read, args=(port, path, kind, seen[kind], stopped)) for kind, path in pages.items()
    ]
    for reader in readers:
        reader.start()
    sys.stdin.read()
    stopped.set()
    for reader in readers:
        reader.join()
    return seen


def _read(port: int, path: str, kind: str, seen: list[tuple[float, float, int]], stopped: threading.Event) -> None:
    words = re.compile(rb"Ledger (\d{6})" if kind == "story" else rb"Marker (\d{6})")
    readers = [Reader(port) for _ in range(_CONNECTIONS)]
    for turn in count():
        asked = time.monotonic()
        body = readers[turn % _CONNECTIONS].read(path)
        here = time.monotonic()
        seen.append((asked, here, max(map(int, words.findall(body)), default=0)))
        if stopped.wait(_REST):
            return


if __name__ == "__main__":
    print(json.dumps(watch(**json.loads(sys.stdin.readline()))))
