"""Home time on Foundry Road."""

from .buildings import Glass, courses, quad, window
from .crowd import anyone
from .figures import Wear, person
from .light import shadow
from .palette import BRICK, CHALK, DEEP, INK, OCHRE, RUST, SIGNAL, SLATE, dark, mix
from .sheet import Sheet, curve
from .sky import dome, overcast
from .trees import bare, crown


def school_gates(sheet: Sheet) -> None:
    """Half past three on Foundry Road: two blazers, one banner, and the lollipop."""
    dome(sheet, [(132, 160, 172), (196, 202, 186), (244, 222, 176)], 620)
    overcast(sheet, 0, 240, (140, 160, 168), (214, 212, 194), 4)
    sheet.rect(0, 600, 1600, 700, (150, 140, 104))
    _school(sheet)
    for x, tall in ((120, 470), (1510, 440)):
        bare(sheet, x, 700, tall, (84, 70, 66))
    for x, y in ((70, 330), (170, 360), (1480, 350), (1560, 320), (110, 260)):
        crown(sheet, x, y, 84, 54, (190, 122, 62), (240, 186, 96))
    yard = quad(0, 690, 1600, 800)
    sheet.shape(yard, (164, 152, 134))
    _pupils_inside(sheet)
    _railings(sheet)
    pavement = quad(0, 796, 1600, 880)
    sheet.shape(pavement, (190, 176, 150))
    for x in range(-60, 1600, 104):
        sheet.line([(x + 40, 796), (x, 880)], 1.6, (150, 138, 120))
    sheet.rect(0, 878, 1600, 896, (134, 126, 116))
    road = quad(0, 896, 1600, 1067)
    sheet.shape(road, (92, 92, 96))
    sheet.scumble(road, (112, 110, 110), 0.4, alpha=0.6)
    sheet.shade(road, INK, (200, 1100), (900, 880), 0.6)
    sheet.line([(0, 1046), (1600, 1046)], 5, (226, 204, 120), 0.8)
    for x in range(-40, 1640, 90):
        sheet.shape([(x, 912), (x + 26, 904), (x + 52, 912), (x + 26, 920)], (226, 214, 180), 0.5)
    for _ in range(60):
        sheet.oval(
            sheet.rng.uniform(0, 1600),
            sheet.rng.uniform(800, 1060),
            7,
            3,
            sheet.rng.choice((OCHRE, (200, 116, 58), RUST)),
        )
    _home_time(sheet)


def _school(sheet: Sheet) -> None:
    wall, stone = (172, 98, 74), (222, 206, 172)
    glass = Glass(share=0.3, unlit=(84, 106, 114), frame=(236, 228, 206), lit=(250, 216, 146))
    sheet.rect(230, 330, 1400, 720, wall)
    sheet.shade(quad(230, 330, 1400, 720), (110, 58, 54), (230, 720), (1100, 380), 0.7)
    courses(sheet, 230, 330, 1400, 720, RUST, 9)
    sheet.shape([(206, 336), (286, 226), (1350, 226), (1424, 336)], (104, 100, 108))
    sheet.scumble([(206, 336), (286, 226), (1350, 226), (1424, 336)], (74, 72, 84), 0.35, alpha=0.7)
    for left in (270, 660, 1060):
        wide = 290
        sheet.shape(
            [(left, 722), (left, 316), (left + wide / 2, 142), (left + wide, 316), (left + wide, 722)],
            mix(wall, (190, 120, 84), 0.35),
        )
        sheet.shade(
            [(left, 722), (left, 316), (left + wide / 2, 142), (left + wide, 316), (left + wide, 722)],
            (110, 58, 54),
            (left, 722),
            (left + wide, 300),
            0.6,
        )
        sheet.line([(left - 12, 328), (left + wide / 2, 134), (left + wide + 12, 328)], 14, stone)
        for place in (28, 112, 196):
            window(sheet, left + place, 372 if place != 112 else 320, 66, 210 if place != 112 else 262, glass, (2, 5))
        sheet.disc(left + wide / 2, 246, 28, stone)
        sheet.disc(left + wide / 2, 246, 20, dark(wall, 0.4))
        sheet.rect(left, 610, left + wide, 622, stone)
    sheet.rect(776, 60, 836, 150, wall)
    sheet.shape([(766, 66), (806, 0), (846, 66)], (104, 100, 108))
    sheet.rect(788, 82, 824, 130, (60, 52, 56))
    sheet.shape([(794, 126), (800, 98), (812, 98), (818, 126)], OCHRE)
    sheet.veil(quad(0, 100, 1600, 720), (244, 222, 176), (800, 760), (800, 300), 0.32)


_MAROON = Wear((124, 48, 52), (60, 62, 70), hem=0.44)


_BOTTLE = Wear((44, 88, 74), (60, 62, 70), hem=0.44)


def _pupil(sheet: Sheet, x: float, foot: float, tall: float) -> None:
    base = sheet.rng.choice((_MAROON, _BOTTLE))
    skirt = sheet.rng.random() < 0.4
    style = anyone(sheet.rng)
    wear = Wear(
        base.coat,
        base.legs,
        style.skin,
        style.hair,
        "long" if skirt else "",
        INK,
        0.3 if skirt else 0.44,
        (255, 236, 190),
        1,
        sheet.rng.choice((None, SLATE, OCHRE, DEEP)),
        None,
        skirt,
    )
    shadow(sheet, x, foot, tall * 0.16, -tall * 0.8, (70, 56, 60), 0.4)
    person(
        sheet,
        x,
        foot,
        tall,
        sheet.rng.choice(("walk", "walk", "stroll", "talk", "run")),
        wear,
        sheet.rng.random() < 0.55,
    )


