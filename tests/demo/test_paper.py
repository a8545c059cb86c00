"""The demo's files: every key leads somewhere, nothing is empty, and there is as much of everything as was promised."""

import re
from collections import Counter
from pathlib import Path

import pytest

from articles.demo import filed
from articles.demo.markup import pictures_in, to_html
from articles.demo.scenes import SCENES
from articles.demo.staff import STAFF
from articles.editions.words import KindOfWork, Part
from articles.stories.models import CopyStatus
from articles.tags.models import TagKind

STORIES = {story.key: story for story in filed.stories()}
PEOPLE = {person["key"]: person for person in filed.records("person")}
TAGS = {tag["key"]: tag for tag in filed.records("tag")}
SECTIONS = {section["slug"]: section.get("parent", "") for section in filed.records("section")}
FULL = {key: story for key, story in STORIES.items() if len(story.body.split()) > 130}
LEADS = sorted((story.day, story.picture, key) for key, story in STORIES.items() if story.picture and not story.status)
every_story = pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)


def test_there_is_as_much_as_was_promised():
    lengths = [len(story.body.split()) for story in STORIES.values()]
    days = [story.day for story in STORIES.values()]
    top = [slug for slug, parent in SECTIONS.items() if not parent]

    assert (len(STORIES), len(PEOPLE), len(TAGS), len(top)) == (148, 60, 60, 7)
    assert sum(length >= 300 for length in lengths) >= 30
    assert sum(length <= 130 for length in lengths) >= 90
    assert min(days) < -530
    assert {tag["kind"] for tag in TAGS.values()} == set(TagKind.values)
    assert {story.copy_status for story in STORIES.values()} - {""} == set(CopyStatus.values)


def test_every_picture_has_its_words_and_every_words_their_picture():
    staff = {person["name"] for person in PEOPLE.values() if person.get("staff")}

    portraits = {key.removeprefix("portrait-") for key in SCENES if key.startswith("portrait-")}

    assert filed.scenes().keys() == SCENES.keys()
    assert len(SCENES) - len(portraits) >= 25
    assert portraits <= PEOPLE.keys() and len(portraits) >= 10
    for words in filed.scenes().values():
        assert words["credit"] in staff
        assert words["caption"] and words["alt"]


@every_story
def test_a_story_names_only_what_is_there(story):
    credited = {*story.byline, *story.additional, *story.pictures_by}
    linked = set(re.findall(r"\(person:([^)]+)\)", story.body))
    listed = [line["key"] for line in story.people]

    assert {*credited, *listed} <= PEOPLE.keys()
    assert linked <= set(listed)
    assert len(listed) == len(set(listed))
    assert {line["part"] for line in story.people} <= set(Part.values)
    assert {*story.tags, *([story.agency] if story.agency else [])} <= TAGS.keys()
    assert set(story.further) <= STORIES.keys() - {story.key}
    assert story.section in SECTIONS
    assert story.kind_of_work in KindOfWork.values
    assert not story.picture or (story.picture in SCENES and story.picture_alt)
    assert {*pictures_in(story.body), *story.body_alts} <= SCENES.keys() - {story.picture}
    assert story.body_alts.keys() <= set(pictures_in(story.body))


@every_story
def test_a_story_is_complete_and_its_people_are_named_in_it(story):
    surnames = {PEOPLE[line["key"]]["sort_name"].split(",")[0] for line in story.people}

    assert story.headline and story.catchline and story.body and story.tags
    assert {name for name in surnames if name not in story.body} == set()
    assert not re.search("[\"']", story.body), "straight quotation marks"
    assert to_html(story.body, dict.fromkeys(PEOPLE, 1), dict.fromkeys(SCENES, 1)).count("<p>") > 0


@every_story
def test_who_is_credited_with_pictures_drew_one_of_them(story):
    words = filed.scenes()
    drawn = {words[key]["credit"] for key in (story.picture, *pictures_in(story.body)) if key}

    assert {PEOPLE[key]["name"] for key in story.pictures_by} <= drawn


