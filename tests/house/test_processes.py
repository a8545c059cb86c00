"""Server and worker are one: neither outlives the other, nor us."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

BASE = Path(__file__).resolve().parents[2]
# Two processes that write down their numbers, the first with a process of its own, as a web server has.
SCRIPT = """
import sys
from newsroom.processes import Process, run_together
note = "import os,sys,time,subprocess; open(sys.argv[1],'a').write(f'{os.getpid()}\\\\n');"
nap = "time.sleep(60)"
child = note + "subprocess.Popen([sys.executable,'-c',%r,sys.argv[1]]);" % (note + nap)
file = sys.argv[1]
sys.exit(run_together([
    Process("server", [sys.executable, "-c", child + sys.argv[2], file]),
    Process("worker", [sys.executable, "-c", note + sys.argv[3], file], comes_back=True),
]))
"""
NAP = "time.sleep(60)"


def begin(file: Path, *, server: str = NAP, worker: str = NAP) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(file), server, worker], cwd=BASE, stderr=subprocess.PIPE, text=True
    )


def numbers(file: Path, count: int) -> list[int]:
    """The numbers of the processes, once so many have begun."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        lines = file.read_text().split() if file.exists() else []
        if len(lines) >= count:
            return [int(line) for line in lines]
        time.sleep(0.02)
    raise AssertionError(f"{count} processes never began")


def all_gone(processes: list[int]) -> bool:
    """Whether they are gone within some seconds; one that nobody has buried yet is gone."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if not any(alive(number) for number in processes):
            return True
        time.sleep(0.02)
    return False


def alive(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_told_to_stop_it_leaves_nothing_behind(tmp_path, number):
    whole = begin(tmp_path / "numbers")
    begun = numbers(tmp_path / "numbers", 3)

    os.kill(whole.pid, number)

    assert (whole.wait(20), all_gone(begun)) == (0, True)


def test_killed_it_takes_server_and_worker_along(tmp_path):
    takes_its_own_along = "import signal; signal.signal(signal.SIGTERM, lambda *_: os.killpg(0, signal.SIGKILL));"
    whole = begin(tmp_path / "numbers", server=f"{takes_its_own_along} {NAP}")
    begun = numbers(tmp_path / "numbers", 3)

    whole.kill()

    assert (whole.wait(20), all_gone(begun)) == (-signal.SIGKILL, True)


def test_the_end_of_the_server_is_the_end_of_all(tmp_path):
    whole = begin(tmp_path / "numbers", server="time.sleep(1); sys.exit(3)")
    begun = numbers(tmp_path / "numbers", 3)

    _out, said = whole.communicate(timeout=20)

    assert (whole.returncode, said, all_gone(begun)) == (1, "The server has stopped by itself (exit code 3).\n", True)


def test_a_worker_that_keeps_stopping_is_started_anew_each_time_a_little_later(tmp_path):
    whole = begin(tmp_path / "numbers", worker="sys.exit(4)")
    begun = numbers(tmp_path / "numbers", 5)
    said = [whole.stderr.readline() for _ in range(2)]

    still = whole.poll()
    whole.terminate()

    assert [*said, still, whole.wait(20), all_gone(begun)] == [
        "The worker has stopped by itself (exit code 4); it is started anew in 1 s.\n",
        "The worker has stopped by itself (exit code 4); it is started anew in 2 s.\n",
        None,
        0,
        True,
    ]


def test_the_end_of_the_server_is_seen_while_a_worker_waits_to_be_started_anew(tmp_path):
    whole = begin(tmp_path / "numbers", worker="sys.exit(4)", server="time.sleep(2.5); sys.exit(3)")

    _out, said = whole.communicate(timeout=20)

    assert (whole.returncode, said.splitlines()[-1]) == (1, "The server has stopped by itself (exit code 3).")
