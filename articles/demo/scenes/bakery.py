"""The baker's in Tallow Street before dawn."""

from .buildings import Glass, quad, window
from .figures import Wear, person
from .light import lamp, shine, spill
from .palette import AMBER, CHALK, INK, LAMP, NIGHT, dark, mix, pale
from .sheet import Sheet
from .sky import bars, dome, stars
from .view import View


def bakery_dawn(sheet: Sheet) -> None:
    """Half past four: one warm window in a blue street."""
    dome(sheet, [(14, 26, 48), (28, 52, 84), (66, 96, 122)], 434)
    stars(sheet, 260, 60)
    view = View(1180, 430, 1.9, 1200)
    sheet.wash([(0, 430), (1600, 430), (1600, 1067), (0, 1067)], [(430, (54, 78, 102)), (1067, (20, 32, 52))])
    bars(sheet, 250, 420, 8, (40, 66, 94), 0.8)
    for away, tall in ((60.0, 9), (44.0, 10)):
        sheet.shape(view.front(-9, -2.2, away, 0, tall), mix((40, 62, 88), NIGHT, (60 - away) / 40))
        sheet.shape(view.front(2.2, 11, away, 0, tall), mix((40, 62, 88), NIGHT, (60 - away) / 40))
    for away in (34, 25, 18, 12.5):
        near = away * 0.72
        wall = mix((34, 52, 76), NIGHT, (34 - away) / 30)
        sheet.shape(view.wall(3.6, near, away, 0, 8), wall)
        sheet.shape(
            [view.at(3.6, 8, near), view.at(5.6, 10.2, near), view.at(5.6, 10.2, away), view.at(3.6, 8, away)],
            dark(wall, 0.25),
        )
        for up in (1.0, 4.6):
            for part in (0.2, 0.6):
                one = near + (away - near) * part
                sheet.shape(
                    view.wall(3.6, one, one + (away - near) * 0.18, up, up + 1.7),
                    AMBER if up > 4 and away == 25 and part == 0.2 else (22, 38, 60),
                )
    _bakery(sheet)
    _wet_setts(sheet, view)
    _baker(sheet)


def _bakery(sheet: Sheet) -> None:
    wall = (52, 58, 74)
    sheet.rect(-10, -10, 900, 742, wall)
    sheet.shade(quad(-10, -10, 900, 742), INK, (300, -60), (520, 560), 0.9)
    sheet.shape([(900, -10), (1010, 60), (1010, 640), (900, 742)], (28, 40, 60))
    for x in (140.0, 560.0):
        window(sheet, x, 20, 130, 190, Glass(share=0, unlit=(24, 40, 64), frame=(74, 84, 98)), (2, 2))
    shop = (74, 46, 40)
    sheet.rect(40, 290, 860, 742, shop)
    sheet.rect(20, 268, 880, 296, (96, 60, 48))
    sheet.rect(40, 296, 860, 356, (58, 36, 36))
    x = 250.0
    while x < 640:
        mark = sheet.rng.uniform(12, 26)
        sheet.rect(x, 312, x + mark, 340, (222, 176, 104))
        x += mark + sheet.rng.choice((7, 7, 9, 20))
    left, top, right, foot = 80, 378, 600, 650
    sheet.wash(quad(left, top, right, foot), [(top, (255, 222, 140)), (520, (250, 194, 104)), (foot, (226, 148, 74))])
    sheet.glow(340, 420, 240, (255, 240, 190), 0.6)
    for shelf in (476, 558, 646):
        sheet.rect(left, shelf, right, shelf + 7, (132, 76, 44))
        x = left + 14.0
        while x < right - 50:
            wide = sheet.rng.uniform(34, 62)
            loaf = sheet.rng.choice(((178, 104, 48), (150, 82, 40), (204, 136, 66)))
            sheet.oval(x + wide / 2, shelf - 15, wide / 2, 17, loaf)
            sheet.oval(x + wide / 2 - 3, shelf - 22, wide / 3, 7, pale(loaf, 0.35))
            sheet.rect(x, shelf - 12, x + wide, shelf, loaf)
            x += wide + sheet.rng.uniform(5, 14)
    for bar in range(8):
        sheet.rect(left + bar * 74.3 - 3, top, left + bar * 74.3 + 3, foot, shop)
    for bar in range(5):
        sheet.rect(left, top + bar * 68 - 3, right, top + bar * 68 + 3, shop)
    sheet.wash(quad(650, 378, 800, 742), [(378, (255, 224, 150)), (742, (230, 156, 84))])
    sheet.shape([(650, 378), (700, 400), (700, 742), (650, 742)], (92, 54, 42))
    for wide, strength in ((520, 0.5), (260, 0.45)):
        sheet.glow(420, 520, wide, AMBER, strength)


