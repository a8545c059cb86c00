"""One story filed from plain text."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from articles.addresses.paths import Taken
from articles.editions.models import Edition
from articles.people.models import Person
from articles.publishing.publish import publish
from articles.publishing.refusals import Refused
from articles.staff.accounts import importer
from articles.stories.copy import write
from articles.stories.models import Story
from articles.tags.models import Tag
from articles.tools.text import paragraphs

from . import checked
from .bad_input import BadInput
from .copy_lines import credit_lines, mention_lines
from .plain_copy import read_copy
from .records import Records
from .sections import Sections


@dataclass(frozen=True)
class Slip:
    """What goes with the copy, as it was given: nothing of it is checked yet."""

    headline: str
    section: str
    standfirst: str = ""
    bylines: Iterable[str] = ()
    tags: Iterable[str] = ()
    people: Iterable[str] = ()
    publish: bool = False
    at: str | None = None


def file_copy(path: str, slip: Slip, *, tell: Callable[[str], None]) -> tuple[Story, Edition | None]:
    """The story made of the file (`-` is standard input) and, if the slip says so, its edition; all of it or nothing.

    `tell` gets what staff should know of besides. Raises BadInput, which names the file, the line and the field.
    """
    name, text = read_copy(path)
    try:
        with transaction.atomic():
            return _file(text, slip, tell=lambda words: tell(f"{name}: {words}"))
    except BadInput as refusal:
        raise refusal.at(file=name) from None


def _file(text: str, slip: Slip, *, tell: Callable[[str], None]) -> tuple[Story, Edition | None]:
    by = importer()
    if slip.at and not slip.publish:
        raise BadInput(_("says when to publish, and --publish is not given"), field="at")
    at = checked.moment(slip.at, "at")
    if slip.at is not None and at is None:
        raise BadInput(_("is empty"), field="at")
    copy = {
        "headline": checked.headline(slip.headline),
        "standfirst": checked.text(slip.standfirst, "standfirst", limit=checked.limit_of("standfirst")),
        "section": Sections().number_of(checked.name(slip.section, "section")),
        "body": checked.body(paragraphs(text)),
    }
    if not copy["body"]:
        raise BadInput(_("is empty"), field="body")
    bylines = checked.names(list(slip.bylines), "by")
    people = checked.names(list(slip.people), "person")
    tags = checked.names(list(slip.tags), "tag")
    persons = Records(Person, by, tell).find_or_make([*bylines, *people])
    copy["credits"] = credit_lines(bylines, persons)
    copy["people"] = mention_lines(people, persons)
    copy["tags"] = list(dict.fromkeys(Records(Tag, by, tell).find_or_make(tags)[tag] for tag in tags))
    return _store(copy, publishes=slip.publish, at=at, by=by)


def _store(copy: dict, *, publishes: bool, at: datetime | None, by) -> tuple[Story, Edition | None]:
    try:
        (story,) = write([(Story(), copy)], by=by)
        if not publishes:
            return story, None
        return story, publish(story, version=story.version, by=by, at=at).edition
    except Taken as taken:
        raise BadInput(_("%s It is made of the headline and the day.") % taken, field="headline") from None
    except Refused as refused:
        raise BadInput(refused) from None
    except ValidationError as error:
        field, messages = next(iter(error.message_dict.items()))
        raise BadInput(" ".join(messages), field=field) from None
