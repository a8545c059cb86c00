"""How the desk looks, in light and in dark: nothing is cut off, nothing is the admin's own."""

import pytest
from playwright.sync_api import Page, expect

from articles.staff.models import User

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ICONS = """all => all.map(link => {
    const icon = getComputedStyle(link, "::before");
    return [icon.maskImage.match(/icon-(.*?)link/)[1], icon.backgroundColor === getComputedStyle(link).color,
        link.querySelector("img").checkVisibility()];
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_links_beside_a_field_are_in_the_desks_own_colours(signed_in, page: Page, newsroom, complaints, scheme):
    story = newsroom.story(credits=[newsroom.person()])
    page.emulate_media(color_scheme=scheme)

    with page.expect_response("**/icon-addlink.svg") as drawn:
        signed_in(f"articles/story/{story.pk}/change/")
    links = page.locator("[data-lines=credits] [data-line]:not([hidden]) .related-widget-wrapper-link")

    assert drawn.value.ok
    assert links.evaluate_all(ICONS) == [[shape, True, False] for shape in ("add", "view", "add", "view")]
    quiet = {"light": "rgb(92, 96, 105)", "dark": "rgb(163, 167, 174)"}
    expect(links.first).to_have_css("color", quiet[scheme])
    assert complaints == []


def test_the_list_of_stories_has_every_column_in_sight_on_a_small_laptop(signed_in, page: Page, newsroom):
    User.objects.filter(pk=newsroom.reporter.pk).update(first_name="Wilhelmina", last_name="Featherstonehaugh")
    story = newsroom.story("Council votes to close the last ferry across the harbour", catchline="FERRY-CLOSES")
    story.assigned_to = newsroom.reporter
    story.save(update_fields=["assigned_to"])
    newsroom.publish(story)
    page.set_viewport_size({"width": 1100, "height": 800})

    signed_in("articles/story/")

    box = page.locator("#changelist .results")
    assert box.evaluate("box => box.scrollWidth - box.clientWidth") == 0
    expect(page.locator("td.field-assigned_to")).to_have_text("Wilhelmina Featherstonehaugh")


def test_a_save_that_lost_to_anothers_says_so_and_nothing_else_stands_above(signed_in, page: Page, newsroom):
    story = newsroom.story()
    signed_in(f"articles/story/{story.pk}/change/")
    newsroom.rewrite(story, headline="Theirs")

    page.locator("#id_kicker").fill("Harbour")
    page.get_by_role("button", name="Save", exact=True).click()

    expect(page.locator("ul.errorlist.nonfield")).to_contain_text("Reporter saved version 2 of this story on")
    expect(page.locator(".errornote")).to_be_hidden()


def test_an_error_beside_a_field_is_still_announced_above(signed_in, page: Page, newsroom):
    story = newsroom.story()
    signed_in(f"articles/story/{story.pk}/change/")
    newsroom.rewrite(story, headline="Theirs")

    page.locator("#id_headline").fill("")
    page.get_by_role("button", name="Save", exact=True).click()

    expect(page.locator("ul.errorlist.nonfield")).to_contain_text("Reporter saved version 2 of this story on")
    expect(page.locator(".errornote")).to_have_text("Please correct the errors below.")
