"""Portraits of people the paper writes about, or who write it: head and shoulders, by one window."""

from collections.abc import Callable

from . import newsroom, offices, townspeople
from .sheet import Sheet

Painter = Callable[[Sheet], None]

SITTERS: dict[str, Painter] = {
    "agnes-corrigan": newsroom.agnes, "tom-wetherall": newsroom.tom, "nasreen-akhtar-boyle": newsroom.nasreen, "rory-penhaligon": newsroom.rory,
    "ellen-oduya": newsroom.ellen, "mick-sallis": newsroom.mick, "alec-mainprize": townspeople.alec, "becca-mainprize": townspeople.becca, "yasmin-rafiq": offices.yasmin,
    "dennis-outhwaite": offices.dennis, "margaret-oyelaran": offices.margaret, "simon-catterick": offices.simon, "angela-ottaway": townspeople.angela,
    "jamie-lund": townspeople.jamie, "winnie-hebblethwaite": townspeople.winnie,
}  # fmt: skip
