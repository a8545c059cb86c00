"""What every test shares: the newsroom's guards, and its clock."""

import pytest
from django.db import connections
from django.test import TransactionTestCase

from articles.editions.guards import GUARDS
from articles.tools.guards import lift_guards, set_guards
from tests.newsroom import Newsroom

_teardown = TransactionTestCase._fixture_teardown


def _teardown_without_guards(self) -> None:
    """Flush is a plain DELETE on SQLite, which the guards refuse: they are lifted for it (STACK.md, trap 23)."""
    for alias in self._databases_names(include_mirrors=False):
        lift_guards(connections[alias], GUARDS)
    try:
        _teardown(self)
    finally:
        for alias in self._databases_names(include_mirrors=False):
            set_guards(connections[alias], GUARDS)


TransactionTestCase._fixture_teardown = _teardown_without_guards


@pytest.fixture
def newsroom(db) -> Newsroom:
    """A small paper: a member of staff in each group, a section, and short ways to make stories."""
    return Newsroom()
