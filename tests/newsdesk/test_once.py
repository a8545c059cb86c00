"""What is made once for all who have the same rights shows nobody more, and nobody else's."""

import re

import pytest

from articles.newsdesk import once
from articles.staff.rights import rights_of


def page(desk, path: str) -> str:
    """The page, but for what is another each time."""
    return re.sub(r'(nonce|name="csrfmiddlewaretoken" value)="[^"]*"', "", desk.get(path).content.decode())


def pages(newsroom) -> list[str]:
    person, tag = newsroom.person(), newsroom.tag()
    story = newsroom.story(credits=[person], people=[person], tags=[tag])
    return [
        "",
        "articles/story/add/",
        f"articles/story/{story.pk}/change/",
        f"articles/person/{person.pk}/change/",
        f"articles/tag/{tag.pk}/change/",
    ]


@pytest.mark.parametrize("group", ["reporter", "sub_editor", "editor", "librarian", "administrator"])
def test_a_page_is_the_same_whoever_opened_it_before(desk_of, newsroom, monkeypatch, group):
    paths, mine = pages(newsroom), desk_of(group)
    monkeypatch.setattr(once, "_made", {})
    alone = [page(mine, path) for path in paths]

    monkeypatch.setattr(once, "_made", {})
    for other in ("librarian", "reporter", "administrator", "editor", "sub_editor"):
        for path in paths:
            desk_of(other).get(path)

    assert [page(mine, path) for path in paths] == alone


def test_the_blank_line_of_a_story_knows_of_no_other_story(desk, newsroom):
    first, second = newsroom.story("First"), newsroom.story("Second")

    opened = [desk.get(f"articles/story/{story.pk}/change/").content.decode() for story in (first, second)]

    blank = [re.findall(r"<template data-lines-blank>.*?</template>", html, re.DOTALL) for html in opened]
    assert (len(blank[0]), blank[0] == blank[1], f'value="{first.pk}"' in "".join(blank[0])) == (5, True, False)


def test_two_users_of_the_same_rights_are_in_the_same_groups(newsroom):
    named = [newsroom.reporter, newsroom.sub_editor, newsroom.editor, newsroom.librarian, newsroom.administrator]

    rights = [rights_of(user) for user in named]
    named[0].is_active = False

    assert (len(set(rights)), rights_of(named[0])) == (5, ())


def test_a_saved_line_shows_the_names_that_were_chosen_by_somebody_else_too(desk_of, newsroom):
    one, two = newsroom.person("Ada Marsh"), newsroom.person("Jo Bell")
    first, second = newsroom.story("First", people=[one]), newsroom.story("Second", people=[two])

    found = [
        re.findall(r'<option value="\d+" selected>([^<]+)</option>', desk_of("editor").get(f"articles/story/{story.pk}/change/").content.decode())
        for story in (first, second, first)
    ]  # fmt: skip

    assert [[name for name in names if name in ("Ada Marsh", "Jo Bell")] for names in found] == [
        ["Ada Marsh"], ["Jo Bell"], ["Ada Marsh"],
    ]  # fmt: skip
