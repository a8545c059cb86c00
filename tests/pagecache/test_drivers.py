"""The APIs of Fastly and Cloudflare are asked as they are documented, by a stub of both."""

import pytest

from articles.pagecache.cdn import DRIVERS, LONGEST_KEY, short
from articles.pagecache.drivers import NotPurged, batches

from .cdn_stub import EVERYTHING, open_stub

BOTH = pytest.mark.parametrize("kind", ["fastly", "cloudflare"])


@pytest.fixture
def stub():
    with open_stub() as stub:
        yield stub


@pytest.mark.parametrize("kind, most", [("fastly", 256), ("cloudflare", 30)])
def test_keys_are_purged_in_as_few_calls_as_the_service_takes(stub, kind, most):
    keys = [f"tag:{number}" for number in range(600)]

    DRIVERS[kind](stub.cdn(kind)).purge(keys)

    assert stub.purged == [keys[start : start + most] for start in range(0, 600, most)]


@BOTH
def test_everything_is_purged_in_one_call(stub, kind):
    DRIVERS[kind](stub.cdn(kind)).purge_everything()

    assert stub.purged == [EVERYTHING]


@BOTH
def test_a_wrong_token_fails_for_good(stub, kind):
    driver = DRIVERS[kind](stub.cdn(kind, token="another"))

    with pytest.raises(NotPurged) as failure:
        driver.purge(["tag:1"])

    assert (failure.value.for_good, "another" in str(failure.value)) == (True, False)


@BOTH
@pytest.mark.parametrize("status, for_good", [(429, False), (500, False), (503, False), (302, False), (404, True)])
def test_a_service_that_is_only_busy_may_be_asked_again_and_nobody_sends_us_elsewhere(stub, kind, status, for_good):
    stub.failing = [status]

    with pytest.raises(NotPurged) as failure:
        DRIVERS[kind](stub.cdn(kind)).purge(["tag:1"])

    assert (failure.value.for_good, stub.calls) == (for_good, 1)


def test_a_success_that_says_it_is_none_is_none(stub, monkeypatch):
    monkeypatch.setattr(stub, "cloudflare", lambda *_args: (200, {"success": False, "errors": [{"code": 1}]}))

    with pytest.raises(NotPurged, match='"code": 1'):
        DRIVERS["cloudflare"](stub.cdn("cloudflare")).purge(["tag:1"])


@pytest.mark.parametrize("kind", DRIVERS)
def test_a_service_that_is_not_there_may_be_asked_again(kind):
    with open_stub() as stub:
        gone = stub.cdn("fastly") | {"HOSTS": [f"127.0.0.1:{stub.port}"]}

    with pytest.raises(NotPurged) as failure:
        DRIVERS[kind](gone).purge(["tag:1"])

    assert failure.value.for_good is False


def test_no_call_holds_more_than_a_header_may():
    keys = [f"path:/news/{'x' * 80}/{number}/" for number in range(200)]

    parts = list(batches(keys, most=256))

    assert [key for part in parts for key in part] == keys
    assert all(len(" ".join(part)) <= 6_000 for part in parts)


def test_a_key_goes_out_as_it_is_unless_it_is_long_or_has_what_no_header_takes():
    plain = ["tag:12/list", "archive:2026-03", "path:/news/2026/03/27/ferry-returns/"]
    odd = ["path:/" + "x" * 200, "path:/" + "x" * 201, "path:/a b/", "path:/a,b/", "path:/é/"]

    assert [short(key) for key in plain] == plain
    assert len({short(key) for key in odd}) == len(odd)
    assert all(
        short(key).isascii() and len(short(key)) <= LONGEST_KEY and not {" ", ","} & set(short(key)) for key in odd
    )
