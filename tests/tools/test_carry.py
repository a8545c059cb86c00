"""Carrying a change into another text: made in the one right place, or shown; never in a wrong one."""

import random
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.tools.carry import carry, hunks
from articles.tools.html import sanitise

NAMED = "<p>The man was named as Jon Smith, of Quay Street.</p>"


def carried(old, new, onto):
    """The text, and what had no place, in words."""
    text, unplaced = carry(old, new, onto)
    return text, [str(hunk) for hunk in unplaced]


def test_a_word_is_changed_where_its_sentence_now_stands():
    moved = "<p>New top.</p><p>The court heard more.</p>" + NAMED + "<p>He was fined.</p>"

    result = carried(NAMED, NAMED.replace("Jon", "John"), moved)

    assert result == (moved.replace("Jon", "John"), [])


def test_a_change_is_never_made_in_somebody_elses_sentence():
    rewritten = "<p>Smith was punished. Jones was fined.</p>"

    result = carried("<p>Smith was fined.</p>", "<p>Smith was jailed.</p>", rewritten)

    assert result == (rewritten, ["“fined” → “jailed”"])


def test_a_change_made_elsewhere_is_not_taken_for_the_one_that_was_asked_for():
    rewritten = "<p>He was punished.</p><p>She was jailed.</p>"

    result = carried(
        "<p>He was fined.</p><p>She was jailed.</p>", "<p>He was jailed.</p><p>She was jailed.</p>", rewritten
    )

    assert result == (rewritten, ["“fined” → “jailed”"])


def test_of_two_like_sentences_the_one_left_is_not_guessed_to_be_the_right_one():
    old = "<p>Ada came in.</p><p>He was fined.</p><p>Then Ben came in.</p><p>He was fined.</p>"
    new = "<p>Ada came in.</p><p>He was fined.</p><p>Then Ben came in.</p><p>He was freed.</p>"
    rewritten = "<p>Nothing else is left of it.</p><p>He was fined.</p>"

    result = carried(old, new, rewritten)

    assert result == (rewritten, ["“fined” → “freed”"])


def test_a_passage_pasted_twice_is_shown_and_not_guessed():
    result = carried(NAMED, NAMED.replace("Jon", "John"), NAMED + NAMED)

    assert result == (NAMED + NAMED, ["“Jon” → “John”"])


def test_a_change_that_is_there_already_is_passed_over():
    rewritten = "<p>New top.</p>" + NAMED.replace("Jon", "John")

    result = carried(NAMED, NAMED.replace("Jon", "John"), rewritten)

    assert result == (rewritten, [])


def test_a_doubled_word_that_is_there_already_is_not_made_three():
    rewritten = "<p>They say it is very very good now</p>"

    result = carried("<p>It is very good now</p>", "<p>It is very very good now</p>", rewritten)

    assert result == (rewritten, [])


def test_a_deletion_that_is_there_already_is_passed_over():
    old = "<p>The council, which is in debt, met on Monday night.</p>"
    new = "<p>The council met on Monday night.</p>"

    result = carried(old, new, new + "<p>More follows.</p>")

    assert result == (new + "<p>More follows.</p>", [])


def test_a_passage_that_was_deleted_is_shown():
    result = carried(NAMED, NAMED.replace("Jon", "John"), "<p>Something else altogether.</p>")

    assert result == ("<p>Something else altogether.</p>", ["“Jon” → “John”"])


def test_a_word_put_in_lands_between_its_neighbours():
    result = carried(
        "<p>The minister was found guilty on Monday.</p>",
        "<p>The minister was found not guilty on Monday.</p>",
        "<p>Late news. The minister was found guilty on Monday. He left.</p>",
    )

    assert result == ("<p>Late news. The minister was found not guilty on Monday. He left.</p>", [])


def test_changes_close_to_each_other_are_all_made():
    old = "<p>On Monday the mayor of Leith met Jon Smith and Ann Brown at the old harbour.</p>"
    new = "<p>On Tuesday the mayor of Leith met John Smith and Anne Brown at the new harbour.</p>"

    result = carried(old, new, "<p>Top.</p>" + old + "<p>End.</p>")

    assert result == ("<p>Top.</p>" + new + "<p>End.</p>", [])


def test_of_changes_close_to_each_other_one_already_made_does_not_hide_the_other():
    old = "<p>On Monday the mayor of Leith met Jon Smith and Ann Brown.</p>"
    new = "<p>On Tuesday the mayor of Leith met John Smith and Ann Brown.</p>"

    result = carried(old, new, old.replace("Jon", "John") + "<p>End.</p>")

    assert result == (new + "<p>End.</p>", [])


def test_a_headline_keeps_the_words_added_to_it():
    assert carried("Ferry returns", "Ferry runs", "Ferry returns at last") == ("Ferry runs at last", [])


