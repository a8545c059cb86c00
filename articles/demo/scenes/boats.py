"""Boats seen from the side, from dinghy to dredger, with rust, ropes and gear."""

from collections.abc import Callable
from dataclasses import dataclass

from .palette import CHALK, INK, LAMP, OCHRE, RUST, Colour, dark, mix, pale
from .sheet import Point, Sheet


@dataclass(frozen=True)
class Livery:
    """A boat's colours: hull, the band at the waterline, the house on deck and the gear."""

    hull: Colour
    boot: Colour = RUST
    house: Colour = CHALK
    gear: Colour = OCHRE
    light: Colour = CHALK
    shadow: Colour = INK


def hull(
    sheet: Sheet, x: float, water: float, long: float, livery: Livery, deep: float = 0.17, left: bool = False
) -> list[Point]:
    """Float a working hull with its stern at x and a raised bow; return the line of its deck, stern first."""
    sign = -1 if left else 1
    side = long * deep

    def put(along: float, up: float) -> Point:
        return x + sign * long * along, water - side * up

    deck = [put(0, 0.92), put(0.2, 0.8), (put(0.5, 0.82)), put(0.75, 1.06), put(0.9, 1.36), put(1.0, 1.62)]
    body = [*deck, put(0.955, 0.6), put(0.9, -0.02), put(0.03, -0.02), put(-0.005, 0.45)]
    sheet.shape(body, livery.hull)
    sheet.shade(body, dark(livery.hull, 0.55), put(0.5, -0.2), put(0.5, 1.0), 0.75)
    sheet.shade(body, pale(livery.hull, 0.3), put(1.0, 1.6), put(0.55, 0.4), 0.6)
    sheet.shape([put(0.01, 0.17), put(0.915, 0.17), put(0.9, -0.02), put(0.03, -0.02)], livery.boot)
    for _ in range(9):
        place = sheet.rng.uniform(0.06, 0.85)
        drop = sheet.rng.uniform(0.1, 0.4)
        sheet.shape([put(place, 0.7), put(place + 0.008, 0.7), put(place + 0.004, 0.7 - drop)], RUST, 0.55)
    rail = [put(0, 1.0), put(0.2, 0.88), put(0.5, 0.9), put(0.75, 1.14), put(0.9, 1.44), put(1.005, 1.72)]
    sheet.line(rail, max(1.2, long * 0.007), pale(livery.hull, 0.65))
    sheet.line([put(0.004, 0.6), put(0.5, 0.58), put(0.95, 0.86)], max(1, long * 0.006), dark(livery.hull, 0.5))
    return deck


def trawler(
    sheet: Sheet, x: float, water: float, long: float, livery: Livery, left: bool = False, lit: bool = True
) -> None:
    """Float a small stern trawler: wheelhouse forward, gantry and net drum aft, mast, derrick and stays."""
    sign = -1 if left else 1
    side = long * 0.17

    def put(along: float, up: float) -> Point:
        return x + sign * long * along, water - side * up

    gear = dark(livery.gear, 0.1)
    thick = max(1.2, long * 0.011)
    sheet.line([put(0.08, 0.8), put(0.1, 2.6), put(0.2, 2.6), put(0.22, 0.8)], thick * 1.3, gear)
    sheet.line([put(0.1, 2.2), put(0.2, 1.6)], thick * 0.7, gear)
    sheet.line([put(0.8, 1.0), put(0.8, 3.6)], thick, gear)
    sheet.line([put(0.5, 1.6), put(0.5, 4.6)], thick * 1.25, dark(livery.house, 0.35))
    sheet.line([put(0.5, 2.4), put(0.26, 3.5)], thick * 0.8, gear)
    for one, other in (
        (put(0.5, 4.5), put(0.99, 1.7)),
        (put(0.5, 4.5), put(0.1, 2.6)),
        (put(0.8, 3.5), put(0.98, 1.7)),
        (put(0.26, 3.5), put(0.15, 2.6)),
    ):
        sheet.line([one, other], 0.9, INK, 0.85)
    _drum(sheet, *put(0.15, 1.25), long * 0.06, livery)
    _wheelhouse(sheet, put, long, livery, lit)
    hull(sheet, x, water, long, livery, left=left)
    for place in (0.18, 0.42, 0.66):
        cx, cy = put(place, 0.5)
        sheet.oval(cx, cy, long * 0.016, long * 0.028, INK)
        sheet.oval(cx, cy, long * 0.006, long * 0.012, livery.hull)
        sheet.line([(cx, cy - long * 0.028), put(place, 0.9)], 0.9, CHALK, 0.7)


def _drum(sheet: Sheet, x: float, y: float, radius: float, livery: Livery) -> None:
    sheet.disc(x, y, radius, dark(livery.gear, 0.45))
    for ring in range(4):
        sheet.disc(
            x, y - radius * 0.1 * ring, radius * (0.82 - ring * 0.17), mix((60, 104, 96), INK, 0.15 + 0.12 * (ring % 2))
        )


