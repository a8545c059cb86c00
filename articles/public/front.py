"""The front."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from articles.editions import lists
from articles.editions.records import sections_shown

from .noted import readers_page
from .page import page
from .paging import asked, check_not_past_the_end, pager


@readers_page(params=("before",))
def front(request: HttpRequest, at: datetime) -> HttpResponse:
    """Every story, newest first."""
    before = asked(request)
    stories = lists.front(at, before=before)
    check_not_past_the_end(before, stories.cards)
    return page(
        "articles/public/front.html",
        sections=sections_shown(),
        title=_("Earlier stories") if before else "",
        path="/",
        query={"before": before},
        stories=stories,
        pager=pager("/", now=before, following=stories.before),
        is_first_page=not before,
    )
