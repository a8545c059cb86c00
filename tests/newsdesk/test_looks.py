"""How the desk looks, in light and in dark: nothing is cut off, nothing is the admin's own."""

import pytest
from playwright.sync_api import Page, expect

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
