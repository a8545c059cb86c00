"""Who sees what at the desk, and that a forced request is refused."""

import pytest

from articles.editions.models import Edition
from articles.publishing.kill import kill
from articles.publishing.spike import spike
from articles.staff.models import User
from articles.stories.models import Story
from tests.newsdesk.conftest import Desk

EVERYTHING = ["call-off", "correct", "hand-on", "embargo", "withhold", "kill"]


def buttons(answer) -> list[str]:
    names = [verb.name for verb in answer.context["verbs"]]
    return ["publish", *names] if answer.context["may_publish"] else names


@pytest.mark.parametrize(
    ("group", "live", "draft"),
    [
        ("reporter", ["hand-on"], ["hand-on"]),
        ("sub_editor", ["publish", "hand-on", "embargo"], ["publish", "hand-on", "embargo", "spike"]),
        (
            "editor",
            ["publish", "correct", "hand-on", "embargo", "withhold", "kill"],
            ["publish", "hand-on", "embargo", "spike"],
        ),
        ("librarian", [], []),
    ],
)
def test_only_verbs_that_are_allowed_and_make_sense_are_buttons(newsroom, desk_of, group, live, draft):
    published, story = newsroom.story("Out"), newsroom.story("In")
    newsroom.publish(published)
    desk = desk_of(group)

    seen = [buttons(desk.get(f"articles/story/{one.pk}/change/")) for one in (published, story)]

    assert seen == [live, draft]


def test_a_killed_story_can_be_restored_and_a_spiked_one_taken_up_again(newsroom, desk_of):
    killed, spiked = newsroom.story("Out"), newsroom.story("In")
    newsroom.publish(killed)
    kill(killed, by=newsroom.editor, reason="wrong man")
    spike(spiked, by=newsroom.editor, reason="dull")
    desk = desk_of("editor")

    seen = [buttons(desk.get(f"articles/story/{one.pk}/change/")) for one in (killed, spiked)]

    assert seen == [["restore", "hand-on", "embargo", "withhold"], ["unspike"]]


@pytest.mark.parametrize(
    ("group", "verb", "status"),
    [
        ("reporter", "publish", 403),
        ("reporter", "kill", 403),
        ("sub_editor", "kill", 403),
        ("sub_editor", "correct", 403),
        ("sub_editor", "withhold", 403),
        ("librarian", "publish", 403),
        ("librarian", "hand-on", 403),
        ("editor", "nonsense", 404),
    ],
)
def test_a_forced_request_for_a_verb_is_refused(newsroom, desk_of, group, verb, status):
    story = newsroom.story()
    data = {"story": story.pk, "reason": "because", f"version-{story.pk}": 1, "to": "ready"}

    answers = [
        desk_of(group).client.post(f"/desk/articles/story/{path}", data)
        for path in (f"{story.pk}/do/{verb}/", f"several/{verb}/")
    ]

    assert ([answer.status_code for answer in answers], Edition.objects.count()) == (
        [status, 404 if verb == "nonsense" else 403],
        0,
    )


def test_a_librarian_reads_stories_and_saves_none(newsroom, desk_of):
    story = newsroom.story()
    desk = desk_of("librarian")

    answer = desk.client.post(f"/desk/articles/story/{story.pk}/change/", {"headline": "Mine", "read_version": 1})

    assert (desk.get(f"articles/story/{story.pk}/change/").status_code, answer.status_code) == (200, 403)
    assert Story.objects.get().headline == "Ferry returns"


def test_a_librarian_reads_who_and_what_a_story_names(newsroom, desk_of, django_assert_max_num_queries):
    ada, harbour, other = newsroom.person("Ada Marsh"), newsroom.tag("Harbour"), newsroom.story("Ferry sinks")
    people = [newsroom.person(f"Person {number}") for number in range(10)]
    story = newsroom.story(credits=[ada], tags=[harbour], people=people, links=[other])
    desk = desk_of("librarian")

    with django_assert_max_num_queries(30):
        page = desk.get(f"articles/story/{story.pk}/change/").content.decode()

    assert [word in page for word in ("Ada Marsh", "Harbour", "Person 0", "Person 9", "Ferry sinks")] == [True] * 5
    assert ("data-lines-add" in page, "<p>The ferry is back.</p>" in page) == (False, True)


