"""Publishing: now, earlier, later; what it refuses, and what stands after it."""

from datetime import UTC, datetime

import pytest

from articles.addresses.models import Address
from articles.addresses.paths import Taken
from articles.editions.models import Edition
from articles.editions.sections import move
from articles.publishing.call_off import call_off
from articles.publishing.correct import correct
from articles.publishing.embargo import embargo
from articles.publishing.kill import kill
from articles.publishing.publish import publish
from articles.publishing.refusals import Embargoed, Incomplete, Refused, SomeRefused, Stale
from articles.publishing.spike import spike
from articles.tags import sections
from articles.tools import clock
from articles.tools.refusal import Refusal
from articles.tools.text import BadText
from tests.newsroom import NOON
from tests.publishing.sight import DAY, HOUR, INSTANT, MINUTE, answer, index_is_in_step, intervals, listed, seen

FERRY = "/news/2026/03/27/ferry-returns/"


def test_a_published_story_is_live_from_that_moment_and_not_before(newsroom):
    story = newsroom.story()

    with clock.fixed(NOON):
        newsroom.publish(story)

    assert [seen(story, NOON - INSTANT), seen(story, NOON)] == [None, "Ferry returns"]


def test_a_first_edition_may_begin_ahead_and_answers_404_until_then(newsroom):
    story = newsroom.story()

    with clock.fixed(NOON):
        newsroom.publish(story, at=NOON + HOUR)

    assert [answer(FERRY, NOON + HOUR - INSTANT), answer(FERRY, NOON + HOUR)] == ["404", "200"]


def test_a_first_edition_may_begin_in_the_past(newsroom):
    story = newsroom.story()
    then = datetime(1998, 7, 1, 23, 30, tzinfo=UTC)

    with clock.fixed(NOON):
        outcome = newsroom.publish(story, at=then)

    edition = outcome.edition
    assert (edition.path, edition.first_published_at, edition.recorded_at) == (
        "/news/1998/07/02/ferry-returns/",
        then,
        NOON,
    )
    assert answer(edition.path, then) == "200"


def test_a_later_edition_may_not_begin_in_the_past(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)

        with pytest.raises(Refused, match="has passed, and readers have the story already"):
            newsroom.publish(story, at=NOON - INSTANT)


def test_a_scheduled_update_takes_over_at_its_moment_without_anybody(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, headline="Ferry runs aground")
        newsroom.publish(story, at=NOON + HOUR)

    moments = (NOON, NOON + HOUR - INSTANT, NOON + HOUR, NOON + DAY)
    assert [seen(story, at) for at in moments] == ["Ferry returns", "Ferry returns", *["Ferry runs aground"] * 2]
    assert index_is_in_step(story)


