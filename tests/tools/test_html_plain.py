"""The sanitiser's short ways: copy comes out of them as it would out of the long one."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.tools import html
from articles.tools.text import BadText

_PIECES = st.sampled_from(
    ["<p>", "</p>", "</p><p>", "&amp;", "&lt;", "&nbsp;", "&", "&#60;", "<b>", "<", "\r", "\xa0", " ", "x"]
)
_COPY = st.lists(_PIECES | st.text(st.characters(codec="utf-8"), max_size=5), max_size=10).map("".join)
_TAGS = ["p", "h2", "h3", "h4", "blockquote", "ul", "ol", "li", "a", "strong", "em", "b", "s", "cite", "hr"]
_BLOCKS = st.lists(
    st.sampled_from(
        [*(f"<{tag}>" for tag in _TAGS), *(f"</{tag}>" for tag in _TAGS), "<br>", '<p dir="rtl">', '<a href="https://x.example/">']
        + ["word", " ", "\n", "&amp;", "\xa0", "\u200b"]
        + ["<p>word</p>", "<h2>a word</h2>", "<blockquote><p>word</p></blockquote>", "<ul><li>word</li></ul>"]
        + ['word <a href="https://x.example/">word</a> word', "word<strong>word</strong>", "<em>word</em>"]
    ),
    max_size=12,
).map("".join)  # fmt: skip
_SHORT = html._PLAIN, html._IN_ORDER


def the_long_way(copy: str) -> str:
    html._PLAIN = html._IN_ORDER = re.compile("(?!)")
    html._given.clear()
    try:
        return html.sanitise(copy)
    finally:
        html._PLAIN, html._IN_ORDER = _SHORT


@given(_COPY)
def test_plain_paragraphs_come_out_the_short_way_as_out_of_the_long(copy):
    copy = f"<p>{copy}</p>"

    try:
        expected = the_long_way(copy)
    except BadText:
        return

    assert html.sanitise(copy) == expected


@given(_BLOCKS)
@example('<p>word <a href="https://x.example/">a <em>word</em></a></p>')
@example("<p>word<strong> </strong></p>")
@example("<p>word</p><ul><li>word</li><li></li></ul>")
@example("<blockquote><p>word</p>word</blockquote>")
def test_copy_in_order_comes_out_the_short_way_as_out_of_the_long(copy):
    expected = the_long_way(copy)

    html._given.clear()
    assert html.sanitise(copy) == expected


@given(_BLOCKS)
def test_what_the_sanitiser_gave_is_known_again(copy):
    clean = html.sanitise(copy)

    html._given.clear()
    html.sanitise(copy)
    assert [html.sanitise(clean), the_long_way(clean)] == [clean, clean]


def test_what_is_known_is_forgotten_before_it_takes_much_room(monkeypatch):
    monkeypatch.setattr(html, "_MOST_GIVEN", 10)

    for number in range(25):
        html.sanitise(f"<h2>Ferry {number}</h2>")
    assert len(html._given) <= 10


def test_text_that_was_refused_is_never_known():
    for _time in range(2):
        with pytest.raises(BadText, match="U\\+0001"):
            html.sanitise("<h2>&#1;</h2>")
    with pytest.raises(BadText, match="U\\+0001"):
        html.sanitise("<h2>\x01</h2>")
