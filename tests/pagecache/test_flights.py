"""One render for everybody who waits for the same page, and an old page meanwhile if there is one."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event

import pytest
from django.db import connections, transaction

from articles.pagecache.journal import purge
from tests.newsroom import NOON

from .wire import Django, Site, open_site

MINUTE = timedelta(minutes=1)


class Slow(Django):
    """Django, which begins a page and finishes it when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.let_go = Event(), Event()

    def __call__(self, environ, start_response):
        self.asked.append(environ["PATH_INFO"])
        response = self.application(environ, start_response)
        self.begun.set()
        assert self.let_go.wait(30)
        return response


def ask(site: Site, *args, **kwargs):
    """The question of a thread of its own, which leaves no connection behind."""
    try:
        return site.ask(*args, **kwargs)
    finally:
        connections.close_all()


@pytest.fixture
def slow_site(paper):
    with open_site(Slow()) as site:
        yield site
        site.django.let_go.set()


def test_a_hundred_who_wait_for_a_page_get_the_same_one(slow_site):
    with ThreadPoolExecutor(100) as readers:
        first = readers.submit(ask, slow_site, "/")
        slow_site.django.begun.wait(30)
        others = [readers.submit(ask, slow_site, "/") for _ in range(99)]
        slow_site.django.let_go.set()

        answers = [one.result() for one in (first, *others)]

    assert (len(answers), {answer.body for answer in answers}, slow_site.django.asked) == (
        100,
        {answers[0].body},
        ["/"],
    )


def test_who_asks_for_another_page_waits_for_nobody(slow_site, site):
    with ThreadPoolExecutor(2) as readers:
        first = readers.submit(ask, slow_site, "/")
        slow_site.django.begun.wait(30)
        slow_site.django.begun.clear()
        other = readers.submit(ask, slow_site, "/news/")
        assert slow_site.django.begun.wait(30)
        slow_site.django.let_go.set()

        assert (first.result().status, other.result().status) == (200, 200)


def test_while_an_old_page_is_made_anew_readers_get_it_as_it_is(slow_site):
    slow_site.django.let_go.set()
    old = slow_site.ask("/")
    slow_site.django.let_go.clear()
    slow_site.django.begun.clear()
    with ThreadPoolExecutor(1) as readers:
        first = readers.submit(ask, slow_site, "/", NOON + 10 * MINUTE)
        slow_site.django.begun.wait(30)

        meanwhile = slow_site.ask("/", NOON + 10 * MINUTE)
        slow_site.django.let_go.set()

    assert (meanwhile.body, first.result().body, len(slow_site.django.asked)) == (old.body, old.body, 2)


def test_who_asks_after_a_change_never_gets_what_was_begun_before_it(slow_site):
    with ThreadPoolExecutor(2) as readers:
        first = readers.submit(ask, slow_site, "/")
        slow_site.django.begun.wait(30)
        with transaction.atomic():
            purge(["front/list"])
        later = readers.submit(ask, slow_site, "/")
        slow_site.django.let_go.set()

        assert (first.result().status, later.result().status) == (200, 200)

    assert slow_site.django.asked == ["/", "/"]


@pytest.mark.parametrize("path", ["/pictures/1/none.webp", "/"])
def test_a_page_that_django_cannot_make_holds_up_nobody(paper, path):
    class Broken(Slow):
        def __call__(self, environ, start_response):
            super().__call__(environ, start_response).close()
            raise RuntimeError

    with open_site(Broken()) as site, ThreadPoolExecutor(5) as readers:
        asked = [readers.submit(ask, site, path) for _ in range(5)]
        site.django.let_go.set()

        assert [type(one.exception(30)) for one in asked] == [RuntimeError] * 5
