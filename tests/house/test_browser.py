"""The browser that other tests drive is there, and reaches the served pages."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_browser_opens_what_the_server_serves(live_server, page):
    page.goto(f"{live_server.url}/desk/login/")

    assert page.get_by_role("textbox", name="Username").is_visible()


def test_what_a_test_stores_is_what_the_browser_sees(live_server, page, newsroom):
    page.goto(f"{live_server.url}/desk/login/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("let-me-in-please")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url(f"{live_server.url}/desk/")

    assert sorted(cookie["name"] for cookie in page.context.cookies()) == ["csrftoken", "sessionid"]
