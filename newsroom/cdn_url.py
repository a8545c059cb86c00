"""Reading CDN_URL: which cache in front is told of every change, and how."""

import re
from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlsplit

from django.core.exceptions import ImproperlyConfigured

from . import environment

_HOST_AND_PORT = re.compile(r"([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\]):([0-9]{1,5})")
_TOKEN_AND_ID = re.compile(r"(?P<token>[A-Za-z0-9_-]+)@(?P<id>[A-Za-z0-9]+)")


def cdn(name: str) -> dict[str, Any] | None:
    """What the cache in front is and how it is reached; None when the variable is not set.

    ImproperlyConfigured, in a sentence that tells no token, for an address that cannot be one.
    """
    value = environment.text(name)
    if not value:
        return None
    try:
        parts = urlsplit(value)
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} cannot be read: {error}.") from None
    if parts.scheme == "varnish":
        return {"KIND": "varnish", "HOSTS": _hosts(name, parts)}
    if parts.scheme in {"fastly", "cloudflare"}:
        return _service(name, parts)
    raise ImproperlyConfigured(
        f"{name} begins with “{parts.scheme}”; it must be varnish://…, fastly://… or cloudflare://…."
    )


def _hosts(name: str, parts: SplitResult) -> list[str]:
    hosts = parts.netloc.split(",")
    if parts.path.strip("/") or parts.query or parts.fragment or not all(map(_is_host, hosts)):
        raise ImproperlyConfigured(f"{name} must be hosts with ports, such as varnish://127.0.0.1:6081,10.0.0.2:6081.")
    return hosts


def _is_host(value: str) -> bool:
    found = _HOST_AND_PORT.fullmatch(value)
    return found is not None and 1 <= int(found[2]) <= 65535


def _service(name: str, parts: SplitResult) -> dict[str, Any]:
    what = {"fastly": "SERVICE_ID", "cloudflare": "ZONE_ID"}[parts.scheme]
    found = _TOKEN_AND_ID.fullmatch(parts.netloc)
    if found is None or parts.path.strip("/") or parts.fragment:
        raise ImproperlyConfigured(f"{name} must be {parts.scheme}://TOKEN@{what}, with nothing after it.")
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    if unknown := set(options) - {"api"}:
        raise ImproperlyConfigured(f"{name} has “{min(unknown)}”; after ? it may have api only.")
    api = options.get("api", "").rstrip("/")
    if "api" in options and not re.fullmatch(r"https?://[A-Za-z0-9.:\[\]-]+(/[A-Za-z0-9._/-]*)?", api):
        raise ImproperlyConfigured(f"{name} has the api “{api}”; it must be an address such as http://127.0.0.1:8080.")
    return {"KIND": parts.scheme, "TOKEN": found["token"], "ID": found["id"], "API": api}
