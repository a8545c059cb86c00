"""Configuration is by environment: a wrong value stops the start with one sentence that names the variable."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BASE = Path(__file__).resolve().parents[2]
KEY = "a-secret-that-is-long-enough-for-anybody-who-asks-for-one"


def start(tmp_path: Path, *command: str, **variables: str) -> subprocess.CompletedProcess:
    """The command under the product's own settings, with nothing in the environment but these variables."""
    environment = {
        "PATH": os.environ["PATH"],
        "SECRET_KEY": KEY,
        "DATABASE_URL": f"sqlite:///{tmp_path}/newsroom.sqlite3",
        "MEDIA_ROOT": str(tmp_path / "media"),
    }
    return subprocess.run(
        [sys.executable, *(command or ("manage.py", "version"))],
        cwd=BASE, env=environment | variables, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DEBUG", "maybe", "DEBUG is “maybe”; it must be true or false."),
        ("PORT", "http", "PORT is “http”; it must be a whole number from 1 to 65535."),
        ("PORT", "65536", "PORT is “65536”; it must be a whole number from 1 to 65535."),
        ("WORKERS", "0", "WORKERS is “0”; it must be a whole number from 1 to 64."),
        ("PAGE_STORE_BYTES", "64MB", "PAGE_STORE_BYTES is “64MB”; it must be a whole number from 0 to 64000000000."),
        ("STALE_FOR", "-1", "STALE_FOR is “-1”; it must be a whole number from 0 to 31536000."),
        ("HOST", "paper.example", "HOST is “paper.example”; it must be a number such as 127.0.0.1, or 0.0.0.0 for every network."),
        ("SITE_URL", "paper.example", "SITE_URL is “paper.example”; it must be an address such as https://paper.example."),
        ("SITE_URL", "https://paper.example/news", "SITE_URL is “https://paper.example/news”; it must be an address such as https://paper.example."),
        ("SITE_URL", "http://x:99999", "SITE_URL is “http://x:99999”; it must be an address such as https://paper.example."),
        ("SITE_URL", "http://[::1", "SITE_URL is “http://[::1”; it must be an address such as https://paper.example."),
        ("ALLOWED_HOSTS", "a.example, b:80", "ALLOWED_HOSTS has “b:80”; it must be names such as paper.example, with no port."),
        ("TIME_ZONE", "Mars/Phobos", "TIME_ZONE is “Mars/Phobos”; it must be a time zone such as Europe/London."),
        ("TIME_ZONE", "../etc/passwd", "TIME_ZONE is “../etc/passwd”; it must be a time zone such as Europe/London."),
        ("LANGUAGE_CODE", "xx", "LANGUAGE_CODE is “xx”; it must be the code of a language, such as en-gb."),
        ("SECRET_KEY", "short", "SECRET_KEY is too short; it must have 50 characters or more."),
        ("DATABASE_URL", "mysql://h/n", "DATABASE_URL begins with “mysql”; it must be sqlite:///… or postgres://…."),
        ("DATABASE_URL", "sqlite://x", "DATABASE_URL is “sqlite://x”; for SQLite it must be such as sqlite:///var/newsroom.sqlite3."),
        ("DATABASE_URL", "postgres://h", "DATABASE_URL must name host and database: postgres://user:password@host/name."),
        ("DATABASE_URL", "postgres://h/n?x=1", "DATABASE_URL has “x”; after ? it may have sslmode and sslrootcert only."),
        ("DATABASE_URL", "sqlite:////proc/none/db", "DATABASE_URL needs the folder “/proc/none”: No such file or directory."),
        ("CDN_URL", "akamai://t@s", "CDN_URL begins with “akamai”; it must be varnish://…, fastly://… or cloudflare://…."),
        ("CDN_URL", "varnish://10.0.0.1:6081,10.0.0.2", "CDN_URL must be hosts with ports, such as varnish://127.0.0.1:6081,10.0.0.2:6081."),
        ("CDN_URL", "varnish://h:99999", "CDN_URL must be hosts with ports, such as varnish://127.0.0.1:6081,10.0.0.2:6081."),
        ("CDN_URL", "varnish://h:80?api=x", "CDN_URL must be hosts with ports, such as varnish://127.0.0.1:6081,10.0.0.2:6081."),
        ("CDN_URL", "fastly://secret", "CDN_URL must be fastly://TOKEN@SERVICE_ID, with nothing after it."),
        ("CDN_URL", "cloudflare://secret@", "CDN_URL must be cloudflare://TOKEN@ZONE_ID, with nothing after it."),
        ("CDN_URL", "cloudflare://secret@z/x", "CDN_URL must be cloudflare://TOKEN@ZONE_ID, with nothing after it."),
        ("CDN_URL", "fastly://t@s?soft=1", "CDN_URL has “soft”; after ? it may have api only."),
        ("CDN_URL", "fastly://t@s?api=file:///etc", "CDN_URL has the api “file:///etc”; it must be an address such as http://127.0.0.1:8080."),
        ("CDN_URL", "fastly://[x", "CDN_URL cannot be read: Invalid IPv6 URL."),
        ("MEDIA_ROOT", "/proc/none", "MEDIA_ROOT needs the folder “/proc/none”: No such file or directory."),
    ],
)  # fmt: skip
def test_a_wrong_value_stops_the_start_with_one_sentence(tmp_path, name, value, sentence):
    ended = start(tmp_path, **{name: value})

    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "", f"{sentence}\n")


