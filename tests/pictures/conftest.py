"""Where tests look for files of pictures."""

from pathlib import Path

import pytest
from django.core.files.storage import storages


@pytest.fixture
def originals() -> Path:
    """The folder of originals."""
    return Path(storages["originals"].location)


@pytest.fixture
def copies() -> Path:
    """The folder of readers' copies, with none in it."""
    folder = Path(storages["renditions"].location)
    for file in folder.rglob("*.*"):
        file.unlink()
    return folder
