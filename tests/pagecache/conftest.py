"""What tests of the page store share: a paper whose changes are committed, and a site in front of it."""

import pytest

from tests.newsroom import Newsroom
from tests.public.paper import Paper

from .wire import open_site


@pytest.fixture
def newsroom(transactional_db) -> Newsroom:
    return Newsroom()


@pytest.fixture
def paper(newsroom) -> Paper:
    return Paper(newsroom)


@pytest.fixture
def site(transactional_db):
    with open_site() as site:
        yield site
