"""Reading the environment: every value is checked, and a wrong one stops the start with a sentence naming the variable."""

import os
import re
import secrets
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import global_settings
from django.core.exceptions import ImproperlyConfigured

_YES_NO = {"true": True, "yes": True, "1": True, "on": True, "false": False, "no": False, "0": False, "off": False}
_HOST_NAME = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.?"


def text(name: str, default: str = "", *, most: int | None = None) -> str:
    """The variable's value without white space around it; the default when it is not set or empty.

    ImproperlyConfigured for one of more than `most` characters.
    """
    value = os.environ.get(name, "").strip() or default
    if most is not None and len(value) > most:
        raise ImproperlyConfigured(f"{name} has {len(value)} characters; it may have {most}.")
    return value


def yes_no(name: str, *, default: bool) -> bool:
    """True or false. ImproperlyConfigured for anything but true, false, yes, no, on, off, 1, 0."""
    value = text(name).lower()
    if not value:
        return default
    if value not in _YES_NO:
        raise ImproperlyConfigured(f"{name} is “{value}”; it must be true or false.")
    return _YES_NO[value]


def whole_number(name: str, *, default: int, least: int, most: int) -> int:
    """A whole number within the bounds. ImproperlyConfigured for anything else."""
    value = text(name, str(default))
    if not value.isdecimal() or not least <= int(value) <= most:
        raise ImproperlyConfigured(f"{name} is “{value}”; it must be a whole number from {least} to {most}.")
    return int(value)


def secret(name: str, *, place: Path, make_place: bool) -> str:
    """The value, of 50 characters or more; else the one kept in the folder, made once where the folder is.

    ImproperlyConfigured for a short one, and for none where there is no folder and `make_place` is not given.
    """
    if given := text(name):
        if len(given) < 50:
            raise ImproperlyConfigured(f"{name} is too short; it must have 50 characters or more.")
        return given
    if not place.is_dir() and not make_place:
        raise ImproperlyConfigured(f"{name} must be given: DEBUG is off and there is no folder var/ to keep one in.")
    kept = place / "secret-key"
    try:
        if not kept.exists():
            _make(name, place)
            _write_once(kept, secrets.token_urlsafe(50))
        found = kept.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(f"{name} is not given, and {kept} cannot be used: {error.strerror}.") from None
    if len(found) < 50:
        raise ImproperlyConfigured(f"{name} is not given, and what {kept} holds is too short. Delete it for a new one.")
    return found


def _write_once(file: Path, words: str) -> None:
    """Write a file that only we may read, whole or not at all; one that another process made meanwhile stays."""
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    fresh.touch(mode=0o600)
    try:
        fresh.write_text(words)
        os.link(fresh, file)
    except FileExistsError:
        pass
    finally:
        fresh.unlink()


def zone(name: str, default: str) -> str:
    """The name of a time zone. ImproperlyConfigured for one that does not exist."""
    value = text(name, default)
    try:
        ZoneInfo(value)
    except (OSError, ValueError, ZoneInfoNotFoundError):
        raise ImproperlyConfigured(f"{name} is “{value}”; it must be a time zone such as Europe/London.") from None
    return value


def web_address(name: str, default: str) -> str:
    """An http or https address without a path. ImproperlyConfigured for anything else."""
    value = text(name, default).rstrip("/")
    wrong = ImproperlyConfigured(f"{name} is “{value}”; it must be an address such as https://paper.example.")
    try:
        parts = urlsplit(value)
        _port = parts.port
    except ValueError:
        raise wrong from None
    if parts.scheme not in {"http", "https"} or not re.fullmatch(_HOST_NAME, parts.hostname or ""):
        raise wrong
    if parts.path or parts.query or parts.fragment or parts.username is not None:
        raise wrong
    return value


def host_of(address: str) -> str:
    """The host of an address that `web_address` let pass."""
    return urlsplit(address).hostname or ""


