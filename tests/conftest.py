"""What every test shares: the newsroom's guards, a small paper, and a browser where there is one."""

import os
import shutil

import hypothesis
import pytest
from django.db import connections
from django.test import TransactionTestCase

from articles.editions.guards import GUARDS
from articles.tools.guards import lift_guards, set_guards
from tests.newsroom import Newsroom

# How long one example takes is the machine's matter. In CI the same examples each time: what chance finds is for the one
# at the keyboard, not for who comes next.
hypothesis.settings.register_profile("house", deadline=None, derandomize=bool(os.environ.get("CI")))
hypothesis.settings.load_profile("house")

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


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# Playwright's loop runs in the thread of the tests, and Django would take each query there for one made in async code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser the tests that drive one skip, saying so; where BROWSER_TESTS=required, as in CI, they fail."""
    if CHROMIUM or os.environ.get("BROWSER_TESTS") == "required":
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="no chromium on PATH: apt-get install chromium"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """The machine's own chromium, which must work as root in a container and ask nothing of the network (STACK.md, trap 20)."""
    if not CHROMIUM:
        pytest.fail("BROWSER_TESTS=required, and there is no chromium on PATH: apt-get install chromium")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
             "--disable-component-update", "--disable-default-apps", "--disable-sync", "--no-first-run"]  # fmt: skip
    return browser_type_launch_args | {"executable_path": CHROMIUM, "args": quiet}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict) -> dict:
    """A reader in the paper's own country."""
    return browser_context_args | {"locale": "en-GB", "timezone_id": "Europe/London"}
