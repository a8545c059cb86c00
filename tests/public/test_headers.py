"""What goes with a page: a policy without a nonce, no cookie, a short life, and the keys of what it is made of."""

import gzip
from datetime import timedelta

import pytest

from articles.pagecache.cdn import LONGEST_HEADER
from articles.people.amend import add_many
from articles.people.models import Person
from articles.tools import clock
from tests.newsroom import NOON
from tests.public.paper import read

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)


def every_address(paper) -> list[str]:
    return [*paper.pages.values(), paper.path.rstrip("/"), "/nothing"]


def test_every_answer_has_the_strict_policy_and_nothing_of_one_reader(client, paper):
    client.force_login(paper.newsroom.editor)
    client.cookies["theme"] = "dark"

    found = {
        (
            response.headers["Content-Security-Policy"],
            response.headers["Cache-Control"],
            response.headers["Referrer-Policy"],
            response.headers["X-Content-Type-Options"],
            response.headers["X-Frame-Options"],
            response.headers.get("Vary", "Accept-Encoding"),
            response.headers.get("Set-Cookie"),
            len(response.cookies),
        )
        for response in (read(client, path) for path in every_address(paper))
    }

    assert found == {
        (
            POLICY,
            "public, max-age=0, must-revalidate, s-maxage=60",
            "same-origin",
            "nosniff",
            "DENY",
            "Accept-Encoding",
            None,
            0,
        )
    }


@pytest.mark.parametrize("cookie", ["", "short", "x" * 32, "nonsense; drop"])
def test_a_session_that_is_none_gets_no_answer_in_cookies(client, paper, cookie):
    client.cookies["sessionid"] = cookie

    answers = [read(client, path) for path in every_address(paper)]

    assert {(len(answer.cookies), answer.headers.get("Vary", "Accept-Encoding")) for answer in answers} == {
        (0, "Accept-Encoding")
    }


def test_staff_read_what_everybody_reads(client, paper):
    anonymous = {path: read(client, path).content for path in every_address(paper)}
    client.force_login(paper.newsroom.administrator)

    assert {path: read(client, path).content for path in every_address(paper)} == anonymous


@pytest.mark.parametrize(
    "seconds, lasts", [(0, 60), (1, 59), (30, 30), (59, 1), (59.5, 0), (0.000001, 59)]
)  # fmt: skip
def test_no_copy_outlives_the_minute_in_which_something_may_be_scheduled(client, newsroom, seconds, lasts):
    response = read(client, "/", NOON + timedelta(seconds=seconds))

    assert response.headers["Cache-Control"] == f"public, max-age=0, must-revalidate, s-maxage={lasts}"


def test_a_page_names_what_it_is_made_of(client, paper):
    keys = {kind: read(client, path).made.keys for kind, path in paper.pages.items()}
    story, further = f"story:{paper.story.pk}", f"story:{paper.further.pk}"
    ada, tom, tag, wire = paper.person.pk, paper.reporter.pk, paper.tag.pk, paper.agency.pk
    lead, portrait = f"picture:{paper.picture.pk}", f"picture:{paper.person.portrait_id}"
    local, news = paper.local.pk, paper.newsroom.news.pk

    assert {kind: named - {"sections"} for kind, named in keys.items()} == {
        "front": {"front/list", f"section:{news}/list", story, further, lead},
        "section": {"path:/local/", f"section:{local}", f"section:{local}/list", story, lead},
        "section above": {"path:/news/", f"section:{news}", f"section:{news}/list", story, further, lead},
        "story": {f"path:{paper.path}", story, further, lead, portrait, f"person:{ada}", f"person:{tom}", f"tag:{tag}", f"tag:{wire}"},
        "history": {f"path:{paper.path}", story},
        "people": {"people/list"},
        "person": {"path:/people/ada-marsh/", f"person:{ada}", f"person:{ada}/list", story, lead, portrait},
        "reporter": {"path:/people/tom-reed/", f"person:{tom}", f"person:{tom}/list", story, lead},
        "tag": {"path:/tags/harbour/", f"tag:{tag}", f"tag:{tag}/list", story, lead},
        "agency": {"path:/tags/wire/", f"tag:{wire}", f"tag:{wire}/list", story, lead},
        "archive": {"archive"},
        "year": {"archive:2026"},
        "month": {"archive:2026-03"},
        "day": {"archive", "archive:2026-03-25", story, lead},
        "not found": {"path:/local/2026/03/25/nothing/"},
    }  # fmt: skip
    assert all("sections" in named for named in keys.values())


@pytest.mark.parametrize(
    "cdn, header, between",
    [
        ({"KIND": "varnish", "HOSTS": ["127.0.0.1:1"]}, "Surrogate-Key", " "),
        ({"KIND": "fastly", "TOKEN": "t", "ID": "s", "API": ""}, "Surrogate-Key", " "),
        ({"KIND": "cloudflare", "TOKEN": "t", "ID": "z", "API": ""}, "Cache-Tag", ","),
    ],
)
def test_only_a_cache_that_is_purged_by_key_is_told_the_keys(client, paper, settings, cdn, header, between):
    plain = read(client, paper.path)
    settings.CDN = cdn
    told = read(client, paper.path)

    assert {name: value for name, value in told.headers.items() if name not in plain.headers} == {
        header: between.join(sorted(told.made.keys))
    }


def test_a_page_of_more_keys_than_a_header_holds_is_not_stored(client, newsroom, settings):
    settings.CDN = {"KIND": "fastly", "TOKEN": "t", "ID": "s", "API": ""}
    with clock.fixed(NOON):
        people = add_many(
            [Person(name=f"Person {number}") for number in range(LONGEST_HEADER // 8)], by=newsroom.administrator
        )
        path = newsroom.publish(newsroom.story(people=people)).edition.path

    response = read(client, path)

    assert (response.status_code, response.headers["Cache-Control"], response.headers.get("Surrogate-Key")) == (
        200, "no-store", None,
    )  # fmt: skip


def test_words_go_compressed_to_whoever_takes_them_so_and_pictures_as_they_are(client, paper):
    plain = read(client, paper.path)
    squeezed = read(client, paper.path, headers={"accept-encoding": "gzip"})

    assert (plain.headers.get("Content-Encoding"), squeezed.headers["Content-Encoding"]) == (None, "gzip")
    assert (plain.headers["Vary"], squeezed.headers["Vary"]) == ("Accept-Encoding", "Accept-Encoding")
    assert gzip.decompress(squeezed.content) == plain.content
