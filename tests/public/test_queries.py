"""What a page costs: a story four queries at most, a list five, with one story, with thirty, with ten thousand."""

from datetime import timedelta
from itertools import batched

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.addresses.models import Kind
from articles.addresses.paths import claim_many, story_path
from articles.editions import index, lists
from articles.editions.models import Edition
from articles.people.amend import add_many
from articles.people.models import Person, Role
from articles.tags import amend as tags
from articles.tags.models import Tag
from articles.tools import clock
from tests.newsroom import NOON
from tests.public.paper import DAY, Paper, picture, read

COSTS = {
    "front": 4, "section": 3, "section above": 3, "story": 4, "history": 3, "people": 2, "person": 5, "reporter": 5, "tag": 5,
    "agency": 5, "archive": 3, "year": 2, "month": 2, "day": 4, "not found": 2,
}  # fmt: skip


def costs(client, paper: Paper) -> dict[str, int]:
    """How many queries each kind of page takes."""
    found = {}
    for kind, path in paper.pages.items():
        with CaptureQueriesContext(connection) as asked:
            read(client, path)
        found[kind] = len(asked)
    return found


def stack(paper: Paper, size: int) -> None:
    """As many live editions more as that, each with everything the paper's story has, all at once and past the verbs."""
    pattern = Edition.objects.live(NOON).get(story_number=paper.story.pk)
    fields = {
        field.attname: getattr(pattern, field.attname)
        for field in Edition._meta.concrete_fields
        if field.attname not in {"id", "story_number", "number", "live_from", "first_published_at", "path", "headline"}
    }
    day = paper.day
    editions = [
        Edition(
            **fields,
            story_number=1_000_000 + n,
            number=1,
            live_from=pattern.live_from,
            first_published_at=pattern.first_published_at - timedelta(seconds=n % 997),
            path=story_path("local", day, f"story-{n}"),
            headline=f"Story {n}",
        )
        for n in range(size)
    ]
    for batch in batched(editions, 500):
        claim_many(((edition.path, edition.story_number, edition.live_from) for edition in batch), kind=Kind.STORY)
        Edition.objects.bulk_create(batch)
        index.write(batch)


def test_every_kind_of_page_costs_what_it_costs_with_one_story(client, paper):
    # The front has no band where every story stands above them.
    assert costs(client, paper) == COSTS | {"front": 3}


def test_every_kind_of_page_costs_the_same_with_pages_of_stories(client, paper):
    with clock.fixed(NOON):
        stack(paper, 70)

    assert costs(client, paper) == COSTS


def test_a_story_that_names_thirty_of_everything_costs_no_more(client, newsroom):
    with clock.fixed(NOON - DAY):
        people = add_many([Person(name=f"Person {n}") for n in range(60)], by=newsroom.administrator)
        Role.objects.bulk_create(Role(person=person, title=f"Role {n}") for person in people for n in range(3))
        topics = tags.add_many([Tag(name=f"Tag {n}") for n in range(30)], by=newsroom.administrator)
        further = [newsroom.publish(f"Further {n}").story for n in range(30)]
        pictures = [picture(newsroom, f"picture {n}") for n in range(30)]
        path = newsroom.publish(
            newsroom.story(
                body="".join(f'<figure data-picture="{one.pk}"></figure><p>x</p>' for one in pictures),
                people=people[:30],
                credits=people[30:],
                tags=topics,
                links=further,
                pictures=[{"picture": pictures[0].pk}],
            )
        ).edition.path

    with CaptureQueriesContext(connection) as asked:
        response = read(client, path)

    assert (response.status_code, len(asked)) == (200, 4)


@pytest.mark.parametrize(
    "path, cost",
    [
        ("/nothing", 2), ("/nothing/", 2), ("/nothing/at/all/", 1), ("/people/nobody/", 2), ("/tags/nothing/", 2),
        ("/archive/2020/", 2), ("/archive/2020/01/01/", 2), ("/local/2026/03/25/nothing/", 2),
    ],
)  # fmt: skip
def test_a_page_that_is_not_there_costs_no_more_than_two_queries(client, paper, path, cost):
    with CaptureQueriesContext(connection) as asked:
        status = read(client, path).status_code

    assert (status, len(asked)) == (404, cost)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads SQLite's plan")
def test_every_list_of_stories_is_read_in_order_from_an_index_never_sorted(client, paper):
    with clock.fixed(NOON):
        stack(paper, 70)
    sorted_ones = set()
    for kind, path in paper.pages.items():
        with CaptureQueriesContext(connection) as asked:
            read(client, path)
        with connection.cursor() as cursor:
            for query in asked.captured_queries:
                cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
                plan = [row[3] for row in cursor.fetchall()]
                if "USE TEMP B-TREE FOR ORDER BY" in plan and query["sql"].startswith('SELECT "articles_edition'):
                    sorted_ones.add((kind, plan[0]))

    # A story's notes and further stories are few, and so sorted.
    assert {
        kind for kind, plan in sorted_ones if "edition_of_story" not in plan and "MULTI-INDEX OR" not in plan
    } == set()


@pytest.mark.long
def test_every_kind_of_page_costs_the_same_at_ten_thousand_stories(client, paper):
    with clock.fixed(NOON):
        stack(paper, 10_000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")

    shown = {kind: read(client, path).status_code for kind, path in paper.pages.items()}

    assert costs(client, paper) == COSTS
    assert shown == {kind: 404 if kind == "not found" else 200 for kind in paper.pages}


@pytest.mark.long
def test_at_ten_thousand_stories_of_one_moment_a_list_still_meets_each_once(client, paper):
    with clock.fixed(NOON):
        stack(paper, 10_000)
    met, before = [], ""
    while True:
        page = lists.in_section(paper.local.pk, NOON, before=before, size=500)
        met += [card.number for card in page.cards]
        if not (before := page.before):
            break

    assert (len(met), len(set(met))) == (10_001, 10_001)
