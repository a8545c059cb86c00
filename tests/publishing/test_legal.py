"""A legal change: what it withholds, and what it leaves alone."""

import pytest

from articles.addresses.paths import Taken
from articles.editions.models import Withholding
from articles.publishing.correct import correct
from articles.tools import clock
from tests.newsroom import NOON
from tests.publishing.sight import HOUR, answer, seen

BODY = "<p>The man was named as Jon Smith, of Quay Street.</p><p>He was fined.</p>"
RIGHT = BODY.replace("Jon", "John")
FERRY = "/news/2026/03/27/ferry-returns/"


def test_legal_withholds_the_earlier_editions_and_the_address_that_it_moved(newsroom):
    story = newsroom.story("Smith sinks ferry", body=BODY)
    with clock.fixed(NOON):
        newsroom.publish(story)
    with clock.fixed(NOON + HOUR):
        correct(
            story, fields={"headline": "Man sinks ferry", "slug": "man-sinks-ferry"}, change="legal", by=newsroom.editor
        )

    old, new = "/news/2026/03/27/smith-sinks-ferry/", "/news/2026/03/27/man-sinks-ferry/"
    assert [answer(path, NOON + HOUR) for path in (old, new)] == ["410", "200"]
    assert seen(story, NOON) is None
    assert set(Withholding.objects.values_list("edition__number", "part")) == {
        (1, part) for part in ("text", "note", "byline", "address")
    }


def test_legal_leaves_an_address_that_was_changed_in_peace_alone(newsroom):
    story = newsroom.story(body=BODY)
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, slug="ferry-is-back")
    with clock.fixed(NOON + HOUR):
        newsroom.publish(story)
    with clock.fixed(NOON + 2 * HOUR):
        correct(story, fields={"body": RIGHT}, change="legal", by=newsroom.editor)

    assert answer(FERRY, NOON + 2 * HOUR) == "301 /news/2026/03/27/ferry-is-back/"
    assert [seen(story, at) for at in (NOON, NOON + HOUR)] == [None, None]


def test_an_address_withheld_is_never_used_again(newsroom):
    story = newsroom.story("Smith sinks ferry", body=BODY)
    with clock.fixed(NOON):
        newsroom.publish(story)
    with clock.fixed(NOON + HOUR):
        correct(story, fields={"slug": "man-sinks-ferry"}, change="legal", by=newsroom.editor)
        newsroom.rewrite(story, slug="smith-sinks-ferry")

        with pytest.raises(Taken):
            newsroom.publish(story)
