"""The product's settings for the benchmark: all that a server writes is beside the media, in a folder of the benchmark's own."""

import os
from pathlib import Path

from newsroom.settings import *  # noqa: F403
from newsroom.settings import MEDIA_ROOT, STORAGES

STORAGES = STORAGES | {"staticfiles": {"BACKEND": "tests.benchmarks.static.Storage"}}
STATIC_ROOT = MEDIA_ROOT.parent / "static"
PURGE_COUNTER = Path(os.environ["BENCHMARK_PURGES"])
