"""When the demo's desk did what: everything that happened to every story, in the order of time."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from articles.tools import clock

from .desk import Desk
from .filed import Filed

_WRITING = timedelta(minutes=90)
_REWRITING = timedelta(minutes=4)
# Of what is ahead, and of drafts, the desk took care yesterday, whatever the hour is at which the demo is filled.
_LATEST = (-1, "18:00")
_PAUSE = timedelta(minutes=13)


@dataclass(frozen=True)
class Step:
    """One thing the desk does, with the clock at `at`."""

    at: datetime
    do: Callable[[], None]


def run(desk: Desk, filed: Iterable[Filed], *, now: datetime) -> None:
    """Let the desk do it all, each thing under the clock of its moment, and the clock only ever forward."""
    for step in steps(desk, filed, now=now):
        with clock.fixed(step.at):
            step.do()


def steps(desk: Desk, filed: Iterable[Filed], *, now: datetime) -> list[Step]:
    """All of it in the order of time; of one moment in the order of the files."""
    evening = desk.calendar.moment(*_LATEST)
    found: list[Step] = []
    for story in filed:
        begins = desk.calendar.moment(story.day, story.time)
        if story.status or begins > now:
            evening += _PAUSE
            found += _kept_back(desk, story, begins, evening)
        else:
            found += _published(desk, story, begins, now=now)
    return sorted(found, key=lambda step: step.at)


def _kept_back(desk: Desk, story: Filed, begins: datetime, evening: datetime) -> Iterator[Step]:
    """A draft, a spiked story or one that is scheduled."""
    at = min(begins, evening)
    yield Step(at, partial(desk.file, story))
    if story.status:
        yield Step(at, partial(desk.keep_back, story))
    else:
        yield Step(at, partial(desk.publish, story, at=begins))


def _published(desk: Desk, story: Filed, begins: datetime, *, now: datetime) -> Iterator[Step]:
    yield Step(begins - _WRITING, partial(desk.file, story))
    yield Step(begins, partial(desk.publish, story))
    for event in story.events:
        at = desk.calendar.moment(event.day, event.time)
        if at <= now:
            yield Step(at, partial(desk.follow_up, story, event))
        elif event.verb in {"update", "minor"}:
            yield Step(begins + _REWRITING, partial(desk.follow_up, story, event, at=at))
