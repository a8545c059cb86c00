"""A stored page, and the replies made from it, ready to send."""

from functools import lru_cache
from hashlib import sha256
from itertools import starmap
from math import inf
from sys import intern
from typing import NamedTuple

from .cdn import ITS_HEADERS, promise
from .encoding import IDENTITY, compressed, compressible

# Seconds that shared caches may keep a copy, all told: nobody tells them of a change. One that is told has cdn.KEPT_FOR.
SHARED_FOR = 60
_NOT_KEPT = {"content-length", "cache-control", "etag", "vary", "date"}
# What a 304 says of the page besides (RFC 9110, 15.4.5).
_OF_304 = {"ETag", "Cache-Control", "Vary", "Age", "Warning"} | ITS_HEADERS
_NOBODY = "private, max-age=0, no-store"

Headers = list[tuple[str, str]]


class Reply:
    """An answer, ready to send until that moment, and when it was last sent; the lists are never changed.

    It holds all that a request for it needs: the fewer places a processor has to look in, the sooner it is sent.
    """

    __slots__ = ("body", "etag", "headers", "not_modified", "status", "until", "used")

    def __init__(
        self, until: float, status: str, headers: Headers, body: list[bytes], etag: str, not_modified: Headers
    ) -> None:
        self.until, self.status, self.headers, self.body, self.etag = until, status, headers, body, etag
        self.not_modified = not_modified
        self.used = 0.0


class Made(NamedTuple):
    """What a view says of the page it made: its keys, the moment it shows (a timestamp), and until when it holds."""

    keys: frozenset[str]
    at: float
    until: float = inf
    ends: float = inf


class Page:
    """A page in every form it was asked for.

    It is true until `moment` (something on it begins or ends) and made anew after `until` (it is old). Past `ends` it is
    shown in no case.
    """

    __slots__ = (
        "_body", "_bodies", "_fixed", "_is_shared", "_own_etag", "at", "ends", "keys", "kind", "moment", "replies",
        "size", "status", "until", "used",
    )  # fmt: skip

    def __init__(
        self, status: str, headers: Headers, body: bytes, *, keys: frozenset[str], at: float, moment: float, ends: float
    ) -> None:
        self.status, self.keys, self.at, self.moment, self.ends = intern(status), keys, at, moment, ends
        self.until = self.used = at
        self.kind = ""
        # By encoding.
        self.replies: dict[str, Reply] = {}
        self._fixed = [_shared(*line) for line in headers if line[0].lower() not in _NOT_KEPT]
        self._is_shared = not any(name == "Cache-Control" and value == "no-store" for name, value in headers)
        self._own_etag = next((value for name, value in headers if name.lower() == "etag"), "")
        self._body = body
        content_type = next((value for name, value in headers if name.lower() == "content-type"), "")
        self._bodies = {IDENTITY: body} if compressible(content_type, body) else None
        self.size = len(body) + 120 * len(keys) + sum(len(name) + len(value) + 150 for name, value in headers) + 1_000

    def reply(self, encoding: str, now: float) -> Reply:
        """The answer in that encoding, made once and kept while it is right to the second."""
        reply = self.replies.get(encoding)
        if reply is None or now >= reply.until:
            until = self._ready_until(now)
            said = lasting(self.moment - until) if self._is_shared else [("Cache-Control", _NOBODY)]
            reply = self.replies[encoding] = self._made(encoding, said, until)
        return reply

    def last_used(self) -> float:
        """When it was last sent, in whichever form."""
        return max([self.used, *(reply.used for reply in tuple(self.replies.values()))])

    def _ready_until(self, now: float) -> float:
        """Until when a reply made now is right: in the last minute before the moment, and of a page grown old, for a second."""
        steady = min(self.until, self.moment - SHARED_FOR)
        return steady if now < steady else min(self.moment, now + 1)

    def stale_reply(self, encoding: str, now: float) -> Reply:
        """The answer while the page can't be made anew: it says so, and nobody may keep it."""
        said = [
            ("Cache-Control", _NOBODY),
            ("Age", str(max(0, int(now - self.at)))),
            ("Warning", '110 - "Response is Stale"'),
        ]
        return self._made(encoding, said, now)

    def _made(self, encoding: str, said: Headers, until: float) -> Reply:
        form = IDENTITY if self._bodies is None else encoding
        body = self._in_form(form)
        headers = [*self._fixed, *starmap(_shared, said), ("Content-Length", str(len(body)))]
        if self._bodies is not None:
            headers.append(_shared("Vary", "Accept-Encoding"))
        if form:
            headers.append(_shared("Content-Encoding", form))
        etag = self._own_etag or f'"{sha256(body).hexdigest()[:20]}"' if self.status.startswith("200") else ""
        if etag:
            headers.append(("ETag", etag))
        return Reply(until, self.status, headers, [body], etag, [line for line in headers if line[0] in _OF_304])

    def _in_form(self, form: str) -> bytes:
        if self._bodies is None:
            return self._body
        body = self._bodies.get(form)
        if body is None:
            body = self._bodies[form] = compressed(self._body, form)
            self.size += len(body)
        return body


@lru_cache(maxsize=500)
def _shared(name: str, value: str) -> tuple[str, str]:
    """The line, the same object for every page that has it: a processor has it at hand then, whichever page is asked for."""
    return name, value


def lasting(left: float) -> Headers:
    """What is said of how long a page is kept that is true for so many seconds yet."""
    return [("Cache-Control", shared_for(left)), *promise(left)]


def shared_for(left: float) -> str:
    """The Cache-Control of a page that is true for so many seconds yet: browsers ask each time, shared caches keep it a while.

    What they may keep and what they may show stale after that stay together within SHARED_FOR and what is left.
    """
    whole = max(0, min(SHARED_FOR, int(min(left, SHARED_FOR))))
    fresh = whole * 2 // 3
    stale = whole - fresh
    return (
        f"public, max-age=0, must-revalidate, s-maxage={fresh}, stale-while-revalidate={stale}, stale-if-error={stale}"
    )


def unchanged(etag: str, known: str) -> bool:
    """Whether the ETag is among those of an If-None-Match, compared weakly (RFC 9110, 13.1.2)."""
    if not etag:
        return False
    return (
        etag == known or known.strip() == "*" or any(one.strip().removeprefix("W/") == etag for one in known.split(","))
    )
