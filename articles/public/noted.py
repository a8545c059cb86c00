"""A readers' page: at one moment, to anybody alike, and with its keys on it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial, wraps

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, QueryDict
from django.middleware.gzip import GZipMiddleware
from django.views.decorators.csp import csp_override

from articles.editions.lists import BadCursor
from articles.pagecache.cdn import in_front, keys_header
from articles.pagecache.keys import Noted, noting
from articles.pagecache.render import mark
from articles.tools import clock

from .page import unknown
from .policy import POLICY

METHODS = ("GET", "HEAD")
_GZIP = GZipMiddleware(lambda request: HttpResponse())


def readers_page(view: Callable[..., HttpResponse] | None = None, *, params: tuple[str, ...] = ()) -> Callable:
    """The view as readers get it: called as `view(request, at, …)`, with `at` the one moment that it shows.

    No cookie reaches it and none leaves it, and of the query only `params`: an empty one is none. What it noted goes to the
    page store and, where a cache in front is purged by key, into a header for that, which keeps it from readers. A page of
    more keys than a header holds is for no such cache. Http404 and BadCursor become the 404 page.
    """
    if view is None:
        return partial(readers_page, params=params)

    @wraps(view)
    @csp_override(POLICY)
    def page(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        # Also keeps the session's middleware from answering a cookie that it does not know.
        request.COOKIES = {}
        request.GET = _declared(request, params)
        at = clock.now()
        with noting() as keys:
            response = _answer(view, request, at, *args, **kwargs)
        return _compressed(request, _labelled(response, keys, at))

    # A form sent to a page is refused as a method, not as a forgery: no page has a form.
    page.csrf_exempt = True
    page.readers_params = params
    return page


def _declared(request: HttpRequest, params: tuple[str, ...]) -> QueryDict:
    """Those of the parameters that the page has, so that it depends on no other: the page store knows it by them."""
    kept = QueryDict(mutable=True)
    for name in params:
        if value := request.GET.get(name):
            kept[name] = value
    return kept


def _answer(view: Callable[..., HttpResponse], request: HttpRequest, at: datetime, *args, **kwargs) -> HttpResponse:
    if request.method not in METHODS:
        return HttpResponseNotAllowed(METHODS)
    try:
        return view(request, at, *args, **kwargs)
    except (Http404, BadCursor):
        return unknown(request.path_info)


def _compressed(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Without the page store words go compressed to whoever takes them so; a page has no secret that its length could tell. Pictures are as they are."""
    return response if response.streaming else _GZIP.process_response(request, response)


def _labelled(response: HttpResponse, keys: Noted, at: datetime) -> HttpResponse:
    mark(response, keys, at)
    driver = in_front()
    if driver is not None:
        header = keys_header(driver, keys)
        if header is None:
            response.headers["Cache-Control"] = "no-store"
            return response
        name, joined = header
        response.headers[name] = joined
    response.headers["Cache-Control"] = f"public, max-age=0, must-revalidate, s-maxage={seconds_left(at)}"
    return response


def seconds_left(at: datetime) -> int:
    """The whole seconds to the end of the moment's minute: schedules are set to the minute, and no copy may outlive one."""
    return 59 - at.second if at.microsecond else 60 - at.second
