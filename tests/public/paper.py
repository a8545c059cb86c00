"""A paper with one of everything on it, for tests of every kind of readers' page."""

from datetime import date, datetime, timedelta
from functools import partial
from hashlib import sha256

import pytest

from articles.editions.models import Edition
from articles.editions.sections import move
from articles.pictures.models import Picture
from articles.publishing.correct import correct
from articles.tools import clock
from tests.newsroom import NOON, Newsroom

DAY = timedelta(days=1)


def picture(newsroom: Newsroom, name: str = "quay", **words) -> Picture:
    """A picture as the library has it, but for its file."""
    return Picture.objects.create(
        original=f"{name}.jpg",
        sha256=sha256(name.encode()).hexdigest(),
        format="JPEG",
        bytes=1_000,
        width=2_000,
        height=1_500,
        added_at=NOON,
        added_by=newsroom.administrator,
        **words,
    )


class Paper:
    """A story with every field filled, published two days before `now` and corrected the day after, and what it names.

    `pages` are the addresses of every kind of page, by kind.
    """

    def __init__(self, newsroom: Newsroom, *, now: datetime = NOON, words: str = "", make=None, **copy) -> None:
        make = make or partial(picture, newsroom)
        self.newsroom = newsroom
        self.now = now
        with clock.fixed(now - 3 * DAY):
            self.local = newsroom.section("Local" + words, slug="local", description="Near by" + words)
            move_under(self.local, newsroom)
            self.person = newsroom.person(
                "Ada Marsh" + words,
                slug="ada-marsh",
                roles=[
                    {
                        "title": "Mayor" + words,
                        "organisation": "Harbour Town" + words,
                        "since": "2019",
                        "until": "2024-05",
                    },
                    {"title": "MP for Harbour" + words, "since": "2024-07-04"},
                ],
                summary="Sails" + words,
                biography=f"Born by the sea{words}.\n\nStill there.",
            )
            self.person.portrait = make("portrait", caption="In oils" + words, credit="A Painter" + words)
            self.person.save(update_fields=["portrait"])
            self.reporter = newsroom.person("Tom Reed" + words, slug="tom-reed")
            self.tag = newsroom.tag("Harbour" + words, slug="harbour", scope_note="The old one" + words)
            self.agency = newsroom.tag("Wire" + words, slug="wire", kind="organisation")
            self.picture = make("quay", caption="The quay" + words, credit="A Photographer" + words)
            self.further = newsroom.publish(newsroom.story("Quay closed" + words, slug="quay-closed")).story
        with clock.fixed(now - 2 * DAY):
            self.story = newsroom.story(
                **{
                    "headline": "Ferry returns" + words,
                    "slug": "ferry-returns",
                    "kicker": "Travel" + words,
                    "standfirst": "After a year away" + words,
                    "kind_of_work": "analysis",
                    "section": self.local,
                    "body": self.body(words),
                    "credits": [
                        self.reporter,
                        {"name": "Wire" + words, "work": "words", "person": None, "organisation": self.agency.pk},
                        {"name": "Jo Snap" + words, "work": "pictures", "person": None, "organisation": None},
                    ],
                    "people": [
                        {"person": self.person.pk, "part": "quoted", "described_as": ""},
                        {"person": self.reporter.pk, "part": "mentioned", "described_as": "the reporter" + words},
                    ],
                    "tags": [self.tag],
                    "pictures": [
                        {"picture": self.picture.pk, "alt": "A quay" + words, "caption": "Low water" + words},
                        {"picture": self.person.portrait_id, "place": "body", "alt": "Ada" + words},
                    ],
                    "links": [self.further],
                }
                | copy
            )
            self.path = newsroom.publish(self.story).edition.path
        with clock.fixed(now - DAY):
            correct(
                self.story,
                fields={"standfirst": "After two years away" + words},
                change="correction",
                note="It was two years" + words,
                by=newsroom.editor,
            )

    def body(self, words: str = "") -> str:
        """A body with one of everything that a body may hold."""
        return (
            f'<p>The <strong>ferry</strong> is <a data-person="{self.person.pk}">back</a>{escaped(words)}.</p><h2>What now</h2>'
            f'<figure data-picture="{self.person.portrait_id}"><figcaption>Ada Marsh</figcaption></figure>'
            '<blockquote><p>“At last.”</p></blockquote><aside class="pull-quote"><p>At last.</p></aside>'
            '<ul><li>Daily</li></ul><hr><p><a href="https://ferry.example/times">Times</a></p>'
            "<table><tbody><tr><th>Leaves</th><td>09:00</td></tr></tbody></table>"
        )

    @property
    def day(self) -> date:
        return clock.day_of(self.now - 2 * DAY)

    @property
    def pages(self) -> dict[str, str]:
        """An address of every kind of page."""
        return {
            "front": "/",
            "section": "/local/",
            "section above": "/news/",
            "story": self.path,
            "history": f"{self.path}history/",
            "people": "/people/",
            "person": "/people/ada-marsh/",
            "reporter": "/people/tom-reed/",
            "tag": "/tags/harbour/",
            "agency": "/tags/wire/",
            "archive": "/archive/",
            "year": f"/archive/{self.day:%Y}/",
            "month": f"/archive/{self.day:%Y/%m}/",
            "day": f"/archive/{self.day:%Y/%m/%d}/",
            "not found": "/local/2026/03/25/nothing/",
        }


def move_under(section, newsroom: Newsroom) -> None:
    """Let the section stand in the news."""
    move(section, parent=newsroom.news, by=newsroom.administrator)


def escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def read(client, path: str, at: datetime = NOON, **extra):
    """What readers get at the path at the moment."""
    with clock.fixed(at):
        return client.get(path, **extra)


def live_edition(story, at: datetime = NOON) -> Edition:
    return Edition.objects.live(at).get(story_number=story.pk)


@pytest.fixture
def paper(newsroom) -> Paper:
    return Paper(newsroom)
