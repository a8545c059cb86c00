"""What the store says to whom: forms, 304s, HEAD, and what never gets into it."""

import gzip
from datetime import timedelta

import brotli
import pytest

from articles.pagecache.keys import FRONT
from articles.pagecache.shelves import UNKNOWN
from articles.tools import clock
from newsroom.page_store import in_front_of
from tests.newsroom import NOON
from tests.public.paper import Paper

from .wire import open_site

SECOND = timedelta(seconds=1)


def test_each_form_has_an_etag_of_its_own_and_says_what_it_depends_on(site, paper):
    answers = [site.ask(paper.path, accept_encoding=form) for form in ("identity", "gzip", "br")]

    plain, gzipped, brotlied = answers
    assert gzip.decompress(gzipped.body) == brotli.decompress(brotlied.body) == plain.body
    assert len({answer.headers["ETag"] for answer in answers}) == 3
    assert [answer.headers.get("Content-Encoding") for answer in answers] == [None, "gzip", "br"]
    assert {answer.headers["Vary"] for answer in answers} == {"Accept-Encoding"}
    assert [int(answer.headers["Content-Length"]) for answer in answers] == [len(answer.body) for answer in answers]


@pytest.mark.parametrize("known", ["{}", "W/{}", '"other", {}', "*", '"a",W/{} ,"b"'])
def test_who_has_the_page_is_told_that_it_is_the_same(site, paper, known):
    etag = site.ask(paper.path, accept_encoding="br").headers["ETag"]

    answer = site.ask(paper.path, accept_encoding="br", if_none_match=known.format(etag))

    assert (answer.status, answer.body, answer.headers["ETag"]) == (304, b"", etag)
    assert set(answer.headers) == {"ETag", "Cache-Control", "Vary"}


@pytest.mark.parametrize("known", ['"other"', "", "nonsense", '"', 'W/""'])
def test_who_has_another_page_gets_this_one(site, paper, known):
    assert site.ask(paper.path, if_none_match=known).status == 200


def test_an_etag_of_another_form_is_another(site, paper):
    etag = site.ask(paper.path, accept_encoding="gzip").headers["ETag"]

    assert site.ask(paper.path, accept_encoding="br", if_none_match=etag).status == 200


def test_head_is_get_without_the_body_whoever_asks_first(site, paper):
    head = site.ask(paper.path, method="HEAD")
    get = site.ask(paper.path)
    again = site.ask(paper.path, method="HEAD")

    assert head.status == get.status == again.status == 200
    assert head.headers == get.headers == again.headers
    assert (head.body, again.body, len(site.django.asked)) == (b"", b"", 1)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_a_form_sent_to_a_stored_page_is_refused_as_ever(site, paper, method):
    site.ask(paper.path)

    assert site.ask(paper.path, method=method).status == 405


def test_a_session_of_the_desk_changes_nothing_and_gets_into_nothing(site, paper, client):
    client.force_login(paper.newsroom.editor)
    cookie = f"sessionid={client.cookies['sessionid'].value}"

    first = site.ask(paper.path, cookie=cookie)

    assert first == site.ask(paper.path) == site.ask(paper.path, cookie=cookie)
    assert (len(site.django.asked), "Set-Cookie" in first.headers) == (1, False)


def test_redirects_and_addresses_that_are_none_are_stored_too(site, paper):
    seen = [(site.ask(path).status, site.made(path)) for path in (paper.path.rstrip("/"), "/nothing/")]

    assert seen == [(301, 0), (404, 0)]


@pytest.mark.parametrize("path", ["/desk/", "/desk/login/", "/static/public/base.css"])
def test_the_desk_and_static_files_are_never_stored(site, newsroom, path):
    site.ask(path)

    assert (site.made(path), list(site.store.shelves.pages)) == (1, [])


def test_parameters_that_the_page_does_not_have_make_no_other_page(site, paper):
    site.ask("/")

    assert [site.made(path) for path in ("/?utm_source=x", "/?before=", "/?x=1&before=&fbclid=2", "/?")] == [0, 0, 0, 0]
    assert len(site.store.shelves.pages) == 1


def test_parameters_that_the_page_has_make_another_page(site, newsroom):
    with clock.fixed(NOON):
        for number in range(31):
            newsroom.publish(f"Story {number}.")
    first = site.ask("/")
    path = first.body.decode().partition('rel="next" href="')[2].partition('"')[0].replace("&amp;", "&")

    second = site.ask(path)

    assert (first.status, second.status, "Story 0." in first, "Story 0." in second) == (200, 200, False, True)
    assert [site.made(one) for one in (path, f"{path}&utm_source=x", f"/?a=b&{path[2:]}")] == [0, 0, 0]
    assert site.ask("/") == first


