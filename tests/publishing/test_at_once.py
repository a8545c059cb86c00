"""Two people at once: one of them is first, the other is told why not; readers never get two stories or half a one."""

from contextlib import suppress
from datetime import timedelta

import pytest

from articles.editions.models import Edition
from articles.editions.sections import move
from articles.publishing.call_off import call_off
from articles.publishing.correct import correct
from articles.publishing.embargo import embargo
from articles.publishing.kill import kill
from articles.publishing.publish import publish
from articles.publishing.spike import spike
from articles.publishing.withhold import withhold
from articles.stories.copy import write
from articles.stories.models import Revision, Story
from articles.tags.models import Section
from articles.tools import clock
from articles.tools.refusal import Refusal
from tests.publishing.sight import DAY, HOUR

from .at_once import at_once, one_at_a_time, went_well

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("time", range(3))
def test_two_publish_one_story(newsroom, time):
    story = newsroom.story(tags=[newsroom.tag()])

    results = at_once(*[lambda: publish(story, version=1, by=newsroom.editor)] * 2)

    assert sorted(went_well(results)) == [False, True]
    assert Edition.objects.live(clock.now()).of_story(story.pk).count() == 1
    assert one_at_a_time(story)


@pytest.mark.parametrize("time", range(3))
def test_one_publishes_and_one_kills(newsroom, time):
    story = newsroom.story(tags=[newsroom.tag()])
    newsroom.publish(story)
    newsroom.rewrite(story, headline="Ferry sinks")

    results = at_once(
        lambda: publish(story, version=2, by=newsroom.editor),
        lambda: kill(story, by=newsroom.editor, reason="wrong man"),
    )

    assert went_well(results)[1]
    assert Edition.objects.live(clock.now()).of_story(story.pk).count() == 0
    assert one_at_a_time(story)


@pytest.mark.parametrize("time", range(3))
def test_one_corrects_while_one_schedules(newsroom, time):
    story = newsroom.story(body="<p>The man was named as Jon Smith, of Quay Street.</p>")
    newsroom.publish(story)
    newsroom.rewrite(story, headline="Ferry sinks")
    at = clock.now() + HOUR

    results = at_once(
        lambda: publish(story, version=2, by=newsroom.editor, at=at),
        lambda: correct(
            story,
            fields={"body": "<p>The man was named as John Smith, of Quay Street.</p>"},
            change="correction",
            note="Wrong.",
            by=newsroom.editor,
        ),
    )

    done = went_well(results)
    assert done[1]
    for moment in (clock.now(), at, at + DAY):
        assert "John" in Edition.objects.live(moment).get(story_number=story.pk).body
    assert one_at_a_time(story)


@pytest.mark.parametrize("time", range(3))
def test_one_saves_while_one_publishes(newsroom, time):
    story = newsroom.story()

    results = at_once(
        lambda: publish(story, version=1, by=newsroom.editor),
        lambda: write([(Story.objects.get(pk=story.pk), {"headline": "Saved"})], by=newsroom.reporter),
    )

    done = went_well(results)
    headlines = list(Edition.objects.of_story(story.pk).values_list("headline", flat=True))
    assert done[1]
    assert headlines == (["Ferry returns"] if done[0] else [])
    assert list(Revision.objects.filter(story=story).values_list("version", flat=True)) == [2, 1]


@pytest.mark.parametrize("time", range(3))
def test_many_save_one_story_and_every_save_is_kept(newsroom, time):
    story = newsroom.story()

    results = at_once(
        *(
            lambda number=number: write(
                [(Story.objects.get(pk=story.pk), {"headline": f"Save {number}"})], by=newsroom.reporter
            )
            for number in range(4)
        )
    )

    assert went_well(results) == [True] * 4
    assert list(Revision.objects.filter(story=story).values_list("version", flat=True)) == [5, 4, 3, 2, 1]