def test_publishing_now_calls_off_what_is_scheduled(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        ahead = newsroom.publish(story, at=NOON + HOUR).edition
    with clock.fixed(NOON + MINUTE):
        newsroom.rewrite(story, headline="Ferry sinks")
        outcome = newsroom.publish(story)

    assert outcome.called_off == ahead
    assert seen(story, NOON + DAY) == "Ferry sinks"
    assert intervals(story) == [
        (1, "new", NOON, NOON + MINUTE),
        (2, "update", NOON + HOUR, NOON + HOUR),
        (3, "update", NOON + MINUTE, None),
    ]
    assert index_is_in_step(story)


def test_scheduling_anew_leaves_one_edition_ahead(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story, at=NOON + HOUR)
        newsroom.publish(story, at=NOON + 2 * HOUR)

    assert list(Edition.objects.ahead(NOON).values_list("live_from", flat=True)) == [NOON + 2 * HOUR]
    assert [answer(FERRY, NOON + HOUR), answer(FERRY, NOON + 2 * HOUR)] == ["404", "200"]


def test_publishing_twice_at_one_moment_leaves_the_second(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, headline="Ferry sinks")
        newsroom.publish(story)

    assert seen(story, NOON) == "Ferry sinks"
    assert index_is_in_step(story)


def test_an_expiry_stays_where_it_is_when_an_update_is_published_before_it(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        kill(story, by=newsroom.editor, reason="a notice", at=NOON + DAY)
    with clock.fixed(NOON + HOUR):
        newsroom.rewrite(story, headline="Ferry sinks")
        newsroom.publish(story)

    assert [seen(story, NOON + DAY - INSTANT), seen(story, NOON + DAY)] == ["Ferry sinks", None]
    assert index_is_in_step(story)


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


def test_an_embargo_holds_to_the_instant(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        embargo(story, until=NOON + HOUR, by=newsroom.editor)

        with pytest.raises(Embargoed, match="is under embargo until 27 March 2026, 13:00"):
            newsroom.publish(story, at=NOON + HOUR - INSTANT)
        newsroom.publish(story, at=NOON + HOUR)

    assert [seen(story, NOON + HOUR - INSTANT), seen(story, NOON + HOUR)] == [None, "Ferry returns"]


def test_archive_copy_does_not_slip_under_an_embargo(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        embargo(story, until=NOON + HOUR, by=newsroom.editor)

        with pytest.raises(Embargoed):
            newsroom.publish(story, at=NOON - DAY)


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


def test_only_an_update_moves_what_readers_see_as_updated(newsroom):
    story = newsroom.story()
    told = []
    for hour, change in enumerate([None, "minor", "update", "minor"]):
        with clock.fixed(NOON + hour * HOUR):
            told.append(newsroom.publish(story, change=change).edition.updated_at)

    assert told == [None, None, NOON + 2 * HOUR, NOON + 2 * HOUR]


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


def test_the_first_day_is_the_papers_own_and_stays(newsroom, settings):
    story = newsroom.story()
    late = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    with clock.fixed(late):
        newsroom.publish(story)
    settings.TIME_ZONE = "Pacific/Auckland"
    with clock.fixed(late + DAY):
        edition = newsroom.publish(story).edition

    assert edition.path == "/news/2026/07/01/ferry-returns/"


def test_a_changed_slug_moves_the_story_and_the_old_address_leads_there(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, slug="ferry-is-back")
        newsroom.publish(story, at=NOON + HOUR)

    new = "/news/2026/03/27/ferry-is-back/"
    later = NOON + HOUR
    assert [answer(FERRY, NOON), answer(new, NOON)] == ["200", "404"]
    assert [answer(FERRY, later), answer(new, later)] == [f"301 {new}", "200"]


def test_a_changed_headline_moves_nothing(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, headline="Ferry sinks")
        edition = newsroom.publish(story).edition

    assert edition.path == FERRY


def test_a_story_moved_to_another_section_gets_its_address_there(newsroom):
    story = newsroom.story()
    sport = newsroom.section("Sport")
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, section=sport.pk)
        newsroom.publish(story)

    assert [answer(FERRY, NOON), answer("/sport/2026/03/27/ferry-returns/", NOON)] == [
        "301 /sport/2026/03/27/ferry-returns/",
        "200",
    ]
    assert [listed(NOON, section=section) for section in (newsroom.news, sport)] == [[], [story.pk]]


def test_a_re_slugged_section_moves_no_story(newsroom):
    story, later = newsroom.story(), newsroom.story("Ferry sinks")
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.news.slug = "local"
        sections.amend(newsroom.news, by=newsroom.administrator)
        paths = [newsroom.publish(story).edition.path, newsroom.publish(later).edition.path]

    assert paths == [FERRY, "/local/2026/03/27/ferry-sinks/"]


def test_a_slug_that_another_section_once_had_is_never_given_away(newsroom):
    newsroom.news.slug = "local"
    sections.amend(newsroom.news, by=newsroom.administrator)

    with pytest.raises(Taken, match="/news/"):
        newsroom.section("News again", slug="news")


def test_a_path_of_another_story_is_refused(newsroom):
    with clock.fixed(NOON):
        newsroom.publish()

        with pytest.raises(Taken, match=f"The address {FERRY} is taken. Choose another slug"):
            newsroom.publish("Ferry returns")


def test_a_path_once_live_is_never_anothers_even_after_it_moved_on(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.rewrite(story, slug="ferry-is-back")
        newsroom.publish(story)

        with pytest.raises(Taken):
            newsroom.publish("Ferry returns")


def test_a_path_of_a_withdrawn_story_is_never_anothers(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        kill(story, by=newsroom.editor, reason="wrong man")

        with pytest.raises(Taken):
            newsroom.publish("Ferry returns")


def test_a_path_called_off_before_its_time_may_be_anothers(newsroom):
    story, other = newsroom.story(), newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story, at=NOON + HOUR)
        call_off(story, by=newsroom.editor)
        newsroom.publish(other)

    assert Address.objects.get(path=FERRY).number == other.pk


@pytest.mark.parametrize("headline", ["Паром вернулся", "عادت العبارة", "渡轮归来", "🚢🚢🚢"])
def test_a_headline_without_a_letter_for_an_address_gets_one_all_the_same(newsroom, headline):
    with clock.fixed(NOON):
        paths = {newsroom.publish(newsroom.story(headline)).edition.path for _n in range(2)}

    assert len(paths) == 2
    assert all(path.startswith("/news/2026/03/27/story-") for path in paths)


def test_many_are_published_in_one_go(newsroom):
    stories = [newsroom.story(f"Ferry {number}") for number in range(3)]

    with clock.fixed(NOON):
        outcomes = publish(iter(stories), version={story.pk: 1 for story in stories}, by=newsroom.editor)

    assert [outcome.story for outcome in outcomes] == stories
    assert [seen(story, NOON) for story in stories] == ["Ferry 0", "Ferry 1", "Ferry 2"]


def test_of_many_all_or_none_are_published_and_each_refusal_is_told(newsroom):
    good = newsroom.story()
    empty = newsroom.rewrite(newsroom.story("Empty"), body="")
    unknown = newsroom.rewrite(newsroom.story("Unknown"), body='<p><a data-person="987654">Ada</a></p>')
    stale = newsroom.rewrite(newsroom.story("Stale"), body="<p>y</p>")

    with clock.fixed(NOON), pytest.raises(SomeRefused) as refused:
        publish(
            [good, empty, unknown, stale],
            version={good.pk: 1, empty.pk: 2, unknown.pk: 2, stale.pk: 1},
            by=newsroom.editor,
        )

    assert {number: type(reason) for number, reason in refused.value.reasons.items()} == {
        empty.pk: Incomplete,
        unknown.pk: Incomplete,
        stale.pk: Stale,
    }
    assert [Edition.objects.count(), Address.objects.filter(kind="story").count()] == [0, 0]


def test_of_two_in_a_batch_that_want_one_path_the_second_is_refused(newsroom):
    first, second = newsroom.story(), newsroom.story()

    with clock.fixed(NOON), pytest.raises(SomeRefused) as refused:
        publish([first, second], version=1, by=newsroom.editor)

    assert {number: type(reason) for number, reason in refused.value.reasons.items()} == {second.pk: Taken}
    assert Edition.objects.count() == 0


def test_of_many_the_one_whose_path_is_taken_is_named(newsroom):
    with clock.fixed(NOON):
        newsroom.publish()
        first, second = newsroom.story("Other"), newsroom.story()

        with pytest.raises(SomeRefused) as refused:
            publish([first, second], version=1, by=newsroom.editor)

    assert list(refused.value.reasons) == [second.pk]


def test_none_at_all_is_no_matter(newsroom):
    assert publish([], version={}, by=newsroom.editor) == []


def test_a_credit_keeps_the_name_as_it_was_printed(newsroom):
    from articles.people import amend as people

    ada = newsroom.person("Ada Marsh")
    with clock.fixed(NOON):
        edition = newsroom.publish(newsroom.story(credits=[ada])).edition
    ada.name = "Ada Marsh-Jones"
    people.amend(ada, by=newsroom.librarian)

    assert Edition.objects.get(pk=edition.pk).credits[0]["name"] == "Ada Marsh"


def test_a_section_moved_takes_its_stories_lists_along(newsroom):
    sport = newsroom.section("Sport")
    rowing = newsroom.section("Rowing")
    story = newsroom.story(section=rowing)
    with clock.fixed(NOON):
        newsroom.publish(story)
        newsroom.publish(story, at=NOON + HOUR)
        before = listed(NOON, section=sport)
        move(rowing, parent=sport, by=newsroom.administrator)

    moments = (NOON, NOON + HOUR)
    assert before == []
    assert [listed(at, section=sport) for at in moments] == [[story.pk]] * 2
    assert index_is_in_step(story)


def test_a_section_never_stands_in_itself_or_in_its_child(newsroom):
    sport = newsroom.section("Sport")
    rowing = newsroom.section("Rowing", parent=sport)

    for parent in (sport, rowing):
        with pytest.raises(Refusal, match="can't stand in itself"):
            move(sport, parent=parent, by=newsroom.administrator)


def test_a_correction_stays_below_an_embargo_set_afterwards(newsroom):
    story = newsroom.story()
    with clock.fixed(NOON):
        newsroom.publish(story)
        embargo(story, until=NOON + DAY, by=newsroom.editor)
        correct(story, fields={"headline": "Ferry sank"}, change="correction", note="It sank.", by=newsroom.editor)

    assert seen(story, NOON) == "Ferry sank"
