"""Moments, days and partial dates as readers read them: in the paper's zone, and for machines too."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter

from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.editions.lists import Card
from articles.tools import clock
from articles.tools.fields import earliest

_FORMS = {4: "Y", 7: "F Y", 10: "j F Y"}


def moment(at: datetime) -> SafeString:
    """The moment as a `<time>` in the paper's zone: 27 March 2023, 10:30."""
    return _time(at, "j F Y, H:i")


def day(on: date) -> SafeString:
    """The day as a `<time>`: 27 March 2023."""
    return format_html('<time datetime="{}">{}</time>', on.isoformat(), date_format(on, "j F Y"))


def long_day(on: date) -> SafeString:
    """The day as a `<time>`, with its weekday: Monday 27 March 2023."""
    return format_html('<time datetime="{}">{}</time>', on.isoformat(), date_format(on, "l j F Y"))


def hour(at: datetime) -> SafeString:
    """The moment as a `<time>` that prints the hour alone, where the day stands beside it: 10:30."""
    return _time(at, "H:i")


def short_moment(at: datetime, today: date | None = None) -> SafeString:
    """The moment as a `<time>` that prints as much as is needed: 10:30 on `today`, 27 March in its year, else 27 March 2023."""
    on = clock.day_of(at)
    if not today or on.year != today.year:
        return _time(at, "j F Y")
    return _time(at, "H:i" if on == today else "j F")


def _time(at: datetime, form: str) -> SafeString:
    local = at.astimezone(clock.paper_zone())
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="seconds"), date_format(local, form))


def by_day(cards: Iterable[Card]) -> Iterator[tuple[date, tuple[Card, ...]]]:
    """The cards of each day, in their order: cards of one day stand together."""
    for on, of_day in groupby(cards, attrgetter("day")):
        yield on, tuple(of_day)


def partial_date(text: str) -> str:
    """A partial date, as precisely as it is known: 2019, December 2019, 13 December 2019."""
    return date_format(earliest(text), _FORMS[len(text)]) if text else ""
