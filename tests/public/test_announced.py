"""Whatever changes what readers see says so: every page that became another had a key among those told of.

The pages are asked before and after each change; what each is made of is what it says itself.
"""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from articles.authority.models import State
from articles.editions.sections import move
from articles.pagecache.models import Purge
from articles.people import amend as people
from articles.people.models import Person
from articles.pictures.amend import amend as amend_picture
from articles.publishing.call_off import call_off
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.publishing.restore import restore
from articles.publishing.withhold import withhold
from articles.tags import amend as tags
from articles.tags import sections
from articles.tags.models import Section, Tag
from articles.tools import clock
from tests.newsroom import NOON
from tests.public.paper import DAY, Paper, live_edition, picture, read

HOUR = timedelta(hours=1)
Step = tuple[str, Callable[[], object], timedelta]


# What changes by the clock: the day in the masthead, how much of a moment is printed; and the further stories, which may
# be a little old where nobody picked them.
CLOCK = re.compile(
    rb'<section class="further".*?</section>|<p class="(?:masthead-date|card-foot)">.*?</p>',
    re.DOTALL,
)


def ask(client, paths, at) -> dict[str, tuple[int, bytes, set[str], bytes]]:
    """Of each path what it answers, its keys, and all of it with what changes by the clock."""
    answers = {path: read(client, path, at) for path in paths}
    return {
        path: (
            response.status_code,
            response.headers.get("Location", "").encode() + b" ".join(CLOCK.sub(b"", response.content).split()),
            set(response.made.keys),
            response.content,
        )
        for path, response in answers.items()
    }


def untold(client, steps: Iterator[Step], paths: list[str]) -> tuple[dict[str, list[str]], list[str]]:
    """Each step's pages that became others without being told of, and the steps that changed no page at all.

    Steps are an hour apart; one that sets something for later says how much later its change is looked for.
    """
    missed, idle, at = {}, [], NOON
    before = ask(client, paths, at)
    while True:
        at += HOUR
        with clock.fixed(at):
            step = next(steps, None)
        if step is None:
            break
        name, change, later = step
        unchanged = ask(client, paths, at + later) if later else before
        last = Purge.objects.order_by("-number").values_list("number", flat=True).first() or 0
        with clock.fixed(at):
            change()
        at += later
        told = {key for purge in Purge.objects.filter(number__gt=last) for key in purge.keys}
        after = ask(client, paths, at)
        changed = [path for path in paths if unchanged[path][:2] != after[path][:2]]
        if not changed and all(unchanged[path][3] == after[path][3] for path in paths):
            idle.append(name)
        if missing := [path for path in changed if not before[path][2] & told]:
            missed[name] = missing
        before = after
    return missed, idle


def unnamed(newsroom) -> tuple[Person, Tag, Tag]:
    """A person, a tag and an agency that no story names yet."""
    return newsroom.person("Fresh Face"), newsroom.tag("Fresh"), newsroom.tag("Agency", kind="organisation")


def verbs(paper: Paper, person: Person, tag: Tag, wire: Tag) -> Iterator[Step]:
    """Every verb, on a story with every field filled, one after the other."""
    newsroom, story, editor = paper.newsroom, paper.story, paper.newsroom.editor
    now, later = timedelta(0), timedelta(minutes=30)
    fresh = {"people": [person], "tags": [tag]}
    agency = {"name": "", "work": "words", "person": None, "organisation": wire.pk}

    def rewritten(**copy) -> Callable[[], object]:
        def change():
            newsroom.rewrite(story, **copy)
            return newsroom.publish(story, change=copy.pop("change", None))

        return change

    def first():
        lead = {"picture": picture(newsroom, "fresh").pk, "alt": "Fresh"}
        return newsroom.publish(newsroom.story("Fresh", slug="fresh", credits=[agency], pictures=[lead], **fresh))

    yield "publish", first, now
    yield (
        "publish, of records added with it",
        lambda: newsroom.publish(
            newsroom.story("New", slug="new", people=[newsroom.person("New Face")], tags=[newsroom.tag("Brand New")])
        ),
        now,
    )
    yield (
        "publish, archive copy",
        lambda: newsroom.publish(newsroom.story("Old", slug="old"), at=NOON - 1_000 * DAY),
        now,
    )
    yield (
        "update the words",
        rewritten(headline="Ferry runs", standfirst="Again", kicker="Sea", body="<p>New.</p>"),
        now,
    )
    yield "update the byline", rewritten(credits=[agency]), now
    yield "update the people", rewritten(people=[]), now
    yield "update the tags", rewritten(tags=[tag.pk]), now
    yield "update the pictures", rewritten(pictures=[]), now
    yield "update the section", rewritten(section=newsroom.news.pk), now
    yield "update the slug", rewritten(slug="ferry-runs"), now
    yield (
        "update what a story links to",
        lambda: newsroom.publish(newsroom.rewrite(paper.further, headline="Quay open"), change="minor"),
        now,
    )
    yield (
        "correct",
        lambda: correct(story, fields={"headline": "Ferry walks"}, change="correction", note="No.", by=editor),
        now,
    )
    yield "correct the people and tags", lambda: correct(
        story,
        fields={"people": [{"person": paper.person.pk}], "tags": [paper.tag.pk], "credits": [{"name": "Tom", "person": paper.reporter.pk}]},
        change="clarification",
        note="Sorry.",
        by=editor,
    ), now  # fmt: skip
    yield (
        "withhold the note",
        lambda: withhold(live_edition(story, clock.now()), parts=["note"], by=editor, reason="x"),
        now,
    )
    yield (
        "withhold the byline",
        lambda: withhold(live_edition(story, clock.now()), parts=["byline"], by=editor, reason="x"),
        now,
    )
    yield (
        "change on advice",
        lambda: correct(
            story, fields={"headline": "A boat", "slug": "a-boat", "body": "<p>Boat.</p>"}, change="legal", by=editor
        ),
        now,
    )
    newsroom.rewrite(story, headline="Ferry sinks", tags=[tag.pk], slug="sinks")
    yield "schedule", lambda: newsroom.publish(story, at=clock.now() + later), later
    newsroom.rewrite(story, headline="Ferry flies", tags=[], slug="flies")
    newsroom.publish(story, at=NOON + 100 * HOUR)
    yield "call off", lambda: call_off(story, by=editor), 90 * HOUR
    yield (
        "schedule a first edition",
        lambda: newsroom.publish(newsroom.story("Ahead", slug="ahead", **fresh), at=clock.now() + later),
        later,
    )
    yield "set an expiry", lambda: kill(story, by=editor, reason="x", at=clock.now() + later), later
    yield "restore", lambda: restore(story, by=editor, reason="x"), now
    yield "kill", lambda: kill(story, by=editor, reason="x", note="Sorry."), now
    yield "restore again", lambda: restore(story, by=editor, reason="x"), now
    yield "withhold the text", lambda: withhold(live_edition(story, clock.now()), by=editor, reason="x"), now


