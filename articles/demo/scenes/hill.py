"""The whole town, from the top of Gannet Hill."""

from .buildings import Glass, gabled, window
from .figures import Wear, person
from .light import bulb, shine
from .palette import AMBER, BRICK, CHALK, DEEP, INK, LAMP, NIGHT, OCHRE, ROSE, RUST, SEA, SLATE, Colour, dark, mix
from .sheet import Sheet
from .sky import bars, dome
from .trees import bare, crown, grass
from .water import ripple

_AIR: Colour = (96, 92, 116)


def town_dusk(sheet: Sheet) -> None:
    """Roofs step down to the river at dusk; the last orange lies on the sea."""
    dome(sheet, [(26, 46, 76), (52, 76, 106), (122, 112, 130), (212, 140, 108), (244, 182, 104)], 330)
    bars(sheet, 90, 250, 13, (58, 66, 96), 1.1, 0.55)
    bars(sheet, 220, 315, 16, (196, 112, 96), 0.9, 0.6)
    _sea(sheet)
    _northside(sheet)
    _river(sheet)
    _roofs(sheet)
    _foreground(sheet)


def _sea(sheet: Sheet) -> None:
    sheet.wash(
        [(0, 326), (1600, 326), (1600, 470), (0, 470)],
        [(326, (226, 160, 108)), (352, (140, 116, 124)), (430, (62, 84, 108))],
    )
    ripple(sheet, 328, 430, 150, (250, 196, 124), 0.55, 500, 1500)
    sheet.shape([(1130, 330), (1250, 318), (1380, 300), (1600, 284), (1600, 352), (1300, 346)], mix(_AIR, DEEP, 0.45))
    sheet.shape([(1238, 320), (1241, 286), (1247, 286), (1250, 320)], (206, 176, 166))
    bulb(sheet, 1244, 284, 3, CHALK, 12)


def _northside(sheet: Sheet) -> None:
    back = mix(_AIR, DEEP, 0.4)
    sheet.shape([(0, 352), (300, 362), (620, 384), (860, 402), (1010, 420), (1060, 436), (900, 520), (0, 520)], back)
    sheet.shape([(1120, 420), (1300, 406), (1600, 386), (1600, 412), (1300, 424), (1140, 436)], back)
    for x in range(0, 900, 26):
        y = 366 + x * 0.042
        wide, tall = sheet.rng.uniform(16, 26), sheet.rng.uniform(10, 20)
        tone = mix(back, sheet.rng.choice((INK, RUST, SLATE)), sheet.rng.uniform(0.1, 0.4))
        sheet.shape(
            [
                (x, y + 30),
                (x, y - tall * 0.2),
                (x + wide * 0.4, y - tall),
                (x + wide, y - tall * 0.2),
                (x + wide, y + 30),
            ],
            tone,
        )
        if sheet.rng.random() < 0.5:
            sheet.rect(x + 8, y + 4, x + 11, y + 8, LAMP)
    _crane(sheet, 470, 410)
    for x in range(20, 960, 44):
        y = 440 + x * 0.022
        sheet.rect(x, y - 24, x + 38, y + 26, mix(back, INK, 0.3))
        sheet.shape([(x - 2, y - 24), (x + 18, y - 36), (x + 40, y - 24)], mix(back, RUST, 0.45))
        for step in range(3):
            if sheet.rng.random() < 0.45:
                sheet.rect(x + 5 + step * 11, y - 16, x + 9 + step * 11, y - 9, LAMP)


def _crane(sheet: Sheet, x: float, foot: float) -> None:
    tone = (52, 84, 118)
    for one, other in ((-26, -14), (26, 14), (-8, -8), (8, 8)):
        sheet.line([(x + one, foot), (x + other, foot - 150)], 3, tone)
    for step in range(6):
        y, wide = foot - step * 25, 25 - step * 2
        sheet.line([(x - wide, y), (x + wide - 2, y - 25)], 1.6, tone)
        sheet.line([(x + wide, y), (x - wide + 2, y - 25)], 1.6, tone)
    sheet.rect(x - 74, foot - 172, x + 136, foot - 163, tone)
    sheet.rect(x - 74, foot - 153, x + 136, foot - 149, tone)
    for step in range(20):
        sheet.line([(x - 74 + step * 10.5, foot - 150), (x - 69 + step * 10.5, foot - 170)], 1.4, tone)
    sheet.rect(x - 76, foot - 160, x - 44, foot - 128, tone)
    sheet.line([(x + 104, foot - 150), (x + 104, foot - 96)], 1, INK)
    bulb(sheet, x + 132, foot - 174, 2, (240, 90, 60), 12)


