"""Houses, shopfronts, towers and windows."""

from dataclasses import dataclass
from math import cos, pi, sin

from .palette import CHALK, INK, LAMP, Colour, dark, mix, pale
from .sheet import Point, Sheet


@dataclass(frozen=True)
class Glass:
    """What a window looks like when its lamp is lit and when it is not, and the wood round it."""

    lit: Colour = LAMP
    unlit: Colour = (44, 58, 74)
    frame: Colour = CHALK
    share: float = 0.4


def quad(left: float, top: float, right: float, foot: float) -> list[Point]:
    """Return the outline of an upright rectangle."""
    return [(left, top), (right, top), (right, foot), (left, foot)]


def window(
    sheet: Sheet, x: float, y: float, wide: float, tall: float, glass: Glass, bars: tuple[int, int] = (2, 2)
) -> bool:
    """Set a window with its top left at (x, y); return whether its lamp is lit."""
    lit = sheet.rng.random() < glass.share
    edge = max(0.8, wide * 0.07)
    sheet.rect(x - edge, y - edge, x + wide + edge, y + tall + edge, glass.frame)
    sheet.rect(x, y, x + wide, y + tall, glass.lit if lit else glass.unlit)
    if lit:
        shade = mix(glass.lit, (150, 70, 40), 0.4)
        if sheet.rng.random() < 0.6:
            fold = wide * sheet.rng.uniform(0.12, 0.3)
            sheet.shape([(x, y), (x + fold, y), (x + fold * 0.5, y + tall), (x, y + tall)], shade)
            sheet.shape(
                [(x + wide, y), (x + wide - fold, y), (x + wide - fold * 0.5, y + tall), (x + wide, y + tall)], shade
            )
        else:
            sheet.rect(x, y, x + wide, y + tall * sheet.rng.uniform(0.2, 0.5), mix(glass.lit, CHALK, 0.35))
    else:
        sheet.shape([(x, y), (x + wide * 0.7, y), (x, y + tall * 0.6)], pale(glass.unlit, 0.22))
    across, down = bars
    for bar in range(1, across):
        sheet.rect(
            x + wide * bar / across - edge * 0.35, y, x + wide * bar / across + edge * 0.35, y + tall, glass.frame
        )
    for bar in range(1, down):
        sheet.rect(x, y + tall * bar / down - edge * 0.35, x + wide, y + tall * bar / down + edge * 0.35, glass.frame)
    sheet.rect(x - edge * 1.8, y + tall + edge, x + wide + edge * 1.8, y + tall + edge * 2.2, glass.frame)
    return lit


def courses(sheet: Sheet, left: float, top: float, right: float, foot: float, colour: Colour, size: float = 7) -> None:
    """Pick out a few odd bricks or stones on a wall, enough to say what it is built of."""
    for _ in range(round((right - left) * (foot - top) / (size * size * 14))):
        x = left + round(sheet.rng.uniform(0, (right - left - size * 2) / size)) * size
        y = top + round(sheet.rng.uniform(0, (foot - top - size) / size)) * size
        sheet.rect(x, y, x + size * sheet.rng.choice((1.3, 1.9)), y + size * 0.62, colour, sheet.rng.uniform(0.25, 0.6))


def chimney(sheet: Sheet, x: float, foot: float, size: float, colour: Colour, pots: int = 2) -> None:
    """Stand a chimney stack on a roof."""
    sheet.rect(x - size * 0.5, foot - size * 1.5, x + size * 0.5, foot, colour)
    sheet.rect(x + size * 0.12, foot - size * 1.5, x + size * 0.5, foot, dark(colour, 0.3))
    sheet.rect(x - size * 0.6, foot - size * 1.62, x + size * 0.6, foot - size * 1.42, pale(colour, 0.12))
    for pot in range(pots):
        px = x - size * 0.32 + pot * size * 0.5
        sheet.rect(
            px - size * 0.1, foot - size * 2, px + size * 0.13, foot - size * 1.6, mix(colour, (190, 100, 60), 0.5)
        )


