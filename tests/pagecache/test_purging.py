"""Whoever changes something purges the cache in front at once; the task does it once more, and loses nothing."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from articles.pagecache import purging
from articles.pagecache.journal import purge
from articles.pagecache.models import Purge, Purged
from articles.tools import clock
from tests.newsroom import NOON

from .cdn_stub import EVERYTHING, open_stub
from .wire import open_site

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def stub(settings, monkeypatch):
    """A service in front, all purged up to now, and tasks that wait for a worker."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    monkeypatch.setattr(purging, "sender", purging.Sender())
    with open_stub() as stub:
        change("before")
        Purged.until(Purge.objects.latest("number").number)
        settings.CDN = stub.cdn("fastly")
        yield stub
        purging.sender.wait()


def change(*keys: str) -> None:
    with transaction.atomic():
        purge(keys)


def sent(stub) -> list[list[str] | str]:
    """What was purged since this was asked last, once all that is under way has arrived."""
    purging.sender.wait()
    purged, stub.purged = stub.purged, []
    return purged


def work(times: int = 1) -> None:
    """Let the worker do what is due; what it puts off is due when we ask again."""
    for _time in range(times):
        DBTaskResult.objects.update(run_after=NOON)
        call_command("db_worker", "--batch", "--no-startup-delay", "--interval", "0", verbosity=0)


def behind() -> int:
    """Rows of the journal that were not purged for sure."""
    return Purge.objects.latest("number").number - (Purged.last() or 0)


def test_a_change_is_purged_at_once_and_once_more_by_the_worker(stub):
    change("tag:1", "tag:1/list")
    first = sent(stub)
    work()

    assert (first, sent(stub), behind()) == ([["tag:1", "tag:1/list"]], [["tag:1", "tag:1/list"]], 0)


def test_a_change_that_is_undone_purges_nothing(stub):
    with pytest.raises(RuntimeError), transaction.atomic():
        purge(["tag:1"])
        raise RuntimeError

    assert (sent(stub), DBTaskResult.objects.count()) == ([], 0)


def test_our_own_store_has_let_go_of_the_page_before_the_cache_in_front_is_told(stub, newsroom, monkeypatch):
    """Because it asks us for the page the next moment."""
    purging.sender.wait()
    with open_site() as site:
        site.ask("/")
        held = []
        real = stub.fastly
        monkeypatch.setattr(stub, "fastly", lambda *args: held.append(site.made("/") == 0) or real(*args))
        change("front/list")
        purging.sender.wait()

    assert held == [False]


def test_many_changes_at_once_need_one_task_and_lose_nothing(stub):
    for number in range(20):
        change(f"tag:{number}")
    first = {key for keys in sent(stub) for key in keys}
    tasks = DBTaskResult.objects.count()
    work()

    keys = {f"tag:{number}" for number in range(20)}
    assert (first, tasks, sent(stub), behind()) == (keys, 1, [sorted(keys)], 0)


def test_the_second_purge_waits_until_what_was_on_its_way_has_arrived(stub):
    """By the system's clock, whatever ours is fixed at: it is the worker's."""
    with clock.fixed(NOON):
        change("tag:1")

    left = DBTaskResult.objects.get().run_after - clock.now()

    assert timedelta(seconds=purging.SETTLED) < left <= timedelta(seconds=5)


def test_nothing_is_lost_while_service_and_worker_were_down(stub):
    stub.failing = [503] * 3
    for number in range(3):
        change(f"tag:{number}")
        purging.sender.wait()
    # And a process that died before it had sent or said anything.
    Purge.objects.create(keys=["tag:3"], at=NOON)
    assert (sent(stub), behind()) == ([], 4)

    work()

    assert (sent(stub), behind()) == ([["tag:0", "tag:1", "tag:2", "tag:3"]], 0)


def test_the_start_purges_what_nobody_saw_to(stub):
    Purge.objects.create(keys=["tag:3"], at=NOON)

    purging.catch_up()
    work()

    assert (sent(stub), behind()) == ([["tag:3"]], 0)


def test_a_busy_service_is_asked_again_later_each_time(stub):
    stub.failing = [503, 503, 429]
    change("tag:1")
    purging.sender.wait()
    work(3)

    tried = [task.args_kwargs["args"][1] for task in DBTaskResult.objects.order_by("enqueued_at")]
    assert (tried, sent(stub), behind()) == ([0, 1, 2], [["tag:1"]], 0)


def test_the_waits_grow(stub):
    stub.failing = [503] * 3
    number = Purge.objects.create(keys=["tag:1"], at=NOON).number
    for tried in range(3):
        purging.purge_since.call(number, tried)

    waits = [round((task.run_after - task.enqueued_at).total_seconds()) for task in DBTaskResult.objects.order_by("pk")]

    assert sorted(waits) == [5, 15, 60]


def test_what_fails_for_good_is_purged_with_all_the_rest(stub, caplog):
    stub.failing = [503] * (2 + len(purging.AGAIN_AFTER))
    change("tag:1")
    purging.sender.wait()
    work(1 + len(purging.AGAIN_AFTER))

    assert (sent(stub), behind()) == ([EVERYTHING], 0)
    assert "cannot be purged by key; trying to purge all of it" in caplog.text


def test_a_token_that_is_refused_is_said_and_the_change_waits_for_a_better_one(stub, settings, caplog):
    good, settings.CDN = settings.CDN, stub.cdn("fastly", token="another")
    change("tag:1")
    purging.sender.wait()
    work()
    refused = (sent(stub), behind(), DBTaskResult.objects.count())

    settings.CDN = good
    change("tag:2")
    purging.sender.wait()
    stub.purged.clear()
    purging.catch_up()
    work()

    assert refused == ([], 1, 1)
    assert "may show old pages until it can be purged again" in caplog.text
    assert (sent(stub), behind()) == ([["tag:1", "tag:2"]], 0)


def test_who_is_too_far_behind_or_was_never_there_purges_everything(stub, monkeypatch):
    Purged.objects.all().delete()
    change("tag:1")
    sent(stub)
    work()
    never = sent(stub)
    monkeypatch.setattr(purging, "MOST_KEYS", 3)
    change(*(f"tag:{number}" for number in range(4)))

    assert (never, sent(stub), behind()) == ([EVERYTHING], [EVERYTHING], 1)


def test_a_number_that_the_journal_passed_over_is_no_reason_to_purge_everything(stub):
    change("tag:1")
    Purge.objects.create(number=Purge.objects.latest("number").number + 5, keys=["tag:2"], at=NOON)
    sent(stub)

    purging.purge_since.call(Purge.objects.latest("number").number)

    assert (sent(stub), behind()) == ([["tag:1", "tag:2"]], 0)


def test_without_such_a_cache_nobody_is_told_and_nothing_queued(stub, settings):
    settings.CDN = None
    change("tag:1")
    purging.catch_up()

    assert (sent(stub), DBTaskResult.objects.count()) == ([], 0)
