"""One run of the benchmark: what its parts share."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property

from . import servers
from .load import warm_up
from .place import BASE, Place


@dataclass(frozen=True)
class Options:
    """How long and how often: `seconds` of each load, `rounds` of them, pieces of news in `publications`."""

    seconds: float = 2
    rounds: int = 3
    publications: int = 200
    times: int = 10
    encoding: str = ""
    pages: int = 1_000


@dataclass
class Run:
    """The servers are started when a part first asks for them, and stopped at the end."""

    place: Place
    options: Options
    made: dict[str, float]
    say: Callable[[str], None]
    stack: ExitStack = field(default_factory=ExitStack)

    @cached_property
    def server(self) -> servers.Server:
        """The paper, as `manage.py serve` serves it."""
        return self.started(servers.real(self.place))

    @cached_property
    def editors(self) -> servers.Editors:
        editors = servers.Editors(self.place)
        self.stack.callback(editors.stop)
        return editors

    @cached_property
    def stories(self) -> list[str]:
        """The addresses of the stories that are read at random."""
        return self.editors.do("paths", "story", self.options.pages)

    @cached_property
    def warm(self) -> list[str]:
        """The same, once every worker has them all."""
        warm_up(self.server.port, self.stories, folder=self.place.run)
        return self.stories

    @cached_property
    def news(self) -> dict[str, str]:
        """The pages on which news are seen, by kind."""
        return self.editors.do("pages")

    def started(self, server):
        """The server, to be stopped at the end; None stays None."""
        if server is not None:
            self.stack.callback(server.stop)
        return server

    def python(self, module: str, *words: str, **more: str) -> str:
        """What a module of ours prints, run in a process of its own with the paper's settings."""
        command = [sys.executable, "-m", f"tests.benchmarks.{module}", *words]
        return subprocess.check_output(command, cwd=BASE, env=self.place.environment(**more), text=True)
