"""Fish Quay at first light."""

from .boats import Livery, gull, gulls, trawler
from .buildings import quad
from .figures import Wear, person
from .light import bulb, shine
from .palette import (
    BRICK,
    CHALK,
    FERN,
    INK,
    OCHRE,
    SEA,
    SIGNAL,
    SLATE,
    TEAL,
    dark,
    mix,
    pale,
)
from .sheet import Sheet, curve
from .sky import bars, dome, sun
from .water import mirror, ripple, surface


def harbour_trawlers(sheet: Sheet) -> None:
    """First light: three boats rafted alongside and the sun in the harbour mouth."""
    dome(sheet, [(96, 128, 150), (168, 172, 162), (236, 206, 146), (250, 222, 150)], 420)
    bars(sheet, 60, 330, 16, (214, 172, 138), 1.1, 0.5)
    bars(sheet, 140, 400, 10, (250, 232, 180), 0.9, 0.5)
    sun(sheet, 1190, 372, 34, (255, 244, 206), (255, 226, 150))
    far = (134, 138, 138)
    sheet.shape([(0, 420), (0, 384), (300, 372), (560, 392), (760, 420)], mix(far, (236, 206, 146), 0.25))
    surface(sheet, 418, 1067, (246, 214, 146), (46, 78, 96), 150)
    arm = (92, 100, 108)
    sheet.shape([(720, 436), (730, 400), (1100, 400), (1112, 436)], arm)
    sheet.shape([(1290, 440), (1296, 398), (1600, 392), (1600, 446)], arm)
    for x, tone in ((1076, SIGNAL), (1312, FERN)):
        sheet.shape([(x - 9, 400), (x - 6, 350), (x + 6, 350), (x + 9, 400)], mix(tone, arm, 0.5))
        bulb(sheet, x, 346, 3, tone, 10)
    shine(sheet, 1190, 424, 900, 46, (255, 240, 190), 70, 0.8)
    ripple(sheet, 424, 800, 120, (255, 234, 176), 0.5, 860, 1560)
    boats = (
        (440, 622, 660, Livery((52, 92, 130), (140, 60, 44), (226, 214, 186), (190, 140, 70)), False),
        (270, 694, 710, Livery((178, 62, 46), (50, 54, 60), (236, 224, 196), (206, 160, 80)), False),
        (120, 780, 760, Livery((122, 74, 54), (34, 50, 56), (206, 196, 170), (120, 130, 120)), False),
    )
    for index, (x, water, long, livery, left) in enumerate(boats):
        trawler(sheet, x, water, long, livery, left, lit=True)
        if index < 2:
            sheet.veil(
                [(0, 300), (1600, 300), (1600, water + 4), (0, water + 4)],
                (246, 214, 150),
                (800, water),
                (800, 200),
                0.16 - index * 0.06,
            )
    mirror(sheet, 779, 200, (44, 72, 88), 0.35, 0.8, 0, 1060, 5)
    ripple(sheet, 790, 1000, 60, (226, 190, 130), 0.4, 40, 1100)
    _quayside(sheet)
    gulls(sheet, 9, 180, 60, 1000, 360, 26, (250, 240, 220), SLATE)
    gull(sheet, 1130, 200, 54, (252, 244, 226), INK, 0.6)


def _quayside(sheet: Sheet) -> None:
    edge = [(0, 946), (620, 936), (1040, 946), (1600, 900), (1600, 1067), (0, 1067)]
    sheet.shape(edge, (60, 62, 68))
    sheet.shade(edge, (232, 190, 132), (1500, 880), (500, 1060), 0.7)
    sheet.line([(0, 948), (620, 938), (1040, 948), (1600, 902)], 6, (206, 172, 124))
    for x in (210.0, 520.0, 800.0):
        sheet.line([(x, 942), (x - 30, 1067)], 2, (40, 44, 52))
    for cx, cy, wide, tone in (
        (150, 990, 190, (52, 110, 104)),
        (330, 1020, 150, (196, 100, 52)),
        (30, 1040, 140, (60, 84, 120)),
    ):
        heap = curve(
            [
                (cx - wide, cy + 60),
                (cx - wide * 0.6, cy - 30),
                (cx - wide * 0.1, cy - 84),
                (cx + wide * 0.5, cy - 40),
                (cx + wide, cy + 60),
            ]
        )
        sheet.shape(heap, tone)
        sheet.shade(heap, INK, (cx - wide, cy + 60), (cx + wide * 0.3, cy - 70), 0.8)
        for _ in range(46):
            x, y = cx + sheet.rng.uniform(-0.8, 0.8) * wide, cy + sheet.rng.uniform(-50, 60)
            sheet.line(curve([(x, y), (x + 20, y - 9), (x + 44, y + 6)], 4), 1.5, pale(tone, 0.4), 0.6)
        for _ in range(9):
            sheet.oval(cx + sheet.rng.uniform(-0.5, 0.6) * wide, cy + sheet.rng.uniform(-50, 40), 9, 8, (236, 176, 84))
    for row, count in enumerate((4, 3, 2)):
        for box in range(count):
            x, y = 1180 + box * 104 + row * 46, 1000 - row * 46
            tone = (SEA, TEAL, BRICK, OCHRE)[(box + row) % 4]
            sheet.rect(x, y - 44, x + 98, y, dark(tone, 0.25))
            sheet.rect(x, y - 44, x + 98, y - 34, pale(tone, 0.2))
            sheet.rect(x + 34, y - 28, x + 64, y - 20, INK, 0.6)
            sheet.shade(quad(x, y - 44, x + 98, y), INK, (x, y), (x + 98, y - 20), 0.7)
            if row == 2 or (row == 1 and box == 0):
                sheet.shape(
                    curve([(x + 4, y - 44), (x + 28, y - 58), (x + 64, y - 60), (x + 94, y - 44)]), (232, 236, 230)
                )
    rim = (255, 226, 160)
    person(
        sheet,
        1010,
        1012,
        250,
        "pockets",
        Wear((196, 150, 62), (196, 150, 62), hat="bobble", cap=(60, 80, 96), hem=0.36, light=rim, side=1),
    )
    person(sheet, 900, 1010, 246, "talk", Wear((66, 84, 92), (44, 52, 62), hat="cap", cap=INK, light=rim, side=1))
    x, y = 950, 1010 - 246 * 0.72
    sheet.rect(x - 8, y - 16, x + 8, y + 3, CHALK)
    for step in range(9):
        sheet.glow(x + step * 4, y - 22 - step * 11, 12 + step * 2, (255, 240, 214), 0.28)
    sheet.rect(700, 968, 760, 1010, INK)
    sheet.oval(730, 966, 44, 13, (44, 48, 56))
    sheet.line(curve([(700, 982), (620, 956), (560, 930), (470, 850)]), 5, (206, 180, 130))