@pytest.mark.parametrize(
    ("value", "given"),
    [
        ("", None),
        ("varnish://127.0.0.1:6081,[::1]:80", {"KIND": "varnish", "HOSTS": ["127.0.0.1:6081", "[::1]:80"]}),
        ("fastly://To-k_en@SU1Z0", {"KIND": "fastly", "TOKEN": "To-k_en", "ID": "SU1Z0", "API": ""}),
        ("cloudflare://T@0a1?api=http://127.0.0.1:8/v4/",
         {"KIND": "cloudflare", "TOKEN": "T", "ID": "0a1", "API": "http://127.0.0.1:8/v4"}),
    ],
)  # fmt: skip
def test_the_cache_in_front_is_read_from_its_address(monkeypatch, value, given):
    from newsroom.cdn_url import cdn

    monkeypatch.setenv("CDN_URL", value)

    assert cdn("CDN_URL") == given


def test_the_web_server_is_told_in_the_same_words(tmp_path):
    ended = start(tmp_path, "-c", "import newsroom.wsgi", PORT="none")

    assert (ended.returncode, ended.stderr) == (1, "PORT is “none”; it must be a whole number from 1 to 65535.\n")


def test_a_paper_served_over_https_passes_every_check_of_a_deployment(tmp_path):
    ended = start(
        tmp_path, "manage.py", "check", "--deploy", "--fail-level", "WARNING", SITE_URL="https://paper.example"
    )

    assert (ended.returncode, ended.stderr) == (0, "")


def test_the_paper_answers_to_the_name_in_its_own_address(tmp_path):
    ended = start(
        tmp_path, "-c", "from newsroom import settings; print(settings.ALLOWED_HOSTS)", SITE_URL="https://paper.example"
    )

    assert ended.stdout == "['localhost', '127.0.0.1', 'paper.example']\n"


def test_a_secret_is_made_once_where_there_is_a_place_for_it(tmp_path, monkeypatch):
    from newsroom import environment

    monkeypatch.delenv("SECRET_KEY")

    first = environment.secret("SECRET_KEY", place=tmp_path, make_place=False)

    assert environment.secret("SECRET_KEY", place=tmp_path, make_place=False) == first
    assert [(file.name, file.stat().st_mode & 0o777) for file in tmp_path.iterdir()] == [("secret-key", 0o600)]


def test_there_is_no_secret_without_a_place_for_it(tmp_path, monkeypatch):
    from django.core.exceptions import ImproperlyConfigured

    from newsroom import environment

    monkeypatch.delenv("SECRET_KEY")

    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY must be given"):
        environment.secret("SECRET_KEY", place=tmp_path / "var", make_place=False)
