"""Calls made at once, each in a thread of its own, and what is to be said of them."""

from collections.abc import Callable
from threading import Barrier, Thread

from django.db import connections

from articles.editions.models import Edition
from articles.tools.refusal import Refusal
from tests.publishing.sight import index_is_in_step


def at_once(*calls: Callable) -> list:
    """What each call, in a thread of its own and all begun together, returned or raised."""
    begin, results = Barrier(len(calls)), [None] * len(calls)

    def run(place: int, call: Callable) -> None:
        connections.close_all()
        begin.wait()
        try:
            results[place] = call()
        except Exception as error:  # noqa: BLE001
            results[place] = error
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return results


def went_well(results: list) -> list[bool]:
    """Which of them did what they were asked; a failure that is no refusal is a fault of ours."""
    for result in results:
        if isinstance(result, Exception) and not isinstance(result, Refusal):
            raise result
    return [not isinstance(result, Exception) for result in results]


def one_at_a_time(story) -> bool:
    """Whether at no moment two editions of the story stand, and the index agrees."""
    rows = sorted(
        (start, end)
        for start, end in Edition.objects.of_story(story.pk).values_list("live_from", "live_until")
        if start != end
    )
    return index_is_in_step(story) and all(
        end is not None and end <= start for (_s, end), (start, _e) in zip(rows, rows[1:], strict=False)
    )
