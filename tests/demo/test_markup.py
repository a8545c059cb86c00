"""The markup of the demo's bodies."""

import pytest

from articles.demo.markup import pictures_in, to_html
from articles.tools.html import sanitise

BODY = """First.

[picture:harbour | The *Ada* in [her](person:ann) berth.]

[picture:crane]

## Last"""


def test_a_picture_stands_in_the_body_with_its_caption_or_none():
    html = to_html(BODY, {"ann": 3}, {"harbour": 7, "crane": 8})

    assert html == (
        '<p>First.</p><figure data-picture="7"><figcaption>The <em>Ada</em> in <a data-person="3">her</a> berth.</figcaption></figure>'
        '<figure data-picture="8"></figure><h2>Last</h2>'
    )
    assert sanitise(html) == html


def test_the_pictures_of_a_body_are_known_in_order():
    assert pictures_in(BODY) == ["harbour", "crane"]


def test_a_picture_that_is_not_there_is_refused():
    with pytest.raises(KeyError):
        to_html(BODY, {"ann": 3}, {"harbour": 7})
