"""Driving the store as a web server does: by the WSGI callable, with the real Django behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from articles.pagecache.store import PageStore
from articles.tools import clock
from newsroom.page_store import in_front_of
from tests.newsroom import NOON


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    def __contains__(self, words: str) -> bool:
        return words in self.body.decode()


@dataclass
class Django:
    """The real one, with how often it was asked for each path."""

    application: object = field(default_factory=get_wsgi_application)
    asked: list[str] = field(default_factory=list)

    def __call__(self, environ, start_response):
        self.asked.append(environ["PATH_INFO"])
        return self.application(environ, start_response)


class Site:
    """A store with Django behind it, as one process of the web server has them."""

    def __init__(self, django=None) -> None:
        self.django = django or Django()
        self.store: PageStore = in_front_of(self.django)
        self.application = self.store.application

    def ask(self, path: str, at: datetime = NOON, *, method: str = "GET", **headers: str) -> Answer:
        """What the path answers at the moment; headers are given as `accept_encoding="gzip"`."""
        given = {f"HTTP_{name.upper()}": value for name, value in {"host": "localhost", **headers}.items()}
        environ = RequestFactory().generic(method, path, **given).environ
        with clock.fixed(at):
            return self.send(environ)

    def send(self, environ) -> Answer:
        started = {}

        def start_response(status, headers):
            names = [name.lower() for name, _value in headers]
            assert len(names) == len(set(names)), f"a header twice: {headers}"
            started.update(status=int(status.split()[0]), headers=dict(headers))

        body = self.application(environ, start_response)
        try:
            return Answer(body=b"".join(body), **started)
        finally:
            if hasattr(body, "close"):
                body.close()

    def made(self, path: str, at: datetime = NOON, **headers: str) -> int:
        """How often Django was asked to answer the path once more."""
        before = len(self.django.asked)
        self.ask(path, at, **headers)
        return len(self.django.asked) - before


@contextmanager
def open_site(django=None) -> Iterator[Site]:
    site = Site(django)
    try:
        yield site
    finally:
        site.store.close()
