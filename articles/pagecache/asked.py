"""What a request asks for: the name under which its page is kept."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.core.handlers.wsgi import get_bytes_from_wsgi, get_path_info
from django.http import QueryDict
from django.http.request import split_domain_port, validate_host
from django.utils.http import is_same_domain

from .encoding import negotiated
from .page import Headers, Reply, unchanged

Environ = dict[str, Any]
StartResponse = Callable[..., object]
# A page's name: its host as the settings have it, its path and, where it was asked with some, its parameters.
Name = tuple[str, str] | tuple[str, str, tuple[tuple[str, str], ...]]
METHODS = frozenset({"GET", "HEAD"})
# How many ways of writing a host or what a browser accepts are remembered, and of how many characters.
_MOST = 1_000
_LONGEST = 200
# Characters of a path and its query: no page of ours has so long an address.
_LONGEST_ADDRESS = 1_000


class Request(NamedTuple):
    """A request as the web server hands it over, and the name of the page; None for what is not for the store."""

    name: Name | None
    environ: Environ
    start_response: StartResponse

    def send(self, reply: Reply) -> Iterable[bytes]:
        """Answer with the page, or that it is the one that the reader has."""
        known = self.environ.get("HTTP_IF_NONE_MATCH")
        if known is not None and unchanged(reply.etag, known):
            self.start_response("304 Not Modified", reply.not_modified)
            return []
        return self.send_whole(reply.status, reply.headers, *reply.body)

    def send_whole(self, status: str, headers: Headers, body: bytes) -> Iterable[bytes]:
        """Answer so, without the body to HEAD."""
        self.start_response(status, headers)
        return [] if self.environ["REQUEST_METHOD"] == "HEAD" else [body]


class Asked:
    """Names for requests: the host as the settings have it, the path, and the parameters that the path's view declares.

    `params_of` says which these are, or None for a path that is no readers' page. What no page declares makes no other
    name, so that nobody fills the store with it; nor does a host's spelling, nor its port.
    """

    def __init__(
        self,
        *,
        hosts: Iterable[str],
        https_only: bool,
        passed: Iterable[str],
        params_of: Callable[[str], tuple[str, ...] | None],
    ) -> None:
        self._allowed = list(hosts)
        self.https_only = https_only
        self._passed = tuple(passed)
        self._params_of = params_of
        # By a host as requests write it: the pattern in the settings that lets it in.
        self.hosts: dict[str | None, str] = {}
        # By what browsers say that they accept: the encoding for it.
        self.encodings: dict[str | None, str] = {}

    def is_passed(self, environ: Environ) -> bool:
        """Whether the path is one that needs no database, static files above all."""
        return environ["PATH_INFO"].startswith(self._passed)

    def is_secure(self, environ: Environ) -> bool:
        """Whether the request came as it must; the others Django sends elsewhere."""
        return not self.https_only or environ.get("HTTP_X_FORWARDED_PROTO") == "https"

    def name(self, environ: Environ) -> Name | None:
        """What the page is kept under, or None for whatever is not for the store."""
        if environ["REQUEST_METHOD"] not in METHODS or self.is_passed(environ) or not self.is_secure(environ):
            return None
        path, query = environ["PATH_INFO"], environ["QUERY_STRING"]
        if len(path) + len(query) > _LONGEST_ADDRESS:
            return None
        host = self._host(environ.get("HTTP_HOST"))
        declared = None if host is None else self._params_of(get_path_info(environ))
        if declared is None:
            return None
        if not (query and declared):
            return host, path
        try:
            given = QueryDict(get_bytes_from_wsgi(environ, "QUERY_STRING", ""))
        except (TooManyFieldsSent, RequestDataTooBig):
            return None
        values = tuple((name, given[name]) for name in declared if given.get(name))
        return (host, path, values) if values else (host, path)

    def _host(self, written: str | None) -> str | None:
        """The pattern that lets the host in; None for one that is not allowed, which Django answers."""
        known = self.hosts.get(written)
        if known is not None or not written:
            return known
        domain, _port = split_domain_port(written)
        if not domain or not validate_host(domain, self._allowed):
            return None
        pattern = next(one for one in self._allowed if one == "*" or is_same_domain(domain, one.lower()))
        _remember(self.hosts, written, pattern)
        return pattern

    def encoding(self, environ: Environ) -> str:
        """In which encoding the answer goes out."""
        accepted = environ.get("HTTP_ACCEPT_ENCODING")
        found = self.encodings.get(accepted)
        if found is None:
            found = negotiated(accepted)
            _remember(self.encodings, accepted, found)
        return found


def _remember(known: dict[str | None, str], written: str | None, meant: str) -> None:
    """So that the next request needs one look; what is made up pushes nothing out for long."""
    if len(known) >= _MOST:
        known.clear()
    if len(written or "") <= _LONGEST:
        known[written] = meant
