"""Finding records by the beginnings of their words; what it reads does not grow with the table."""

from django.db.models import QuerySet

from .models import Word
from .words import words_asked

# Records that a search looks at: the newest with its rarest word. More are found by adding a word, or a letter to one of
# which OFFERED are enough, as under a field that is being typed into: it shows twenty, and not those that are retired.
LOOKED_AT, OFFERED = 1_000, 300
# Rows of each of several words that are counted first, to find out which is the rarest.
_FEW = 20
# No byte of UTF-8 is as high.
_LAST = b"\xff"


def find(model: type[Word], text: str, *, offered: bool = False) -> list[int] | None:
    """Numbers of the records that have, for every word of the text, a word that begins with it; None for a text without words.

    Of more than LOOKED_AT records with the rarest of the words, the newest whose word is that one whole come first; where
    they are `offered` for a single word, of more than OFFERED.
    """
    asked = words_asked(text)
    if not asked:
        return None
    beginnings = [_beginning(model, word) for word in asked]
    rarest, *others = _rarest_first(beginnings) if len(beginnings) > 1 else beginnings
    most = OFFERED if offered and not others else LOOKED_AT
    found = list(dict.fromkeys(rarest.order_by("word", "-of_id").values_list("of", flat=True)[:most]))
    for rows in others:
        having = set(rows.filter(of__in=found).values_list("of", flat=True)) if found else set()
        found = [number for number in found if number in having]
    return found


def _rarest_first(beginnings: list[QuerySet]) -> list[QuerySet]:
    """The rows of each word, those of the rarest first: counted no further than it takes to know which that is."""
    for most in (_FEW, LOOKED_AT):
        counts = [rows[: most + 1].count() for rows in beginnings]
        if min(counts) <= most:
            break
    first = counts.index(min(counts))
    return [beginnings[first], *beginnings[:first], *beginnings[first + 1 :]]


def _beginning(model: type[Word], word: bytes) -> QuerySet:
    return model.objects.filter(word__gte=word, word__lt=word + _LAST)
