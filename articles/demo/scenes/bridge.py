"""The swing bridge, open across the tide."""

from collections.abc import Callable
from math import cos, pi, sin

from .boats import gulls
from .buildings import Glass, house
from .figures import Wear, person
from .light import bulb, shine
from .palette import (
    BRICK,
    CHALK,
    INK,
    MIST,
    RUST,
    SAND,
    SIGNAL,
    SLATE,
    STONE,
    Colour,
    dark,
    mix,
    pale,
)
from .sheet import Point, Sheet, curve
from .sky import dome, overcast
from .view import View
from .water import mirror, ripple, surface


def swing_bridge(sheet: Sheet) -> None:
    """Half open on its pier, with the tide running and one cyclist at the gate."""
    dome(sheet, [(126, 144, 150), (176, 184, 176), (226, 216, 186)], 450)
    overcast(sheet, 30, 360, (116, 134, 142), (214, 206, 184), 5)
    sheet.veil([(0, 260), (1600, 260), (1600, 460), (0, 460)], (236, 222, 184), (900, 460), (900, 240), 0.8)
    _northside(sheet)
    surface(sheet, 474, 1067, (176, 178, 156), (52, 76, 74), 160)
    mirror(sheet, 474, 90, (150, 160, 144), 0.4, 1, sway=5)
    view = View(860, 430, 5.2, 1350)
    _bridge(sheet, view)
    _tide(sheet)
    _gate(sheet)


def _northside(sheet: Sheet) -> None:
    air = (188, 188, 172)
    x = -20.0
    while x < 1620:
        wide, tall = sheet.rng.uniform(46, 74), sheet.rng.uniform(44, 72)
        wall = mix(sheet.rng.choice((BRICK, RUST, STONE, SAND)), air, 0.5)
        house(
            sheet,
            x,
            476,
            wide,
            tall,
            wall,
            mix(RUST, air, 0.42),
            Glass(share=0.16, unlit=(104, 118, 120), frame=pale(air, 0.2)),
            2,
            2,
            0.4,
        )
        x += wide
    tone = mix((58, 98, 136), air, 0.35)
    for one in (-20, 20):
        sheet.line([(330 + one, 430), (330 + one * 0.5, 236)], 7, tone)
    for step in range(7):
        sheet.line([(312 + step, 430 - step * 28), (348 - step, 402 - step * 28)], 3, tone)
        sheet.line([(348 - step, 430 - step * 28), (312 + step, 402 - step * 28)], 3, tone)
    sheet.rect(220, 212, 520, 222, tone)
    sheet.rect(220, 238, 520, 244, tone)
    for step in range(26):
        sheet.line([(220 + step * 11.6, 242), (226 + step * 11.6, 214)], 2.4, tone)
    sheet.rect(214, 226, 256, 272, tone)
    sheet.veil([(0, 200), (1600, 200), (1600, 476), (0, 476)], (226, 216, 186), (800, 480), (800, 240), 0.34)
    sheet.rect(0, 464, 1600, 480, (110, 112, 104))


def _bridge(sheet: Sheet, view: View) -> None:
    turn, middle, half, wide = 0.5, (-1.6, 33.0), 17.0, 2.6
    iron = (38, 66, 58)

    def put(along: float, side: float, up: float) -> Point:
        across = middle[0] + along * cos(turn) - side * sin(turn)
        return view.at(across, up, middle[1] + along * sin(turn) + side * cos(turn))

    def rise(along: float) -> float:
        return 2.0 + 5.2 * (1 - (along / half) ** 2)

    x, y = view.at(middle[0], -1.6, middle[1])
    across = view.tall(3.8, middle[1])
    top = view.at(0, 1.0, middle[1])[1]
    pier = [(x - across, top), (x - across * 1.05, y + 20), (x, y + 44), (x + across * 1.05, y + 20), (x + across, top)]
    sheet.shape([(px, y * 2 + 30 - py) if py < y else (px, py) for px, py in pier], (64, 82, 78), 0.45)
    sheet.shape(pier, (150, 142, 124))
    sheet.shade(pier, INK, (x + across, y), (x - across * 0.6, y - 60), 0.9)
    for row in range(5):
        sheet.line(
            curve([(x - across, top + 16 + row * 24), (x, top + 26 + row * 26), (x + across, top + 16 + row * 24)]),
            2,
            (96, 92, 84),
        )
    sheet.oval(x, top, across, across * 0.16, (184, 174, 150))
    stations = [half * step / 8 for step in range(-8, 9)]
    for side, tone in ((wide, mix(iron, MIST, 0.22)), (-wide, iron)):
        _truss(sheet, put, rise, stations, side, tone, half)
        if side > 0:
            deck = [put(-half, wide, 1.3), put(half, wide, 1.3), put(half, -wide, 1.3), put(-half, -wide, 1.3)]
            sheet.shape(deck, (96, 92, 84))
    sheet.shape(
        [put(-half, -wide, 1.35), put(half, -wide, 1.35), put(half, -wide, 0.55), put(-half, -wide, 0.55)],
        dark(iron, 0.25),
    )
    sheet.shape(
        [put(-half, -wide, 1.35), put(-half, wide, 1.35), put(-half, wide, 0.55), put(-half, -wide, 0.55)],
        dark(iron, 0.45),
    )
    for along in stations[::2]:
        if abs(along) < half * 0.6:
            one, other = put(along, -wide, rise(along)), put(along, wide, rise(along))
            sheet.line([one, other], 4, iron)
    hx, hy = put(0, 0, rise(0))
    sheet.rect(hx - 28, hy - 46, hx + 28, hy + 4, (206, 196, 168))
    sheet.rect(hx - 20, hy - 36, hx + 20, hy - 16, (64, 84, 92))
    sheet.shape([(hx - 36, hy - 44), (hx, hy - 70), (hx + 36, hy - 44)], RUST)


