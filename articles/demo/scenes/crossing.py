"""The deck of the swing bridge on the morning that it opened again."""

from .boats import gulls
from .crowd import anyone
from .figures import person
from .palette import BRICK, CHALK, INK, LAMP, SEA, SLATE, Colour, dark, mix
from .sheet import Sheet
from .sky import bars, dome, sun
from .view import Paint, View
from .water import ripple, surface

_IRON: Colour = (40, 74, 64)


def bridge_crossing(sheet: Sheet) -> None:
    """Down the length of the span into a low sun, a white van first."""
    view = View(760, 470, 2.3, 1150)
    dome(sheet, [(132, 168, 186), (206, 208, 188), (252, 222, 168)], 480)
    bars(sheet, 60, 400, 14, (250, 222, 176), 1.0, 0.5)
    sun(sheet, 900, 392, 34, (255, 248, 216), (255, 226, 164))
    surface(sheet, 466, 1067, (226, 206, 160), (70, 104, 108), 40)
    ripple(sheet, 470, 700, 90, (255, 236, 188), 0.6)
    for x in range(0, 1600, 46):
        tall = 30 + (x * 37 % 29)
        sheet.shape(
            [(x, 468), (x, 462 - tall), (x + 20, 452 - tall), (x + 46, 462 - tall), (x + 46, 468)],
            mix((150, 116, 100), (252, 222, 168), 0.42),
        )
    deck = view.floor(-4.2, 4.2, 1.6, 58)
    sheet.shape(deck, (126, 116, 108))
    sheet.shade(deck, (52, 54, 62), (760, 1067), (760, 520), 0.9)
    sheet.shade(deck, (255, 226, 164), (820, 480), (780, 800), 0.8)
    for away in range(3, 56, 3):
        sheet.shape(view.floor(-0.09, 0.09, away, away + 1.5), (236, 226, 200))
    for side in (-1, 1):
        walk = view.floor(side * 4.2, side * 6.2, 1.6, 58, 0.12) if side > 0 else view.floor(-6.2, -4.2, 1.6, 58, 0.12)
        sheet.shape(walk, (150, 132, 114))
        sheet.shade(walk, (70, 62, 64), view.at(side * 6, 0, 2), view.at(side * 5, 0, 20), 0.8)
    for side in (-1, 1):
        _truss(sheet, view, side)
    for away in (52, 44, 36, 28.5, 22, 16.5):
        if away > 18:
            _portal(sheet, view, away)
    for away in (40, 31):
        _van(sheet, view, 1.9, away, mix((96, 112, 126), (252, 222, 168), 0.3))
    _crowd(sheet, view)
    _van(sheet, view, -1.95, 9.4, CHALK)
    gulls(sheet, 8, 300, 60, 1300, 330, 24, CHALK, SLATE)


def _truss(sheet: Sheet, view: View, side: int) -> None:
    edge = side * 4.25
    tone = mix(_IRON, (255, 220, 160), 0.1) if side < 0 else dark(_IRON, 0.34)
    stations = [1.9, 4.4, 7.4, 11, 15.4, 20.6, 27, 35, 45, 58]
    rise = [7.2, 7.4, 7.4, 7.3, 7.0, 6.5, 5.8, 4.9, 3.8, 2.4]
    for index in range(len(stations) - 1):
        one, other = stations[index], stations[index + 1]
        near = max(1.4, view.tall(0.16, one))
        sheet.line([view.at(edge, rise[index], one), view.at(edge, rise[index + 1], other)], near * 2.1, tone)
        sheet.line([view.at(edge, 0.2, one), view.at(edge, rise[index + 1], other)], near, tone)
        sheet.line([view.at(edge, rise[index], one), view.at(edge, 0.2, other)], near, dark(tone, 0.12))
        sheet.line(
            [view.at(edge, 0, other), view.at(edge, rise[index + 1], other)], max(2.0, view.tall(0.3, other)), tone
        )
        sheet.line([view.at(edge, 0.2, one), view.at(edge, 0.2, other)], near * 1.5, dark(tone, 0.25))
    for up in (0.55, 1.1):
        sheet.line([view.at(side * 6.2, up, 1.6), view.at(side * 6.2, up, 58)], 3, dark(tone, 0.2))
    for away in (2.2, 3.2, 4.4, 5.8, 7.4, 9.4, 12, 15, 19, 24, 30, 38, 48):
        sheet.line(
            [view.at(side * 6.2, 0.1, away), view.at(side * 6.2, 1.15, away)],
            max(1.2, view.tall(0.06, away)),
            dark(tone, 0.2),
        )


