"""The cache in front that is purged by key, a CDN or a Varnish: which one it is, and what it is told of a page."""

import re
from collections.abc import Iterable
from hashlib import sha256

from django.conf import settings

from .drivers import Cloudflare, Driver, Fastly, Varnish

DRIVERS = {"varnish": Varnish, "fastly": Fastly, "cloudflare": Cloudflare}
# Headers for such a cache alone; also on a 304, by which it learns what is new of a page that it has.
ITS_HEADERS = {name for driver in DRIVERS.values() for name in (driver.KEYS, driver.CONTROL)}

# Seconds for which it shows a page without asking. It is told of every change; but a list of further stories and the
# like may be ten minutes old and no more, of which the page store takes nine.
FRESH_FOR = 60
# Seconds for which it may show the page after that, all told: while it asks again, or when we do not answer.
KEPT_FOR = 86_400
# Bytes. Varnish takes no longer header; Fastly and Cloudflare take 16 kilobytes.
LONGEST_HEADER = 6_000
# Characters. A longer key goes out as a digest, the same wherever it stands.
LONGEST_KEY = 100
_PLAIN = re.compile(rf"[!-+\--~]{{1,{LONGEST_KEY}}}")


def in_front() -> Driver | None:
    """The cache in front that is purged by key, as CDN_URL has it; None where there is none."""
    given = settings.CDN
    return DRIVERS[given["KIND"]](given) if given else None


def short(key: str) -> str:
    """The key as such caches take it: printable, without space or comma, and not too long."""
    return key if _PLAIN.fullmatch(key) else f"{key.partition(':')[0][:20]}:{sha256(key.encode()).hexdigest()[:32]}"


def keys_header(driver: Driver, keys: Iterable[str]) -> tuple[str, str] | None:
    """The header that names what the page is made of; None when it would be too long, so that nobody could purge the page."""
    joined = driver.BETWEEN.join(sorted(map(short, keys)))
    return (driver.KEYS, joined) if len(joined) <= LONGEST_HEADER else None


def promise(left: float) -> list[tuple[str, str]]:
    """How long that cache may keep a page that is true for so many seconds yet; empty where there is no such cache.

    In a header of its own: caches that nobody purges, which see Cache-Control, keep the page a minute as ever.
    """
    driver = in_front()
    if driver is None:
        return []
    whole = max(0, int(min(left, KEPT_FOR)))
    fresh = min(FRESH_FOR, whole * 2 // 3)
    stale = whole - fresh
    return [(driver.CONTROL, f"max-age={fresh}, stale-while-revalidate={stale}, stale-if-error={stale}")]