def listening_host(name: str, default: str) -> str:
    """The number of a network address of this machine. ImproperlyConfigured for a name other than localhost."""
    value = text(name, default)
    try:
        return str(ip_address("127.0.0.1" if value == "localhost" else value))
    except ValueError:
        raise ImproperlyConfigured(
            f"{name} is “{value}”; it must be a number such as 127.0.0.1, or 0.0.0.0 for every network."
        ) from None


def host_names(name: str, default: str) -> list[str]:
    """Names of hosts, parted by commas; a leading dot takes in what is below. ImproperlyConfigured for anything else."""
    names = [part.strip() for part in text(name, default).split(",") if part.strip()]
    for value in names:
        if value != "*" and not re.fullmatch(rf"\.?{_HOST_NAME}|\[[0-9a-f:.]+\]", value, re.IGNORECASE):
            raise ImproperlyConfigured(f"{name} has “{value}”; it must be names such as paper.example, with no port.")
    return names


def language(name: str, default: str) -> str:
    """The code of a language that Django knows. ImproperlyConfigured for any other."""
    value = text(name, default).lower()
    if value not in dict(global_settings.LANGUAGES):
        raise ImproperlyConfigured(f"{name} is “{value}”; it must be the code of a language, such as en-gb.")
    return value


def folder(name: str, default: Path, *, base: Path) -> Path:
    """A folder that can be written to, made if it is not there. ImproperlyConfigured when it can't be."""
    value = base / Path(text(name, str(default))).expanduser()
    _make(name, value)
    return value


def _make(name: str, place: Path) -> None:
    """Make the folder for the variable. ImproperlyConfigured when it can't be made or written to."""
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"{name} needs the folder “{place}”: {error.strerror}.") from None
    if not os.access(place, os.W_OK | os.X_OK):
        raise ImproperlyConfigured(f"{name} needs the folder “{place}”, which cannot be written to.")


def database(name: str, default: str, *, base: Path) -> dict[str, Any]:
    """Django's settings of the database at the address. ImproperlyConfigured for an address of another kind."""
    value = text(name, default)
    try:
        parts = urlsplit(value)
        _port = parts.port
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} cannot be read: {error}.") from None
    if parts.scheme == "sqlite":
        return _sqlite(name, value, parts, base=base)
    if parts.scheme in {"postgres", "postgresql"}:
        return _postgresql(name, parts)
    raise ImproperlyConfigured(f"{name} begins with “{parts.scheme}”; it must be sqlite:///… or postgres://….")


def _sqlite(name: str, value: str, parts: SplitResult, *, base: Path) -> dict[str, Any]:
    path = unquote(parts.path.removeprefix("/"))
    if parts.netloc or not path or path.startswith(":") or parts.query:
        raise ImproperlyConfigured(
            f"{name} is “{value}”; for SQLite it must be such as sqlite:///var/newsroom.sqlite3."
        )
    file = base / path
    _make(name, file.parent)
    if file.is_dir():
        raise ImproperlyConfigured(f"{name} names “{file}”, which is a folder.")
    return {
        "ENGINE": "newsroom.sqlite3",
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "NAME": file,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # Each thread has a connection, and with it a cache of its own: half a megabyte, for the system has one for
            # all. A file mapped into memory would be counted for each of them, and gains nothing.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
            " PRAGMA cache_size=-500; PRAGMA journal_size_limit=27103364; PRAGMA temp_store=MEMORY;",
        },
    }


def _postgresql(name: str, parts: SplitResult) -> dict[str, Any]:
    if not parts.hostname or not parts.path.strip("/"):
        raise ImproperlyConfigured(f"{name} must name host and database: postgres://user:password@host/name.")
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    if unknown := set(options) - {"sslmode", "sslrootcert"}:
        raise ImproperlyConfigured(f"{name} has “{min(unknown)}”; after ? it may have sslmode and sslrootcert only.")
    return {
        "ENGINE": "newsroom.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname,
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 0,
        "OPTIONS": {
            # As many as a server process has threads: see serving.py.
            "pool": {"min_size": 1, "max_size": 6, "timeout": 10},
            "connect_timeout": 5,
            # A host that is gone is noticed in so many milliseconds, not in the system's quarter of an hour.
            "tcp_user_timeout": 10_000,
        }
        | options,
    }
