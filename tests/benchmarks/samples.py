"""Addresses of every kind of readers' page, spread over the whole paper. Needs Django."""

from collections.abc import Callable, Iterable

from articles.addresses.models import Kind as Thing
from articles.addresses.paths import record_path
from articles.editions.models import Edition
from articles.editions.named import named_person, named_tag
from articles.people.models import Person
from articles.pictures.models import Picture
from articles.pictures.paths import rendition_path, widths_of
from articles.tags.models import Section, Tag
from articles.tools import clock
from tests.benchmarks.stories import FULL_DAY


def stories(count: int) -> list[str]:
    return [f"{path}" for path in _spread(Edition.objects.live(clock.now()), "path", count=count)]


def sections(count: int) -> list[str]:
    return [record_path(Thing.SECTION, slug) for slug in Section.objects.values_list("slug", flat=True)[:count]]


def people(count: int) -> list[str]:
    """The one with the most stories among them, who was made first."""
    return [
        record_path(Thing.PERSON, slug)
        for slug in _spread(Person.objects.filter(named_person(clock.now())), "slug", count=count)
    ]


def tags(count: int) -> list[str]:
    return [
        record_path(Thing.TAG, slug)
        for slug in _spread(Tag.objects.filter(named_tag(clock.now())), "slug", count=count)
    ]


def days(count: int) -> list[str]:
    """Days of the archive."""
    found = _spread(Edition.objects.live(clock.now()), "first_day", count=count)
    return list(dict.fromkeys(f"/archive/{day:%Y/%m/%d}/" for day in found))


def pictures(count: int) -> list[str]:
    return [
        rendition_path(picture.pk, picture.sha256, width, ending)
        for picture in Picture.objects.all()[:count]
        for width in widths_of(picture.width)
        for ending in ("webp", "jpg")
    ]


def fullest(kind: str) -> list[str]:
    """The page of the kind that shows most, which is full in every size, where others show less in a small paper.

    Empty for a kind of which all pages show alike. The last month of the paper has fifty stories a day in every size.
    """
    if kind in ("person", "tag"):
        return of_kind(kind, 1)
    forms = {"archive-year": "%Y/", "archive-month": "%Y/%m/", "archive-day": "%Y/%m/%d/"}
    return [f"/archive/{FULL_DAY:{forms[kind]}}"] if kind in forms else []


def _spread(records, field: str, *, count: int) -> list:
    """The field of so many records, by steps over their numbers, so that no table is read through."""
    last = records.order_by("-pk").values_list("pk", flat=True).first() or 0
    step = max(1, last // count)
    return list(records.filter(pk__in=range(1, last + 1, step)).order_by("pk").values_list(field, flat=True)[:count])


def _above(parts: int) -> Callable[[int], list[str]]:
    return lambda count: list(dict.fromkeys("/".join(day.split("/")[:parts]) + "/" for day in days(count)))


_ROUTES: dict[str, Callable[[int], Iterable[str]]] = {
    "front": lambda count: ["/"],
    "robots": lambda count: ["/robots.txt"],
    "people": lambda count: ["/people/"],
    "person": people,
    "tag": tags,
    "archive": lambda count: ["/archive/"],
    "archive-year": _above(3),
    "archive-month": _above(4),
    "archive-day": days,
    "picture": pictures,
    "section": sections,
    "story": stories,
    "story-history": lambda count: [f"{path}history/" for path in stories(count)],
    "anything": lambda count: [path.removesuffix("/") for path in stories(count)],
}


def of_kind(kind: str, count: int) -> list[str]:
    """Addresses of pages of the kind, at most so many. Raises KeyError for a kind that has none."""
    return list(_ROUTES[kind](count))
