"""What serving takes: what must be so before, static files, the web server and the task worker."""

import hashlib
import os
import socket
import sys
from pathlib import Path
from typing import NoReturn

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core import checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from articles.pagecache.purging import catch_up

from .processes import Process, become_keeper_of

# Requests that one process answers at a time, each with a database connection.
THREADS = 6


class NotReady(Exception):
    """Something stands in the way of serving; `str()` of it says what, and what to do."""


def take_port() -> socket.socket | None:
    """Keep HOST and PORT for our own server as long as what is returned is open. Raises NotReady when they cannot be had.

    The server shares its port with whoever else asks for that, a second newsroom too, so we look first, and stay on it
    without listening. None where the kernel lets us look but not stay.
    """
    at = (settings.HOST, settings.PORT)
    family = socket.AF_INET6 if ":" in settings.HOST else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(at)
            trial.listen()
        except OSError as error:
            another = settings.PORT + 1 if settings.PORT < 65535 else 8000
            raise NotReady(
                f"PORT {settings.PORT} on {settings.HOST} cannot be used: {error.strerror}."
                f" Stop what uses it, or give another: PORT={another}"
            ) from None
    kept = socket.socket(family, socket.SOCK_STREAM)
    try:
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        kept.bind(at)
        kept.set_inheritable(True)  # by whoever keeps the processes together in our place
    except OSError:
        kept.close()
        return None
    return kept


def reach_database() -> None:
    """Raises NotReady when the database cannot be reached."""
    try:
        if connection.vendor == "postgresql":
            # Without the pool, which would try for ten seconds and then not say why.
            connection.Database.connect(**connection.get_connection_params()).close()
        connection.ensure_connection()
    except (DatabaseError, connection.Database.Error, ImproperlyConfigured) as error:
        raise NotReady(f"DATABASE_URL: the database cannot be used: {_one_line(error)}") from None


def check_database() -> None:
    """Raises NotReady when the database cannot be reached, is behind its migrations, or lacks a rule it must keep."""
    reach_database()
    executor = MigrationExecutor(connection)
    if behind := executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise NotReady(f"The database lacks {len(behind)} of the migrations. Run: manage.py migrate")
    found = checks.run_checks(databases=["default"])
    if wrong := [message for message in found if message.is_serious(checks.ERROR) and not message.is_silenced()]:
        raise NotReady("\n".join(f"{message.msg} {message.hint or ''}".rstrip() for message in wrong))


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def collect_static() -> None:
    """Bring STATIC_ROOT up to date, unless nothing changed since it was last done. With DEBUG the files are served where they are."""
    if settings.DEBUG:
        return
    root = Path(settings.STATIC_ROOT)
    mark = root.with_name(f"{root.name}.sha256")
    digest = _static_digest()
    if (root / "staticfiles.json").exists() and mark.exists() and mark.read_text() == digest:
        return
    call_command("collectstatic", interactive=False, verbosity=0)
    mark.write_text(digest)


def _static_digest() -> str:
    """Of names and contents: file times tick coarsely (STACK.md, trap 25)."""
    digest = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in get_finders():
        for path, storage in finder.list([]):
            with storage.open(path) as file:
                digest.update(f"\n{getattr(storage, 'prefix', '') or ''}/{path} {file.size}\n".encode())
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def address() -> str:
    """Where a browser on this machine, or SITE_URL, finds the paper."""
    return settings.SITE_URL


def serve() -> NoReturn:
    """Run the web server and the task worker until told to stop. Call `take_port` and the others before.

    Whoever keeps them together does so in place of this process, which needs its memory no longer.
    """
    catch_up()
    connection.close()
    # Else each thread has an arena of its own, in which memory lies that the others could use.
    os.environ.setdefault("MALLOC_ARENA_MAX", "1")
    sys.stdout.flush()
    os.chdir(settings.BASE_DIR)
    become_keeper_of([web_server(), _worker()])


def web_server(application: str = "newsroom.wsgi:application", *, port: int | None = None) -> Process:
    """The web server as it is run; the benchmark has it serve something else besides, on another port."""
    command = [
        *(sys.executable, "-m", "newsroom.web", application, "--interface", "wsgi"),
        *("--host", settings.HOST, "--port", str(port or settings.PORT), "--workers", str(settings.WORKERS)),
        *("--blocking-threads", str(THREADS), "--no-ws", "--respawn-failed-workers", "--workers-kill-timeout", "10"),
        *("--log-level", "error", "--working-dir", str(settings.BASE_DIR)),
    ]
    return Process("web server", command)


def _worker() -> Process:
    command = [
        sys.executable,
        str(settings.BASE_DIR / "manage.py"),
        "db_worker",
        "--queue-name",
        "*",
        "--no-reload",
        "--interval",
        "2",
        "--skip-checks",  # `serve` has made them
    ]
    return Process("task worker", command, comes_back=True)
