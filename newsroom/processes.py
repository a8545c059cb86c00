"""Keeping processes together: they start together, stop together, and none is left behind."""

import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NoReturn

_STOP = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
_WATCHED = _STOP | {signal.SIGCHLD}
_PR_SET_PDEATHSIG = 1
# Seconds: what the server and a task under way have to finish; how long a process must live to be counted healthy; how long
# we wait at most before one that keeps stopping is started anew.
PATIENCE = 15
HEALTHY = 60
LONGEST_PAUSE = 30


@dataclass
class Process:
    """One process of the whole. One that `comes_back` is started anew whenever it ends; the end of another is everybody's."""

    name: str
    command: Sequence[str]
    comes_back: bool = False
    running: subprocess.Popen | None = field(default=None, init=False)
    started: float = field(default=0, init=False)
    failures: int = field(default=0, init=False)
    due: float = field(default=0, init=False)

    def start(self) -> None:
        """Start it in a process group of its own, so that Ctrl-C reaches us alone and we tell it once."""
        parent = os.getpid()
        self.running = subprocess.Popen(
            self.command, process_group=0, stdin=subprocess.DEVNULL, preexec_fn=lambda: _follow(parent)
        )
        self.started = time.monotonic()

    def signal_group(self, number: signal.Signals) -> None:
        """Send the signal to the process and to what it started."""
        if self.running is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.running.pid, number)


def _follow(parent: int) -> None:
    """In the new process: stop when the parent dies, however it dies, and hear signals again."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _WATCHED)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(1)


def become_keeper_of(processes: Sequence[Process]) -> NoReturn:
    """Let a small process that knows no Django take the place of this one, and call `run_together` there."""
    wanted = json.dumps([[process.name, list(process.command), process.comes_back] for process in processes])
    os.execv(sys.executable, [sys.executable, "-m", "newsroom.processes", wanted])  # noqa: S606


def run_together(processes: Sequence[Process]) -> int:
    """Run the processes until we are told to stop (0), or until one that may not end has ended (1).

    SIGINT, SIGTERM and SIGHUP stop everything within PATIENCE seconds. Whoever comes after this call finds no process left.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, _WATCHED)
    try:
        for process in processes:
            process.start()
        return _watch(processes)
    finally:
        _stop(processes)
        # A signal that came meanwhile, such as a second Ctrl-C, has been obeyed.
        while signal.sigtimedwait(_WATCHED, 0) is not None:
            pass
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _WATCHED)


def _watch(processes: Sequence[Process]) -> int:
    while True:
        heard = signal.sigtimedwait(_WATCHED, _until_due(processes))
        if heard is not None and heard.si_signo in _STOP:
            return 0
        for process in processes:
            if process.running is None:
                if time.monotonic() >= process.due:
                    process.start()
            elif process.running.poll() is not None:
                how = _how(process.running.returncode)
                process.signal_group(signal.SIGKILL)  # what it may have left behind
                process.running = None
                if not process.comes_back:
                    print(f"The {process.name} has stopped by itself ({how}).", file=sys.stderr)
                    return 1
                _put_off(process, how)


def _until_due(processes: Sequence[Process]) -> float:
    """Seconds until the next process is to be started anew; an hour when there is none."""
    waits = [process.due - time.monotonic() for process in processes if process.running is None]
    return max(0.0, min(waits, default=3_600.0))


def _put_off(process: Process, how: str) -> None:
    """Have the process started anew after a pause that grows while it keeps stopping, as it does without its database."""
    process.failures = 1 if time.monotonic() - process.started > HEALTHY else process.failures + 1
    pause = min(2 ** (process.failures - 1), LONGEST_PAUSE)
    process.due = time.monotonic() + pause
    print(f"The {process.name} has stopped by itself ({how}); it is started anew in {pause} s.", file=sys.stderr)


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def _stop(processes: Sequence[Process]) -> None:
    """Ask all to stop, wait PATIENCE seconds, then make them."""
    running = [process for process in processes if process.running is not None]
    for process in running:
        process.running.terminate()
    deadline = time.monotonic() + PATIENCE
    for process in running:
        try:
            process.running.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            print(f"The {process.name} does not stop; it is killed.", file=sys.stderr)
        process.signal_group(signal.SIGKILL)
        process.running.wait()


if __name__ == "__main__":
    sys.exit(run_together([Process(*given) for given in json.loads(sys.argv[1])]))
