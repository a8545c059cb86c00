"""What is answered when we cannot: something went wrong, or the database does not answer."""

import sys
from functools import lru_cache

from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.defaults import server_error as broken

_DESK = "/desk/"
# Seconds.
_TRY_AGAIN = "10"


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's answer to an exception; one of the database gets a page that says so, and the page store is told."""
    error = sys.exc_info()[1]
    # A damaged file is a plain DatabaseError; its kinds, but for these two, are mistakes of ours.
    if not (isinstance(error, OperationalError | InterfaceError) or type(error) is DatabaseError):
        return broken(request)
    headers = {"Retry-After": _TRY_AGAIN, "Cache-Control": "no-store"}
    response = HttpResponse(_words(request.path_info.startswith(_DESK)), status=503, headers=headers)
    response.database_down = True
    return response


def closed(path: str) -> tuple[str, list[tuple[str, str]], bytes]:
    """The same answer without Django: status, headers and body."""
    body = _words(path.startswith(_DESK))
    headers = [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
        ("Retry-After", _TRY_AGAIN),
        ("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
    ]
    return "503 Service Unavailable", headers, body


@lru_cache
def _words(is_desk: bool) -> bytes:
    return render_to_string("503.html", {"is_desk": is_desk}).encode()
