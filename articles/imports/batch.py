"""A batch of stories taken in, in one transaction: all of those that nothing speaks against, the others not at all."""

from collections.abc import Callable, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _

from articles.addresses.paths import Taken
from articles.people.models import Person
from articles.pictures.models import Picture
from articles.publishing.publish import publish
from articles.publishing.refusals import Embargoed, Incomplete, SomeRefused, Unchanged
from articles.stories.copy import write
from articles.stories.models import Story
from articles.tags.models import Tag
from articles.tools.refusal import Refusal

from .bad_input import BadInput
from .copy_lines import credit_lines, mention_lines
from .images import Images, picture_lines
from .records import Records
from .sections import Sections
from .standing import Standing, standings
from .story_line import StoryLine

_FIELDS = {Taken: "slug", Incomplete: "body", Embargoed: "published"}


class Done(Enum):
    NEW = "taken in"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


Result = Done | BadInput


class _Refused(Exception):
    """Some lines of the batch can't be taken in; the transaction is undone."""

    def __init__(self, reasons: dict[str, BadInput]) -> None:
        self.reasons = reasons


@dataclass
class Batches:
    """Takes in batches. `by` is the importer's account; `tell` is told what staff should know of besides."""

    by: object
    images: Images
    tell: Callable[[str], None]
    sections: Sections = field(default_factory=Sections)

    def __post_init__(self) -> None:
        self.people = Records(Person, self.by, self.tell)
        self.tags = Records(Tag, self.by, self.tell)

    def take_in(self, lines: Iterable[StoryLine]) -> dict[str, Result]:
        """What became of each line, by its outside identifier, which no two may share."""
        waiting = {line.id: line for line in lines}
        results: dict[str, Result] = {}
        while waiting:
            try:
                return results | self._try(waiting.values())
            except _Refused as refused:
                results |= refused.reasons
            except (Refusal, ValidationError, IntegrityError, DataError) as error:
                if len(waiting) == 1:
                    return results | dict.fromkeys(waiting, _bad_input(error))
                # Something speaks against a line, and did not say which: each by itself, then.
                return results | {
                    id_: result for line in waiting.values() for id_, result in self.take_in([line]).items()
                }
            waiting = {id_: line for id_, line in waiting.items() if id_ not in results}
        return results

    def _try(self, lines: Iterable[StoryLine]) -> dict[str, Result]:
        with self._whole() as fresh_pictures:
            there = standings((line.id for line in lines), by=self.by)
            drafts, results = self._sort(lines, there)
            self._complete(drafts, fresh_pictures)
            stories = dict(zip(drafts, self._write(drafts, there), strict=True))
            self._publish({id_: (stories[id_], line) for id_, (line, _copy) in drafts.items()}, there)
        return results | {id_: Done.UPDATED if id_ in there else Done.NEW for id_ in drafts}

    @contextmanager
    def _whole(self):
        """One transaction; if it is undone, so is what it made outside the database."""
        fresh_pictures: list[Picture] = []
        kept = False
        try:
            with transaction.atomic():
                yield fresh_pictures
            kept = True
        finally:
            self.people.settle(kept=kept)
            self.tags.settle(kept=kept)
            if not kept:
                for picture in fresh_pictures:
                    picture.original.storage.delete(picture.original.name)

    def _sort(
        self, lines: Iterable[StoryLine], there: dict[str, Standing]
    ) -> tuple[dict[str, tuple[StoryLine, dict]], dict[str, Result]]:
        """The lines that change something, each with its copy as far as it is known, and the results of the others."""
        drafts: dict[str, tuple[StoryLine, dict]] = {}
        results: dict[str, Result] = {}
        reasons: dict[str, BadInput] = {}
        persons = self.people.find(name for line in lines for name in (*line.people, *line.bylines))
        tags = self.tags.find(tag for line in lines for tag in line.tags)
        for line in lines:
            try:
                copy = _scalars(line) | {"section": self.sections.number_of(line.section)}
                for words, name in ((line.people, "people"), (line.bylines, "bylines")):
                    self.people.check(words, name)
                self.tags.check(line.tags, "tags")
                standing = there.get(line.id)
                path = self.images.find(line.image) if line.image else None
                if standing is not None:
                    picture = self.images.known(path) if path else None
                    named = persons.keys() >= {*line.people, *line.bylines} and tags.keys() >= {*line.tags}
                    if named and (picture is not None or path is None):
                        whole = (
                            copy
                            | _relations(line, persons, tags)
                            | {"pictures": picture_lines(picture, line.image_alt)}
                        )
                        if standing.has(whole) and standing.published == line.published:
                            results[line.id] = Done.UNCHANGED
                            continue
                    standing.check(line.published)
                drafts[line.id] = line, copy
            except BadInput as refusal:
                reasons[line.id] = refusal
        return drafts, results | reasons

    def _complete(self, drafts: dict[str, tuple[StoryLine, dict]], fresh_pictures: list[Picture]) -> None:
        """Make the people, tags and pictures that are not there yet, and put them into the copies."""
        lines = [line for line, _copy in drafts.values()]
        persons = self.people.find_or_make(name for line in lines for name in (*line.people, *line.bylines))
        tags = self.tags.find_or_make(tag for line in lines for tag in line.tags)
        reasons: dict[str, BadInput] = {}
        for line, copy in drafts.values():
            copy |= _relations(line, persons, tags)
            try:
                copy["pictures"] = picture_lines(self._picture(line, fresh_pictures), line.image_alt)
            except BadInput as refusal:
                reasons[line.id] = refusal
        if reasons:
            raise _Refused(reasons)

    def _picture(self, line: StoryLine, fresh_pictures: list[Picture]) -> int | None:
        if not line.image:
            return None
        path = self.images.find(line.image)
        if number := self.images.known(path):
            return number
        picture = self.images.take_in(path)
        fresh_pictures.append(picture)
        return picture.pk

    def _write(self, drafts: dict[str, tuple[StoryLine, dict]], there: dict[str, Standing]) -> list[Story]:
        return write(
            [
                (there[id_].locked.story if id_ in there else Story(outside_id=id_), copy)
                for id_, (_line, copy) in drafts.items()
            ],
            by=self.by,
        )

    def _publish(self, stories: dict[str, tuple[Story, StoryLine]], there: dict[str, Standing]) -> None:
        """Publish those that have a moment: new ones from it, those that readers have already as an update now.

        A line may change the working copy and nothing for readers; then readers keep what they have.
        """
        due = {story.pk: (story, line) for story, line in stories.values() if line.published}
        if not due:
            return
        readers_have = {standing.locked.story.pk for standing in there.values() if standing.locked.standing}
        try:
            publish(
                [story for story, _line in due.values()],
                version={number: story.version for number, (story, _line) in due.items()},
                at={number: line.published for number, (_story, line) in due.items() if number not in readers_have},
                by=self.by,
            )
        except SomeRefused as refused:
            reasons = {due[number][1].id: reason for number, reason in refused.reasons.items()}
            bad = {id_: _bad_input(reason) for id_, reason in reasons.items() if not isinstance(reason, Unchanged)}
            if bad:
                raise _Refused(bad) from None
            self._publish({id_: pair for id_, pair in stories.items() if id_ not in reasons}, there)


def _scalars(line: StoryLine) -> dict[str, Any]:
    return {"headline": line.headline, "standfirst": line.standfirst, "slug": line.slug, "body": line.body}


def _relations(line: StoryLine, persons: dict[str, int], tags: dict[str, int]) -> dict[str, list]:
    return {
        "credits": credit_lines(line.bylines, persons),
        "people": mention_lines(line.people, persons),
        "tags": list(dict.fromkeys(tags[tag] for tag in line.tags)),
    }


def _bad_input(error: Exception) -> BadInput:
    """What a verb, a model or the database had against a line, as a refusal of it."""
    if isinstance(error, BadInput):
        return error
    if isinstance(error, ValidationError):
        field_name, messages = next(iter(error.message_dict.items()))
        return BadInput(" ".join(messages), field=field_name)
    if isinstance(error, Refusal):
        return BadInput(error, field=next((name for kind, name in _FIELDS.items() if isinstance(error, kind)), ""))
    return BadInput(_("the database refuses it: %s") % str(error).splitlines()[0])
