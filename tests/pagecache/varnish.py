"""A real Varnish with docs/varnish.vcl, and our site behind it."""

import gzip
import http.client
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, make_server

import brotli
from django.db import connections

from tests.varnishd import command

from .wire import Django, Site

# Seconds.
PATIENCE = 20


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


def eventually(true: Callable[[], bool], what: str) -> float:
    """Seconds until it was true. AssertionError when it never is."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() < began + PATIENCE, what
        time.sleep(0.01)
    return time.monotonic() - began


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    def __contains__(self, words: str) -> bool:
        read = {"gzip": gzip.decompress, "br": brotli.decompress}.get(self.headers.get("Content-Encoding"), bytes)
        return words in read(self.body).decode()


class Varnish:
    """One that runs for many tests. `behind` opens the site that it asks."""

    def __init__(self, place: Path) -> None:
        self.port, self.behind_port = free_port(), free_port()
        small = ("-p", "thread_pools=1", "-p", "thread_pool_min=10")
        started = command(place, port=self.port, behind=self.behind_port, more=small)
        self._said = (place / "varnishd.log").open("w+")
        self._process = subprocess.Popen(started, stdout=self._said, stderr=self._said)
        eventually(self._answers, "Varnish never answered")

    def _answers(self) -> bool:
        if self._process.poll() is not None:
            self._said.seek(0)
            raise AssertionError(self._said.read())
        try:
            self.send("PURGE", "/", {"xkey-purge": "everything"})
        except OSError:
            return False
        return True

    @property
    def cdn(self) -> dict:
        return {"KIND": "varnish", "HOSTS": [f"127.0.0.1:{self.port}"]}

    def send(self, method: str, path: str, headers: dict[str, str]) -> Answer:
        reader = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            reader.request(method, path, headers={"Host": "localhost", **headers})
            answer = reader.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            reader.close()

    def ask(self, path: str, **headers: str) -> Answer:
        """What a reader gets; headers are given as `accept_encoding="gzip"`."""
        return self.send("GET", path, {name.replace("_", "-"): value for name, value in headers.items()})

    @contextmanager
    def behind(self) -> Iterator["Behind"]:
        """The site, with its page store, where Varnish looks for it."""
        behind = Behind(Site(Django()))
        server = make_server("127.0.0.1", self.behind_port, behind, handler_class=Quiet)
        thread = Thread(target=_serve, args=[server])
        thread.start()
        try:
            yield behind
        finally:
            server.shutdown()
            thread.join()
            server.server_close()
            behind.site.store.close()

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(PATIENCE)
        self._said.close()


class Behind:
    """The site as Varnish sees it: `asked` are the paths, and `broken` makes it answer with an error."""

    def __init__(self, site: Site) -> None:
        self.site, self.asked, self.broken = site, [], False

    def __call__(self, environ, start_response):
        self.asked.append(environ["PATH_INFO"])
        if self.broken:
            start_response("503 Service Unavailable", [("Content-Type", "text/plain")])
            return [b"Down"]
        return self.site.application(environ, start_response)


class Quiet(WSGIRequestHandler):
    def log_message(self, *args) -> None:
        pass


def _serve(server) -> None:
    try:
        server.serve_forever(poll_interval=0.02)
    finally:
        connections.close_all()
