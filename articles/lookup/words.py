"""Which words a text is found by, and keeping them."""

import re
from collections.abc import Iterable, Mapping

from articles.tools.rows import insert_values
from articles.tools.text import fold

from .models import Word

# Bytes of a word that are kept, words of one text, and words of a search that are looked at.
LONGEST, MOST, ASKED = 60, 100, 6
_WORD = re.compile(r"\w(?:[\w'.-]*\w)?")
_JOINT = re.compile(r"['.-]+")


def words_of(text: str) -> set[bytes]:
    """The words that the text is found by: folded, and of one with a hyphen or an apostrophe in it each part that begins within."""
    found: set[bytes] = set()
    for word in _WORD.findall(fold(text))[:MOST]:
        found.add(_stored(word))
        found.update(_stored(word[joint.end() :]) for joint in _JOINT.finditer(word))
    return found


def words_asked(text: str) -> list[bytes]:
    """The beginnings of words that a search asks for, each once."""
    return list(dict.fromkeys(_stored(word) for word in _WORD.findall(fold(text[:200]))))[:ASKED]


def add_words(model: type[Word], texts: Mapping[int, str]) -> None:
    """The words of records that have none yet, by their numbers."""
    insert_values(model, "of word", ((number, word) for number, text in texts.items() for word in words_of(text)))


def put_words(model: type[Word], texts: Mapping[int, str]) -> None:
    """The words of records in place of those they had."""
    remove_words(model, texts)
    add_words(model, texts)


def remove_words(model: type[Word], numbers: Iterable[int]) -> None:
    model.objects.filter(of__in=list(numbers)).delete()


def _stored(word: str) -> bytes:
    return word.encode()[:LONGEST]
