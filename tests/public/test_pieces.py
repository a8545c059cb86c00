"""A piece is rendered once for the same values, and all of them together stay within their room."""

import pytest

from articles.public import pieces
from articles.public.pieces import Pieces, _Key, piece

DATE = "articles/public/_crop.html"


def test_the_same_values_give_the_very_same_piece_and_others_another():
    one, again, other = (piece(DATE, picture=None, sizes=sizes) for sizes in ("7rem", "7rem", "9rem"))

    assert (one is again, "7rem" in one, "9rem" in other) == (True, True, True)


def test_another_name_of_the_paper_gives_another_piece(settings):
    one = piece(DATE, picture=None, sizes="7rem")
    settings.SITE_NAME = "The Other Pilot"

    assert piece(DATE, picture=None, sizes="7rem") is not one


def test_what_cannot_be_hashed_is_refused():
    with pytest.raises(TypeError):
        piece(DATE, picture=[])


def test_pieces_stay_within_their_room_and_the_least_used_go_first():
    kept = Pieces(10 * pieces._size("x" * 500))
    first, *others = (_Key("template", number) for number in range(30))
    kept.put(first, "x" * 500)
    for key in others:
        kept.put(key, "x" * 500)
        kept.get(first)

    assert (len(kept), kept.taken, kept.get(first), kept.get(others[-1]), kept.get(others[0])) == (
        10, 10 * pieces._size("x" * 500), "x" * 500, "x" * 500, None,
    )  # fmt: skip


def test_one_that_is_larger_than_the_room_is_not_kept():
    kept = Pieces(1_000)
    kept.put(_Key("template"), "x" * 5_000)

    assert (len(kept), kept.taken) == (0, 0)