def _river(sheet: Sheet) -> None:
    water = [
        (0, 486),
        (500, 474),
        (900, 458),
        (1080, 436),
        (1120, 428),
        (1140, 436),
        (1120, 462),
        (960, 512),
        (560, 560),
        (0, 606),
    ]
    sheet.wash(water, [(428, (214, 156, 118)), (490, (118, 118, 136)), (606, (44, 72, 100))])
    ripple(sheet, 480, 590, 130, (230, 172, 124), 0.45, 0, 900)
    for x in range(30, 1000, 62):
        y = 486 - x * 0.03
        bulb(sheet, x, y, 2, LAMP, 9)
        shine(sheet, x, y + 3, y + 52, 4, LAMP, 9, 0.8)
    deck = mix((36, 66, 60), INK, 0.3)
    for lift in (0, 6):
        arc = [
            (640 + step * 11, 500 - lift + 4.2 * step - 0.5 - 36 * (1 - ((step - 7) / 7) ** 2)) for step in range(15)
        ]
        sheet.line(arc, 3, deck)
    sheet.line([(600, 482), (832, 566)], 7, deck)
    for step in range(1, 14):
        x, base = 640 + step * 11, 497 + step * 4.2
        sheet.line([(x, base), (x, base - 34 * (1 - ((step - 7) / 7) ** 2))], 1.6, deck)
    sheet.rect(700, 524, 736, 556, dark((150, 136, 124), 0.35))
    bulb(sheet, 640, 494, 2.6, (240, 84, 56), 9)


def _roofs(sheet: Sheet) -> None:
    rows = ((616, 28), (646, 35), (684, 43), (730, 53), (786, 64), (852, 78), (930, 94), (1026, 112))
    sheet.shape([(0, 602), (560, 556), (960, 508), (1130, 440), (1600, 420), (1600, 1067), (0, 1067)], (34, 38, 56))
    for _ in range(60):
        x = sheet.rng.uniform(1120, 1600)
        sheet.rect(x, 452, x + 14, 468 + (x - 1100) * 0.02, mix((70, 62, 84), RUST, sheet.rng.random() * 0.4))
    for index, (base, size) in enumerate(rows):
        share = index / (len(rows) - 1)
        if index == 4:
            _church(sheet, 1090, 800)
        if index in (3, 5, 6):
            _gardens(sheet, base, size)
        _row(sheet, base, size, 1 - share)
        edge = [(0, base - size), (1600, base - size * 1.5), (1600, base + 30), (0, base + 30)]
        sheet.veil(edge, mix(_AIR, (120, 96, 110), 0.3), (800, base + 30), (800, base - size * 1.2), 0.34 * (1 - share))


def _row(sheet: Sheet, base: float, size: float, far: float) -> None:
    x = -sheet.rng.uniform(0.2, 1.4) * size
    while x < 1640:
        wide, long = size * sheet.rng.uniform(0.75, 1.05), size * sheet.rng.uniform(0.9, 1.8)
        wall = mix(dark(sheet.rng.choice((BRICK, RUST, (150, 110, 92), (120, 84, 78))), 0.5), _AIR, far * 0.4)
        roof = mix(sheet.rng.choice(((104, 54, 54), (86, 46, 52), (116, 64, 58), (60, 60, 78))), _AIR, far * 0.4)
        glass = Glass(
            mix(LAMP, AMBER, sheet.rng.random() * 0.5), mix((30, 42, 60), _AIR, far * 0.3), mix(wall, CHALK, 0.16), 0.36
        )
        slide = 50 * (x / 1600) ** 2 * (1 - far) - 150 * max(0, (x - 500) / 1100) * far
        light = mix((206, 122, 100), roof, 0.28 + 0.2 * (1 - far))
        gabled(
            sheet,
            x,
            base + slide + sheet.rng.uniform(-0.16, 0.16) * size,
            wide,
            size * sheet.rng.uniform(0.6, 1.0),
            long,
            wall,
            roof,
            glass,
            light,
        )
        if sheet.rng.random() < 0.14:
            sheet.glow(x + wide, base + slide, size * 1.5, LAMP, 0.5)
        x += (wide + long) * sheet.rng.uniform(0.8, 0.98)


