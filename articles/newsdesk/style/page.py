"""The page itself: staff see every piece of the readers' pages, under the readers' own policy."""

import re

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers
from django.views.decorators.csp import csp_override

from articles.public.policy import POLICY

from .around import around
from .lists import lists
from .records import records
from .specimen import html_of
from .stories import stories

_PLACE = re.compile(r"<!-- ([a-z-]+-[0-9]+) -->")


@csp_override(POLICY)
def style(request: HttpRequest) -> HttpResponse:
    """Every component in every state that matters; nobody stores it, no search engine keeps it."""
    components = [*around(), *lists(), *stories(), *records()]
    frame = render_to_string("articles/newsdesk/style/page.html", {"components": components})
    specimens = {anchor: html for component in components for anchor, html in html_of(component).items()}
    response = HttpResponse(_PLACE.sub(lambda place: specimens[place[1]], frame))
    response["X-Robots-Tag"] = "noindex, nofollow"
    add_never_cache_headers(response)
    return response