def test_of_a_parameter_given_twice_the_store_takes_the_one_that_the_page_takes(site, paper):
    bad, good = "nonsense", ""

    assert [site.ask(f"/?before={one}&before={two}").status for one, two in ((bad, good), (good, bad))] == [200, 404]


def test_a_view_gets_no_parameter_that_it_does_not_declare(client, paper):
    """So nothing that it shows can depend on one that the store does not know it by."""
    assert client.get("/?before=nonsense").status_code == 404
    assert client.get(f"{paper.path}?before=nonsense").status_code == 200


def test_more_parameters_than_django_takes_are_for_django_to_refuse(site, paper):
    assert site.ask("/?" + "&".join("a=1" for _ in range(5_001))).status == 400


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "a b", "localhost:x", "évil"])
def test_a_host_that_is_not_ours_gets_nothing_into_the_store_and_nothing_out(site, paper, host):
    site.ask("/")
    before = dict(site.store.shelves.pages)

    answer = site.ask("/", host=host)

    assert (answer.status, site.store.shelves.pages) == (400, before)


def test_ways_to_write_a_host_are_one_host(site, paper):
    site.ask("/")

    assert [site.made("/", host=host) for host in ("LOCALHOST", "localhost:8000", "localhost.")] == [0, 0, 0]


def test_a_paper_over_https_answers_nobody_else_from_the_store(paper, settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    with open_site() as site:
        secure = [site.ask("/", x_forwarded_proto="https") for _ in range(2)]
        plain = [site.ask("/", **said) for said in ({}, {"x_forwarded_proto": "http"})]

    assert ([one.status for one in secure], [one.status for one in plain]) == ([200, 200], [301, 301])


def test_robots_that_ask_for_what_is_not_there_push_out_nothing_else(paper, settings):
    settings.PAGE_STORE_BYTES = 1_600_000
    with open_site() as site:
        site.ask(paper.path)
        for number in range(100):
            site.ask(f"/nothing-{number}/", NOON + number * SECOND, accept_encoding="br")

            assert site.store.shelves.taken[UNKNOWN] <= 200_000
        later = NOON + 100 * SECOND
        found = [site.made(path, later) for path in (paper.path, "/nothing-99/", "/nothing-0/")]

    assert found == [0, 0, 1]


def test_what_was_asked_for_least_lately_goes_first(paper, settings):
    settings.PAGE_STORE_BYTES = 1_600_000
    with open_site() as site:
        for number in range(100):
            site.ask(f"/nothing-{number}/", NOON + number * SECOND)
            site.ask("/nothing-0/", NOON + number * SECOND)

        assert [site.made(f"/nothing-{number}/", NOON + 100 * SECOND) for number in (0, 99, 1)] == [0, 0, 1]
        assert site.django.asked.count("/nothing-0/") == 1


def test_what_left_the_store_is_in_no_form_at_hand_any_more(site, paper):
    for accepted in ("identity", "gzip", "br", "zstd"):
        site.ask("/", accept_encoding=accepted)
        site.ask("/?before=2026-01-01T00:00:00.000000Z-1", accept_encoding=accepted)
    at_hand = [path for replies in site.store.shelves.ready.values() for path in replies]

    site.store.shelves.drop([FRONT])

    assert (at_hand, [*map(len, site.store.shelves.ready.values())]) == (["/"] * 4, [0] * 4)


@pytest.mark.parametrize("setting, value", [("PAGE_STORE_BYTES", 0), ("DEBUG", True)])
def test_without_a_store_django_answers_all(paper, settings, setting, value):
    setattr(settings, setting, value)

    assert in_front_of(object()) is None


def test_a_page_of_more_keys_than_a_header_holds_is_for_our_store_alone(site, paper: Paper, monkeypatch, settings):
    settings.CDN = {"KIND": "varnish", "HOSTS": ["127.0.0.1:1"]}
    monkeypatch.setattr("articles.pagecache.cdn.LONGEST_HEADER", 10)

    answer = site.ask("/")

    assert (answer.headers["Cache-Control"], site.made("/")) == ("private, max-age=0, no-store", 0)


def test_what_requests_make_up_is_not_remembered(site, paper):
    for number in range(1_100):
        site.ask("/", accept_encoding=f"gzip;q=0.{number}")
    long = "x" * 5_000

    site.ask(f"/{long}/")
    site.ask("/", accept_encoding=long)
    site.ask(f"/?before={long}")

    assert (len(site.store.shelves.pages), len(site.store._asked.encodings) <= 1_000) == (1, True)
    assert max(len(accepted or "") for accepted in site.store._asked.encodings) < 200