def test_the_address_of_a_link_is_changed_as_one_word():
    old = '<p>See the <a href="https://a.example/">full report</a> of the committee.</p>'
    new = old.replace("a.example", "b.example")

    result = carried(old, new, "<p>Top.</p>" + old)

    assert result == ("<p>Top.</p>" + new, [])


def test_a_paragraph_parted_in_two_is_parted_elsewhere_too():
    old = "<p>The ferry is back in the harbour. The crew has been paid.</p>"
    new = "<p>The ferry is back in the harbour.</p><p>The crew has been paid.</p>"

    result = carried(old, new, "<p>Top.</p>" + old)

    assert result == ("<p>Top.</p>" + new, [])


def test_a_tag_is_never_left_open():
    old = "<p>The ferry is back in the harbour and the crew has been paid.</p>"
    new = "<p>The ferry is <strong>back in the harbour</strong> and the crew has been paid.</p>"
    rewritten = "<p>The ferry is back, and so all are glad that the crew has been paid.</p>"

    text, unplaced = carry(old, new, rewritten)

    assert (text, len(unplaced)) == (rewritten, 2)


words = st.sampled_from(
    [
        "ferry",
        "harbour",
        "crew",
        "paid",
        "back",
        "Smith",
        "Jones",
        "was",
        "fined",
        "jailed",
        "the",
        "a",
        "of",
        ".",
        ",",
        "&amp;",
        "é",
        "漁",
        "🚢",
    ]
)
sentence = st.lists(words, max_size=9).map(" ".join)
strong = sentence.map(lambda text: f"<strong>{text}</strong>" if text else "")
paragraph = st.lists(sentence | strong, min_size=1, max_size=3).map(lambda parts: "<p>" + " ".join(parts) + "</p>")
body = st.lists(paragraph, max_size=6).map("".join).map(sanitise)


def tags_of(html):
    return re.findall(r"<[^>]+>", html)


@given(body, body)
def test_carried_onto_the_text_it_came_from_a_change_is_itself(old, new):
    assert carry(old, new, old) == (new, [])


@given(body, body)
def test_every_change_is_told_in_full_by_its_hunks(old, new):
    end = "<p>Some other end.</p>"

    text, unplaced = carry(old + end, new + end, old + end + "x")

    assert unplaced or text == new + end + "x"


@settings(max_examples=100)
@given(body, body, body)
def test_whatever_is_carried_the_tags_close_and_the_sanitiser_finds_nothing_to_do(old, new, onto):
    text, _unplaced = carry(old, new, onto)

    assert tags_of(sanitise(text)) == tags_of(
        re.sub(r"<(p|strong)>\s*</\1>", "", re.sub(r"<strong>\s*</strong>", "", text))
    )


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_any_characters_can_be_carried(old, new, onto):
    text, unplaced = carry(old, new, onto)

    assert isinstance(text, str)
    assert text == onto or hunks(old, new) != unplaced


@given(body, body)
def test_onto_a_text_with_nothing_in_common_nothing_changes_and_all_is_shown(old, new):
    unrelated = "<h2>Quite different matters</h2><ul><li>tea</li><li>cake</li></ul>"

    text, unplaced = carry(old, new, unrelated)

    if old not in ("", unrelated):
        assert (text, unplaced) == (unrelated, hunks(old, new))


def long_body(vocabulary, seed):
    pick = random.Random(seed)
    return "".join(
        "<p>" + ". ".join(" ".join(pick.choices(vocabulary, k=10)) for _ in range(4)) + ".</p>" for _ in range(500)
    )


def spoilt(text, count, seed, word):
    pick, parts = random.Random(seed), text.split(" ")
    for place in pick.sample(range(len(parts)), count):
        parts[place] = word
    return " ".join(parts)


VOCABULARY = [f"word{number}" for number in range(3_000)]
LONG = long_body(VOCABULARY, 1)


@pytest.mark.parametrize(
    ("old", "new", "onto"),
    [
        (LONG, spoilt(LONG, 1, 2, "corrected"), spoilt(LONG, 400, 3, "rewritten")),
        (LONG, spoilt(LONG, 300, 2, "corrected"), spoilt(LONG, 400, 3, "rewritten")),
        (LONG, long_body(VOCABULARY, 4), spoilt(LONG, 400, 3, "rewritten")),
        ("<p>" + "he was fined. " * 7_000 + "</p>", "<p>" + "he was freed. " * 7_000 + "</p>", "<p>" + "he was fined. " * 6_999 + "</p>"),
        ("<p>" + "word " * 20_000 + "</p>", "<p>" + "word " * 19_999 + "</p>", "<p>" + "word " * 20_001 + "</p>"),
    ],
    ids=["one word", "many words", "all anew", "one sentence over and over", "one word over and over"],
)  # fmt: skip
def test_a_body_of_twenty_thousand_words_takes_less_than_two_seconds(old, new, onto):
    begun = time.process_time()

    carry(old, new, onto)

    assert time.process_time() - begun < 2
