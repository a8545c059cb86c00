"""A story's page, and its history."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from articles.editions.finding import Answer, Found, find_story
from articles.editions.history import history
from articles.editions.reading import read_edition
from articles.editions.records import sections_shown, trail_to

from .noted import readers_page
from .page import gone, moved, page, unknown
from .paging import asked, check_not_past_the_end, pager


@readers_page
def story(request: HttpRequest, at: datetime, **parts: str) -> HttpResponse:
    """The story as readers have it at the moment."""
    path = _path(**parts)
    found = find_story(path, at)
    if found.answer != Answer.SHOWN:
        return _not_shown(found, path)
    shown = read_edition(found.edition, at)
    return page(
        "articles/public/story.html",
        sections=shown.sections,
        title=shown.title,
        path=path,
        story=shown,
    )


@readers_page(params=("before",))
def story_history(request: HttpRequest, at: datetime, **parts: str) -> HttpResponse:
    """What was published of the story, and when."""
    path, before = _path(**parts), asked(request)
    found = find_story(path, at)
    if found.answer != Answer.SHOWN:
        return _not_shown(found, path, below="history/")
    edition, sections = found.edition, sections_shown()
    lines = history(edition.story_number, at, before=before)
    check_not_past_the_end(before, lines.lines)
    return page(
        "articles/public/history.html",
        sections=sections,
        title=_("History: %s") % (edition.web_headline or edition.headline),
        path=f"{path}history/",
        query={"before": before},
        description=_("What was published of this story, and when: %s") % edition.headline,
        headline=edition.headline,
        story_path=path,
        trail=trail_to(edition.section_number, sections),
        history=lines,
        pager=pager(f"{path}history/", now=before, following=lines.before),
        noindex=edition.not_indexed,
    )


def _path(*, section: str, year: str, month: str, day: str, slug: str) -> str:
    return f"/{section}/{year}/{month}/{day}/{slug}/"


def _not_shown(found: Found, path: str, *, below: str = "") -> HttpResponse:
    if found.answer == Answer.MOVED:
        return moved(f"{found.edition.path}{below}")
    return gone(found) if found.answer == Answer.GONE else unknown(f"{path}{below}")
