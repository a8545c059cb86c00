"""Who may do what: one function knows, and asks the database once."""

import pytest
from django.contrib.auth.models import AnonymousUser, Group

from articles.staff.accounts import importer
from articles.staff.log import log
from articles.staff.models import LogLine, User
from articles.staff.rights import GROUPS, RIGHTS, NotAllowed, may, require
from articles.stories.models import Story


def test_the_groups_are_there_from_the_first_day(db):
    assert set(Group.objects.values_list("name", flat=True)) == set(GROUPS) == set(RIGHTS)


@pytest.mark.parametrize(
    ("group", "verbs"),
    [
        ("reporter", {"view", "write", "hand_on"}),
        ("sub_editor", {"view", "write", "hand_on", "publish", "call_off", "spike", "unspike", "embargo"}),
        ("librarian", {"view"}),
    ],
)
def test_what_each_group_may_do_to_a_story(newsroom, group, verbs):
    everything = {verb for rights in RIGHTS.values() for verb in rights.get("story", ())}

    assert {verb for verb in everything if may(getattr(newsroom, group), verb, Story)} == verbs


def test_editors_and_administrators_may_do_everything_to_a_story(newsroom):
    everything = {verb for rights in RIGHTS.values() for verb in rights.get("story", ())}

    for user in (newsroom.editor, newsroom.administrator):
        assert {verb for verb in everything if may(user, verb, "story")} == everything


def test_nobody_anonymous_inactive_or_in_no_group_may_do_anything(newsroom):
    newsroom.editor.is_active = False
    nobody = [None, AnonymousUser(), newsroom.editor, User.objects.create_user("new", is_staff=True)]

    assert [may(user, "view", Story) for user in nobody] == [False] * 4
    assert [list(Story.objects.visible_to(user)) for user in nobody] == [[]] * 4


def test_a_superuser_may_do_everything_until_put_to_sleep(db):
    boss = User.objects.create_superuser("boss")
    before = may(boss, "kill", "story")
    boss.is_active = False

    assert (before, may(boss, "kill", "story")) == (True, False)


def test_a_refusal_names_the_user_and_the_verb(newsroom):
    with pytest.raises(NotAllowed, match="Reporter may not call off a story"):
        require(newsroom.reporter, "call_off", Story)


def test_asking_twice_costs_one_query(newsroom, django_assert_num_queries):
    user = User.objects.get(username="editor")

    with django_assert_num_queries(1):
        assert may(user, "kill", "story")
        assert may(user, "publish", "story")


def test_the_importer_works_and_cannot_sign_in(db):
    first, again = importer(), importer()

    assert (first, first.has_usable_password(), first.is_staff) == (again, False, False)
    assert may(first, "publish", "story")


def test_a_line_of_the_log_is_cut_to_its_limit_and_told_by_number(newsroom):
    log(newsroom.editor, "kill", "story", [1, 2], words={1: "x" * 600})

    lines = LogLine.objects.filter(verb="kill").order_by("number").values_list("number", "words")
    assert list(lines) == [(1, "x" * 500), (2, "")]
