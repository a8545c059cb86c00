"""A whole import: the stories file and those that come with it, from the first line to the summary."""

import gc
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from django.db import reset_queries
from django.utils.translation import gettext as _

from articles.staff.accounts import importer

from .alone import alone
from .bad_input import BadInput, quoted
from .batch import Batches, Done
from .images import Images
from .json_lines import JSONLines, Line
from .progress import Progress
from .record_file import take_in_records
from .rejected import Rejected
from .section_file import take_in_sections
from .seen import Seen
from .story_line import FIELDS, StoryLine, read_story

# Lines of one transaction: few enough for the desk to get its saves in between. A picture costs what many stories do.
_BATCH, _PICTURES = 250, 20
# How many refusals and remarks are said; the file of refused lines has them all.
_MOST_SAID = 100


@dataclass(frozen=True)
class Files:
    """What an import reads."""

    stories: Path
    sections: Path | None = None
    tags: Path | None = None
    people: Path | None = None
    authors: Path | None = None
    media: Path | None = None


@dataclass
class Summary:
    """What an import did. `rejected` is where the refused lines are."""

    rejected: Path
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: int = 0
    seconds: float = 0.0

    @property
    def lines(self) -> int:
        """Of stories, and of other files what was refused."""
        return self.new + self.updated + self.unchanged + self.refused

    def __str__(self) -> str:
        return _(
            "%(new)s taken in, %(updated)s updated, %(unchanged)s unchanged, %(refused)s refused; %(seconds)s seconds, %(rate)s a second"
        ) % {
            "new": f"{self.new:,}",
            "updated": f"{self.updated:,}",
            "unchanged": f"{self.unchanged:,}",
            "refused": f"{self.refused:,}",
            "seconds": f"{self.seconds:,.1f}",
            "rate": f"{self.lines / max(self.seconds, 0.001):,.0f}",
        }


def import_stories(files: Files, *, stream: TextIO) -> Summary:
    """Take in everything that can be; progress and remarks go to `stream`, refused lines to the file of them.

    What is done stays done if it is stopped at any moment; started again, it goes on. Raises BadInput, with nothing taken
    in, for files that can't be read, and when another import is running.
    """
    with ExitStack() as stack:
        stories = stack.enter_context(_open(files.stories))
        side = {
            name: stack.enter_context(_open(path))
            for name in ("sections", "tags", "people", "authors")
            if (path := getattr(files, name))
        }
        by = importer()
        images = Images(files.media, by=by)
        stack.enter_context(alone())
        stack.enter_context(_seldom_collecting())
        rejected = Rejected(files.stories)
        stack.callback(rejected.close)
        return _Import(stories, rejected, stream, by=by, images=images).run(side)


@contextmanager
def _open(path: Path) -> Iterator[JSONLines]:
    lines = JSONLines(path)
    try:
        yield lines
    finally:
        lines.close()


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """A batch makes ten thousand objects and drops them: looking for rings among them at every seven hundred took a quarter of the time."""
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 50)
    try:
        yield
    finally:
        gc.set_threshold(*before)


class _Import:
    def __init__(self, stories: JSONLines, rejected: Rejected, stream: TextIO, *, by, images: Images) -> None:
        self.stories, self.rejected, self.stream, self.by = stories, rejected, stream, by
        self.summary = Summary(rejected.path)
        self.progress = Progress(stream, total=stories.size)
        self.batches = Batches(by, images, self.tell)
        self.seen = Seen()
        self.unknown: dict[str, int] = {}
        self.said: set[str] = set()

    def run(self, side: dict[str, JSONLines]) -> Summary:
        try:
            self._take_in_side_files(side)
            for batch in self._batched():
                self._take_in(batch)
            self._finish()
        finally:
            self.seen.close()
        return self.summary

    def _take_in_side_files(self, side: dict[str, JSONLines]) -> None:
        records = {"tags": self.batches.tags, "people": self.batches.people, "authors": self.batches.people}
        for name, lines in side.items():

            def refuse(line: Line, refusal: BadInput, lines: JSONLines = lines) -> None:
                self.refuse(lines, line, refusal)

            if name == "sections":
                take_in_sections(lines, by=self.by, refuse=refuse)
                self.batches.sections.refresh()
            else:
                take_in_records(lines, records[name], refuse=refuse)

    def _batched(self) -> Iterator[dict[str, tuple[Line, StoryLine]]]:
        """The good lines, so many at a time."""
        batch: dict[str, tuple[Line, StoryLine]] = {}
        pictures = 0
        for line in self.stories:
            try:
                story = self._read(line)
            except BadInput as refusal:
                self.refuse(self.stories, line, refusal)
                continue
            batch[story.id] = line, story
            pictures += bool(story.image)
            if len(batch) == _BATCH or pictures == _PICTURES:
                yield batch
                batch, pictures = {}, 0
        if batch:
            yield batch

    def _read(self, line: Line) -> StoryLine:
        values = line.values()
        story = read_story(values)
        if first := self.seen.first(story.id, line.number):
            raise BadInput(
                _("%(id)s stood on line %(line)s already") % {"id": quoted(story.id), "line": f"{first:,}"}, field="id"
            )
        for key in values.keys() - FIELDS:
            if key in self.unknown or len(self.unknown) < _MOST_SAID:
                self.unknown[key] = self.unknown.get(key, 0) + 1
        return story

    def _take_in(self, batch: dict[str, tuple[Line, StoryLine]]) -> None:
        results = self.batches.take_in(story for _line, story in batch.values())
        for id_, (line, _story) in batch.items():
            match results[id_]:
                case BadInput() as refusal:
                    self.refuse(self.stories, line, refusal)
                case Done.NEW:
                    self.summary.new += 1
                case Done.UPDATED:
                    self.summary.updated += 1
                case Done.UNCHANGED:
                    self.summary.unchanged += 1
        self.rejected.flush()
        reset_queries()
        self._show()

    def _show(self, *, always: bool = False) -> None:
        words = _("%(done)s done, %(refused)s refused") % {
            "done": f"{self.summary.lines - self.summary.refused:,}",
            "refused": f"{self.summary.refused:,}",
        }
        self.progress.show(words, lines=self.summary.lines, read=self.stories.read, always=always)

    def refuse(self, lines: JSONLines, line: Line, refusal: BadInput) -> None:
        """Keep the line, and say why it was refused."""
        refusal = line.refused(refusal)
        self.summary.refused += 1
        self.rejected.add(lines, line, refusal)
        self.tell(str(refusal))

    def tell(self, words: str) -> None:
        """Say something once, and not too much of it."""
        if words in self.said or len(self.said) > _MOST_SAID:
            return
        self.said.add(words)
        if len(self.said) > _MOST_SAID:
            words = _("There is more; %s has every refused line.") % self.rejected.path.name
        self.progress.clear()
        self.stream.write(f"{words}\n")

    def _finish(self) -> None:
        if not self.summary.lines:
            raise BadInput(_("holds no story"), file=self.stories.name)
        self.summary.seconds = self.progress.seconds
        self._show(always=True)
        self.progress.clear()
        for key, count in sorted(self.unknown.items()):
            self.stream.write(
                _("%(file)s: field %(field)s is not known, and was passed over in %(count)s lines\n")
                % {"file": self.stories.name, "field": quoted(key), "count": f"{count:,}"}
            )
