"""Moments and days: one meaning each, or a refusal."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils.formats import date_format
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from articles.tools import clock
from articles.tools.clock import NoSuchMoment, day_of, days_between, local_moment, paper_zone, parse_moment, say_moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-27T09:30:00+00:00", datetime(2026, 3, 27, 9, 30, tzinfo=UTC)),
        ("2026-03-27T09:30:00Z", datetime(2026, 3, 27, 9, 30, tzinfo=UTC)),
        (" 2026-07-01T09:30+01:00 ", datetime(2026, 7, 1, 8, 30, tzinfo=UTC)),
        ("2026-07-01T09:30:00.000001+01:00", datetime(2026, 7, 1, 8, 30, 0, 1, tzinfo=UTC)),
        ("2026-07-01T09:30[Europe/London]", datetime(2026, 7, 1, 8, 30, tzinfo=UTC)),
        ("2026-07-01T09:30+01:00[Europe/London]", datetime(2026, 7, 1, 8, 30, tzinfo=UTC)),
        ("2026-07-01T08:30Z[Europe/London]", datetime(2026, 7, 1, 8, 30, tzinfo=UTC)),
        ("2026-10-25T01:30+01:00[Europe/London]", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        ("2026-10-25T01:30+00:00[Europe/London]", datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        ("1752-09-14T12:00Z", datetime(1752, 9, 14, 12, tzinfo=UTC)),
    ],
)
def test_a_moment_is_read_whichever_way_its_zone_is_given(text, moment):
    assert parse_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is no date and time"),
        ("yesterday", "is no date and time"),
        ("2026-02-30T09:30Z", "is no date and time"),
        ("2026-03-27T25:00Z", "is no date and time"),
        ("2026-03-27", "has no zone. Add Z"),
        ("2026-03-27T09:30", "has no zone"),
        ("2026-03-29T01:30[Europe/London]", "29 March 2026, 01:30 does not exist in Europe/London"),
        ("2026-10-25T01:30[Europe/London]", "25 October 2026, 01:30 comes twice in Europe/London"),
        ("2026-07-01T09:30+02:00[Europe/London]", "has an offset that Europe/London does not have then"),
        ("2026-03-29T01:30+01:00[Europe/London]", "has an offset"),
        ("2026-07-01T09:30[Europe/Narnia]", "names a zone that does not exist, Europe/Narnia"),
        ("2026-07-01T09:30[Europe]", "names a zone that does not exist"),
        ("2026-07-01T09:30[/etc/localtime]", "names a zone that does not exist"),
        ("2026-07-01T09:30[../../etc/passwd]", "is no date and time"),
        ("0001-01-01T00:00Z", "lies outside the years 1700 to 2200"),
        ("9999-12-31T23:59-12:00", "lies outside the years"),
        ("2026-03-27T09:30\0Z", "is no date and time"),
        ("x" * 10_000, "is no date and time"),
    ],
)
def test_what_names_no_single_moment_is_refused(text, words):
    with pytest.raises(NoSuchMoment, match=words) as refused:
        parse_moment(text)

    assert len(str(refused.value)) < 200


@given(st.text(max_size=40))
def test_any_text_is_a_moment_or_refused(text):
    with suppress(NoSuchMoment):
        assert parse_moment(text).tzinfo is UTC


def test_a_skipped_and_a_doubled_local_time_are_refused_and_their_neighbours_are_not():
    read = [local_moment(datetime(2026, 3, 29, hour, minute)) for hour, minute in ((0, 59), (2, 0))]

    assert read == [datetime(2026, 3, 29, 0, 59, tzinfo=UTC), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)]
    for naive in (datetime(2026, 3, 29, 1, 0), datetime(2026, 3, 29, 1, 59), datetime(2026, 10, 25, 1, 0)):
        with pytest.raises(NoSuchMoment):
            local_moment(naive)


def test_a_day_is_the_papers_own():
    assert [day_of(datetime(2026, 6, 30, hour, 59, tzinfo=UTC)) for hour in (22, 23)] == [
        date(2026, 6, 30),
        date(2026, 7, 1),
    ]


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_moment_of_a_day_falls_on_it_and_none_beside(day):
    start, end = days_between(day, day)

    assert [day_of(at) for at in (start, end - timedelta(microseconds=1))] == [day, day]
    assert day_of(end) == day + timedelta(days=1)
    assert end - start in {timedelta(hours=hours) for hours in (23, 24, 25)}


def test_a_fixed_clock_stands_still_and_runs_again_afterwards():
    noon = datetime(2026, 3, 27, 12, tzinfo=UTC)

    with clock.fixed(noon):
        with clock.fixed(noon + timedelta(days=1)):
            inner = clock.now()
        outer = clock.now()

    assert (inner - outer, outer, clock.is_fixed()) == (timedelta(days=1), noon, False)
    with pytest.raises(ValueError, match="needs a zone"), clock.fixed(datetime(2026, 3, 27)):
        pass


@given(st.datetimes(datetime(1700, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)))
def test_a_moment_is_said_as_django_writes_it_in_the_papers_zone(at):
    with override("de"):
        assert say_moment(at) == date_format(at.astimezone(paper_zone()), "j F Y, H:i")
