"""The dredger in the harbour mouth."""

from .boats import Livery, gull, gulls, trawler
from .buildings import quad
from .figures import Wear, person
from .palette import (
    AMBER,
    BRICK,
    CHALK,
    DEEP,
    FERN,
    INK,
    MIST,
    OCHRE,
    RUST,
    SAND,
    SIGNAL,
    SLATE,
    Colour,
    dark,
    mix,
    pale,
)
from .sheet import Sheet
from .sky import dome, overcast
from .water import mirror, surface


def dredger(sheet: Sheet) -> None:
    """Overcast light in the harbour mouth, and a plume of brown."""
    dome(sheet, [(150, 160, 164), (184, 188, 184), (214, 210, 196)], 470)
    overcast(sheet, 40, 400, (138, 148, 154), (206, 204, 194), 5)
    sheet.veil([(0, 250), (1600, 250), (1600, 470), (0, 470)], (224, 218, 200), (800, 470), (800, 250), 0.8)
    surface(sheet, 466, 1067, (178, 182, 172), (66, 92, 96), 220)
    arm = (132, 136, 134)
    sheet.shape([(0, 486), (0, 430), (330, 436), (352, 486)], mix(arm, MIST, 0.3))
    sheet.shape([(318, 436), (322, 372), (340, 372), (344, 436)], (164, 164, 158))
    sheet.rect(322, 366, 340, 374, SIGNAL)
    for x in range(0, 330, 30):
        sheet.line([(x, 432), (x + 6, 486)], 1.5, dark(arm, 0.25))
    _plume(sheet)
    _suction(sheet)
    _nearpier(sheet)
    pot = Livery((190, 70, 50), (44, 50, 56), CHALK, OCHRE)
    trawler(sheet, 330, 820, 190, pot, lit=False)
    mirror(sheet, 819, 60, (70, 92, 94), 0.45, 0.6, 310, 540, 5)
    for step in range(9):
        sheet.stroke(300 - step * 26, 822 + step * 2, 40 + step * 5, 3, CHALK, 0.6 - step * 0.05)
    gulls(sheet, 16, 80, 420, 620, 760, 18, CHALK, SLATE)
    gull(sheet, 250, 260, 52, CHALK, INK, -0.5)


def _plume(sheet: Sheet) -> None:
    silt = (150, 116, 78)
    for step in range(110):
        share = step / 110
        x = 560 - share * 640 + sheet.rng.uniform(-60, 60)
        y = 640 + share * 60 + sheet.rng.gauss(0, 1) * (12 + 46 * share)
        sheet.stroke(x, y, 80 + 120 * share, 7 + 10 * share, mix(silt, (112, 112, 96), share * 0.7), 0.5)
    for _ in range(70):
        x = sheet.rng.uniform(420, 1500)
        sheet.stroke(
            x,
            634 + sheet.rng.uniform(0, 60),
            sheet.rng.uniform(30, 90),
            5,
            mix(silt, (112, 112, 96), sheet.rng.random() * 0.6),
            0.5,
        )


