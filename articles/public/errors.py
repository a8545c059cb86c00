"""Addresses that are no page."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.views.decorators.csp import csp_override

from .noted import readers_page
from .page import moved, unknown
from .policy import POLICY


@csp_override(POLICY)
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The 404 page, for whatever else raised Http404, at the desk too: nobody keeps it."""
    response = unknown(request.path_info)
    response.headers["Cache-Control"] = "no-store"
    return response


@readers_page
def anything(request: HttpRequest, at: datetime, path: str) -> HttpResponse:
    """What no other address matches: without its last slash it leads to a page that readers may know of, else it is unknown.

    The page itself is asked, so that a redirect never tells of a draft or of anything else that it would not.
    """
    slashed = f"/{path}/"
    try:
        found = resolve(slashed)
    except Resolver404:
        found = None
    if found is None or found.func is anything or path.endswith("/"):
        return unknown(request.path_info)
    if found.namespace == "articles":
        answer = found.func(request, *found.args, **found.kwargs)
        if answer.status_code == 404:
            return answer
    return moved(slashed)
