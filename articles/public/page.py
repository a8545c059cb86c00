"""Making an answer: a template with what every page has around it, a redirect, a 404, a 410."""

import re
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from articles.editions.finding import Answer, Found, FoundRecord
from articles.editions.records import SectionShown, sections_shown
from articles.editions.words import Change
from articles.pagecache.keys import note, note_until, path_key
from articles.tools import clock

# What an address of ours can look like; nothing ever turns another one into a page.
_OURS = re.compile(r"/[A-Za-z0-9/_-]{0,254}")


def page(
    template: str,
    *,
    sections: dict[int, SectionShown],
    title: str = "",
    path: str = "",
    query: dict[str, str] | None = None,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """The template with the sections around it, rendered now and without the request: every reader gets the same.

    `path` with the given parameters of `query` is the page's canonical address; a page without one is not to be indexed.
    One that prints `today` is another page tomorrow.
    """
    if today := context.get("today"):
        note_until(clock.days_between(today, today)[1])
    given = urlencode({name: value for name, value in (query or {}).items() if value})
    canonical = f"{settings.SITE_URL}{path}{'?' if given else ''}{given}" if path else ""
    around = {"sections": sections, "page_title": title, "canonical": canonical, "noindex": not path}
    return HttpResponse(render_to_string(template, around | context), status=status)


def moved(path: str) -> HttpResponse:
    """The reader is sent to where it is now."""
    return HttpResponsePermanentRedirect(path)


def unknown(path: str, *, sections: dict[int, SectionShown] | None = None) -> HttpResponse:
    """The 404 page; it is another page as soon as the path becomes one."""
    if _OURS.fullmatch(path):
        note(path_key(path))
    sections = sections_shown() if sections is None else sections
    return page("404.html", sections=sections, title=_("Page not found"), status=404)


def gone(found: Found) -> HttpResponse:
    """The 410 page, with the note to readers of the kill unless it is withheld."""
    edition, sections = found.edition, sections_shown()
    return page(
        "410.html",
        sections=sections,
        home=sections.get(edition.section_number),
        title=_("Withdrawn"),
        note="" if edition.note_withheld or edition.text_withheld else edition.note,
        withdrawn_at=edition.live_from if edition.change == Change.KILL else None,
        status=410,
    )


def not_shown(found: FoundRecord, path: str, *, sections: dict[int, SectionShown] | None = None) -> HttpResponse:
    """The answer for a record that is not at the path: it has moved, or readers don't know of it."""
    return moved(found.record.path) if found.answer == Answer.MOVED else unknown(path, sections=sections)
