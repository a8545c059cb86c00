"""The readers' pages in a real browser: by the accessibility rules, at every width, and with nothing asked of anybody else."""

from collections import Counter
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from PIL import Image

from articles.pictures.intake import take_in
from articles.publishing.kill import kill
from articles.tools import clock
from tests.public.paper import DAY, Paper

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

STYLE = Path(settings.BASE_DIR) / "static" / "public"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
NARROW, MIDDLE, WIDE = {"width": 320, "height": 640}, {"width": 768, "height": 1024}, {"width": 1440, "height": 900}
# WCAG 1.4.12, text spacing, and 1.4.4, text twice as large, set as a reader's own style would be.
SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets.push(sheet);
}"""
TWICE_AS_LARGE = "() => { document.documentElement.style.fontSize = '200%' }"
SHIFTED = """() => new Promise(done => {
    let shifted = 0;
    new PerformanceObserver(list => { for (const entry of list.getEntries()) shifted += entry.value })
        .observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => setTimeout(() => done(shifted), 100));
})"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def addresses(newsroom, live_server) -> dict[str, str]:
    """Every kind of page of a paper that has one of everything, a withdrawn story, and one of the longest words there may be."""

    def make(name: str, **words):
        file = BytesIO()
        size = (1_000, 1_500) if name == "portrait" else (1_800, 1_200)
        Image.new("RGB", size, (90, 120, len(name) * 10)).save(file, "JPEG")
        return take_in(file, by=newsroom.administrator, **words)

    now = clock.now()
    paper = Paper(newsroom, now=now, make=make)
    with clock.fixed(now - DAY):
        for n in range(35):
            newsroom.publish(newsroom.story(f"Story {n}", tags=[paper.tag], people=[paper.person]))
        killed = newsroom.publish("Killed")
        kill(killed.story, by=newsroom.editor, reason="Wrong", note="We named the wrong man.")
        lead = {"picture": paper.picture.pk, "alt": "a" * 500, "caption": "c" * 500}
        person = newsroom.person("n" * 200, summary="s" * 300)
        long = newsroom.publish(
            newsroom.story(
                "W" * 300, slug="w" * 80, kicker="k" * 80, standfirst="s" * 1_000, pictures=[lead], people=[person],
                tags=[newsroom.tag("t" * 200)], credits=[person], body=f"<p>{'b' * 500}</p><h2>{'h' * 200}</h2><table><tbody><tr>"
                f"{'<td>cell</td>' * 12}</tr></tbody></table>",
            )
        )  # fmt: skip
    longest = {"longest": long.edition.path, "longest person": f"/people/{person.slug}/"}
    paths = paper.pages | longest | {"gone": killed.edition.path, "later page": "/?before=" + later(now)}
    return {kind: f"{live_server.url}{path}" for kind, path in paths.items()}


def later(now) -> str:
    return f"{(now - DAY / 2).strftime('%Y-%m-%dT%H:%M:%S.%f')}Z-1"


def faults(page, addresses: dict[str, str]) -> dict[str, list[str]]:
    """What the accessibility rules have against each kind of page."""
    found = {}
    for kind, address in addresses.items():
        page.goto(address)
        results = Axe().run(page, options=RULES)
        found[kind] = [
            f"{fault['id']}: {node['html'][:120]}"
            for fault in results.response["violations"]
            for node in fault["nodes"]
        ]
    return {kind: lines for kind, lines in found.items() if lines}


def opened(browser, *, scheme: str, viewport: dict[str, int], **options):
    return browser.new_context(color_scheme=scheme, viewport=viewport, **options).new_page()


@pytest.mark.parametrize(
    "viewport, scheme",
    [
        (NARROW, "light"),
        pytest.param(WIDE, "dark", marks=pytest.mark.long),
        pytest.param(NARROW, "dark", marks=pytest.mark.long),
        pytest.param(MIDDLE, "light", marks=pytest.mark.long),
        pytest.param(MIDDLE, "dark", marks=pytest.mark.long),
        pytest.param(WIDE, "light", marks=pytest.mark.long),
    ],
)
def test_every_kind_of_page_keeps_the_accessibility_rules(browser, addresses, viewport, scheme):
    # The rules' own script needs what our policy rightly refuses.
    page = opened(browser, scheme=scheme, viewport=viewport, bypass_csp=True)

    assert faults(page, addresses) == {}


