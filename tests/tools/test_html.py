"""The one sanitiser: nothing that runs, nothing left open, no character lost, and no input that takes for ever."""

import json
import re
import time
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.editions.body import people_in, pictures_in, render
from articles.tools import html
from articles.tools.html import ATTRIBUTES, SCHEMES, TAGS, plain, sanitise, strip_empty
from articles.tools.text import BadText, paragraphs, to_html

HOSTILE = Path(__file__).resolve().parents[3] / "shared/samples/html/dompurify-expect.json"
VOID = {"br", "hr"}


class Reading(HTMLParser):
    """What a browser would make of it: tags with attributes, and whether they close in order."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.stack, self.crossed, self.words = [], [], [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag):
        if not self.stack or self.stack.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data):
        self.words.append(data)

    def handle_comment(self, data):
        self.crossed.append(f"<!--{data}")

    handle_decl = handle_pi = unknown_decl = handle_comment


def faults(html, *, allowed=TAGS, attributes=ATTRIBUTES):
    """Everything in the HTML that a body may not hold."""
    reading = Reading(html)
    found = [f"open: {tag}" for tag in reading.stack] + [f"crossed: {tag}" for tag in reading.crossed]
    for tag, attrs in reading.tags:
        if tag not in allowed:
            found.append(tag)
        for name, value in attrs:
            if (name, value) == ("class", "pull-quote") and tag == "aside":
                continue
            if name not in attributes.get(tag, ()):
                found.append(f"{tag} {name}")
            if name == "href":
                scheme = re.match(r"[\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.\-]*)\s*:", value or "")
                if scheme and scheme[1].lower() not in SCHEMES:
                    found.append(f"{tag} {value}")
    return found


def anew(clean):
    """What the sanitiser makes of it, not remembering that it comes from there."""
    html._given.clear()
    return sanitise(clean)


def samples():
    if not HOSTILE.exists():
        return [pytest.param(None, marks=pytest.mark.skip(reason=f"no {HOSTILE.name} in ../shared/samples/html"))]
    return [pytest.param(row["payload"], id=f"{number}") for number, row in enumerate(json.loads(HOSTILE.read_text()))]


@pytest.mark.parametrize("payload", samples())
def test_of_hostile_html_nothing_is_left_that_runs(payload):
    try:
        clean = sanitise(payload)
    except BadText:  # refused whole; what is tried next is the same without the characters that no page can show
        clean = sanitise(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|&#(?:[0-8]|x[0-8]);?", "", payload))

    assert (faults(clean), anew(clean)) == ([], clean)


PIECES = st.sampled_from(
    [
        *(f"<{tag}>" for tag in sorted(TAGS)),
        *(f"</{tag}>" for tag in sorted(TAGS)),
        "<div>", "</div>", "<script>", "</script>", "<svg>", "<math>", "<style>", "<!--", "-->", "<img src=x onerror=alert(1)>",
        "<template>", "<noscript>", "<textarea>", "<title>", "<select>", "<![CDATA[", "]]>", "<?php", "<p", ">", "<", "&", "&lt;",
        "&amp;", "&nbsp;", "&quot;", "&#0;", "&#x202e;", '"', "'", "\n\n", "\n", " ", "\t", "\xa0", "\u200b", "word", "é", "🚢", "שלום",
        '<a href="javascript:alert(1)">', "<a href=' JaVaScRiPt:alert(1)'>", '<a href="https://a.example/?a=1&b=2">',
        '<a data-person="7">', '<a title=">" data-person="8" href="http://x/><img src=x onerror=alert(1)>">', '<a\ndata-person="9"\n>',
        '<figure data-picture="3">', '<figure data-picture="3 ">', '<aside class="pull-quote evil">', '<p lang="<b>">', '<p dir="rtl" lang="he">',
        '<ol start="3">', '<td colspan="2" onclick="x">', '<h1 class="x">', '<b style="font-weight:normal">', "<br/>", "<br><br>",
    ]
)  # fmt: skip
SOUP = st.lists(PIECES | st.text(max_size=4), max_size=25).map("".join)


@settings(max_examples=200)
@given(SOUP)
@example("<table><a href=x>y<table><a href=z>")
@example("<a data-person=1><table><tr><td><a data-person=2>y</a></td></tr></table></a>")
@example("<figure data-picture=1><figcaption>x<figure data-picture=2></figure></figcaption></figure>")
def test_whatever_comes_in_what_comes_out_is_safe_and_stays_as_it_is(soup):
    try:
        clean = sanitise(soup)
    except BadText:
        return

    assert (faults(clean), anew(clean)) == ([], clean)


@settings(max_examples=200)
@given(SOUP)
@example('<a data-person="7" href="https://x.example/"><strong>a</strong></a>')
@example("<a data-person='7'><table><tr><td><a data-person=7>y</a></td></tr></table></a>")
@example("<a data-person='8'>x<table><tr><td>z<a data-person=7>y</a></td></tr></table></a>")
@example(
    "<figure data-picture=3><figcaption>x<figure data-picture=4><figcaption>y</figcaption></figure></figcaption></figure>"
)
def test_whatever_the_body_what_readers_get_is_safe_and_closed(soup):
    try:
        body = sanitise(soup)
    except BadText:
        return
    shown = render(
        body,
        person_path=lambda number: f"/people/{number}/" if number != 8 else None,
        figure=lambda number, caption: f'<figure class="picture">{caption}</figure>',
    )

    readers = {"a": {"href", "class"} | ATTRIBUTES["a"], "figure": {"class", "data-picture"}}
    # What lets a wide table scroll by itself.
    around_a_table = {"div": {"class", "role", "tabindex", "aria-label"}}
    assert faults(shown, allowed={*TAGS, "div"}, attributes=ATTRIBUTES | readers | around_a_table) == []
    assert people_in(shown) == []
    assert pictures_in(shown) == []


def test_quotes_and_brackets_in_a_value_never_end_the_tag():
    body = sanitise('<p><a href="https://x.example/?q=&quot;><img src=x onerror=alert(1)>" data-person="1">Ada</a></p>')

    shown = render(body, person_path=lambda number: "/people/ada/", figure=lambda number, caption: None)

    assert shown == '<p><a class="person-link" href="/people/ada/">Ada</a></p>'


@pytest.mark.parametrize("number", ["12 onclick=x", "1e3", "١٢", "-1", "9" * 16, "", "1\n2"])
def test_a_record_number_is_digits_or_nothing(number):
    assert sanitise(f'<p><a data-person="{number}">Ada</a></p>') == "<p><a>Ada</a></p>"


KEPT = ["no\xa0break", "curly ‘quotes’ and “double”", "R&D & sons", "a < b > c", "\"straight\" and 'single'", "emoji 🚢👩‍👩‍👧‍👦", "שלום عربى", "\u2028 line", "é e\u0301", "soft\u00adhyphen", "zero\u200bwidth", "٣ \u202fnarrow"]  # fmt: skip


@pytest.mark.parametrize("text", KEPT)
def test_plain_text_is_kept_to_the_character(text):
    clean = sanitise(to_html([text]))

    assert "".join(Reading(clean).words) == text


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc", "Cn"]), min_size=1))
def test_every_character_of_a_paragraph_is_kept(text):
    parts = paragraphs(text)

    clean = sanitise(to_html(parts))

    visible = [part for part in parts if part.strip()]
    assert [unescape(words) for words in re.findall("<p>(.*?)</p>", clean, re.DOTALL)] == visible


@pytest.mark.parametrize(
    ("given_html", "kept"),
    [
        ("one\n\ntwo", "<p>one</p><p>two</p>"),
        ("one<br><br>two<br>three", "<p>one</p><p>two<br>three</p>"),
        ("<b>one\n\ntwo</b> three", "<p><strong>one</strong></p><p><strong>two</strong> three</p>"),
        ("loose <p>para</p> more <em>still</em>", "<p>loose</p><p>para</p><p>more <em>still</em></p>"),
        ("a<strong> </strong>b", "<p>a b</p>"),
        ("<p>a<em></em>b</p><p> </p><p><br></p><ul><li></li></ul>", "<p>ab</p>"),
        ("<h1>a</h1><h4>b</h4><i>c</i>", "<h2>a</h2><h3>b</h3><p><em>c</em></p>"),
        ('<b style="font-weight:normal"><p>pasted</p><p>whole</p></b>', "<p>pasted</p><p>whole</p>"),
        ('<figure data-picture="3"></figure>', '<figure data-picture="3"></figure>'),
        ("<script>alert(1)</script><style>p{}</style>left", "<p>left</p>"),
        ("\xa0indented by hand", "<p>\xa0indented by hand</p>"),
        ("", ""),
        (" \n\t ", ""),
    ],
)
def test_text_is_put_in_the_papers_own_form(given_html, kept):
    assert sanitise(given_html) == kept


def test_characters_that_cannot_be_stored_are_refused():
    with pytest.raises(BadText, match="NUL, at place 4"):
        sanitise("<p>\0</p>")


def test_characters_that_cannot_be_stored_are_refused_as_entities_too():
    with pytest.raises(BadText, match="U\\+0001"):
        sanitise("<p>&#1;</p>")


def test_empty_blocks_within_empty_blocks_all_go():
    assert strip_empty("<ul><li><p> <br></p></li></ul><p>x</p>") == "<p>x</p>"


def test_plain_text_joins_what_a_tag_within_a_word_parted():
    assert plain("<p>Mc<strong>D</strong>onald &amp; Co</p><p>next &lt;</p>") == "McDonald & Co next <"


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 100_000,
        "<div></x>" * 100_000,
        "</div>" * 50_000 + "<div>" * 50_000,
        "<b>" * 100_000 + "x",
        "<blockquote>" * 40_000,
        "".join(f"<b lang={number}>" for number in range(900)) + "<p>x" * 20_000,
        "<ul><li>" * 999,
        "<p>" * 50_000 + " " * 50_000,
        "<p>" + " " * 400_000,
        "a<br>" * 100_000,
        "\n \n " * 100_000 + "x",
        "<" * 400_000,
        "<!--" * 100_000,
        "<a href=x>" * 50_000,
        "<table>" * 900 + "<a>" * 900,
        "&" * 100_000,
        "<p>" + "word " * 1_000_000 + "</p>",
    ],
    ids=range(17),
)
def test_no_input_takes_long(hostile):
    begun = time.process_time()
    try:
        sanitise(hostile)
    except BadText as refusal:
        assert "tags within tags" in str(refusal)
    assert time.process_time() - begun < 5
