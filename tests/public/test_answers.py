"""What an address answers: the page, where it is now, that it is gone, or nothing that tells of what is behind it."""

from datetime import timedelta

import pytest
from django.test import Client

from articles.addresses.paths import RESERVED
from articles.authority.models import State
from articles.people import amend as people
from articles.publishing.kill import kill
from articles.publishing.withhold import withhold
from articles.tags import amend as tags
from articles.tags import sections
from articles.tags.models import Section
from articles.tools import clock
from tests.newsroom import NOON
from tests.public.markup import Page
from tests.public.paper import live_edition, read

HOUR = timedelta(hours=1)


def answer(client, path, at=NOON):
    """The status, and where to."""
    response = read(client, path, at)
    return (response.status_code, response.headers.get("Location", ""))


def test_every_page_answers_get_and_head_alike(client, paper):
    statuses = {}
    for kind, path in paper.pages.items():
        with clock.fixed(NOON):
            got, head = client.get(path), client.head(path)
        same = dict(got.headers.items()) == dict(head.headers.items())
        statuses[kind] = (got.status_code, head.status_code, same, head.content)

    assert statuses == {
        kind: ((404, 404) if kind == "not found" else (200, 200)) + (True, b"") for kind in paper.pages
    }  # fmt: skip


def test_no_page_takes_a_form(paper):
    client = Client(enforce_csrf_checks=True)

    statuses = {
        (client.generic(method, path).status_code, client.generic(method, path).headers["Allow"])
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS")
        for path in (*paper.pages.values(), paper.path.rstrip("/"))
    }

    assert statuses == {(405, "GET, HEAD")}


def test_a_story_that_moved_leads_to_where_it_is(client, paper):
    with clock.fixed(NOON):
        paper.newsroom.rewrite(paper.story, slug="ferry-is-back", section=paper.newsroom.news.pk)
        paper.newsroom.publish(paper.story)
    new = "/news/2026/03/25/ferry-is-back/"

    answers = [answer(client, path) for path in (paper.path, f"{paper.path}history/", paper.path.rstrip("/"), new)]

    assert answers == [(301, new), (301, f"{new}history/"), (301, paper.path), (200, "")]


def test_a_record_that_moved_leads_to_where_it_is_while_readers_know_of_it(client, paper):
    paper.person.slug, paper.tag.slug, paper.local.slug = "ada", "the-harbour", "near-by"
    with clock.fixed(NOON):
        people.amend(paper.person, by=paper.newsroom.administrator)
        tags.amend(paper.tag, by=paper.newsroom.administrator)
        paper.local.refresh_from_db(fields=["parent"])
        sections.amend(paper.local, by=paper.newsroom.administrator)
    old = ("/people/ada-marsh/", "/tags/harbour/", "/local/")

    known = [answer(client, path) for path in (*old, paper.path)]
    with clock.fixed(NOON):
        kill(paper.story, by=paper.newsroom.editor, reason="Wrong")
    unknown = [answer(client, path) for path in (*old, "/people/ada/", "/tags/the-harbour/", "/people/ada-marsh")]

    assert known == [(301, "/people/ada/"), (301, "/tags/the-harbour/"), (301, "/near-by/"), (200, "")]
    assert unknown == [(404, ""), (404, ""), (301, "/near-by/"), (404, ""), (404, ""), (404, "")]


@pytest.mark.parametrize("state", [State.INTERNAL, State.RETIRED])
def test_an_internal_or_retired_record_has_no_page_though_stories_name_it(client, paper, state):
    paper.person.state = paper.tag.state = state
    with clock.fixed(NOON):
        people.amend(paper.person, by=paper.newsroom.administrator)
        tags.amend(paper.tag, by=paper.newsroom.administrator)

    answers = [
        answer(client, path) for path in ("/people/ada-marsh/", "/tags/harbour/", "/people/ada-marsh", "/tags/harbour")
    ]
    story, names = Page(read(client, paper.path).content.decode()), Page(read(client, "/people/").content.decode())

    assert answers == [(404, "")] * 4
    assert {"/people/ada-marsh/", "/tags/harbour/"} & {*story.links, *names.links} == set()


def test_nothing_tells_of_a_record_before_a_live_edition_names_it(client, newsroom):
    person, tag, agency = (
        newsroom.person("Ada Marsh"),
        newsroom.tag("Harbour"),
        newsroom.tag("Wire", kind="organisation"),
    )
    agency_credit = {"name": "", "work": "words", "person": None, "organisation": agency.pk}
    story = newsroom.story(people=[person], tags=[tag], credits=[agency_credit])
    with clock.fixed(NOON):
        newsroom.publish(story, at=NOON + HOUR)
    paths = ("/people/ada-marsh/", "/tags/harbour/", "/tags/wire/")

    statuses = [
        [answer(client, path.removesuffix("/") if slashless else path, at)[0] for path in paths]
        for at in (NOON + HOUR - timedelta(microseconds=1), NOON + HOUR)
        for slashless in (False, True)
    ]

    assert statuses == [[404] * 3, [404] * 3, [200] * 3, [301] * 3]


def test_without_its_last_slash_an_address_leads_only_to_what_readers_may_know(client, paper):
    known = {path.rstrip("/"): path for kind, path in paper.pages.items() if path != "/" and kind != "not found"}

    assert {path: answer(client, path) for path in known} == {path: (301, known[path]) for path in known}


