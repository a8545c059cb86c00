"""Lines that are refused: named, kept with the reason, nothing of them stored; the rest is taken in."""

import base64
import json
import os

import pytest

from articles.imports import json_lines
from articles.imports.bad_input import quoted
from articles.people.models import Person
from articles.staff.accounts import importer
from articles.stories.models import Story
from articles.tags.models import Tag

from .inputs import everything, line

LONG = "x" * 10_000
BAD = {
    "no object": (b"[1]", "", "is JSON, and no object: it must begin with {"),
    "no JSON": (b'{"id" "1"}', "", "is no JSON: Expecting ':' delimiter at character 7"),
    "two objects": (b"{} {}", "", "is no JSON: Extra data at character 4"),
    "not UTF-8": (b'{"id": "caf\xe9"}', "", "is not UTF-8: byte 12 is 0xE9; save it as UTF-8"),
    "NUL byte": (b'{"id": "a\0b"}', "", "is no JSON: Invalid control character at character 10"),
    "deep": (b'{"id": ' + b"[" * 100_000, "", "is nested too deeply"),
    "NaN": (b'{"id": NaN}', "", "NaN is no JSON"),
    "huge number": (b'{"id": ' + b"9" * 5_000 + b"}", "", "has a number that is too long"),
    "field twice": (b'{"id": "1", "section": "news", "section": "news"}', "section", "is given twice"),
    "no id": (line(id=None), "id", "is missing; every line has one"),
    "blank id": (line(id=" "), "id", "is missing; every line has one"),
    "long id": (line(id=LONG), "id", "has 10,000 characters; 200 are the most"),
    "true as id": (line(id=True), "id", "must be text, and is true or false"),
    "no headline": (line(headline=None), "headline", "is empty; every story has one"),
    "number as headline": (line(headline=7), "headline", "must be text, and is a number"),
    "long headline": (line(headline=LONG), "headline", "has 10,000 characters; 300 are the most"),
    "NUL in headline": (
        line(headline="Fer\0ry"),
        "headline",
        "has a character that cannot be printed, NUL, at place 4",
    ),
    "surrogate": (
        json.dumps(line(headline="\ud800")).encode(),
        "headline",
        "has a character that cannot be printed, U+D800, at place 1",
    ),
    "bad slug": (line(slug="a/b"), "slug", "“a/b” has more in it than letters, digits and hyphens"),
    "unknown section": (line(section="sport"), "section", "there is no section “sport”; the paper has news"),
    "reserved section": (
        line(section="people"),
        "section",
        "“people” is a reserved word: the site's own addresses need it.",
    ),
    "no section": (line(section=None), "section", "has an empty name"),
    "list as section": (line(section=["news"]), "section", "must be text, and is a list"),
    "text as tags": (line(tags="Harbour"), "tags", "must be a list, and is text"),
    "object as tag": (line(tags=[{}]), "tags", "must be text, and is an object"),
    "too many tags": (
        line(tags=[f"Tag {n}" for n in range(10_000)]),
        "tags",
        "has 10,000 names; 100 are the most",
    ),
    "empty name": (line(people=[""]), "people", "has an empty name"),
    "long name": (line(bylines=[LONG]), "bylines", "has 10,000 characters; 200 are the most"),
    "object as body": (line(body={}), "body", "must be a list of paragraphs or HTML, and is an object"),
    "number as paragraph": (line(body=["x", 1]), "body", "paragraph 2 must be text, and is a number"),
    "NUL in a paragraph": (
        line(body=["x", "y\0"]),
        "body",
        "paragraph 2 has a character that cannot be printed, NUL, at place 2",
    ),
    "long body": (line(body="x" * 600_000), "body", "has 600,000 characters; 500,000 are the most"),
    "deep body": (line(body="<b>" * 10_000), "body", "has tags within tags, more than 1,000 deep"),
    "nothing to read": (
        line(body=[" "], standfirst=""),
        "body",
        "is empty, and there is no standfirst: a published story has one of them",
    ),
    "no zone": (
        line(published="2026-03-26T09:00:00"),
        "published",
        "“2026-03-26T09:00:00” has no zone. Add Z, or an offset such as +01:00.",
    ),
    "no such time": (
        line(published="2026-03-29T01:30[Europe/London]"),
        "published",
        "29 March 2026, 01:30 does not exist in Europe/London: the clocks skip it. Give the time an hour later.",
    ),
    "number as moment": (line(published=1774515600), "published", "must be text, and is a number"),
    "no moment": (
        line(published="yesterday"),
        "published",
        "“yesterday” is no date and time in ISO 8601, such as 2026-03-27T09:30:00+00:00.",
    ),
    "long alt": (line(image_alt=LONG), "image_alt", "has 10,000 characters; 500 are the most"),
    "no media": (line(image="a.jpg"), "image", "“a.jpg” can't be found: no --media was given"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_line_is_refused_by_name_and_the_rest_taken_in(name, desk):
    bad, field, reason = BAD[name]
    raw = bad if isinstance(bad, bytes) else json.dumps(bad, ensure_ascii=False).encode()
    good = line(2, tags=[], people=[], bylines=[])
    importer()
    before = everything()

    said = desk.stories(raw, "", good)

    where = f"stories.jsonl, line 1, {field}" if field else "stories.jsonl, line 1"
    assert said.err.splitlines()[0] == f"{where}: {reason}"
    assert [said.status, said.out.partition(";")[0]] == [1, "1 taken in, 0 updated, 0 unchanged, 1 refused"]
    (kept,) = desk.rejected
    assert [kept["file"], kept["line"], kept["field"], kept["reason"]] == ["stories.jsonl", 1, field, reason]
    assert base64.b64decode(kept["base64"]) == raw if "base64" in kept else kept["raw"].encode() == raw
    assert [story.outside_id for story in Story.objects.all()] == ["wire-2"]
    stored = {"Story", "StoryWord", "Revision", "Edition", "EditionSection", "Address", "LogLine", "Purge"}
    assert {table for table, count in everything().items() if count != before[table]} == stored


def test_two_lines_of_one_identifier(desk):
    desk.stories(line(1), line(2), line(1, headline="Another"))

    assert desk.reasons == [(3, "id", "“wire-1” stood on line 1 already")]
    assert Story.objects.get(outside_id="wire-1").headline == "Ferry 1 returns"


def test_a_slug_taken_that_day_in_the_file_or_before(desk):
    desk.stories(line(1))

    desk.stories(
        line(2, slug="story-1", people=["New Person"]), line(3), line(4, slug="story-3", tags=["New Tag"]), line(5)
    )

    assert [(number, field) for number, field, _reason in desk.reasons] == [(1, "slug"), (3, "slug")]
    assert [story.outside_id for story in Story.objects.order_by("pk")] == ["wire-1", "wire-3", "wire-5"]
    assert not Person.objects.filter(name="New Person").exists() and not Tag.objects.filter(name="New Tag").exists()


def test_images_come_from_below_the_media_folder_and_nowhere_else(desk):
    media = desk.folder / "media"
    (media / "folder").mkdir(parents=True)
    (desk.folder / "secret.jpg").write_bytes(b"x")
    (media / "link.jpg").symlink_to(desk.folder / "secret.jpg")
    (media / "text.jpg").write_text("no picture")
    (media / "empty.jpg").touch()
    os.mkfifo(media / "pipe.jpg")
    names = [
        "../secret.jpg", str(desk.folder / "secret.jpg"), "folder/../../secret.jpg", "link.jpg", "nowhere.jpg", "folder",
        "pipe.jpg", "text.jpg", "empty.jpg", "x" * 400, "a\\..\\b.jpg",
    ]  # fmt: skip

    desk.stories(*(line(number, image=name, people=[f"P {number}"]) for number, name in enumerate(names, 1)))

    assert [(number, field) for number, field, _reason in desk.reasons] == [
        (n, "image") for n in range(1, len(names) + 1)
    ]
    reasons = [reason for _number, _field, reason in desk.reasons]
    assert reasons[:4] == [f"{quoted(name)} is not there, below the media folder" for name in names[:4]]
    assert not Story.objects.exists() and not Person.objects.exists()


def test_a_line_too_long_to_be_held_is_kept_whole(desk, monkeypatch):
    monkeypatch.setattr(json_lines, "MOST_BYTES", 1_000)
    raw = json.dumps(line(body=["“é” " * 100_000]), ensure_ascii=False)

    desk.stories(raw, line(2))

    assert desk.reasons == [(1, "", f"has {len(raw.encode()) + 1:,} bytes; 1,000 are the most")]
    assert desk.rejected[0]["raw"] == f"{raw}\n"
    assert Story.objects.get().outside_id == "wire-2"
