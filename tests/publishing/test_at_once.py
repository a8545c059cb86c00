"""Two people at once: one of them is first, the other is told why not; readers never get two stories or half a one."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connections

from articles.addresses.models import Address, Kind
from articles.addresses.paths import Taken, claim, claim_many
from articles.editions.models import Edition
from articles.editions.sections import move
from articles.people import amend as people
from articles.people.models import Person
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
from tests.newsroom import NOON
from tests.publishing.sight import DAY, HOUR, index_is_in_step

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*calls: Callable) -> list:
    """What each call, in a thread of its own and all begun together, returned or raised."""
    begin, results = Barrier(len(calls)), [None] * len(calls)

    def run(place: int, call: Callable) -> None:
        connections.close_all()
        begin.wait()
        try:
            results[place] = call()
        except Exception as error:  # noqa: BLE001
            results[place] = error
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return results


def went_well(results: list) -> list[bool]:
    """Which of them did what they were asked; a failure that is no refusal is a fault of ours."""
    for result in results:
        if isinstance(result, Exception) and not isinstance(result, Refusal):
            raise result
    return [not isinstance(result, Exception) for result in results]


def one_at_a_time(story) -> bool:
    """Whether at no moment two editions of the story stand, and the index agrees."""
    rows = sorted(
        (start, end)
        for start, end in Edition.objects.of_story(story.pk).values_list("live_from", "live_until")
        if start != end
    )
    return index_is_in_step(story) and all(
        end is not None and end <= start for (_s, end), (start, _e) in zip(rows, rows[1:], strict=False)
    )


@pytest.mark.parametrize("time", range(3))
def test_two_publish_one_story(newsroom, time):
    story = newsroom.story(tags=[newsroom.tag()])

    results = at_once(*[lambda: publish(story, version=1, by=newsroom.editor)] * 2)

    assert went_well(results) == [True, True]
    assert Edition.objects.live(clock.now()).of_story(story.pk).count() == 1
    assert one_at_a_time(story)


@pytest.mark.parametrize("time", range(3))
def test_one_publishes_and_one_kills(newsroom, time):
    story = newsroom.story(tags=[newsroom.tag()])
    newsroom.publish(story)

    results = at_once(
        lambda: publish(story, version=1, by=newsroom.editor),
        lambda: kill(story, by=newsroom.editor, reason="wrong man"),
    )

    assert went_well(results)[1]
    assert Edition.objects.live(clock.now()).of_story(story.pk).count() == 0
    assert one_at_a_time(story)


@pytest.mark.parametrize("time", range(3))
def test_one_corrects_while_one_schedules(newsroom, time):
    story = newsroom.story(body="<p>The man was named as Jon Smith, of Quay Street.</p>")
    newsroom.publish(story)
    at = clock.now() + HOUR

    results = at_once(
        lambda: publish(story, version=1, by=newsroom.editor, at=at),
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


@pytest.mark.parametrize("time", range(5))
def test_two_stories_want_one_path(newsroom, time):
    stories = [newsroom.story(), newsroom.story()]

    results = at_once(*(lambda story=story: publish(story, version=1, by=newsroom.editor) for story in stories))

    assert sorted(went_well(results)) == [False, True]
    assert [type(result) for result in results if isinstance(result, Exception)] == [Taken]
    assert Edition.objects.count() == 1


@pytest.mark.parametrize("time", range(5))
def test_two_claims_of_one_path(newsroom, time):
    results = at_once(*(lambda number=number: claim("/x/", kind=Kind.PAGE, number=number) for number in (1, 2)))

    assert sorted(went_well(results)) == [False, True]
    assert Address.objects.filter(path="/x/").count() == 1


@pytest.mark.parametrize("time", range(3))
def test_long_lists_of_the_same_paths_in_another_order_never_lock_each_other_out(newsroom, time):
    paths = [f"/path-{number}/" for number in range(2_000)]

    results = at_once(
        lambda: claim_many([(path, 1, NOON) for path in paths], kind=Kind.PAGE),
        lambda: claim_many([(path, 2, NOON) for path in reversed(paths)], kind=Kind.PAGE),
    )

    assert sorted(went_well(results)) == [False, True]
    assert Address.objects.filter(kind=Kind.PAGE).values("number").distinct().count() == 1


@pytest.mark.parametrize("time", range(3))
def test_batches_that_want_the_same_paths_in_another_order_never_lock_each_other_out(newsroom, time):
    ours = [newsroom.story(f"Ferry {number}") for number in range(6)]
    theirs = [newsroom.story(f"Ferry {number}") for number in reversed(range(6))]

    results = at_once(
        lambda: publish(ours, version=1, by=newsroom.editor), lambda: publish(theirs, version=1, by=newsroom.editor)
    )

    assert sorted(went_well(results)) == [False, True]
    assert Edition.objects.count() == 6


@pytest.mark.parametrize("time", range(3))
def test_overlapping_batches_of_the_same_stories(newsroom, time):
    stories = [newsroom.story(f"Ferry {number}") for number in range(6)]

    results = at_once(
        lambda: publish(stories, version=1, by=newsroom.editor),
        lambda: publish(stories[::-1], version=1, by=newsroom.editor),
    )

    assert went_well(results) == [True, True]
    assert all(one_at_a_time(story) for story in stories)


@pytest.mark.parametrize("time", range(3))
def test_one_calls_off_while_one_kills(newsroom, time):
    story = newsroom.story()
    newsroom.publish(story)
    newsroom.publish(story, at=clock.now() + HOUR)

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

    results = at_once(
        lambda: publish(story, version=1, by=newsroom.editor),
        lambda: withhold(edition, parts=["byline"], by=newsroom.editor, reason="in danger"),
    )

    assert went_well(results) == [True, True]
    assert one_at_a_time(story)


@pytest.mark.parametrize("time", range(3))
def test_one_moves_the_section_while_one_publishes_again(newsroom, time):
    sport, rowing = newsroom.section("Sport"), newsroom.section("Rowing")
    story = newsroom.story(section=rowing)
    newsroom.publish(story)

    results = at_once(
        lambda: publish(story, version=1, by=newsroom.editor),
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


@pytest.mark.parametrize("time", range(3))
def test_namesakes_added_at_once_each_get_an_address(newsroom, time):
    results = at_once(
        *[lambda: people.add(Person(name="Ada Marsh"), by=newsroom.librarian)] * 3,
    )

    assert went_well(results) == [True] * 3
    assert sorted(Person.objects.values_list("slug", flat=True)) == ["ada-marsh", "ada-marsh-2", "ada-marsh-3"]


def test_a_schedule_whose_moment_comes_while_it_is_called_off(newsroom):
    """The lock finds it ahead; by the time the rows are written it has begun: no fault, one or the other."""
    story = newsroom.story()
    newsroom.publish(story)
    for _time in range(8):
        with suppress(Refusal):  # on a slow machine the moment is past before it is scheduled
            ahead = newsroom.publish(story, at=clock.now() + timedelta(milliseconds=60)).edition
            while clock.now() < ahead.live_from - timedelta(milliseconds=3):
                pass
            went_well(at_once(lambda: call_off(story, by=newsroom.editor)))

    assert one_at_a_time(story)
