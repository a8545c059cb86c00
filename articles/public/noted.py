"""A readers' page: at one moment, to anybody alike, and with its keys on it."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.middleware.gzip import GZipMiddleware
from django.views.decorators.csp import csp_override

from articles.editions.lists import BadCursor
from articles.pagecache.keys import noting
from articles.tools import clock

from .page import unknown
from .policy import POLICY

METHODS = ("GET", "HEAD")
_GZIP = GZipMiddleware(lambda request: HttpResponse())
# Bytes. Servers and caches turn away a response whose headers are longer than 8 or 16 kilobytes.
LONGEST_KEYS = 6_000


def readers_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view as readers get it: called as `view(request, at, …)`, with `at` the one moment that it shows.

    No cookie reaches it and none leaves it. What it noted goes into `Surrogate-Key` (for the cache in front, which keeps
    it from readers); a page of more keys than a header holds is not stored. Http404 and BadCursor become the 404 page.
    """

    @wraps(view)
    @csp_override(POLICY)
    def page(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        # Also keeps the session's middleware from answering a cookie that it does not know.
        request.COOKIES = {}
        at = clock.now()
        with noting() as keys:
            response = _answer(view, request, at, *args, **kwargs)
        return _compressed(request, _labelled(response, keys, at))

    # A form sent to a page is refused as a method, not as a forgery: no page has a form.
    page.csrf_exempt = True
    return page


def _answer(view: Callable[..., HttpResponse], request: HttpRequest, at: datetime, *args, **kwargs) -> HttpResponse:
    if request.method not in METHODS:
        return HttpResponseNotAllowed(METHODS)
    try:
        return view(request, at, *args, **kwargs)
    except (Http404, BadCursor):
        return unknown(request.path_info)


def _compressed(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Words go compressed to whoever takes them so; a page has no secret that its length could tell. Pictures are as they are."""
    return response if response.streaming else _GZIP.process_response(request, response)


def _labelled(response: HttpResponse, keys: set[str], at: datetime) -> HttpResponse:
    joined = " ".join(sorted(keys))
    if len(joined) > LONGEST_KEYS:
        response.headers["Cache-Control"] = "no-store"
        return response
    response.headers["Surrogate-Key"] = joined
    response.headers["Cache-Control"] = f"public, max-age=0, must-revalidate, s-maxage={seconds_left(at)}"
    return response


def seconds_left(at: datetime) -> int:
    """The whole seconds to the end of the moment's minute: schedules are set to the minute, and no copy may outlive one."""
    return 59 - at.second if at.microsecond else 60 - at.second
