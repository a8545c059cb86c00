"""A PostgreSQL of the benchmark's own, in a folder of its own: the machine's is never touched."""

import os
import pwd
import shutil
import subprocess
from pathlib import Path

# Seconds for one order.
_PATIENCE = 120
# PostgreSQL refuses to be run by root: then one of these does.
_OTHERS = ("postgres", "nobody")


class NoPostgres(Exception):
    """There can be none; the words say why."""


class Cluster:
    """It is made when first started, and kept in `folder` with its databases. Raises NoPostgres where there can be none."""

    def __init__(self, folder: Path, *, port: int) -> None:
        self._programs = _programs()
        self._folder, self._port, self._owner = folder, port, _owner()

    def start(self) -> None:
        """Have it answer; one that a run before ours left behind is stopped first."""
        data = self._folder / "data"
        if not (data / "PG_VERSION").exists():
            self._make(data)
        elif self._do("pg_ctl", "status", "-D", f"{data}", check=False) == 0:
            self.stop()
        said = f"-p {self._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        self._do("pg_ctl", "start", "-w", "-D", f"{data}", "-l", f"{self._folder / 'log'}", "-o", said)

    def stop(self, mode: str = "fast") -> None:
        """`immediate` is as if the machine had lost its power."""
        self._do("pg_ctl", "stop", "-m", mode, "-D", f"{self._folder / 'data'}", check=False)

    def url(self, name: str) -> str:
        return f"postgres://newsroom@127.0.0.1:{self._port}/{name}"

    def has(self, name: str) -> bool:
        return self._do("psql", "-X", self.url(name).replace("postgres:", "postgresql:"), "-c", "", check=False) == 0

    def make(self, name: str, *, like: str = "template1") -> None:
        """A database of that name, as another is, in place of one that was there."""
        self.order(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        self.order(f'CREATE DATABASE "{name}" TEMPLATE "{like}" STRATEGY file_copy')

    def order(self, sql: str, *, name: str = "postgres") -> None:
        self._do("psql", "-X", "-q", self.url(name).replace("postgres:", "postgresql:"), "-c", sql)

    def _make(self, data: Path) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        data.mkdir(parents=True)
        if self._owner:
            for folder in (self._folder, data):
                shutil.chown(folder, self._owner)
            if self._run(["test", "-w", f"{data}"]).returncode:
                raise NoPostgres(f"the user {self._owner} cannot reach {self._folder}: give another --folder")
        self._do("initdb", "-A", "trust", "-U", "newsroom", "-E", "UTF8", "--locale=C.UTF-8", "-D", f"{data}")

    def _do(self, program: str, *words: str, check: bool = True) -> int:
        """Run one of its programs; its exit code. Raises RuntimeError when it must succeed and does not."""
        done = self._run([f"{self._programs / program}", *words])
        if check and done.returncode:
            raise RuntimeError(f"{program} failed: {done.stderr.decode()[-1_000:]}")
        return done.returncode

    def _run(self, command: list[str]) -> subprocess.CompletedProcess:
        # pg_ctl hands its outputs on to the server, which would keep a pipe open: only errors of short programs are read.
        is_start = "start" in command
        return subprocess.run(
            command, cwd="/", user=self._owner, group=_group(self._owner), extra_groups=[] if self._owner else None,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL if is_start else subprocess.PIPE, timeout=_PATIENCE, check=False,
            env={"PATH": os.environ["PATH"], "HOME": "/", "LC_ALL": "C.UTF-8"},
        )  # fmt: skip


def _programs() -> Path:
    """Where they are: the newest version's folder as Debian has it, else where PATH leads."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda file: int(file.parts[-3]))
    found = versions[-1] if versions else shutil.which("initdb") and Path(shutil.which("initdb")).resolve()
    if not found:
        raise NoPostgres("no PostgreSQL here: apt-get install postgresql")
    return found.parent


def _owner() -> str | None:
    """Who runs it; None for ourselves. Raises NoPostgres."""
    if os.geteuid():
        return None
    names = {user.pw_name for user in pwd.getpwall()}
    if owner := next((name for name in _OTHERS if name in names), None):
        return owner
    raise NoPostgres("PostgreSQL cannot be run by root, and there is no other user for it")


def _group(owner: str | None) -> int | None:
    return pwd.getpwnam(owner).pw_gid if owner else None
