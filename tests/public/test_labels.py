"""What a story that is not plain news is labelled with above its headline."""

from dataclasses import replace

import pytest
from django.template.loader import render_to_string

from articles.editions.lists import Card
from articles.editions.records import SectionShown
from tests.newsroom import NOON
from tests.public.markup import Page

CARD = Card(0, "/", "", "The Pilot says", "", "opinion", 1, NOON, None, None)


def said(home: str, *, besides: int | None, **values: str) -> str:
    section = SectionShown(**{**dict.fromkeys(SectionShown.__dataclass_fields__, ""), "number": 1, "name": home})
    given = {"card": replace(CARD, **values), "home": section, "besides": besides}
    return " ".join(Page(render_to_string("articles/public/_kicker.html", given)).text.split())


@pytest.mark.parametrize(
    "home, besides, kicker, expected",
    [
        ("Opinion", None, "The Pilot says", "Opinion The Pilot says"),
        ("Opinion", 1, "The Pilot says", "The Pilot says"),
        ("Opinion", 1, "", ""),
        ("Town", 1, "The Pilot says", "Opinion The Pilot says"),
        ("Town", 1, "", "Opinion"),
    ],
)
def test_a_label_is_not_said_again_in_the_section_of_its_name(home, besides, kicker, expected):
    assert said(home, besides=besides, kicker=kicker) == expected


def test_what_was_paid_for_is_marked_as_such_in_every_section():
    html = render_to_string("articles/public/_kicker.html", {"card": replace(CARD, kind_of_work="sponsored")})

    assert '<span class="kind-of-work kind-of-work-sponsored">Sponsored</span>' in html
