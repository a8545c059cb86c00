"""The caravans at Sandgarth, and their cliff."""

from .boats import gulls
from .buildings import quad
from .figures import Wear, person
from .palette import BRICK, CHALK, FERN, INK, MOSS, ROSE, SEA, SLATE, TEAL, UMBER, dark, mix, pale
from .sheet import Sheet, curve
from .sky import dome, overcast
from .trees import grass
from .water import ripple


def caravan_park(sheet: Sheet) -> None:
    """Sandgarth: cream vans, washing, and a cliff that is leaving."""
    dome(sheet, [(138, 160, 168), (188, 196, 186), (228, 214, 184)], 470)
    overcast(sheet, 30, 330, (150, 160, 164), (216, 208, 190), 4)
    sheet.wash(quad(0, 462, 1600, 1067), [(462, (168, 168, 150)), (640, (156, 128, 96)), (1067, (112, 82, 60))])
    ripple(sheet, 466, 900, 110, (206, 184, 146), 0.5, 0, 1000)
    ripple(sheet, 466, 1000, 60, (96, 78, 66), 0.4, 0, 900)
    _clay(sheet)
    for y, reach, size in ((560, 560, 0.6), (720, 440, 1), (930, 300, 1.5)):
        for _ in range(26):
            sheet.stroke(
                min(reach * 0.86, reach * 0.5 + sheet.rng.gauss(0, reach * 0.35)),
                y + sheet.rng.gauss(0, 16) * size,
                40 * size,
                2.6 * size,
                (222, 200, 164),
                0.55,
            )
    for x, y, wide in (
        (1290, 520, 150),
        (1480, 534, 150),
        (1080, 512, 140),
        (910, 500, 110),
        (1180, 596, 190),
        (1420, 620, 200),
    ):
        _van(sheet, x, y, wide, 0.3)
    _washing(sheet, 1010, 640, 1280, 660, 80)
    _van(sheet, 690, 700, 330, 0.0)
    _van(sheet, 1210, 800, 380, 0.0)
    _washing(sheet, 1080, 880, 1600, 950, 150)
    _edge_fence(sheet)
    person(sheet, 1130, 910, 170, "pockets", Wear(BRICK, SLATE, hat="cap", cap=UMBER, light=CHALK, side=-1), True)
    gulls(sheet, 12, 60, 160, 720, 440, 24, CHALK, SLATE)


def _clay(sheet: Sheet) -> None:
    brow = [
        (x + sheet.rng.uniform(-9, 9), y)
        for x, y in curve(
            [
                (760, 478),
                (700, 520),
                (640, 560),
                (650, 610),
                (560, 650),
                (590, 730),
                (520, 790),
                (540, 880),
                (470, 960),
                (480, 1067),
            ],
            5,
        )
    ]
    top = [*brow, (1600, 1067), (1600, 500), (1100, 476)]
    face = [
        *brow,
        *reversed([(x - 26 - (y - 470) * 0.24 + sheet.rng.uniform(-9, 9), y + 40 + (y - 470) * 0.2) for x, y in brow]),
    ]
    sheet.shape(face, (150, 100, 68))
    sheet.shade(face, (84, 54, 46), (440, 1000), (700, 560), 0.9)
    sheet.scumble(face, (196, 144, 98), 0.35, "drip", 0.7)
    sheet.shape(top, (126, 134, 88))
    sheet.shade(top, (196, 186, 126), (900, 470), (1100, 900), 0.8)
    sheet.scumble(top, (92, 106, 74), 0.3, alpha=0.5)
    sheet.line(brow, 5, (84, 70, 54))
    for x, y in brow[6::5]:
        if sheet.rng.random() < 0.7:
            size = (y - 440) * 0.05
            sheet.shape(
                [
                    (x - size * 2, y + size * 3),
                    (x - size, y + size * 1.6),
                    (x + size * 0.4, y + size * 2.2),
                    (x, y + size * 4),
                ],
                (104, 112, 76),
            )
    grass(sheet, 480, 1600, 1060, 70, 240, [MOSS, FERN, (166, 162, 106)], 0.3)
    for y in range(520, 1000, 46):
        x = 660 - (y - 520) * 0.28
        grass(sheet, x, x + 120, y, 16 + (y - 500) * 0.05, 16, [MOSS, FERN, (166, 162, 106)], 0.4)


