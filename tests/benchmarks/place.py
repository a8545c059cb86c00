"""Where a benchmark is done: its folder, the surroundings of its processes, and its database, kept from one run to the next."""

import contextlib
import hashlib
import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from . import stories

BASE = Path(__file__).resolve().parents[2]
_COLLECT = "import django; django.setup(); from newsroom.serving import collect_static; collect_static()"
_SUMMARY = re.compile(r"([\d,.]+) seconds, ([\d,]+) a second")


@dataclass(frozen=True)
class Place:
    """A folder for stories in such a number. `made.sqlite3` is never written to once it is made: runs have copies."""

    folder: Path
    size: int

    @property
    def database(self) -> Path:
        """The copy of this run."""
        return self.run / "newsroom.sqlite3"

    @property
    def run(self) -> Path:
        return self.folder / "run"

    def environment(self, *, port: int = 8000, database: Path | None = None, **more: str) -> dict[str, str]:
        """All that a process of ours gets: nothing of the environment outside changes what is measured."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/"),
            "PYTHONPATH": str(BASE),
            "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
            "SECRET_KEY": "only for the benchmark, which has nothing to hide from anybody",
            "DATABASE_URL": f"sqlite:///{database or self.database}",
            "MEDIA_ROOT": str(self.folder / "media"),
            "PORT": str(port),
            "SITE_URL": f"http://127.0.0.1:{port}",
            "WORKERS": "2",
        } | more

    def prepare(self, *, fresh: bool, say) -> dict[str, float]:
        """Have the database made, if it is not there as this code would make it, and copied; the figures of the import."""
        kept = self.folder / "made.json"
        made = json.loads(kept.read_text()) if kept.exists() else {}
        if fresh or made.get("digest") != self._digest():
            say(f"making {self.size:,} stories in {self.folder}; they are kept")
            shutil.rmtree(self.folder, ignore_errors=True)
            self.run.mkdir(parents=True)
            made = self._make() | {"digest": self._digest()}
            kept.write_text(json.dumps(made))
        shutil.rmtree(self.run, ignore_errors=True)
        self.run.mkdir()
        shutil.copyfile(self.folder / "made.sqlite3", self.database)
        _timed([sys.executable, "-c", _COLLECT], self.environment())
        return made

    def _digest(self) -> str:
        digest = hashlib.sha256(f"{self.size}".encode())
        for file in [*sorted((BASE / "articles" / "migrations").glob("*.py")), Path(stories.__file__)]:
            digest.update(file.read_bytes())
        return digest.hexdigest()

    def _make(self) -> dict[str, float]:
        database = self.folder / "made.sqlite3"
        environment = self.environment(database=database)

        def manage(*words: str) -> tuple[str, dict[str, float]]:
            return _timed([sys.executable, str(BASE / "manage.py"), *words], environment)

        manage("migrate", "--verbosity", "0")
        files = stories.write_files(self.run, self.size)
        options = [word for name, file in files.items() if name != "stories" for word in (f"--{name}", str(file))]
        said, usage = manage("import_stories", str(files["stories"]), *options)
        seconds, rate = (float(number.replace(",", "")) for number in _SUMMARY.search(said).groups())
        _timed([sys.executable, "-m", "tests.benchmarks.pictured", str(self.run)], environment)
        with contextlib.closing(sqlite3.connect(database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return {"seconds": seconds, "rate": rate} | usage


def _timed(command: list[str], environment: dict[str, str]) -> tuple[str, dict[str, float]]:
    """What it printed, the megabytes that it took at most and its seconds of CPU time. Raises RuntimeError when it fails."""
    running = subprocess.Popen(
        command, cwd=BASE, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    said = running.stdout.read()
    _pid, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise RuntimeError(f"{' '.join(command)} failed: {said}")
    return said, {"peak": usage.ru_maxrss / 1024, "cpu": usage.ru_utime + usage.ru_stime}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]
