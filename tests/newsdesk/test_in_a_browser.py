"""The desk driven as an editor drives it: typed, chosen, published, read; under the strict policy, without a complaint."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from articles.editions.models import Edition
from articles.people.models import Person
from articles.staff.models import LogLine
from articles.stories.copy import snapshot
from articles.stories.models import Story

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SEED = Path(__file__).resolve().parents[3] / "shared" / "samples" / "seed-story.txt"
BODY = ".ProseMirror[contenteditable=true]"


def choose(page: Page, lines: str, index: int, field: str, *, typed: str, offered: str) -> None:
    """Look a record up in a line, by typing, and choose it."""
    box = page.locator(f"[data-lines={lines}] [data-line]").nth(index).locator(f".line__field--{field}")
    box.locator(".select2-selection").click()
    page.locator(".select2-search__field").last.fill(typed)
    page.locator(".select2-results__option", has_text=offered).click()


def add_line(page: Page, lines: str) -> None:
    page.locator(f"[data-lines={lines}] [data-lines-add]").click()


def test_a_story_is_filed_by_hand_published_and_read(signed_in, live_server, page, newsroom, complaints):
    newsroom.person("Ada Marsh"), newsroom.person("Jeremy Corbyn", staff_note="MP"), newsroom.tag("Harbour")
    signed_in("articles/story/add/")

    page.get_by_label("Headline", exact=False).first.fill("Ferry returns")
    page.locator("#id_standfirst").fill("It was away all winter.")
    page.locator("#id_section").select_option(label="News")
    page.locator(BODY).click()
    page.keyboard.type("The ferry is back, and  so is the cook.")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Crosshead").click()
    page.keyboard.type("Fares")
    page.keyboard.press("Enter")
    page.keyboard.type("They went up.")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Pull quote").click()
    page.keyboard.type("So is the cook")
    add_line(page, "credits")
    choose(page, "credits", 0, "person", typed="mars", offered="Ada Marsh")
    add_line(page, "mentions")
    choose(page, "mentions", 0, "person", typed="corb", offered="Jeremy Corbyn (MP)")
    page.locator("[data-lines=mentions] select[name$=part]").first.select_option("quoted")
    add_line(page, "story_tags")
    choose(page, "story_tags", 0, "tag", typed="harb", offered="Harbour")
    page.get_by_role("button", name="Save and publish…").click()
    page.get_by_role("button", name="Publish", exact=True).click()

    expect(page.locator(".messagelist")).to_contain_text("Published: Ferry returns.")
    assert Story.objects.get().body == (
        "<p>The ferry is back, and  so is the cook.</p><h2>Fares</h2><p>They went up.</p>"
        '<aside class="pull-quote"><p>So is the cook</p></aside>'
    )
    page.goto(live_server.url + Edition.objects.get().path)
    read = page.locator("main").inner_text()
    assert [words in read for words in ("Ferry returns", "Ada Marsh", "Jeremy Corbyn", "Harbour", "Fares")] == [
        True
    ] * 5
    assert complaints == []


@pytest.mark.skipif(not SEED.exists(), reason="the shared samples are not here")
def test_the_seed_story_pasted_by_hand_is_read_to_the_character(
    signed_in, live_server, page, context, newsroom, complaints
):
    text = SEED.read_text()
    paragraphs = [part for part in text.split("\n\n") if part.strip()]
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    signed_in("articles/story/add/")

    page.locator("#id_headline").fill("Corbyn to be blocked from standing for Labour")
    page.locator("#id_section").select_option(label="News")
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.locator(BODY).click()
    page.keyboard.press("ControlOrMeta+v")
    expect(page.locator(f"{BODY} > p")).to_have_count(13)
    page.get_by_role("button", name="Save and publish…").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("Published")

    page.goto(live_server.url + Edition.objects.get().path)
    read = page.evaluate(
        "first => { const p = [...document.querySelectorAll('p')].find(p => p.textContent === first);"
        " return [...p.parentElement.children].map(one => one.textContent) }",
        paragraphs[0].strip(),
    )
    assert (read, len(paragraphs)) == ([part.strip() for part in paragraphs], 13)
    assert complaints == []


def test_lines_are_moved_by_key_by_button_and_by_mouse_and_removed(signed_in, page, newsroom, complaints):
    tags = [newsroom.tag(name) for name in ("One", "Two", "Three")]
    story = newsroom.story(tags=tags)
    signed_in(f"articles/story/{story.pk}/change/")
    rows = page.locator("[data-lines=story_tags] [data-line]:not([hidden])")

    def shown() -> list[str]:
        return [words.split(" ")[0] for words in rows.locator(".select2-selection__rendered").evaluate_all(
            "all => all.map(one => one.title || one.textContent)")]  # fmt: skip

    first = rows.nth(0).get_by_role("button", name="Move down")
    first.focus()
    page.keyboard.press("Enter")
    by_button = shown()
    page.keyboard.press("Alt+ArrowDown")
    by_key = shown()
    said = page.locator("[data-lines=story_tags] [data-lines-said]").inner_text()
    grip, target = rows.nth(2).locator("[data-line-grip]"), rows.nth(0)
    grip.hover()
    page.mouse.down()
    box = target.bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 2, steps=5)
    page.mouse.up()
    by_mouse = shown()
    rows.nth(1).get_by_role("button", name="Remove").click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("Saved as version 2")

    one, two, three = tags
    assert (by_button, by_key, said, by_mouse) == (
        ["Two", "One", "Three"], ["Two", "Three", "One"], "Moved to place 3.", ["One", "Two", "Three"],
    )  # fmt: skip
    assert snapshot(Story.objects.get())["tags"] == [one.pk, three.pk]
    assert complaints == []


def test_a_person_is_added_from_the_story_without_leaving_it(signed_in, page, newsroom, complaints):
    story = newsroom.story()
    signed_in(f"articles/story/{story.pk}/change/")
    add_line(page, "mentions")

    with page.expect_popup() as opened:
        page.locator("[data-lines=mentions] .add-related").first.click()
    popup = opened.value
    popup.on("console", lambda line: complaints.append(line.text) if line.type in {"error", "warning"} else None)
    popup.get_by_label("Name", exact=False).first.fill("Ravi Sen")
    with popup.expect_event("close"):
        popup.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("[data-lines=mentions] .select2-selection__rendered")).to_contain_text("Ravi Sen")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("Saved as version 2")

    assert [line["person"] for line in snapshot(Story.objects.get())["people"]] == [Person.objects.get().pk]
    assert complaints == []


EVERYTHING = (
    '<p>A <strong>b</strong> <em>c</em> <s>d</s> <sub>e</sub> <sup>f</sup> <a href="https://x.example/">g</a> '
    '<a data-person="12">h</a> <cite>i</cite> 10\xa0000  x<br>j &lt;k&gt; &amp; l</p><p lang="cy" dir="ltr">m</p><h2>n</h2><h3>o</h3>'
    '<ul><li><p>p</p></li></ul><ol start="3"><li><p>q</p></li></ol><blockquote><p>r</p></blockquote>'
    '<aside class="pull-quote"><p>s</p></aside><hr><figure data-picture="7"><figcaption>t</figcaption></figure>'
    '<figure data-picture="8"></figure>'
    '<table><tbody><tr><th scope="col"><p>u</p></th></tr><tr><td><p>v</p></td></tr></tbody></table><p>w</p>'
)


def test_whatever_a_body_may_hold_comes_out_of_the_editor_as_it_went_in(signed_in, page, newsroom):
    story = newsroom.story(body=EVERYTHING)
    stored = Story.objects.get().body
    signed_in(f"articles/story/{story.pk}/change/")

    page.locator(f"{BODY} > p").last.click()
    page.keyboard.press("End")
    page.keyboard.type("!")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("Saved as version 2")

    assert Story.objects.get().body == stored.replace("<p>w</p>", "<p>w!</p>")


def test_a_link_is_set_by_the_toolbar_and_a_bad_address_is_refused(signed_in, page, newsroom, complaints):
    story = newsroom.story(body="<p>ferry</p>")
    signed_in(f"articles/story/{story.pk}/change/")

    page.locator(BODY).click()
    page.keyboard.press("ControlOrMeta+a")
    page.get_by_role("button", name="Link", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("javascript:alert(1)")
    dialog.get_by_role("button", name="Set the link").click()
    expect(dialog.get_by_role("alert")).to_have_text(re.compile("no address"))
    dialog.get_by_role("textbox").fill("ferry.example/times")
    dialog.get_by_role("button", name="Set the link").click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("Saved as version 2")

    assert Story.objects.get().body == '<p><a href="https://ferry.example/times">ferry</a></p>'
    assert complaints == []


def test_who_leaves_with_something_unsaved_is_asked(signed_in, page, newsroom):
    story = newsroom.story()
    signed_in(f"articles/story/{story.pk}/change/")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))

    page.locator("#id_kicker").fill("Harbour")
    expect(page.locator("[data-unsaved-state]")).to_have_text("Not saved yet")
    page.get_by_role("link", name="Hand on…").click()
    page.wait_for_timeout(300)

    assert (asked, page.url.endswith("/change/")) == (["beforeunload"], True)


def test_a_form_that_was_only_opened_is_not_said_to_be_unsaved_and_one_with_a_new_choice_is(signed_in, page, newsroom):
    story = newsroom.story(people=[newsroom.person("Ada Marsh")])
    signed_in(f"articles/story/{story.pk}/change/")
    page.wait_for_load_state("networkidle")
    state = page.locator("[data-unsaved-state]")

    before = state.text_content()
    # As the window of a record that was added does it.
    page.evaluate(
        """() => {
            const select = document.querySelector("[name=mentions-0-person]");
            select.add(new Option("Zoe Newperson", "99", true, true));
            window.django.jQuery(select).trigger("change");
        }"""
    )

    assert "Not saved" not in before
    expect(state).to_have_text("Not saved yet")


def test_leaving_a_field_moves_nothing_away_from_under_the_click(signed_in, page, newsroom):
    signed_in(f"articles/story/{newsroom.story().pk}/change/")
    row = page.locator(".field-standfirst").first

    heights = []
    for field in ("#id_standfirst", "#id_slug"):
        page.locator(field).focus()
        heights.append(row.bounding_box()["height"])

    assert heights[0] == heights[1]


def test_a_text_past_its_limit_is_counted_not_cut(signed_in, page, newsroom):
    signed_in("articles/story/add/")

    page.locator("#id_headline").fill("H" * 301)

    expect(page.locator(".field-headline .limit")).to_have_text("301 of 300 characters")
    assert page.locator("#id_headline").input_value() == "H" * 301


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_no_page_of_the_desk_makes_the_browser_complain_or_scrolls_sideways(
    signed_in, page, newsroom, complaints, scheme, two_pictures
):
    person, tag = newsroom.person(roles=[{"title": "Mayor"}]), newsroom.tag()
    story = newsroom.story(people=[person], credits=[person], tags=[tag], pictures=[{"picture": two_pictures[0].pk}])
    newsroom.publish(story)
    newsroom.editor.groups.set(newsroom.administrator.groups.all())
    page.emulate_media(color_scheme=scheme)
    numbers = {
        "person": person.pk, "tag": tag.pk, "section": newsroom.news.pk, "picture": two_pictures[0].pk, "user": newsroom.reporter.pk,
    }  # fmt: skip
    paths = [
        "", "articles/story/", "articles/story/add/", f"articles/story/{story.pk}/change/",
        f"articles/story/{story.pk}/history/", f"articles/story/{story.pk}/revisions/1/",
        f"articles/story/{story.pk}/preview/", "password_change/",
        *(f"articles/story/{story.pk}/do/{verb}/" for verb in ("publish", "correct", "kill", "withhold", "embargo", "hand-on", "spike")),
        f"articles/story/several/kill/?story={story.pk}",
        *(f"articles/{kind}/{page}" for kind, number in numbers.items() for page in ("", "add/", f"{number}/change/")),
        "articles/logline/", f"articles/logline/{LogLine.objects.latest('pk').pk}/change/",
        f"articles/user/{newsroom.reporter.pk}/password/", f"articles/person/{person.pk}/history/",
    ]  # fmt: skip
    wide = []

    for path in paths:
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 900})
            signed_in(path)
            if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                wide.append((path, width))

    assert complaints == []
    assert wide == []