def _gardens(sheet: Sheet, base: float, size: float) -> None:
    for _ in range(5):
        x = sheet.rng.uniform(500, 1600)
        crown(sheet, x, base - size * 1.1, size * 0.55, size * 0.5, (34, 46, 52), (86, 88, 78))


def _church(sheet: Sheet, x: float, foot: float) -> None:
    wall = (116, 100, 106)
    sheet.shape([(x + 84, foot), (x + 84, foot - 148), (x + 290, foot - 190), (x + 290, foot)], dark(wall, 0.4))
    sheet.shape(
        [(x + 60, foot - 140), (x + 100, foot - 218), (x + 300, foot - 256), (x + 294, foot - 186)], (72, 70, 88)
    )
    sheet.rect(x, foot - 330, x + 92, foot, wall)
    sheet.shade(
        [(x, foot - 330), (x + 92, foot - 330), (x + 92, foot), (x, foot)],
        INK,
        (x + 100, foot),
        (x - 10, foot - 330),
        0.8,
    )
    sheet.shade(
        [(x, foot - 330), (x + 92, foot - 330), (x + 92, foot), (x, foot)],
        ROSE,
        (x, foot - 340),
        (x + 70, foot - 200),
        0.8,
    )
    for step in range(5):
        sheet.rect(x - 4 + step * 22, foot - 348, x + 10 + step * 22, foot - 328, mix(wall, ROSE, 0.25 - step * 0.04))
    sheet.rect(x - 4, foot - 334, x + 97, foot - 327, dark(wall, 0.4))
    for place in (18, 54):
        sheet.rect(x + place, foot - 296, x + place + 20, foot - 246, NIGHT)
        sheet.oval(x + place + 10, foot - 296, 10, 14, NIGHT)
    sheet.disc(x + 46, foot - 210, 18, mix(LAMP, CHALK, 0.3))
    sheet.glow(x + 46, foot - 210, 70, LAMP, 0.4)
    sheet.line([(x + 46, foot - 210), (x + 46, foot - 224)], 2, INK)
    sheet.line([(x + 46, foot - 210), (x + 56, foot - 206)], 2, INK)
    sheet.line([(x + 46, foot - 348), (x + 46, foot - 392)], 2, INK)
    window(sheet, x + 36, foot - 160, 20, 44, Glass(share=1, lit=OCHRE, frame=dark(wall, 0.3)))


def _foreground(sheet: Sheet) -> None:
    ground = (20, 30, 38)
    sheet.shape([(0, 870), (180, 892), (420, 948), (700, 1012), (900, 1067), (0, 1067)], ground)
    sheet.shade(
        [(0, 870), (180, 892), (420, 948), (700, 1012), (900, 1067), (0, 1067)],
        (66, 76, 64),
        (200, 860),
        (260, 1010),
        0.8,
    )
    grass(sheet, 0, 330, 915, 60, 120, [ground, (40, 52, 48), (84, 84, 70)])
    grass(sheet, 300, 900, 1060, 70, 120, [ground, (40, 52, 48)])
    bare(sheet, 96, 930, 520, (18, 24, 34), lean=-0.16)
    sheet.rect(300, 878, 452, 886, INK)
    sheet.rect(300, 846, 452, 852, INK)
    for x in (306, 440):
        sheet.rect(x, 846, x + 6, 934, INK)
    rim = (222, 150, 116)
    person(sheet, 344, 938, 128, "sit", Wear((44, 58, 78), (24, 30, 42), light=rim, hat="bobble", cap=(150, 66, 52)))
    person(sheet, 392, 938, 132, "sit", Wear((96, 52, 46), (24, 30, 42), light=rim, hat="cap"))
    person(sheet, 560, 990, 58, "stroll", Wear(SEA, INK, light=rim))
