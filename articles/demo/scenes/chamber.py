"""The Guildhall's council chamber."""

from collections.abc import Callable
from math import cos, pi, sin

from .buildings import quad
from .crowd import anyone, backs
from .figures import Wear, person
from .palette import (
    AMBER,
    CHALK,
    INK,
    LAMP,
    OCHRE,
    STONE,
    Colour,
    dark,
    mix,
)
from .sheet import Point, Sheet
from .view import Paint, View

_OAK: Colour = (92, 58, 42)


_GREEN: Colour = (44, 78, 64)


def council_chamber(sheet: Sheet) -> None:
    """Evening in the Guildhall, seen over the heads in the gallery."""
    view = View(800, 300, 4.1, 1420)
    sheet.rect(0, 0, 1600, 1067, (52, 40, 40))
    back = 19.0
    wall = view.front(-11, 11, back, 0, 9)
    sheet.shape(wall, (122, 84, 66))
    for side in (-1, 1):
        flank = view.wall(side * 11, 3, back, 0, 9)
        sheet.shape(flank, (92, 62, 54))
        sheet.shade(flank, INK, view.at(side * 11, 5, 5), view.at(side * 11, 4, 18), 0.8)
        panel = view.wall(side * 10.95, 3, back, 0, 2.2)
        sheet.shape(panel, dark(_OAK, 0.35))
        for away in (8, 11.4, 15):
            _portrait(sheet, view.wall(side * 10.9, away, away + 1.7, 2.8, 5.0))
    sheet.shape(view.front(-11, 11, back, 0, 2.3), _OAK)
    for panelling in range(22):
        sheet.shape(view.front(-10.8 + panelling, -10.1 + panelling, back - 0.02, 0.3, 2.0), dark(_OAK, 0.22))
    for place in (-7.4, -3.7, 0.0, 3.7, 7.4):
        _tall_window(sheet, view, place, back)
    for place in (-5.55, 5.55):
        _portrait(sheet, view.front(place - 0.65, place + 0.65, back - 0.02, 3.2, 5.2))
    floor = view.floor(-11, 11, 3, back)
    sheet.shape(floor, (112, 52, 44))
    sheet.shade(floor, INK, (800, 1067), (800, 560), 0.9)
    for across in range(-10, 11):
        sheet.line([view.at(across, 0, 3), view.at(across, 0, back)], 1, (92, 42, 38))
    view.box(sheet, (-3.6, 3.6), (0, 0.5), (15.6, 18.6), Paint.of(_OAK, LAMP, INK))
    _chair(sheet, view)
    for radius, step in ((6.9, 0.34), (4.6, 0.0)):
        _horseshoe(sheet, view, radius, step)
    sheet.glow(800, 330, 520, AMBER, 0.22)
    _gallery(sheet)


def _tall_window(sheet: Sheet, view: View, place: float, away: float) -> None:
    frame = view.front(place - 0.95, place + 0.95, away - 0.03, 3.0, 7.6)
    x, top = view.at(place, 7.6, away)
    reach = view.tall(0.95, away)
    sheet.oval(x, top, reach, reach, (150, 112, 86))
    sheet.shape(frame, (150, 112, 86))
    inner = view.front(place - 0.78, place + 0.78, away - 0.04, 3.15, 7.6)
    sheet.oval(x, top, reach * 0.82, reach * 0.82, (32, 56, 92))
    sheet.wash(inner, [(top, (32, 56, 92)), (inner[0][1], (112, 112, 134))])
    for rail in range(1, 6):
        y = top + (inner[0][1] - top) * rail / 6
        sheet.line([(inner[0][0], y), (inner[2][0], y)], 2, (150, 112, 86))
    for bar in (-0.27, 0.27):
        sheet.line([(x + reach * bar, top - reach * 0.7), (x + reach * bar, inner[0][1])], 2, (150, 112, 86))


def _portrait(sheet: Sheet, frame: list[Point]) -> None:
    sheet.shape(frame, OCHRE)
    cx, cy = sum(x for x, _ in frame) / 4, sum(y for _, y in frame) / 4
    inner = [(cx + (x - cx) * 0.84, cy + (y - cy) * 0.88) for x, y in frame]
    sheet.shape(inner, (46, 40, 40))
    wide, tall = max(x for x, _ in inner) - min(x for x, _ in inner), inner[0][1] - inner[1][1]
    sheet.shape(
        [
            (cx - wide * 0.34, inner[0][1] - tall * 0.06),
            (cx - wide * 0.2, cy + tall * 0.02),
            (cx + wide * 0.2, cy + tall * 0.02),
            (cx + wide * 0.34, inner[0][1] - tall * 0.06),
        ],
        (96, 44, 40),
    )
    sheet.oval(cx, cy - tall * 0.12, wide * 0.13, tall * 0.11, (196, 150, 116))


def _lamp_on(sheet: Sheet, x: float, y: float, size: float, strength: float = 0.5) -> None:
    sheet.oval(x, y, size * 0.24, size * 0.07, (150, 112, 60))
    sheet.line([(x, y), (x, y - size)], max(1.5, size * 0.08), (190, 150, 80))
    sheet.oval(x, y - size * 0.9, size * 0.5, size * 0.14, mix(LAMP, CHALK, 0.5))
    sheet.shape(
        [
            (x - size * 0.55, y - size * 0.9),
            (x - size * 0.32, y - size * 1.3),
            (x + size * 0.32, y - size * 1.3),
            (x + size * 0.55, y - size * 0.9),
        ],
        (52, 112, 84),
    )
    sheet.glow(x, y - size * 0.7, size * 4.2, LAMP, strength)
    sheet.glow(x, y - size * 0.6, size * 1.4, LAMP, strength)


