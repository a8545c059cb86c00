"""When an edition ends: its end moves within what is not past, and no two stand at one moment."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from articles.editions.guards import SKEW
from articles.editions.interval import set_until
from articles.editions.models import Edition
from articles.tools import clock
from tests.newsroom import NOON

from .refusing import refused

HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("was", "becomes", "at", "refuses"),
    [
        (None, NOON + HOUR, NOON, False),
        (None, NOON, NOON, False),
        (NOON + HOUR, NOON + HOUR / 2, NOON, False),
        (NOON + HOUR, None, NOON, False),
        (NOON + HOUR, NOON + 2 * HOUR, NOON, False),
        (None, NOON + HOUR, NOON + HOUR + SKEW * SECOND, False),
        (None, NOON + HOUR, NOON + HOUR + (SKEW + 1) * SECOND, True),
        (NOON + 2 * HOUR, NOON + HOUR, NOON + HOUR + (SKEW + 1) * SECOND, True),
        (NOON + HOUR, None, NOON + HOUR + (SKEW - 1) * SECOND, False),
        (NOON + HOUR, None, NOON + HOUR + SKEW * SECOND, True),
        (NOON + HOUR, NOON + 2 * HOUR, NOON + HOUR + SKEW * SECOND, True),
        (NOON + HOUR, NOON + 2 * HOUR, NOON + 3 * HOUR, True),
    ],
)
def test_an_end_moves_only_to_or_from_a_moment_that_is_not_past(edition, was, becomes, at, refuses):
    if was:
        with clock.fixed(NOON), transaction.atomic():
            set_until([edition], was)

    with clock.fixed(at):
        assert refused(lambda: set_until([edition], becomes)) is refuses


def test_by_the_real_clock_a_past_end_is_refused_and_one_ahead_is_not(newsroom):
    edition = newsroom.publish("Real").edition
    now = datetime.now(UTC)

    assert refused(lambda: set_until([edition], now - 5 * HOUR))
    assert not refused(lambda: set_until([edition], now + HOUR))
    assert not refused(lambda: set_until([edition], None))


def test_an_end_never_comes_before_the_beginning(newsroom):
    with clock.fixed(NOON):
        edition = newsroom.publish("Ahead", at=NOON + HOUR).edition

        assert refused(lambda: set_until([edition], NOON + HOUR / 2))


def copy_of(edition, **changes):
    """The edition again, as another row."""
    values = {field.attname: getattr(edition, field.attname) for field in Edition._meta.concrete_fields}
    return Edition(**values | {"id": None, "number": edition.number + 1} | changes)


@pytest.mark.parametrize(
    ("start", "end", "refuses"),
    [
        (NOON, None, True),
        (NOON - HOUR, NOON + HOUR, True),
        (NOON - HOUR, NOON, False),
        (NOON - HOUR, NOON + timedelta(microseconds=1), True),
        (NOON + HOUR, NOON + 2 * HOUR, True),
        (NOON + HOUR, NOON + HOUR, False),
    ],
)
def test_no_two_editions_of_a_story_are_stored_for_one_moment(edition, start, end, refuses):
    other = copy_of(edition, live_from=start, live_until=end)

    assert refused(other.save) is refuses


def test_no_end_is_moved_over_another_edition(newsroom, edition):
    story_number = edition.story_number
    with clock.fixed(NOON), transaction.atomic():
        set_until([edition], NOON + HOUR)
        copy_of(edition, live_from=NOON + HOUR, live_until=NOON + 2 * HOUR).save()

        assert refused(lambda: set_until([edition], NOON + HOUR + SECOND))
        assert refused(lambda: set_until([edition], None))
    assert Edition.objects.live(NOON + HOUR).filter(story_number=story_number).count() == 1


def test_editions_of_other_stories_are_no_matter(newsroom, edition):
    assert not refused(copy_of(edition, story_number=987_654, path="/other/").save)