def test_a_path_without_its_slash_tells_of_no_draft_schedule_or_withheld_address(client, newsroom):
    with clock.fixed(NOON - HOUR):
        draft = newsroom.story("Draft", slug="draft")
        ahead = newsroom.publish(newsroom.story("Ahead", slug="ahead"), at=NOON + HOUR)
        killed = newsroom.publish(newsroom.story("Killed", slug="killed"))
        moved = newsroom.publish(newsroom.story("Moved", slug="names-him"))
        kill(killed.story, by=newsroom.editor, reason="Wrong")
        newsroom.rewrite(moved.story, slug="names-nobody")
        newsroom.publish(moved.story)
        withhold(moved.edition, parts=["address", "text"], by=newsroom.editor, reason="Court order")
    known = moved.edition.path.replace("names-him", "names-nobody")
    paths = [f"/news/2026/03/27/{draft.slug}", ahead.edition.path, killed.edition.path, moved.edition.path, known]

    with_slash = [answer(client, f"{path.rstrip('/')}/")[0] for path in paths]
    without = [answer(client, path.rstrip("/"))[0] for path in paths]

    assert with_slash == [404, 404, 410, 410, 200]
    assert without == [404, 404, 301, 301, 301]


def test_a_reserved_word_is_no_section_even_if_a_row_says_so(client, newsroom):
    for word in ("search", "about", "feed"):
        Section.objects.create(name=word, slug=word)

    statuses = {word: answer(client, f"/{word}/")[0] for word in RESERVED - {"people", "archive", "desk"}}

    assert statuses == dict.fromkeys(statuses, 404)


@pytest.mark.parametrize(
    "path",
    [
        "/nothing", "/nothing/", "/news//",  "/news/2026/", "/news/2026/03/27/", "/news/2026/3/27/x/", "/index.html",
        "/archive/2026/13/", "/archive/2026/02/30/", "/archive/0000/", "/archive/9999/", "/archive/9999/12/31/", "/archive/٢٠٢٦/",
        "/people/nobody/", "/tags/nothing/", "/people/x/y/", "/%00/", "/news%00", "/a%0Ab", "/a%0Ab/", "/ne ws/", "/naïve/",  "/\\evil.example", f"/{'x' * 3_000}/", f"/{'x' * 3_000}",
        "/news/2026/03/27/x/history/more/", "/favicon.ico", "/NEWS/", "/news/?before=1", "/?before=x", "/people/?after=x",
        "/?before=2026-13-27T12:00:00.000000Z-1", "/?before=2026-03-27T12:00:00.000000Z-99999999999999999999", "/?before=%00",
        "/people/?after=%00~1", "/people/?after=x~%D9%A1", "/?before=1000-01-01T12:00:00.000000Z-1",
    ],
)  # fmt: skip
def test_what_is_no_address_is_a_whole_page_saying_so(client, paper, path):
    response = read(client, path)
    page = Page(response.content.decode())

    assert (response.status_code, page.faults, page.headings) == (404, [], [(1, "Page not found")])


@pytest.mark.parametrize("path", ["//evil.example", "//evil.example/", "//news", "//news/", "/\\evil.example"])
def test_no_address_leads_to_another_host(client, newsroom, path):
    response = client.get("/", PATH_INFO=path)

    assert (response.status_code, response.headers.get("Location")) == (404, None)


def test_the_desk_is_found_without_its_slash(client, db):
    assert answer(client, "/desk") == (301, "/desk/")


@pytest.mark.parametrize("part", ["note", "text"])
def test_a_withdrawn_story_says_so_and_gives_the_note_unless_it_is_withheld(client, paper, part):
    with clock.fixed(NOON):
        killed = kill(paper.story, by=paper.newsroom.editor, reason="He rang", note="We named the wrong man.").edition
    told = Page(read(client, paper.path).content.decode())
    history = answer(client, f"{paper.path}history/")
    with clock.fixed(NOON):
        withhold(killed, parts=[part], by=paper.newsroom.editor, reason="Court order")
    silenced = Page(read(client, paper.path).content.decode())

    assert ("We named the wrong man." in told.text, "Ferry" in told.text, "He rang" in told.text) == (
        True,
        False,
        False,
    )
    assert ("We named the wrong man." in silenced.text, silenced.headings) == (
        False,
        [(1, "This story has been withdrawn")],
    )
    assert (history, told.faults, silenced.faults) == ((410, ""), [], [])


def test_a_story_whose_text_is_withheld_is_gone_and_gives_no_note_of_its_own(client, paper):
    with clock.fixed(NOON):
        withhold(live_edition(paper.story), by=paper.newsroom.editor, reason="Court order")

    page = Page(read(client, paper.path).content.decode())

    assert (answer(client, paper.path)[0], "two years" in page.text) == (410, False)


def test_a_killed_story_published_under_another_slug_before_is_gone_at_both(client, paper):
    with clock.fixed(NOON):
        paper.newsroom.rewrite(paper.story, slug="ferry-is-back")
        paper.newsroom.publish(paper.story)
        kill(paper.story, by=paper.newsroom.editor, reason="Wrong")

    assert [answer(client, path)[0] for path in (paper.path, "/local/2026/03/25/ferry-is-back/")] == [410, 410]


def test_robots_are_asked_to_leave_the_desk_alone(client, db):
    response = read(client, "/robots.txt")

    assert (response.headers["Content-Type"], response.content.decode()) == (
        "text/plain; charset=utf-8", "User-agent: *\nDisallow: /desk/\n",
    )  # fmt: skip
