"""The words by which the desk finds things."""

from django.db import models


class Word(models.Model):
    """A word of a record, in UTF-8 and as it is matched: bytes sort alike in every database, so a beginning is a range of an index.

    A model of it has a foreign key `of` to its record, without an index of its own, and the indexes of `word_indexes`.
    """

    word = models.BinaryField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return bytes(self.word).decode(errors="replace")


def word_indexes(name: str) -> list[models.Index]:
    """By word, the newest record first; and by record, which is how the other words of a search are checked."""
    return [
        models.Index(fields=["word", "-of"], name=f"{name}_by_word"),
        models.Index(fields=["of", "word"], name=f"{name}_of_record"),
    ]
