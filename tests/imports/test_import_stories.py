"""Importing stories: what is taken in, what is left alone, what makes an update."""

import json
from datetime import timedelta

import pytest
from django.db import connections

from articles.authority.models import NameKind
from articles.editions.models import Edition
from articles.imports.alone import alone
from articles.imports.bad_input import BadInput
from articles.people.models import Person
from articles.pictures.models import Picture
from articles.publishing.call_off import call_off
from articles.publishing.correct import correct
from articles.publishing.kill import kill
from articles.publishing.spike import spike
from articles.staff.accounts import importer
from articles.stories.models import Revision, Story
from articles.tags.models import Section, Tag
from articles.tools import clock
from tests.newsroom import NOON

from .inputs import everything, line, run, sample


def summary(said) -> str:
    """The counts, without the seconds and the rate."""
    return said.out.partition(";")[0].strip()


def taken(new: int = 0, *, updated: int = 0, unchanged: int = 0, refused: int = 0) -> str:
    return f"{new} taken in, {updated} updated, {unchanged} unchanged, {refused} refused"


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


def edits(newsroom, story):
    newsroom.rewrite(story, kicker="Exclusive")


def corrects(newsroom, story):
    correct(story, fields={"standfirst": "Two years."}, change="correction", note="It was two.", by=newsroom.editor)


def kills(newsroom, story):
    kill(story, by=newsroom.editor, reason="wrong")


def schedules(newsroom, story):
    newsroom.publish(story, at=NOON + timedelta(hours=2))


@pytest.mark.parametrize(
    ("does", "reason"),
    [
        (edits, "the desk has edited the story since it was imported"),
        (corrects, "the desk has edited the story since it was imported"),
        (kills, "the desk has withdrawn the story since it was imported"),
        (schedules, "the desk has an edition of the story scheduled for 27 March 2026, 14:00"),
    ],
)
def test_a_changed_line_of_a_story_that_the_desk_has_in_hand_is_refused(newsroom, desk, does, reason):
    desk.stories(line())
    does(newsroom, Story.objects.get())
    before = everything()

    unchanged, changed = desk.stories(line()), desk.stories(line(headline="Ferry sinks", people=["Somebody New"]))

    assert [summary(unchanged), summary(changed)] == [taken(unchanged=1), taken(refused=1)]
    assert [changed.status, desk.reasons, everything()] == [1, [(1, "", reason)], before]


def test_a_spiked_or_called_off_story_is_the_desks(newsroom, desk):
    desk.stories(line(1, published=None), line(2, published="2026-03-28T06:00:00Z"))
    first, second = Story.objects.order_by("pk")
    spike(first, by=newsroom.editor, reason="dull")
    call_off(second, by=newsroom.editor)

    said = desk.stories(line(1, published=None), line(2, published="2026-03-28T06:00:00Z"))
    again = desk.stories(line(1, published=None, headline="x"))

    assert [summary(said), summary(again)] == [taken(unchanged=2), taken(refused=1)]
    assert desk.reasons == [(1, "", "the desk has spiked the story since it was imported")]


def test_the_desk_saving_without_a_change_is_no_edit(newsroom, desk):
    desk.stories(line())
    newsroom.rewrite(Story.objects.get())

    assert summary(desk.stories(line(headline="Ferry sinks"))) == taken(updated=1)


@pytest.mark.parametrize(
    ("published", "reason"),
    [
        (
            None,
            "is empty, and the story is published or scheduled, for 26 March 2026, 09:00: that is undone at the desk",
        ),
        (
            "2026-03-25T09:00:00Z",
            "is another moment, and readers have had the story since 26 March 2026, 09:00: that can't be moved",
        ),
    ],
)
def test_readers_are_not_told_another_first_day(desk, published, reason):
    desk.stories(line())

    desk.stories(line(published=published))

    assert desk.reasons == [(1, "published", reason)]


def test_slugs_and_names_find_records_before_any_are_made(newsroom, desk):
    ada, harbour = newsroom.person("Ada Marsh"), newsroom.tag("Harbour")
    harbour.names.create(name="The Docks", kind=NameKind.ALIAS)

    desk.stories(
        line(1, tags=["harbour", "the docks"], people=["ada-marsh"], bylines=["ADA MARSH"]),
        line(2, tags=["local-news"], people=["keir-starmer", "Keir Starmer"], bylines=[]),
    )

    first, second = Edition.objects.order_by("number", "pk")
    assert [first.tags, first.people[0]["person"], first.credits[0]["name"]] == [[harbour.pk], ada.pk, "ADA MARSH"]
    assert list(Person.objects.exclude(pk=ada.pk).values_list("name", "slug")) == [("Keir Starmer", "keir-starmer")]
    assert list(Tag.objects.exclude(pk=harbour.pk).values_list("name", "slug")) == [("Local news", "local-news")]
    assert len(second.people) == 1


