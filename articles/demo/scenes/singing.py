"""Ellermouth Choral Society in the plating shed at Tansley's."""

from .crowd import backs
from .figures import Wear, person
from .light import beam
from .palette import CHALK, INK, LAMP, SKIN, UMBER, UMBER_SKIN, Colour, dark, mix
from .sheet import Sheet
from .view import View

_STEEL: Colour = (70, 82, 92)


def shed_choir(sheet: Sheet) -> None:
    """Ninety voices on the marking-off tables, under a glass roof, at dusk."""
    view = View(800, 560, 2.0, 1000)
    sheet.wash(sheet.whole(), [(0, (28, 38, 54)), (600, (62, 66, 74)), (1067, (30, 30, 38))])
    back = 46.0
    sheet.shape(view.front(-13, 13, back, 0, 13), (126, 124, 120))
    sheet.shape(view.front(-8, 8, back - 0.1, 0, 9.4), (196, 190, 172))
    for column in range(9):
        sheet.line(
            [view.at(-8 + column * 2, 0, back - 0.2), view.at(-8 + column * 2, 9.4, back - 0.2)], 3, (104, 106, 108)
        )
    for row in range(1, 5):
        sheet.line([view.at(-8, row * 1.9, back - 0.2), view.at(8, row * 1.9, back - 0.2)], 2.4, (104, 106, 108))
    sheet.glow(800, 470, 330, (236, 226, 196), 0.55)
    for side in (-1, 1):
        sheet.shape(view.wall(side * 13, 3, back, 0, 9), mix(_STEEL, INK, 0.3 if side < 0 else 0.5))
    _roof(sheet, view, back)
    floor = view.floor(-13, 13, 2.4, back)
    sheet.shape(floor, (84, 80, 80))
    sheet.shade(floor, (206, 190, 156), (800, 600), (800, 900), 0.6)
    for left, right in ((-470, 120), (220, 760)):
        beam(sheet, (800 + left * 0.5, 40), (800 + left, 900), (800 + right, 900), (236, 230, 206), 0.18)
    _choir(sheet, view)
    x, foot = view.at(0, 0.5, 11.6)
    sheet.rect(x - 60, foot - 6, x + 60, foot + 40, (76, 56, 48))
    person(
        sheet,
        x,
        foot,
        view.tall(1.85, 11.6),
        "point",
        Wear((22, 24, 32), (22, 24, 32), hair=(206, 200, 190), light=(250, 232, 190), side=-1),
    )
    sheet.shade([(0, 760), (1600, 760), (1600, 1067), (0, 1067)], INK, (800, 1067), (800, 800), 1.0)
    tones = [(24, 28, 38), (36, 32, 40), (40, 40, 46)]
    hair = [(28, 24, 28), (56, 40, 34), (84, 80, 78)]
    backs(sheet, 60, 1600, 1010, 190, tones, hair, (176, 160, 130))
    backs(sheet, 0, 1640, 1120, 260, tones, hair, (196, 174, 138))


def _roof(sheet: Sheet, view: View, back: float) -> None:
    for side in (-1, 1):
        slope = [view.at(side * 13, 9, 3), view.at(0, 13, 3), view.at(0, 13, back), view.at(side * 13, 9, back)]
        sheet.shape(slope, (96, 116, 134) if side < 0 else (70, 88, 108))
        sheet.shade(slope, (232, 206, 166), view.at(0, 13, back), view.at(side * 9, 10, 12), 0.8)
        for part in range(1, 9):
            across, up = side * 13 * part / 9, 13 - 4 * part / 9
            sheet.line([view.at(across, up, 3), view.at(across, up, back)], 3, (46, 54, 66))
    for away in (7, 9, 11.5, 14.5, 18, 22.5, 28, 35, 43):
        thick = max(2.0, view.tall(0.34, away))
        sheet.line([view.at(-13, 9, away), view.at(0, 13, away), view.at(13, 9, away)], thick, (40, 48, 60))
        sheet.line([view.at(-13, 9, away), view.at(13, 9, away)], thick * 0.6, (40, 48, 60))
        for part in range(-3, 4):
            sheet.line(
                [view.at(part * 3.6, 9, away), view.at(part * 3.6 + 1.8, 13 - 4 * abs(part * 3.6 + 1.8) / 13, away)],
                thick * 0.4,
                (40, 48, 60),
            )
        for side in (-1, 1):
            sheet.line([view.at(side * 12.6, 0, away), view.at(side * 12.6, 9, away)], thick * 1.4, dark(_STEEL, 0.5))


def _choir(sheet: Sheet, view: View) -> None:
    coats = ((46, 52, 68), (92, 44, 50), (62, 76, 66), (120, 92, 58), (54, 48, 60), (84, 84, 88), (36, 60, 82))
    for row, away in enumerate((19.0, 17.8, 16.6, 15.4)):
        up = 2.3 - row * 0.55
        for side in (-1, 1):
            sheet.shape(
                view.front(min(side * 0.6, side * 8.2), max(side * 0.6, side * 8.2), away - 0.4, 0, up),
                mix((96, 84, 76), INK, 0.2 + row * 0.04),
            )
            sheet.line([view.at(side * 0.6, up, away - 0.4), view.at(side * 8.2, up, away - 0.4)], 3, (206, 176, 132))
            for place in range(11):
                across = side * (1.0 + place * 0.68 + sheet.rng.uniform(-0.06, 0.06))
                x, foot = view.at(across, up, away)
                wear = Wear(
                    sheet.rng.choice(coats),
                    (30, 32, 42),
                    sheet.rng.choice((SKIN, SKIN, SKIN, UMBER_SKIN)),
                    sheet.rng.choice((UMBER, (190, 184, 176), (206, 200, 192), INK, (150, 106, 66))),
                    sheet.rng.choice(("", "long", "", "")),
                    INK,
                    0.34,
                    (250, 232, 190),
                    -side,
                )
                person(sheet, x, foot, view.tall(sheet.rng.uniform(1.55, 1.78), away), "stand", wear, side > 0)
                px, py = view.at(across, up + 1.02, away - 0.3)
                size = view.tall(0.2, away)
                sheet.shape(
                    [
                        (px - size, py - size * 0.4),
                        (px, py),
                        (px + size, py - size * 0.4),
                        (px + size, py + size * 0.7),
                        (px, py + size),
                        (px - size, py + size * 0.7),
                    ],
                    mix(CHALK, LAMP, 0.2),
                )
