"""The demo as filled: every state a story can be in, staff in every group, and a clock that only goes forward."""

import pytest

from articles.demo import filed
from articles.demo.scenes import SCENES
from articles.demo.sign_in import give_password
from articles.editions.body import pictures_in
from articles.editions.models import Edition
from articles.people.models import Person
from articles.pictures.models import Picture
from articles.staff.models import LogLine, User
from articles.staff.rights import GROUPS
from articles.stories.models import CopyStatus, Story
from articles.tags.models import Section
from tests.newsroom import NOON

pytestmark = pytest.mark.django_db


def test_what_was_to_happen_by_now_has_happened_and_the_rest_is_ahead(demo):
    live = Edition.objects.live(NOON)

    assert {
        "sections": set(Section.objects.filter(pk__in=live.values("section_number")).values_list("slug", flat=True)),
        "withdrawn": list(
            Edition.objects.filter(live_until=None, live_from__lte=NOON, change="kill").values_list("slug", flat=True)
        ),
        "ahead": {
            (edition.slug, edition.change, edition.live_from.isoformat()) for edition in Edition.objects.ahead(NOON)
        },
        "changes": set(Edition.objects.values_list("change", flat=True)),
        "under embargo": list(Story.objects.filter(embargo__gt=NOON).values_list("catchline", flat=True)),
        "drafts": set(
            Story.objects.filter(planned_for__isnull=False, spiked_at=None).values_list("copy_status", flat=True)
        ),
        "spiked": list(Story.objects.spiked().values_list("catchline", flat=True)),
        "pictures": Picture.objects.count(),
    } == {
        "sections": {section["slug"] for section in filed.records("section")},
        "withdrawn": ["lifeboat-arrest"],
        "ahead": {
            ("birth-centre", "new", "2026-03-28T06:00:00+00:00"),
            ("bridge-lorries", "update", "2026-03-28T06:00:00+00:00"),
        },
        "changes": {"new", "update", "minor", "correction", "clarification", "legal", "kill"},
        "under embargo": ["AUDITOR BRIDGE (EMBARGO)"],
        "drafts": set(CopyStatus.values),
        "spiked": ["GOAT"],
        "pictures": len(filed.scenes()),
    }


def test_the_clock_of_the_demo_only_goes_forward(demo):
    logged = list(LogLine.objects.order_by("pk").values_list("at", flat=True))
    recorded = list(Edition.objects.order_by("pk").values_list("recorded_at", flat=True))

    assert (logged, recorded) == (sorted(logged), sorted(recorded))
    assert max(logged + recorded) <= NOON


def test_readers_have_every_story_as_its_corrections_and_updates_left_it(demo):
    live = {edition.slug: edition for edition in Edition.objects.live(NOON)}

    left = {
        (story.key, old)
        for story in filed.stories()
        for event in story.events
        for old, _new in event.replace
        if event.day < 0 and story.key in live and old in f"{live[story.key].headline}{live[story.key].body}"
    }

    assert left == set()


def test_what_is_published_was_ready(demo):
    published = Story.objects.filter(pk__in=Edition.objects.values("story_number"))

    assert set(published.values_list("copy_status", flat=True)) == {CopyStatus.READY}


def test_no_correction_was_left_out_of_a_working_copy(demo):
    live = {edition.story_number: edition.body for edition in Edition.objects.live(NOON)}
    ahead = set(Edition.objects.ahead(NOON).values_list("story_number", flat=True))
    copies = dict(Story.objects.filter(pk__in=live.keys() - ahead).values_list("pk", "body"))

    assert copies == {number: live[number] for number in copies}


def test_pictures_stand_in_the_body_with_their_alternative_text(demo):
    edition = Edition.objects.live(NOON).get(slug="coxswain")

    body = [use for use in edition.pictures if use["place"] == "body"]

    assert [use["picture"] for use in body] == pictures_in(edition.body)
    assert [use["alt"] for use in body if not use["alt"]] == []
    assert len(body) == 2


def test_portraits_hang_on_the_people_they_show(demo):
    shown = {f"portrait-{person.slug}": person.portrait for person in Person.objects.exclude(portrait=None)}

    assert {key: picture.outside_id for key, picture in shown.items()} == {
        key: key for key in SCENES if key.startswith("portrait-")
    }


def test_a_byline_has_reporters_additional_reporting_and_pictures_in_order(demo):
    edition = Edition.objects.live(NOON).get(slug="sandgarth-fees")

    assert [(line["name"], line["work"]) for line in edition.credits] == [
        ("Callum Fyfe", "words"),
        ("Tom Wetherall", "additional"),
        ("Dominik Zawadzki", "pictures"),
    ]


def test_an_agency_stands_in_the_byline_beside_our_own_reporter(demo):
    edition = Edition.objects.live(NOON).get(slug="tasker-sentence")

    assert "Littoral News Agency" in [line["name"] for line in edition.credits if line["organisation"]]


def test_two_people_have_one_name_and_a_note_that_tells_them_apart(demo):
    namesakes = Person.objects.named("John Tasker")

    assert [person.name for person in namesakes] == ["John Tasker", "John Tasker"]
    assert len({person.staff_note for person in namesakes} - {""}) == 2


def test_the_demo_has_somebody_in_each_group_and_nobody_can_sign_in_yet(demo):
    assert {group for user in User.objects.all() for group in user.groups.values_list("name", flat=True)} == set(GROUPS)
    assert [user for user in User.objects.all() if user.has_usable_password()] == []
    assert [user for user in User.objects.all() if user.person.name != user.get_full_name()] == []


def test_a_password_is_shown_once_and_a_new_one_only_when_asked_for(demo):
    shown = []

    given = [give_password(lambda *words: shown.append(words), anew=anew) for anew in (False, False, True)]

    (first, second), user = shown, User.objects.get(username="administrator")
    assert given == [True, False, True]
    assert first != second
    assert (user.check_password(first[1]), user.check_password(second[1])) == (False, True)
