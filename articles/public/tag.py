"""A tag's page."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from articles.addresses.models import Kind
from articles.addresses.paths import record_path
from articles.editions import lists
from articles.editions.finding import Answer, find_tag
from articles.editions.records import sections_shown

from .noted import readers_page
from .page import not_shown, page
from .paging import asked, check_not_past_the_end, pager
from .people import BY


@readers_page(params=("before", BY))
def tag(request: HttpRequest, at: datetime, slug: str) -> HttpResponse:
    """The stories that carry the tag and, of an agency, those that it is credited on; a later page goes on with one list."""
    path = record_path(Kind.TAG, slug)
    found = find_tag(path, at)
    if found.answer != Answer.SHOWN:
        return not_shown(found, path)
    shown, before, by_before = found.record, asked(request), asked(request, BY)
    about, by = lists.of_tag(
        shown.number,
        at,
        about=None if by_before and not before else before,
        by=None if before and not by_before else by_before,
    )
    check_not_past_the_end(before, about.cards)
    check_not_past_the_end(by_before, by.cards)
    return page(
        "articles/public/tag.html",
        sections=sections_shown(),
        title=shown.name,
        path=path,
        query={"before": before, BY: by_before},
        description=_("Stories on %(tag)s from %(paper)s.") % {"tag": shown.name, "paper": settings.SITE_NAME},
        tag=shown,
        about=about,
        by=by,
        about_pager=pager(path, now=before, following=about.before),
        by_pager=pager(path, now=by_before, following=by.before, name=BY),
        is_first_page=not (before or by_before),
    )
