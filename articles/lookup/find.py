"""Finding records by the beginnings of their words; what it reads does not grow with the table."""

from django.db.models import QuerySet

from .models import Word
from .words import words_asked

# Records that a search looks at: the newest with its rarest word. More are found by adding a word.
LOOKED_AT = 1_000
# No byte of UTF-8 is as high.
_LAST = b"\xff"


def find(model: type[Word], text: str) -> list[int] | None:
    """Numbers of the records that have, for every word of the text, a word that begins with it; None for a text without words.

    Of more than LOOKED_AT records with the rarest of the words, the newest whose word is that one whole come first.
    """
    asked = words_asked(text)
    if not asked:
        return None
    beginnings = [_beginning(model, word) for word in asked]
    if len(beginnings) > 1:
        beginnings.sort(key=lambda rows: rows[: LOOKED_AT + 1].count())
    rarest, *others = beginnings
    found = list(dict.fromkeys(rarest.order_by("word", "-of_id").values_list("of", flat=True)[:LOOKED_AT]))
    for rows in others:
        having = set(rows.filter(of__in=found).values_list("of", flat=True)) if found else set()
        found = [number for number in found if number in having]
    return found


def _beginning(model: type[Word], word: bytes) -> QuerySet:
    return model.objects.filter(word__gte=word, word__lt=word + _LAST)
