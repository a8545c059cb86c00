"""Looking records up while writing: by any name, namesakes told apart, tombstones never offered."""

import pytest

from articles.authority.models import State
from articles.lookup import find
from articles.people.models import Person, PersonName
from articles.publishing.spike import spike
from articles.tags.models import Tag, TagName


def offered(desk, term, *, model="mention", field="person"):
    answer = desk.get("autocomplete/", app_label="articles", model_name=model, field_name=field, term=term)
    return [found["text"] for found in answer.json()["results"]]


@pytest.mark.parametrize("term", ["corb", "jez", "JEZZA", "Jérémy", "corbyn jer"])
def test_a_person_is_found_by_any_name(desk, newsroom, term):
    person = newsroom.person("Jeremy Corbyn", staff_note="MP")
    PersonName.objects.create(record=person, name="Jezza", kind="alias")
    newsroom.person("Somebody Else")

    assert offered(desk, term) == ["Jeremy Corbyn (MP)"]


def test_the_newest_fill_the_page_for_a_single_word_and_for_several_none_is_missed(desk, newsroom, monkeypatch):
    monkeypatch.setattr(find, "OFFERED", 2)
    for name in ("Ada Marsh", "Ada Reed", "Tom Marsh", "Ada Snow", "Tom Snow", "Ada Hill"):
        newsroom.person(name)

    assert (offered(desk, "ada"), offered(desk, "ada marsh")) == (["Ada Hill", "Ada Snow"], ["Ada Marsh"])


def test_who_bears_the_very_name_is_offered_however_many_newer_ones_begin_with_it(desk, newsroom, monkeypatch):
    monkeypatch.setattr(find, "OFFERED", 3)
    for name in ("Labour", "Labour one", "Labour two", "Labour three", "Labour four"):
        newsroom.tag(name)

    assert "Labour (topic)" in offered(desk, "labour", model="storytag", field="tag")


def test_a_page_of_newer_ones_that_are_not_offered_any_more_hides_nobody(desk, newsroom):
    newsroom.person("Old Smith")
    for number in range(25):
        newsroom.person(f"Retired Smith {number}", state=State.RETIRED)
    newsroom.story("Budget at last")
    for number in range(25):
        spike(newsroom.story(f"Budget no {number}"), by=newsroom.editor, reason="untrue")
    stories = offered(desk, "budget", model="storylink", field="further")

    assert (offered(desk, "smith"), [story.rpartition(" (")[0] for story in stories]) == (
        ["Old Smith"],
        ["Budget at last"],
    )


def test_namesakes_are_told_apart_by_note_or_role(desk, newsroom):
    newsroom.person("Ada Marsh", roles=[{"title": "Harbour master", "organisation": "Port of Wick"}])
    newsroom.person("Ada Marsh", staff_note="the reporter")
    newsroom.person("Ada Marsh")

    assert offered(desk, "marsh") == [
        "Ada Marsh (Harbour master, Port of Wick)",
        "Ada Marsh (the reporter)",
        "Ada Marsh",
    ]


def test_tombstones_and_retired_records_are_not_offered(desk, newsroom):
    survivor, merged = newsroom.person("Ada Marsh"), newsroom.person("Ada Marsch")
    Person.objects.filter(pk=merged.pk).update(state=State.MERGED, survivor=survivor)
    newsroom.tag("Harbour"), newsroom.tag("Harbours old", state=State.RETIRED)

    assert (offered(desk, "ada"), offered(desk, "harb", model="storytag", field="tag")) == (
        ["Ada Marsh"],
        ["Harbour (topic)"],
    )


def test_a_tag_is_found_by_any_name_and_an_agency_is_an_organisation(desk, newsroom):
    tag = newsroom.tag("Labour Party", kind="organisation")
    TagName.objects.create(record=tag, name="Lab", kind="abbreviation")
    newsroom.tag("Labour yard")

    assert offered(desk, "lab", model="credit", field="organisation") == ["Labour Party (organisation)"]
    assert offered(desk, "lab", model="storytag", field="tag") == [
        "Labour Party (organisation)",
        "Labour yard (topic)",
    ]
    assert Tag.objects.count() == 2


def test_a_further_story_is_offered_with_its_number_and_no_spiked_one(desk, newsroom):
    story, spiked = newsroom.story("Ferry returns"), newsroom.story("Ferry sinks")
    spike(spiked, by=newsroom.editor, reason="untrue")

    assert offered(desk, "ferry", model="storylink", field="further") == [f"Ferry returns ({story.pk})"]


def test_pictures_are_found_by_caption_credit_and_number(desk, newsroom, two_pictures):
    found = [
        offered(desk, term, model="storypicture", field="picture")
        for term in ("boats 1", "pike 0", str(two_pictures[0].pk))
    ]

    named = [f"Boats {number} — Sam Pike ({picture.pk})" for number, picture in enumerate(two_pictures)]
    assert [found[0], found[1], named[0] in found[2]] == [[named[1]], [named[0]], True]


def test_a_page_of_offers_costs_the_same_for_one_and_for_twenty(desk, newsroom, django_assert_max_num_queries):
    for number in range(25):
        newsroom.person(f"Ada Marsh {number}", roles=[{"title": "Skipper"}])

    with django_assert_max_num_queries(10):
        assert len(offered(desk, "ada")) == 20
