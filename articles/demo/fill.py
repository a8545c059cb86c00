"""Filling an empty newsroom with the demo's paper, through the product's own functions."""

from collections.abc import Mapping
from datetime import timedelta

from django.db import transaction

from articles.staff.models import User
from articles.stories.models import Story
from articles.tools import clock

from . import chronicle, filed
from .calendar import Calendar
from .desk import Desk
from .gallery import draw_all, hang
from .records import add_people, add_sections, add_tags
from .staff import EDITOR, LIBRARIAN, add_staff


def is_filled() -> bool:
    """Whether there is anything in this newsroom: nobody deletes a story, so what was filled once stays so."""
    return Story.objects.exists() or User.objects.exists()


def fill(drawn: Mapping[str, bytes] | None = None) -> None:
    """Fill the newsroom, all of it or nothing. Dates are counted from today, so that the paper is always of this week.

    `drawn` are the pictures' files by key; left out, they are drawn, which takes longer than all the rest.
    """
    drawn = draw_all() if drawn is None else drawn
    with transaction.atomic():
        _fill(drawn)


def _fill(drawn: Mapping[str, bytes]) -> None:
    now = clock.now()
    calendar, stories = Calendar(clock.day_of(now)), filed.stories()
    first = min(calendar.moment(story.day, story.time) for story in stories)
    with clock.fixed(first - timedelta(days=7)):
        users = add_staff({person["key"]: person["name"] for person in filed.records("person")})
        librarian, words = users[LIBRARIAN], filed.scenes()
        pictures = hang(drawn, words, by=librarian)
        desk = Desk(
            calendar,
            users,
            sections=add_sections(by=users[EDITOR]),
            tags=add_tags(by=librarian),
            people=add_people(calendar, users, pictures, by=librarian),
            pictures=pictures,
            alts={key: entry["alt"] for key, entry in words.items()},
        )
    chronicle.run(desk, stories, now=now)
