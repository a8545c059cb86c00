"""Importing stories: what is taken in, what makes an update."""

import json
from datetime import timedelta

import pytest
from django.db import connections

from articles.editions.models import Edition
from articles.imports.alone import alone
from articles.imports.bad_input import BadInput
from articles.people.models import Person
from articles.staff.accounts import importer
from articles.stories.models import Revision, Story
from articles.tags.models import Tag
from articles.tools import clock
from tests.newsroom import NOON

from .inputs import everything, line, run, sample, summary, taken


def test_a_line_becomes_a_published_story(desk):
    said = desk.stories(line())

    edition = Edition.objects.get()
    ada, jo, harbour = Person.objects.get(name="Ada Marsh"), Person.objects.get(name="Jo Pym"), Tag.objects.get()
    assert [said.status, summary(said), desk.rejected] == [0, taken(1), []]
    assert [edition.path, edition.headline, edition.standfirst, edition.body] == [
        "/news/2026/03/26/story-1/",
        "Ferry 1 returns",
        "After a year.",
        "<p>The ferry is back.</p><p>It sails on Monday.</p>",
    ]
    assert [edition.tags, [one["person"] for one in edition.people]] == [[harbour.pk], [ada.pk]]
    assert edition.credits == [{"name": "Jo Pym", "work": "words", "person": jo.pk, "organisation": None}]
    assert [edition.live_from, edition.recorded_by] == [NOON - timedelta(hours=27), importer()]


def test_without_a_moment_it_stays_a_draft_and_one_ahead_schedules(desk):
    desk.stories(line(1, published=None), line(2, published="2026-03-28T06:00:00+00:00"))

    assert [story.outside_id for story in Story.objects.order_by("pk")] == ["wire-1", "wire-2"]
    assert list(Edition.objects.values_list("headline", "live_from")) == [
        ("Ferry 2 returns", NOON + timedelta(hours=18)),
    ]


def test_an_unchanged_line_does_nothing_whatever_form_it_has(desk):
    desk.stories(line(1), line(2, published=None), line(3, tags=[], bylines=["jo-pym"], id=3))
    before = everything()

    said = desk.stories(
        json.dumps(line(1), indent=None, sort_keys=True),
        line(2, published=None),
        line(3, tags=None, bylines=["jo-pym"], id="3"),
    )

    assert [summary(said), everything()] == [taken(unchanged=3), before]


def test_a_changed_line_makes_an_update_now(desk):
    desk.stories(line())

    with clock.fixed(NOON + timedelta(hours=1)):
        said = desk.stories(line(headline="Ferry sinks", tags=["Harbour", "Rescue"]))

    first, second = Edition.objects.order_by("number")
    assert [summary(said), first.live_until, second.live_from, second.change] == [
        taken(updated=1),
        NOON + timedelta(hours=1),
        NOON + timedelta(hours=1),
        "update",
    ]
    assert [second.headline, second.path, len(second.tags)] == ["Ferry sinks", first.path, 2]


def test_a_line_that_changes_nothing_for_readers_writes_no_edition(desk):
    desk.stories(line(1, slug=None), line(2))

    said = desk.stories(line(1, slug="ferry-1-returns"), line(2, headline="Ferry sinks"))
    again = desk.stories(line(1, slug="ferry-1-returns"), line(2, headline="Ferry sinks"))

    first, second = Story.objects.order_by("pk")
    assert [summary(said), summary(again), first.slug] == [taken(updated=2), taken(unchanged=2), "ferry-1-returns"]
    assert [Edition.objects.of_story(story.pk).count() for story in (first, second)] == [1, 2]


def test_a_draft_is_updated_and_then_published(desk):
    desk.stories(line(published=None))

    desk.stories(line(published=None, headline="Second thoughts"))
    desk.stories(line(headline="Second thoughts"))

    assert list(Edition.objects.values_list("number", "change", "headline")) == [(1, "new", "Second thoughts")]


def test_a_story_ahead_is_rescheduled_by_its_line(desk):
    desk.stories(line(published="2026-03-28T06:00:00Z"))

    desk.stories(line(published="2026-03-28T07:00:00Z"))

    assert [edition.live_from for edition in Edition.objects.live(NOON + timedelta(days=2))] == [
        NOON + timedelta(hours=19)
    ]
    assert not Edition.objects.live(NOON + timedelta(hours=18.5)).exists()


def test_html_is_sanitised_and_another_houses_numbers_mean_nothing_here(newsroom, desk):
    newsroom.person("Ada Marsh")

    desk.stories(
        line(
            body='<h1>News</h1><script>alert(1)</script><p onclick="x">Read <a data-person="1" href="/x">Ada</a> and '
            '<a href="javascript:alert(1)">this</a>.</p><figure data-picture="1"><figcaption>Us</figcaption></figure>'
        )
    )

    assert Edition.objects.get().body == "<h2>News</h2><p>Read Ada and <a>this</a>.</p>"


def test_fields_that_are_not_known_are_passed_over_and_named(desk):
    said = desk.stories(line(1, wire="PA"), line(2, wire="AP"), line(3))

    assert "stories.jsonl: field “wire” is not known, and was passed over in 2 lines\n" in said.err


def test_government_releases_come_through_whole(desk):
    releases = [json.loads(one) for one in sample("ukgov.jsonl").read_text().splitlines()]
    lines = [
        line(
            number,
            id=one["id"],
            slug=None,
            headline=one["title"],
            body=one["text"].split("\n\n"),
            people=[person["name"] for person in one["people"]],
        )
        for number, one in enumerate(releases, 1)
    ]

    said = desk.stories(*lines)

    assert [summary(said), desk.rejected] == [taken(len(releases)), []]
    assert {edition.headline for edition in Edition.objects.live(NOON)} == {one["title"].strip() for one in releases}


def test_one_import_at_a_time(db, tmp_path, monkeypatch):
    here, there = connections["default"], connections["default"].copy()
    if here.vendor == "sqlite":
        monkeypatch.setattr(type(here), "is_in_memory_db", lambda self: False)
        for one in (here, there):
            monkeypatch.setattr(one, "settings_dict", one.settings_dict | {"NAME": str(tmp_path / "paper.sqlite3")})
    monkeypatch.setattr("articles.imports.alone.connection", there)

    with alone():
        monkeypatch.setattr("articles.imports.alone.connection", here)
        with pytest.raises(BadInput, match="another import is running"), alone():
            pass
        monkeypatch.setattr("articles.imports.alone.connection", there)
    there.close()


def test_revisions_and_editions_are_the_importers(desk):
    desk.stories(line())

    assert [revision.by for revision in Revision.objects.all()] == [importer()]


def test_the_command_says_what_it_wants():
    said = run("import_stories", "nowhere.jsonl")

    assert [said.status, said.err] == [1, "nowhere.jsonl: can't be read: No such file or directory\n"]


def test_many_updates_cost_few_queries(desk, django_assert_max_num_queries):
    desk.stories(*(line(number) for number in range(60)))

    with django_assert_max_num_queries(60 + 110):
        said = desk.stories(*(line(number, standfirst="Later.") for number in range(60)))

    assert summary(said) == taken(updated=60)
