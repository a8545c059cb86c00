"""Filing one story from plain text."""

import io
import json
import os
import re
import sys
import unicodedata
from html import unescape

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.editions.models import Edition, EditionCredit, EditionPerson, EditionTag
from articles.people.models import Person
from articles.staff.accounts import importer
from articles.stories.models import Story
from articles.tags.models import Tag
from articles.tools import clock
from articles.tools.text import BadText, check_text, paragraphs
from tests.newsroom import NOON

from .inputs import everything, run, sample


@pytest.fixture
def file(newsroom, tmp_path):
    """Files a text or bytes under the name story.txt, at noon."""

    def file_it(copy, *options, headline="Ferry returns", section="news"):
        path = tmp_path / "story.txt"
        path.write_bytes(copy if isinstance(copy, bytes) else copy.encode())
        with clock.fixed(NOON):
            return run("file_copy", path, "--headline", headline, "--section", section, *options)

    return file_it


def text_of(body: str) -> list[str]:
    """The paragraphs of a body of nothing else, as characters."""
    return [unescape(found) for found in re.findall(r"<p>(.*?)</p>", body, re.DOTALL)]


def test_the_seed_story_is_published_to_the_character(newsroom):
    path = sample("seed-story.txt")
    whole = path.read_text()

    said = run(
        "file_copy", path, "--headline", "Corbyn to be blocked", "--section", "news", "--tag", "Labour", "--tag", "Islington",
        "--person", "Jeremy Corbyn", "--person", "Keir Starmer", "--by", "Ada Marsh",
        "--publish", "--at", "2023-03-27T17:00:00+01:00",
    )  # fmt: skip

    story = Story.objects.get()
    edition = Edition.objects.get()
    assert said.json == {"story": story.pk, "path": "/news/2023/03/27/corbyn-to-be-blocked/", "edition": 1}
    assert text_of(edition.body) == whole.split("\n\n")
    assert len(text_of(edition.body)) == 13
    assert [
        [row.person.name for row in EditionPerson.objects.order_by("pk")],
        [row.person.name for row in EditionCredit.objects.all()],
        [row.tag.name for row in EditionTag.objects.order_by("pk")],
    ] == [["Jeremy Corbyn", "Keir Starmer"], ["Ada Marsh"], ["Labour", "Islington"]]
    for address in ("", "news/", "people/jeremy-corbyn/", "people/ada-marsh/", "tags/labour/", "archive/2023/03/27/"):
        assert "Corbyn to be blocked" in Client().get(f"/{address}").content.decode(), address


def test_without_publish_it_is_a_draft(file):
    said = file("The ferry is back.")

    assert said.json == {"story": Story.objects.get().pk, "path": None, "edition": None}
    assert not Edition.objects.exists()


def test_a_time_gone_by_backdates_and_a_time_ahead_schedules(file):
    past = file("Then.", "--publish", "--at", "1999-12-31T23:30:00Z", headline="Then")
    ahead = file("Soon.", "--publish", "--at", "2026-03-28T06:00:00Z", headline="Soon")

    assert [past.json["path"], ahead.json["path"]] == ["/news/1999/12/31/then/", "/news/2026/03/28/soon/"]
    assert [edition.headline for edition in Edition.objects.live(NOON)] == ["Then"]


def test_people_and_tags_that_are_there_are_found_by_any_name(newsroom, file):
    ada, harbour = newsroom.person("Ada Marsh"), newsroom.tag("Harbour")
    ada.names.create(name="Lady Marsh", kind="alias")

    file(
        "The ferry is back.",
        "--person",
        "LADY  MARSH",
        "--by",
        "ada-marsh",
        "--tag",
        "harbour",
        "--tag",
        "Harbour",
        "--publish",
    )

    edition = Edition.objects.get()
    assert [edition.people, edition.tags] == [
        [{"person": ada.pk, "part": "mentioned", "described_as": ""}],
        [harbour.pk],
    ]
    assert [(one["name"], one["person"]) for one in edition.credits] == [("Ada Marsh", ada.pk)]
    assert [Person.objects.count(), Tag.objects.count()] == [1, 1]


def test_somebody_given_twice_is_there_once_and_may_write_and_be_mentioned(file):
    file(
        "The ferry is back.",
        "--by",
        "Jo Pym",
        "--by",
        "jo pym",
        "--person",
        "JO PYM",
        "--person",
        "Jo Pym",
        "--publish",
    )

    jo = Person.objects.get()
    edition = Edition.objects.get()
    assert [one["person"] for one in edition.credits + edition.people] == [jo.pk, jo.pk]


def test_of_namesakes_the_oldest_is_taken_and_that_is_said(newsroom, file):
    first, _second = newsroom.person("John Smith"), newsroom.person("John Smith")

    said = file("The ferry is back.", "--person", "John Smith", "--publish")

    assert said.err == (
        "story.txt: 2 records bear the name “John Smith”; the oldest, /people/john-smith/, is taken. "
        "A slug in place of the name tells them apart.\n"
    )
    assert [one["person"] for one in Edition.objects.get().people] == [first.pk]


