"""The one renderer of bodies: from sanitised HTML with record numbers to what readers get."""

import re
from collections.abc import Callable
from itertools import count

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from .figures import with_figures

_PERSON = re.compile(r'<a(?=[^>]* data-person="(\d+)")[^>]*>(.*?)</a>', re.DOTALL)
_PICTURE = re.compile(r'<figure data-picture="(\d+)">(.*?)</figure>', re.DOTALL)


def people_in(body: str) -> list[int]:
    """The numbers of the people that the body links to, in order, each once."""
    if "data-person" not in body:
        return []
    return list(dict.fromkeys(int(found[1]) for found in _PERSON.finditer(body)))


def pictures_in(body: str) -> list[int]:
    """The numbers of the pictures that stand in the body, in order, each once."""
    if "data-picture" not in body:
        return []
    return list(dict.fromkeys(int(found[1]) for found in _PICTURE.finditer(body)))


def render(
    body: str, *, person_path: Callable[[int], str | None], figure: Callable[[int, str], str | None]
) -> SafeString:
    """The body as readers get it; the only place where a body is marked safe.

    `body` is what the one sanitiser made, whose output has one canonical form, so that these patterns are exact.
    `person_path` gives the path of a person's page, None when there is none to show (the name then stands unlinked);
    `figure` gives the markup for a picture, from its number and the caption's HTML, None when it can't be shown.
    """

    def link(found: re.Match[str]) -> str:
        path = person_path(int(found[1]))
        return f'<a class="person-link" href="{path}">{found[2]}</a>' if path else found[2]

    def picture(found: re.Match[str]) -> str:
        return figure(int(found[1]), found[2]) or ""

    html = _PICTURE.sub(picture, _PERSON.sub(link, with_figures(body) if "<table>" in body else body))
    # A table wider than the column scrolls by itself, for the keyboard too (WCAG 2.1.1).
    places = count(1)
    several = html.count("<table>") > 1

    def table(_found: re.Match[str]) -> str:
        label = escape(_("Table %s") % next(places) if several else _("Table"))
        return f'<div class="table" role="region" tabindex="0" aria-label="{label}"><table>'

    return mark_safe(re.sub("<table>", table, html).replace("</table>", "</table></div>"))  # noqa: S308