def test_somebody_whom_a_refused_line_named_too_is_made_for_the_good_one(desk):
    desk.stories(line(1))

    desk.stories(line(2, slug="story-1", people=["New Person"]), line(3, people=["New Person"]))

    new = Person.objects.get(name="New Person")
    assert [(one.headline, one.people[0]["person"]) for one in Edition.objects.order_by("pk")[1:]] == [
        ("Ferry 3 returns", new.pk)
    ]


def test_the_other_files_come_first(desk):
    files = {
        "sections": [
            {"slug": "football", "name": "Football", "parent": "sport"},
            {"slug": "sport", "name": "Sport", "description": "All of it."},
            {"slug": "news", "name": "News"},
        ],
        "tags": [{"slug": "afc", "name": "AFC Example", "kind": "organisation", "description": "The club."}],
        "people": [{"slug": "ada-marsh", "name": "Ada Marsh", "bio": "Was mayor.", "description": "Mayor, 2001–2009"}],
        "authors": [{"slug": "jpym", "name": "Jo Pym", "email": "jo@paper.example", "bio": "Writes."}],
    }

    said = desk.stories(line(section="football", tags=["afc"], people=["ada-marsh"], bylines=["jpym"]), **files)
    again = desk.stories(line(section="football", tags=["afc"], people=["ada-marsh"], bylines=["jpym"]), **files)

    assert [summary(said), summary(again)] == [taken(1), taken(unchanged=1)]
    football = Section.objects.get(slug="football")
    assert [football.parent.name, football.parent.description] == ["Sport", "All of it."]
    assert list(Tag.objects.values_list("slug", "name", "kind", "scope_note")) == [
        ("afc", "AFC Example", "organisation", "The club.")
    ]
    assert list(Person.objects.order_by("pk").values_list("slug", "name", "summary", "biography", "staff_note")) == [
        ("ada-marsh", "Ada Marsh", "Mayor, 2001–2009", "Was mayor.", ""),
        ("jpym", "Jo Pym", "", "Writes.", "jo@paper.example"),
    ]
    edition = Edition.objects.get()
    assert [edition.path, edition.credits[0]["name"]] == ["/football/2026/03/26/story-1/", "Jo Pym"]


def test_records_that_are_there_stay_as_they_are(newsroom, desk):
    newsroom.person("Ada Marsh", biography="As the library has it.")
    before = everything()

    said = desk.stories(
        line(people=[], bylines=[], tags=[]),
        people=[{"slug": "ada-marsh", "name": "Ada Marsh", "bio": "As the wire has it."}],
    )

    assert [said.status, Person.objects.get().biography] == [0, "As the library has it."]
    assert everything()["Person"] == before["Person"]


def test_html_is_sanitised_and_another_houses_numbers_mean_nothing_here(newsroom, desk):
    newsroom.person("Ada Marsh")

    desk.stories(
        line(
            body='<h1>News</h1><script>alert(1)</script><p onclick="x">Read <a data-person="1" href="/x">Ada</a> and '
            '<a href="javascript:alert(1)">this</a>.</p><figure data-picture="1"><figcaption>Us</figcaption></figure>'
        )
    )

    assert Edition.objects.get().body == "<h2>News</h2><p>Read Ada and <a>this</a>.</p>"


def test_a_picture_below_the_media_leads_the_story_and_is_taken_in_once(desk):
    photo = sample("photos/gps/DSCN0010.jpg")
    (desk.folder / "media" / "2026").mkdir(parents=True)
    (desk.folder / "media" / "2026" / "ferry.jpg").write_bytes(photo.read_bytes())
    lines = [line(n, image="2026/ferry.jpg", image_alt="The ferry at the quay") for n in (1, 2)]

    desk.stories(*lines)
    said = desk.stories(*lines)

    picture = Picture.objects.get()
    assert summary(said) == taken(unchanged=2)
    assert [edition.pictures for edition in Edition.objects.all()] == [
        [{"picture": picture.pk, "place": "lead", "alt": "The ferry at the quay", "caption": ""}]
    ] * 2


def test_a_refused_story_leaves_no_picture_behind(desk, settings):
    photo = sample("photos/gps/DSCN0010.jpg")
    (desk.folder / "media").mkdir()
    (desk.folder / "media" / "ferry.jpg").write_bytes(photo.read_bytes())
    desk.stories(line(1))
    originals = settings.MEDIA_ROOT / "originals"
    before = sorted(originals.rglob("*.jpg"))

    desk.stories(line(2, slug="story-1", image="ferry.jpg"))

    assert [Picture.objects.count(), sorted(originals.rglob("*.jpg"))] == [0, before]
    assert [field for _line, field, _reason in desk.reasons] == ["slug"]


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
