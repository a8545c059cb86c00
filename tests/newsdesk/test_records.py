"""People, tags, sections, pictures, accounts: stored only by the functions of their packages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.addresses.models import Address
from articles.editions.models import EditionSection
from articles.pagecache.models import Purge
from articles.people.models import Person
from articles.pictures.models import Picture
from articles.staff.models import LogLine, User
from articles.tags.models import Section, Tag
from tests.newsdesk.conftest import errors, filled, lines


def keys_since(number: int) -> set[str]:
    return {key for purge in Purge.objects.filter(number__gt=number) for key in purge.keys}


def last_purge() -> int:
    return Purge.objects.order_by("-number").values_list("number", flat=True).first() or 0


def test_a_person_is_added_with_names_roles_address_and_log(desk, newsroom):
    blank = filled(desk.get("articles/person/add/"))

    desk.post(
        "articles/person/add/",
        blank
        | {"name": "Jeremy Corbyn", "outside_ids": "{}"}
        | lines("names", {"name": "Jezza", "kind": "alias"})
        | lines("roles", {"title": "MP", "organisation": "Islington North", "since": "1983-06"}),
    )

    person = Person.objects.get()
    assert (person.slug, person.sort_name) == ("jeremy-corbyn", "Corbyn, Jeremy")
    assert sorted(person.names.values_list("name", "kind")) == [("Jeremy Corbyn", "preferred"), ("Jezza", "alias")]
    assert [str(role) for role in person.roles.all()] == ["MP, Islington North"]
    assert Address.objects.get(kind="person").path == "/people/jeremy-corbyn/"
    assert LogLine.objects.get(kind="person").verb == "add"


def test_a_renamed_person_keeps_the_old_name_and_address_and_readers_caches_are_told(desk, newsroom):
    person = newsroom.person("Ada Marsh")
    since = last_purge()

    desk.post(
        f"articles/person/{person.pk}/change/",
        filled(desk.get(f"articles/person/{person.pk}/change/")) | {"name": "Ada Pike", "slug": "ada-pike"},
    )

    person.refresh_from_db()
    assert (person.name, sorted(person.names.values_list("name", "kind"))) == (
        "Ada Pike",
        [("Ada Marsh", "former"), ("Ada Pike", "preferred")],
    )
    assert sorted(Address.objects.filter(number=person.pk, kind="person").values_list("path", flat=True)) == [
        "/people/ada-marsh/",
        "/people/ada-pike/",
    ]
    assert {f"person:{person.pk}", "path:/people/ada-marsh/", "path:/people/ada-pike/"} <= keys_since(since)


def test_a_new_role_is_told_to_caches_too(desk, newsroom):
    person = newsroom.person("Ada Marsh")
    since = last_purge()

    desk.post(
        f"articles/person/{person.pk}/change/",
        filled(desk.get(f"articles/person/{person.pk}/change/")) | lines("roles", {"title": "Mayor", "since": "2020"}),
    )

    assert ([role.title for role in person.roles.all()], f"person:{person.pk}" in keys_since(since)) == (
        ["Mayor"],
        True,
    )


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (lines("names", {"name": "ADA  marsh", "kind": "alias"}), "The record bears this name already."),
        (lines("roles", {"title": "Mayor", "since": "2020", "until": "2019"}), "The office ends before it begins."),
        (
            lines("roles", {"title": "Mayor", "since": "last year"}),
            "“last year” is no date. Write a year, a month or a day: 2019, 2019-12 or 2019-12-13.",
        ),
        ({"outside_ids": '["a"]'}, "Write one JSON object of texts, such as {“wikidata”: “Q42”}."),
        ({"name": "Ada\x02Marsh"}, "Name has a character that cannot be printed, U+0002, at place 4"),
        ({"slug": "ravi-sen"}, "Person with this Slug already exists."),
        ({"state": "merged"}, "Select a valid choice. merged is not one of the available choices."),
    ],
)
def test_a_person_that_cannot_be_kept_is_refused_in_a_sentence(desk, newsroom, given, sentence):
    newsroom.person("Ravi Sen")
    person = newsroom.person("Ada Marsh")
    form = filled(desk.get(f"articles/person/{person.pk}/change/"))

    answer = desk.post(f"articles/person/{person.pk}/change/", form | {"summary": "Typed with care"} | given)

    assert (errors(answer), Person.objects.get(pk=person.pk).summary) == ([sentence], "")


def test_an_address_that_was_somebody_elses_is_refused(desk, newsroom):
    first, second = newsroom.person("Ravi Sen"), newsroom.person("Ada Marsh")
    form = filled(desk.get(f"articles/person/{first.pk}/change/"))
    desk.post(f"articles/person/{first.pk}/change/", form | {"slug": "ravi"})

    answer = desk.post(
        f"articles/person/{second.pk}/change/",
        filled(desk.get(f"articles/person/{second.pk}/change/")) | {"slug": "ravi-sen"},
    )

    assert errors(answer) == ["The address /people/ravi-sen/ is taken. Choose another slug."]


def test_a_tag_with_names_and_broader_tags(desk, newsroom):
    broader = newsroom.tag("Transport")

    desk.post(
        "articles/tag/add/",
        filled(desk.get("articles/tag/add/"))
        | {"name": "Ferries", "kind": "topic", "parents": [broader.pk]}
        | lines("names", {"name": "Boats", "kind": "alias"}),
    )

    tag = Tag.objects.get(name="Ferries")
    assert (tag.slug, list(tag.parents.all()), sorted(tag.names.values_list("name", flat=True))) == (
        "ferries",
        [broader],
        ["Boats", "Ferries"],
    )


def test_a_moved_section_takes_its_stories_along(desk, newsroom):
    local = newsroom.section("Local")
    story = newsroom.story()
    newsroom.publish(story)

    desk.post(
        f"articles/section/{newsroom.news.pk}/change/",
        filled(desk.get(f"articles/section/{newsroom.news.pk}/change/")) | {"parent": local.pk, "name": "All the news"},
    )

    section = Section.objects.get(pk=newsroom.news.pk)
    assert (section.parent, section.name) == (local, "All the news")
    assert set(EditionSection.objects.values_list("section", flat=True)) == {section.pk, local.pk}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"slug": "people"}, "“people” is a reserved word: the site's own addresses need it."),
        ({"slug": "news"}, "Section with this Slug already exists."),
    ],
)
def test_a_section_that_cannot_be_is_refused(desk, newsroom, given, sentence):
    answer = desk.post("articles/section/add/", {"name": "Letters", "slug": "letters", "order": 1} | given)

    assert (errors(answer), Section.objects.count()) == ([sentence], 1)


def test_a_section_never_stands_in_itself(desk, newsroom):
    inner = newsroom.section("Inner", parent=newsroom.news)

    answer = desk.post(
        f"articles/section/{newsroom.news.pk}/change/",
        filled(desk.get(f"articles/section/{newsroom.news.pk}/change/")) | {"parent": inner.pk, "name": "Other"},
    )

    assert errors(answer) == ["A section can't stand in itself or in one that stands in it."]
    assert Section.objects.get(pk=newsroom.news.pk).name == "News"


def test_a_picture_is_taken_in_shown_to_staff_and_to_no_reader(desk, client, newsroom, two_pictures):
    picture = two_pictures[0]
    file = SimpleUploadedFile("boats.png", picture.original.open("rb").read() + b"\0", content_type="image/png")

    desk.post(
        "articles/picture/add/",
        {"original": file, "caption": "Boats at rest", "credit": "Sam Pike", "focal_x": 30, "focal_y": 60},
    )

    taken = Picture.objects.get(caption="Boats at rest")
    address = f"/desk/articles/picture/{taken.pk}/thumbnail/"
    seen = desk.client.get(address)
    assert (taken.focal_x, seen.status_code, seen["Content-Type"], client.get(address).status_code) == (
        30,
        200,
        "image/webp",
        302,
    )


def test_a_picture_that_is_none_is_refused(desk, newsroom):
    file = SimpleUploadedFile("boats.png", b"no picture at all", content_type="image/png")

    answer = desk.post("articles/picture/add/", {"original": file, "caption": "Boats", "focal_x": 50, "focal_y": 50})

    assert errors(answer) == ["This is no picture that we take: it must be a JPEG, PNG or WebP file."]
    assert answer.context["adminform"].form["caption"].value() == "Boats"


def test_a_pictures_words_are_amended_and_its_rights_end_in_the_papers_time(desk, newsroom, two_pictures):
    picture = two_pictures[0]

    desk.post(
        f"articles/picture/{picture.pk}/change/",
        filled(desk.get(f"articles/picture/{picture.pk}/change/"))
        | {"caption": "Boats at dusk", "rights_end": "2026-06-30T12:00"},
    )

    picture.refresh_from_db()
    assert (picture.caption, picture.rights_end.isoformat()) == ("Boats at dusk", "2026-06-30T11:00:00+00:00")


def test_an_account_is_made_put_in_groups_and_logged(desk, newsroom):
    password = "a long enough password 7"

    made = desk.post(
        "articles/user/add/",
        {"username": "jo", "usable_password": "true", "password1": password, "password2": password},
    )
    user = User.objects.get(username="jo")
    form = filled(desk.get(f"articles/user/{user.pk}/change/"))
    desk.post(
        f"articles/user/{user.pk}/change/", form | {"groups": [group.pk for group in newsroom.editor.groups.all()]}
    )

    assert made.status_code == 200
    assert (user.is_staff, user.is_superuser, [group.name for group in user.groups.all()]) == (True, False, ["editor"])
    assert list(LogLine.objects.filter(kind="user").order_by("pk").values_list("verb", "words")) == [
        ("add", "jo"),
        ("amend", "jo"),
    ]


@pytest.mark.parametrize("kind", ["person", "tag", "section", "picture", "user", "logline", "story"])
@pytest.mark.parametrize("count", [1, 30])
def test_no_list_costs_more_with_more_rows(desk, newsroom, kind, count, two_pictures, django_assert_max_num_queries):
    for number in range(count):
        newsroom.person(f"Person {number}", roles=[{"title": "Mayor"}])
        newsroom.tag(f"Tag {number}")
        newsroom.section(f"Section-{number}")

    with django_assert_max_num_queries(7):
        assert desk.get(f"articles/{kind}/").status_code == 200


def test_the_log_is_read_and_never_written(desk, newsroom):
    newsroom.person()
    line = LogLine.objects.latest("pk")

    answers = [
        desk.get(path).status_code
        for path in ("articles/logline/", f"articles/logline/{line.pk}/change/", "articles/logline/add/")
    ]
    forced = desk.client.post(f"/desk/articles/logline/{line.pk}/change/", {"words": "never happened"}).status_code

    assert (answers, forced, LogLine.objects.get(pk=line.pk).words) == ([200, 200, 403], 403, line.words)
