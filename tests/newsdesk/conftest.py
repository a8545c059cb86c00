"""Staff at the desk: signed in, with forms filled as a browser would fill them."""

from typing import Any

import pytest
from django.test import Client
from PIL import Image
from playwright.sync_api import Page

from articles.pictures.intake import take_in
from articles.stories.models import Story


def sign_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def filled(response) -> dict[str, Any]:
    """Everything that the browser would send if the form on the page were saved as it stands."""
    forms = [response.context["adminform"].form]
    data: dict[str, Any] = {}
    for lines in response.context["inline_admin_formsets"]:
        forms += [lines.formset.management_form, *lines.formset.forms]
    for form in forms:
        for field in form:
            value = field.value()
            if not (value is None or value is False or value == ""):
                data[field.html_name] = list(value) if isinstance(value, list | tuple) else value
    return data


def lines(prefix: str, *rows: dict[str, Any]) -> dict[str, Any]:
    """The lines of one kind as the form sends them."""
    data: dict[str, Any] = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": 0}
    for index, row in enumerate(rows):
        data |= {f"{prefix}-{index}-{name}": value for name, value in ({"order": index} | row).items()}
    return data


def errors(response) -> list[str]:
    """Every sentence of what is wrong with the form on the page."""
    form = response.context["adminform"].form if "adminform" in response.context else response.context["form"]
    found = [str(error) for messages in form.errors.values() for error in messages]
    for inline in response.context.get("inline_admin_formsets", ()):
        found += [str(error) for error in inline.formset.non_form_errors()]
        found += [str(error) for one in inline.formset.errors for messages in one.values() for error in messages]
    return found


def said(response) -> list[str]:
    """The messages on the page that the answer leads to."""
    return [str(message) for message in response.context["messages"]]


class Desk:
    """The desk as one member of staff has it."""

    def __init__(self, user) -> None:
        self.user = user
        self.client = sign_in(user)

    def get(self, path: str, **query: Any):
        return self.client.get(f"/desk/{path}", query)

    def post(self, path: str, data: dict[str, Any]):
        return self.client.post(f"/desk/{path}", data, follow=True)

    def open(self, story: Story) -> dict[str, Any]:
        """The story's form, as it would be sent."""
        return filled(self.get(f"articles/story/{story.pk}/change/"))

    def save(self, story: Story, data: dict[str, Any], button: str = "_save"):
        return self.post(f"articles/story/{story.pk}/change/", data | {button: "1"})

    def do(self, story: Story, verb: str, **given: Any):
        """Fill in and send the page of a verb."""
        path = f"articles/story/{story.pk}/do/{verb}/"
        page = self.get(path)
        form = page.context["form"] if page.status_code == 200 else ()
        sent = {field.html_name: field.value() for field in form if field.value() not in (None, "")}
        return self.post(path, sent | {"story": story.pk} | given)


@pytest.fixture
def desk(newsroom) -> Desk:
    """The desk as the administrator has it."""
    return Desk(newsroom.administrator)


@pytest.fixture
def desk_of(newsroom):
    """The desk as somebody of a group has it: `desk_of("sub_editor")`."""
    return lambda group: Desk(getattr(newsroom, group))


@pytest.fixture
def two_pictures(newsroom, tmp_path):
    """Two small pictures, taken in."""
    taken = []
    for number, colour in enumerate(("navy", "olive")):
        file = tmp_path / f"{number}.png"
        Image.new("RGB", (640, 400), colour).save(file)
        taken.append(take_in(file, by=newsroom.editor, caption=f"Boats {number}", credit="Sam Pike"))
    return taken


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the browser complains of: errors of scripts, things the policy blocked, files that are not there."""
    heard: list[str] = []
    page.on(
        "console",
        lambda line: heard.append(f"{line.text} {line.location['url']}") if line.type in {"error", "warning"} else None,
    )
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@pytest.fixture
def signed_in(live_server, page: Page, newsroom, complaints):
    """Sign in as the editor; gives a function that opens a page of the desk."""
    page.goto(f"{live_server.url}/desk/login/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("let-me-in-please")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url(f"{live_server.url}/desk/")
    complaints.clear()
    return lambda path: page.goto(f"{live_server.url}/desk/{path}")