def house(
    sheet: Sheet,
    left: float,
    foot: float,
    wide: float,
    tall: float,
    wall: Colour,
    roof: Colour,
    glass: Glass,
    floors: int = 2,
    bays: int = 2,
    pitch: float = 0.3,
    ground: float = 0.0,
) -> None:
    """Build a house seen from the front, its ground floor left blank by that share for a shop or door."""
    top = foot - tall
    sheet.rect(left, top, left + wide, foot, wall)
    sheet.shade(
        quad(left, top, left + wide, foot), dark(wall, 0.5), (left + wide, foot), (left + wide * 0.2, top), 0.55
    )
    courses(sheet, left, top, left + wide, foot, dark(wall, 0.3), max(4, wide * 0.028))
    rise = tall * pitch
    slope = [
        (left - wide * 0.03, top),
        (left + wide * 0.06, top - rise),
        (left + wide * 0.94, top - rise),
        (left + wide * 1.03, top),
    ]
    sheet.shape(slope, roof)
    sheet.scumble(slope, dark(roof, 0.4), 0.35, "streak", 0.7)
    sheet.shade(slope, pale(roof, 0.3), (left, top - rise), (left + wide * 0.7, top), 0.6)
    sheet.rect(left - wide * 0.03, top - 1, left + wide * 1.03, top + tall * 0.018, dark(wall, 0.45))
    upper = tall * (1 - ground)
    for floor in range(floors):
        for bay in range(bays):
            pane_w, pane_h = wide / bays * 0.4, upper / floors * 0.52
            x = left + wide * (bay + 0.5) / bays - pane_w / 2
            window(sheet, x, top + upper * (floor + 0.26) / floors, pane_w, pane_h, glass)


def gabled(
    sheet: Sheet,
    x: float,
    foot: float,
    wide: float,
    tall: float,
    long: float,
    wall: Colour,
    roof: Colour,
    glass: Glass,
    light: Colour,
    rise: float = 0.32,
) -> None:
    """Build a house seen from above a corner: its gable to the left, its roof running off to the right."""
    peak, eaves, slant = foot - tall - wide * 0.55, foot - tall, -long * rise
    flank = [(x + wide, foot), (x + wide, eaves), (x + wide + long, eaves + slant), (x + wide + long, foot + slant)]
    sheet.shape(flank, dark(wall, 0.45))
    gable = [(x, foot), (x, eaves), (x + wide / 2, peak), (x + wide, eaves), (x + wide, foot)]
    sheet.shape(gable, wall)
    slope = [
        (x + wide / 2, peak),
        (x + wide / 2 + long, peak + slant),
        (x + wide + long + 3, eaves + slant + 3),
        (x + wide + 3, eaves + 3),
    ]
    sheet.shape(slope, roof)
    sheet.shade(slope, light, slope[1], ((x + wide), eaves), 0.7)
    for row in range(1, 5):
        share = row / 5
        one = (slope[0][0] + (slope[3][0] - slope[0][0]) * share, slope[0][1] + (slope[3][1] - slope[0][1]) * share)
        sheet.line([one, (one[0] + long, one[1] + slant)], 0.7, dark(roof, 0.35), 0.7)
    sheet.line(
        [(x - 2, eaves + 2), (x + wide / 2, peak), (x + wide / 2 + long, peak + slant)],
        max(1, wide * 0.03),
        dark(roof, 0.4),
    )
    for floor in range(max(1, round(tall / (wide * 0.55)))):
        for bay in (0.2, 0.58):
            window(sheet, x + wide * bay, eaves + wide * (0.08 + 0.5 * floor), wide * 0.2, wide * 0.28, glass)
    for index in range(max(1, round(long / (wide * 0.7)))):
        wx = x + wide + long * (index + 0.35) / max(1, round(long / (wide * 0.7)))
        wy = eaves + slant * (wx - x - wide) / long + wide * 0.16
        lit = sheet.rng.random() < glass.share
        sheet.shape(
            [
                (wx, wy),
                (wx + wide * 0.17, wy - wide * 0.17 * rise),
                (wx + wide * 0.17, wy + wide * (0.26 - 0.17 * rise)),
                (wx, wy + wide * 0.26),
            ],
            glass.lit if lit else dark(glass.unlit, 0.3),
        )
    stack = x + wide / 2 + long * 0.7
    chimney(sheet, stack, peak + slant * 0.7 + wide * 0.08, wide * 0.17, dark(wall, 0.1))


