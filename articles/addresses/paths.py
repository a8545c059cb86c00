"""How paths are made, claimed and given back."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from articles.tools import clock
from articles.tools.guards import tell_the_time
from articles.tools.refusal import Refusal
from articles.tools.rows import insert_numbered

from .models import Address, Kind

# First parts of a path that mean something else, and names that would mislead. A section can't be called any of these.
RESERVED = frozenset(
    [
        "people", "tags", "archive", "corrections", "search", "about", "desk", "api", "static", "media", "pictures",
        "feed", "feeds", "sitemap", "sitemaps", "robots", "favicon", "accounts", "account", "admin", "history",
        "front", "fronts", "news-sitemap", "newsletters", "healthz", "status", "well-known", "preview", "login",
        "logout", "section", "sections", "story", "stories", "page", "pages",
    ]
)  # fmt: skip
# The characters that the slug of a record has room for, and how many numbered ones are asked for at a time.
_SLUG_LIMIT, _WINDOW = 80, 20
# Any number that nothing else locks by.
_LOCK = 7_140_302
_PREFIX = {Kind.PERSON: "/people/", Kind.TAG: "/tags/", Kind.SECTION: "/"}


class Reserved(Refusal):
    """A word that the addresses of the site need for themselves."""


class Taken(Refusal):
    """A path that belongs, or once belonged, to something else. `numbers` are of the things that wanted it."""

    numbers: frozenset[int] | set[int] = frozenset()


def record_path(kind: Kind | str, slug: str) -> str:
    """The path of a person, tag or section. Raises Reserved for a section named by a reserved word."""
    if kind == Kind.SECTION:
        check_section_slug(slug)
    return f"{_PREFIX[Kind(kind)]}{slug}/"


def check_section_slug(slug: str) -> None:
    """Raises Reserved when a section of that slug would stand in the way of another address of the site."""
    if slug in RESERVED:
        raise Reserved(_("“%s” is a reserved word: the site's own addresses need it.") % slug)


def story_path(section_slug: str, day: date, slug: str) -> str:
    """The path of a story first published on the day, a day of the paper's zone."""
    return f"/{section_slug}/{day:%Y/%m/%d}/{slug}/"


def claim(path: str, *, kind: Kind | str, number: int, since: datetime | None = None) -> Address:
    """Take the path for the thing, or bring forward the moment from which readers may know of it.

    Raises Taken when it is, or was, something else's.
    """
    return claim_many([(path, number, since or clock.now())], kind=kind)[0]


def claim_many(wanted: Iterable[tuple[str, int, datetime]], *, kind: Kind | str) -> list[Address]:
    """`claim` for many at once: (path, number, since) each, in two queries. Raises Taken, naming every path it can't have."""
    wanted = list(wanted)
    held = {address.path: address for address in Address.objects.filter(path__in=[path for path, _n, _s in wanted])}
    fresh: dict[str, Address] = {}
    taken: dict[str, int] = {}
    for path, number, since in wanted:
        there = held.get(path) or fresh.get(path)
        if there is None:
            fresh[path] = Address(path=path, kind=kind, number=number, since=since)
        elif (there.kind, there.number) != (kind, number):
            taken[path] = number
        elif since < there.since:
            there.since = since
            if there.pk:
                there.save(update_fields=["since"])
    if taken:
        raise _taken(taken)
    made = _store([fresh[path] for path in sorted(fresh)])
    by_path = held | {address.path: address for address in made}
    return [by_path[path] for path, _n, _s in wanted]


def _store(addresses: list[Address]) -> list[Address]:
    """Store them, always in the order of their paths, so that two who claim the same ones wait and never lock each other out."""
    try:
        with transaction.atomic():
            return insert_numbered(addresses)
    except IntegrityError:
        # Somebody claimed one since we looked: theirs is stored now, and so found.
        by_path = {address.path: address for address in addresses}
        lost = set(Address.objects.filter(path__in=by_path).values_list("path", flat=True))
        if not lost:
            raise
        raise _taken({path: by_path[path].number for path in lost}) from None


def _taken(numbers: dict[str, int]) -> Taken:
    refusal = Taken(_("The address %s is taken. Choose another slug.") % ", ".join(sorted(numbers)[:5]))
    refusal.numbers = set(numbers.values())
    return refusal


def release(paths: Iterable[str], *, kind: Kind | str, number: int) -> None:
    """Give back paths of the thing that readers never could open: a schedule called off makes no address."""
    tell_the_time(connection)
    Address.objects.filter(path__in=list(paths), kind=kind, number=number, since__gt=clock.now()).delete()


def free_slugs(kind: Kind | str, slugs: Iterable[str]) -> list[str]:
    """Each slug, or the first of `slug-2`, `slug-3` … whose path is nobody's: namesakes are allowed.

    None is given twice; one query unless some are taken.
    """
    slugs = list(slugs)
    _queue()
    stem = _PREFIX[Kind(kind)]
    held = _held(stem, slugs) | (RESERVED if kind == Kind.SECTION else set())
    free: list[str] = []
    for slug in slugs:
        candidate, count = slug, 1
        while candidate in held:
            if count % _WINDOW == 1:
                held |= _held(stem, [_numbered(slug, count + step) for step in range(1, _WINDOW + 1)])
            count += 1
            candidate = _numbered(slug, count)
        held.add(candidate)
        free.append(candidate)
    return free


def _queue() -> None:
    """On PostgreSQL whoever asks for a free slug waits for those who found one and have not claimed it yet; SQLite queues anyway."""
    if connection.vendor == "postgresql" and connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _numbered(slug: str, count: int) -> str:
    return f"{slug[: _SLUG_LIMIT - len(str(count)) - 1].rstrip('-')}-{count}"


def _held(stem: str, slugs: list[str]) -> set[str]:
    """Which of the slugs are taken; asked for by whole paths, because SQLite reads the whole table for a beginning."""
    paths = Address.objects.filter(path__in=[f"{stem}{slug}/" for slug in slugs]).values_list("path", flat=True)
    return {path.removeprefix(stem).rstrip("/") for path in paths}
