"""The front."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from articles.editions import lists
from articles.editions.front import front_page
from articles.editions.records import sections_shown
from articles.tools import clock

from .noted import readers_page
from .page import page
from .paging import asked, check_not_past_the_end, pager


@readers_page(params=("before",))
def front(request: HttpRequest, at: datetime) -> HttpResponse:
    """The newest stories and the latest of every section; on a later page every story, newest first."""
    before = asked(request)
    return _later(at, before) if before else _first(at)


def _first(at: datetime) -> HttpResponse:
    shown = front_page(at)
    return page(
        "articles/public/front.html",
        sections=shown.sections,
        path="/",
        today=clock.day_of(at),
        description=_("The latest from %s.") % settings.SITE_NAME,
        stories=shown.stories,
        bands=shown.bands,
        pager=pager("/", now="", following=shown.before),
    )


def _later(at: datetime, before: str) -> HttpResponse:
    stories = lists.front(at, before=before)
    check_not_past_the_end(before, stories.cards)
    return page(
        "articles/public/earlier.html",
        sections=sections_shown(),
        title=_("Earlier stories"),
        path="/",
        query={"before": before},
        stories=stories,
        pager=pager("/", now=before, following=stories.before),
    )
