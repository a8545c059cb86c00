"""What readers may not know is on no address that the site knows, at any moment before or after."""

import re
from collections.abc import Iterable
from datetime import timedelta
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import get_resolver, resolve

from articles.addresses.models import Address
from articles.addresses.paths import story_path
from articles.editions.models import Edition
from articles.people.models import Person
from articles.pictures.models import Picture
from articles.pictures.paths import FORMATS, WIDTHS, rendition_path, widths_of
from articles.stories.models import Story
from articles.tags.models import Section, Tag
from articles.tools import clock
from tests.crawl.hidden import HOUR, TOMORROW, HiddenStories
from tests.newsroom import NOON

BEGINS_TOMORROW = {"scheduled", "promised", "update_ahead"}
MOMENTS = {
    "long before": NOON - timedelta(days=30),
    "before it all": NOON - timedelta(microseconds=1),
    "an hour after": NOON + HOUR,
    "the last moment before": TOMORROW - timedelta(microseconds=1),
    "from tomorrow on": TOMORROW,
    "a year later": NOON + timedelta(days=365),
}


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag, attrs) -> None:
        for name, value in attrs:
            if name in {"href", "src"} and value:
                self.found.add(value)
            if name == "srcset" and value:
                self.found.update(part.split()[0] for part in value.split(","))


def known_addresses() -> set[str]:
    """Every address that could be made of anything the database holds, hidden or not."""
    paths = {
        "/",
        "/people/",
        "/archive/",
        "/robots.txt",
        "/sitemap.xml",
        "/corrections/",
        "/search/?q=zq",
        "/no/such/page/",
    }
    paths |= set(Address.objects.values_list("path", flat=True)) | set(Edition.objects.values_list("path", flat=True))
    paths |= {f"/people/{slug}/" for slug in Person.objects.values_list("slug", flat=True)}
    paths |= {f"/tags/{slug}/" for slug in Tag.objects.values_list("slug", flat=True)}
    paths |= {f"/{slug}/" for slug in Section.objects.values_list("slug", flat=True)}
    for day in (clock.day_of(NOON), clock.day_of(TOMORROW)):
        paths |= {f"/archive/{day:%Y}/", f"/archive/{day:%Y/%m}/", f"/archive/{day:%Y/%m/%d}/"}
        paths |= {story_path("news", day, slug) for slug in Story.objects.values_list("slug", flat=True) if slug}
    paths |= {f"{path}history/" for path in paths if path.count("/") == 6}
    for picture in Picture.objects.all():
        widths = {*WIDTHS, *widths_of(picture.width)}
        paths |= {rendition_path(picture.pk, picture.sha256, width, ending) for width in widths for ending in FORMATS}
        paths.add(f"/media/{picture.original.name}")
        paths.add(f"/originals/{picture.original.name}")
    paths |= {path.rstrip("/") for path in paths if path != "/"}
    paths |= {f"/desk/articles/{kind}/" for kind in ("story", "person", "tag", "picture", "edition")}
    for number in Story.objects.values_list("pk", flat=True):
        paths |= {f"/desk/articles/story/{number}/{page}/" for page in ("change", "preview", "publish", "history")}
    paths |= {
        f"/desk/autocomplete/?app_label=articles&model_name=mention&field_name=person&term={term}"
        for term in ("zq", "")
    }
    return paths


def answers(start: Iterable[str], at) -> dict[str, str]:
    """What an anonymous reader gets at each address and at every address that the answers link to, at the moment."""
    client, seen, waiting = Client(), {}, list(start)
    with clock.fixed(at):
        while waiting:
            path = waiting.pop()
            if path in seen or path.startswith("/static/"):
                continue
            response = client.get(path)
            body = b"".join(response) if response.streaming else response.content
            is_html = response.get("Content-Type", "").startswith("text/html")
            # A page key may repeat the address that was asked for.
            head = "\n".join(f"{name}: {re.sub('path:[^ ]+', '', value)}" for name, value in response.items())
            # What the reader typed is the reader's own: only what the site adds to it counts.
            text = (
                body.decode()
                if is_html
                else ("picture" if response.status_code == 200 and path.startswith("/pictures/") else "")
            )
            seen[path] = f"{response.status_code}\n{head}\n{text}".replace(path, "…")
            if is_html:
                links = Links()
                links.feed(text)
                waiting += [link.partition("#")[0] for link in links.found if link.startswith("/")]
                waiting += [path.partition("?")[0] + link for link in links.found if link.startswith("?")]
    return seen


@pytest.fixture
def hidden(newsroom, settings, tmp_path) -> HiddenStories:
    stories = HiddenStories(newsroom)
    stories.make()
    return stories


@pytest.mark.parametrize(
    "moment",
    [
        moment if moment == "the last moment before" else pytest.param(moment, marks=pytest.mark.long)
        for moment in MOMENTS
    ],
)
def test_no_address_shows_what_readers_may_not_know(hidden, moment):
    at = MOMENTS[moment]
    begun = BEGINS_TOMORROW if at >= TOMORROW else set()
    secret = {marker: state for state, marker in hidden.markers.items() if state not in begun}
    if at < NOON:
        # The clock went back only for this test: what was live at NOON is asked for as nobody will ever be able to.
        secret |= {hidden.shown: "shown"}

    found = answers(known_addresses(), at)

    leaks = sorted((state, path) for path, text in found.items() for marker, state in secret.items() if marker in text)
    assert leaks == []


NEVER_LIVE = ("draft", "scheduled", "embargoed", "promised", "spiked", "rewritten", "update_ahead", "called_off")


def test_an_address_never_live_answers_as_one_that_never_was(hidden):
    marked = {
        path: marker
        for path in known_addresses()
        for state, marker in hidden.markers.items()
        if state in NEVER_LIVE and marker in path
    }
    invented = {path: path.replace(marker, "zqnobodyqz") for path, marker in marked.items()}
    client = Client()

    with clock.fixed(NOON + HOUR):
        differing = [
            path for path, other in invented.items() if client.get(path).status_code != client.get(other).status_code
        ]

    assert (len(marked) > 50, differing) == (True, [])


def test_the_crawl_reaches_every_kind_of_page_and_finds_what_readers_may_know(hidden):
    found = answers(known_addresses(), NOON + HOUR)

    leaks = [path for path, text in found.items() for marker in hidden.markers.values() if marker in text]
    visited = {resolve(path.partition("?")[0]).url_name for path, text in found.items() if text[:3] in {"200", "410"}}
    showing = {resolve(path.partition("?")[0]).url_name for path, text in found.items() if hidden.shown in text}
    pictures = {
        int(path.split("/")[2]) for path, text in found.items() if path[:10] == "/pictures/" and text[:3] == "200"
    }
    used = set(Picture.objects.filter(caption__contains=hidden.shown).values_list("pk", flat=True))
    assert leaks == []
    assert {pattern.name for pattern in get_resolver("articles.urls").url_patterns} - {"anything"} - visited == set()
    assert showing >= {"front", "section", "story", "person", "tag", "archive-day", "story-history"}
    assert pictures == used
