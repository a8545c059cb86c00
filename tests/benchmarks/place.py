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
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from . import stories
from .cluster import Cluster

BASE = Path(__file__).resolve().parents[2]
_COLLECT = "import django; django.setup(); from newsroom.serving import collect_static; collect_static()"
_SUMMARY = re.compile(r"([\d,.]+) seconds, ([\d,]+) a second")


@dataclass(frozen=True)
class Place:
    """A folder for stories in such a number. What is made is never written to once it is made: runs have copies.

    With a `cluster` the databases are there, in place of files in the folder.
    """

    folder: Path
    size: int
    cluster: Cluster | None = None

    @property
    def database(self) -> Path:
        """The copy of this run, where it is a file."""
        return self.run / "newsroom.sqlite3"

    @property
    def run(self) -> Path:
        return self.folder / "run"

    def environment(self, *, port: int = 8000, making: bool = False, **more: str) -> dict[str, str]:
        """All that a process of ours gets: nothing of the environment outside changes what is measured."""
        if self.cluster:
            database = self.cluster.url(self._name(making=making))
        else:
            database = f"sqlite:///{self._made if making else self.database}"
        return {
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/"),
            "PYTHONPATH": str(BASE),
            "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
            "SECRET_KEY": "only for the benchmark, which has nothing to hide from anybody",
            "DATABASE_URL": database,
            "BENCHMARK_PURGES": str((self.folder if making else self.run) / "purges"),
            "MEDIA_ROOT": str(self.folder / "media"),
            "PORT": str(port),
            "SITE_URL": f"http://127.0.0.1:{port}",
            "WORKERS": "2",
        } | more

    def prepare(self, *, fresh: bool, say) -> dict[str, float]:
        """Have the database made, if it is not there as this code would make it, and copied; the figures of the import."""
        kept = self.folder / "made.json"
        made = json.loads(kept.read_text()) if kept.exists() else {}
        is_there = self.cluster.has(self._name(making=True)) if self.cluster else self._made.exists()
        if fresh or not is_there or made.get("digest") != self._digest():
            say(f"making {self.size:,} stories in {self.folder}; they are kept")
            shutil.rmtree(self.folder, ignore_errors=True)
            self.run.mkdir(parents=True)
            made = self._make() | {"digest": self._digest()}
            kept.write_text(json.dumps(made))
        shutil.rmtree(self.run, ignore_errors=True)
        self.run.mkdir()
        if self.cluster:
            self.cluster.make(self._name(making=False), like=self._name(making=True))
        else:
            shutil.copyfile(self._made, self.database)
        _timed([sys.executable, "-c", _COLLECT], self.environment())
        return made

    @property
    def _made(self) -> Path:
        return self.folder / "made.sqlite3"

    def _name(self, *, making: bool) -> str:
        return f"{'made' if making else 'run'}_{self.size}"

    def _digest(self) -> str:
        digest = hashlib.sha256(f"{self.size}".encode())
        for file in [*sorted((BASE / "articles" / "migrations").glob("*.py")), Path(stories.__file__)]:
            digest.update(file.read_bytes())
        return digest.hexdigest()

    def _make(self) -> dict[str, float]:
        environment = self.environment(making=True)
        if self.cluster:
            self.cluster.make(self._name(making=True))

        def manage(*words: str) -> tuple[str, dict[str, float]]:
            return _timed([sys.executable, str(BASE / "manage.py"), *words], environment)

        manage("migrate", "--verbosity", "0")
        files = stories.write_files(self.run, self.size)
        options = [word for name, file in files.items() if name != "stories" for word in (f"--{name}", str(file))]
        said, usage = manage("import_stories", str(files["stories"]), *options)
        seconds, rate = (float(number.replace(",", "")) for number in _SUMMARY.search(said).groups())
        _timed([sys.executable, "-m", "tests.benchmarks.pictured", str(self.run)], environment)
        if self.cluster:
            # As it does by itself, some time later.
            self.cluster.order("VACUUM ANALYZE", name=self._name(making=True))
        else:
            with contextlib.closing(sqlite3.connect(self._made)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return {"seconds": seconds, "rate": rate} | usage


class Places:
    """The places of one run, each made ready when first asked for; on PostgreSQL when there is a cluster."""

    def __init__(
        self, folder: Path, *, fresh: bool, say: Callable[[str], None], cluster: Cluster | None = None
    ) -> None:
        self._folder, self._cluster, self._fresh, self._say = folder.resolve(), cluster, fresh, say
        self._ready: dict[int, Place] = {}
        self.made: dict[int, dict[str, float]] = {}

    def on_postgres(self, stack: ExitStack) -> "Places":
        """The same on a PostgreSQL of our own, which runs until the stack is closed. Raises NoPostgres."""
        cluster = Cluster(self._folder / "postgres", port=free_port())
        stack.callback(cluster.stop)
        cluster.start()
        return Places(self._folder, fresh=self._fresh, say=self._say, cluster=cluster)

    def at(self, size: int) -> Place:
        if size not in self._ready:
            place = Place(self._folder / (f"{size}-postgres" if self._cluster else f"{size}"), size, self._cluster)
            self.made[size] = place.prepare(fresh=self._fresh, say=self._say)
            self._ready[size] = place
        return self._ready[size]


def _timed(command: list[str], environment: dict[str, str]) -> tuple[str, dict[str, float]]:
    """What it printed, the megabytes that it took at most and its seconds of CPU time. Raises RuntimeError when it fails."""
    running = subprocess.Popen(
        command, cwd=BASE, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        said = running.stdout.read()
    except BaseException:
        running.kill()
        raise
    _pid, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise RuntimeError(f"{' '.join(command)} failed: {said}")
    return said, {"peak": usage.ru_maxrss / 1024, "cpu": usage.ru_utime + usage.ru_stime}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]
