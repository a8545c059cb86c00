"""Every verb by its page."""

from datetime import timedelta

import pytest

from articles.editions.models import Edition, Withholding
from articles.publishing.kill import kill
from articles.staff.models import LogLine
from articles.stories.models import Story
from articles.tools import clock
from tests.newsdesk.conftest import errors, said
from tests.newsroom import NOON

HOUR = timedelta(hours=1)


@pytest.fixture
def at_noon():
    with clock.fixed(NOON):
        yield


def live(story, at=NOON):
    edition = Edition.objects.live(at).of_story(story.pk).first()
    return edition and edition.headline


@pytest.fixture
def editor(desk_of, at_noon):
    return desk_of("editor")


def test_publish_now(editor, newsroom):
    story = newsroom.story()

    answer = editor.do(story, "publish")

    assert live(story) == "Ferry returns"
    assert said(answer) == ['Published: <a href="/news/2026/03/27/ferry-returns/">Ferry returns</a>.']


def test_schedule_in_the_papers_time_and_call_off(editor, newsroom):
    with clock.fixed(NOON.replace(month=6)):
        story = newsroom.story()

        scheduled = editor.do(story, "publish", at="2026-06-27T18:00")
        seen = [live(story, NOON.replace(month=6, hour=16, minute=59)), live(story, NOON.replace(month=6, hour=17))]
        called_off = editor.do(story, "call-off")

        assert (seen, live(story, NOON.replace(month=7))) == ([None, "Ferry returns"], None)
        assert said(scheduled) == ["“Ferry returns” is scheduled for 27 June 2026, 18:00."]
        assert said(called_off) == [
            "The publication of “Ferry returns” on 27 June 2026, 18:00 is called off. Readers have nothing of it."
        ]


def test_calling_off_says_what_happens_no_more_and_what_readers_have(editor, newsroom):
    updated, leaving = newsroom.story(), newsroom.story("Ferry sinks")
    for story in (updated, leaving):
        newsroom.publish(story)
    newsroom.rewrite(updated, headline="Ferry returns late")
    newsroom.publish(updated, at=NOON + HOUR)
    kill(leaving, by=newsroom.editor, reason="a notice", at=NOON + HOUR)

    answers = [editor.do(story, "call-off") for story in (updated, leaving)]

    assert [said(answer) for answer in answers] == [
        [
            (
                "The edition of “Ferry returns late” scheduled for 27 March 2026, 13:00 is called off. "
                "Readers keep what they have now."
            )
        ],
        ["“Ferry sinks” is no longer to be withdrawn on 27 March 2026, 13:00."],
    ]
    assert [live(story, NOON + HOUR) for story in (updated, leaving)] == ["Ferry returns", "Ferry sinks"]


@pytest.mark.parametrize(
    ("at", "sentence"),
    [
        (
            "2026-03-29T01:30",
            "29 March 2026, 01:30 does not exist in Europe/London: the clocks skip it. Give the time an hour later.",
        ),
        (
            "2026-10-25T01:30",
            "25 October 2026, 01:30 comes twice in Europe/London: the clocks go back. Give a time outside that hour.",
        ),
        ("tomorrow", "Give a day and a time, such as 2026-03-27 09:30."),
        ("9999-12-31T23:59", "Give a year between 1700 and 2200."),
    ],
)
def test_a_local_time_that_is_no_moment_is_refused(editor, newsroom, at, sentence):
    story = newsroom.story()

    answer = editor.do(story, "publish", at=at)

    assert (errors(answer), Edition.objects.count()) == ([sentence], 0)


def test_an_update_says_what_kind_of_change_it_is(editor, newsroom):
    story = newsroom.story()
    newsroom.publish(story)
    newsroom.rewrite(story, headline="Ferry late")

    editor.do(story, "publish", change="minor", note="Spelling.")

    latest = Edition.objects.of_story(story.pk).latest("number")
    assert (latest.change, latest.note, latest.headline) == ("minor", "Spelling.", "Ferry late")


def test_an_incomplete_story_is_refused_in_a_sentence(editor, newsroom):
    story = newsroom.story(section=None, body="")

    answer = editor.do(story, "publish")

    assert errors(answer) == ["The story lacks a section and a body or a standfirst."]


def test_correct_gives_readers_the_one_word_and_nothing_of_the_rewrite(editor, newsroom):
    story = newsroom.story(body="<p>Jon Smith was fined.</p>")
    newsroom.publish(story)
    newsroom.rewrite(story, headline="Half a rewrite", body="<p>New top.</p><p>Jon Smith was fined.</p>")

    answer = editor.do(
        story, "correct", body="<p>John Smith was fined.</p>", change="correction", note="We misspelt his name."
    )

    story.refresh_from_db()
    edition = Edition.objects.live(NOON).get(story_number=story.pk)
    assert (edition.headline, edition.body) == ("Ferry returns", "<p>John Smith was fined.</p>")
    assert (story.headline, story.body) == ("Half a rewrite", "<p>New top.</p><p>John Smith was fined.</p>")
    assert said(answer) == ['Corrected for readers: <a href="/news/2026/03/27/ferry-returns/">Ferry returns</a>.']


