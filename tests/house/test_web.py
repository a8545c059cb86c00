"""The web server loads the application once, for all its workers, and a worker that dies is soon replaced."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from newsroom.serving import web_server

# Seconds; more than the web server gives a worker that does not stop.
PATIENCE = 30
# Says which process loaded it, and which answers.
APPLICATION = """
import os
loaded_by = os.getpid()

def application(environ, start_response):
    start_response("200 OK", [])
    return [f"{loaded_by} {os.getpid()}".encode()]
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere each worker loads it for itself")


@pytest.fixture
def port(tmp_path, settings):
    """Where such an application answers, from two workers."""
    settings.WORKERS = 2
    (tmp_path / "which.py").write_text(APPLICATION)
    with socket.create_server(("127.0.0.1", 0)) as free:
        number = free.getsockname()[1]
    server = subprocess.Popen(
        web_server("which:application", port=number).command,
        cwd=settings.BASE_DIR, env=os.environ | {"PYTHONPATH": str(tmp_path)}, process_group=0,
    )  # fmt: skip
    try:
        yield number
    finally:
        # One process is told, as `serve` does. A worker in the first moments of its life may not hear of it, and is killed.
        server.terminate()
        server.wait(PATIENCE)


def answers(port: int, *, until) -> set[tuple[int, int]]:
    """Who loaded and who answered, each time by a new connection, until it is as wanted."""
    found, deadline = set(), time.monotonic() + PATIENCE
    while not until(found):
        assert time.monotonic() < deadline, found
        reader = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            reader.request("GET", "/")
            found.add(tuple(int(number) for number in reader.getresponse().read().split()))
        except OSError:
            time.sleep(0.05)
        finally:
            reader.close()
    return found


def test_nothing_is_opened_or_started_while_the_paper_is_loaded(tmp_path, settings):
    """Else the workers would share a connection, or lack a thread."""
    asked = "import newsroom.wsgi; import threading; from django.db import connections; "
    asked += "print(threading.enumerate()[1:], [one.connection for one in connections.all()])"
    environment = {"DATABASE_URL": f"sqlite:///{tmp_path}/newsroom.sqlite3"} | os.environ
    environment |= {"DJANGO_SETTINGS_MODULE": "tests.served", "SECRET_KEY": 60 * "x", "MEDIA_ROOT": f"{tmp_path}/media"}

    said = subprocess.check_output(
        [sys.executable, "-c", asked], cwd=settings.BASE_DIR, env=environment, text=True, timeout=PATIENCE
    )

    assert said == "[] [None]\n"


def test_two_workers_answer_with_what_one_process_loaded(port):
    found = answers(port, until=lambda found: len(found) == 2)

    assert len({loaded_by for loaded_by, _ in found}) == 1
    assert all(loaded_by != answering for loaded_by, answering in found)


def test_a_worker_that_dies_is_replaced_by_one_that_need_not_load_anything(port):
    first = answers(port, until=lambda found: len(found) == 2)
    os.kill(min(answering for _, answering in first), signal.SIGKILL)

    later = answers(port, until=lambda found: found - first)

    assert {loaded_by for loaded_by, _ in later} == {loaded_by for loaded_by, _ in first}