@pytest.mark.parametrize("time", range(3))
def test_overlapping_batches_of_the_same_stories(newsroom, time):
    stories = [newsroom.story(f"Ferry {number}") for number in range(6)]

    results = at_once(
        lambda: publish(stories, version=1, by=newsroom.editor),
        lambda: publish(stories[::-1], version=1, by=newsroom.editor),
    )

    assert sorted(went_well(results)) == [False, True]
    assert all(one_at_a_time(story) for story in stories)


@pytest.mark.parametrize("time", range(3))
def test_one_calls_off_while_one_kills(newsroom, time):
    story = newsroom.story()
    newsroom.publish(story)
    newsroom.update(story, at=clock.now() + HOUR)

    results = at_once(
        lambda: call_off(story, by=newsroom.editor), lambda: kill(story, by=newsroom.editor, reason="wrong man")
    )

    assert went_well(results)[1]
    assert one_at_a_time(story)
    assert Edition.objects.ahead(clock.now()).count() == 0


@pytest.mark.parametrize("time", range(3))
def test_one_spikes_while_one_publishes(newsroom, time):
    story = newsroom.story()

    results = at_once(
        lambda: publish(story, version=1, by=newsroom.editor),
        lambda: spike(story, by=newsroom.editor, reason="dull"),
    )

    assert sorted(went_well(results)) == [False, True]


@pytest.mark.parametrize("time", range(3))
def test_one_embargoes_while_one_publishes(newsroom, time):
    story = newsroom.story()
    until = clock.now() + DAY

    results = at_once(
        lambda: publish(story, version=1, by=newsroom.editor, at=clock.now() + HOUR),
        lambda: embargo(story, until=until, by=newsroom.editor),
    )

    assert sorted(went_well(results)) == [False, True]


@pytest.mark.parametrize("time", range(3))
def test_one_withholds_while_one_publishes(newsroom, time):
    story = newsroom.story(tags=[newsroom.tag()], credits=[newsroom.person()])
    edition = newsroom.publish(story).edition
    newsroom.rewrite(story, headline="Ferry sinks")

    results = at_once(
        lambda: publish(story, version=2, by=newsroom.editor),
        lambda: withhold(edition, parts=["byline"], by=newsroom.editor, reason="in danger"),
    )

    assert went_well(results) == [True, True]
    assert one_at_a_time(story)


@pytest.mark.parametrize("time", range(3))
def test_one_moves_the_section_while_one_publishes_again(newsroom, time):
    sport, rowing = newsroom.section("Sport"), newsroom.section("Rowing")
    story = newsroom.story(section=rowing)
    newsroom.publish(story)
    newsroom.rewrite(story, headline="Ferry sinks")

    results = at_once(
        lambda: publish(story, version=2, by=newsroom.editor),
        lambda: move(rowing, parent=sport, by=newsroom.administrator),
    )

    assert went_well(results) == [True, True]
    assert one_at_a_time(story)


@pytest.mark.parametrize("time", range(3))
def test_two_sections_moved_into_each_other_make_no_circle(newsroom, time):
    sport, rowing = newsroom.section("Sport"), newsroom.section("Rowing")

    results = at_once(
        lambda: move(rowing, parent=sport, by=newsroom.administrator),
        lambda: move(sport, parent=rowing, by=newsroom.administrator),
    )

    assert sorted(went_well(results)) == [False, True]
    assert Section.objects.filter(parent=None, pk__in=[sport.pk, rowing.pk]).count() == 1


def test_a_schedule_whose_moment_comes_while_it_is_called_off(newsroom):
    """The lock finds it ahead; by the time the rows are written it has begun: no fault, one or the other."""
    story = newsroom.story()
    newsroom.publish(story)
    newsroom.rewrite(story, headline="Ferry sinks")
    for _time in range(8):
        with suppress(Refusal):  # on a slow machine the moment is past before it is scheduled
            ahead = newsroom.publish(story, at=clock.now() + timedelta(milliseconds=60)).edition
            while clock.now() < ahead.live_from - timedelta(milliseconds=3):
                pass
            went_well(at_once(lambda: call_off(story, by=newsroom.editor)))

    assert one_at_a_time(story)
