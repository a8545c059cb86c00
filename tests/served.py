"""The product's settings for a web server that a test starts: static files straight from their folders, all else beside the media."""

from newsroom.settings import *  # noqa: F403
from newsroom.settings import MEDIA_ROOT, STORAGES

STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
STATIC_ROOT = MEDIA_ROOT.parent / "static"
PURGE_COUNTER = MEDIA_ROOT.parent / "purges"