def _pupils_inside(sheet: Sheet) -> None:
    for _ in range(22):
        x = sheet.rng.uniform(300, 1400)
        _pupil(sheet, x, 726 + sheet.rng.uniform(0, 40), sheet.rng.uniform(96, 112))


def _railings(sheet: Sheet) -> None:
    green = (40, 84, 70)
    for bar_x in range(-6, 1610, 22):
        if 640 < bar_x < 960:
            continue
        sheet.rect(bar_x, 640, bar_x + 5, 800, green)
        sheet.shape([(bar_x - 2, 642), (bar_x + 2.5, 628), (bar_x + 7, 642)], green)
    for left, right in ((0, 636), (964, 1600)):
        for y in (656, 776):
            sheet.rect(left, y, right, y + 7, green)
    for x in (612.0, 956.0):
        sheet.rect(x, 580, x + 44, 806, (186, 126, 92))
        sheet.rect(x + 28, 580, x + 44, 806, (128, 78, 64))
        sheet.rect(x - 6, 568, x + 50, 584, (222, 206, 172))
        sheet.disc(x + 22, 552, 17, (222, 206, 172))
    for hinge, sign in ((656, -1), (956, 1)):
        for bar in range(8):
            bx = hinge - sign * bar * 9
            sheet.rect(bx, 612 + bar * 1.5, bx + 4, 806 + bar * 4, green)
        for y in (630, 780):
            sheet.line([(hinge, y), (hinge - sign * 70, y + 20)], 6, green)
    sheet.line(curve([(640, 586), (720, 516), (806, 496), (890, 516), (972, 586)]), 8, green)
    banner = curve([(120, 662), (220, 672), (330, 666), (450, 676), (560, 664)])
    low = curve([(556, 764), (450, 778), (330, 766), (220, 776), (126, 762)])
    sheet.shape([*banner, *low], (240, 232, 212))
    sheet.shade([*banner, *low], (160, 150, 150), (130, 780), (420, 670), 0.7)
    for row, tone in ((690, BRICK), (728, (58, 96, 124))):
        x = 150.0
        while x < 520:
            wide = sheet.rng.uniform(14, 26)
            dabs = [(x + wide * sheet.rng.random(), row + 24 * sheet.rng.random()) for _ in range(4)]
            sheet.line(curve([(x, row + sheet.rng.uniform(0, 24)), *dabs], 4), 6, tone)
            x += wide + sheet.rng.choice((9, 9, 24))


def _home_time(sheet: Sheet) -> None:
    spots = [(sheet.rng.uniform(60, 1540), sheet.rng.uniform(836, 876)) for _ in range(13)] + [
        (700, 830),
        (790, 850),
        (860, 836),
        (760, 872),
    ]
    for index, (x, foot) in enumerate(sorted(spots, key=lambda spot: spot[1])):
        if index % 4 == 1:
            tall = sheet.rng.uniform(156, 170)
            shadow(sheet, x, foot, tall * 0.16, -tall * 0.8, (70, 56, 60), 0.4)
            person(
                sheet,
                x,
                foot,
                tall,
                sheet.rng.choice(("stand", "talk", "pockets")),
                anyone(sheet.rng, light=(255, 236, 190), side=1),
                sheet.rng.random() < 0.5,
            )
            _pupil(sheet, x + 44, foot + 3, 106)
        else:
            _pupil(sheet, x, foot, sheet.rng.uniform(116, 142))
    x, foot, tall = 1060.0, 1012.0, 300.0
    shadow(sheet, x, foot, 48, -240, (40, 38, 48), 0.5)
    person(
        sheet,
        x,
        foot,
        tall,
        "point",
        Wear((236, 206, 74), (50, 56, 66), hat="cap", cap=INK, hem=0.24, light=(255, 240, 200), side=1),
        True,
    )
    sheet.rect(x - 36, foot - 176, x + 38, foot - 164, (232, 236, 226))
    hand = x - tall * 0.36
    sheet.line([(hand + 6, foot), (hand, foot - 346)], 8, CHALK)
    for mark in range(6):
        sheet.line([(hand + 6 - mark, foot - mark * 58), (hand + 5.5 - mark, foot - mark * 58 - 28)], 8, INK)
    sheet.disc(hand - 2, foot - 392, 58, INK)
    sheet.disc(hand - 2, foot - 392, 52, (246, 208, 84))
    sheet.disc(hand - 2, foot - 392, 38, SIGNAL)
    sheet.rect(hand - 34, foot - 400, hand + 30, foot - 384, CHALK)
    for px, size, left in ((560, 196, True), (430, 178, True), (300, 186, True)):
        _crossing(sheet, px, 1000 + (px % 7) * 2, size, left)


def _crossing(sheet: Sheet, x: float, foot: float, tall: float, left: bool) -> None:
    base = _MAROON if tall > 190 or tall < 180 else _BOTTLE
    shadow(sheet, x, foot, tall * 0.16, -tall * 0.8, (40, 38, 48), 0.5)
    wear = Wear(
        base.coat,
        base.legs,
        light=(255, 236, 190),
        side=1,
        hem=0.43,
        hat="" if tall > 180 else "long",
        bag=OCHRE if tall > 190 else None,
    )
    person(sheet, x, foot, tall, "walk", wear, left)
    sheet.shape(
        [
            (x + tall * 0.05, foot - tall * 0.78),
            (x + tall * 0.2, foot - tall * 0.74),
            (x + tall * 0.19, foot - tall * 0.5),
            (x + tall * 0.06, foot - tall * 0.5),
        ],
        (60, 84, 104) if tall > 190 else RUST,
    )