@pytest.mark.parametrize(
    ("group", "seen"),
    [
        ("reporter", ["Stories", "Pictures", "People", "Tags", "Sections"]),
        ("editor", ["Stories", "Pictures", "People", "Tags", "Sections", "Log"]),
        ("librarian", ["Stories", "Pictures", "People", "Tags", "Sections"]),
        ("administrator", ["Stories", "Pictures", "People", "Tags", "Sections", "Users", "Log"]),
    ],
)
def test_each_group_finds_its_kinds_of_record(newsroom, desk_of, group, seen):
    answer = desk_of(group).get("")

    assert [model["name"] for app in answer.context["available_apps"] for model in app["models"]] == seen


def test_somebody_in_no_group_sees_nothing_but_the_door(newsroom, two_pictures):
    story = newsroom.story("Out")
    newsroom.publish(story)
    nobody = Desk(User.objects.create_user("nobody", password="x", is_staff=True))

    seen = [
        nobody.get(path).status_code
        for path in (
            "",
            "articles/story/",
            f"articles/story/{story.pk}/change/",
            f"articles/story/{story.pk}/preview/",
            f"articles/picture/{two_pictures[0].pk}/thumbnail/",
        )
    ]

    assert seen == [200, 403, 403, 403, 403]
    assert nobody.get("").context["today"] == {"copy": [], "next": [], "latest": []}


def test_readers_are_sent_to_the_door(newsroom, client):
    story = newsroom.story()

    answers = [
        client.get(f"/desk/articles/story/{story.pk}/{page}").status_code
        for page in ("change/", "preview/", "revisions/1/", "do/publish/", "history/")
    ]

    assert answers == [302] * 5


@pytest.mark.parametrize("kind", ["story", "person", "tag", "section", "picture", "user", "logline"])
def test_nobody_deletes_anything(newsroom, kind, two_pictures):
    newsroom.story(people=[newsroom.person()], tags=[newsroom.tag()])
    root = Desk(User.objects.create_superuser("root", password="x"))

    answer = root.client.post(f"/desk/articles/{kind}/1/delete/", {"post": "yes"})

    assert answer.status_code == 403


def test_reporters_add_people_but_amend_none(newsroom, desk_of):
    person = newsroom.person()
    desk = desk_of("reporter")

    seen = [desk.get(f"articles/person/{page}").status_code for page in ("", "add/", f"{person.pk}/change/")]
    forced = desk.client.post(f"/desk/articles/person/{person.pk}/change/", {"name": "Mallory"}).status_code

    assert (seen, forced) == ([200, 200, 200], 403)


def test_an_administrator_neither_sees_nor_makes_a_superuser(newsroom, desk):
    root = User.objects.create_superuser("root", password="x")

    answer = desk.get(f"articles/user/{root.pk}/change/")
    page = desk.get(f"articles/user/{newsroom.reporter.pk}/change/")

    assert (answer.status_code, "is_superuser" in page.context["adminform"].form.fields) == (302, False)


@pytest.mark.parametrize("group", ["reporter", "sub_editor", "editor", "librarian", "administrator"])
def test_whoever_may_see_a_record_can_open_it_with_all_its_parts(newsroom, desk_of, group):
    person = newsroom.person(roles=[{"title": "Mayor", "since": "2020"}])
    person.names.create(name="A. Marsh", kind="alias")
    tag = newsroom.tag()
    tag.names.create(name="The docks", kind="alias")
    story = newsroom.story(people=[person], credits=[person], tags=[tag])
    desk = desk_of(group)

    paths = (f"person/{person.pk}", f"tag/{tag.pk}", f"story/{story.pk}", f"section/{newsroom.news.pk}")
    opened = {path.partition("/")[0]: desk.get(f"articles/{path}/change/").status_code for path in paths}

    assert opened == dict.fromkeys(["person", "tag", "story", "section"], 200)
