"""Credits and mentions, as the working copy has them, from the words that name people."""

from collections.abc import Iterable

from articles.editions.words import Part, Work

from .records import is_slug


def credit_lines(words: Iterable[str], persons: dict[str, int]) -> list[dict]:
    """A credit for each person, once, in order; a name is kept as it was printed, a slug prints the record's."""
    lines: dict[int, dict] = {}
    for word in words:
        printed = "" if is_slug(word) else word
        line = {"name": printed, "work": str(Work.WORDS), "person": persons[word], "organisation": None}
        lines.setdefault(persons[word], line)
    return list(lines.values())


def mention_lines(words: Iterable[str], persons: dict[str, int]) -> list[dict]:
    """A mention of each person, once, in order."""
    numbers = dict.fromkeys(persons[word] for word in words)
    return [{"person": number, "part": str(Part.MENTIONED), "described_as": ""} for number in numbers]