def _wheelhouse(sheet: Sheet, put: Callable[[float, float], Point], long: float, livery: Livery, lit: bool) -> None:
    wall = livery.house
    base = [put(0.4, 0.7), put(0.4, 1.95), put(0.72, 1.95), put(0.74, 0.9)]
    sheet.shape(base, mix(wall, livery.shadow, 0.12))
    upper = [put(0.43, 1.9), put(0.425, 3.05), put(0.69, 3.12), put(0.665, 1.9)]
    sheet.shape(upper, wall)
    sheet.shade([*base], livery.shadow, put(0.4, 0.6), put(0.72, 1.8), 0.55)
    sheet.shade(upper, livery.shadow, put(0.4, 1.9), put(0.68, 2.7), 0.5)
    sheet.shape([put(0.405, 3.02), put(0.41, 3.2), put(0.71, 3.28), put(0.705, 3.1)], dark(livery.hull, 0.15))
    for pane in range(4):
        place = 0.445 + pane * 0.058
        glow = LAMP if lit else (50, 68, 82)
        sheet.shape([put(place, 2.35), put(place, 2.85), put(place + 0.045, 2.88), put(place + 0.042, 2.35)], glow)
    if lit:
        cx, cy = put(0.56, 2.6)
        sheet.glow(cx, cy, long * 0.2, LAMP, 0.4)
    for place in (0.47, 0.56, 0.65):
        cx, cy = put(place, 1.5)
        sheet.disc(cx, cy, long * 0.013, INK)
        sheet.disc(cx, cy, long * 0.009, mix((60, 80, 94), LAMP, 0.5 if lit else 0))
    sheet.line([put(0.41, 1.98), put(0.72, 1.98)], max(1, long * 0.006), dark(wall, 0.4))
    sheet.line([put(0.62, 3.25), put(0.62, 3.75)], max(1, long * 0.005), INK)
    sheet.line([put(0.58, 3.7), put(0.66, 3.74)], max(1.4, long * 0.008), CHALK)


def sail(
    sheet: Sheet,
    x: float,
    water: float,
    tall: float,
    cloth: Colour,
    light: Colour,
    wood: Colour = RUST,
    left: bool = False,
) -> None:
    """Float a sailing boat, heeled a little, lit through its sails."""
    sign = -1 if left else 1

    def put(along: float, up: float) -> Point:
        return x + sign * tall * (along + up * 0.1), water - tall * up

    main = [put(-0.02, 0.12), put(0.0, 1.0), put(-0.18, 0.55), put(-0.36, 0.13)]
    jib = [put(0.03, 0.13), put(0.015, 0.86), put(0.17, 0.42), put(0.28, 0.1)]
    for canvas in (main, jib):
        sheet.shape(canvas, cloth)
        sheet.shade(canvas, light, canvas[1], canvas[3], 0.8)
    sheet.line([put(0, 0.05), put(0, 1.02)], max(1, tall * 0.012), INK)
    body = [put(-0.34, 0.085), put(0.3, 0.1), put(0.2, -0.01), put(-0.28, -0.01)]
    sheet.shape(body, wood)
    sheet.line([put(-0.34, 0.085), put(0.3, 0.1)], max(1, tall * 0.014), pale(wood, 0.5))


def skiff(
    sheet: Sheet, x: float, water: float, long: float, wood: Colour, light: Colour, left: bool = False
) -> list[Point]:
    """Float an open rowing boat with its stern at x; return the line of its gunwale, stern first."""
    sign = -1 if left else 1

    def put(along: float, up: float) -> Point:
        return x + sign * long * along, water - long * up

    rim = [put(0, 0.13), put(0.25, 0.1), put(0.6, 0.1), put(0.85, 0.14), put(1, 0.21)]
    sheet.shape([put(0.02, 0.12), put(0.5, 0.145), put(0.97, 0.2), put(0.6, 0.08), put(0.2, 0.08)], dark(wood, 0.6))
    body = [*rim, put(0.93, 0.03), put(0.86, -0.012), put(0.06, -0.012), put(0.01, 0.05)]
    sheet.shape(body, wood)
    sheet.shade(body, dark(wood, 0.6), put(0.5, -0.03), put(0.5, 0.1), 0.9)
    for plank in (0.035, 0.07):
        sheet.line(
            [put(0.015, plank + 0.01), put(0.5, plank - 0.01), put(0.95, plank + 0.06)],
            max(0.8, long * 0.005),
            dark(wood, 0.4),
        )
    sheet.line(rim, max(1.2, long * 0.015), light)
    return rim


def gull(
    sheet: Sheet, x: float, y: float, size: float, colour: Colour = CHALK, tip: Colour = INK, turn: float = 0.0
) -> None:
    """Set a gull on the wing, banking by `turn`."""
    lift = size * (0.34 + turn * 0.3)
    drop = size * (0.34 - turn * 0.3)
    sheet.shape(
        [(x - size, y - lift), (x - size * 0.45, y - lift * 1.15), (x, y), (x - size * 0.4, y - lift * 0.7)], colour
    )
    sheet.shape(
        [(x + size, y - drop), (x + size * 0.45, y - drop * 1.2), (x, y), (x + size * 0.4, y - drop * 0.72)], colour
    )
    sheet.shape([(x - size, y - lift), (x - size * 0.72, y - lift * 1.1), (x - size * 0.7, y - lift * 0.88)], tip)
    sheet.shape([(x + size, y - drop), (x + size * 0.72, y - drop * 1.14), (x + size * 0.7, y - drop * 0.88)], tip)
    sheet.oval(x, y, size * 0.2, size * 0.085, colour)


def gulls(
    sheet: Sheet,
    count: int,
    left: float,
    top: float,
    right: float,
    foot: float,
    size: float,
    colour: Colour = CHALK,
    tip: Colour = INK,
) -> None:
    """Scatter gulls over a piece of sky, no two alike."""
    for _ in range(count):
        gull(
            sheet,
            sheet.rng.uniform(left, right),
            sheet.rng.uniform(top, foot),
            size * sheet.rng.uniform(0.45, 1.1),
            colour,
            tip,
            sheet.rng.uniform(-0.9, 0.9),
        )
