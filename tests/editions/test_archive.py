"""The archive's lists: by the day of the paper's zone on which a story was first published."""

from datetime import UTC, date, datetime, timedelta

import pytest

from articles.editions import archive
from articles.publishing.kill import kill
from articles.tools import clock
from tests.newsroom import NOON


@pytest.mark.parametrize(
    "moment, day",
    [
        ("2026-03-28T23:59:59+00:00", date(2026, 3, 28)),
        ("2026-03-29T00:00:00+00:00", date(2026, 3, 29)),  # the clocks go forward an hour later
        ("2026-03-29T22:59:59+00:00", date(2026, 3, 29)),
        ("2026-03-29T23:00:00+00:00", date(2026, 3, 30)),  # midnight in British Summer Time
        ("2025-10-25T22:59:59+00:00", date(2025, 10, 25)),
        ("2025-10-25T23:00:00+00:00", date(2025, 10, 26)),
        ("2025-10-26T00:30:00+00:00", date(2025, 10, 26)),  # 01:30, for the first time
        ("2025-10-26T01:30:00+00:00", date(2025, 10, 26)),  # 01:30, for the second
        ("2025-10-26T23:59:59+00:00", date(2025, 10, 26)),
        ("2025-10-27T00:00:00+00:00", date(2025, 10, 27)),
    ],
)
def test_a_backdated_story_stands_on_the_day_that_readers_clocks_showed(newsroom, moment, day):
    with clock.fixed(NOON + timedelta(days=30)):
        newsroom.publish("Old", at=datetime.fromisoformat(moment))

    found = {
        other: [card.headline for card in archive.on_day(other, NOON + timedelta(days=60)).cards]
        for other in (day - timedelta(days=1), day, day + timedelta(days=1))
    }

    assert found == {day - timedelta(days=1): [], day: ["Old"], day + timedelta(days=1): []}


def test_only_years_months_and_days_with_a_live_story_are_offered(newsroom):
    with clock.fixed(NOON):
        for moment in ("1998-12-31T12:00Z", "2003-01-01T12:00Z", "2026-01-31T12:00Z", "2026-03-01T12:00Z"):
            newsroom.publish(moment, at=datetime.fromisoformat(moment))
        newsroom.publish("Second that day", at=datetime(2026, 1, 31, 13, tzinfo=UTC))
        gone = newsroom.publish("Gone", at=datetime(2001, 6, 1, 12, tzinfo=UTC)).story
        newsroom.publish("Ahead", at=datetime(2027, 6, 1, 12, tzinfo=UTC))
        kill(gone, by=newsroom.editor, reason="Wrong")

    offered = (
        [year.first.year for year in archive.years(NOON)],
        [start.month for start, has_stories in archive.months_of_year(2026, NOON) if has_stories],
        archive.days_of_month(2026, 1, NOON),
        [start for start, has_stories in archive.months_of_year(2001, NOON) if has_stories],
        archive.neighbours(date(2026, 1, 31), NOON),
        archive.neighbours(date(1998, 12, 31), NOON),
    )

    assert offered == (
        [2026, 2003, 1998],
        [1, 3],
        [(date(2026, 1, 31), 2)],
        [],
        (date(2003, 1, 1), date(2026, 3, 1)),
        (None, date(2003, 1, 1)),
    )


def test_the_latest_twenty_years_are_offered_by_the_month_and_those_before_by_the_year(newsroom):
    with clock.fixed(NOON):
        for moment in ("1998-12-31T12:00Z", "2006-12-31T12:00Z", "2007-02-01T12:00Z", "2026-03-01T12:00Z"):
            newsroom.publish(moment, at=datetime.fromisoformat(moment))

    offered = {
        year.first.year: [month.month for month, has_stories in year.months if has_stories]
        for year in archive.years(NOON)
    }

    assert offered == {2026: [3], 2007: [2], 2006: [], 1998: []}


def test_a_month_is_a_calendar_that_begins_on_a_monday_and_counts_its_own_days_only(newsroom):
    with clock.fixed(NOON):
        for moment in ("2026-02-28T12:00Z", "2026-03-01T12:00Z", "2026-03-01T13:00Z"):
            newsroom.publish(moment, at=datetime.fromisoformat(moment))

    weeks = archive.weeks_of_month(2026, 3, NOON)

    assert [len(week) for week in weeks] == [7] * 6
    assert (weeks[0][0].on, weeks[-1][-1].on) == (date(2026, 2, 23), date(2026, 4, 5))
    assert [(one.on, one.stories) for week in weeks for one in week if one.stories] == [(date(2026, 3, 1), 2)]
    assert archive.weeks_of_month(2026, 4, NOON) == []


def test_the_archive_of_a_paper_without_stories_is_empty(db):
    assert (archive.years(NOON), archive.neighbours(date(2026, 1, 31), NOON)) == ([], (None, None))
