"""The servers that are measured: the real one, a bare reply from the same server, a static file from nginx, and the editors."""

import http.client
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests import varnishd

from .place import BASE, Place, free_port

# Seconds.
PATIENCE = 60
_NGINX = """
daemon off; worker_processes 2; pid {folder}/pid; error_log {folder}/error.log; {user}
events {{ worker_connections 1024; }}
http {{
    access_log off; open_file_cache max=10; sendfile on; tcp_nopush on; keepalive_requests 100000000; default_type "text/html; charset=utf-8";
    client_body_temp_path {folder}/1; proxy_temp_path {folder}/2; fastcgi_temp_path {folder}/3;
    uwsgi_temp_path {folder}/4; scgi_temp_path {folder}/5;
    server {{ listen 127.0.0.1:{port} reuseport; root {folder}; {encoding} }}
}}
"""


class Server:
    """A process that answers at `port`; `cold` is how many seconds it took to its first page."""

    def __init__(
        self, command: list[str], environment: dict[str, str], *, port: int, log: Path, path: str = "/"
    ) -> None:
        self.port = port
        began = time.monotonic()
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                command,
                cwd=BASE,
                env=environment,
                stdout=output,
                stderr=output,
                stdin=subprocess.DEVNULL,
                process_group=0,
            )
        while not self._answers(path):
            if self.process.poll() is not None or time.monotonic() > began + PATIENCE:
                self.stop()
                raise RuntimeError(f"no server at port {port}; see {log}: {log.read_text()[-1_000:]}")
            time.sleep(0.005)
        self.cold = time.monotonic() - began

    def _answers(self, path: str) -> bool:
        try:
            return ask(self.port, path)[0] == 200
        except (OSError, http.client.HTTPException):
            return False

    def cpu(self) -> float:
        """Seconds of CPU time that it and what it started have taken so far."""
        ticks = 0
        for pid in self.family():
            words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(words[11]) + int(words[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def family(self) -> list[int]:
        """The process and all that it started, and those started."""
        return list(_family(self.process.pid))

    def stop(self) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait(PATIENCE)


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield from _family(int(child))


def ask(port: int, path: str, **headers: str) -> tuple[int, list[tuple[str, str]], bytes]:
    """One answer, by a connection of its own."""
    reader = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        reader.request("GET", path, headers=headers)
        answer = reader.getresponse()
        return answer.status, answer.getheaders(), answer.read()
    finally:
        reader.close()


def real(place: Place, **more: str) -> Server:
    """All that `manage.py serve` starts; `more` is of its surroundings."""
    port = free_port()
    command = [sys.executable, str(BASE / "manage.py"), "serve"]
    return Server(command, place.environment(port=port, **more), port=port, log=place.run / f"server-{port}.log")


def varnish(place: Place, *, port: int, behind: int) -> Server:
    """A Varnish of ours at the port, with the newsroom at `behind`."""
    folder = place.run / f"varnish-{port}"
    folder.mkdir()
    command = varnishd.command(folder, port=port, behind=behind)
    return Server(command, place.environment(), port=port, log=folder / "said.log")


def web_server(place: Place, application: str | None = None, **more: str) -> Server:
    """The web server alone, with the options of the product, serving the paper or another application."""
    port = free_port()
    environment = place.environment(port=port, **more)
    said = (
        "import json, django; django.setup(); from newsroom import serving;"
        " print(json.dumps(serving.web_server({}).command))"
    )
    asked = [sys.executable, "-c", said.format(repr(application) if application else "")]
    command = json.loads(subprocess.check_output(asked, cwd=BASE, env=environment))
    return Server(command, environment, port=port, log=place.run / "web.log")


def bare(place: Place, headers: list[tuple[str, str]], body: bytes) -> Server:
    """The reply and nothing else: what no application behind this server can be faster than."""
    (place.run / "bare.body").write_bytes(body)
    (place.run / "bare.json").write_text(
        json.dumps([line for line in headers if line[0].lower() not in ("server", "date")])
    )
    return web_server(place, "tests.benchmarks.bare:application", BARE=str(place.run / "bare"))


def nginx(place: Place, body: bytes, *, encoding: str) -> Server | None:
    """The body as a static file `/page`; None where there is no nginx."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        return None
    port = free_port()
    folder = place.run / f"nginx-{port}"
    folder.mkdir()
    (folder / "page").write_bytes(body)
    user = "user root;" if os.geteuid() == 0 else ""
    said = f"add_header Content-Encoding {encoding};" if encoding else ""
    config = folder / "nginx.conf"
    config.write_text(_NGINX.format(folder=folder, user=user, port=port, encoding=said))
    command = [program, "-c", str(config), "-p", str(folder), "-e", str(folder / "error.log")]
    return Server(command, place.environment(), port=port, log=folder / "said.log", path="/page")


class Editors:
    """The process in which stories are written and published: `editing.py`."""

    def __init__(self, place: Place, **more: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.editing"],
            cwd=BASE, env=place.environment(**more), text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def do(self, order: str, *words: Any) -> Any:
        """Have it done, and come back with the answer."""
        self.process.stdin.write(json.dumps([order, *words]) + "\n")
        self.process.stdin.flush()
        if not (answer := self.process.stdout.readline()):
            raise RuntimeError(f"the editors could not {order}")
        return json.loads(answer)

    def stop(self) -> None:
        self.process.stdin.close()
        self.process.wait(PATIENCE)
