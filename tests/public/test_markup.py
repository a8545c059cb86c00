"""Every readers' page is sound HTML, says what it is, and shows whatever is in it as text."""

import pytest

from articles.publishing.kill import kill
from articles.tools import clock
from tests.newsroom import NOON
from tests.public.markup import Page
from tests.public.paper import Paper, picture, read

HOSTILE = " \"'><script>alert(1)</script><b onclick=x()>&amp;&{{7}}{% now %}"


def test_every_kind_of_page_is_sound(client, paper):
    found = {kind: Page(read(client, path).content.decode()).faults for kind, path in paper.pages.items()}

    assert found == {kind: [] for kind in paper.pages}


def test_every_page_of_a_paper_with_nothing_in_it_is_sound(client, db):
    paths = ["/", "/people/", "/archive/", "/news/"]

    found = {path: (read(client, path).status_code, Page(read(client, path).content.decode()).faults) for path in paths}

    assert found == {"/": (200, []), "/people/": (200, []), "/archive/": (200, []), "/news/": (404, [])}


def test_a_story_with_nothing_but_a_headline_and_a_body_is_sound(client, newsroom):
    with clock.fixed(NOON):
        path = newsroom.publish(newsroom.story("Plain")).edition.path

    page = Page(read(client, path).content.decode())

    assert (page.faults, page.headings) == ([], [(1, "Plain")])


def test_hostile_words_are_shown_as_words_on_every_page(client, newsroom):
    paper = Paper(newsroom, words=HOSTILE)
    pages = {kind: read(client, path).content.decode() for kind, path in paper.pages.items()}
    with clock.fixed(NOON):
        kill(paper.story, by=newsroom.editor, reason="Wrong", note=f"Wrong man{HOSTILE}")
    pages["gone"] = read(client, paper.path).content.decode()

    found = {kind: (Page(html).faults, "<script>alert" in html) for kind, html in pages.items()}

    assert found == {kind: ([], False) for kind in pages}
    # The foot of every page has the sections.
    assert [kind for kind, html in pages.items() if "alert(1)" not in Page(html).text] == []


def test_a_hostile_body_loses_what_is_hostile(client, newsroom):
    body = '<p onclick="x()">Hello <script>alert(1)</script><a href="javascript:alert(1)">there</a></p><iframe src="//x"></iframe>'
    with clock.fixed(NOON):
        path = newsroom.publish(newsroom.story(body=body)).edition.path

    html = read(client, path).content.decode()

    assert (Page(html).faults, "javascript:" in html, "onclick" in html) == ([], False, False)


def test_names_written_from_right_to_left_keep_to_themselves(client, newsroom):
    person = newsroom.person("ליאור כהן", slug="lior")
    with clock.fixed(NOON):
        path = newsroom.publish(
            newsroom.story("שובה של המעבורת", slug="ferry", people=[person], credits=[person])
        ).edition.path

    html = read(client, path).content.decode()

    assert (Page(html).faults, '<h1 class="headline" dir="auto">שובה' in html, html.count("<bdi>ליאור כהן</bdi>")) == (
        [], True, 2,
    )  # fmt: skip


def test_the_longest_words_that_a_story_may_have_are_shown(client, newsroom):
    lead = {"picture": picture(newsroom, caption="c" * 500, credit="d" * 200).pk, "alt": "a" * 500}
    with clock.fixed(NOON):
        path = newsroom.publish(
            newsroom.story("W" * 300, slug="w" * 80, kicker="k" * 80, standfirst="s" * 1_000, pictures=[lead])
        ).edition.path

    page = Page(read(client, path).content.decode())

    assert (page.faults, [word in page.text for word in ("W" * 300, "k" * 80, "s" * 1_000, "c" * 500, "d" * 200)]) == (
        [], [True] * 5,
    )  # fmt: skip


@pytest.mark.parametrize(
    "kind, canonical",
    [("front", "/"), ("section", "/local/"), ("person", "/people/ada-marsh/"), ("day", "/archive/2026/03/25/")],
)
def test_unknown_parameters_change_nothing(client, paper, settings, kind, canonical):
    path = paper.pages[kind]

    plain, tracked = read(client, path).content, read(client, f"{path}?utm_source=x&page=9&before=").content

    assert (tracked == plain, Page(plain.decode()).rels["canonical"]) == (True, f"{settings.SITE_URL}{canonical}")


def test_search_engines_are_asked_to_stay_away_from_what_is_not_indexed(client, newsroom, paper):
    with clock.fixed(NOON):
        path = newsroom.publish(newsroom.story("Shy", not_indexed=True)).edition.path

    asked = {
        where: Page(read(client, where).content.decode()).metas.get("robots")
        for where in (path, f"{path}history/", paper.path, "/nothing/", "/")
    }

    assert asked == {path: "noindex", f"{path}history/": "noindex", paper.path: None, "/nothing/": "noindex", "/": None}
