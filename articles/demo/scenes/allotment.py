"""The plots on Marsh Road."""

from math import cos, pi, sin

from .buildings import quad
from .figures import Wear, person
from .palette import (
    CHALK,
    FERN,
    INK,
    MOSS,
    STONE,
    UMBER,
    mix,
    pale,
)
from .sheds import shed
from .sheet import Sheet, curve
from .sky import bars, dome
from .trees import grass, hedge
from .view import View


def allotments(sheet: Sheet) -> None:
    """Sheds made of doors, leeks in rows, and the ground's floodlights over the hedge."""
    dome(sheet, [(140, 172, 186), (198, 206, 190), (244, 220, 170)], 460)
    bars(sheet, 60, 300, 16, (236, 226, 200), 1.0, 0.6)
    bars(sheet, 240, 430, 10, (232, 190, 150), 0.8, 0.5)
    for x, tall in ((250, 300), (640, 250), (1010, 250), (1420, 300)):
        _pylon(sheet, x, 470, tall)
    sheet.shape([(420, 470), (440, 412), (900, 404), (930, 470)], (146, 136, 126))
    sheet.shape([(424, 416), (460, 384), (890, 376), (930, 408)], (120, 112, 112))
    hedge(sheet, [(-20, 486), (400, 470), (900, 474), (1620, 490)], 58, (84, 98, 72), (190, 178, 112))
    ground = quad(0, 478, 1600, 1067)
    sheet.wash(ground, [(478, (162, 150, 100)), (700, (122, 98, 70)), (1067, (78, 58, 48))])
    view = View(760, 440, 2.6, 1050)
    _plots(sheet, view)
    for x, foot, wide, doors in ((60, 600, 150, 3), (430, 566, 110, 2), (1290, 600, 160, 3), (1010, 560, 100, 2)):
        shed(sheet, x, foot, wide, doors)
    _path(sheet, view)
    for away in (15, 10.5):
        _beans(sheet, view, away)
    shed(sheet, 1190, 880, 330, 4)
    _butt(sheet, 1120, 890)
    _gardener(sheet)
    _cabbages(sheet)


def _pylon(sheet: Sheet, x: float, foot: float, tall: float) -> None:
    tone = (142, 146, 146)
    for side in (-1, 1):
        sheet.line([(x + side * 15, foot), (x + side * 6, foot - tall)], 4, tone)
    for step in range(8):
        y = foot - tall * step / 8
        reach = 15 - step * 1.1
        sheet.line([(x - reach, y), (x + reach - 1, y - tall / 8), (x - reach + 1, y - tall / 8)], 1.8, tone)
    sheet.shape(
        [(x - 44, foot - tall + 6), (x - 48, foot - tall - 44), (x + 48, foot - tall - 44), (x + 44, foot - tall + 6)],
        (112, 118, 122),
    )
    for row in range(3):
        for column in range(5):
            sheet.disc(x - 34 + column * 17, foot - tall - 34 + row * 16, 6, (220, 214, 190))


def _plots(sheet: Sheet, view: View) -> None:
    for across in range(-12, 13):
        if -2 < across < 1:
            continue
        left = across * 1.15
        tone = (104, 80, 58) if across % 2 else (84, 64, 50)
        sheet.shape(
            [view.at(left, 0, 4), view.at(left, 0, 44), view.at(left + 0.7, 0, 44), view.at(left + 0.7, 0, 4)],
            tone,
            0.8,
        )
        kind = across % 4
        for step in range(24):
            away = 38 * 0.905**step
            if away < 4.6:
                break
            x, y = view.at(left + 0.35, 0, away)
            if not -80 < x < 1680:
                continue
            size = view.tall(0.55, away)
            if kind == 0:
                for blade in range(5):
                    lean = (blade - 2) * size * 0.26
                    sheet.line(
                        curve(
                            [
                                (x, y),
                                (x + lean * 0.3, y - size * 0.7),
                                (x + lean, y - size * 0.9),
                                (x + lean * 1.7, y - size * 0.6),
                            ],
                            3,
                        ),
                        max(1, size * 0.07),
                        mix((70, 112, 104), (162, 170, 110), sheet.rng.random() * 0.5),
                    )
                sheet.line([(x, y), (x, y - size * 0.36)], max(1.4, size * 0.1), CHALK)
            elif kind == 1:
                for leaf in range(5):
                    turn = leaf / 5 * 2 * pi
                    sheet.oval(
                        x + cos(turn) * size * 0.34,
                        y - size * 0.16 + sin(turn) * size * 0.14,
                        size * 0.3,
                        size * 0.18,
                        mix((92, 130, 104), (190, 196, 140), sheet.rng.random() * 0.6),
                    )
                sheet.oval(x, y - size * 0.22, size * 0.22, size * 0.17, (178, 196, 140))
            elif kind == 2:
                grass(sheet, x - size * 0.4, x + size * 0.4, y, size * 0.7, 6, [FERN, MOSS, (150, 156, 84)], 0.0)
            else:
                sheet.oval(x, y - size * 0.1, size * 0.34, size * 0.14, (120, 126, 70))


