"""A small load loop of our own: where there is no wrk, and where it matters when each answer came and what it was.

`python -m tests.benchmarks.loop` takes what to do as JSON on its input; it is started by `load.py`, in several processes.
"""

import json
import random
import signal
import socket
import sys
import time
from collections import Counter

# Seconds.
_PATIENCE = 10


class Connection:
    """One connection, on which a request is sent and then its answer read."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._socket: socket.socket | None = None

    def send(self, request: bytes) -> None:
        if self._socket is None:
            self._socket = socket.create_connection(("127.0.0.1", self._port), _PATIENCE)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.sendall(request)

    def status(self) -> int:
        """The status of the answer, once all of it is here. Raises OSError."""
        got = self._more()
        while (end := got.find(b"\r\n\r\n")) < 0:
            got += self._more()
        said = got[:end].lower()
        at = said.find(b"content-length:")
        if at < 0:
            raise ConnectionError("an answer of unknown length")
        left = end + 4 + int(said[at + 15 :].split(b"\r", 1)[0]) - len(got)
        while left > 0:
            left -= len(self._more())
        return int(said[9:12])

    def _more(self) -> bytes:
        got = self._socket.recv(262_144)
        if not got:
            raise ConnectionResetError("closed")
        return got

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None


def drive(
    *, port: int, paths: list[str], seconds: float, connections: int, pace: float | None, window: float, accepted: str
) -> dict:
    """Ask for the paths at random; how many answers came in each window of time, and how many of which status.

    `pace` is how many requests are sent in a second, if not as many as can be. Windows are numbered by the steady clock.
    """
    requests = [
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: {accepted}\r\n\r\n".encode()
        for path in paths
    ]
    readers = [Connection(port) for _ in range(connections)]
    windows, statuses = Counter(), Counter()
    began = now = time.monotonic()
    stopped = []
    signal.signal(signal.SIGINT, lambda *_signal: stopped.append(True))
    sent = 0
    while now < began + seconds and not stopped:
        asked = []
        for reader in readers:
            try:
                reader.send(random.choice(requests))
                asked.append(reader)
            except OSError:
                reader.close()
                statuses["broken"] += 1
        for reader in asked:
            try:
                statuses[reader.status()] += 1
            except OSError:
                reader.close()
                statuses["broken"] += 1
            windows[int(time.monotonic() / window)] += 1
        sent += connections
        now = time.monotonic()
        if pace and (early := began + sent / pace - now) > 0:
            time.sleep(early)
            now = time.monotonic()
    return {"windows": windows, "statuses": statuses, "seconds": now - began}


if __name__ == "__main__":
    print(json.dumps(drive(**json.load(sys.stdin))))
