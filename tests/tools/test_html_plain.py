"""The sanitiser's short way: plain paragraphs come out of it as they would out of the long one."""

import re

from hypothesis import given
from hypothesis import strategies as st

from articles.tools import html
from articles.tools.text import BadText

_PIECES = st.sampled_from(
    ["<p>", "</p>", "</p><p>", "&amp;", "&lt;", "&nbsp;", "&", "&#60;", "<b>", "<", "\r", "\xa0", " ", "x"]
)
_COPY = st.lists(_PIECES | st.text(st.characters(codec="utf-8"), max_size=5), max_size=10).map("".join)
_SHORT = html._PLAIN


def the_long_way(copy: str) -> str:
    html._PLAIN = re.compile("(?!)")
    try:
        return html.sanitise(copy)
    finally:
        html._PLAIN = _SHORT


@given(_COPY)
def test_plain_paragraphs_come_out_the_short_way_as_out_of_the_long(copy):
    copy = f"<p>{copy}</p>"

    try:
        expected = the_long_way(copy)
    except BadText:
        return

    assert html.sanitise(copy) == expected
