"""The database may die: readers get what is stored, and nothing that must not be shown."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Event
from time import sleep

import pytest
from django.db import connections, transaction

from articles.pagecache.counter import bump
from articles.pagecache.journal import purge
from articles.publishing.kill import kill
from articles.tools import clock
from tests.newsroom import NOON
from tests.public.paper import picture

from .wire import open_site

HOUR = timedelta(hours=1)
NOWHERE = {"sqlite": {"NAME": "/nowhere/newsroom.sqlite3"}, "postgresql": {"PORT": "1"}}


@contextmanager
def database_down(site):
    """Nobody can connect to it, and whoever was connected is no longer."""
    default = connections["default"]
    was = dict(default.settings_dict)
    default.settings_dict |= NOWHERE[default.vendor]
    if default.vendor == "postgresql":
        default.settings_dict["OPTIONS"] = was["OPTIONS"] | {"pool": {"min_size": 0, "max_size": 2, "timeout": 0.1}}
    let_go(default)
    site.store.follower._reader.close()
    try:
        yield
    finally:
        default.settings_dict.clear()
        default.settings_dict |= was
        let_go(default)


def let_go(default) -> None:
    """Close every connection that was made with the settings as they were."""
    default.close()
    if default.vendor == "postgresql":
        default.close_pool()


def seen(site, path, at=NOON) -> tuple[int, bool]:
    """The status, and whether the answer says that it is old."""
    answer = site.ask(path, at)
    return answer.status, "Warning" in answer.headers


def test_readers_get_every_stored_page_and_no_exception(site, paper):
    pages = {path: site.ask(path) for path in paper.pages.values()}

    with database_down(site):
        later = {path: site.ask(path, NOON + HOUR) for path in pages}

    assert {path: (answer.status, answer.body) for path, answer in later.items()} == {
        path: (answer.status, answer.body) for path, answer in pages.items()
    }
    assert {tuple(answer.headers.get(name) for name in ("Cache-Control", "Age", "Warning")) for answer in later.values()} == {
        ("private, max-age=0, no-store", "3600", '110 - "Response is Stale"')
    }  # fmt: skip


def test_the_first_page_that_is_asked_for_is_answered_too(site, paper):
    """Nobody knows yet that the database is gone: it is found out by the page that could not be made."""
    site.ask("/")

    with database_down(site):
        assert [seen(site, "/", NOON + HOUR), seen(site, "/", NOON + HOUR)] == [(200, True), (200, True)]


def test_nobody_is_turned_away_while_somebody_looks_whether_the_database_is_back(site, paper, settings):
    site.ask("/")
    with database_down(site):
        site.ask("/", NOON + HOUR)
    look, looking, go_on = site.store.follower._reader.since, Event(), Event()

    def slowly(number):
        looking.set()
        go_on.wait(10)
        return look(number)

    site.store.follower._reader.since = slowly
    bump(settings.PURGE_COUNTER)
    with ThreadPoolExecutor(2) as readers:
        first = readers.submit(site.ask, "/", NOON + HOUR)
        looking.wait(10)
        second = readers.submit(site.ask, "/", NOON + HOUR)
        sleep(0.1)
        go_on.set()
        assert [first.result(10).status, second.result(10).status] == [200, 200]


@pytest.mark.parametrize("path", ["/news/", "/nothing/", "/pictures/1/x.webp"])
def test_what_is_not_stored_says_that_it_will_be_back(site, paper, path):
    with database_down(site):
        answer = site.ask(path)

    assert (answer.status, answer.headers["Retry-After"], "We will be back shortly" in answer) == (503, "10", True)


def test_the_desk_says_that_the_database_is_down(site, paper):
    site.ask("/")
    with database_down(site):
        answers = [
            site.ask("/desk/login/"),
            site.ask("/desk/", cookie=f"sessionid={32 * 'x'}"),
            site.ask("/news/"),
            site.ask("/desk/"),
        ]

    assert [(one.status, "The database is down" in one) for one in answers] == [
        (200, False), (503, True), (503, False), (503, True),
    ]  # fmt: skip


def test_static_files_are_served_all_the_same(paper, settings):
    Path(settings.STATIC_ROOT, "quay.css").write_text("p {}")
    with open_site() as site, database_down(site):
        answers = [site.ask(path) for path in ("/news/", "/static/quay.css")]

    assert [(one.status, one.body == b"p {}") for one in answers] == [(503, False), (200, True)]


def test_once_it_is_back_every_page_is_fresh(site, paper, newsroom):
    site.ask("/")
    with database_down(site):
        lost = seen(site, "/", NOON + HOUR)
    with clock.fixed(NOON + HOUR):
        newsroom.publish("Bridge shut")

    back = site.ask("/", NOON + HOUR)

    assert (lost, back.status, "Bridge shut" in back, "Warning" in back.headers) == ((200, True), 200, True, False)


def test_a_page_is_shown_past_a_beginning(site, paper, newsroom):
    with clock.fixed(NOON):
        newsroom.publish("Bridge shut", at=NOON + HOUR)
    site.ask("/")

    with database_down(site):
        assert seen(site, "/", NOON + 2 * HOUR) == (200, True)


def test_a_page_is_never_shown_past_an_end(site, paper, newsroom):
    with clock.fixed(NOON):
        kill(paper.story, by=newsroom.editor, reason="Contract", at=NOON + HOUR)
    paths = {kind: path for kind, path in paper.pages.items() if kind not in ("people", "not found")}
    for path in paths.values():
        site.ask(path)

    with database_down(site):
        before, after = [
            {kind: seen(site, path, at)[0] for kind, path in paths.items()}
            for at in (NOON + HOUR - timedelta(seconds=1), NOON + HOUR)
        ]

    assert (set(before.values()), set(after.values())) == ({200}, {503})


def test_a_picture_is_never_shown_past_the_end_of_its_rights(site, newsroom):
    lead = picture(newsroom, rights_end=NOON + HOUR)
    with clock.fixed(NOON):
        path = newsroom.publish(newsroom.story(pictures=[{"picture": lead.pk}])).edition.path
    site.ask(path)

    with database_down(site):
        assert [seen(site, path, NOON + n * HOUR)[0] for n in (0, 1)] == [200, 503]


def test_what_was_withdrawn_just_before_is_never_shown(site, paper):
    """The change is known of, and what it was cannot be read: nothing is shown then."""
    site.ask("/")
    with transaction.atomic():
        purge(["front/list"])

    with database_down(site):
        assert seen(site, "/")[0] == 503


def test_old_pages_are_shown_for_as_long_as_the_operator_allows(site, paper):
    site.ask("/")

    with database_down(site):
        found = [
            seen(site, "/", NOON + timedelta(seconds=after))[0] for after in (3_600, 86_399 + 3_600, 86_400 + 3_600)
        ]

    assert found == [200, 200, 503]


def test_no_old_page_is_shown_where_the_operator_allows_none(paper, settings):
    settings.STALE_FOR = 0
    with open_site() as site:
        site.ask("/")
        with database_down(site):
            assert seen(site, "/", NOON + HOUR)[0] == 503
