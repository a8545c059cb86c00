"""A corridor at Wolderby Crown Court."""

from .buildings import quad
from .figures import Wear, person
from .light import beam, spill
from .palette import AMBER, INK, LAMP, OCHRE, dark, pale
from .sheet import Sheet, curve


def courtroom_door(sheet: Sheet) -> None:
    """A corridor at Wolderby Crown Court: one lit round window, one person waiting."""
    wide, high = sheet.width, sheet.height
    sheet.rect(0, 0, wide, high, (92, 104, 106))
    sheet.wash(quad(0, 0, wide, 1090), [(0, (70, 84, 92)), (1090, (126, 128, 116))])
    sheet.rect(0, 640, wide, 1090, (84, 62, 50))
    for x in range(-40, wide, 150):
        sheet.rect(x + 12, 676, x + 138, 1046, (70, 50, 44))
        sheet.rect(x + 12, 676, x + 138, 682, (122, 88, 64))
    sheet.rect(0, 634, wide, 648, (140, 100, 70))
    sheet.rect(0, 1062, wide, 1096, (54, 40, 38))
    floor = quad(0, 1096, wide, high)
    sheet.shape(floor, (112, 104, 92))
    for row in range(5):
        y, tall = 1096 + row * row * 11 + row * 18, 18 + row * 22
        for column in range(-6, 8):
            if (row + column) % 2:
                a, b = wide / 2 + column * (120 + row * 26), wide / 2 + (column + 1) * (120 + row * 26)
                c, d = wide / 2 + (column + 1) * (146 + row * 26), wide / 2 + column * (146 + row * 26)
                sheet.shape([(a, y), (b, y), (c, y + tall), (d, y + tall)], (74, 72, 70))
    window = [(-10, 90), (190, 170), (190, 520), (-10, 500)]
    sheet.shape(window, (196, 210, 206))
    for bar in ((90, 90),):
        sheet.line([(bar[0], 128), (bar[0], 508)], 9, (92, 104, 106))
    sheet.line([(-10, 290), (190, 330)], 9, (92, 104, 106))
    spill(sheet, [(-20, 1096), (150, 1096), (560, high), (120, high)], (214, 220, 206), 0.5)
    beam(sheet, (60, 300), (330, 1334), (760, 1334), (222, 226, 210), 0.3)
    _double_doors(sheet)
    _waiting(sheet)


def _double_doors(sheet: Sheet) -> None:
    left, top, right, foot = 470, 200, 970, 1098
    sheet.rect(left - 54, top - 64, right + 54, foot, (58, 40, 36))
    sheet.rect(left - 54, top - 64, right + 54, top - 54, (150, 106, 72))
    sheet.rect(left - 30, top - 36, right + 30, foot, (84, 56, 44))
    middle = (left + right) / 2
    for one, other, tone in ((left, middle - 3, (112, 70, 48)), (middle + 3, right, (100, 62, 44))):
        sheet.rect(one, top, other, foot, tone)
        sheet.scumble(quad(one, top, other, foot), dark(tone, 0.4), 0.3, "drip", 0.5)
        sheet.shade(quad(one, top, other, foot), INK, (other + 60, foot), (one, top + 200), 0.7)
        for upper, lower in ((top + 40, top + 120), (760, 1040)):
            sheet.rect(one + 40, upper, other - 40, lower, dark(tone, 0.3))
            sheet.rect(one + 40, lower - 5, other - 40, lower, pale(tone, 0.2))
        cx = (one + other) / 2
        sheet.disc(cx, 440, 74, (66, 44, 38))
        sheet.disc(cx, 440, 66, OCHRE)
    _lit_round(sheet, (left + middle) / 2, 440, True)
    _lit_round(sheet, (middle + right) / 2, 440, False)
    for x in (middle - 34, middle + 18):
        sheet.rect(x - 4, 600, x + 20, 800, (150, 106, 52))
        sheet.rect(x + 3, 624, x + 13, 776, (246, 206, 120))
        sheet.rect(x + 3, 624, x + 6, 776, (255, 240, 190))
    sheet.rect(left, 1050, right, foot, (150, 110, 60))
    sheet.rect(660, 96, 790, 130, (196, 186, 160))
    for mark in range(6):
        sheet.rect(676 + mark * 17, 106, 686 + mark * 17, 120, (70, 60, 56))
    spill(sheet, [(left + 60, foot), (middle, foot), (middle + 60, 1300), (left - 60, 1300)], LAMP, 0.4)


def _lit_round(sheet: Sheet, x: float, y: float, near: bool) -> None:
    sheet.disc(x, y, 56, (252, 214, 132))
    sheet.disc(x - 8, y - 10, 38, (255, 232, 170))
    if near:
        sheet.shape(
            [(x - 20, y + 52), (x - 24, y + 20), (x - 6, y + 4), (x + 16, y + 10), (x + 28, y + 30), (x + 24, y + 50)],
            (92, 56, 44),
        )
        sheet.oval(x + 2, y - 10, 15, 19, (92, 56, 44))
    sheet.line([(x - 56, y), (x + 56, y)], 4, (112, 72, 50))
    sheet.line([(x, y - 56), (x, y + 56)], 4, (112, 72, 50))
    sheet.glow(x, y, 300, AMBER, 0.5)


def _waiting(sheet: Sheet) -> None:
    wood = (122, 78, 50)
    sheet.shape([(60, 1200), (440, 1200), (520, 1250), (120, 1250)], INK, 0.4)
    sheet.rect(40, 860, 420, 900, wood)
    sheet.rect(40, 860, 420, 868, pale(wood, 0.3))
    for x in (52, 220, 394):
        sheet.rect(x, 900, x + 14, 1040, dark(wood, 0.3))
    sheet.rect(26, 1020, 440, 1050, wood)
    sheet.rect(26, 1020, 440, 1028, pale(wood, 0.35))
    for x in (44, 402):
        sheet.rect(x, 1050, x + 20, 1206, dark(wood, 0.4))
    person(
        sheet,
        210,
        1206,
        520,
        "sit",
        Wear((58, 74, 96), (36, 42, 54), hat="long", hair=(74, 50, 42), hem=0.26, light=(255, 226, 160), side=1),
    )
    bag = curve([(336, 1022), (326, 980), (346, 946), (388, 944), (410, 976), (404, 1022)])
    sheet.shape(bag, (46, 54, 84))
    sheet.shade(bag, INK, (330, 1022), (396, 950), 0.7)
    sheet.line(curve([(346, 950), (366, 938), (388, 948)]), 5, OCHRE)
    sheet.line(curve([(372, 944), (400, 960), (412, 1000)]), 3, OCHRE)
