"""A server that answers as the APIs of Fastly and Cloudflare are documented to, and refuses what they would refuse.

Fastly: https://www.fastly.com/documentation/reference/api/purging/ — Cloudflare:
https://developers.cloudflare.com/api/resources/cache/methods/purge/
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

TOKEN, FASTLY_ID, CLOUDFLARE_ID = "a-Token_1", "SU1Z0isxPaozGVKXdv0eY", "023e105f4ecef8ad9ca31a8372d0c353"
EVERYTHING = "everything"


@dataclass
class Stub:
    """What was purged, call by call: a list of keys, or EVERYTHING. `failing` are the states of the next answers, if any."""

    port: int = 0
    purged: list[list[str] | str] = field(default_factory=list)
    failing: list[int] = field(default_factory=list)
    calls: int = 0

    def cdn(self, kind: str, token: str = TOKEN) -> dict[str, str]:
        """The setting by which the driver asks here."""
        ids = {"fastly": FASTLY_ID, "cloudflare": CLOUDFLARE_ID}
        return {"KIND": kind, "TOKEN": token, "ID": ids[kind], "API": f"http://127.0.0.1:{self.port}"}

    def answer(self, path: str, headers, body: bytes) -> tuple[int, dict]:
        self.calls += 1
        if self.failing:
            return self.failing.pop(0), {"msg": "Not now"}
        answers = {
            f"/service/{FASTLY_ID}/purge": self.fastly,
            f"/service/{FASTLY_ID}/purge_all": self.fastly_all,
            f"/zones/{CLOUDFLARE_ID}/purge_cache": self.cloudflare,
        }
        return answers[path](headers, body) if path in answers else (404, {"msg": "Record not found"})

    def fastly(self, headers, body: bytes) -> tuple[int, dict]:
        if headers["Fastly-Key"] != TOKEN:
            return 401, {"msg": "Provided credentials are missing or invalid"}
        given = json.loads(body)
        keys = given.get("surrogate_keys")
        if (
            headers["Content-Type"] != "application/json"
            or set(given) != {"surrogate_keys"}
            or not 1 <= len(keys) <= 256
        ):
            return 400, {"msg": "Bad request"}
        self.purged.append(keys)
        return 200, {key: f"108-1391560174-{number}" for number, key in enumerate(keys)}

    def fastly_all(self, headers, body: bytes) -> tuple[int, dict]:
        if headers["Fastly-Key"] != TOKEN:
            return 401, {"msg": "Provided credentials are missing or invalid"}
        self.purged.append(EVERYTHING)
        return 200, {"status": "ok"}

    def cloudflare(self, headers, body: bytes) -> tuple[int, dict]:
        refused = {"success": False, "messages": [], "result": None}
        if headers["Authorization"] != f"Bearer {TOKEN}":
            return 403, refused | {"errors": [{"code": 10000, "message": "Authentication error"}]}
        given = json.loads(body)
        tags = given.get("tags", ())
        if headers["Content-Type"] != "application/json" or len(given) != 1 or len(tags) > 30:
            return 400, refused | {"errors": [{"code": 1094, "message": "Too many tags"}]}
        self.purged.append(EVERYTHING if given.get("purge_everything") is True else tags)
        return 200, {"success": True, "errors": [], "messages": [], "result": {"id": CLOUDFLARE_ID}}


@contextmanager
def open_stub() -> Iterator[Stub]:
    stub = Stub()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, answer = stub.answer(self.path, self.headers, body)
            words = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(words)))
            if 300 <= status < 400:
                self.send_header("Location", f"http://127.0.0.1:{stub.port}/elsewhere")
            self.end_headers()
            self.wfile.write(words)

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        stub.port = server.server_port
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield stub
        finally:
            server.shutdown()
            thread.join()
