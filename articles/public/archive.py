"""The archive, by year, month and day."""

from datetime import date, datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from articles.editions import archive as stored
from articles.editions.records import sections_shown

from .noted import readers_page
from .page import page
from .paging import asked, pager

# Those that `clock.parse_moment` takes.
YEARS = range(1700, 2201)


@readers_page
def archive(request: HttpRequest, at: datetime) -> HttpResponse:
    """The years that have stories, the latest first."""
    return page(
        "articles/public/archive.html",
        sections=sections_shown(),
        title=_("Archive"),
        path="/archive/",
        description=_("Every story of %s, by the day on which it was first published.") % settings.SITE_NAME,
        years=stored.years(at),
    )


@readers_page
def archive_year(request: HttpRequest, at: datetime, year: str) -> HttpResponse:
    """The months of the year."""
    first = _day(year)
    months = stored.months_of_year(first.year, at)
    if not any(has_stories for _month, has_stories in months):
        raise Http404
    return page(
        "articles/public/archive_year.html",
        sections=sections_shown(),
        title=_("Archive: %s") % year,
        path=f"/archive/{year}/",
        description=_describe(year),
        first=first,
        months=months,
    )


@readers_page
def archive_month(request: HttpRequest, at: datetime, year: str, month: str) -> HttpResponse:
    """The days of the month, as a calendar."""
    first = _day(year, month)
    weeks = stored.weeks_of_month(first.year, first.month, at)
    if not weeks:
        raise Http404
    return page(
        "articles/public/archive_month.html",
        sections=sections_shown(),
        title=_("Archive: %s") % date_format(first, "F Y"),
        path=f"/archive/{year}/{month}/",
        description=_describe(date_format(first, "F Y")),
        first=first,
        weeks=weeks,
    )


@readers_page(params=("before",))
def archive_day(request: HttpRequest, at: datetime, year: str, month: str, day: str) -> HttpResponse:
    """The stories first published on the day, newest first."""
    first, before = _day(year, month, day), asked(request)
    path = f"/archive/{year}/{month}/{day}/"
    stories = stored.on_day(first, at, before=before)
    if not stories.cards:
        raise Http404
    earlier, later = stored.neighbours(first, at)
    return page(
        "articles/public/archive_day.html",
        sections=sections_shown(),
        title=_("Archive: %s") % date_format(first, "j F Y"),
        path=path,
        description=_describe(date_format(first, "j F Y")),
        query={"before": before},
        first=first,
        earlier=earlier,
        later=later,
        stories=stories,
        pager=pager(path, now=before, following=stories.before),
    )


def _describe(when: str) -> str:
    return _("%(paper)s, %(when)s: the stories first published then.") % {"paper": settings.SITE_NAME, "when": when}


def _day(year: str, month: str = "01", day: str = "01") -> date:
    """The day that the parts of the address name. Raises Http404 when there is none such, or no paper was."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        raise Http404 from None
    if found.year not in YEARS:
        raise Http404
    return found