def _path(sheet: Sheet, view: View) -> None:
    path = view.floor(-2.1, 0.5, 3.6, 44)
    sheet.shape(path, (178, 156, 112))
    sheet.scumble(path, (206, 186, 136), 0.4, alpha=0.6)
    sheet.shade(path, UMBER, (700, 1067), (740, 640), 0.6)
    for side in (-2.2, 0.5):
        for step in range(16):
            away = 4 * 1.16**step
            x, y = view.at(side, 0, away)
            grass(sheet, x - 200 / away, x + 200 / away, y, 300 / away, 10, [MOSS, FERN, (176, 166, 98)], 0.1)


def _beans(sheet: Sheet, view: View, away: float) -> None:
    left, right = -7.4, -3.2
    ridge_one, ridge_two = view.at(left, 2.1, away), view.at(right, 2.1, away)
    for step in range(8):
        share = step / 7
        top = (ridge_one[0] + (ridge_two[0] - ridge_one[0]) * share, ridge_one[1])
        for side in (-0.42, 0.42):
            foot = view.at(left + (right - left) * share, 0, away + side)
            sheet.line([foot, (top[0] + 6 * side, top[1] - 8)], max(1.4, 34 / away), (150, 112, 72))
        for _ in range(15):
            drop = sheet.rng.random()
            foot = view.at(left + (right - left) * share, 0, away)
            y = top[1] + (foot[1] - top[1]) * drop
            size = view.tall(0.1, away)
            x = top[0] + (foot[0] - top[0]) * drop + sheet.rng.gauss(0, size * 0.9)
            sheet.oval(x, y, size, size * 0.8, mix((70, 104, 66), (176, 178, 96), sheet.rng.random() * 0.8))
            if sheet.rng.random() < 0.16:
                sheet.disc(x, y, size * 0.34, (206, 74, 52))
            if sheet.rng.random() < 0.14:
                sheet.line([(x, y), (x + 1, y + size * 2.2)], max(1, size * 0.3), (120, 140, 74))
    sheet.line([ridge_one, ridge_two], max(1.5, 34 / away), (150, 112, 72))


def _butt(sheet: Sheet, x: float, foot: float) -> None:
    body = [
        (x - 44, foot),
        (x - 50, foot - 70),
        (x - 44, foot - 138),
        (x + 44, foot - 138),
        (x + 50, foot - 70),
        (x + 44, foot),
    ]
    sheet.shape(body, (60, 88, 104))
    sheet.shade(body, INK, (x - 60, foot - 40), (x + 40, foot - 80), 0.9)
    for band in (-20, -70, -120):
        sheet.rect(x - 49, foot + band - 5, x + 49, foot + band + 3, (44, 60, 72))
    sheet.oval(x, foot - 138, 44, 12, (150, 186, 192))
    sheet.line([(x + 30, foot - 250), (x + 24, foot - 150)], 7, STONE)
    sheet.shape([(x + 70, foot + 14), (x + 64, foot - 40), (x + 116, foot - 40), (x + 112, foot + 14)], (134, 146, 142))
    sheet.line([(x + 66, foot - 8), (x + 20, foot - 52)], 7, (134, 146, 142))
    sheet.line(curve([(x + 70, foot - 40), (x + 90, foot - 80), (x + 112, foot - 40)]), 5, (134, 146, 142))


