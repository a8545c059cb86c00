"""Lists page by key: whoever follows them meets every story once, and only once."""

from datetime import timedelta
from itertools import takewhile
from urllib.parse import urljoin

import pytest

from articles.people.amend import add_many
from articles.people.models import Person
from articles.publishing.publish import publish
from articles.stories.copy import write
from articles.stories.models import Story
from articles.tools import clock
from tests.newsroom import NOON
from tests.public.markup import Page
from tests.public.paper import read

SECOND = timedelta(seconds=1)


def follow(client, path, *, at=NOON, rel="next") -> list[Page]:
    """The pages of the list from its first to its last."""
    pages = []
    while path:
        response = read(client, path, at)
        assert response.status_code == 200
        pages.append(Page(response.content.decode()))
        assert pages[-1].rels["canonical"].endswith(path)
        following = pages[-1].rels.get(rel)
        path = following and urljoin(path, following.replace("&amp;", "&"))
    return pages


def headlines(pages: list[Page]) -> list[str]:
    """Of the stories on the list; the front's bands, which begin with the name of the section, are another list."""
    shown = []
    for page in pages:
        listed = takewhile(lambda heading: heading != (2, "News"), page.headings)
        shown += [words for level, words in listed if level > 1 and words != "Latest"]
    return shown


def many(newsroom, moments, **copy) -> list[str]:
    """Stories first published at these moments, with one person, tag and reporter; the headlines, newest first."""
    lines = {
        "section": newsroom.news.pk,
        "body": "<p>x</p>",
        "people": [{"person": copy["person"].pk, "part": "subject", "described_as": ""}],
        "credits": [{"name": "", "work": "words", "person": copy["reporter"].pk, "organisation": None}],
        "tags": [copy["tag"].pk],
    }
    with clock.fixed(NOON - SECOND):
        stories = write(
            [(Story(), lines | {"headline": f"Story {n}"}) for n, _at in enumerate(moments)], by=newsroom.editor
        )
        at = {story.pk: moment for story, moment in zip(stories, moments, strict=True)}
        publish(stories, version={story.pk: 1 for story in stories}, at=at, by=newsroom.editor)
    return [story.headline for story in sorted(stories, key=lambda story: (at[story.pk], story.pk), reverse=True)]


@pytest.fixture
def records(newsroom):
    return {
        "person": newsroom.person("Ada Marsh"),
        "reporter": newsroom.person("Tom Reed"),
        "tag": newsroom.tag("Harbour"),
    }


