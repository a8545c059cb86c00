"""What the cache in front that is purged by key is told of a page, and what everybody else is."""

from datetime import timedelta

import pytest
from django.db import transaction

from articles.pagecache.journal import purge
from tests.newsroom import NOON

from .test_freshness import ChangedMeanwhile
from .wire import open_site

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FASTLY = {"KIND": "fastly", "TOKEN": "t", "ID": "s", "API": "http://127.0.0.1:1"}
CDNS = [
    ({"KIND": "varnish", "HOSTS": ["127.0.0.1:1"]}, "Surrogate-Control", "Surrogate-Key"),
    (FASTLY, "Surrogate-Control", "Surrogate-Key"),
    ({"KIND": "cloudflare", "TOKEN": "t", "ID": "z", "API": ""}, "Cloudflare-CDN-Cache-Control", "Cache-Tag"),
]


def seconds(said: str) -> list[int]:
    return [int(part.partition("=")[2]) for part in said.split(", ") if "=" in part]


@pytest.mark.parametrize("cdn, control, keys", CDNS)
def test_a_cache_that_is_told_of_changes_keeps_a_page_for_a_day_and_the_others_a_minute(
    site, paper, settings, cdn, control, keys
):
    plain = site.ask(paper.pages["tag"])
    settings.CDN = cdn
    with open_site() as site:
        told = site.ask(paper.pages["tag"])
        known = site.ask(paper.pages["tag"], if_none_match=told.headers["ETag"])

    assert {name: value for name, value in told.headers.items() if plain.headers.get(name) != value} == {
        control: "max-age=60, stale-while-revalidate=86340, stale-if-error=86340",
        keys: told.headers[keys],
    }
    assert (known.status, known.headers[control], known.headers[keys]) == (
        304, told.headers[control], told.headers[keys],
    )  # fmt: skip


def test_it_keeps_no_page_past_the_moment_either(site, paper, newsroom, settings):
    """Rights end, a schedule begins, the day in the masthead is another: all are moments of the front."""
    settings.CDN = FASTLY
    midnight = NOON + 12 * HOUR
    for before in (0.2, 1, 1.5, 2, 30, 59, 60, 61, 62, 90, 600, 3_600, 40_000):
        at = midnight - timedelta(seconds=before)
        for later in (0, 0.1, 0.9, 400):
            if later < before:
                fresh, *stale = seconds(site.ask("/", at + timedelta(seconds=later)).headers["Surrogate-Control"])
                assert fresh + max(stale) <= before - later, (before, later)


def test_an_overtaken_page_and_an_old_one_are_for_no_cache_at_all(site, paper, settings):
    settings.CDN = FASTLY

    def happening():
        settings.CDN = None
        with transaction.atomic():
            purge(["front/list"])
        settings.CDN = FASTLY

    with open_site(ChangedMeanwhile(site.django, happening)) as site:
        overtaken = site.ask("/").headers["Surrogate-Control"]
        site.ask("/")
        site.store.follower.lost_since, site.store.follower.seen = NOON.timestamp(), -1
        site.store.follower._tried = site.store.follower.counter.cell[0]
        stale = site.ask("/", NOON + HOUR)

    assert seconds(overtaken) == [0, 0, 0]
    assert (stale.headers["Cache-Control"], "Surrogate-Control" in stale.headers) == (
        "private, max-age=0, no-store", False,
    )  # fmt: skip


def test_without_such_a_cache_nothing_is_said_of_it(site, paper):
    headers = {name for path in paper.pages.values() for name in site.ask(path).headers}

    assert not {name for name in headers if "Surrogate" in name or "Tag" in name.replace("ETag", "") or "CDN" in name}
