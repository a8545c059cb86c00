"""Short ways to hand in copy."""

import json
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples"


def sample(name: str) -> Path:
    """A sample from outside; the test skips where there is none."""
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"../shared/samples/{name} is not there")
    return path


@dataclass(frozen=True)
class Said:
    """What a command did: its exit status, and what it said where."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict:
        return json.loads(self.out)


def run(command: str, *arguments: str) -> Said:
    out, err = StringIO(), StringIO()
    try:
        call_command(command, *map(str, arguments), stdout=out, stderr=err)
    except CommandError as error:
        return Said(error.returncode, out.getvalue(), f"{err.getvalue()}{error}\n")
    return Said(0, out.getvalue(), err.getvalue())


@dataclass
class Desk:
    """A folder to import from."""

    folder: Path

    def write(self, name: str, lines: list[Any]) -> Path:
        """A file of JSON lines; a line that is bytes or text is written as it is."""
        path = self.folder / name
        path.write_bytes(
            b"".join(
                line + b"\n"
                if isinstance(line, bytes)
                else (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)).encode() + b"\n"
                for line in lines
            )
        )
        return path

    def stories(self, *lines: Any, **others: list[Any]) -> Said:
        """Import these lines; `sections=`, `tags=`, `people=`, `authors=` bring files of their own."""
        path = self.write("stories.jsonl", list(lines))
        options = [part for name, given in others.items() for part in (f"--{name}", self.write(f"{name}.jsonl", given))]
        media = ["--media", self.folder / "media"] if (self.folder / "media").exists() else []
        return run("import_stories", path, *options, *media)

    @property
    def rejected(self) -> list[dict]:
        path = self.folder / "stories.rejected.jsonl"
        return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []

    @property
    def reasons(self) -> list[tuple[int, str, str]]:
        """Line, field and reason of what was refused."""
        return [(one["line"], one["field"], one["reason"]) for one in self.rejected]


def line(number: int = 1, **fields: Any) -> dict[str, Any]:
    """A good line, but for what is given."""
    return {
        "id": f"wire-{number}",
        "slug": f"story-{number}",
        "headline": f"Ferry {number} returns",
        "standfirst": "After a year.",
        "body": ["The ferry is back.", "It sails on Monday."],
        "section": "news",
        "tags": ["Harbour"],
        "people": ["Ada Marsh"],
        "bylines": ["Jo Pym"],
        "published": "2026-03-26T09:00:00Z",
        "image": None,
        "image_alt": "",
    } | fields


def everything() -> dict[str, int]:
    """How many rows each table of the paper has: what is stored when nothing may be."""
    return {model.__name__: model.objects.count() for model in apps.get_app_config("articles").get_models()}


def summary(said) -> str:
    """The counts, without the seconds and the rate."""
    return said.out.partition(";")[0].strip()


def taken(new: int = 0, *, updated: int = 0, unchanged: int = 0, refused: int = 0) -> str:
    return f"{new} taken in, {updated} updated, {unchanged} unchanged, {refused} refused"
