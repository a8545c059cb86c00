"""Load: how many answers a second, by `wrk` where there is one, else by our own loop; and that loop in the background."""

import json
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from .place import BASE

WINDOW = 0.1
_CONNECTIONS, _PROCESSES = 32, 2
# For wrk: one of the paths in a file.
AT_RANDOM = """
local requests = {}
function init(args)
  math.randomseed(os.time())
  for path in io.lines("%s") do requests[#requests + 1] = wrk.format("GET", path) end
end
function request() return requests[math.random(#requests)] end
"""


def has_wrk() -> bool:
    return shutil.which("wrk") is not None


def rate(
    port: int, paths: list[str], seconds: float, *, folder: Path, accepted: str = "identity", listed: bool = False
) -> float:
    """Answers a second. `listed` has wrk take each path from a list even if there is but one, for a fair comparison.

    Raises RuntimeError when one answer is not as it should be.
    """
    if not has_wrk():
        loop = Loop(port, paths, seconds, accepted=accepted)
        loop.finish()
        if loop.failed:
            raise RuntimeError(f"port {port} answered {dict(loop.statuses)}")
        return loop.rate
    command = ["wrk", "-t2", f"-c{_CONNECTIONS}", f"-d{max(1, round(seconds))}s", "-H", f"Accept-Encoding: {accepted}"]
    address = f"http://127.0.0.1:{port}"
    if len(paths) == 1 and not listed:
        command.append(f"{address}{paths[0]}")
    else:
        list_of_paths, script = folder / "paths", folder / "paths.lua"
        list_of_paths.write_text("\n".join(paths) + "\n")
        script.write_text(AT_RANDOM % list_of_paths)
        command += ["-s", str(script), address]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise RuntimeError(f"port {port}: {said}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])


def warm_up(port: int, paths: list[str], *, folder: Path) -> None:
    """Ask for the paths at random until each of two workers has met every one: a hundred times as often as there are paths."""
    answers, deadline = 0.0, time.monotonic() + 60
    while answers < 100 * len(paths) and time.monotonic() < deadline:
        answers += rate(port, paths, 1, folder=folder, listed=True)


class Loop:
    """Our own load, running from now on in processes beside us, until `finish`."""

    def __init__(
        self, port: int, paths: list[str], seconds: float, *, pace: float | None = None, accepted: str = "identity"
    ) -> None:
        self.windows: Counter[int] = Counter()
        self.statuses: Counter[str] = Counter()
        self.seconds = 0.0
        order = {
            "port": port, "paths": paths, "seconds": seconds, "connections": _CONNECTIONS // _PROCESSES // 2,
            "pace": pace and pace / _PROCESSES, "window": WINDOW, "accepted": accepted,
        }  # fmt: skip
        command = [sys.executable, "-m", "tests.benchmarks.loop"]
        self._running = [
            subprocess.Popen(command, cwd=BASE, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            for _ in range(_PROCESSES)
        ]
        for process in self._running:
            process.stdin.write(json.dumps(order))
            process.stdin.close()
        self.until = time.monotonic() + seconds

    def stop(self) -> None:
        """End it now."""
        for process in self._running:
            process.send_signal(signal.SIGINT)

    def finish(self) -> None:
        """Wait for its end."""
        for process in self._running:
            counted = json.loads(process.stdout.read())
            process.wait()
            self.windows.update({int(number): count for number, count in counted["windows"].items()})
            self.statuses.update(counted["statuses"])
            self.seconds = max(self.seconds, counted["seconds"])

    @property
    def total(self) -> int:
        return sum(self.statuses.values())

    @property
    def failed(self) -> int:
        """Answers that were none, or no page."""
        return self.total - self.statuses["200"]

    @property
    def rate(self) -> float:
        return self.total / self.seconds

    def between(self, since: float, until: float) -> list[int]:
        """The answers of every whole window between two moments of the steady clock."""
        return [self.windows[number] for number in range(int(since / WINDOW) + 1, int(until / WINDOW))]
