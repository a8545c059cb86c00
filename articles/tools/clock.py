"""What time it is, and what the paper calls it. Moments are aware datetimes in UTC; days are days in the paper's zone."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time, timedelta
from time import time as system_seconds
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.utils import timezone
from django.utils.dates import MONTHS

from .refusal import Refusal

_fixed: ContextVar[datetime | None] = ContextVar("fixed", default=None)
_ZONE_SUFFIX = re.compile(r"^(?P<moment>[^\[]+)\[(?P<zone>[A-Za-z0-9_+\-/]+)\]$")


class NoSuchMoment(Refusal):
    """A text or a local time that names no single moment."""


def now() -> datetime:
    """The moment, in UTC; inside `fixed` the one given there."""
    return _fixed.get() or datetime.now(UTC)


def seconds() -> float:
    """The same moment in seconds since 1970, for what asks thousands of times a second."""
    at = _fixed.get()
    return system_seconds() if at is None else at.timestamp()


@contextmanager
def fixed(at: datetime) -> Iterator[None]:
    """Let `now()` say `at` for the block: for the demo's past, for previews of tomorrow, for tests."""
    if at.tzinfo is None:
        raise ValueError("a fixed moment needs a zone")
    token = _fixed.set(at.astimezone(UTC))
    try:
        yield
    finally:
        _fixed.reset(token)


def is_fixed() -> bool:
    """Whether the clock stands still in this context."""
    return _fixed.get() is not None


def paper_zone() -> ZoneInfo:
    """The zone of the paper: `TIME_ZONE`, whatever a reader's or a member of staff's own may be."""
    return timezone.get_default_timezone()


def day_of(at: datetime) -> date:
    """The day, in the paper's zone, on which the moment falls."""
    return at.astimezone(paper_zone()).date()


def days_between(first: date, last: date) -> tuple[datetime, datetime]:
    """The half-open interval of moments from the start of `first` to the end of `last`, days of the paper's zone."""
    zone = paper_zone()
    start = datetime.combine(first, time.min, zone)
    end = datetime.combine(last + timedelta(days=1), time.min, zone)
    return start.astimezone(UTC), end.astimezone(UTC)


def local_moment(naive: datetime, zone: ZoneInfo | None = None) -> datetime:
    """The moment, in UTC, that a wall clock in the zone (the paper's, if none is given) shows as `naive`.

    Raises NoSuchMoment for a time that the clocks skip in spring or show twice in autumn.
    """
    zone = zone or paper_zone()
    first, second = (naive.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    shown = naive.strftime("%d %B %Y, %H:%M").lstrip("0")
    if first.astimezone(zone).replace(tzinfo=None) != naive:
        raise NoSuchMoment(f"{shown} does not exist in {zone.key}: the clocks skip it. Give the time an hour later.")
    if first != second:
        raise NoSuchMoment(f"{shown} comes twice in {zone.key}: the clocks go back. Give a time outside that hour.")
    return first


def parse_moment(text: str) -> datetime:
    """The moment, in UTC, written in ISO 8601 with a zone: `2023-03-27T09:30:00+01:00`, or RFC 9557's `…T09:30[Europe/London]`.

    Raises NoSuchMoment for anything else, for one without a zone, and for a local time that the clocks skip or show twice.
    """
    text = text.strip()
    found = _ZONE_SUFFIX.match(text)
    try:
        if not text.isprintable():
            raise ValueError  # fromisoformat passes over a NUL
        moment = datetime.fromisoformat(found["moment"] if found else text)
    except ValueError:
        raise NoSuchMoment(
            f"“{text[:60]}” is no date and time in ISO 8601, such as 2026-03-27T09:30:00+00:00."
        ) from None
    if not 1700 <= moment.year <= 2200:
        raise NoSuchMoment(f"“{text[:60]}” lies outside the years 1700 to 2200.")
    if found:
        try:
            zone = ZoneInfo(found["zone"])
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise NoSuchMoment(f"“{text[:60]}” names a zone that does not exist, {found['zone']}.") from None
        if moment.tzinfo is None:
            return local_moment(moment, zone)
        # RFC 9557: an offset says which of two like local times is meant; Z says only which moment.
        if moment.utcoffset() != moment.astimezone(zone).utcoffset() and not found["moment"].upper().endswith("Z"):
            raise NoSuchMoment(f"“{text[:60]}” has an offset that {found['zone']} does not have then.")
        return moment.astimezone(UTC)
    if moment.tzinfo is None:
        raise NoSuchMoment(f"“{text[:60]}” has no zone. Add Z, or an offset such as +01:00.")
    return moment.astimezone(UTC)


def say_moment(at: datetime) -> str:
    """The moment in the paper's zone, as staff read it: 27 March 2023, 10:30."""
    there = at.astimezone(paper_zone())
    # As Django's "j F Y, H:i", without reading that anew for each story of an import.
    return f"{there.day} {MONTHS[there.month]} {there.year:04}, {there:%H:%M}"
