"""The reading room of the Carnegie library."""

from math import cos, pi, sin

from .crowd import anyone, backs
from .figures import Wear, person
from .light import beam, spill
from .palette import (
    BRICK,
    CHALK,
    DEEP,
    FERN,
    INK,
    LAMP,
    OCHRE,
    RUST,
    SAND,
    SLATE,
    TEAL,
    UMBER,
    Colour,
    dark,
    mix,
)
from .sheet import Sheet
from .view import Paint, View

_OAK: Colour = (92, 58, 42)


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


def library(sheet: Sheet) -> None:
    """Green lamps, a glass dome, and one reader asleep."""
    view = View(800, 400, 2.7, 1100)
    sheet.rect(0, 0, 1600, 1067, (150, 128, 100))
    back = 17.0
    sheet.shape(view.front(-9, 9, back, 0, 8), (196, 172, 132))
    for side in (-1, 1):
        sheet.shape(view.wall(side * 9, 2.5, back, 0, 8), (176, 150, 114) if side < 0 else (138, 114, 92))
    _dome(sheet, view)
    for side in (-1, 1):
        _wall_of_books(sheet, view, side)
    for place in (-6.3, -2.1, 2.1, 6.3):
        _bookcase(sheet, view, place, back)
    sheet.shape(view.floor(-9, 9, 2.5, back), (122, 84, 58))
    for across in range(-9, 10):
        sheet.line([view.at(across, 0, 2.5), view.at(across, 0, back)], 1.2, (100, 66, 48))
    sheet.shade(view.floor(-9, 9, 2.5, back), INK, (800, 1100), (800, 620), 0.3)
    spill(
        sheet,
        [view.at(-2.4, 0, 13), view.at(2.4, 0, 13), view.at(4.2, 0, 6), view.at(-1.4, 0, 6)],
        (250, 232, 180),
        0.55,
    )
    beam(sheet, (800, 60), (430, 900), (1120, 900), (252, 236, 190), 0.26)
    _steps(sheet, view)
    for away, readers in ((12.2, 4), (8.6, 3)):
        for side in (-1, 1):
            _table(sheet, view, side, away, readers)
    _near_table(sheet)


def _dome(sheet: Sheet, view: View) -> None:
    sheet.shape([(0, 0), (1600, 0), view.at(9, 8, 17), view.at(-9, 8, 17)], (166, 142, 110))
    sheet.oval(800, 12, 560, 104, (120, 96, 78))
    sheet.oval(800, 6, 530, 92, (206, 222, 214))
    sheet.oval(800, -6, 440, 60, (236, 236, 214))
    for spoke in range(17):
        turn = spoke / 16 * pi
        sheet.line([(800, -70), (800 + cos(turn) * 540, 6 + sin(turn) * 94)], 4, (120, 104, 90))
    for size in (0.4, 0.72):
        sheet.line(
            [(800 + cos(t / 20 * pi) * 540 * size, -24 + sin(t / 20 * pi) * 118 * size) for t in range(21)],
            3,
            (120, 104, 90),
        )
    sheet.glow(800, 30, 520, (255, 244, 210), 0.4)


def _wall_of_books(sheet: Sheet, view: View, side: int) -> None:
    for away in (14.0, 11.0, 8.2, 5.8, 3.8):
        far = away + 2.4 if away > 8 else away + 2.0
        sheet.shape(view.wall(side * 8.6, away, far, 0, 4.6), dark(_OAK, 0.2 if side < 0 else 0.42))
        for shelf in range(6):
            low = 0.4 + shelf * 0.7
            sheet.shape(view.wall(side * 8.58, away + 0.1, far - 0.1, low, low + 0.6), (40, 28, 28))
            near = away + 0.14
            while near < far - 0.3:
                thick = sheet.rng.uniform(0.07, 0.17)
                tone = sheet.rng.choice((BRICK, RUST, DEEP, FERN, OCHRE, UMBER, TEAL, SAND, SLATE))
                sheet.shape(
                    view.wall(side * 8.56, near, near + thick, low, low + sheet.rng.uniform(0.38, 0.55)),
                    dark(tone, 0.12 if side < 0 else 0.4),
                )
                near += thick + 0.012
        sheet.shape(view.wall(side * 8.5, away, far, 4.6, 4.85), (128, 84, 56))