def records(paper: Paper) -> Iterator[Step]:
    """Every change of a record, one after the other."""
    by, now = paper.newsroom.administrator, timedelta(0)
    amending = {Person: people.amend, Tag: tags.amend, Section: sections.amend}

    def amended(record, **fields) -> Callable[[], object]:
        def change():
            stored = type(record).objects.get(pk=record.pk)
            for name, value in fields.items():
                setattr(stored, name, value)
            return amending.get(type(record), amend_picture)(stored, by=by)

        return change

    yield "amend a person", amended(paper.person, summary="Rows", biography="Inland."), now
    yield "rename a person", amended(paper.person, name="Ada Quay", sort_name="Quay, Ada"), now
    yield "give a person another slug", amended(paper.person, slug="ada-quay"), now
    yield "make a person internal", amended(paper.person, state=State.INTERNAL), now
    yield "make a person public", amended(paper.person, state=State.PUBLIC), now
    yield "retire a reporter", amended(paper.reporter, state=State.RETIRED), now
    yield "rename a tag", amended(paper.tag, name="Docks"), now
    yield "amend a tag", amended(paper.tag, kind="place"), now
    yield "give a tag another slug", amended(paper.tag, slug="docks"), now
    yield "retire a tag", amended(paper.tag, state=State.RETIRED), now
    yield "bring back a tag", amended(paper.tag, state=State.PUBLIC), now
    yield "retire an agency", amended(paper.agency, state=State.RETIRED), now
    yield "add a section", lambda: paper.newsroom.section("Sport"), now
    yield "rename a section", amended(paper.local, name="Round here"), now
    yield "describe a section", amended(paper.local, description="All of it"), now
    yield "order the sections", amended(paper.newsroom.news, order=9), now
    yield "move a section", lambda: move(Section.objects.get(pk=paper.local.pk), parent=None, by=by), now
    yield "give a section another slug", amended(paper.local, slug="round-here"), now
    yield "amend a picture", amended(paper.picture, credit="Somebody Else"), now
    yield "end a picture's rights", amended(paper.picture, rights_end=NOON), now
    yield "amend a portrait", amended(paper.person.portrait, caption="In chalk", credit="A Drawer"), now


PAGES = [
    "/", "/news/", "/local/", "/round-here/", "/sport/", "/people/", "/archive/", "/archive/2026/", "/archive/2026/03/",
    "/archive/2023/", "/archive/2023/07/", "/archive/2023/07/01/", "/archive/2026/03/24/", "/archive/2026/03/25/",
    "/archive/2026/03/27/", "/archive/2026/03/28/", "/archive/2026/03/29/",
    "/people/ada-marsh/", "/people/ada-quay/", "/people/tom-reed/", "/people/fresh-face/", "/people/new-face/",
    "/tags/harbour/", "/tags/docks/", "/tags/wire/", "/tags/agency/", "/tags/fresh/", "/tags/brand-new/",
    "/news/2026/03/24/quay-closed/", "/news/2026/03/27/fresh/", "/news/2026/03/27/new/", "/news/2023/07/01/old/",
    *(
        f"/{section}/2026/03/25/{slug}/{below}"
        for section in ("local", "news")
        for slug in ("ferry-returns", "ferry-runs", "a-boat", "sinks", "flies")
        for below in ("", "history/")
    ),
    "/local/2026/03/25/ferry-returns", "/people/ada-marsh", "/tags/harbour", "/sport", "/archive/2023",
]  # fmt: skip


@pytest.mark.long
def test_every_verb_tells_of_every_page_that_it_makes_another(client, paper):
    steps = verbs(paper, *unnamed(paper.newsroom))

    assert untold(client, steps, PAGES) == ({}, [])


@pytest.mark.long
def test_every_change_of_a_record_tells_of_every_page_that_it_makes_another(client, paper):
    assert untold(client, records(paper), PAGES) == ({}, [])
