"""Reading the environment: every value is checked, and a wrong one stops the start with a sentence naming the variable."""

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from django.core.exceptions import ImproperlyConfigured

_YES_NO = {"true": True, "yes": True, "1": True, "on": True, "false": False, "no": False, "0": False, "off": False}


def text(name: str, default: str = "") -> str:
    """The variable's value without white space around it; the default when it is not set or empty."""
    return os.environ.get(name, "").strip() or default


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


def words(name: str, default: str) -> list[str]:
    """The parts of a value parted by commas."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def zone(name: str, default: str) -> str:
    """The name of a time zone. ImproperlyConfigured for one that does not exist."""
    value = text(name, default)
    try:
        ZoneInfo(value)
    except (OSError, ValueError):
        raise ImproperlyConfigured(f"{name} is “{value}”; it must be a time zone such as Europe/London.") from None
    return value


def web_address(name: str, default: str) -> str:
    """An http or https address without a path. ImproperlyConfigured for anything else."""
    value = text(name, default).rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path or parts.query:
        raise ImproperlyConfigured(f"{name} is “{value}”; it must be an address such as https://paper.example.")
    return value


def language(name: str, default: str) -> str:
    """A language code. ImproperlyConfigured for what is none."""
    value = text(name, default)
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", value, re.IGNORECASE):
        raise ImproperlyConfigured(f"{name} is “{value}”; it must be a language code such as en-gb.")
    return value.lower()


def folder(name: str, default: Path) -> Path:
    """A folder that can be written to, made if it is not there. ImproperlyConfigured when it can't be."""
    value = Path(text(name, str(default))).expanduser().absolute()
    try:
        value.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"{name} is “{value}”, which cannot be made: {error.strerror}.") from None
    if not os.access(value, os.W_OK):
        raise ImproperlyConfigured(f"{name} is “{value}”, which cannot be written to.")
    return value


def database(name: str, default: str, *, base: Path) -> dict:
    """Django's settings of the database at the address. ImproperlyConfigured for an address of another kind."""
    value = text(name, default)
    parts = urlsplit(value)
    if parts.scheme == "sqlite":
        path = parts.path.removeprefix("/")
        if parts.netloc or not path:
            raise ImproperlyConfigured(
                f"{name} is “{value}”; for SQLite it must be such as sqlite:///var/newsroom.sqlite3."
            )
        file = base / unquote(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": file,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=134217728;"
                " PRAGMA cache_size=-32000; PRAGMA journal_size_limit=27103364; PRAGMA temp_store=MEMORY;",
            },
        }
    if parts.scheme in {"postgres", "postgresql"}:
        if not parts.hostname or not parts.path.strip("/"):
            raise ImproperlyConfigured(f"{name} must name host and database: postgres://user:password@host/name.")
        try:
            port = parts.port or ""
        except ValueError:
            raise ImproperlyConfigured(f"{name} has a port that is no number.") from None
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.strip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname,
            "PORT": port,
            "CONN_MAX_AGE": 0,
            "OPTIONS": {"pool": {"min_size": 1, "max_size": 8, "timeout": 10}, "connect_timeout": 5},
        }
    raise ImproperlyConfigured(f"{name} begins with “{parts.scheme}”; it must be sqlite:///… or postgres://….")
