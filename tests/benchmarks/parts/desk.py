"""The desk's screens, through the server, as one member of staff has them: milliseconds."""

import time
from collections.abc import Callable
from statistics import median

from tests.benchmarks.figures import Figure, at_most
from tests.benchmarks.forms import Browser
from tests.benchmarks.run import Run

_LIST = "/desk/articles/story/"
# What the quickest of the peers takes at 100,000 stories.
_PEERS = {"list": 57, "filter": 326, "search": 74, "open": 15, "save": 21, "publish": 20}


def measure(run: Run) -> list[Figure]:
    browser = Browser(run.server.port, run.editors.do("sign_in"))
    numbers = run.editors.do("numbers", run.options.times + 1)
    screens: dict[str, tuple[str, Callable[[int], float]]] = {
        "list": ("list of stories", lambda number: _get(browser, _LIST)),
        "filter": (
            "list, filtered: live, of a section",
            lambda number: _get(browser, f"{_LIST}?readers=live&section=2"),
        ),
        "search": ("list, searched for two words", lambda number: _get(browser, f"{_LIST}?q=harbour+ferry")),
        "open": ("opening a story", lambda number: _get(browser, f"{_LIST}{number}/change/")),
        "save": ("saving it", lambda number: _save(browser, number)),
        "publish": ("publishing it", lambda number: _publish(browser, number)),
    }
    found = []
    for name, (words, use) in screens.items():
        # The first is to warm up.
        times = [use(number) for number in numbers][1:] or [use(numbers[0])]
        found.append(
            Figure(
                "desk", words, median(times), "ms", at_most(_PEERS[name]), f"worst of {len(times)}: {max(times):.0f}"
            )
        )
    return found


def _get(browser: Browser, path: str) -> float:
    began = time.perf_counter()
    browser.get(path)
    return 1_000 * (time.perf_counter() - began)


def _save(browser: Browser, number: int) -> float:
    """Sending the form, with another headline."""
    path = f"{_LIST}{number}/change/"
    form = browser.form(path)
    return _post(browser, path, form | {"headline": [f"{form['headline'][0]} again"], "_save": ["1"]})


def _publish(browser: Browser, number: int) -> float:
    """Sending the page of the verb."""
    path = f"{_LIST}{number}/do/publish/"
    return _post(browser, path, browser.form(path) | {"story": [str(number)]})


def _post(browser: Browser, path: str, form: dict[str, list[str]]) -> float:
    began = time.perf_counter()
    browser.post(path, form)
    return 1_000 * (time.perf_counter() - began)
