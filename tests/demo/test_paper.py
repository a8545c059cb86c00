"""The demo's files: every key leads somewhere, nothing is empty, and there is as much of everything as was promised."""

import re
from collections import Counter
from pathlib import Path

import pytest

from articles.demo import filed
from articles.demo.markup import to_html
from articles.demo.scenes import SCENES
from articles.demo.staff import STAFF
from articles.editions.words import KindOfWork, Part
from articles.stories.models import CopyStatus
from articles.tags.models import TagKind

STORIES = {story.key: story for story in filed.stories()}
PEOPLE = {person["key"]: person for person in filed.records("person")}
TAGS = {tag["key"]: tag for tag in filed.records("tag")}
SECTIONS = [section["slug"] for section in filed.records("section")]
every_story = pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)


def test_there_is_as_much_as_was_promised():
    lengths = [len(story.body.split()) for story in STORIES.values()]
    days = [story.day for story in STORIES.values()]

    assert (len(STORIES), len(PEOPLE), len(TAGS), len(SECTIONS)) == (146, 60, 60, 7)
    assert sum(length >= 300 for length in lengths) >= 30
    assert sum(length <= 130 for length in lengths) >= 90
    assert min(days) < -530
    assert {tag["kind"] for tag in TAGS.values()} == set(TagKind.values)
    assert {story.copy_status for story in STORIES.values()} - {""} == set(CopyStatus.values)


def test_every_picture_has_its_words_and_every_words_their_picture():
    staff = {person["name"] for person in PEOPLE.values() if person.get("staff")}

    assert filed.scenes().keys() == SCENES.keys()
    assert len(SCENES) >= 25
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


@every_story
def test_a_story_is_complete_and_its_people_are_named_in_it(story):
    surnames = {PEOPLE[line["key"]]["sort_name"].split(",")[0] for line in story.people}

    assert story.headline and story.catchline and story.body and story.tags
    assert {name for name in surnames if name not in story.body} == set()
    assert not re.search("[\"']", story.body), "straight quotation marks"
    assert to_html(story.body, dict.fromkeys(PEOPLE, 1)).count("<p>") > 0


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