def test_standard_input_is_a_file_too(newsroom, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Ferry\xa0back.\r\n\r\nOn time.".encode())))

    run("file_copy", "-", "--headline", "Ferry", "--section", "news")

    assert Story.objects.get().body == "<p>Ferry\xa0back.</p><p>On time.</p>"


def test_plain_text_never_becomes_html(file):
    copy = "<script>alert(1)</script> & <b>bold</b> &nbsp; &lt;"

    file(copy, "--publish", headline="<i>Ferry</i>")

    edition = Edition.objects.get()
    assert [text_of(edition.body), edition.headline] == [[copy], "<i>Ferry</i>"]
    assert re.findall(r"<[a-z]+", edition.body) == ["<p"]


REFUSED = {
    "not utf-8": (b"Ferry\n\nis b\xe4ck", [], "story.txt, line 3: is not UTF-8: byte 12 is 0xE4; save it as UTF-8"),
    "utf-16": ("Ferry".encode("utf-16"), [], "story.txt: is in UTF-16; save it as UTF-8"),
    "empty": (b"", [], "story.txt: is empty"),
    "blank": (b" \r\n\t\n\n", [], "story.txt: is empty"),
    "only no-break spaces": ("\xa0\n\n\u2003", [], "story.txt, body: is empty"),
    "NUL": (
        "One.\n\nTwo\0.",
        [],
        "story.txt, line 3, body: has a character that cannot be printed, NUL, at place 4",
    ),
    "far too long": (b"x" * 5_000_000, [], "story.txt: has more than 2,000,000 bytes; a story has less"),
    "too long": (b"x " * 300_000, [], "story.txt, body: has 599,999 characters; 500,000 are the most"),
    "long headline": (
        "Text",
        ["headline", "x" * 10_000],
        "story.txt, headline: has 10,000 characters; 300 are the most",
    ),
    "no headline": ("Text", ["headline", " \xa0"], "story.txt, headline: is empty; every story has one"),
    "unknown section": (
        "Text",
        ["section", "sport"],
        "story.txt, section: there is no section “sport”; the paper has news",
    ),
    "reserved section": (
        "Text",
        ["section", "people"],
        "story.txt, section: “people” is a reserved word: the site's own addresses need it.",
    ),
    "section twice": ("Text", ["--section", "news"], "story.txt, section: is given 2 times; a story has one"),
    "at without publish": (
        "Text",
        ["--at", "2026-03-01T00:00:00Z"],
        "story.txt, at: says when to publish, and --publish is not given",
    ),
    "no zone": (
        "Text",
        ["--publish", "--at", "2026-03-01T00:00:00"],
        "story.txt, at: “2026-03-01T00:00:00” has no zone. Add Z, or an offset such as +01:00.",
    ),
    "no such time": (
        "Text",
        ["--publish", "--at", "2026-03-29T01:30[Europe/London]"],
        "story.txt, at: 29 March 2026, 01:30 does not exist in Europe/London: the clocks skip it. Give the time an hour later.",
    ),
    "no moment": ("Text", ["--publish", "--at", ""], "story.txt, at: is empty"),
    "empty name": ("Text", ["--by", " "], "story.txt, by: has an empty name"),
    "no name": ("Text", ["--person", "…"], "story.txt, person: “…” is no name"),
    "long name": ("Text", ["--tag", "x" * 10_000], "story.txt, tag: has 10,000 characters; 200 are the most"),
    "NUL in a name": (
        "Text",
        ["--person", "A\0da"],
        "story.txt, person: has a character that cannot be printed, NUL, at place 2",
    ),
    "broken argument": (
        "Text",
        ["--standfirst", "\udcff"],
        "story.txt, standfirst: has a character that cannot be printed, U+DCFF, at place 1",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_bad_input_is_refused_by_name_and_nothing_is_stored(name, file):
    copy, options, message = REFUSED[name]
    changed = {options[0]: options[1]} if options and not options[0].startswith("--") else {}
    more = [] if changed else options
    importer()
    before = everything()

    said = file(copy, "--tag", "New Tag", "--person", "New Person", "--by", "New Writer", *more, **changed)

    assert said == type(said)(1, "", f"{message}\n")
    assert everything() == before


def test_a_slug_taken_that_day_is_refused_with_its_people(file):
    file("Text", "--publish")
    before = everything()

    said = file("Text", "--publish", "--person", "New Person")

    assert said.err.startswith("story.txt, headline: The address /news/2026/03/27/ferry-returns/ is taken")
    assert everything() == before


def test_what_is_no_file_is_refused(newsroom, tmp_path):
    (tmp_path / "private").write_text("x")
    (tmp_path / "private").chmod(0)
    options = ["--headline", "x", "--section", "news"]

    said = [run("file_copy", tmp_path / name, *options).err for name in (".", "nowhere", "private")]

    assert said[:2] == [
        f"{tmp_path.name}: can't be read: Is a directory\n",
        "nowhere: can't be read: No such file or directory\n",
    ]
    assert os.geteuid() == 0 or said[2] == "private: can't be read: Permission denied\n"


def test_a_byte_order_mark_and_foreign_line_ends_are_no_text(file):
    file(b"\xef\xbb\xbfOne.\r\nStill one.\r\n\r\n\r\nTwo.\r\rThree.")

    assert text_of(Story.objects.get().body) == ["One.\nStill one.", "Two.", "Three."]


def test_the_longest_story_that_has_room_is_taken(file):
    said = file("word " * 99_000)

    assert [said.status, len(Story.objects.get().body)] == [0, 99_000 * 5 - 1 + len("<p></p>")]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=300))
def test_any_text_comes_out_as_it_went_in(file, copy):
    try:
        expected = [part for part in paragraphs(check_text(copy)) if not part.isspace()]
    except BadText:
        expected = []

    said = file(copy, "--publish", "--at", "2020-01-01T00:00:00Z", headline=f"Story {Story.objects.count()}")

    if said.status:
        # Refused is only what nobody could see: a soft hyphen, a joiner, a mark of direction.
        assert not any(unicodedata.category(character)[0] not in "CZ" for part in expected for character in part)
    else:
        edition = Edition.objects.get(story_number=json.loads(said.out)["story"])
        assert text_of(edition.body) == expected
