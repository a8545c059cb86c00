import pytest

from articles.tools import clock
from tests.newsroom import NOON

from .inputs import Desk


@pytest.fixture
def desk(newsroom, tmp_path):
    """A folder to import from, at noon."""
    with clock.fixed(NOON):
        yield Desk(tmp_path)
