"""Filing and saving a working copy by the form."""

import pytest

from articles.stories.copy import snapshot
from articles.stories.models import Revision, Story
from tests.newsdesk.conftest import errors, filled, lines, said

HOSTILE = (
    '<p onclick="x()">One <b>two</b><script>alert(1)</script></p><p></p><aside class="pull-quote evil"><p>Three</p></aside>'
    '<a href="javascript:alert(1)" data-person="12">four</a><img src=x onerror=alert(1)><iframe src="https://x.example"></iframe>'
)


def test_a_story_is_filed_with_byline_people_tags_and_a_revision(desk, newsroom):
    writer, subject, quoted = newsroom.person("Ada Marsh"), newsroom.person("Jo Bell"), newsroom.person("Ravi Sen")
    tag, agency = newsroom.tag("Harbour"), newsroom.tag("Press Agency", kind="organisation")
    blank = filled(desk.get("articles/story/add/"))

    desk.post(
        "articles/story/add/",
        blank
        | {
            "headline": "Ferry returns",
            "standfirst": "At last.",
            "body": "<p>It is back.</p>",
            "section": newsroom.news.pk,
        }
        | lines("credits", {"person": writer.pk, "work": "words"}, {"organisation": agency.pk, "work": "additional"})
        | lines(
            "mentions",
            {"person": subject.pk, "part": "subject", "order": 1},
            {"person": quoted.pk, "part": "quoted", "described_as": "a passenger", "order": 0},
        )
        | lines("story_tags", {"tag": tag.pk}),
    )

    story = Story.objects.get()
    copy = snapshot(story)
    assert {
        name: copy[name] for name in ("headline", "standfirst", "body", "section", "credits", "people", "tags")
    } == {
        "headline": "Ferry returns",
        "standfirst": "At last.",
        "body": "<p>It is back.</p>",
        "section": newsroom.news.pk,
        "credits": [
            {"name": "", "work": "words", "person": writer.pk, "organisation": None},
            {"name": "", "work": "additional", "person": None, "organisation": agency.pk},
        ],
        "people": [
            {"person": quoted.pk, "part": "quoted", "described_as": "a passenger"},
            {"person": subject.pk, "part": "subject", "described_as": ""},
        ],
        "tags": [tag.pk],
    }
    kept = Revision.objects.get()
    assert (kept.version, kept.by, kept.copy) == (story.version, newsroom.administrator, copy)


def test_a_form_saved_as_it_stands_changes_nothing_and_keeps_no_revision(desk, newsroom):
    person, tag = newsroom.person(), newsroom.tag()
    story = newsroom.story(credits=[person], people=[person], tags=[tag], links=[newsroom.story("Older")])
    before = snapshot(story)

    answer = desk.save(story, desk.open(story))

    story.refresh_from_db()
    assert (snapshot(story), story.version, Revision.objects.filter(story=story).count()) == (before, 1, 1)
    assert said(answer) == ["Nothing of the copy was changed: it is still version 1."]


def test_line_ends_as_a_browser_sends_them_are_no_change(desk, newsroom):
    story = newsroom.story(body="<p>One\ntwo</p>", standfirst="Three\nfour")
    form = desk.open(story)

    desk.save(story, form | {"body": "<p>One\r\ntwo</p>", "standfirst": "Three\r\nfour"})

    story.refresh_from_db()
    assert (story.body, story.standfirst, story.version) == ("<p>One\ntwo</p>", "Three\nfour", 1)


def test_every_save_that_changes_something_keeps_a_revision(desk, newsroom):
    story = newsroom.story()

    for headline in ("Ferry late", "Ferry lost"):
        desk.save(story, desk.open(story) | {"headline": headline})

    kept = Revision.objects.filter(story=story).order_by("version")
    assert [(revision.version, revision.copy["headline"]) for revision in kept] == [
        (1, "Ferry returns"),
        (2, "Ferry late"),
        (3, "Ferry lost"),
    ]


def test_lines_are_moved_and_removed_whole(desk, newsroom):
    one, two, three = newsroom.tag("One"), newsroom.tag("Two"), newsroom.tag("Three")
    story = newsroom.story(tags=[one, two, three])

    desk.save(
        story,
        desk.open(story) | {"story_tags-0-order": 2, "story_tags-1-DELETE": "on", "story_tags-2-order": 0},
    )

    assert snapshot(Story.objects.get())["tags"] == [three.pk, one.pk]


def test_a_line_that_was_added_and_left_empty_is_no_line(desk, newsroom):
    story = newsroom.story()

    desk.save(story, desk.open(story) | {"headline": "Ferry late"} | lines("credits", {"work": "words", "order": 7}))

    story.refresh_from_db()
    assert (story.headline, snapshot(story)["credits"]) == ("Ferry late", [])


def test_what_the_desk_plans_is_saved_without_a_revision(desk, newsroom):
    story = newsroom.story()

    desk.save(story, desk.open(story) | {"planned_for": "2026-04-01", "assigned_to": newsroom.reporter.pk})

    story.refresh_from_db()
    assert (str(story.planned_for), story.assigned_to, story.version) == ("2026-04-01", newsroom.reporter, 1)


