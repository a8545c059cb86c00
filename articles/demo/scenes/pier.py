"""Inside the pier of the swing bridge, where the span turns on its rollers."""

from math import cos, pi, sin

from .figures import Wear, person
from .light import beam
from .palette import CHALK, INK, LAMP, RUST, STONE, UMBER, dark, mix
from .sheet import Point, Sheet

_IRON = (58, 82, 76)


def bridge_bearing(sheet: Sheet) -> None:
    """One lamp on the roller path, and what it finds."""
    sheet.wash(sheet.whole(), [(0, (26, 34, 40)), (1067, (16, 20, 28))])
    _wall(sheet)
    _span(sheet)
    _path(sheet)
    beam(sheet, (1098, 698), (420, 560), (470, 900), (255, 226, 160), 0.72)
    sheet.glow(560, 700, 330, LAMP, 0.42)
    _crack(sheet)
    sheet.oval(1180, 934, 150, 22, INK, 0.5)
    person(
        sheet, 1190, 930, 400, "lean",
        Wear((216, 118, 44), (40, 48, 60), hat="helmet", cap=(232, 206, 120), light=(255, 222, 150), side=-1), True,
    )  # fmt: skip
    sheet.rect(1096, 684, 1132, 712, (60, 60, 58))
    sheet.disc(1098, 698, 13, mix(LAMP, CHALK, 0.6))
    sheet.glow(1098, 698, 90, LAMP, 0.9)
    sheet.rect(1340, 880, 1440, 934, (110, 44, 38))
    sheet.rect(1340, 880, 1440, 888, (170, 84, 62))
    sheet.line([(1358, 880), (1366, 856), (1414, 856), (1422, 880)], 6, INK)


def _wall(sheet: Sheet) -> None:
    for row in range(13):
        y = 250 + row * 56
        x = -60 - (row % 2) * 80
        while x < 1600:
            wide = sheet.rng.uniform(120, 190)
            light = max(0.0, 0.44 - abs(x - 480) / 1500 - abs(y - 640) / 1100)
            tone = mix(mix((44, 50, 54), (134, 126, 106), light), INK, sheet.rng.uniform(0, 0.16))
            sheet.rect(x + 3, y + 3, x + wide, y + 54, tone)
            sheet.rect(x + 3, y + 3, x + wide, y + 7, mix(tone, (196, 180, 140), light * 0.7))
            x += wide
    stain = [(200, 250), (420, 250), (380, 980), (250, 980)]
    sheet.scumble(stain, (36, 52, 48), 0.5, "drip", 0.6)
    sheet.shade([(1000, 250), (1600, 250), (1600, 1067), (1000, 1067)], INK, (1600, 600), (1050, 640), 1.1)


def _span(sheet: Sheet) -> None:
    """The underside of the bridge: girders running back overhead."""
    sheet.shape([(0, 0), (1600, 0), (1600, 250), (0, 250)], (22, 34, 36))
    for index in range(9):
        x = -80 + index * 220
        near = [(x, 0), (x + 74, 0), (560 + (x - 560) * 0.55 + 42, 262), (560 + (x - 560) * 0.55, 262)]
        sheet.shape(near, mix(_IRON, INK, 0.34))
        sheet.shape([near[0], (x + 14, 0), (near[3][0] + 8, 262), near[3]], mix(_IRON, LAMP, 0.2))
    for y, thick in ((60, 22), (150, 16), (226, 12)):
        sheet.rect(0, y, 1600, y + thick, dark(_IRON, 0.5))
        sheet.rect(0, y, 1600, y + 4, mix(_IRON, LAMP, 0.14))
        for x in range(20, 1600, 52):
            sheet.disc(x, y + thick / 2, 4, mix(_IRON, STONE, 0.3))
    sheet.veil([(0, 0), (1600, 0), (1600, 270), (0, 270)], INK, (1300, 40), (500, 300), 0.8)


def _ring(turn: float, reach: float, up: float) -> Point:
    return 620 + cos(turn) * 1250 * reach, 690 - up + sin(turn) * 74 * reach


def _path(sheet: Sheet) -> None:
    """The ring of iron, and the rollers between it and the span."""
    steps = [pi * index / 60 for index in range(-4, 65)]
    upper = [_ring(turn, 1, 86) for turn in steps]
    sheet.shape([*upper, *[_ring(turn, 1, 190) for turn in reversed(steps)]], dark(_IRON, 0.34))
    sheet.line(upper, 9, mix(_IRON, LAMP, 0.26))
    sheet.shape(
        [*[_ring(turn, 0.98, 84) for turn in steps], *[_ring(turn, 0.98, 2) for turn in reversed(steps)]], (10, 14, 20)
    )
    for index in range(25):
        turn = pi * (0.03 + 0.94 * index / 24)
        x, y = _ring(turn, 1, 42)
        light = max(0.06, 1 - ((x - 540) / 560) ** 2)
        wide = 30 + 14 * sin(turn)
        tone = mix((52, 48, 46), (176, 140, 96), light * 0.8)
        sheet.rect(x - wide, y - 42, x + wide, y + 42, dark(tone, 0.36))
        sheet.rect(x - wide * 0.72, y - 42, x + wide * 0.2, y + 42, tone)
        sheet.rect(x - wide * 0.5, y - 42, x - wide * 0.2, y + 42, mix(tone, CHALK, 0.4 * light))
        sheet.disc(x, y, wide * 0.26, dark(tone, 0.6))
    lower = [_ring(turn, 1.02, 0) for turn in steps]
    body = [*lower, *[_ring(turn, 1.06, -96) for turn in reversed(steps)]]
    sheet.shape(body, (70, 60, 54))
    sheet.shade(body, (190, 142, 92), (540, 800), (1080, 800), 0.9)
    sheet.scumble(body, RUST, 0.34, "streak", 0.6)
    sheet.line(lower, 10, (150, 122, 88))
    sheet.shape([*[_ring(turn, 1.06, -96) for turn in steps], (1600, 1067), (0, 1067)], (22, 24, 28))
    sheet.shade([(0, 960), (1600, 900), (1600, 1067), (0, 1067)], (120, 104, 80), (620, 880), (900, 1067), 0.7)


def _crack(sheet: Sheet) -> None:
    for x, y, reach in ((450, 766, 64), (556, 770, 38), (664, 768, 78)):
        points = [(x, y - 2)]
        for step in range(1, 6):
            points.append(
                (x + reach * 0.16 * step + sheet.rng.uniform(-7, 7), y + reach * 0.14 * step + sheet.rng.uniform(-3, 3))
            )
        sheet.line(points, 5, INK)
        sheet.line([(px + 2, py - 4) for px, py in points], 1.6, (232, 196, 140), 0.8)
        sheet.rect(x - 22, y + reach, x + 12, y + reach + 5, CHALK, 0.85)
    sheet.line([(800, 770), (826, 796), (820, 840)], 3, UMBER)
