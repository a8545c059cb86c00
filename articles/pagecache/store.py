"""The page store: a WSGI application in front of Django's, which answers readers from memory."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

from articles.tools.clock import seconds

from .ahead import Ahead
from .asked import Asked, Environ, Request, StartResponse
from .flights import Flight, Flights
from .follower import Follower
from .page import Headers, Page, unchanged
from .render import Rendered, Renders
from .shelves import Shelves


@dataclass(frozen=True)
class Bounds:
    """Bytes that the store may take, and seconds for which it answers when the database does not."""

    size: int
    stale_for: int


class PageStore:
    """Answers GET and HEAD for readers' pages from memory, and has Django make what is not there.

    A page leaves the store as soon as one of its keys is in the journal, whoever wrote it, before the next answer. None is
    shown past the moment at which something on it begins or ends. While the database does not answer, what is there is
    shown for `stale_for` seconds, past a beginning but never past an end, and says that it is old.
    """

    def __init__(
        self,
        django: Callable,
        *,
        asked: Asked,
        ahead: Ahead,
        bounds: Bounds,
        counter: Path,
        closed: Callable[[str], tuple[str, Headers, bytes]],
    ) -> None:
        self._django, self._asked, self._stale_for, self._closed = django, asked, bounds.stale_for, closed
        self._lock = RLock()
        self.shelves = Shelves(bounds.size)
        self._flights = Flights()
        self.follower = Follower(counter, self._tell, lock=self._lock)
        self._renders = Renders(django, ahead)
        self.application = self._ready_made()

    def _ready_made(self) -> Callable[[Environ, StartResponse], Iterable[bytes]]:
        """What the web server calls: the short way for a page that is there and ready, for all else `_answer`.

        A function and not a method, and all in one, because this is what a request costs.
        """
        follower, counter, long_way = self.follower, self.follower.counter, self._answer
        ready, hosts, encodings = self.shelves.ready, self._asked.hosts, self._asked.encodings
        is_open = not self._asked.https_only

        def application(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
            if counter.cell[0] == follower.seen and environ["REQUEST_METHOD"] == "GET" and not environ["QUERY_STRING"]:
                get = environ.get
                replies = ready.get((hosts.get(get("HTTP_HOST")), encodings.get(get("HTTP_ACCEPT_ENCODING"))))
                if replies is not None and (is_open or get("HTTP_X_FORWARDED_PROTO") == "https"):
                    reply = replies.get(environ["PATH_INFO"])
                    if reply is not None and (now := seconds()) < reply.until:
                        reply.used = now
                        known = get("HTTP_IF_NONE_MATCH")
                        if known is None or not unchanged(reply.etag, known):
                            start_response(reply.status, reply.headers)
                            return reply.body
                        start_response("304 Not Modified", reply.not_modified)
                        return []
            return long_way(environ, start_response)

        return application

    def _answer(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """The long way: whatever is not there and ready."""
        request = Request(self._asked.name(environ), environ, start_response)
        self.follower.catch_up()
        if request.name is not None:
            return self._page(request)
        if self.follower.lost and not self._asked.is_passed(environ):
            return request.send_whole(*self._closed(environ["PATH_INFO"]))
        return self._django(environ, start_response)

    def _page(self, request: Request) -> Iterable[bytes]:
        """A readers' page: kept, or made by us, or by somebody for whom we wait."""
        while not self.follower.lost:
            with self._lock:
                now, page = seconds(), self.shelves.pages.get(request.name)
                if page is not None and now < page.until:
                    break
                flight, is_ours = self._flights.board(request.name, position=self.follower.position)
            if is_ours:
                return self._made(request, self._make(request, flight))
            if page is not None and now < page.moment:
                # It is only old, and being made anew.
                break
            flight.landed.wait()
            self.follower.catch_up()
            if not (flight.kept or self.follower.lost):
                return self._made(request, self._renders.render(request.environ, position=self.follower.position))
        else:
            return self._stale(request)
        return self._kept(request, page, now)

    def _make(self, request: Request, flight: Flight) -> Rendered:
        """Have the page made, keep it, and let those go on who wait for it."""
        kept = False
        try:
            made = self._renders.render(request.environ, position=flight.position)
            if made.database_down:
                self.follower.look()
            elif made.page is not None:
                # What changed meanwhile is dropped in any case; now it is not handed to shared caches either.
                self.follower.catch_up()
                kept = self._keep(request, flight, made)
        finally:
            with self._lock:
                self._flights.land(request.name, kept=kept)
        return made

    def _keep(self, request: Request, flight: Flight, made: Rendered) -> bool:
        with self._lock:
            if flight.overtaken(made.page.keys):
                made.give_up()
                return False
            return self.shelves.put(request.name, made.page, kind=made.kind)

    def _made(self, request: Request, made: Rendered) -> Iterable[bytes]:
        """Send what Django made; if the database kept it from making anything, what is stored."""
        if made.database_down:
            made.close()
            self.follower.look()
            if made.again or self.follower.lost:
                return self._stale(request)
            # The database answers: it was a connection that had broken before.
            again = self._renders.render(request.environ, position=self.follower.position, again=True)
            return self._made(request, again)
        if made.page is None:
            return made.passed_on(request.environ, request.start_response)
        return self._kept(request, made.page, seconds())

    def _kept(self, request: Request, page: Page, now: float) -> Iterable[bytes]:
        encoding = self._asked.encoding(request.environ)
        page.used = now
        reply = page.reply(encoding, now)
        with self._lock:
            self.shelves.make_ready(request.name, page, encoding)
        return request.send(reply)

    def _stale(self, request: Request) -> Iterable[bytes]:
        """What is stored, said to be old, as long as it may be shown; else that the paper is closed."""
        if self.follower.blind:
            # Somebody has written since we looked: the database answers again, or is about to.
            self.follower.catch_up()
            if not self.follower.lost:
                return self._page(request)
        now, page = seconds(), self.shelves.pages.get(request.name)
        if page is not None and not self.follower.blind:
            true_until = min(page.moment, self.follower.lost_since, now)
            if now < min(true_until + self._stale_for, page.ends):
                return request.send(page.stale_reply(self._asked.encoding(request.environ), now))
        return request.send_whole(*self._closed(request.environ["PATH_INFO"]))

    def _tell(self, keys: frozenset[str] | None) -> None:
        self.shelves.drop(keys)
        self._flights.tell(keys)

    def close(self) -> None:
        """Let go of the journal."""
        self.follower.stop()
