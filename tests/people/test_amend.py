"""What is done to people: names kept, addresses kept, caches told."""

import pytest
from django.core.exceptions import ValidationError

from articles.addresses.models import Address
from articles.addresses.paths import Taken
from articles.authority.models import State
from articles.pagecache.models import Purge
from articles.people import amend as people
from articles.people.models import Person, PersonName, Role
from articles.people.roles import role_on
from articles.staff.models import LogLine
from articles.staff.rights import NotAllowed
from tests.publishing.sight import purged


def names(person):
    return sorted(person.names.values_list("kind", "name"))


def renamed(newsroom, person, **changes):
    for field, value in changes.items():
        setattr(person, field, value)
    return people.amend(person, by=newsroom.librarian)


def test_a_person_added_has_a_name_that_is_found_and_an_address(newsroom):
    ada = newsroom.person("  Ada   Marsh ")

    assert (ada.name, ada.sort_name, ada.slug) == ("Ada Marsh", "Marsh, Ada", "ada-marsh")
    assert names(ada) == [("preferred", "Ada Marsh")]
    assert Address.objects.get(kind="person", number=ada.pk).path == "/people/ada-marsh/"


def test_namesakes_get_addresses_of_their_own_and_others_are_no_namesakes(newsroom):
    slugs = [
        newsroom.person(name).slug
        for name in ("John Smith", "John Smithson", "John Smith", "John Smith 2", "John Smith")
    ]

    assert slugs == ["john-smith", "john-smithson", "john-smith-2", "john-smith-2-2", "john-smith-3"]


def test_a_name_without_a_letter_for_an_address_gets_one_all_the_same(newsroom):
    assert [newsroom.person(name).slug for name in ("Владимир", "محمد")] == ["person", "person-2"]


@pytest.mark.parametrize("name", ["", "   ", "\u200b\u2060", "Ada \u202eMarsh", "Ada\0Marsh", "x" * 201])
def test_a_name_that_cannot_be_printed_is_refused_when_added_and_when_amended(newsroom, name):
    ada = newsroom.person()

    with pytest.raises(ValidationError) as added:
        newsroom.person(name)
    with pytest.raises(ValidationError) as amended:
        renamed(newsroom, ada, name=name)

    assert set(added.value.message_dict) >= {"name"}
    assert set(amended.value.message_dict) >= {"name"}


def test_a_new_name_keeps_the_old_one_as_a_former_name_and_is_logged_as_such(newsroom):
    ada = renamed(newsroom, newsroom.person(), name="Ada Marsh-Jones")

    assert names(ada) == [("former", "Ada Marsh"), ("preferred", "Ada Marsh-Jones")]
    assert list(LogLine.objects.filter(kind="person").order_by("pk").values_list("verb", flat=True)) == [
        "add",
        "rename",
    ]


def test_back_to_a_former_name_there_is_one_row_of_each(newsroom):
    ada = renamed(newsroom, renamed(newsroom, newsroom.person(), name="Ada Jones"), name="Ada Marsh")

    assert names(ada) == [("former", "Ada Jones"), ("preferred", "Ada Marsh")]


def test_a_name_only_spelt_another_way_leaves_no_former_one(newsroom):
    assert names(renamed(newsroom, newsroom.person("ada marsh"), name="Áda  Marsh")) == [("preferred", "Áda Marsh")]


def test_an_alias_that_becomes_the_name_is_an_alias_no_more(newsroom):
    ada = newsroom.person()
    PersonName.objects.create(record=ada, name="Addie", kind="alias")

    assert names(renamed(newsroom, ada, name="Addie")) == [("former", "Ada Marsh"), ("preferred", "Addie")]


def test_a_new_slug_keeps_the_old_address(newsroom):
    ada = renamed(newsroom, newsroom.person(), slug="ada")

    paths = Address.objects.filter(kind="person", number=ada.pk).order_by("pk")
    assert list(paths.values_list("path", flat=True)) == ["/people/ada-marsh/", "/people/ada/"]
    assert renamed(newsroom, ada, slug="ada-marsh").slug == "ada-marsh"


def test_a_slug_that_somebody_has_or_had_is_refused(newsroom):
    ada, ben = newsroom.person(), newsroom.person("Ben Low")
    renamed(newsroom, ada, slug="ada")

    for slug in ("ada", "ada-marsh"):
        with pytest.raises(Taken):
            renamed(newsroom, Person.objects.get(pk=ben.pk), slug=slug)
    assert Person.objects.get(pk=ben.pk).slug == "ben-low"


