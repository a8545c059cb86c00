"""What publishing refuses, and that nothing is done then."""

import pytest

from articles.publishing.kill import kill
from articles.publishing.publish import publish
from articles.publishing.refusals import Incomplete, Refused, Stale
from articles.publishing.spike import spike
from articles.tools import clock
from articles.tools.text import BadText
from tests.newsroom import NOON
from tests.publishing.sight import DAY, HOUR, INSTANT


def test_a_later_edition_may_not_begin_in_the_past(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)

        with pytest.raises(Refused, match="has passed, and readers have the story already"):
            newsroom.publish(story, at=NOON - INSTANT)


@pytest.mark.parametrize("at", [NOON + DAY, NOON + DAY + INSTANT, NOON + HOUR])
def test_nothing_is_scheduled_beside_an_expiry(newsroom, at):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        kill(story, by=newsroom.editor, reason="a notice", at=NOON + DAY)

        with pytest.raises(Refused, match="Call that off first"):
            newsroom.publish(story, at=at)


def test_a_working_copy_saved_since_it_was_read_is_not_published(newsroom):
    story = newsroom.story()
    newsroom.rewrite(story, headline="Ferry sinks")

    with pytest.raises(Stale, match="was saved again since you read it"):
        publish(story, version=1, by=newsroom.editor)


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ({"headline": "   "}, "lacks a headline"),
        ({"headline": "\u200b\u2060"}, "lacks a headline"),
        ({"section": None}, "lacks a section"),
        ({"body": ""}, "lacks a body or a standfirst"),
        ({"body": "<p>\u200b</p>", "standfirst": "\xa0"}, "lacks a body or a standfirst"),
        ({"headline": " ", "section": None, "body": ""}, "lacks a headline and a section and a body or a standfirst"),
        ({"body": '<p><a data-person="987654">Ada</a></p>'}, "names person 987654, which does not exist"),
        ({"body": '<p>x</p><figure data-picture="987654"></figure>'}, "names picture 987654, which does not exist"),
    ],
)
def test_a_story_that_lacks_what_readers_need_is_refused(newsroom, copy, words):
    story = newsroom.rewrite(newsroom.story(), **copy)

    with pytest.raises(Incomplete, match=words):
        newsroom.publish(story)


def test_spiked_copy_is_not_published(newsroom):
    story = newsroom.story()
    spike(story, by=newsroom.editor, reason="dull")

    with pytest.raises(Refused, match="is spiked. Unspike it first"):
        newsroom.publish(story)


def test_a_withdrawn_story_is_restored_and_not_published(newsroom):
    story = newsroom.story()
    newsroom.publish(story)
    kill(story, by=newsroom.editor, reason="wrong man")

    with pytest.raises(Refused, match="was withdrawn. Restore it first"):
        newsroom.publish(story)


@pytest.mark.parametrize("change", ["update", "minor", "correction", "clarification", "legal", "kill", "nonsense"])
def test_a_first_edition_is_of_no_other_class_than_new(newsroom, change):
    with pytest.raises(Refused, match="its change class is “new”"):
        newsroom.publish(newsroom.story(), change=change)


@pytest.mark.parametrize("change", ["new", "correction", "clarification", "legal", "kill", "nonsense"])
def test_a_later_edition_is_an_update_or_a_minor_change(newsroom, change):
    story = newsroom.story()
    newsroom.publish(story)

    with pytest.raises(Refused, match="as an update or a minor change"):
        newsroom.publish(story, change=change)


@pytest.mark.parametrize(
    ("note", "refusal", "words"),
    [
        ("x" * 1_001, Refused, "The note to readers has 1,001 characters; 1,000 are the most"),
        ("a\0b", BadText, "NUL"),
    ],
)
def test_a_note_that_cannot_be_kept_is_refused(newsroom, note, refusal, words):
    with pytest.raises(refusal, match=words):
        newsroom.publish(newsroom.story(), note=note)
