"""An edition, published at noon."""

import pytest

from articles.tools import clock
from tests.newsroom import NOON


@pytest.fixture
def edition(newsroom):
    with clock.fixed(NOON):
        return newsroom.publish().edition