def _van(sheet: Sheet, x: float, foot: float, wide: float, far: float) -> None:
    air = (214, 206, 184)
    cream = mix((238, 226, 194), air, far)
    tall, deep = wide * 0.36, wide * 0.2
    sheet.shape(
        [
            (x + 8, foot),
            (x + wide + deep, foot - deep * 0.3),
            (x + wide + deep * 1.6, foot + tall * 0.12),
            (x + wide * 0.2, foot + tall * 0.2),
        ],
        (70, 74, 60),
        0.45,
    )
    sheet.shape(
        [
            (x + wide, foot - tall * 0.1),
            (x + wide, foot - tall),
            (x + wide + deep, foot - tall - deep * 0.25),
            (x + wide + deep, foot - tall * 0.1 - deep * 0.3),
        ],
        dark(cream, 0.3),
    )
    body = [
        (x, foot - tall * 0.1),
        (x - wide * 0.015, foot - tall * 0.9),
        (x + wide * 0.03, foot - tall),
        (x + wide, foot - tall),
        (x + wide, foot - tall * 0.1),
    ]
    sheet.shape(body, cream)
    sheet.shade(body, (140, 118, 96), (x + wide, foot), (x + wide * 0.3, foot - tall), 0.45)
    stripe = mix(sheet.rng.choice((TEAL, BRICK, MOSS, SEA)), air, far)
    sheet.rect(x, foot - tall * 0.34, x + wide, foot - tall * 0.27, stripe)
    sheet.shape(
        [
            (x, foot - tall),
            (x + deep, foot - tall * 1.06 - deep * 0.25),
            (x + wide + deep, foot - tall - deep * 0.3),
            (x + wide, foot - tall),
        ],
        pale(cream, 0.5),
    )
    for left, right in ((0.05, 0.25), (0.31, 0.45), (0.66, 0.82), (0.86, 0.96)):
        sheet.rect(
            x + wide * left, foot - tall * 0.82, x + wide * right, foot - tall * 0.46, mix((76, 98, 108), air, far)
        )
        sheet.shape(
            [
                (x + wide * left, foot - tall * 0.82),
                (x + wide * (left + 0.05), foot - tall * 0.82),
                (x + wide * left, foot - tall * 0.5),
            ],
            CHALK,
            0.8,
        )
    sheet.rect(x + wide * 0.5, foot - tall * 0.82, x + wide * 0.6, foot - tall * 0.1, dark(stripe, 0.1))
    sheet.rect(x + wide * 0.48, foot - tall * 0.1, x + wide * 0.62, foot, (150, 140, 124))
    sheet.rect(x + wide * 0.02, foot - tall * 0.1, x + wide, foot, dark(cream, 0.5))
    if far == 0:
        for bottle, tone in ((0.68, (196, 84, 52)), (0.745, (84, 112, 140))):
            sheet.rect(x + wide * bottle, foot - tall * 0.2, x + wide * (bottle + 0.05), foot + tall * 0.04, tone)
            sheet.oval(x + wide * (bottle + 0.025), foot - tall * 0.2, wide * 0.025, wide * 0.018, pale(tone, 0.2))
        sheet.line([(x + wide * 0.9, foot - tall), (x + wide * 0.9, foot - tall * 1.35)], 2.5, SLATE)
        sheet.line([(x + wide * 0.85, foot - tall * 1.33), (x + wide * 0.95, foot - tall * 1.28)], 2, SLATE)


def _washing(sheet: Sheet, ax: float, ay: float, bx: float, by: float, tall: float) -> None:
    for x, y in ((ax, ay), (bx, by)):
        sheet.rect(x - tall * 0.02, y - tall, x + tall * 0.02, y, UMBER)
    sheet.line(
        curve([(ax, ay - tall * 0.95), ((ax + bx) / 2, (ay + by) / 2 - tall * 0.86), (bx, by - tall * 0.95)], 10),
        max(1, tall * 0.012),
        INK,
    )
    count = 7
    for item in range(count):
        share = (item + 0.5) / count
        x, y = ax + (bx - ax) * share, ay + (by - ay) * share - tall * (0.95 - 0.09 * (1 - abs(share - 0.5) * 2))
        wide, drop = (bx - ax) / count * 0.62, tall * sheet.rng.uniform(0.3, 0.5)
        tone = sheet.rng.choice((CHALK, ROSE, TEAL, (226, 206, 160), BRICK, SEA))
        cloth = [(x - wide / 2, y), (x + wide / 2, y + 2), (x + wide * 0.2, y + drop), (x - wide * 0.7, y + drop * 0.9)]
        sheet.shape(cloth, tone)
        sheet.shade(cloth, dark(tone, 0.5), (x + wide * 0.4, y + drop), (x - wide * 0.3, y), 0.7)


def _edge_fence(sheet: Sheet) -> None:
    posts = [(790, 500), (748, 552), (712, 606), (664, 668), (680, 742), (622, 820), (640, 910), (580, 1010)]
    for (ax, ay), (bx, by) in zip(posts, posts[1:], strict=False):
        size = 30 + (ay - 500) * 0.12
        mesh = [(ax, ay - size), (bx, by - size * 1.1), (bx, by - size * 0.3), (ax, ay - size * 0.3)]
        sheet.shape(mesh, (226, 112, 52), 0.62)
        sheet.line([mesh[0], mesh[1]], 2, (250, 150, 80))
    for x, y in posts:
        size = 34 + (y - 500) * 0.13
        sheet.line([(x, y), (x + 3, y - size)], 3 + (y - 500) * 0.006, UMBER)
    sheet.line([(690, 950), (690, 1040)], 7, UMBER)
    sheet.shape([(640, 900), (740, 896), (742, 962), (642, 966)], (240, 204, 92))
    sheet.shape([(691, 908), (716, 954), (664, 956)], INK)
    sheet.shape([(691, 920), (706, 948), (674, 950)], (240, 204, 92))
