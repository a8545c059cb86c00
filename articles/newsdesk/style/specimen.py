"""A component in one state, made of the readers' own template and invented values."""

import re
from dataclasses import dataclass, field
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.html import escape

OURS = "articles/newsdesk/style/"
READERS = "articles/public/"

_MAIN = re.compile(r"<main[^>]*>(.*)</main>", re.DOTALL)
_ID = re.compile(r' (id|popovertarget)="([^"]+)"')
_LABELLED_BY = re.compile(r' aria-labelledby="([^"]+)"')
_LABEL = re.compile(r' aria-label="([^"]+)"')
_LINK = re.compile(r' href="[^"]*"')
_TOP_HEADING = re.compile(r"(</?)h1\b")


@dataclass(frozen=True)
class Specimen:
    """One state. `width` is `narrow`, `column` or `lead` for what never has a whole page, `page` for what has its edges too.

    `start` is the tag with which the wanted part of a whole page begins; `language` is that of words from right to left.
    """

    name: str
    template: str
    values: dict[str, Any] = field(default_factory=dict)
    width: str = ""
    start: str = ""
    language: str = ""


@dataclass(frozen=True)
class Component:
    """What one file of the readers' style draws. `templates` are those of the readers that have it, without their folder."""

    name: str
    css: str
    templates: tuple[str, ...]
    specimens: tuple[Specimen, ...]
    words: str = ""

    @property
    def anchor(self) -> str:
        return self.css.removesuffix(".css")

    @property
    def placed(self) -> list[tuple[str, Specimen]]:
        """The specimens with their anchors, one of a kind on the page."""
        return [(f"{self.anchor}-{place}", specimen) for place, specimen in enumerate(self.specimens, start=1)]


def html_of(component: Component) -> dict[str, str]:
    """The HTML of every specimen by its anchor, each of which can stand on a page beside any other's."""
    return {
        anchor: _apart(_rendered(specimen), anchor, f"{component.name}: {specimen.name}")
        for anchor, specimen in component.placed
    }


def _rendered(specimen: Specimen) -> str:
    """What the template makes of the values; of a whole page, what stands between masthead and footer."""
    with translation.override(specimen.language or translation.get_language()):
        html = render_to_string(specimen.template, specimen.values)
    whole = _MAIN.search(html)
    html = whole[1] if whole else html
    return html[html.index(specimen.start) :] if specimen.start else html


def _apart(html: str, anchor: str, name: str) -> str:
    """The HTML with ids and labels that no other specimen has, below the page's own heading, its links leading nowhere else."""
    html = _ID.sub(rf' \1="{anchor}-\2"', html)
    html = _LABELLED_BY.sub(rf' aria-labelledby="{anchor}-\1 {anchor}-name"', html)
    html = _LABEL.sub(lambda found: f' aria-label="{found[1]} ({escape(name)})"', html)
    html = _LINK.sub(f' href="#{anchor}"', html)
    return _TOP_HEADING.sub(r"\1h2", html)