@pytest.mark.parametrize("size", [0, 1, 15, 16, 45, 46, 95])
def test_following_the_front_meets_every_story_once(client, newsroom, records, size):
    expected = many(newsroom, [NOON - n * SECOND for n in range(1, size + 1)], **records)

    pages = follow(client, "/")

    assert (headlines(pages), len(pages), {fault for page in pages for fault in page.faults}) == (
        expected, 1 + max(0, -(-(size - 15) // 30)), set(),
    )  # fmt: skip


def test_every_kind_of_list_meets_every_story_once_though_many_share_a_moment(client, newsroom, records):
    moments = [NOON - 10 * SECOND] * 70 + [NOON - 5 * SECOND, NOON - 20 * SECOND]
    expected = many(newsroom, moments, **records)

    followed = {path: headlines(follow(client, path)) for path in ("/", "/news/", "/archive/2026/03/27/")}

    assert followed == dict.fromkeys(followed, expected)


@pytest.mark.parametrize("path, heading", [
    ("/people/ada-marsh/", "Stories about Ada Marsh"), ("/people/tom-reed/", "By Tom Reed"), ("/tags/harbour/", "Stories"),
])  # fmt: skip
def test_the_list_of_a_person_or_tag_meets_every_story_once(client, newsroom, records, path, heading):
    expected = many(newsroom, [NOON - 10 * SECOND] * 70, **records)
    shown, at = [], path

    while at:
        page = Page(read(client, at).content.decode())
        shown += headlines([page])
        following = [link for link in page.links if "before=" in link]
        at = urljoin(at, following[0]) if following else ""

    assert [words for words in shown if words != heading] == expected


def test_a_person_who_is_in_stories_and_writes_some_has_two_lists_each_paged_by_itself(client, newsroom, records):
    expected = many(newsroom, [NOON - 10 * SECOND] * 35, **records | {"reporter": records["person"]})
    first = Page(read(client, "/people/ada-marsh/").content.decode())
    about, by = [link for link in first.links if "before=" in link]

    later = [Page(read(client, link).content.decode()) for link in (about, by)]

    assert headlines([first]) == ["Stories about Ada Marsh", *expected[:30], "By Ada Marsh", *expected[:30]]
    assert [headlines([page]) for page in later] == [
        ["Stories about Ada Marsh", *expected[30:]],
        ["By Ada Marsh", *expected[30:]],
    ]
    assert [[link for link in page.links if link == "/people/ada-marsh/"] for page in later] == [
        ["/people/ada-marsh/"]
    ] * 2


def test_a_story_published_while_somebody_reads_moves_no_other(client, newsroom, records):
    expected = many(newsroom, [NOON - n * SECOND for n in range(2, 65)], **records)
    first = Page(read(client, "/").content.decode())
    with clock.fixed(NOON):
        newsroom.publish("Breaking")

    rest = follow(client, urljoin("/", first.rels["next"]))

    assert headlines([first, *rest]) == expected


def test_following_the_people_meets_each_once_by_sort_name(client, newsroom):
    namesakes = [Person(name="Jan Smith") for _n in range(120)]
    others = [Person(name=name) for name in ("Åsa Öberg", "Ada Marsh", "Zoë Adams", "Madonna")]
    people = add_many([*others, *namesakes], by=newsroom.administrator)
    unnamed = newsroom.person("Nobody Knows")
    with clock.fixed(NOON):
        newsroom.publish(newsroom.story("Named", people=people[:100]))
        newsroom.publish(newsroom.story("Credited", credits=people[100:]))

    pages = follow(client, "/people/")
    shown = [
        link
        for page in pages
        for link in page.links
        if link.startswith("/people/") and "?" not in link and link != "/people/"
    ]

    assert (len(pages), len(shown), len(set(shown))) == (2, 124, 124)
    assert f"/people/{unnamed.slug}/" not in shown
    assert [link for link in shown if "smith" not in link][:3] == [
        "/people/zoe-adams/",
        "/people/madonna/",
        "/people/ada-marsh/",
    ]


def test_following_a_history_meets_every_edition_once(client, newsroom):
    with clock.fixed(NOON - 300 * SECOND):
        story = newsroom.story("Form 0", slug="live")
        path = newsroom.publish(story).edition.path
    for n in range(1, 60):
        with clock.fixed(NOON + (n - 300) * SECOND):
            newsroom.rewrite(story, headline=f"Form {n}")
            newsroom.publish(story, change="minor")

    pages = follow(client, f"{path}history/")

    shown = [word for page in pages for word in page.text.split("Form ")[3:]]
    assert [int(word.split()[0]) for word in shown] == list(range(59, -1, -1))


@pytest.mark.parametrize("path", ["/", "/news/", "/people/ada-marsh/", "/tags/harbour/", "/archive/2026/03/27/"])
@pytest.mark.parametrize(
    "cursor", ["1", "x", "2026-03-27T12:00:00Z-1", "2026-02-30T12:00:00.000000Z-1", "0999-01-01T00:00:00.000000Z-1"]
)
def test_a_cursor_that_no_page_offered_is_not_found(client, newsroom, records, path, cursor):
    many(newsroom, [NOON - SECOND], **records)

    statuses = [read(client, path).status_code, read(client, f"{path}?before={cursor}").status_code]

    assert statuses == [200, 404]