def shopfront(
    sheet: Sheet,
    left: float,
    top: float,
    wide: float,
    tall: float,
    paint: Colour,
    lit: Colour,
    panes: int = 3,
    awning: Colour | None = None,
) -> None:
    """Fit a shop into a ground floor: fascia with a hint of lettering, panes, stall riser and a door at the right."""
    sheet.rect(left, top, left + wide, top + tall, paint)
    fascia = tall * 0.17
    sheet.rect(left, top, left + wide, top + fascia, dark(paint, 0.25))
    x = left + wide * 0.14
    while x < left + wide * 0.84:
        mark = wide * sheet.rng.uniform(0.014, 0.035)
        sheet.rect(x, top + fascia * 0.32, x + mark, top + fascia * 0.7, pale(paint, 0.55), 0.85)
        x += mark + wide * sheet.rng.choice((0.012, 0.012, 0.014, 0.045))
    glass_top, glass_foot = top + fascia * 1.3, top + tall * 0.78
    front = wide * 0.7
    for pane in range(panes):
        px = left + wide * 0.04 + front * pane / panes
        pane_w = front / panes * 0.92
        sheet.wash(
            quad(px, glass_top, px + pane_w, glass_foot), [(glass_top, lit), (glass_foot, mix(lit, CHALK, 0.25))]
        )
        _goods(sheet, px, glass_foot, pane_w, glass_foot - glass_top, lit)
    sheet.rect(left + wide * 0.04, glass_foot + tall * 0.02, left + wide * 0.04 + front, top + tall, dark(paint, 0.15))
    door = left + wide * 0.79
    sheet.rect(door, glass_top, door + wide * 0.17, top + tall, dark(paint, 0.35))
    sheet.rect(door + wide * 0.03, glass_top + tall * 0.04, door + wide * 0.14, top + tall * 0.7, mix(lit, paint, 0.2))
    if awning:
        canopy(sheet, left - wide * 0.02, top + fascia, wide * 1.04, tall * 0.3, awning)


def _goods(sheet: Sheet, left: float, foot: float, wide: float, tall: float, lit: Colour) -> None:
    tone = dark(lit, 0.62)
    x = left + wide * 0.06
    while x < left + wide * 0.82:
        across, up = wide * sheet.rng.uniform(0.1, 0.24), tall * sheet.rng.uniform(0.12, 0.42)
        across = min(across, left + wide * 0.97 - x)
        if sheet.rng.random() < 0.5:
            sheet.rect(x, foot - up, x + across, foot, mix(tone, lit, sheet.rng.uniform(0, 0.35)), 0.85)
        else:
            sheet.oval(
                x + across / 2,
                foot - up * 0.35,
                across / 2,
                up * 0.35,
                mix(tone, lit, sheet.rng.uniform(0, 0.35)),
                0.85,
            )
        x += across * 1.25


def canopy(
    sheet: Sheet,
    left: float,
    top: float,
    wide: float,
    drop: float,
    stripe: Colour,
    other: Colour = CHALK,
    out: float = 0.06,
) -> None:
    """Let down a striped awning with a scalloped edge."""
    count = max(5, round(wide / (drop * 0.42)))
    spread = wide * out
    for index in range(count):
        one, two = index / count, (index + 1) / count
        tone = stripe if index % 2 else other
        a, b = left + wide * one, left + wide * two
        c, d = left - spread + (wide + 2 * spread) * two, left - spread + (wide + 2 * spread) * one
        sheet.shape([(a, top), (b, top), (c, top + drop * 0.8), (d, top + drop * 0.8)], tone)
        sheet.rect(d, top + drop * 0.8, c, top + drop * 0.93, dark(tone, 0.22))
        sheet.oval((c + d) / 2, top + drop * 0.93, (c - d) / 2, drop * 0.08, dark(tone, 0.22))
    sheet.shade(
        quad(left, top, left + wide, top + drop * 0.8), INK, (left + wide, top + drop), (left + wide * 0.3, top), 0.25
    )


def clock(
    sheet: Sheet, x: float, y: float, radius: float, face: Colour, ink: Colour, hour: float = 10.2, minute: float = 8
) -> None:
    """Hang a clock face telling that time."""
    sheet.disc(x, y, radius * 1.16, ink)
    sheet.disc(x, y, radius, face)
    for mark in range(12):
        turn = mark / 6 * pi
        sheet.disc(x + sin(turn) * radius * 0.82, y - cos(turn) * radius * 0.82, radius * 0.06, ink)
    for turn, reach, thick in ((hour / 6 * pi, 0.5, 0.12), (minute / 30 * pi, 0.76, 0.08)):
        sheet.line([(x, y), (x + sin(turn) * radius * reach, y - cos(turn) * radius * reach)], radius * thick, ink)
