"""The Anchorage, afloat: a cafe on a barge at the quay steps."""

from .boats import gulls
from .buildings import Glass, house
from .crowd import anyone
from .figures import Wear, person
from .light import bulb, shine
from .palette import BRICK, CHALK, INK, LAMP, SAND, SEA, SLATE, Colour, dark, mix
from .sheet import Sheet, curve
from .sky import bars, dome
from .water import mirror, ripple, surface

_RUST: Colour = (134, 74, 58)


def cafe_barge(sheet: Sheet) -> None:
    """Early evening: lamps on a string, twelve tables, the town going dark behind."""
    dome(sheet, [(84, 108, 146), (158, 150, 164), (240, 182, 140)], 560)
    bars(sheet, 80, 420, 14, (236, 170, 148), 1.0, 0.5)
    x = -40.0
    while x < 1640:
        wide, tall = sheet.rng.uniform(112, 170), sheet.rng.uniform(190, 310)
        tone = mix(sheet.rng.choice((BRICK, SAND, SLATE, (176, 132, 110))), (74, 66, 92), 0.52)
        house(sheet, x, 628, wide, tall, tone, (96, 62, 66), Glass(LAMP, (56, 62, 84), (150, 138, 140), 0.34))
        x += wide
    sheet.rect(0, 622, 1600, 720, (82, 76, 84))
    sheet.rect(0, 618, 1600, 630, (176, 150, 138))
    for row in range(3):
        sheet.line([(0, 650 + row * 24), (1600, 650 + row * 24)], 2, (62, 58, 68))
    for step in range(7):
        sheet.rect(1290 + step * 16, 634 + step * 13, 1480, 648 + step * 13, mix((120, 108, 106), INK, step * 0.06))
    surface(sheet, 716, 1067, (150, 132, 140), (34, 56, 76), 80)
    mirror(sheet, 716, 200, (52, 66, 88), 0.5, 0.6, sway=6)
    _hull(sheet)
    _deck(sheet)
    for bx in (330, 560, 800, 1040):
        shine(sheet, bx, 880, 1060, 30, (255, 212, 136), 20, 0.7)
    ripple(sheet, 880, 1060, 70, (206, 166, 150), 0.4)
    gulls(sheet, 5, 300, 70, 1300, 280, 24, (250, 232, 214), SLATE)


def _hull(sheet: Sheet) -> None:
    hull = [(140, 760), (1240, 760), (1330, 742), (1290, 880), (190, 880), (150, 830)]
    sheet.shape([(170, 880), (1296, 880), (1250, 960), (240, 960)], INK, 0.4)
    sheet.shape(hull, _RUST)
    sheet.shade(hull, INK, (900, 900), (600, 740), 0.9)
    sheet.scumble(hull, (176, 112, 84), 0.3, "drip", 0.6)
    sheet.shape([(140, 760), (1240, 760), (1330, 742), (1326, 758), (1240, 776), (142, 776)], (54, 62, 70))
    for x in (250, 470, 690, 910, 1130):
        sheet.oval(x, 806, 18, 24, INK)
        sheet.oval(x, 806, 9, 13, _RUST)
    sheet.line(curve([(1318, 750), (1390, 760), (1440, 700), (1452, 660)]), 6, (206, 186, 150))
    gang = [(1200, 748), (1330, 660), (1372, 664), (1260, 752)]
    sheet.shape(gang, (128, 92, 70))
    sheet.line([gang[0], gang[1]], 4, (220, 176, 128))


def _deck(sheet: Sheet) -> None:
    cabin = [(170, 760), (170, 610), (420, 604), (420, 760)]
    sheet.shape(cabin, (54, 88, 104))
    sheet.shade(cabin, INK, (180, 760), (400, 620), 0.7)
    sheet.rect(250, 640, 392, 716, (255, 216, 140))
    sheet.glow(320, 680, 200, LAMP, 0.6)
    sheet.rect(244, 716, 400, 726, (206, 170, 124))
    for x in (286, 330, 370):
        sheet.rect(x, 690, x + 14, 716, (150, 84, 60))
    sheet.shape([(150, 614), (160, 594), (440, 590), (446, 606)], (226, 214, 190))
    person(sheet, 318, 760, 150, "stand", Wear((232, 224, 206), INK, hair=INK, light=LAMP, side=1))
    sheet.rect(232, 726, 410, 762, (42, 70, 84))
    masts = [(446, 470), (790, 440), (1180, 470)]
    for mx, top in masts:
        sheet.rect(mx - 4, top, mx + 4, 762, (46, 48, 54))
    lamps: list[tuple[float, float]] = []
    for (ax, ay), (bx, by) in zip(masts, masts[1:], strict=False):
        rope = curve([(ax, ay), ((ax * 2 + bx) / 3, ay + 58), ((ax + bx * 2) / 3, by + 58), (bx, by)], 6)
        sheet.line(rope, 2.4, INK)
        lamps += rope[1::2]
    tables = ((530, 730), (680, 738), (850, 730), (1010, 738), (1140, 730))
    for index, (tx, ty) in enumerate(tables):
        for side in (-1, 1):
            if sheet.rng.random() < 0.85:
                wear = anyone(sheet.rng, light=(255, 214, 140), side=-side, tone=(60, 52, 70), share=0.2)
                sheet.rect(tx + side * 46 - 15, ty - 20, tx + side * 46 + 15, ty + 30, (48, 50, 56))
                person(
                    sheet,
                    tx + side * 48,
                    ty + 30,
                    150,
                    "sit",
                    Wear(wear.coat, wear.legs, wear.skin, wear.hair, wear.hat, wear.cap, 0.3, wear.light, wear.side),
                    side > 0,
                )
        sheet.oval(tx, ty - 16, 44, 9, (240, 226, 200))
        sheet.rect(tx - 3, ty - 12, tx + 3, ty + 30, (60, 60, 64))
        sheet.oval(tx - 12, ty - 22, 6, 6, (BRICK, SEA, CHALK)[index % 3])
    sheet.line([(430, 706), (1330, 700)], 3, (206, 196, 180))
    for x in range(440, 1320, 62):
        sheet.rect(x, 704, x + 3, 762, (206, 196, 180))
    person(sheet, 930, 762, 168, "carry", Wear((226, 220, 206), (40, 44, 56), hair=INK, light=(255, 214, 140), side=-1))
    for lx, ly in lamps:
        bulb(sheet, lx, ly + 10, 6, LAMP, 12)
    sheet.oval(1226, 660, 12, 14, (200, 160, 80))
    sheet.disc(1100, 720, 22, (226, 96, 54))
    sheet.disc(1100, 720, 12, dark((96, 90, 96), 0.2))