def test_correct_says_what_it_could_not_carry_and_what_it_called_off(editor, newsroom):
    story = newsroom.story(body="<p>Jon Smith was fined.</p>")
    newsroom.publish(story)
    newsroom.rewrite(story, body="<p>Something else altogether.</p>")
    newsroom.publish(story, at=NOON + HOUR)

    answer = editor.do(story, "correct", body="<p>John Smith was fined.</p>", change="correction", note="Misspelt.")

    assert [message.partition(":")[0] for message in said(answer)] == [
        "Corrected for readers",
        "What was scheduled for 27 March 2026, 13",
        "Not carried over, look yourself",
        "Not carried over, look yourself",
    ]


def test_a_correction_begun_before_another_undoes_nothing_of_it(editor, newsroom):
    story = newsroom.story(body="<p>Jon Smith was fined.</p>")
    newsroom.publish(story)
    sent = {
        field.html_name: field.value() or ""
        for field in editor.get(f"articles/story/{story.pk}/do/correct/").context["form"]
    }
    editor.do(story, "correct", body="<p>John Smith was fined.</p>", change="correction", note="Misspelt.")

    answer = editor.post(
        f"articles/story/{story.pk}/do/correct/",
        sent | {"story": story.pk, "kicker": "Court", "change": "correction", "note": "More."},
    )

    assert errors(answer) == [
        "Readers have a newer edition than the one you began with. What you wrote is below; copy it, and open this page anew."
    ]
    assert answer.context["form"]["kicker"].value() == "Court"
    assert Edition.objects.live(NOON).get().body == "<p>John Smith was fined.</p>"


def test_a_correction_without_a_note_or_a_change_is_refused(editor, newsroom):
    story = newsroom.story()
    newsroom.publish(story)

    silent = editor.do(story, "correct", headline="Ferry late", change="correction")
    idle = editor.do(story, "correct", change="correction", note="Nothing.")

    assert errors(silent) == ["A correction or clarification needs a note to readers that says what was wrong."]
    assert errors(idle) == ["Nothing is different from what readers have."]


def test_kill_and_restore(editor, newsroom):
    story = newsroom.story()
    newsroom.publish(story)

    with clock.fixed(NOON + HOUR):
        killed = editor.do(story, "kill", reason="wrong man", note="This story named the wrong man.")
    with clock.fixed(NOON + 2 * HOUR):
        restored = editor.do(story, "restore", reason="right man after all")

    assert [live(story, NOON + hours * HOUR) for hours in range(3)] == ["Ferry returns", None, "Ferry returns"]
    assert said(killed) == ["“Ferry returns” is withdrawn."]
    assert said(restored) == ['Restored: <a href="/news/2026/03/27/ferry-returns/">Ferry returns</a>.']


def test_a_kill_without_a_reason_is_refused(editor, newsroom):
    story = newsroom.story()
    newsroom.publish(story)

    answer = editor.do(story, "kill", reason=" ")

    assert (errors(answer), live(story)) == (["Say why: the reason goes to the log."], "Ferry returns")


def test_withhold_parts_of_the_editions_chosen(editor, newsroom):
    story = newsroom.story()
    newsroom.publish(story)
    with clock.fixed(NOON + HOUR):
        newsroom.rewrite(story, headline="Ferry late")
        newsroom.publish(story)
        answer = editor.do(story, "withhold", editions=[1], parts=["text", "byline"], reason="court order")

    assert sorted(Withholding.objects.values_list("edition__number", "part")) == [(1, "byline"), (1, "text")]
    assert set(said(answer)) == {"Withheld of “Ferry late”: edition 1."}


def test_spike_and_unspike(editor, newsroom):
    story = newsroom.story()

    editor.do(story, "spike", reason="overtaken")
    spiked = Story.objects.get().spiked_at
    editor.do(story, "unspike")

    assert (spiked, Story.objects.get().spiked_at) == (NOON, None)
    assert list(LogLine.objects.filter(kind="story").order_by("pk").values_list("verb", "words")) == [
        ("spike", "overtaken"),
        ("unspike", ""),
    ]


def test_embargo_and_lift(editor, newsroom):
    story = newsroom.story()

    editor.do(story, "embargo", until="2026-03-27T18:00")
    promised = Story.objects.get().embargo
    refused = editor.do(story, "publish")
    editor.do(story, "embargo", until="")

    assert (promised, Story.objects.get().embargo) == (NOON + 6 * HOUR, None)
    assert errors(refused) == ["“Ferry returns” is under embargo until 27 March 2026, 18:00."]


def test_hand_on(editor, newsroom):
    story = newsroom.story()

    answer = editor.do(story, "hand-on", to="lawyer")

    assert (Story.objects.get().copy_status, said(answer)) == ("lawyer", ["“Ferry returns”: with the lawyer."])


def test_a_verb_that_lost_its_sense_in_the_meantime_is_refused(editor, newsroom):
    story = newsroom.story()

    answer = editor.do(story, "call-off")

    assert errors(answer) == ["Nothing is scheduled for “Ferry returns” that has not come already."]


def test_looking_at_a_verbs_page_does_nothing(editor, newsroom):
    story = newsroom.story()
    newsroom.publish(story)

    for verb in (
        "publish",
        "call-off",
        "correct",
        "kill",
        "restore",
        "withhold",
        "spike",
        "unspike",
        "embargo",
        "hand-on",
    ):
        assert editor.get(f"articles/story/{story.pk}/do/{verb}/").status_code == 200

    assert (Edition.objects.count(), live(story)) == (1, "Ferry returns")