def _bookcase(sheet: Sheet, view: View, place: float, away: float) -> None:
    sheet.shape(view.front(place - 1.7, place + 1.7, away - 0.1, 0, 4.2), dark(_OAK, 0.1))
    for shelf in range(5):
        low = 0.35 + shelf * 0.76
        sheet.shape(view.front(place - 1.55, place + 1.55, away - 0.12, low, low + 0.62), (52, 36, 32))
        x = place - 1.52
        while x < place + 1.35:
            thick = sheet.rng.uniform(0.07, 0.18)
            tone = sheet.rng.choice((BRICK, RUST, DEEP, FERN, OCHRE, UMBER, TEAL, SAND, SLATE))
            sheet.shape(
                view.front(x, x + thick, away - 0.13, low, low + sheet.rng.uniform(0.36, 0.56)),
                mix(tone, (196, 172, 132), 0.2),
            )
            x += thick + 0.015
    sheet.shape(view.front(place - 1.85, place + 1.85, away - 0.12, 4.2, 4.5), (128, 84, 56))
    x, y = view.at(place, 6.2, away)
    sheet.oval(x, y, 46, 58, (150, 120, 92))
    sheet.oval(x, y, 38, 50, (214, 214, 190))
    sheet.line([(x, y - 50), (x, y + 50)], 3, (150, 120, 92))
    sheet.line([(x - 38, y), (x + 38, y)], 3, (150, 120, 92))


def _steps(sheet: Sheet, view: View) -> None:
    for one, other in (((-6.4, 0, 13), (-7.2, 3.4, 13.4)), ((-5.6, 0, 13.6), (-6.9, 3.4, 13.5))):
        sheet.line([view.at(*one), view.at(*other)], 8, (150, 96, 58))
    for step in range(1, 8):
        up = step * 0.42
        share = step / 8
        sheet.line(
            [view.at(-6.4 - 0.8 * share, up, 13 + 0.4 * share), view.at(-5.9 - 0.95 * share, up, 13.2 + 0.3 * share)],
            7,
            (178, 120, 72),
        )


def _table(sheet: Sheet, view: View, side: int, away: float, readers: int) -> None:
    left, right = (-6.4, -1.3) if side < 0 else (1.3, 6.4)
    for seat in range(readers):
        across = left + (right - left) * (seat + 0.5) / readers
        if sheet.rng.random() < 0.7:
            x, foot = view.at(across, 0, away + 1.5)
            wear = anyone(sheet.rng, light=(255, 232, 180), side=-side)
            person(
                sheet,
                x,
                foot,
                view.tall(1.7, away + 1.7),
                "sit",
                Wear(wear.coat, INK, wear.skin, wear.hair, "", INK, 0.3, wear.light, wear.side),
                side > 0,
            )
    view.box(sheet, (left, right), (0.66, 0.78), (away, away + 1.2), Paint((104, 64, 44), (84, 52, 38), (170, 112, 70)))
    for leg in (left + 0.1, right - 0.25):
        sheet.shape(view.front(leg, leg + 0.14, away + 0.1, 0, 0.66), (70, 44, 36))
    for lamp in range(3):
        x, y = view.at(left + (right - left) * (lamp + 0.5) / 3, 0.78, away + 0.6)
        _lamp_on(sheet, x, y, view.tall(0.44, away), 0.5)
    for _ in range(5):
        x, y = view.at(sheet.rng.uniform(left + 0.3, right - 0.3), 0.78, away + sheet.rng.uniform(0.2, 0.9))
        size = view.tall(0.16, away)
        sheet.shape(
            [
                (x - size, y + size * 0.24),
                (x - size * 0.8, y - size * 0.24),
                (x + size * 0.9, y - size * 0.2),
                (x + size, y + size * 0.26),
            ],
            CHALK,
        )


def _near_table(sheet: Sheet) -> None:
    """The table nearest to us, and the backs of those who sit at it."""
    top = [(-20, 866), (1620, 866), (1620, 990), (-20, 990)]
    sheet.shape(top, (158, 102, 64))
    sheet.shade(top, INK, (800, 1010), (800, 880), 0.7)
    sheet.rect(0, 866, 1600, 872, (226, 172, 112))
    for x, wide in ((250, 120), (700, 150), (1180, 130), (1470, 90)):
        sheet.shape([(x - wide, 938), (x - wide * 0.8, 892), (x - 3, 900), (x - 3, 948)], (236, 228, 206))
        sheet.shape([(x + wide, 938), (x + wide * 0.8, 892), (x + 3, 900), (x + 3, 948)], (212, 202, 178))
        for line in range(5):
            for left, right in ((-0.74, -0.12), (0.12, 0.74)):
                y = 906 + line * 8
                sheet.line([(x + wide * left, y - 4), (x + wide * right, y)], 2, (150, 142, 132), 0.8)
    for book, tone in enumerate((BRICK, DEEP, OCHRE)):
        sheet.rect(900 + book * 6, 884 - book * 20, 1020 - book * 5, 904 - book * 20, tone)
        sheet.rect(908 + book * 6, 887 - book * 20, 914 + book * 6, 901 - book * 20, CHALK)
    _lamp_on(sheet, 470, 912, 118, 0.55)
    _lamp_on(sheet, 1340, 912, 118, 0.55)
    tones = [(46, 48, 60), (62, 46, 46), (44, 58, 58)]
    backs(sheet, 230, 1560, 1150, 400, tones, [(196, 190, 180), (72, 46, 38), (40, 34, 36)], (255, 226, 166))
