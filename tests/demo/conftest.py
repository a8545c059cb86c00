"""The demo's paper, filled once for all tests of a module, with small pictures in place of the drawn ones."""

from io import BytesIO

import pytest
from django.db import transaction
from PIL import Image

from articles.demo.fill import fill
from articles.demo.scenes import SCENES
from articles.tools import clock
from tests.newsroom import NOON


@pytest.fixture(scope="session")
def drawn() -> dict[str, bytes]:
    """A small picture for each scene, no two alike: the drawn ones take a quarter of a minute."""
    return {key: _small(number) for number, key in enumerate(SCENES)}


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker, drawn):
    """The whole paper as of NOON; tests that use it change it only inside their own savepoint."""
    with django_db_blocker.unblock(), transaction.atomic():
        with clock.fixed(NOON):
            fill(drawn)
        yield
        transaction.set_rollback(True)


def _small(number: int) -> bytes:
    file = BytesIO()
    Image.new("RGB", (64, 43), (number * 4, 90, 120)).save(file, "JPEG")
    return file.getvalue()
