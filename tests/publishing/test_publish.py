"""Publishing: what readers have is a function of the editions and the moment."""

from datetime import timedelta

import pytest

from articles.editions.models import Edition
from articles.publishing.call_off import call_off
from articles.publishing.correct import correct
from articles.publishing.embargo import embargo
from articles.publishing.kill import kill
from articles.publishing.publish import publish
from articles.publishing.refusals import Embargoed, Incomplete, Refused, Stale
from articles.publishing.restore import restore
from articles.publishing.spike import spike
from articles.publishing.withhold import withhold
from articles.tools import clock
from tests.newsroom import NOON

HOUR = timedelta(hours=1)


def live(story, at):
    edition = Edition.objects.live(at).of_story(story.pk).first()
    return edition and edition.headline


def test_a_published_story_is_live_from_that_moment_and_not_before(newsroom):
    story = newsroom.story()

    with clock.fixed(NOON):
        newsroom.publish(story)

    assert [live(story, NOON - timedelta(microseconds=1)), live(story, NOON)] == [None, "Ferry returns"]


def test_a_scheduled_update_takes_over_at_its_moment_without_anybody(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, headline="Ferry runs aground")
        newsroom.publish(story, at=NOON + HOUR)

    seen = [live(story, NOON + minutes * timedelta(minutes=1)) for minutes in (0, 59, 60, 600)]

    assert seen == ["Ferry returns", "Ferry returns", "Ferry runs aground", "Ferry runs aground"]


def test_a_schedule_called_off_leaves_the_edition_before_it_running(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, headline="Ferry runs aground")
        newsroom.publish(story, at=NOON + HOUR)
        call_off(story, by=newsroom.editor)

    assert live(story, NOON + 2 * HOUR) == "Ferry returns"


def test_a_one_word_correction_reaches_readers_the_rewrite_and_the_schedule(newsroom):
    body = "<p>The man was named as Jon Smith, of Quay Street.</p><p>He was fined.</p>"
    story = newsroom.story(body=body)
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, body=body + "<p>An appeal is expected.</p>")
        newsroom.publish(story, at=NOON + HOUR)
        newsroom.rewrite(
            story, headline="Half", body="<p>New top.</p><p>The man was named as Jon Smith, of Quay Street.</p>"
        )
    with clock.fixed(NOON + HOUR / 2):
        outcome = correct(
            story,
            fields={"body": body.replace("Jon", "John")},
            change="correction",
            note="We misspelt it.",
            by=newsroom.editor,
        )

    story.refresh_from_db()
    bodies = [Edition.objects.live(at).get(story_number=story.pk).body for at in (NOON, NOON + HOUR / 2, NOON + HOUR)]
    assert ([text.count("John") for text in bodies], ["appeal" in text for text in bodies]) == (
        [0, 1, 1],
        [False, False, True],
    )
    assert story.body == "<p>New top.</p><p>The man was named as John Smith, of Quay Street.</p>"
    assert outcome.not_carried == ()


def test_a_kill_and_a_restore(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
    with clock.fixed(NOON + HOUR):
        kill(story, by=newsroom.editor, reason="Wrong man")
    with clock.fixed(NOON + 2 * HOUR):
        restore(story, by=newsroom.editor, reason="Right man after all")

    assert [live(story, NOON + n * HOUR) for n in range(3)] == ["Ferry returns", None, "Ferry returns"]


def test_verbs_refuse(newsroom):
    story = newsroom.story(body="")
    with pytest.raises(Incomplete):
        newsroom.publish(story)
    newsroom.rewrite(story, body="<p>x</p>")
    with pytest.raises(Stale):
        publish(story, version=1, by=newsroom.editor)
    with clock.fixed(NOON):
        embargo(story, until=NOON + HOUR, by=newsroom.editor)
        with pytest.raises(Embargoed):
            newsroom.publish(story)
        newsroom.publish(story, at=NOON + HOUR)
        with pytest.raises(Refused):
            embargo(story, until=NOON + 2 * HOUR, by=newsroom.editor)
        with pytest.raises(Refused):
            spike(story, by=newsroom.editor, reason="dull")


def test_withheld_text_is_gone_at_once(newsroom):
    story = newsroom.story(tags=[newsroom.tag()])
    with clock.fixed(NOON):
        outcome = newsroom.publish(story)
        withhold(outcome.edition, by=newsroom.editor, reason="court order")

    assert live(story, NOON) is None