def test_a_hostile_body_comes_out_harmless(desk, newsroom):
    story = newsroom.story()

    desk.save(story, desk.open(story) | {"body": HOSTILE})

    assert Story.objects.get().body == (
        '<p>One <strong>two</strong></p><aside class="pull-quote"><p>Three</p></aside><p><a data-person="12">four</a></p>'
    )


def test_no_break_spaces_are_kept_and_none_are_made(desk, newsroom):
    story = newsroom.story()

    desk.save(story, desk.open(story) | {"body": "<p>10&nbsp;000 and 20\xa0000 and a b</p>"})

    assert Story.objects.get().body == "<p>10\xa0000 and 20\xa0000 and a b</p>"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"headline": "H" * 10_000}, "Ensure this value has at most 300 characters (it has 10000)."),
        ({"headline": "  "}, "This field is required."),
        ({"standfirst": "a\x01b"}, "Standfirst has a character that cannot be printed, U+0001, at place 2"),
        ({"body": "<p>a\x02b</p>"}, "The body has a character that cannot be printed, U+0002, at place 5."),
        ({"body": "<p>a\x00b</p>"}, "Null characters are not allowed."),
        ({"slug": "not a slug"}, "Enter a valid “slug” consisting of letters, numbers, underscores or hyphens."),
        ({"section": "99999"}, "Select a valid choice. That choice is not one of the available choices."),
    ],
)
def test_what_cannot_be_kept_is_refused_in_a_sentence_and_nothing_typed_is_lost(desk, newsroom, given, sentence):
    story = newsroom.story()

    answer = desk.save(story, desk.open(story) | {"kicker": "Typed with care"} | given)

    assert (errors(answer), Story.objects.get().kicker) == ([sentence], "")
    assert answer.context["adminform"].form["kicker"].value() == "Typed with care"


def test_a_headline_is_one_line(desk, newsroom):
    story = newsroom.story()

    desk.save(story, desk.open(story) | {"headline": "Ferry\r\nreturns\xa0today"})

    assert Story.objects.get().headline == "Ferry returns\xa0today"


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        (lambda n: lines("story_tags", {"tag": n.pk}, {"tag": n.pk}), "Harbour is there twice."),
        (lambda n: lines("credits", {"work": "data"}), "Choose a person or an agency, or write the name to print."),
        (
            lambda n: lines("story_tags", {"tag": 4711}),
            "Select a valid choice. That choice is not one of the available choices.",
        ),
    ],
)
def test_lines_that_say_nothing_or_the_same_twice_are_refused(desk, newsroom, sent, sentence):
    story = newsroom.story()

    answer = desk.save(story, desk.open(story) | sent(newsroom.tag("Harbour")))

    assert errors(answer) == [sentence]


def test_a_story_is_no_further_story_of_its_own(desk, newsroom):
    story = newsroom.story()

    answer = desk.save(story, desk.open(story) | lines("story_links", {"further": story.pk}))

    assert errors(answer) == ["Choose another story than this one."]


def test_the_lead_picture_changes_places_with_another_in_one_save(desk, newsroom, two_pictures):
    first, second = two_pictures
    story = newsroom.story(pictures=[{"picture": first.pk}, {"picture": second.pk, "place": "body"}])

    desk.save(story, desk.open(story) | {"story_pictures-0-place": "body", "story_pictures-1-place": "lead"})

    assert [(use["picture"], use["place"]) for use in snapshot(Story.objects.get())["pictures"]] == [
        (first.pk, "body"),
        (second.pk, "lead"),
    ]


def test_two_lead_pictures_are_refused(desk, newsroom, two_pictures):
    story = newsroom.story(pictures=[{"picture": two_pictures[0].pk}, {"picture": two_pictures[1].pk, "place": "body"}])

    answer = desk.save(story, desk.open(story) | {"story_pictures-1-place": "lead"})

    assert errors(answer) == ["A story has one lead picture and one social picture at most."] * 2


def test_save_and_publish_leads_to_the_page_with_the_version_on_the_screen(desk, newsroom):
    story = newsroom.story()

    answer = desk.save(story, desk.open(story) | {"headline": "Ferry late"}, button="_publish")

    assert answer.redirect_chain == [(f"/desk/articles/story/{story.pk}/do/publish/?version=2", 302)]
    assert answer.context["form"][f"version-{story.pk}"].value() == 2


def test_the_form_costs_as_much_with_thirty_lines_as_with_one(desk, newsroom, django_assert_max_num_queries):
    people = [newsroom.person(f"Person {number}") for number in range(30)]
    tags = [newsroom.tag(f"Tag {number}") for number in range(30)]
    story = newsroom.story(people=people, credits=people, tags=tags)

    with django_assert_max_num_queries(24):
        desk.get(f"articles/story/{story.pk}/change/")
