"""The demo's paper as it lies in `paper/`: TOML for records, one text file a story, a header between +++ and the body."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PLACE = Path(__file__).parent / "paper"


@dataclass(frozen=True)
class Event:
    """What happened to a story after it was published. `note` is for readers, `reason` for the log."""

    day: int
    time: str
    verb: str
    note: str = ""
    reason: str = ""
    replace: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Filed:
    """One story by its key. Days are counted from today; people, tags, pictures and other stories are named by their keys.

    `body_alts` has the alternative text of each picture in the body that does not go by its own.
    """

    key: str
    day: int
    time: str
    section: str
    headline: str
    catchline: str
    kind_of_work: str
    body: str
    byline: tuple[str, ...] = ()
    additional: tuple[str, ...] = ()
    pictures_by: tuple[str, ...] = ()
    agency: str = ""
    people: tuple[dict[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    web_headline: str = ""
    kicker: str = ""
    standfirst: str = ""
    picture: str = ""
    picture_alt: str = ""
    picture_caption: str = ""
    body_alts: dict[str, str] = field(default_factory=dict)
    further: tuple[str, ...] = ()
    status: str = ""
    copy_status: str = ""
    spike_note: str = ""
    embargo: dict[str, Any] | None = None
    events: tuple[Event, ...] = ()

    @property
    def texts(self) -> dict[str, str]:
        """What its events may change, in the markup of the file."""
        return {"headline": self.headline, "standfirst": self.standfirst, "body": self.body}


def records(kind: str) -> list[dict[str, Any]]:
    """The entries of `person`, `tag` or `section`, in the order of their file."""
    file = {"person": "people.toml", "tag": "tags.toml", "section": "paper.toml"}[kind]
    return tomllib.loads((PLACE / file).read_text(encoding="utf-8"))[kind]


def paper() -> dict[str, Any]:
    """What the paper says of itself: name, tagline, about."""
    return tomllib.loads((PLACE / "paper.toml").read_text(encoding="utf-8"))


def scenes() -> dict[str, dict[str, str]]:
    """The words that go with each picture, by its key: caption, credit and alternative text."""
    found = {}
    for block in (PLACE / "scenes.txt").read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.strip().splitlines() if not line.startswith("#")]
        words = dict(line.split(": ", 1) for line in lines)
        if words:
            found[words.pop("key")] = words
    return found


def stories() -> list[Filed]:
    """All of them, in the order of their files. Raises TypeError for a name that no story has."""
    return [_story(file) for file in sorted((PLACE / "stories").glob("*.txt"))]


def _story(file: Path) -> Filed:
    _empty, head, body = file.read_text(encoding="utf-8").split("+++\n", 2)
    fields = tomllib.loads(head)
    events = tuple(Event(**event) for event in fields.pop("events", ()))
    return Filed(key=file.stem.split("-", 1)[1], body=body.strip(), events=events, **fields)