@pytest.mark.parametrize("slug", ["a b", "../x", "a/b", "", "x" * 81])
def test_a_slug_that_is_no_part_of_an_address_is_refused(newsroom, slug):
    ada = newsroom.person()

    with pytest.raises(ValidationError):
        renamed(newsroom, ada, slug=slug)
    assert Address.objects.filter(kind="person").count() == 1


def test_only_a_merge_makes_a_record_merged(newsroom):
    ada, ben = newsroom.person(), newsroom.person("Ben Low")

    with pytest.raises(people.BadPerson, match="Only a merge"):
        renamed(newsroom, ada, state=State.MERGED, survivor=ben)


def test_an_amended_record_says_so_to_every_page_it_is_on(newsroom):
    ada = newsroom.person()
    Purge.objects.all().delete()

    renamed(newsroom, ada, slug="ada")

    assert purged() == {
        f"person:{ada.pk}", f"person:{ada.pk}/list", "people/list", "path:/people/ada-marsh/", "path:/people/ada/",
    }  # fmt: skip


@pytest.mark.parametrize(("group", "adds", "amends"), [("reporter", True, False), ("sub_editor", True, False), ("editor", True, False), ("librarian", True, True), ("administrator", True, True)])  # fmt: skip
def test_who_may_add_and_who_may_amend(newsroom, group, adds, amends):
    ada, by = newsroom.person(), getattr(newsroom, group)

    for allowed, call in (
        (adds, lambda: people.add(Person(name="Ben"), by=by)),
        (amends, lambda: people.amend(ada, by=by)),
    ):
        if allowed:
            call()
        else:
            with pytest.raises(NotAllowed):
                call()


def test_a_person_is_found_by_any_name_any_word_and_without_accents(newsroom):
    zoe = newsroom.person("Zoë Ångström-O’Neill")
    PersonName.objects.create(record=zoe, name="The Iron Clerk", kind="alias")
    newsroom.person("Zara Low")

    found = {
        text: list(Person.objects.matching(text).values_list("pk", flat=True))
        for text in ("zoe", "ANG", "o'neill", "o’neill zo", "iron", "clerk the", "zoe iron", "oe", "100%", "_")
    }

    one, none = [zoe.pk], []
    assert found == {
        "zoe": one, "ANG": one, "o'neill": one, "o’neill zo": one, "iron": one, "clerk the": one, "zoe iron": none,
        "oe": none, "100%": none, "_": none,
    }  # fmt: skip


def test_whoever_bears_a_name_is_found_oldest_first_and_a_tombstone_never(newsroom):
    first, second, gone = (newsroom.person("Ada Marsh") for _n in range(3))
    Person.objects.filter(pk=gone.pk).update(state=State.MERGED, survivor=first)

    assert list(Person.objects.named(" ADA  marsh")) == [first, second]


@pytest.mark.parametrize(
    ("roles", "day", "held"),
    [
        ([], "2020-01-01", None),
        ([("MP", "", "")], "1900-01-01", "MP"),
        ([("MP", "2015", "2019")], "2014-12-31", None),
        ([("MP", "2015", "2019")], "2015-01-01", "MP"),
        ([("MP", "2015", "2019")], "2019-12-31", "MP"),
        ([("MP", "2015", "2019")], "2020-01-01", None),
        ([("MP", "2015-05-07", "2019-11")], "2015-05-06", None),
        ([("MP", "2015-05-07", "2019-11")], "2019-11-30", "MP"),
        ([("MP", "2015", ""), ("Minister", "2016-07", "2018")], "2017-01-01", "Minister"),
        ([("MP", "2015", ""), ("Minister", "2016-07", "2018")], "2019-01-01", "MP"),
        ([("MP", "", "2019"), ("Peer", "2019", "")], "2019-06-01", "Peer"),
        ([("First", "2015", ""), ("Second", "2015", "")], "2016-01-01", "Second"),
    ],
)
def test_the_role_shown_is_the_one_held_on_the_day(roles, day, held):
    from datetime import date

    rows = [Role(pk=n, title=title, since=since, until=until) for n, (title, since, until) in enumerate(roles)]

    found = role_on(rows, date.fromisoformat(day))

    assert (found and found.title) == held
