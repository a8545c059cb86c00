"""Load at a part of the full rate: what a server bears all day, with some room left for what it does besides."""

import re
import subprocess
import time
from pathlib import Path

from .load import AT_RANDOM, Loop, has_wrk, rate

# So many that each waits long for its turn, and hardly for its answer: the rate stays what it is when answers come later.
_CONNECTIONS = 400
# Loads of a second each, to find how long wrk has to wait.
_TRIES = 4
# Milliseconds that wrk waits before each request, whole ones that are right on an average.
_DELAY = "function delay() return math.floor(%f + math.random()) end\n"


class Steady:
    """Readers of the paths at random, as many a second as `share` of what the server can do: by `wrk`, else by our own loop.

    `go` has them come for some seconds, in the background; `wait` until they are done. Then `answers` and `took` (seconds)
    are of all loads so far. Raises RuntimeError when one answer is not as it should be.
    """

    def __init__(self, port: int, paths: list[str], *, share: float, folder: Path) -> None:
        self._port, self._paths, self._folder = port, paths, folder
        self._going: subprocess.Popen | Loop | None = None
        self._pause = 0.0
        self.until = 0.0
        self.full = self._full()
        self._goal = share * self.full
        self.answers = self.took = 0.0
        if has_wrk():
            self._find_pause()

    def _full(self) -> float:
        if has_wrk():
            return rate(self._port, self._paths, 3, folder=self._folder, listed=True)
        loop = Loop(self._port, self._paths, 3)
        loop.finish()
        return loop.rate

    def _find_pause(self) -> None:
        """What each connection waits, so that all together come at the rate that is wanted."""
        self._pause = 1_000 * _CONNECTIONS / self._goal
        for _ in range(_TRIES):
            self.go(1)
            self.wait()
        self.answers = self.took = 0.0

    def go(self, seconds: int) -> None:
        """Begin."""
        self.until = time.monotonic() + seconds
        if not has_wrk():
            self._going = Loop(self._port, self._paths, seconds, pace=self._goal)
            return
        paths, script = self._folder / "steady", self._folder / "steady.lua"
        paths.write_text("\n".join(self._paths) + "\n")
        script.write_text(AT_RANDOM % paths + _DELAY % self._pause)
        address = f"http://127.0.0.1:{self._port}"
        command = ["wrk", "-t1", f"-c{_CONNECTIONS}", f"-d{seconds}s", "-s", str(script), address]
        self._going = subprocess.Popen(command, text=True, stdout=subprocess.PIPE)

    def wait(self) -> None:
        """Until the end."""
        if isinstance(self._going, Loop):
            self._going.finish()
            failed, total, seconds = self._going.failed, self._going.total, self._going.seconds
        else:
            said = self._going.communicate()[0]
            failed = "Non-2xx" in said or "Socket errors" in said
            total, seconds = (float(re.search(words, said)[1]) for words in (r"(\d+) requests in", r"in ([\d.]+)s,"))
        if failed:
            raise RuntimeError(f"port {self._port} failed to answer readers")
        # Nearer to it the next time: what else goes on takes its share.
        self._pause = max(0.0, self._pause + 1_000 * _CONNECTIONS * (1 / self._goal - seconds / total))
        self.answers += total
        self.took += seconds

    def __str__(self) -> str:
        rate = self.answers / self.took
        return f"{rate:,.0f} requests a second, {rate / self.full:.0%} of full load"
