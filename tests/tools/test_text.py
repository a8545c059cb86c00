"""Plain text: kept to the character, folded for matching, made into addresses."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from articles.tools import text as text_module
from articles.tools.fields import earliest, latest, validate_partial_date
from articles.tools.text import BadText, check_text, fold, is_blank, paragraphs, slug_of


@pytest.mark.parametrize(
    "text", ["tab\t, line\nfeed\r\n", "no\xa0break", "‘curly’", "🚢", "שלום", "\u2028", "\x85", ""]
)
def test_text_that_can_be_shown_passes_unchanged(text):
    assert check_text(text) is text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a\0b", "NUL, at place 2"),
        ("\x1b[0m", "U\\+001B, at place 1"),
        ("\x7f", "U\\+007F"),
        ("ab\ud800", "U\\+D800, at place 3"),
        ("\uffff", "U\\+FFFF"),
    ],
)
def test_text_that_cannot_be_shown_is_refused_with_its_place(text, words):
    with pytest.raises(BadText, match=words):
        check_text(text)


@given(
    st.text(
        st.characters()
        | st.sampled_from("\x80\x84\x85\x86\x9f\xa0\xbf\xc0\u07bf\ufeff\uffbf\ufffd\ufffe\U0001ffff\U00010000")
    )
)
def test_text_is_found_fit_to_be_shown_by_its_bytes_as_by_its_characters(text):
    assert text_module._UNPRINTABLE.search(text) is None or not text_module._is_surely_printable(text)


def test_of_every_character_the_bytes_say_no_other_than_the_character():
    wrong = [
        code
        for code in range(0x110000)
        if text_module._is_surely_printable(chr(code)) and text_module._UNPRINTABLE.search(chr(code))
    ]

    assert wrong == []
    assert [code for code in range(0x80) if not text_module._is_surely_printable(chr(code))] == [
        code for code in range(0x80) if text_module._UNPRINTABLE.search(chr(code))
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one\n\ntwo", ["one", "two"]),
        ("one\r\n\r\ntwo\rthree", ["one", "two\nthree"]),
        ("one\n \t\n\n two ", ["one", "two"]),
        ("\ufeffone", ["one"]),
        ("\xa0one\xa0\n\n\xa0", ["\xa0one\xa0", "\xa0"]),
        ("", []),
        ("\n\n \n", []),
    ],
)
def test_blank_lines_part_paragraphs_and_nothing_else_is_lost(text, parts):
    assert paragraphs(text) == parts


@given(st.text(alphabet="ab \t\n\r\xa0", max_size=40))
def test_paragraphs_lose_nothing_but_white_space(text):
    def bare(words):
        return "".join(words.split())

    assert bare("".join(paragraphs(text))) == bare(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoë Ödegaard", "zoe odegaard"),
        ("Søren Łukasz", "soren lukasz"),
        ("O’Neill", "o'neill"),
        ("STRASSE", "straße"),
        ("İstanbul", "istanbul"),
        ("Ada\u200b Marsh", "ada marsh"),
        ("Ada\u202e Marsh", "ada marsh"),
        ("  Ada \xa0 Marsh ", "ada marsh"),
        ("ＡＤＡ", "ada"),
        ("Ёлка", "елка"),
    ],
)
def test_names_that_a_reader_takes_for_the_same_fold_to_the_same(one, other):
    assert fold(one) == fold(other)


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Ferry returns — at last!", "ferry-returns-at-last"),
        ("The council’s £1m", "the-councils-1m"),
        ("Øresund & Łódź", "oresund-lodz"),
        ("Паром", ""),
        ("🚢", ""),
        ("---", ""),
        ("a" * 200, "a" * 80),
        ("word " * 40, "-".join(["word"] * 16)),
        ("a/../b?c#d", "abcd"),
    ],
)
def test_an_address_is_made_of_plain_letters_within_its_limit(text, slug):
    assert slug_of(text) == slug


@given(st.text(max_size=200))
def test_any_text_makes_an_address_or_none(text):
    slug = slug_of(text)

    assert len(slug) <= 80
    assert slug == "" or (slug.isascii() and not set(slug) - set("abcdefghijklmnopqrstuvwxyz0123456789-_"))
    assert slug.strip("-_") == slug


@pytest.mark.parametrize("text", ["", " ", "\xa0", "\u200b\u2060\ufeff", "\u202e", "\u3164", "\u2800", "\u00ad"])
def test_what_shows_nothing_is_blank(text):
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", ".", "\u200ba", "漁", "🚢"])
def test_what_shows_something_is_not_blank(text):
    assert not is_blank(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-02", "2019-02-01", "2019-02-28"),
        ("2019-12-13", "2019-12-13", "2019-12-13"),
    ],
)
def test_a_partial_date_stands_for_its_whole_span(text, first, last):
    assert (earliest(text).isoformat(), latest(text).isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["", "19", "2019-13", "2019-02-30", "2019-2", "0000", "2019\n", "٢٠١٩", "２０１９", "2019-01-01T00:00", "-2019"],
)
def test_what_is_no_partial_date_is_refused(text):
    with pytest.raises(ValidationError, match="is no date"):
        validate_partial_date(text)
