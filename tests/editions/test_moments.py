"""The moments ahead: what begins and ends, and which pages that concerns."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.editions.moments import Moments
from articles.editions.sections import move
from articles.pagecache.keys import list_key, path_key, story_key
from articles.publishing.call_off import call_off
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.tools import clock
from tests.newsroom import NOON

HOUR = timedelta(hours=1)
SIX = NOON + 6 * HOUR


@pytest.fixture(autouse=True)
def at_noon():
    with clock.fixed(NOON):
        yield


def ahead(*keys: str) -> dict[str, set[tuple[float, bool]]]:
    """For each key when its pages become others, in hours from noon, and whether something must go then."""
    found = list(Moments().coming(NOON))
    return {
        key: {((one.moment - NOON.timestamp()) / 3600, one.ends) for one in found if key in one.keys} for key in keys
    }


def test_where_nothing_is_scheduled_nothing_is_to_come(newsroom):
    newsroom.publish("Ferry returns")

    assert list(Moments().coming(NOON)) == []


def test_a_first_edition_is_a_beginning_for_its_address_and_its_lists(newsroom):
    tag = newsroom.tag()
    edition = newsroom.publish(newsroom.story(tags=[tag]), at=SIX).edition
    keys = (path_key(edition.path), story_key(edition.story_number), list_key("tag", tag.pk), "front/list")

    assert ahead(*keys) == dict.fromkeys(keys, {(6, False)})


def test_an_update_concerns_the_lists_that_the_story_leaves_too(newsroom):
    before, after = newsroom.tag("Before"), newsroom.tag("After")
    story = newsroom.publish(newsroom.story(tags=[before])).story
    newsroom.rewrite(story, tags=[after.pk])
    newsroom.publish(story, at=SIX)
    keys = (list_key("tag", before.pk), list_key("tag", after.pk))

    assert ahead(*keys) == dict.fromkeys(keys, {(6, False)})


def test_an_expiry_is_an_end(newsroom):
    tag = newsroom.tag()
    story = newsroom.publish(newsroom.story(tags=[tag])).story
    kill(story, by=newsroom.editor, reason="Contract", at=SIX)

    assert ahead(list_key("tag", tag.pk), "front/list") == {
        list_key("tag", tag.pk): {(6, True)},
        "front/list": {(6, True)},
    }


def test_an_update_rewritten_by_a_correction_is_to_come_in_its_new_form(newsroom):
    tag = newsroom.tag()
    story = newsroom.publish(newsroom.story()).story
    newsroom.rewrite(story, headline="Ferry runs")
    newsroom.publish(story, at=SIX)
    correct(story, fields={"tags": [tag.pk]}, change="correction", note="Sorry.", by=newsroom.editor)

    assert ahead(list_key("tag", tag.pk)) == {list_key("tag", tag.pk): {(6, False)}}


def test_what_was_called_off_is_not_to_come(newsroom):
    story = newsroom.publish("Ferry returns").story
    newsroom.rewrite(story, headline="Ferry runs")
    newsroom.publish(story, at=SIX)
    call_off(story, by=newsroom.editor)

    assert list(Moments().coming(NOON)) == []


def test_what_was_met_before_is_not_read_again_and_means_what_it_meant(newsroom):
    moments = Moments()
    newsroom.publish("Ferry returns", at=SIX)
    first = list(moments.coming(NOON))
    newsroom.publish("Bridge opens", at=SIX + HOUR)
    list(moments.coming(NOON))
    with CaptureQueriesContext(connection) as asked:
        again = list(moments.coming(NOON))

    assert (len(asked), len(first), again) == (2, 1, list(Moments().coming(NOON)))


def test_a_section_that_moved_counts_among_what_was_met_before(newsroom):
    moments, coast = Moments(), newsroom.section("Coast")
    newsroom.publish("Ferry returns", at=SIX)
    list(moments.coming(NOON))
    move(newsroom.news, parent=coast, by=newsroom.administrator)

    assert list_key("section", coast.pk) in next(moments.coming(NOON)).keys


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads SQLite's plan")
def test_the_paper_is_never_read_from_end_to_end_for_it(newsroom):
    newsroom.publish("Ferry returns", at=SIX)
    with CaptureQueriesContext(connection) as asked:
        list(Moments().coming(NOON))

    with connection.cursor() as cursor:
        plans = []
        for query in asked.captured_queries:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            plans += [row[3] for row in cursor.fetchall() if "articles_edition" in row[3] or "U0" in row[3]]

    assert (len(asked), [plan for plan in plans if not plan.startswith("SEARCH")]) == (3, [])