def test_no_page_asks_anything_of_anybody_else_or_breaks_its_policy(browser, addresses, live_server):
    page = opened(browser, scheme="light", viewport=WIDE)
    said, asked = [], []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", lambda response: asked.append((response.status, response.url)))
    statuses = {}

    for kind, address in addresses.items():
        statuses[kind] = page.goto(address).status

    assert statuses == {kind: {"not found": 404, "gone": 410}.get(kind, 200) for kind in addresses}
    assert {urlsplit(url).netloc for _status, url in asked} == {urlsplit(live_server.url).netloc}
    assert [(status, url) for status, url in asked if status >= 400 and url not in addresses.values()] == []
    assert [line for line in said if "the server responded with a status of 4" not in line] == []
    assert page.context.cookies() == []


def test_nothing_makes_a_reader_scroll_sideways(browser, addresses):
    page = opened(browser, scheme="light", viewport=NARROW)
    over = {}
    for kind, address in addresses.items():
        page.goto(address)
        over[kind] = [page.evaluate(SIDEWAYS)]
        for script in (SPACED, TWICE_AS_LARGE):
            page.evaluate(script)
            over[kind].append(page.evaluate(SIDEWAYS))

    assert over == dict.fromkeys(addresses, [0, 0, 0])


def test_the_first_stop_of_the_keyboard_skips_to_the_page(browser, addresses):
    page = opened(browser, scheme="light", viewport=WIDE)
    page.goto(addresses["story"])
    page.keyboard.press("Tab")
    stop = page.evaluate("() => document.activeElement.textContent")
    visible = page.get_by_role("link", name="Skip to the page").is_visible()
    page.keyboard.press("Enter")

    assert (stop, visible, page.evaluate("() => document.activeElement.id")) == ("Skip to the page", True, "main")


def test_a_reader_without_style_or_script_can_read_on_from_page_to_page(browser, addresses):
    page = opened(browser, scheme="light", viewport=WIDE, java_script_enabled=False)
    page.goto(addresses["front"])
    page.get_by_role("link", name="Earlier stories").click()
    page.get_by_role("link", name="Ferry returns").click()
    page.get_by_role("link", name="Ada Marsh").click()

    assert page.get_by_role("heading", level=1).inner_text() == "Ada Marsh"


def test_the_sections_fold_behind_a_button_on_a_phone_and_lie_open_on_a_desktop_without_script(browser, addresses):
    seen = {}
    for width, viewport in {"phone": NARROW, "tablet": MIDDLE, "desktop": WIDE}.items():
        page = opened(browser, scheme="light", viewport=viewport, java_script_enabled=False)
        page.goto(addresses["story"])
        news = page.locator(".masthead-sections").get_by_role("link", name="News")
        before, button = news.is_visible(), page.get_by_role("button", name="Sections")
        if button.is_visible():
            button.click()
        opened_by_it = news.is_visible()
        if not before:
            page.keyboard.press("Escape")
        seen[width] = (before, opened_by_it, news.is_visible())

    assert seen == {"phone": (False, True, False), "tablet": (True, True, True), "desktop": (True, True, True)}


def test_nothing_on_a_page_moves_once_it_is_shown(browser, addresses):
    moved = {}
    for viewport in (NARROW, WIDE):
        page = opened(browser, scheme="light", viewport=viewport)
        for kind, address in addresses.items():
            page.goto(address)
            moved[kind, viewport["width"]] = page.evaluate(SHIFTED)

    assert moved == dict.fromkeys(moved, 0)


@pytest.mark.parametrize("size", range(1, 12))
def test_no_card_is_left_alone_in_a_row(browser, size):
    """However many cards there are, on a desktop no row has but one of them, unless there is but one."""
    page = opened(browser, scheme="light", viewport=WIDE)
    style = "".join((STYLE / f"{name}.css").read_text() for name in ("tokens", "page", "card"))
    cards = '<article class="card"><p>x</p></article>' * size
    page.set_content(f'<style>{style}</style><main class="page"><div class="cards">{cards}</div></main>')
    tops = page.eval_on_selector_all(
        ".card", "cards => cards.map(card => Math.round(card.getBoundingClientRect().top))"
    )

    rows = Counter(tops)
    assert len(tops) == size
    assert [count for count in rows.values() if count == 1] == ([1] if size == 1 else [])
