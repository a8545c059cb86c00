"""How each cache in front is told to drop what is made of some keys: Varnish, Fastly, Cloudflare."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from http.client import HTTPException
from typing import Any, ClassVar, Protocol

# Seconds for one call.
_NEAR, _FAR = 2, 5
# Bytes of the keys of one call: a request's header may be no longer.
_MOST_BYTES = 6_000
# What a cache that is only busy may answer, of all that says that the call was wrong.
_BUSY = {408, 425, 429}


class NotPurged(Exception):
    """The cache in front did not do it; `for_good` says that it would not the next time either."""

    def __init__(self, why: str, *, for_good: bool = False) -> None:
        super().__init__(why)
        self.for_good = for_good


class Driver(Protocol):
    """One kind of cache in front. `KEYS` and `CONTROL` are the headers that it takes, `BETWEEN` stands between keys."""

    KEYS: ClassVar[str]
    CONTROL: ClassVar[str]
    BETWEEN: ClassVar[str]

    def purge(self, keys: Iterable[str]) -> None:
        """Have it drop every page made of one of the keys. Raises NotPurged."""

    def purge_everything(self) -> None:
        """Have it drop every page. Raises NotPurged."""


class Varnish:
    """One or more of them with the vmod xkey and our docs/varnish.vcl, which gives every page the key `everything`."""

    KEYS, CONTROL, BETWEEN = "Surrogate-Key", "Surrogate-Control", " "

    def __init__(self, given: dict[str, Any]) -> None:
        self._hosts: list[str] = given["HOSTS"]

    def purge(self, keys: Iterable[str]) -> None:
        failed = []
        wanted = list(keys)
        for host in self._hosts:
            try:
                for some in batches(wanted, most=256):
                    headers = {"xkey-purge": self.BETWEEN.join(some)}
                    call(f"http://{host}/", "PURGE", headers=headers, timeout=_NEAR, direct=True)
            except NotPurged as error:
                failed.append(error)
        if failed:
            raise NotPurged("; ".join(map(str, failed)), for_good=all(error.for_good for error in failed))

    def purge_everything(self) -> None:
        self.purge(["everything"])


class Fastly:
    """Its API (POST /service/ID/purge, which takes 256 keys, and /purge_all). Purges are hard: old pages are not shown."""

    KEYS, CONTROL, BETWEEN = "Surrogate-Key", "Surrogate-Control", " "
    API = "https://api.fastly.com"

    def __init__(self, given: dict[str, Any]) -> None:
        self._service = f"{given['API'] or self.API}/service/{given['ID']}"
        self._headers = {"Fastly-Key": given["TOKEN"], "Accept": "application/json"}

    def purge(self, keys: Iterable[str]) -> None:
        for some in batches(keys, most=256):
            call(f"{self._service}/purge", "POST", headers=self._headers, body={"surrogate_keys": some})

    def purge_everything(self) -> None:
        call(f"{self._service}/purge_all", "POST", headers=self._headers)


class Cloudflare:
    """Its API (POST /zones/ID/purge_cache, which takes 30 tags or more, by plan)."""

    KEYS, CONTROL, BETWEEN = "Cache-Tag", "Cloudflare-CDN-Cache-Control", ","
    API = "https://api.cloudflare.com/client/v4"

    def __init__(self, given: dict[str, Any]) -> None:
        self._url = f"{given['API'] or self.API}/zones/{given['ID']}/purge_cache"
        self._headers = {"Authorization": f"Bearer {given['TOKEN']}", "Accept": "application/json"}

    def purge(self, keys: Iterable[str]) -> None:
        for some in batches(keys, most=30):
            self._ask({"tags": some})

    def purge_everything(self) -> None:
        self._ask({"purge_everything": True})

    def _ask(self, body: dict[str, Any]) -> None:
        answer = call(self._url, "POST", headers=self._headers, body=body)
        try:
            done = json.loads(answer)["success"] is True
        except (ValueError, TypeError, KeyError):
            done = False
        if not done:
            raise NotPurged(f"{self._url}: {_one_line(answer)}")


def batches(keys: Iterable[str], *, most: int) -> Iterator[list[str]]:
    """The keys in lists of no more than so many, each within what one request may hold."""
    some: list[str] = []
    size = 0
    for key in keys:
        if some and (len(some) == most or size + len(key) > _MOST_BYTES):
            yield some
            some, size = [], 0
        some.append(key)
        size += len(key) + 1
    if some:
        yield some


class _Nowhere(urllib.request.HTTPRedirectHandler):
    """Nobody sends us elsewhere: it would take the token with it."""

    def redirect_request(self, *_args, **_kwargs) -> None:
        return None


def call(
    url: str,
    method: str,
    *,
    headers: dict[str, str],
    body: dict[str, Any] | None = None,
    timeout: float = _FAR,
    direct: bool = False,
) -> bytes:
    """What is answered, if it is a success. `direct` goes past any proxy of the environment. Raises NotPurged."""
    data = None
    if body is not None:
        data = json.dumps(body).encode()
        headers = headers | {"Content-Type": "application/json"}
    proxies = [urllib.request.ProxyHandler({})] if direct else []
    opener = urllib.request.build_opener(_Nowhere, *proxies)
    # The address is our own setting's, and http or https: see newsroom/cdn_url.py.
    request = urllib.request.Request(url, data=data, headers=headers, method=method)  # noqa: S310
    try:
        with opener.open(request, timeout=timeout) as answer:
            return answer.read(100_000)
    except urllib.error.HTTPError as error:
        with error:
            why = f"{url}: {error.code} {_one_line(error.read(300))}"
            raise NotPurged(why, for_good=400 <= error.code < 500 and error.code not in _BUSY) from None
    except (OSError, HTTPException) as error:
        raise NotPurged(f"{url}: {error}") from None


def _one_line(answer: bytes) -> str:
    return " ".join(answer[:300].decode(errors="replace").split())
