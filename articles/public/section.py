"""A section's page."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from articles.editions import lists
from articles.editions.arranged import arranged
from articles.editions.finding import Answer, find_section
from articles.editions.records import sections_shown, trail_to
from articles.tools import clock

from .noted import readers_page
from .page import not_shown, page
from .paging import asked, check_not_past_the_end, pager


@readers_page(params=("before",))
def section(request: HttpRequest, at: datetime, slug: str) -> HttpResponse:
    """The stories of the section and of those that stand in it, newest first."""
    sections = sections_shown()
    found = find_section(slug, sections)
    if found.answer != Answer.SHOWN:
        return not_shown(found, f"/{slug}/", sections=sections)
    here, before = found.record, asked(request)
    stories = lists.in_section(here.number, at, before=before)
    check_not_past_the_end(before, stories.cards)
    return page(
        "articles/public/section.html",
        sections=sections,
        title=here.name,
        path=here.path,
        query={"before": before},
        today=clock.day_of(at),
        description=here.description
        or _("The latest from %(section)s in %(paper)s.") % {"section": here.name, "paper": settings.SITE_NAME},
        section=here,
        trail=trail_to(here.number, sections)[:-1],
        stories=stories,
        arranged=None if before else arranged(stories.cards, second=4),
        pager=pager(here.path, now=before, following=stories.before),
        is_first_page=not before,
    )