def _gardener(sheet: Sheet) -> None:
    x, foot = 700.0, 900.0
    rim = (255, 230, 176)
    sheet.shape([(x - 40, foot), (x + 230, foot), (x + 60, foot + 42), (x - 330, foot + 36)], (52, 44, 50), 0.45)
    person(
        sheet,
        x,
        foot,
        300,
        "carry",
        Wear(
            (92, 96, 76), (70, 62, 62), hair=(214, 208, 196), hat="cap", cap=(112, 92, 74), light=rim, side=1, hem=0.38
        ),
    )
    sheet.line([(x + 64, foot - 186), (x + 140, foot - 120), (x + 300, foot - 88)], 9, (126, 84, 56))
    sheet.line([(x + 150, foot - 104), (x + 168, foot)], 8, (126, 84, 56))
    tub = [(x + 124, foot - 150), (x + 330, foot - 158), (x + 290, foot - 66), (x + 164, foot - 66)]
    sheet.shape(tub, (78, 112, 100))
    sheet.shade(tub, INK, (x + 130, foot - 70), (x + 310, foot - 140), 0.8)
    for _ in range(26):
        bx, by = x + sheet.rng.uniform(140, 316), foot - 158 - sheet.rng.random() * 32
        sheet.oval(bx, by, 17, 12, mix(FERN, (190, 190, 110), sheet.rng.random() * 0.8))
    for bx in (180, 226, 268):
        sheet.disc(x + bx, foot - 166, 19, (222, 130, 60))
        sheet.line(
            curve([(x + bx - 6, foot - 183), (x + bx - 11, foot - 166), (x + bx - 6, foot - 150)]), 2, (170, 84, 44)
        )
        sheet.line(
            curve([(x + bx + 6, foot - 183), (x + bx + 11, foot - 166), (x + bx + 6, foot - 150)]), 2, (170, 84, 44)
        )
    sheet.disc(x + 316, foot - 34, 36, INK)
    sheet.disc(x + 316, foot - 34, 22, (150, 84, 56))
    sheet.disc(x + 316, foot - 34, 7, INK)
    _robin(sheet, x - 250, foot + 44)


def _robin(sheet: Sheet, x: float, foot: float) -> None:
    sheet.line([(x, foot + 60), (x + 6, foot - 120)], 11, (126, 84, 56))
    sheet.rect(x - 8, foot - 134, x + 22, foot - 118, (150, 104, 68))
    bx, by = x + 8, foot - 148
    sheet.oval(bx, by, 17, 14, UMBER)
    sheet.oval(bx + 7, by + 1, 10, 11, (206, 98, 56))
    sheet.disc(bx + 10, by - 12, 10, (206, 98, 56))
    sheet.disc(bx + 6, by - 15, 8, UMBER)
    sheet.disc(bx + 13, by - 14, 1.6, INK)
    sheet.shape([(bx - 12, by), (bx - 36, by + 8), (bx - 14, by + 8)], UMBER)


def _cabbages(sheet: Sheet) -> None:
    for index in range(10):
        x, y = index * 172 - 30 + (index % 2) * 20, 1060 + (index % 2) * 12
        if 560 < x < 960:
            continue
        for leaf in range(9):
            turn = leaf / 9 * 2 * pi
            tone = mix((76, 118, 104), (168, 184, 132), sheet.rng.random() * 0.7)
            sheet.oval(x + cos(turn) * 54, y - 26 + sin(turn) * 26, 46, 30, tone)
            sheet.line([(x, y - 26), (x + cos(turn) * 84, y - 26 + sin(turn) * 44)], 2.5, pale(tone, 0.4))
        sheet.oval(x, y - 40, 44, 34, (160, 186, 138))
        sheet.line(curve([(x - 36, y - 40), (x - 6, y - 62), (x + 34, y - 50)]), 3, (214, 222, 176))
        sheet.line(curve([(x - 24, y - 24), (x + 6, y - 44), (x + 40, y - 32)]), 3, (214, 222, 176))