def _portal(sheet: Sheet, view: View, away: float) -> None:
    share = (away - 16) / 42
    up = 7.0 - 4.2 * share * share
    tone = mix(_IRON, (252, 222, 168), 0.16 + share * 0.4)
    sheet.line([view.at(-4.25, up, away), view.at(4.25, up, away)], max(2, view.tall(0.34, away)), tone)
    for part in range(4):
        left = -4.25 + part * 2.125
        sheet.line(
            [view.at(left, up, away), view.at(left + 1.06, up + 0.5, away), view.at(left + 2.12, up, away)],
            max(1, view.tall(0.1, away)),
            tone,
        )


def _van(sheet: Sheet, view: View, across: float, away: float, tone: Colour) -> None:
    sheet.shape(view.floor(across - 1.15, across + 1.15, away - 0.9, away + 4, 0.01), INK, 0.4)
    paint = Paint.of(tone, CHALK, INK)
    view.box(sheet, (across - 0.98, across + 0.98), (0.4, 1.25), (away - 0.55, away + 4), paint)
    view.box(sheet, (across - 0.92, across + 0.92), (1.2, 2.15), (away, away + 4), paint)
    glass = [
        view.at(across - 0.86, 1.24, away - 0.2),
        view.at(across - 0.8, 2.0, away - 0.02),
        view.at(across + 0.8, 2.0, away - 0.02),
        view.at(across + 0.86, 1.24, away - 0.2),
    ]
    sheet.shape(glass, (58, 78, 88))
    sheet.shape(
        [glass[0], glass[1], view.at(across - 0.2, 2.0, away - 0.02), view.at(across - 0.6, 1.24, away - 0.2)],
        (150, 176, 178),
        0.7,
    )
    if away < 15:
        for seat, coat in ((-0.42, BRICK), (0.42, SEA)):
            x, y = view.at(across + seat, 1.62, away)
            size = view.tall(0.12, away)
            sheet.oval(x, y + size * 2.2, size * 2, size * 1.5, coat)
            sheet.oval(x, y, size, size * 1.2, (206, 158, 124))
    sheet.shape(view.front(across - 0.98, across + 0.98, away - 0.56, 0.4, 0.62), (52, 56, 60))
    for lamp in (-0.76, 0.76):
        x, y = view.at(across + lamp, 0.85, away - 0.56)
        sheet.disc(x, y, max(2, view.tall(0.13, away)), mix(LAMP, CHALK, 0.5))
        sheet.glow(x, y, view.tall(0.7, away), LAMP, 0.4)
        wheel = view.at(across + lamp * 1.06, 0.3, away - 0.5)
        sheet.oval(wheel[0], wheel[1], view.tall(0.17, away), view.tall(0.3, away), INK)


def _crowd(sheet: Sheet, view: View) -> None:
    places = sorted(
        ((sheet.rng.choice((-5.3, 5.3)) + sheet.rng.uniform(-0.6, 0.5), sheet.rng.uniform(5.4, 44)) for _ in range(52)),
        key=lambda place: -place[1],
    )
    for across, away in places:
        x, foot = view.at(across, 0.12, away)
        wear = anyone(
            sheet.rng,
            light=(255, 228, 172),
            side=-1 if across > 0 else 1,
            tone=(236, 206, 160),
            share=min(0.55, away / 80),
        )
        person(
            sheet,
            x,
            foot,
            view.tall(sheet.rng.uniform(1.45, 1.8), away),
            sheet.rng.choice(("stand", "cheer", "talk", "pockets", "point", "cheer")),
            wear,
            across > 0,
        )
