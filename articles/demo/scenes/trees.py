"""Trees, hedges and grasses."""

from math import cos, pi, sin

from .palette import Colour, mix
from .sheet import Point, Sheet


def crown(
    sheet: Sheet, x: float, y: float, across: float, down: float, tone: Colour, light: Colour, side: float = -1
) -> None:
    """Round a leafy crown out of clumps, stippled with light on one side."""
    clumps = [(x, y, across * 0.66, down * 0.7)]
    for turn in range(9):
        angle = turn / 9 * 2 * pi + sheet.rng.uniform(-0.3, 0.3)
        size = sheet.rng.uniform(0.32, 0.5)
        clumps.append((x + cos(angle) * across * 0.6, y + sin(angle) * down * 0.6, across * size, down * size))
    for cx, cy, wide, tall in clumps:
        sheet.oval(cx, cy, wide, tall, tone)
    for cx, cy, wide, tall in sorted(clumps, key=lambda clump: clump[1])[:8]:
        edge = [(cx + wide * 0.95 * cos(step / 8 * pi), cy + tall * 0.95 * sin(step / 8 * pi)) for step in range(16)]
        sheet.shade(edge, light, (cx + side * wide, cy - tall), (cx - side * wide * 0.3, cy + tall * 0.3), 0.95)


def tree(
    sheet: Sheet, x: float, foot: float, tall: float, tone: Colour, light: Colour, trunk: Colour, side: float = -1
) -> None:
    """Grow a leafy tree from (x, foot)."""
    wide = tall * 0.03
    sheet.shape(
        [(x - wide * 1.6, foot), (x - wide, foot - tall * 0.5), (x + wide, foot - tall * 0.5), (x + wide * 1.8, foot)],
        trunk,
    )
    for reach in (-0.16, 0.17):
        sheet.line([(x, foot - tall * 0.3), (x + tall * reach, foot - tall * 0.55)], wide, trunk)
    crown(sheet, x, foot - tall * 0.66, tall * 0.33, tall * 0.36, tone, light, side)


def bare(
    sheet: Sheet, x: float, foot: float, tall: float, colour: Colour, snow: Colour | None = None, lean: float = 0.0
) -> None:
    """Grow a winter tree, forking finer and finer, with snow lying along its limbs if given."""
    _fork(sheet, (x, foot), pi / 2 + lean, tall * 0.3, tall * 0.05, 7, colour, snow)


def _fork(
    sheet: Sheet, start: Point, angle: float, reach: float, width: float, left: int, colour: Colour, snow: Colour | None
) -> None:
    end = (start[0] + cos(angle) * reach, start[1] - sin(angle) * reach)
    side = (sin(angle) * width / 2, cos(angle) * width / 2)
    thin = 0.68
    sheet.shape(
        [
            (start[0] - side[0], start[1] - side[1]),
            (end[0] - side[0] * thin, end[1] - side[1] * thin),
            (end[0] + side[0] * thin, end[1] + side[1] * thin),
            (start[0] + side[0], start[1] + side[1]),
        ],
        colour,
    )
    if snow and width > 1.6 and abs(cos(angle)) > 0.3:
        sheet.line([(start[0], start[1] - width * 0.5), (end[0], end[1] - width * 0.45)], max(1, width * 0.4), snow)
    if left == 0:
        return
    for bend in (sheet.rng.uniform(0.18, 0.5), -sheet.rng.uniform(0.18, 0.5)):
        _fork(sheet, end, angle + bend, reach * sheet.rng.uniform(0.68, 0.84), width * 0.68, left - 1, colour, snow)


def poplar(sheet: Sheet, x: float, foot: float, tall: float, tone: Colour, light: Colour) -> None:
    """Grow a tall narrow tree."""
    body = [
        (x - tall * 0.02, foot),
        (x - tall * 0.1, foot - tall * 0.3),
        (x - tall * 0.07, foot - tall * 0.75),
        (x, foot - tall),
        (x + tall * 0.08, foot - tall * 0.7),
        (x + tall * 0.095, foot - tall * 0.28),
        (x + tall * 0.02, foot),
    ]
    sheet.shape(body, tone)
    sheet.shade(body, light, (x - tall * 0.12, foot - tall * 0.7), (x + tall * 0.04, foot - tall * 0.5), 0.9)


def hedge(sheet: Sheet, points: list[Point], thick: float, tone: Colour, light: Colour) -> None:
    """Plant a clumpy hedge along a line."""
    for (ax, ay), (bx, by) in zip(points, points[1:], strict=False):
        count = max(2, round(((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 / (thick * 0.55)))
        for index in range(count):
            share = index / count
            x, y = ax + (bx - ax) * share, ay + (by - ay) * share
            size = thick * sheet.rng.uniform(0.6, 1.05)
            sheet.oval(x, y - size * 0.4, size * 0.7, size * 0.62, tone)
            sheet.oval(x - size * 0.14, y - size * 0.68, size * 0.4, size * 0.24, mix(tone, light, 0.6), 0.8)


def grass(
    sheet: Sheet,
    left: float,
    right: float,
    foot: float,
    tall: float,
    count: int,
    tones: list[Colour],
    lean: float = 0.25,
) -> None:
    """Stand blades of coarse grass along the bottom of an area, bending with the wind."""
    for _ in range(count):
        x, size = sheet.rng.uniform(left, right), tall * sheet.rng.uniform(0.4, 1)
        bend = size * (lean + sheet.rng.uniform(-0.22, 0.3))
        wide = max(1.2, size * 0.022)
        y = foot + sheet.rng.uniform(-0.15, 0.15) * tall
        sheet.shape(
            [
                (x - wide, y),
                (x + bend * 0.35, y - size * 0.6),
                (x + bend, y - size),
                (x + bend * 0.4 + wide, y - size * 0.58),
                (x + wide, y),
            ],
            sheet.rng.choice(tones),
        )


def hill(sheet: Sheet, points: list[Point], tone: Colour, light: Colour, lit: Point, bare_at: Point) -> None:
    """Lay a hill down to the foot of the sheet under its skyline, stippled with light from one side."""
    area = [*points, (points[-1][0], sheet.height), (points[0][0], sheet.height)]
    sheet.shape(area, tone)
    sheet.shade(area, light, lit, bare_at, 0.9)