def _truss(
    sheet: Sheet,
    put: Callable[[float, float, float], Point],
    rise: Callable[[float], float],
    stations: list[float],
    side: float,
    tone: Colour,
    half: float,
) -> None:
    sheet.line([put(along, side, rise(along)) for along in stations], 11, tone)
    sheet.line([put(along, side, 1.4) for along in stations], 9, tone)
    for one, other in zip(stations, stations[1:], strict=False):
        sheet.line([put(other, side, 1.4), put(other, side, rise(other))], 4.5, tone)
        sheet.line([put(one, side, 1.4), put(other, side, rise(other))], 2.6, tone)
        sheet.line([put(other, side, 1.4), put(one, side, rise(one))], 2.6, tone)
    sheet.line([put(along, side, 2.3) for along in (-half, half)], 2.4, pale(tone, 0.2))


def _tide(sheet: Sheet) -> None:
    ripple(sheet, 520, 1000, 120, (222, 210, 170), 0.4, 200, 1300)
    for _ in range(46):
        fall = sheet.rng.random()
        x = 800 + sheet.rng.gauss(0, 60 + 120 * fall) - fall * 160
        sheet.stroke(x, 722 + fall * 110, 60, 3, (226, 220, 196), 0.5)
    gulls(sheet, 8, 980, 160, 1560, 420, 22, CHALK, SLATE)


def _gate(sheet: Sheet) -> None:
    quay = [(1600, 700), (1120, 858), (700, 964), (0, 1000), (0, 1067), (1600, 1067)]
    sheet.shape(quay, (126, 118, 104))
    sheet.shade(quay, INK, (700, 1110), (1300, 760), 0.7)
    sheet.shape(
        [(1600, 700), (1120, 858), (700, 964), (0, 1000), (0, 1014), (706, 980), (1130, 876), (1600, 720)],
        (190, 178, 150),
    )
    for _ in range(90):
        x, y = sheet.rng.uniform(200, 1600), sheet.rng.uniform(880, 1067)
        if y > 1010 - (x - 300) * 0.2:
            sheet.stroke(x, y, 24, 4, (92, 88, 82), 0.5)
    for x, foot in ((1090, 930), (1560, 800)):
        sheet.rect(x - 12, foot - 190, x + 12, foot, (40, 56, 52))
        sheet.rect(x - 18, foot - 200, x + 18, foot - 186, (40, 56, 52))
    bar = [(1090, 800), (1560, 690), (1560, 712), (1090, 824)]
    sheet.shape(bar, CHALK)
    for step in range(6):
        a, b = step / 6, step / 6 + 0.085
        x, y = 1090 + 470 * a, 800 - 110 * a
        sheet.shape(
            [(x, y), (1090 + 470 * b, 800 - 110 * b), (1090 + 470 * b, 824 - 112 * b), (x, 824 - 112 * a)], SIGNAL
        )
    for step in range(10):
        x = 1110 + step * 48
        y = 826 - (x - 1090) * 0.236
        sheet.line([(x, y), (x, y + 84)], 3, (40, 56, 52))
    sheet.rect(1076, 690, 1104, 736, (30, 38, 40))
    bulb(sheet, 1090, 712, 11, SIGNAL, 13)
    shine(sheet, 1090, 940, 1060, 18, SIGNAL, 14, 0.5)
    _cyclist(sheet, 1330, 984)


def _cyclist(sheet: Sheet, x: float, foot: float) -> None:
    sheet.shape([(x - 130, foot), (x + 130, foot), (x + 20, foot + 26), (x - 230, foot + 22)], INK, 0.4)
    for wheel in (-98, 92):
        for radius, tone in ((58, INK), (52, (126, 118, 104))):
            sheet.disc(x + wheel, foot - 58, radius, tone)
        for spoke in range(8):
            turn = spoke / 8 * pi
            sheet.line(
                [
                    (x + wheel - cos(turn) * 52, foot - 58 - sin(turn) * 52),
                    (x + wheel + cos(turn) * 52, foot - 58 + sin(turn) * 52),
                ],
                0.8,
                (70, 70, 70),
            )
    frame = (176, 66, 50)
    sheet.line(
        [(x - 98, foot - 58), (x - 36, foot - 138), (x + 62, foot - 142), (x - 8, foot - 58), (x - 98, foot - 58)],
        6,
        frame,
    )
    sheet.line([(x - 42, foot - 158), (x - 8, foot - 58)], 6, frame)
    sheet.line([(x + 92, foot - 58), (x + 56, foot - 164), (x + 34, foot - 178)], 6, frame)
    sheet.shape([(x - 70, foot - 166), (x - 20, foot - 160), (x - 24, foot - 152), (x - 64, foot - 154)], INK)
    person(
        sheet,
        x - 24,
        foot + 6,
        290,
        "lean",
        Wear((214, 172, 66), (54, 66, 82), hat="helmet", cap=(60, 92, 104), light=(250, 236, 196), side=1, hem=0.46),
    )
    sheet.shape([(x - 130, foot - 140), (x - 72, foot - 146), (x - 66, foot - 100), (x - 126, foot - 98)], (92, 62, 46))
