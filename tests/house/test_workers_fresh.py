"""The real web server with two workers: whatever changes, none of them shows the old page again."""

import http.client
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

BASE = Path(__file__).resolve().parents[2]
# Seconds.
PATIENCE = 60
ASKED = 60

EDITOR = """
import sys
from pathlib import Path
from django.conf import settings
from tests.newsroom import Newsroom
newsroom = Newsroom()
stories = {}
print("ready", flush=True)
for line in sys.stdin:
    verb, headline = line.split(maxsplit=1)
    headline = headline.strip()
    if verb == "elsewhere":
        # Another machine, which has a file of its own.
        settings.PURGE_COUNTER = Path(str(settings.PURGE_COUNTER) + "-elsewhere")
    if verb in ("publish", "elsewhere"):
        stories[headline] = newsroom.publish(newsroom.story(headline, slug=headline.lower())).story
    else:
        from articles.publishing.kill import kill
        kill(stories[headline], by=newsroom.editor, reason="Wrong")
    print("done", flush=True)
"""


class Server:
    """Our server with two workers, on a database of its own, and an editor in another process."""

    def __init__(self, place: Path) -> None:
        self.place = place
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.database = place / "newsroom.sqlite3"
        self.environment = {
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "tests.served",
            "SECRET_KEY": "only for tests, which have nothing to hide from anybody",
            "DATABASE_URL": f"sqlite:///{self.database}",
            "MEDIA_ROOT": str(place / "media"),
            "PORT": str(self.port),
            "SITE_URL": f"http://127.0.0.1:{self.port}",
        }
        self._run("manage.py", "migrate", "--verbosity", "0").wait(PATIENCE)
        self.editor = self._run(
            "manage.py", "shell", "--verbosity", "0", "--command", EDITOR, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.server = self._run(
            *("-m", "newsroom.web", "newsroom.wsgi:application", "--interface", "wsgi", "--host", "127.0.0.1"),
            *("--port", str(self.port), "--workers", "2", "--blocking-threads", "8", "--log-level", "error"),
            *("--workers-kill-timeout", "10"),
            process_group=0,
        )
        assert self.editor.stdout.readline() == "ready\n"

    def _run(self, *command: str, **options) -> subprocess.Popen:
        return subprocess.Popen([sys.executable, *command], cwd=BASE, env=self.environment, text=True, **options)

    def edit(self, verb: str, headline: str) -> None:
        """Have it done, and come back when it is committed."""
        self.editor.stdin.write(f"{verb} {headline}\n")
        self.editor.stdin.flush()
        assert self.editor.stdout.readline() == "done\n"

    def ask(self, path: str, **headers: str) -> tuple[int, str]:
        """Each time by a new connection, so that now one worker answers and now the other."""
        reader = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            reader.request("GET", path, headers=headers)
            answer = reader.getresponse()
            return answer.status, answer.read().decode()
        finally:
            reader.close()

    def wait(self) -> None:
        """Until it answers."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self.ask("/")
                return
            except OSError:
                assert time.monotonic() < deadline
                time.sleep(0.1)

    def stop(self) -> None:
        self.editor.stdin.close()
        self.editor.wait(PATIENCE)
        self.server.terminate()
        self.server.wait(PATIENCE)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("served"))
    try:
        server.wait()
        yield server
    finally:
        server.stop()


def test_what_is_published_is_there_in_every_answer_from_then_on(server):
    found = []
    for number in range(10):
        for _ in range(10):
            server.ask("/")
        server.edit("publish", f"Bridge-{number}")
        found += [f"Bridge-{number}<" in server.ask("/")[1] for _ in range(ASKED)]

    assert found == [True] * 10 * ASKED


def test_what_is_withdrawn_is_in_no_answer_from_then_on(server):
    server.edit("publish", "Ferry")
    for _ in range(20):
        assert "Ferry<" in server.ask("/")[1]

    server.edit("kill", "Ferry")

    assert ["Ferry<" in server.ask("/")[1] for _ in range(ASKED)] == [False] * ASKED


def test_what_another_machine_publishes_is_soon_there_for_good(server):
    server.ask("/")
    server.edit("elsewhere", "Harbour")
    deadline = time.monotonic() + PATIENCE

    seen = []
    while seen[-ASKED:] != [True] * ASKED and time.monotonic() < deadline:
        seen.append("Harbour<" in server.ask("/")[1])

    assert seen[-ASKED:] == [True] * ASKED


def test_head_says_how_long_the_page_would_be(server):
    reader = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
    said = []
    for method in ("GET", "HEAD"):
        reader.request(method, "/")
        answer = reader.getresponse()
        said.append((answer.status, answer.headers["Content-Length"], answer.headers["ETag"]))
        answer.read()
    reader.close()

    assert said[0] == said[1]


@contextmanager
def database_gone(server):
    """Its files are elsewhere, and nothing can be opened where they were."""
    hidden = [(file, file.with_name(f"hidden-{file.name}")) for file in server.place.glob("newsroom.sqlite3*")]
    for file, elsewhere in hidden:
        file.rename(elsewhere)
    server.database.mkdir()
    try:
        yield
    finally:
        server.database.rmdir()
        for file, elsewhere in hidden:
            elsewhere.rename(file)


def test_with_the_database_gone_stored_pages_are_served_and_the_desk_says_what_is_wrong(server):
    for _ in range(20):
        server.ask("/")

    with database_gone(server):
        stored = [server.ask("/")[0] for _ in range(20)]
        unknown = server.ask("/nothing-else/")
        desk = server.ask("/desk/", Cookie=f"sessionid={32 * 'x'}")
    back = server.ask("/nothing-else/")

    assert (stored, unknown[0], desk[0], back[0]) == ([200] * 20, 503, 503, 404)
    assert ("We will be back shortly" in unknown[1], "The database is down" in desk[1]) == (True, True)
