"""Files of an import that are refused, the records' own files, and the file that keeps what was refused."""

import json

import pytest

from articles.people.models import Person
from articles.stories.models import Story
from articles.tags.models import Section, Tag

from .inputs import line, run

LONG = "x" * 10_000


def test_bad_lines_of_the_other_files_are_refused_the_same_way(newsroom, desk):
    newsroom.person("John Smith")
    good = line(tags=[], people=[], bylines=[])

    desk.stories(
        good,
        line(2, people=["jane-roe"]),
        line(3, bylines=["john-smith"]),
        sections=[
            {"slug": "people", "name": "People"},
            {"slug": "sport", "name": "Sport"},
            {"slug": "sport", "name": "Sports"},
            {"slug": "rugby", "name": "Rugby", "parent": "nowhere"},
            {"slug": "a", "name": "A", "parent": "b"},
            {"slug": "b", "name": "B", "parent": "a"},
            {"slug": "x", "name": LONG},
            {"slug": "Not A Slug", "name": "X"},
        ],
        people=[
            {"slug": "jane-roe", "name": ""},
            {"slug": "john-smith", "name": "Joan Smythe"},
            {"slug": "ok", "name": "Olga Kay", "bio": "x" * 20_000},
            b"{",
        ],
        tags=[{"slug": "t", "name": "T", "kind": "person"}, {"name": "No slug"}, {"slug": "u", "name": 7}],
    )

    kept = [(one["file"], one["line"], one["field"]) for one in desk.rejected]
    assert sorted(kept) == [
        ("people.jsonl", 1, "name"),
        ("people.jsonl", 2, "slug"),
        ("people.jsonl", 3, "bio"),
        ("people.jsonl", 4, ""),
        ("sections.jsonl", 1, "slug"),
        ("sections.jsonl", 3, "slug"),
        ("sections.jsonl", 4, "parent"),
        ("sections.jsonl", 5, "parent"),
        ("sections.jsonl", 6, "parent"),
        ("sections.jsonl", 7, "name"),
        ("sections.jsonl", 8, "slug"),
        ("stories.jsonl", 2, "people"),
        ("stories.jsonl", 3, "bylines"),
        ("tags.jsonl", 1, "kind"),
        ("tags.jsonl", 2, "slug"),
        ("tags.jsonl", 3, "name"),
    ]
    assert [one["reason"] for one in desk.rejected if one["file"] == "stories.jsonl"] == [
        "“jane-roe” was refused in the file that describes it",
        "“john-smith” was refused in the file that describes it",
    ]
    assert sorted(Section.objects.values_list("slug", flat=True)) == ["news", "sport"]
    assert [Person.objects.count(), Tag.objects.count(), Story.objects.count()] == [1, 0, 1]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"\n \r\n", "holds no story"),
        ('{"id": "1"}'.encode("utf-16"), "is in UTF-16; save it as UTF-8"),
    ],
)
def test_a_file_with_nothing_to_take_in_is_refused(data, reason, desk):
    path = desk.folder / "stories.jsonl"
    path.write_bytes(data)

    said = run("import_stories", path)

    assert [said.status, said.err.splitlines()[-1]] == [1, f"stories.jsonl: {reason}"]


def test_a_byte_order_mark_and_foreign_line_ends_are_no_json(desk):
    path = desk.folder / "stories.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(line()).encode() + b"\r\n\r\n")

    assert [run("import_stories", path).status, Story.objects.count()] == [0, 1]


def test_where_refused_lines_cannot_be_kept_nothing_is_taken_in(desk):
    (desk.folder / "stories.rejected.jsonl").mkdir()

    said = desk.stories(line())

    assert [said.status, said.err] == [
        1,
        "stories.rejected.jsonl: can't be written: Is a directory; refused lines would be lost\n",
    ]
    assert not Story.objects.exists()


def test_the_file_of_refused_lines_is_gone_when_all_is_well(desk):
    desk.stories(line(headline=""))
    assert desk.rejected

    desk.stories(line())

    assert not (desk.folder / "stories.rejected.jsonl").exists()


def test_many_refusals_are_all_kept_and_not_all_said(desk):
    said = desk.stories(*(line(number, headline="") for number in range(300)))

    assert [len(desk.rejected), len(said.err.splitlines())] == [300, 103]
    assert "There is more; stories.rejected.jsonl has every refused line." in said.err
