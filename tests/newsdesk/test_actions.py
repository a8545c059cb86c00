"""Verbs asked for in the list: a page for all of them, and each story's own result."""

from articles.editions.models import Edition
from articles.publishing.spike import spike
from articles.tools import clock
from tests.newsdesk.conftest import said
from tests.newsroom import NOON


def ticked(desk, action, *stories):
    return desk.post(
        "articles/story/", {"action": action, "_selected_action": [story.pk for story in stories], "index": 0}
    )


def test_an_action_leads_to_one_page_for_all_that_were_ticked(desk_of, newsroom):
    one, two = newsroom.story("One"), newsroom.story("Two")

    answer = ticked(desk_of("editor"), "verb_publish", one, two)

    assert [story for story, _marks in answer.context["stories"]] == [two, one]
    assert Edition.objects.count() == 0


def test_each_story_gets_its_own_result(desk_of, newsroom):
    desk = desk_of("editor")
    good, bad, spiked = newsroom.story("Good"), newsroom.story("Bad", body=""), newsroom.story("Spiked")
    spike(spiked, by=newsroom.editor, reason="dull")
    with clock.fixed(NOON):
        versions = {f"version-{story.pk}": story.version for story in (good, bad, spiked)}
        answer = desk.post("articles/story/several/publish/", {"story": [good.pk, bad.pk, spiked.pk]} | versions)

    assert [edition.headline for edition in Edition.objects.all()] == ["Good"]
    assert said(answer) == [
        'Published: <a href="/news/2026/03/27/good/">Good</a>.',
        "“Bad”: The story lacks a body or a standfirst.",
        "“Spiked”: “Spiked” is spiked. Unspike it first.",
    ]


def test_a_story_saved_since_the_page_was_opened_is_not_published_with_the_rest(desk_of, newsroom):
    desk = desk_of("editor")
    one, two = newsroom.story("One"), newsroom.story("Two")
    newsroom.rewrite(two, headline="Half a rewrite")

    desk.post(
        "articles/story/several/publish/", {"story": [one.pk, two.pk], f"version-{one.pk}": 1, f"version-{two.pk}": 1}
    )

    assert [edition.headline for edition in Edition.objects.all()] == ["One"]


def test_several_are_killed_with_one_reason(desk_of, newsroom):
    desk = desk_of("editor")
    stories = [newsroom.story(name) for name in ("One", "Two")]
    for story in stories:
        newsroom.publish(story)

    desk.post("articles/story/several/kill/", {"story": [story.pk for story in stories], "reason": "hoax"})

    assert Edition.objects.live(clock.now()).count() == 0


def test_only_actions_that_are_allowed_are_offered(desk_of, newsroom):
    newsroom.story()

    offered = {
        group: [
            name
            for name, _words in desk_of(group).get("articles/story/").context["action_form"].fields["action"].choices
        ][1:]
        for group in ("reporter", "sub_editor")
    }

    assert offered == {
        "reporter": ["verb_hand_on"],
        "sub_editor": ["verb_publish", "verb_call_off", "verb_hand_on", "verb_embargo", "verb_unspike", "verb_spike"],
    }


def test_correct_and_withhold_are_for_one_story_at_a_time(desk_of, newsroom):
    stories = [newsroom.story(name).pk for name in ("One", "Two")]

    answers = [
        desk_of("editor").get(f"articles/story/several/{verb}/", story=stories).status_code
        for verb in ("correct", "withhold")
    ]

    assert answers == [404, 404]