def _wet_setts(sheet: Sheet, view: View) -> None:
    sheet.shape([(0, 736), (905, 736), (1012, 640), (1180, 470), (1600, 720), (1600, 1067), (0, 1067)], (30, 46, 68))
    for left, right, share in ((70, 620, 0.8), (640, 820, 0.9)):
        spill(sheet, [(left, 742), (right, 742), (right + 190, 1067), (left - 60, 1067)], (238, 164, 84), share)
    y, row = 750.0, 0
    while y < 1080:
        tall = 7 + (y - 740) * 0.062
        x = -40.0 + (row % 2) * tall
        while x < 1600:
            wide = tall * sheet.rng.uniform(1.7, 2.4)
            warm = max(0.0, 1 - abs(x + wide / 2 - 400 - (y - 740) * 0.3) / 520) * max(0.25, 1 - (y - 744) / 420)
            tone = mix((44, 66, 94), (255, 206, 128), min(1.0, warm * sheet.rng.uniform(0.5, 1.15)))
            if sheet.rng.random() < 0.74:
                sheet.oval(x + wide / 2, y, wide * 0.44, tall * 0.36, tone, 0.34 + 0.3 * sheet.rng.random())
            x += wide
        y, row = y + tall, row + 1
    for away in (30, 22, 16, 11, 8):
        for _ in range(24):
            across = sheet.rng.uniform(-2.4, 3.4)
            sheet.shape(
                view.floor(across, across + 0.3, away, away + 0.5),
                mix((66, 92, 120), INK, sheet.rng.random() * 0.6),
                0.6,
            )
    sheet.rect(0, 736, 905, 748, (70, 62, 66))
    lamp(sheet, 1250, 640, 250, (14, 24, 40))
    shine(sheet, 1250, 650, 1000, 22, LAMP, 36, 0.6)


def _baker(sheet: Sheet) -> None:
    wood = (104, 66, 46)
    rim = (255, 196, 112)
    sheet.shape([(700, 960), (1060, 960), (1180, 1030), (800, 1030)], INK, 0.55)
    sheet.rect(880, 770, 1140, 850, wood)
    sheet.shade(quad(880, 770, 1140, 850), INK, (1140, 850), (900, 780), 0.9)
    for tray in range(3):
        y = 756 - tray * 40
        sheet.rect(890, y, 1130, y + 12, (160, 110, 66))
        for loaf in range(6):
            sheet.oval(912 + loaf * 39, y - 5, 18, 14, (196, 124, 58))
            sheet.oval(908 + loaf * 39, y - 10, 10, 4, (244, 190, 114))
    for post in (886, 1128):
        sheet.rect(post, 640, post + 7, 780, dark(wood, 0.3))
    sheet.rect(876, 632, 1146, 644, dark(wood, 0.2))
    sheet.line([(1140, 800), (1252, 770), (1276, 776)], 8, dark(wood, 0.3))
    for wheel in (940, 1090):
        sheet.disc(wheel, 892, 66, (20, 26, 38))
        sheet.disc(wheel, 892, 57, (40, 46, 60))
        for spoke in range(4):
            dx, dy = ((58, 0), (41, 41), (0, 58), (-41, 41))[spoke]
            sheet.line([(wheel - dx, 892 - dy), (wheel + dx, 892 + dy)], 5, wood)
        sheet.disc(wheel, 892, 10, wood)
    person(
        sheet,
        776,
        950,
        330,
        "carry",
        Wear((222, 206, 178), (70, 78, 92), hat="cap", cap=CHALK, hem=0.3, light=rim, side=-1),
    )
    sheet.rect(830, 736, 960, 748, (170, 118, 70))
    for loaf in range(4):
        sheet.oval(848 + loaf * 32, 730, 16, 12, (206, 134, 64))
    for step in range(14):
        x, y = 860 + sheet.rng.uniform(-24, 60) + step * 5, 706 - step * 20
        sheet.glow(x, y, 30 + step * 5, (250, 226, 190), 0.2)
