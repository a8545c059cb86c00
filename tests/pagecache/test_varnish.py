"""Behind a real Varnish with our VCL: as fresh as without it, and up when we are not."""

from datetime import timedelta

import pytest

from articles.pagecache import cdn, purging
from articles.pagecache.models import Purge, Purged
from articles.publishing.kill import kill
from articles.tools import clock
from tests.varnishd import why_not

from .varnish import Varnish, eventually

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.skipif(bool(why_not()), reason=why_not())]


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    varnish = Varnish(tmp_path_factory.mktemp("varnish"))
    yield varnish
    varnish.stop()


@pytest.fixture
def varnish(running, settings, monkeypatch):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    settings.CDN = running.cdn
    monkeypatch.setattr(purging, "sender", purging.Sender())
    yield running
    purging.sender.wait()
    running.send("PURGE", "/", {"xkey-purge": "everything"})


@pytest.fixture
def behind(varnish, newsroom):
    with varnish.behind() as behind:
        purging.sender.wait()
        yield behind


def asked(behind, ask, *paths: str) -> list[str]:
    """Those of the paths for which Varnish came to us."""
    behind.asked.clear()
    for path in paths:
        ask(path)
    return list(behind.asked)


def test_a_page_is_asked_for_once_and_its_keys_stay_between_us(varnish, behind):
    first = varnish.ask("/")
    again = varnish.ask("/", Cookie="sessionid=x")

    assert (first.status, first.body, behind.asked) == (200, again.body, ["/"])
    assert not {name for name in first.headers if name.lower().startswith(("surrogate", "xkey", "x-varnish"))}
    assert first.headers["Cache-Control"].startswith("public, max-age=0, must-revalidate, s-maxage=40")
    assert varnish.ask("/", If_None_Match=first.headers["ETag"]).status == 304


def test_a_publication_is_there_at_once_and_drops_no_page_that_does_not_show_it(varnish, behind, newsroom):
    path = newsroom.publish("Ferry returns").edition.path
    purging.sender.wait()
    asked(behind, varnish.ask, "/", path, "/people/")

    newsroom.publish("Bridge shut")
    took = eventually(lambda: "Bridge shut" in varnish.ask("/"), "the front stayed old")

    assert took < 0.5
    assert asked(behind, varnish.ask, "/", path, "/people/") == []


def test_a_killed_story_is_gone_at_once_and_for_good(varnish, behind, newsroom):
    done = newsroom.publish("Ferry returns")
    path = done.edition.path
    eventually(lambda: varnish.ask(path).status == 200, "the story never appeared")

    kill(done.story, by=newsroom.editor, reason="Wrong")
    took = eventually(lambda: varnish.ask(path).status == 410, "the story stayed")

    assert (took < 0.5, varnish.ask(path).status, "Ferry returns" in varnish.ask("/")) == (True, 410, False)


def test_a_schedule_is_there_to_the_second(varnish, behind, newsroom):
    due = clock.now() + timedelta(seconds=2)
    newsroom.publish("Bridge shut", at=due)
    purging.sender.wait()
    early = "Bridge shut" in varnish.ask("/")

    eventually(lambda: "Bridge shut" in varnish.ask("/"), "the story never appeared")
    appeared = clock.now()

    assert early is False
    assert timedelta(0) <= appeared - due < timedelta(seconds=1)


def test_a_page_that_was_under_way_while_it_changed_is_purged_by_the_second_purge(varnish, behind, newsroom):
    """Varnish has got the old page from a machine that had not read of the change."""
    varnish.ask("/")
    Purge.objects.create(keys=["front/list"], at=clock.now())
    Purged.until(Purge.objects.latest("number").number - 1)
    before = asked(behind, varnish.ask, "/")

    purging.purge_since.call(Purge.objects.latest("number").number)

    assert (before, asked(behind, varnish.ask, "/")) == ([], ["/"])


def test_each_form_is_kept_once_however_browsers_ask_for_it(varnish, behind):
    ways = {
        "br": ["br", "gzip, deflate, br", "gzip, deflate, br, zstd", "br;q=1.0, gzip;q=0.8"],
        "gzip": ["gzip", "gzip, deflate", "x, gzip;q=0.5"],
        None: ["identity", "zstd"],
    }
    forms = {
        way: varnish.ask("/", Accept_Encoding=way).headers.get("Content-Encoding")
        for given in ways.values()
        for way in given
    }

    assert {form: [way for way in forms if forms[way] == form] for form in ways} == ways | {
        # Only a weight of one counts for brotli; the others get gzip.
        "br": [way for way in ways["br"] if ";" not in way],
        "gzip": [way for way in forms if way.startswith("br;") or way in ways["gzip"]],
    }
    assert len(behind.asked) <= 3


def test_what_others_hang_on_to_an_address_makes_no_other_page(varnish, behind):
    varnish.ask("/")
    paths = ["/?utm_source=x", "/?fbclid=1&utm_medium=y", "/?gclid=3&", "/?utm_a=1&utm_b=2"]

    assert asked(behind, varnish.ask, *paths) == []


def test_an_old_page_is_shown_while_another_is_fetched_and_when_we_are_down(varnish, behind, monkeypatch):
    monkeypatch.setattr(cdn, "FRESH_FOR", 1)
    first = varnish.ask("/")
    behind.broken = True
    behind.asked.clear()

    eventually(lambda: varnish.ask("/").status == 200 and len(behind.asked) >= 2, "Varnish never asked again")

    assert (varnish.ask("/").status, varnish.ask("/").body, varnish.ask("/people/").status) == (200, first.body, 503)


def test_a_purge_reaches_what_is_only_shown_while_we_are_down(varnish, behind, monkeypatch):
    monkeypatch.setattr(cdn, "FRESH_FOR", 1)
    varnish.ask("/")
    behind.broken = True
    behind.asked.clear()
    eventually(lambda: varnish.ask("/").status == 200 and bool(behind.asked), "Varnish never asked again")

    cdn.in_front().purge(["front/list"])

    assert varnish.ask("/").status == 503


@pytest.mark.parametrize("path", ["/desk/login/", "/desk/"])
def test_the_desk_is_never_kept(varnish, behind, path):
    assert asked(behind, varnish.ask, path, path) == [path, path]


@pytest.mark.parametrize("told", [{"X-Forwarded-Proto": "https"}, {"X-Forwarded-For": "203.0.113.9"}])
def test_nobody_purges_from_outside(varnish, behind, told):
    varnish.ask("/")

    refused = varnish.send("PURGE", "/", {"xkey-purge": "everything", **told})

    assert (refused.status, asked(behind, varnish.ask, "/")) == (403, [])


def test_everything_is_purged(varnish, behind):
    asked(behind, varnish.ask, "/", "/people/")

    cdn.in_front().purge_everything()

    assert asked(behind, varnish.ask, "/", "/people/") == ["/", "/people/"]


def test_one_of_two_that_is_down_keeps_nothing_from_the_other(varnish, behind, settings):
    settings.CDN = {"KIND": "varnish", "HOSTS": ["127.0.0.1:1", *varnish.cdn["HOSTS"]]}
    varnish.ask("/")

    with pytest.raises(purging.NotPurged, match="127.0.0.1:1"):
        cdn.in_front().purge(["front/list"])

    assert asked(behind, varnish.ask, "/") == ["/"]
