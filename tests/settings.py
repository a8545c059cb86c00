"""The product's settings for tests: nothing prepared, nothing left behind, and no password hashed slowly."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

# Each test process has a folder of its own; a bare clone has no var/ and no SECRET_KEY, and tests need neither.
PLACE = Path(tempfile.mkdtemp(prefix="newsroom-tests-"))
atexit.register(shutil.rmtree, PLACE, ignore_errors=True)
for _name in (
    "DEBUG",
    "SITE_URL",
    "SITE_NAME",
    "SITE_TAGLINE",
    "SITE_IMPRINT",
    "ALLOWED_HOSTS",
    "HOST",
    "PORT",
    "WORKERS",
    "TIME_ZONE",
    "LANGUAGE_CODE",
    "PAGE_STORE_BYTES",
    "STALE_FOR",
    "CDN_URL",
):
    os.environ.pop(_name, None)
os.environ["SECRET_KEY"] = "only for tests, which have nothing to hide from anybody"
os.environ["MEDIA_ROOT"] = str(PLACE / "media")
if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
    os.environ["DATABASE_URL"] = f"sqlite:///{PLACE}/newsroom.sqlite3"

from newsroom.settings import *  # noqa: E402, F403
from newsroom.settings import DATABASES, STORAGES  # noqa: E402

# A file and not SQLite's memory: threads of the live server have connections of their own, as in the product.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": PLACE / "test.sqlite3"}

# STACK.md, trap 18. Tasks are done at once, in place of a worker.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}

# Static files straight from their folders: no `collectstatic` before a test.
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
STATIC_ROOT = PLACE / "static"
STATIC_ROOT.mkdir()
PURGE_COUNTER = PLACE / "purges"
