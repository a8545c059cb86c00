"""The archive: which days, months and years have stories, by the day on which each was first published."""

from calendar import Calendar
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, Subquery

from articles.pagecache.keys import note

from .lists import PAGE, CardPage, first_published_on, page_of
from .models import Edition

# The latest years, whose months the archive's first page shows.
YEARS_BY_MONTH = 20


@dataclass(frozen=True)
class Year:
    """A year that has stories, by its first day; of one of the latest, every month and whether it has stories."""

    first: date
    months: tuple[tuple[date, bool], ...] = ()


@dataclass(frozen=True)
class DayInMonth:
    """A day on the calendar of a month, which begins and ends with days of its neighbours."""

    on: date
    is_of_month: bool
    stories: int


def on_day(day: date, at: datetime, *, before: str = "", size: int = PAGE) -> CardPage:
    """The stories first published on a day of the paper's zone."""
    note(f"archive:{day:%Y-%m-%d}")
    return page_of(first_published_on(day, at, before=before, size=size), at=at, size=size)


def days_of_month(year: int, month: int, at: datetime) -> list[tuple[date, int]]:
    """The days of the month that have stories, with how many, first to last."""
    note(f"archive:{year:04}-{month:02}")
    first = date(year, month, 1)
    within = Edition.objects.live(at).filter(first_day__gte=first, first_day__lt=_next_month(first))
    return list(within.values_list("first_day").annotate(stories=Count("pk")).order_by("first_day"))


def weeks_of_month(year: int, month: int, at: datetime) -> list[list[DayInMonth]]:
    """The month as a calendar, Monday first, with how many stories each day has; empty for a month that has none."""
    stories = dict(days_of_month(year, month, at))
    if not stories:
        return []
    return [
        [DayInMonth(on, on.month == month, stories.get(on, 0) if on.month == month else 0) for on in week]
        for week in Calendar().monthdatescalendar(year, month)
    ]


def months_of_year(year: int, at: datetime) -> list[tuple[date, bool]]:
    """The twelve months, each by its first day, and whether it has stories; one query, however many stories."""
    note(f"archive:{year:04}")
    starts = _months(year)
    having = _with_stories([(start, _next_month(start)) for start in starts], at=at)
    return list(zip(starts, having, strict=True))


def years(at: datetime) -> list[Year]:
    """The years that have stories, the latest first; three queries, however many stories."""
    note("archive")
    # The bounds say nothing but to SQLite: without them it takes another index and sorts every edition.
    days = Edition.objects.live(at).filter(first_day__range=(date.min, date.max)).values_list("first_day", flat=True)
    first, last = days.order_by("first_day").first(), days.order_by("-first_day").first()
    if first is None:
        return []
    lately = range(max(first.year, last.year - YEARS_BY_MONTH + 1), last.year + 1)
    long_ago = range(first.year, lately.start)
    months = [month for year in lately for month in _months(year)]
    spans = [(month, _next_month(month)) for month in months]
    spans += [(date(year, 1, 1), date(year + 1, 1, 1)) for year in long_ago]
    having = dict(zip((start for start, _end in spans), _with_stories(spans, at=at), strict=True))
    by_month = [Year(date(year, 1, 1), tuple((month, having[month]) for month in _months(year))) for year in lately]
    found = [Year(date(year, 1, 1)) for year in long_ago if having[date(year, 1, 1)]]
    found += [year for year in by_month if any(has_stories for _month, has_stories in year.months)]
    return found[::-1]


def neighbours(day: date, at: datetime) -> tuple[date | None, date | None]:
    """The nearest days before and after that have stories, in one query."""
    note("archive")
    days = Edition.objects.live(at).values("first_day")
    earlier = days.filter(first_day__lt=day).order_by("-first_day")[:1]
    later = days.filter(first_day__gt=day).order_by("first_day")[:1]
    return _looked_up(Subquery(earlier), Subquery(later)) or (None, None)


def _months(year: int) -> list[date]:
    return [date(year, month, 1) for month in range(1, 13)]


def _next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def _with_stories(spans: list[tuple[date, date]], *, at: datetime) -> list[bool]:
    """Whether a story was first published in each of the spans, which have their start and not their end.

    One short look into the index a span, in place of counting: a year costs the same with a hundred stories and a million.
    """
    live = Edition.objects.live(at)
    looks = [Exists(live.filter(first_day__gte=start, first_day__lt=end)) for start, end in spans]
    return list(_looked_up(*looks)) or [False] * len(spans)


def _looked_up(*looks: Subquery) -> tuple:
    """What each subquery gives, in one query, hung on any one edition; empty where there is none at all."""
    return Edition.objects.order_by("pk").values_list(*looks).first() or ()