def _chair(sheet: Sheet, view: View) -> None:
    away = 17.4
    sheet.shape(
        [
            view.at(-0.9, 0.5, away + 0.6),
            view.at(-0.9, 3.4, away + 0.6),
            view.at(0, 4.1, away + 0.6),
            view.at(0.9, 3.4, away + 0.6),
            view.at(0.9, 0.5, away + 0.6),
        ],
        dark(_OAK, 0.35),
    )
    sheet.shape(view.front(-0.6, 0.6, away + 0.55, 1.4, 3.2), _GREEN)
    x, foot = view.at(0, 0.7, away)
    person(sheet, x, foot, view.tall(1.75, away), "stand", Wear((112, 40, 40), INK, hair=STONE, light=LAMP, side=1))
    view.box(sheet, (-2.4, 2.4), (0.5, 1.5), (16.0, 16.9), Paint.of((110, 70, 48), LAMP, INK))
    for place in (-1.8, 1.6):
        lx, ly = view.at(place, 1.5, 16.3)
        _lamp_on(sheet, lx, ly, 36)


def _horseshoe(sheet: Sheet, view: View, radius: float, lift: float) -> None:
    def ring(turn: float, reach: float, up: float) -> Point:
        return view.at(cos(turn) * reach * 1.12, up, 11.6 - sin(turn) * -reach * 0.72 - 1.2)

    count = 22
    turns = [pi * (1.16 - 1.32 * index / count) for index in range(count + 1)]
    seats = [turn for turn in turns[1:-1:2] if sin(turn) > 0.12]
    spans = sorted(zip(turns, turns[1:], strict=False), key=lambda span: -sin((span[0] + span[1]) / 2))
    for seat in sorted(seats, key=lambda turn: -sin(turn)):
        _seat(sheet, view, ring, seat, radius, lift)
    for one, other in spans:
        shade = 0.12 + 0.28 * abs(cos((one + other) / 2))
        sheet.shape(
            [
                ring(one, radius, lift),
                ring(one, radius, lift + 0.95),
                ring(other, radius, lift + 0.95),
                ring(other, radius, lift),
            ],
            dark(_OAK, shade),
        )
        inner = radius - 0.75
        sheet.shape(
            [
                ring(one, inner, lift),
                ring(one, inner, lift + 0.9),
                ring(other, inner, lift + 0.9),
                ring(other, inner, lift),
            ],
            dark((112, 70, 48), shade),
        )
        sheet.shape(
            [
                ring(one, radius, lift + 0.95),
                ring(other, radius, lift + 0.95),
                ring(other, inner, lift + 0.9),
                ring(one, inner, lift + 0.9),
            ],
            (150, 98, 62),
        )
        sheet.shape(
            [
                ring(one, radius - 0.16, lift + 0.96),
                ring(other, radius - 0.16, lift + 0.96),
                ring(other, inner + 0.16, lift + 0.92),
                ring(one, inner + 0.16, lift + 0.92),
            ],
            (58, 96, 74),
        )
    for turn in seats[::2]:
        x, y = ring(turn, radius - 0.35, lift + 0.94)
        _lamp_on(sheet, x, y, view.tall(0.34, 11.6 + sin(turn) * radius * 0.72), 0.34)
    for turn in turns[1:-1]:
        x, y = ring(turn, radius - 0.4, lift + 0.94)
        sheet.shape([(x - 9, y + 3), (x - 5, y - 4), (x + 11, y - 3), (x + 8, y + 4)], CHALK, 0.9)


def _seat(
    sheet: Sheet, view: View, ring: Callable[[float, float, float], Point], turn: float, radius: float, lift: float
) -> None:
    away = 11.6 + sin(turn) * (radius + 0.7) * 0.72 - 1.2
    x, foot = ring(turn, radius + 0.7, lift)
    size = view.tall(1, away)
    sheet.shape(quad(x - size * 0.36, foot - size * 1.25, x + size * 0.36, foot - size * 0.2), dark(_GREEN, 0.2))
    sheet.rect(x - size * 0.36, foot - size * 1.3, x + size * 0.36, foot - size * 1.2, _OAK)
    if sheet.rng.random() < 0.8 and abs(cos(turn)) > 0.1:
        wear = anyone(sheet.rng, light=(250, 204, 130), side=-1 if x > 800 else 1, share=0.1)
        dress = Wear(
            wear.coat, INK, wear.skin, wear.hair, sheet.rng.choice(("", "long", "")), INK, 0.3, wear.light, wear.side
        )
        person(sheet, x, foot, size * 1.95, "sit", dress, x > 800)


def _gallery(sheet: Sheet) -> None:
    sheet.rect(0, 870, 1600, 1067, (30, 22, 26))
    for x in range(10, 1600, 46):
        sheet.shape([(x, 890), (x + 22, 890), (x + 15, 1067), (x + 7, 1067)], (60, 38, 34))
    sheet.rect(0, 858, 1600, 892, (78, 48, 38))
    sheet.rect(0, 858, 1600, 865, (206, 140, 84))
    tones = [(26, 28, 38), (36, 32, 42), (30, 40, 50)]
    backs(sheet, 60, 1600, 1130, 300, tones, [(24, 22, 28), (44, 32, 32), (50, 44, 46)], (196, 130, 78))
