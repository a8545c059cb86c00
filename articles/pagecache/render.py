"""Having Django make a page, and taking from it what can be kept."""

from collections.abc import Callable, Iterable
from datetime import datetime
from math import inf

from django.db import DatabaseError, InterfaceError

from articles.tools.clock import seconds

from .ahead import Ahead
from .asked import Environ, StartResponse
from .keys import Noted
from .page import Headers, Made, Page, lasting, unchanged
from .shelves import FILES, PAGES, UNKNOWN

# Seconds after which a page is made anew though nothing on it changed; with what shared caches add it is ten minutes.
OLD_AFTER = 540
_ENCODING = "Accept-Encoding"
_KEPT = {200, 301, 404, 410}
# Bytes: a larger file is read from disk each time.
_LARGEST_FILE = 100_000
# Of one reader: they make no other page, and Django need not see them.
_OF_ONE_READER = (
    "HTTP_COOKIE",
    "HTTP_ACCEPT_ENCODING",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_RANGE",
    "HTTP_AUTHORIZATION",
)


def mark(response, keys: Noted, at: datetime) -> None:
    """Say of a response what it is made of, for the store: without that nothing is ever kept."""
    response.made = Made(
        frozenset(keys),
        at.timestamp(),
        keys.until.timestamp() if keys.until else inf,
        keys.ends.timestamp() if keys.ends else inf,
    )


class Rendered:
    """What Django answered, and, if it can be kept, the page of it."""

    def __init__(self, response, status: str, headers: Headers, *, again: bool) -> None:
        self.page: Page | None = None
        self.kind = ""
        self.again = again
        self.database_down = getattr(response, "database_down", False)
        self._response, self._status, self._headers = response, status, headers

    def keep(self, ahead: Ahead, *, position: int) -> None:
        """Make a page of it, if it is one for the store. The response is read and done with then."""
        made: Made | None = getattr(self._response, "made", None)
        if made is None:
            return
        try:
            coming = ahead.lasting(made.keys, made.at, position=position)
        except (DatabaseError, InterfaceError):
            self.database_down = True
            return
        ends = min(made.ends, coming.ends)
        moment = min(made.until, coming.until, ends)
        if not self._may_be_kept():
            self._shorten(moment)
            return
        code, streaming = self._response.status_code, self._response.streaming
        self.kind = FILES if streaming else UNKNOWN if code == 404 else PAGES
        body = b"".join(self._response)
        self.page = Page(self._status, self._headers, body, keys=made.keys, at=made.at, moment=moment, ends=ends)
        self.page.until = min(moment, made.at + OLD_AFTER)
        self.close()

    def _may_be_kept(self) -> bool:
        response = self._response
        if response.status_code not in _KEPT or response.cookies:
            return False
        if response.headers.get("Vary", _ENCODING) != _ENCODING or response.has_header("Content-Encoding"):
            return False
        if "'nonce-" in response.headers.get("Content-Security-Policy", ""):
            return False
        return not response.streaming or int(response.headers.get("Content-Length", _LARGEST_FILE)) < _LARGEST_FILE

    def _shorten(self, moment: float) -> None:
        """Let shared caches keep what we do not, a large file, no longer than it is true."""
        if self._response.headers.get("Cache-Control", "").startswith("public"):
            others = [line for line in self._headers if line[0] != "Cache-Control"]
            self._headers = [*others, *lasting(moment - seconds() - 1)]

    def give_up(self) -> None:
        """Let nobody keep it: something on it changed while it was made."""
        self.page.moment = self.page.until = self.page.at

    def passed_on(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Send it as it is, without the body to one who wants or needs none."""
        etag, known = self._response.headers.get("ETag", ""), environ.get("HTTP_IF_NONE_MATCH")
        if known is not None and unchanged(etag, known):
            left_out = ("Content-Length", "Content-Type", "Content-Disposition")
            start_response("304 Not Modified", [line for line in self._headers if line[0] not in left_out])
        else:
            start_response(self._status, self._headers)
            if environ["REQUEST_METHOD"] != "HEAD":
                return self._response
        self.close()
        return []

    def close(self) -> None:
        """What Django does at the end of a request, letting go of the database among it."""
        self._response.close()


class Renders:
    """Asks Django for pages."""

    def __init__(self, django: Callable, ahead: Ahead) -> None:
        self._django, self._ahead = django, ahead

    def render(self, environ: Environ, *, position: int, again: bool = False) -> Rendered:
        """What Django answers to the request, asked as GET and as nobody. `again` says that it failed once.

        `position` is how far the journal had been read before.
        """
        started: list = []
        asked = {name: value for name, value in environ.items() if name not in _OF_ONE_READER}
        asked["REQUEST_METHOD"] = "GET"
        response = self._django(asked, lambda status, headers: started.extend((status, headers)))
        made = Rendered(response, *started, again=again)
        if not made.database_down:
            made.keep(self._ahead, position=position)
        return made