def _suction(sheet: Sheet) -> None:
    blue, house = (44, 84, 122), (228, 220, 198)
    body = [(470, 506), (476, 634), (1372, 634), (1424, 560), (1452, 478), (1300, 500), (1240, 512), (640, 512)]
    sheet.rect(500, 300, 650, 512, house)
    sheet.rect(516, 240, 640, 302, house)
    sheet.rect(500, 234, 656, 246, SLATE)
    for deck in range(4):
        for pane in range(7):
            sheet.rect(512 + pane * 19, 320 + deck * 46, 524 + pane * 19, 338 + deck * 46, (56, 76, 92))
    sheet.rect(522, 258, 636, 278, (44, 60, 76))
    sheet.shade(quad(500, 240, 650, 512), (96, 108, 116), (500, 512), (640, 300), 0.8)
    sheet.shape([(540, 236), (546, 160), (590, 160), (598, 236)], blue)
    sheet.rect(546, 178, 592, 196, OCHRE)
    for step in range(9):
        sheet.oval(560 - step * 24, 150 - step * 9, 20 + step * 6, 10 + step * 3.4, (118, 122, 124), 0.13)
    sheet.line([(620, 240), (620, 150)], 4, SLATE)
    for x in (740.0, 960.0, 1180.0):
        sheet.line([(x - 26, 512), (x, 378), (x + 26, 512)], 9, OCHRE)
        sheet.line([(x, 384), (x + 56, 430), (x + 56, 560)], 4, dark(OCHRE, 0.35))
    sheet.rect(690, 470, 1230, 512, (112, 120, 124))
    for x in range(700, 1226, 30):
        sheet.rect(x, 474, x + 18, 506, (80, 92, 100))
    sheet.shape([(1200, 512), (1206, 400), (1244, 400), (1250, 512)], house)
    sheet.line([(1390, 490), (1390, 400)], 4, SLATE)
    sheet.shape(body, blue)
    sheet.shade(body, INK, (900, 660), (900, 520), 0.75)
    sheet.shade(body, pale(blue, 0.4), (1450, 470), (1240, 580), 0.7)
    sheet.shape([(474, 608), (476, 636), (1370, 636), (1388, 608)], RUST)
    sheet.line([(470, 506), (640, 512), (1240, 512), (1300, 500), (1452, 478)], 5, CHALK)
    for _ in range(30):
        x = sheet.rng.uniform(490, 1340)
        sheet.rect(x, 560, x + 3, 560 + sheet.rng.uniform(10, 50), RUST, 0.5)
    for x in range(1010, 1190, 17):
        sheet.rect(x, 545, x + 11, 566, CHALK, 0.85)
    pipe = (70, 66, 70)
    sheet.line([(1188, 540), (1020, 566), (700, 668)], 17, pipe)
    sheet.line([(1188, 536), (1020, 562), (700, 664)], 4, pale(pipe, 0.4))
    for x, y in ((1016, 566), (796, 634)):
        sheet.line([(x, y), (x, 432)], 2, INK)
    for x in range(840, 940, 20):
        person(sheet, x + sheet.rng.uniform(-8, 8), 512, 26, "stand", Wear(AMBER, DEEP, hat="helmet", cap=CHALK))
    mirror(sheet, 635, 150, (110, 112, 100), 0.5, 0.8, 440, 1480, 9)
    for _ in range(60):
        sheet.stroke(
            sheet.rng.uniform(450, 1460),
            638 + sheet.rng.uniform(0, 14),
            sheet.rng.uniform(14, 50),
            3,
            (226, 218, 196),
            0.6,
        )


def _nearpier(sheet: Sheet) -> None:
    stone: Colour = (104, 104, 102)
    pier = [(1600, 620), (1290, 742), (1226, 786), (1252, 880), (1400, 1067), (1600, 1067)]
    sheet.shape(pier, stone)
    sheet.shape([(1600, 620), (1290, 742), (1226, 786), (1330, 800), (1600, 730)], (162, 160, 150))
    sheet.shade(pier, INK, (1260, 1067), (1500, 700), 0.85)
    for row in range(6):
        sheet.line(
            [(1232 + row * 24, 820 + row * 40), (1340 + row * 10, 836 + row * 44), (1600, 780 + row * 52)],
            2,
            dark(stone, 0.45),
        )
    lamp_x = 1320
    sheet.shape(
        [(lamp_x - 22, 776), (lamp_x - 14, 560), (lamp_x + 14, 560), (lamp_x + 22, 776)], mix(FERN, SLATE, 0.25)
    )
    sheet.shade(quad(lamp_x - 22, 560, lamp_x + 22, 776), INK, (lamp_x + 26, 700), (lamp_x - 14, 640), 0.8)
    sheet.rect(lamp_x - 24, 548, lamp_x + 24, 562, INK)
    sheet.rect(lamp_x - 11, 520, lamp_x + 11, 548, (196, 226, 190))
    sheet.shape([(lamp_x - 16, 522), (lamp_x, 500), (lamp_x + 16, 522)], INK)
    sheet.glow(lamp_x, 534, 90, (150, 220, 160), 0.5)
    person(sheet, 1450, 738, 128, "point", Wear(BRICK, INK, hat="cap", cap=SAND), True)
    person(sheet, 1512, 736, 84, "stand", Wear(OCHRE, DEEP, hat="bobble", cap=BRICK), True)
    for _ in range(50):
        share = sheet.rng.random()
        sheet.stroke(1205 + share * 160 - sheet.rng.random() * 50, 830 + share * 230, 30, 3, CHALK, 0.4)
