"""The newsroom at work, in a process of its own: an order a line comes in, an answer a line goes out, both JSON."""

import json
import sys
import time
from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402

from articles.addresses.models import Kind as Thing  # noqa: E402
from articles.addresses.paths import record_path  # noqa: E402
from articles.pagecache.purging import sender  # noqa: E402
from articles.people.models import Person  # noqa: E402
from articles.publishing.publish import publish  # noqa: E402
from articles.staff.accounts import importer  # noqa: E402
from articles.stories.copy import write  # noqa: E402
from articles.stories.models import Story  # noqa: E402
from articles.tags.models import Section, Tag  # noqa: E402
from articles.tools import clock  # noqa: E402
from tests.benchmarks import samples  # noqa: E402
from tests.benchmarks.accounts import administrator  # noqa: E402


class Newsroom:
    """Publishes piece after piece of news: a new story, and with it an update of one that readers know already.

    The new one says “Marker” and its number, which the front, the section, the tag, the person and the archive's day show;
    the old one says “Ledger”, so that its card on a list is not taken for the news.
    """

    def __init__(self) -> None:
        self.by = importer()
        self.section, self.tag = Section.objects.order_by("pk")[0], Tag.objects.order_by("pk")[0]
        self.person = Person.objects.order_by("pk")[0]
        self.ledger: Story | None = None
        self.number = 0

    def pages(self) -> dict[str, str]:
        """The pages that show news, by kind; the first piece is published for it."""
        path = self.publish()["ledger"]
        return {
            "story": path,
            "front": "/",
            "section": record_path(Thing.SECTION, self.section.slug),
            "tag": record_path(Thing.TAG, self.tag.slug),
            "person": record_path(Thing.PERSON, self.person.slug),
            "archive-day": f"/archive/{clock.day_of(clock.now()):%Y/%m/%d}/",
        }

    def publish(self) -> dict[str, Any]:
        """One piece more: its number, and when it was committed, all was done, and a cache in front purged, by the steady clock."""
        self.number += 1
        ledger, fresh = self._write(f"{self.number:06}")
        committed = []
        began = time.monotonic()
        with transaction.atomic():
            transaction.on_commit(lambda: committed.append(time.monotonic()))
            versions = {story.pk: story.version for story in (ledger, fresh)}
            outcomes = publish([ledger, fresh], version=versions, by=self.by)
        done = time.monotonic()
        sender.wait()
        purged = time.monotonic()
        paths = [outcome.edition.path for outcome in outcomes]
        return {
            "number": self.number, "ledger": paths[0],
            "began": began, "committed": committed[0], "done": done, "purged": purged,
        }  # fmt: skip

    def begin_at(self, number: int) -> None:
        """Let the pieces be numbered from there on: what others have published before is older."""
        self.number = number

    def _write(self, number: str) -> list[Story]:
        copy = {"headline": f"Ledger {number} is open", "body": "<p>As it stands.</p>", "section": self.section.pk}
        news = {
            "headline": f"Marker {number} passes the pier",
            "body": f"<p>It passed. {number}</p>",
            "section": self.section.pk,
            "tags": [self.tag.pk],
            "people": [{"person": self.person.pk, "part": "mentioned", "described_as": ""}],
        }
        self.ledger, fresh = write([(self.ledger or Story(), copy), (Story(), news)], by=self.by)
        return [self.ledger, fresh]


def sign_in() -> dict[str, str]:
    """The cookie of an administrator who has signed in."""
    client = Client()
    client.force_login(administrator())
    return {settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value}


def connect_anew() -> None:
    """Leave the connections that we had, where the database has been away."""
    connection.close()
    if connection.vendor == "postgresql":
        connection.close_pool()


def numbers(count: int) -> list[int]:
    """Of stories, spread over all."""
    last = Story.objects.order_by("-pk").values_list("pk", flat=True)[0]
    return list(range(1, last + 1, max(1, last // count)))[:count]


if __name__ == "__main__":
    newsroom = Newsroom()
    orders = {
        "paths": samples.of_kind,
        "pages": newsroom.pages,
        "publish": newsroom.publish,
        "begin_at": newsroom.begin_at,
        "connect_anew": connect_anew,
        "sign_in": sign_in,
        "numbers": numbers,
    }
    for line in sys.stdin:
        order, *words = json.loads(line)
        print(json.dumps(orders[order](*words)), flush=True)
