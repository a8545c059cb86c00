"""An import that is killed at any moment, started again, completes and changes nothing twice."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.db import connection

from .inputs import line

ROOT = Path(__file__).resolve().parents[2]
_LINES = 3_000
_COUNT = """
from django.db.models import Count
from articles.editions.models import Edition, EditionTag
from articles.people.models import Person
from articles.staff.models import LogLine
from articles.stories.models import Credit, Revision, Story
import json
print(json.dumps({
    "stories": Story.objects.count(), "revisions": Revision.objects.count(), "credits": Credit.objects.count(),
    "editions": Edition.objects.count(), "tags": EditionTag.objects.count(), "people": Person.objects.count(),
    "logged": LogLine.objects.filter(verb="publish").count(),
    "half": Story.objects.exclude(pk__in=Edition.objects.values("story_number")).count(),
}))
"""
_SECTION = """
from articles.staff.accounts import importer
from articles.tags import sections
from articles.tags.models import Section
sections.add(Section(name="News", slug="news"), by=importer())
"""


class Paper:
    """A database in a file, and the commands as somebody at a shell runs them."""

    def __init__(self, folder: Path) -> None:
        self.environment = os.environ | {
            "DATABASE_URL": f"sqlite:///{folder}/paper.sqlite3",
            "MEDIA_ROOT": str(folder / "media"),
            "SECRET_KEY": "x" * 50,
            "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        }
        self.manage("migrate", "-v0")
        self.manage("shell", "-v0", "-c", _SECTION)
        self.stories = folder / "stories.jsonl"
        self.stories.write_text(
            "".join(
                json.dumps(line(n, people=[f"Ada Nr {n % 700}"], tags=[f"Topic {n % 40}"])) + "\n"
                for n in range(_LINES)
            )
        )

    def manage(self, *arguments: str) -> str:
        return subprocess.run(
            self._command(*arguments), check=True, capture_output=True, text=True, **self._where
        ).stdout

    def start(self, *arguments: str) -> subprocess.Popen:
        return subprocess.Popen(
            self._command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **self._where
        )

    def counts(self) -> dict[str, int]:
        return json.loads(self.manage("shell", "-v0", "-c", _COUNT))

    @property
    def _where(self) -> dict:
        return {"cwd": ROOT, "env": self.environment}

    def _command(self, *arguments: str) -> list[str]:
        return [sys.executable, "manage.py", *map(str, arguments)]


@pytest.fixture
def paper(tmp_path):
    if connection.vendor != "sqlite":
        pytest.skip("drives a SQLite file of its own; transactions are the same")
    return Paper(tmp_path)


@pytest.mark.long
def test_killed_three_times_and_started_again_it_completes(paper):
    dice = random.Random(7)
    seen = []
    for _time in range(3):
        process = paper.start("import_stories", paper.stories)
        began = paper.counts()["stories"]
        while process.poll() is None and paper.counts()["stories"] == began:
            time.sleep(0.05)
        time.sleep(dice.uniform(0, 0.4))
        process.kill()
        process.wait()
        seen.append(paper.counts())

    last = paper.manage("import_stories", paper.stories)
    again = paper.manage("import_stories", paper.stories)

    assert [counts["half"] for counts in seen] == [0, 0, 0]
    assert 0 < seen[0]["stories"] < _LINES
    assert f"{_LINES - seen[-1]['stories']:,} taken in, 0 updated, {seen[-1]['stories']:,} unchanged, 0 refused" in last
    assert f"0 taken in, 0 updated, {_LINES:,} unchanged, 0 refused" in again
    assert paper.counts() == {
        "stories": _LINES,
        "revisions": _LINES,
        "credits": _LINES,
        "editions": _LINES,
        "tags": _LINES,
        "people": 701,
        "logged": _LINES,
        "half": 0,
    }


@pytest.mark.long
def test_a_second_import_waits_its_turn(paper):
    first = paper.start("import_stories", paper.stories)
    while not list(paper.stories.parent.glob("*rejected*")):
        assert first.poll() is None
        time.sleep(0.02)

    second = paper.start("import_stories", paper.stories)
    _out, said = second.communicate()
    out, _said = first.communicate()

    assert [second.returncode, said.splitlines()[-1]] == [
        1,
        "CommandError: another import is running; start this one again when it is done",
    ]
    assert [first.returncode, f"{_LINES:,} taken in" in out] == [0, True]
