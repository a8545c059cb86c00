"""One run of the benchmark: what its parts share."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import cached_property

from . import servers
from .load import warm_up
from .place import BASE, Place, Places

# Stories in the paper with which a grown one is compared.
SMALL = 2_000
# Seconds for one module of ours.
_PATIENCE = 1_800


@dataclass(frozen=True)
class Options:
    """How long and how often: `seconds` of each load, `rounds` of them, pieces of news in `publications`.

    `stories` are in the paper that is served, and as many as `grown` at least in the one whose growth is looked at.
    """

    seconds: float = 2
    rounds: int = 3
    publications: int = 200
    times: int = 10
    encoding: str = ""
    pages: int = 1_000
    stories: int = 2_000
    grown: int = 100_000


@dataclass
class Run:
    """The servers are started when a part first asks for them, and stopped at the end."""

    options: Options
    places: Places
    say: Callable[[str], None]
    stack: ExitStack = field(default_factory=ExitStack)
    # Of the surroundings of its server and its editors.
    more: dict[str, str] = field(default_factory=dict)

    @cached_property
    def place(self) -> Place:
        """Where all but the growth is measured."""
        return self.places.at(self.options.stories)

    @property
    def made(self) -> dict[str, float]:
        """The figures of the import of its stories."""
        return self.places.made[self.place.size]

    def on_postgres(self) -> "Run":
        """Another run of a small paper, on a PostgreSQL of our own. Raises NoPostgres."""
        options = replace(self.options, stories=min(self.options.stories, SMALL))
        return Run(options, self.places.on_postgres(self.stack), self.say, self.stack)

    @cached_property
    def smaller(self) -> Place:
        """The paper with which a grown one is compared."""
        return self.places.at(min(self.options.stories, SMALL))

    @cached_property
    def larger(self) -> Place:
        """The grown one."""
        return self.places.at(max(self.options.stories, self.options.grown))

    @cached_property
    def server(self) -> servers.Server:
        """The paper, as `manage.py serve` serves it."""
        return self.started(servers.real(self.place, **self.more))

    @cached_property
    def editors(self) -> servers.Editors:
        editors = servers.Editors(self.place, **self.more)
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

    def python(self, module: str, *words: str, place: Place | None = None, **more: str) -> str:
        """What a module of ours prints, run in a process of its own with the settings of the place."""
        command = [sys.executable, "-m", f"tests.benchmarks.{module}", *words]
        surroundings = (place or self.place).environment(**more)
        return subprocess.check_output(command, cwd=BASE, env=surroundings, text=True, timeout=_PATIENCE)
