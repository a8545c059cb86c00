"""The archive: which days, months and years have stories, by the day on which each was first published."""

from calendar import Calendar, monthrange
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import DateField, DateTimeField, Exists, IntegerField, QuerySet, Subquery

from articles.pagecache.keys import note
from articles.tools.prepared import Given, Many, Prepared

from .lists import PAGE, CardPage, first_published_on, page_of
from .models import Edition

# The latest years, whose months the archive's first page shows.
YEARS_BY_MONTH = 20
# Stories of a day that its month counts: a calendar costs the same however many a day has.
COUNTED = 99


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
    more: bool = False


def on_day(day: date, at: datetime, *, before: str = "", size: int = PAGE) -> CardPage:
    """The stories first published on a day of the paper's zone."""
    note(f"archive:{day:%Y-%m-%d}")
    return page_of(first_published_on(day, at, before=before, size=size), at=at, size=size)


def days_of_month(year: int, month: int, at: datetime) -> list[tuple[date, int]]:
    """The days of the month that have stories, with how many, first to last; one more than COUNTED is "more", in one query."""
    note(f"archive:{year:04}-{month:02}")
    days = [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]
    rows = _STORIES_ON(days=days, at=at)
    return [(day, stories) for day, stories in zip(days, rows[0], strict=False) if stories] if rows else []


def weeks_of_month(year: int, month: int, at: datetime) -> list[list[DayInMonth]]:
    """The month as a calendar, Monday first, with how many stories each day has; empty for a month that has none."""
    stories = dict(days_of_month(year, month, at))
    if not stories:
        return []
    return [
        [_day(on, stories.get(on, 0) if on.month == month else 0, month=month) for on in week]
        for week in Calendar().monthdatescalendar(year, month)
    ]


def _day(on: date, stories: int, *, month: int) -> DayInMonth:
    return DayInMonth(on, on.month == month, min(stories, COUNTED), more=stories > COUNTED)


def months_of_year(year: int, at: datetime) -> list[tuple[date, bool]]:
    """The twelve months, each by its first day, and whether it has stories; one query, however many stories."""
    note(f"archive:{year:04}")
    starts = _months(year)
    having = _with_stories([(start, _next_month(start)) for start in starts], at=at)
    return list(zip(starts, having, strict=True))


def years(at: datetime) -> list[Year]:
    """The years that have stories, the latest first; two queries, however many stories."""
    note("archive")
    rows = _ENDS(at=at)
    if not rows or rows[0][0] is None:
        return []
    first, last = rows[0]
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
    rows = _NEIGHBOURS(day=day, at=at)
    return rows[0] if rows else (None, None)


def _months(year: int) -> list[date]:
    return [date(year, month, 1) for month in range(1, 13)]


def _next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


class _HowMany(Subquery):
    """How many rows the query has, which must be bounded."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()


def _with_stories(spans: list[tuple[date, date]], *, at: datetime) -> list[bool]:
    """Whether a story was first published in each of the spans, which have their start and not their end.

    One short look into the index a span, in place of counting: a year costs the same with a hundred stories and a million.
    """
    starts, ends = zip(*spans, strict=True)
    rows = _HAVING(starts=starts, ends=ends, at=at)
    return list(rows[0][: len(spans)]) if rows else [False] * len(spans)


def _looked_up(*looks: Subquery) -> QuerySet:
    """One row of what each subquery gives, hung on any one edition; none where there is none at all."""
    return Edition.objects.order_by("pk").values_list(*looks)[:1]


def _neighbours(day: Given, at: Given) -> QuerySet:
    days = Edition.objects.live(at).values("first_day")
    earlier = days.filter(first_day__lt=day).order_by("-first_day")[:1]
    later = days.filter(first_day__gt=day).order_by("first_day")[:1]
    return _looked_up(Subquery(earlier), Subquery(later))


def _ends(at: Given) -> QuerySet:
    # The bounds say nothing but to SQLite: without them it takes another index and sorts every edition.
    days = Edition.objects.live(at).filter(first_day__range=(date.min, date.max)).values("first_day")
    return _looked_up(Subquery(days.order_by("first_day")[:1]), Subquery(days.order_by("-first_day")[:1]))


def _stories_on(days: list[Given], at: Given) -> QuerySet:
    # In the index's order, so that PostgreSQL reads no more of the day than it counts.
    live = Edition.objects.live(at).order_by("-first_published_at", "-story_number")
    return _looked_up(*(_HowMany(live.filter(first_day=day).values("pk")[: COUNTED + 1]) for day in days))


def _having(starts: list[Given], ends: list[Given], at: Given) -> QuerySet:
    live = Edition.objects.live(at)
    return _looked_up(
        *(Exists(live.filter(first_day__gte=start, first_day__lt=end)) for start, end in zip(starts, ends, strict=True))
    )


_NEIGHBOURS = Prepared(_neighbours, day=DateField(), at=DateTimeField())
_ENDS = Prepared(_ends, at=DateTimeField())
_STORIES_ON = Prepared(_stories_on, days=Many(DateField()), at=DateTimeField())
_HAVING = Prepared(_having, starts=Many(DateField()), ends=Many(DateField()), at=DateTimeField())
