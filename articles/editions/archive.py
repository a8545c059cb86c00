"""The archive: which days, months and years have stories, by the day on which each was first published."""

from datetime import date, datetime
from itertools import pairwise

from django.db.models import Count, Exists, Subquery

from articles.pagecache.keys import note

from .lists import PAGE, CardPage, editions_of, page_of
from .models import Edition


def on_day(day: date, at: datetime, *, before: str = "", size: int = PAGE) -> CardPage:
    """The stories first published on a day of the paper's zone."""
    note(f"archive:{day:%Y-%m-%d}")
    return page_of(editions_of(Edition.objects.live(at).filter(first_day=day), before, size), at=at, size=size)


def days_of_month(year: int, month: int, at: datetime) -> list[tuple[date, int]]:
    """The days of the month that have stories, with how many, first to last."""
    note(f"archive:{year:04}-{month:02}")
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    within = Edition.objects.live(at).filter(first_day__gte=first, first_day__lt=after)
    return list(within.values_list("first_day").annotate(stories=Count("pk")).order_by("first_day"))


def months_of_year(year: int, at: datetime) -> list[date]:
    """The months of the year that have stories, each by its first day, first to last; one query, however many stories."""
    note(f"archive:{year:04}")
    starts = [date(year, month, 1) for month in range(1, 13)]
    return _with_stories(starts, after=date(year + 1, 1, 1), at=at)


def years(at: datetime) -> list[date]:
    """The years that have stories, each by its first day, first to last; three queries, however many stories."""
    note("archive")
    # The bounds say nothing but to SQLite: without them it takes another index and sorts every edition.
    days = Edition.objects.live(at).filter(first_day__range=(date.min, date.max)).values_list("first_day", flat=True)
    first, last = days.order_by("first_day").first(), days.order_by("-first_day").first()
    if first is None:
        return []
    starts = [date(year, 1, 1) for year in range(first.year, last.year + 1)]
    return _with_stories(starts, after=date(last.year + 1, 1, 1), at=at)


def neighbours(day: date, at: datetime) -> tuple[date | None, date | None]:
    """The nearest days before and after that have stories, in one query."""
    note("archive")
    days = Edition.objects.live(at).values("first_day")
    earlier = days.filter(first_day__lt=day).order_by("-first_day")[:1]
    later = days.filter(first_day__gt=day).order_by("first_day")[:1]
    return _looked_up(Subquery(earlier), Subquery(later)) or (None, None)


def _with_stories(starts: list[date], *, after: date, at: datetime) -> list[date]:
    """Those of the spans, each from its start to the next one's, in which a story was first published.

    One short look into the index a span, in place of counting: a year costs the same with a hundred stories and a million.
    """
    live = Edition.objects.live(at)
    looks = (Exists(live.filter(first_day__gte=start, first_day__lt=end)) for start, end in pairwise([*starts, after]))
    return [start for start, there in zip(starts, _looked_up(*looks), strict=False) if there]


def _looked_up(*looks: Subquery) -> tuple:
    """What each subquery gives, in one query, hung on any one edition; empty where there is none at all."""
    return Edition.objects.order_by("pk").values_list(*looks).first() or ()