def test_no_picture_leads_two_stories_within_three_weeks():
    near = [
        (one, other)
        for index, one in enumerate(LEADS)
        for other in LEADS[index + 1 :]
        if one[1] == other[1] and other[0] - one[0] < 21
    ]

    assert near == []


def test_every_component_of_a_body_stands_in_enough_stories():
    opening = {"table": "| ", "pull quote": ">> ", "block quote": "> ", "list": "- ", "picture": "[picture:"}
    found = {
        name: sum(any(line.startswith(mark) for line in story.body.splitlines()) for story in FULL.values())
        for name, mark in opening.items()
    }
    found["crosshead"] = sum(story.body.count("## ") for story in FULL.values())
    found["further"] = sum(len(story.further) >= 2 for story in FULL.values())
    found["lead"] = sum(bool(story.picture) for story in FULL.values())
    least = {
        "table": 6,
        "pull quote": 8,
        "block quote": 6,
        "list": 8,
        "picture": 12,
        "crosshead": 20,
        "further": 30,
        "lead": 45,
    }

    assert {name: count for name, count in found.items() if count < least[name]} == {}
    assert found["lead"] < len(FULL)


def test_a_table_and_a_quote_begin_a_line_of_their_own():
    loose = {
        key: line
        for key, story in STORIES.items()
        for line in story.body.splitlines()
        if (" | " in line and not line.startswith(("| ", "[picture:"))) or re.search(r"\S >>? ", line)
    }

    assert loose == {}


def test_people_recur_change_roles_and_have_other_names():
    appearances = Counter(line["key"] for story in STORIES.values() for line in story.people)

    assert sum(count >= 5 for count in appearances.values()) >= 15
    assert sum(len(person["roles"]) >= 2 for person in PEOPLE.values()) >= 15
    assert sum(bool(person.get("names")) for person in PEOPLE.values()) >= 20
    assert sum(len(story.byline) >= 2 for story in FULL.values()) >= 5
    assert sum(bool(story.additional) for story in FULL.values()) >= 5


def test_every_section_has_stories_of_its_own():
    counts = Counter(story.section for story in STORIES.values() if not story.status)

    assert {slug for slug in SECTIONS if counts[slug] < 3} == set()


@pytest.mark.parametrize("story", [story for story in STORIES.values() if story.events], ids=lambda story: story.key)
def test_each_replacement_finds_its_words_once_and_in_order(story):
    texts, last = story.texts, (story.day, story.time)

    for event in story.events:
        assert (event.day, event.time) > last
        assert event.note or event.verb in {"minor", "legal"}
        assert event.reason or event.verb not in {"kill", "restore"}
        last = (event.day, event.time)
        for old, new in event.replace:
            assert sum(text.count(old) for text in texts.values()) == 1, old
            texts = {name: text.replace(old, new) for name, text in texts.items()}


def test_nothing_of_a_record_is_empty_and_broader_tags_are_there():
    assert [key for key, person in PEOPLE.items() if not (person["name"] and person["roles"])] == []
    assert {broader for tag in TAGS.values() for broader in tag.get("parents", ())} <= TAGS.keys()
    assert {key for key, _username, _group in STAFF} == {key for key, person in PEOPLE.items() if person.get("staff")}
    assert max(Counter(person["name"] for person in PEOPLE.values()).values()) == 2


@pytest.mark.parametrize("file", ["people.toml", "tags.toml", "paper.toml", "scenes.txt"])
def test_records_and_captions_have_the_apostrophes_of_the_stories(file):
    lines = (filed.PLACE / file).read_text().splitlines()

    assert [line for line in lines if "'" in line and not line.startswith("#")] == []


def test_make_demo_gives_the_site_the_name_of_the_paper():
    makefile = (Path(__file__).parents[2] / "Makefile").read_text()

    assert f"${{SITE_NAME:-{filed.paper()['name']}}}" in makefile
