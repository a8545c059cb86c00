"""The style page has every piece of the readers' pages, as readers would get it, for staff alone."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page as BrowserPage

from tests.newsdesk.conftest import Desk
from tests.public.markup import Page
from tests.public.test_browser import NARROW, RULES, SIDEWAYS, WIDE

STYLE = Path(settings.BASE_DIR) / "static" / "public"
TEMPLATES = Path(settings.BASE_DIR) / "templates" / "articles" / "public"
# A focal point may be at any tenth of a picture; the specimens have a few.
ANY_OF_MANY = re.compile(r"focus-[xy]-\d+")
ADDRESS = "style/"


@pytest.fixture
def shown(desk: Desk, settings) -> str:
    """The page of a paper that says everything of itself that it can."""
    settings.SITE_TAGLINE, settings.SITE_IMPRINT = "For both sides of the river", "Published on the north quay."
    return desk.get(ADDRESS).content.decode()


def files() -> list[str]:
    """The files of the readers' style, in its order."""
    return re.findall(r'@import "([^"]+)"', (STYLE / "readers.css").read_text())


def classes_in(css: str) -> set[str]:
    """The classes that a style sheet speaks of, in its selectors and nowhere else."""
    without_comments = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return {
        name for part in re.findall(r"([^{};]+)\{", without_comments) for name in re.findall(r"\.([a-z][\w-]*)", part)
    }


def test_every_template_of_the_readers_pages_is_there(desk):
    rendered = {template.name for template in desk.get(ADDRESS).templates}

    assert {f"articles/public/{path.name}" for path in TEMPLATES.glob("*.html")} - rendered == set()


def test_every_file_of_the_readers_style_has_a_component_that_names_it(shown):
    named = re.findall(r"<span>static/public/([a-z-]+\.css)</span>", shown)

    assert sorted(named) == sorted(set(files()))


def test_every_template_that_a_component_names_is_one(shown):
    named = set(re.findall(r"<span>templates/articles/public/([\w.]+)</span>", shown))

    assert {name for name in named if not (TEMPLATES / name).exists()} == set()
    assert {path.name for path in TEMPLATES.glob("_*.html")} - named == set()


def test_every_class_that_the_readers_style_speaks_of_stands_in_a_specimen(shown):
    spoken_of = {name for file in files() for name in classes_in((STYLE / file).read_text())}
    there = {name for names in re.findall(r' class="([^"]+)"', shown) for name in names.split()}

    assert {name for name in spoken_of - there if not ANY_OF_MANY.fullmatch(name)} == set()


def test_every_value_is_there_with_that_for_the_dark(shown):
    css = (STYLE / "tokens.css").read_text()
    light, dark = css.split("@media", 1)
    dark = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]+);", dark))

    wanted = [
        f"--{name} {value}" + (f" · {dark[name]}" if name in dark else "")
        for name, value in re.findall(r"--([a-z0-9-]+): ([^;]+);", light)
    ]

    text = Page(shown).text
    assert [line for line in wanted if line not in text] == []
    assert len(wanted) > 40


def test_the_page_is_sound_and_no_link_of_a_specimen_leads_away(shown):
    page = Page(shown)

    assert (page.faults, {link for link in page.links if not link.startswith("#")}) == ([], {"/desk/"})


def test_words_from_right_to_left_are_dated_in_their_language_and_the_page_in_its_own(shown):
    inside = re.findall(r'dir="rtl" lang="ar">(.*?)</div>', shown, re.DOTALL)

    assert any("27 مارس" in html for html in inside)
    assert "27 March 2026" in shown


def test_only_staff_see_it_and_all_of_them(newsroom, desk_of):
    reader = newsroom.reporter
    reader.is_staff = False
    reader.save(update_fields=["is_staff"])

    statuses = {
        "stranger": Client().get("/desk/style/").status_code,
        "reader": Desk(reader).get(ADDRESS).status_code,
        "sub-editor": desk_of("sub_editor").get(ADDRESS).status_code,
        "editor": desk_of("editor").get(ADDRESS).status_code,
    }

    assert statuses == {"stranger": 302, "reader": 302, "sub-editor": 200, "editor": 200}


def test_it_is_kept_by_nobody_and_has_the_readers_policy(desk):
    answer = desk.get(ADDRESS)

    assert {name: answer[name] for name in ("X-Robots-Tag", "Cache-Control", "Content-Security-Policy")} == {
        "X-Robots-Tag": "noindex, nofollow",
        "Cache-Control": "max-age=0, no-cache, no-store, must-revalidate, private",
        "Content-Security-Policy": Client().get("/people/")["Content-Security-Policy"],
    }


def test_it_asks_the_database_for_nothing_but_who_asks(desk, django_assert_num_queries):
    with django_assert_num_queries(2):
        desk.get(ADDRESS)


def test_the_first_page_of_the_desk_leads_to_it(desk):
    assert '<a href="/desk/style/">' in desk.get("").content.decode()


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "viewport, scheme",
    [
        (NARROW, "dark"),
        pytest.param(NARROW, "light", marks=pytest.mark.long),
        pytest.param(WIDE, "light", marks=pytest.mark.long),
        pytest.param(WIDE, "dark", marks=pytest.mark.long),
    ],
)
def test_every_component_keeps_the_accessibility_rules(browser, newsroom, live_server, viewport, scheme):
    # The rules' own script needs what our policy rightly refuses.
    context = browser.new_context(color_scheme=scheme, viewport=viewport, bypass_csp=True)
    context.add_cookies([session_of(newsroom.editor, live_server.url)])
    page = context.new_page()
    page.goto(f"{live_server.url}/desk/style/")

    results = Axe().run(page, options=RULES | {"resultTypes": ["violations"]})

    assert [
        f"{fault['id']}: {node['html'][:120]}" for fault in results.response["violations"] for node in fault["nodes"]
    ] == []
    assert page.evaluate(SIDEWAYS) == 0


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_every_file_that_it_asks_for_is_ours_and_there(signed_in, page: BrowserPage, live_server, complaints):
    asked = []
    page.on("response", lambda answer: asked.append((answer.status, answer.url)))
    page.set_viewport_size(WIDE)
    signed_in("style/")
    page.evaluate("() => document.querySelectorAll('img').forEach(one => { one.loading = 'eager' })")
    page.wait_for_load_state("networkidle")

    drawn = page.evaluate("() => [...document.images].filter(one => !one.naturalWidth).map(one => one.src)")

    assert ([line for line in asked if line[0] != 200 or not line[1].startswith(live_server.url)], drawn) == ([], [])
    assert complaints == []


def session_of(user, url: str) -> dict[str, str]:
    """The cookie of somebody who has signed in."""
    client = Client()
    client.force_login(user)
    return {
        "name": settings.SESSION_COOKIE_NAME,
        "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
        "url": url,
    }
