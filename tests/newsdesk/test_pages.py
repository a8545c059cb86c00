"""The preview, the revisions, the histories: what staff look at and readers never do."""

from articles.publishing.kill import kill
from articles.stories.models import Story
from articles.tools import clock
from tests.newsdesk.conftest import Desk, errors
from tests.newsroom import NOON


def test_the_preview_is_the_readers_page_of_the_working_copy(desk, newsroom):
    person = newsroom.person("Ada Marsh")
    story = newsroom.story("Half a rewrite", standfirst="Not for readers yet.", body="<p>Draft.</p>", credits=[person])

    answer = desk.get(f"articles/story/{story.pk}/preview/")

    page = answer.content.decode()
    assert answer.status_code == 200
    assert [words in page for words in ("Half a rewrite", "Not for readers yet.", "<p>Draft.</p>", "Ada Marsh")] == [
        True
    ] * 4


def test_the_preview_is_kept_by_nobody_and_has_the_readers_policy(desk, newsroom):
    story = newsroom.story()

    answer = desk.get(f"articles/story/{story.pk}/preview/")

    assert {name: answer[name] for name in ("X-Robots-Tag", "Cache-Control")} == {
        "X-Robots-Tag": "noindex, nofollow",
        "Cache-Control": "max-age=0, no-cache, no-store, must-revalidate, private",
    }
    assert "nonce" not in answer["Content-Security-Policy"] and "script-src" not in answer["Content-Security-Policy"]


def test_the_preview_shows_pictures_that_readers_may_not_see_yet(desk, client, newsroom, two_pictures):
    story = newsroom.story(pictures=[{"picture": two_pictures[0].pk, "alt": "Boats"}])

    page = desk.get(f"articles/story/{story.pk}/preview/").content.decode()

    copy = f"/desk/articles/picture/{two_pictures[0].pk}/{two_pictures[0].sha256[:12]}-640.webp"
    assert (copy in page, ' "/pictures/' in page) == (True, False)
    assert (desk.client.get(copy).status_code, client.get(copy).status_code) == (200, 302)


def test_a_half_written_and_a_killed_story_have_previews_too(desk, newsroom):
    empty = newsroom.story("x", body="", section=None)
    killed = newsroom.story()
    newsroom.publish(killed)
    kill(killed, by=newsroom.editor, reason="wrong man")

    assert [desk.get(f"articles/story/{story.pk}/preview/").status_code for story in (empty, killed)] == [200, 200]


def test_a_revision_is_read_as_it_was_saved(desk, newsroom):
    with clock.fixed(NOON):
        story = newsroom.story(body="<p>First.</p>")
        newsroom.rewrite(story, body="<p>Second.</p>")

    first, none = (desk.get(f"articles/story/{story.pk}/revisions/{version}/") for version in (1, 7))

    assert ("<p>First.</p>" in first.content.decode(), none.status_code) == (True, 404)
    assert first.context["revision"].by == newsroom.administrator


def test_the_history_names_editions_saves_and_log(desk, newsroom):
    story = newsroom.story()
    newsroom.publish(story)

    answer = desk.get(f"articles/story/{story.pk}/history/")

    seen = answer.context
    assert (
        [line.verb for line in seen["lines"]],
        [e.number for e in seen["editions"]],
        [r.version for r in seen["revisions"]],
    ) == (
        ["publish"],
        [1],
        [1],
    )


def test_the_log_in_a_history_is_for_those_who_may_read_it(newsroom):
    story, person = newsroom.story(), newsroom.person()
    desk = Desk(newsroom.reporter)

    seen = [
        desk.get(f"articles/{page}/history/").context["lines"] for page in (f"story/{story.pk}", f"person/{person.pk}")
    ]

    assert seen == [None, None]


def test_a_records_history_is_our_own_log(desk, newsroom):
    person = newsroom.person()

    answer = desk.get(f"articles/person/{person.pk}/history/")

    assert [line.verb for line in answer.context["lines"]] == ["add"]


def test_no_page_of_the_desk_is_kept_by_a_cache_or_has_a_style_or_script_of_its_own(newsroom, desk):
    story = newsroom.story()
    Story.objects.filter(pk=story.pk).update(assigned_to=newsroom.administrator)

    for path in (
        "",
        "articles/story/",
        f"articles/story/{story.pk}/change/",
        f"articles/story/{story.pk}/do/publish/",
        "articles/person/add/",
    ):
        answer = desk.get(path)
        page = answer.content.decode()
        assert ("no-store" in answer["Cache-Control"], " style=" in page, "<script>" in page) == (True, False, False), (
            path
        )


def test_a_story_that_is_not_there_is_not_found(desk, newsroom):
    answers = [
        desk.get(f"articles/story/4711/{page}").status_code
        for page in ("preview/", "revisions/1/", "history/", "do/publish/")
    ]

    assert answers == [404] * 4


def test_the_desk_of_a_reporter_previews_every_story(newsroom):
    story = newsroom.story()

    assert Desk(newsroom.reporter).get(f"articles/story/{story.pk}/preview/").status_code == 200


def test_the_page_of_publishing_says_plainly_that_nothing_has_changed_for_readers(desk_of, newsroom):
    editor = desk_of("editor")
    with clock.fixed(NOON):
        story, other = newsroom.story(), newsroom.story("Tide turns")
        newsroom.publish(story)
        path = f"articles/story/{story.pk}/do/publish/"
        sentence = "Nothing has changed for readers since the live edition, of 27 March 2026, 12:00: there is nothing to publish."

        same, several, refused = (
            editor.get(path),
            editor.get("articles/story/several/publish/", story=[story.pk, other.pk]),
            editor.do(story, "publish"),
        )
        newsroom.rewrite(story, headline="Ferry sinks")
        changed, new = editor.get(path), editor.get(f"articles/story/{other.pk}/do/publish/")

    plain = "Readers get the story as it was last saved."
    assert [str(page.context["form"].explains) for page in (same, several, changed, new)] == [
        sentence,
        f"{plain} Nothing has changed for readers of “Ferry returns” since what is live: of these there is nothing to publish.",
        plain,
        plain,
    ]
    assert sentence in same.content.decode()
    assert errors(refused) == [
        "Nothing of “Ferry returns” has changed for readers since the live edition, of 27 March 2026, 12:00."
    ]


def test_who_logs_out_is_told_in_our_words(desk):
    page = desk.post("logout/", {}).content.decode()

    assert ("What you saved is safe." in page, "quality time" in page) == (True, False)
