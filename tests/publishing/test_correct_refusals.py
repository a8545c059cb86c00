"""What a correction refuses, and that nothing is done then."""

import pytest

from articles.addresses.paths import Taken
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.publishing.refusals import Incomplete, Refused
from articles.publishing.withhold import withhold
from articles.stories.models import Story
from articles.tools import clock
from articles.tools.text import BadText
from tests.newsroom import NOON
from tests.publishing.sight import HOUR, MINUTE, intervals

BODY = "<p>The man was named as Jon Smith, of Quay Street.</p><p>He was fined.</p>"
RIGHT = BODY.replace("Jon", "John")


@pytest.mark.parametrize("change", ["correction", "clarification"])
@pytest.mark.parametrize("note", ["", "  ", "\u200b"])
def test_readers_are_told_what_was_wrong(newsroom, change, note):
    story = newsroom.story(body=BODY)
    newsroom.publish(story)

    with pytest.raises(Refused, match="needs a note to readers"):
        correct(story, fields={"body": RIGHT}, change=change, note=note, by=newsroom.editor)


@pytest.mark.parametrize(
    ("fields", "refusal", "words"),
    [
        ({}, Refused, "Nothing is different"),
        ({"body": BODY}, Refused, "Nothing is different"),
        ({"section": 1}, Refused, "section cannot be changed by a correction"),
        ({"headline": ""}, Incomplete, "lacks a headline"),
        ({"headline": "x" * 301}, Refused, "The headline has 301 characters; 300 are the most"),
        ({"headline": "a\0b"}, BadText, "NUL"),
        ({"body": ""}, Incomplete, "lacks a body or a standfirst"),
        ({"body": "<p>&#1;</p>"}, BadText, "U\\+0001"),
        ({"slug": ""}, Refused, "letters, digits and hyphens"),
        ({"slug": "../../etc"}, Refused, "letters, digits and hyphens"),
        ({"slug": "a/b"}, Refused, "letters, digits and hyphens"),
        ({"slug": "a b"}, Refused, "letters, digits and hyphens"),
        ({"tags": [987654]}, Incomplete, "names tag 987654, which does not exist"),
        ({"people": [{"person": 987654}]}, Incomplete, "names person 987654, which does not exist"),
        ({"credits": [{"name": "", "person": 987654}]}, Incomplete, "names person 987654"),
        ({"pictures": [{"picture": 987654}]}, Incomplete, "names picture 987654"),
    ],
)  # fmt: skip
def test_a_correction_that_cannot_be_kept_is_refused_and_nothing_is_done(newsroom, fields, refusal, words):
    story = newsroom.story(body=BODY)
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.update(story, at=NOON + HOUR)
    before = intervals(story)

    with clock.fixed(NOON + MINUTE), pytest.raises(refusal, match=words):
        correct(story, fields=fields, change="correction", note="Wrong.", by=newsroom.editor)

    assert (intervals(story), Story.objects.get(pk=story.pk).version) == (before, 2)


def test_a_record_listed_twice_is_refused(newsroom):
    tag, ada = newsroom.tag(), newsroom.person()
    story = newsroom.story()
    newsroom.publish(story)

    for fields in ({"tags": [tag.pk, tag.pk]}, {"people": [{"person": ada.pk}, {"person": ada.pk}]}):
        with pytest.raises(Incomplete, match="is listed twice"):
            correct(story, fields=fields, change="legal", by=newsroom.editor)


@pytest.mark.parametrize("change", ["new", "update", "minor", "kill"])
def test_a_correction_is_of_no_other_class(newsroom, change):
    story = newsroom.story()
    newsroom.publish(story)

    with pytest.raises(Refused, match="is of class correction, clarification or legal"):
        correct(story, fields={"headline": "x"}, change=change, note="x", by=newsroom.editor)


def test_there_is_nothing_to_correct_where_readers_have_nothing(newsroom):
    draft, scheduled, killed, hidden = (newsroom.story(f"Ferry {number}") for number in range(4))
    with clock.fixed(NOON):
        newsroom.publish(scheduled, at=NOON + HOUR)
        newsroom.publish(killed)
        kill(killed, by=newsroom.editor, reason="wrong man")
        withhold(newsroom.publish(hidden).edition, by=newsroom.editor, reason="court order")

        for story in (draft, scheduled, killed, hidden):
            with pytest.raises(Refused, match="there is nothing to correct"):
                correct(story, fields={"headline": "x"}, change="legal", by=newsroom.editor)


def test_a_slug_of_another_story_is_refused_and_nothing_is_done(newsroom):
    story = newsroom.story("Ship returns")
    with clock.fixed(NOON):
        newsroom.publish()
        newsroom.publish(story)
        before = intervals(story)

        with pytest.raises(Taken):
            correct(story, fields={"slug": "ferry-returns"}, change="legal", by=newsroom.editor)

    assert intervals(story) == before
