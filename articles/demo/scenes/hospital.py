"""The Seamen's Memorial Hospital."""

from .buildings import Glass, chimney, courses, quad, window
from .crowd import anyone
from .figures import Wear, person
from .light import shadow
from .palette import BRICK, CHALK, DEEP, FERN, INK, OCHRE, ROSE, RUST, SIGNAL, SLATE, STONE, UMBER, dark, mix, pale
from .sheet import Sheet, curve
from .sky import cumulus, dome
from .trees import crown, tree


def hospital_front(sheet: Sheet) -> None:
    """The Seamen's Memorial: brick, stone, an anchor, and placards on the grass."""
    dome(sheet, [(126, 160, 178), (182, 198, 196), (232, 220, 192)], 700)
    for x, y, size in ((260, 240, 280), (1200, 180, 330), (820, 120, 160)):
        cumulus(sheet, x, y, size, (250, 240, 218), (182, 190, 192))
    for x, tall in ((-20, 360), (1500, 400), (1390, 300)):
        tree(sheet, x, 720, tall, (92, 100, 64), (206, 168, 92), UMBER)
    sheet.rect(0, 690, 1600, 760, (92, 104, 72))
    _wards(sheet)
    _entrance(sheet)
    drive = [(0, 742), (1600, 742), (1600, 860), (0, 850)]
    sheet.shape(drive, (128, 122, 118))
    sheet.shade(drive, (66, 64, 72), (0, 860), (1000, 750), 0.7)
    sheet.line([(0, 850), (1600, 860)], 6, (206, 198, 178))
    _ambulance(sheet, 1050, 826)
    lawn = [(0, 856), (1600, 866), (1600, 1067), (0, 1067)]
    sheet.shape(lawn, (112, 128, 76))
    sheet.scumble(lawn, (146, 154, 88), 0.4, alpha=0.6)
    sheet.shade(lawn, (48, 66, 56), (200, 1100), (900, 880), 0.8)
    for _ in range(36):
        sheet.oval(
            sheet.rng.uniform(0, 1600),
            sheet.rng.uniform(880, 1060),
            6,
            3,
            sheet.rng.choice((OCHRE, (190, 110, 60), RUST)),
        )
    _flower_bed(sheet, 1310, 990)
    _protest(sheet)
    crown(sheet, -10, 130, 200, 170, (70, 84, 58), (190, 168, 92))
    crown(sheet, 60, 20, 210, 120, (62, 78, 56), (170, 156, 88))


def _flower_bed(sheet: Sheet, x: float, y: float) -> None:
    sheet.oval(x, y + 10, 250, 48, (40, 52, 46))
    sheet.oval(x, y, 244, 42, (96, 70, 56))
    for _ in range(210):
        across, down = sheet.rng.uniform(-1, 1), sheet.rng.uniform(-1, 1)
        if across * across + down * down < 0.9:
            px, py = x + across * 230, y + down * 36
            sheet.line([(px, py), (px, py - 22)], 3, FERN)
            sheet.disc(px, py - 26, 7, sheet.rng.choice((SIGNAL, CHALK, (236, 190, 90), ROSE)))
    person(
        sheet, x + 120, y - 84, 150, "stroll", Wear((92, 136, 160), (60, 84, 110), light=(252, 234, 194), side=-1), True
    )
    person(
        sheet,
        x + 178,
        y - 80,
        142,
        "walk",
        Wear((206, 196, 176), UMBER, hair=(214, 208, 196), light=(252, 234, 194), side=-1),
        True,
    )


def _wards(sheet: Sheet) -> None:
    stone, glass = (222, 206, 172), Glass(share=0.14, unlit=(70, 92, 106), frame=(232, 224, 204))
    sheet.rect(130, 330, 1440, 744, BRICK)
    sheet.shade(quad(130, 330, 1440, 744), (84, 40, 44), (1440, 744), (300, 400), 0.7)
    courses(sheet, 130, 330, 1440, 744, RUST, 9)
    sheet.shape([(110, 334), (180, 230), (1390, 230), (1460, 334)], (96, 92, 98))
    sheet.scumble([(110, 334), (180, 230), (1390, 230), (1460, 334)], (66, 66, 76), 0.35, alpha=0.7)
    for x in (300, 1010, 1280):
        chimney(sheet, x, 240, 46, BRICK, 3)
    for y in (334, 528):
        sheet.rect(124, y, 1446, y + 14, stone)
    for x in (190, 290, 390, 500, 1000, 1080, 1190, 1290, 1370):
        for y in (380, 570):
            window(sheet, x, y, 52, 118, glass, (2, 4))
            sheet.rect(x - 10, y - 16, x + 62, y - 4, stone)
    for left in (150, 1230):
        sheet.shape(
            [(left, 336), (left, 250), (left + 100, 150), (left + 200, 250), (left + 200, 336)], mix(BRICK, RUST, 0.25)
        )
        sheet.line([(left - 8, 256), (left + 100, 144), (left + 208, 256)], 14, stone)
        window(sheet, left + 74, 226, 52, 84, glass, (2, 3))


def _entrance(sheet: Sheet) -> None:
    stone = (222, 206, 172)
    block = [(600, 744), (600, 210), (960, 210), (960, 744)]
    sheet.shape(block, mix(BRICK, RUST, 0.15))
    sheet.shade(block, (84, 40, 44), (980, 744), (660, 300), 0.7)
    sheet.shape([(590, 214), (640, 140), (690, 128), (720, 70), (840, 70), (870, 128), (920, 140), (970, 214)], stone)
    sheet.shade(
        [(590, 214), (640, 140), (690, 128), (720, 70), (840, 70), (870, 128), (920, 140), (970, 214)],
        (150, 130, 112),
        (980, 220),
        (680, 90),
        0.8,
    )
    sheet.disc(780, 138, 42, dark(stone, 0.25))
    sheet.disc(780, 138, 35, CHALK)
    sheet.line([(780, 138), (780, 112)], 4, INK)
    sheet.line([(780, 138), (800, 146)], 4, INK)
    sheet.rect(590, 208, 970, 224, pale(stone, 0.3))
    glass = Glass(share=0.3, unlit=(70, 92, 106), frame=(232, 224, 204))
    for x in (640, 754, 868):
        window(sheet, x, 262, 54, 116, glass, (2, 4))
    plaque = [(680, 410), (880, 410), (880, 566), (680, 566)]
    sheet.shape(plaque, stone)
    sheet.shape([(670, 412), (780, 386), (890, 412)], pale(stone, 0.3))
    sheet.line([(680, 562), (880, 562)], 6, dark(stone, 0.3))
    for shift, tone in ((3, dark(stone, 0.6)), (0, (120, 104, 90))):
        x, y = 780 + shift, 488 + shift
        sheet.line([(x, y - 46), (x, y + 56)], 11, tone)
        sheet.line([(x - 32, y - 26), (x + 32, y - 26)], 10, tone)
        sheet.line(
            curve([(x - 56, y + 16), (x - 42, y + 46), (x, y + 60), (x + 42, y + 46), (x + 56, y + 16)]), 11, tone
        )
        for side in (-1, 1):
            sheet.shape([(x + side * 68, y + 28), (x + side * 58, y), (x + side * 42, y + 24)], tone)
        sheet.disc(x, y - 56, 13, tone)
        sheet.disc(x, y - 56, 6, stone)
    sheet.rect(560, 592, 1000, 606, (206, 216, 214))
    sheet.rect(560, 600, 1000, 612, (92, 108, 116))
    sheet.rect(566, 606, 994, 744, (76, 92, 100))
    for pane in range(8):
        x = 574 + pane * 52
        sheet.wash(quad(x, 612, x + 47, 744), [(612, (226, 220, 180)), (744, (160, 180, 182))])
        sheet.shape([(x, 612), (x + 30, 612), (x, 690)], CHALK, 0.45)
    for x in (730, 806):
        sheet.rect(x + 44, 612, x + 51, 744, (92, 108, 116))
    for x, pose in ((700, "walk"), (860, "stand")):
        person(sheet, x, 744, 96, pose, Wear(mix(SLATE, CHALK, 0.2), SLATE))


def _ambulance(sheet: Sheet, x: float, foot: float) -> None:
    shadow(sheet, x + 170, foot, 330, 120, INK, 0.4)
    yellow, green = (240, 204, 86), (54, 112, 84)
    body = [
        (x, foot - 24),
        (x, foot - 168),
        (x + 14, foot - 178),
        (x + 240, foot - 178),
        (x + 262, foot - 164),
        (x + 300, foot - 104),
        (x + 344, foot - 88),
        (x + 350, foot - 24),
    ]
    sheet.shape(body, yellow)
    sheet.shade(body, (150, 104, 50), (x + 340, foot), (x + 100, foot - 160), 0.6)
    for row in range(2):
        for check in range(12):
            if (row + check) % 2 == 0:
                sheet.rect(x + check * 28, foot - 84 + row * 20, x + check * 28 + 28, foot - 64 + row * 20, green)
    sheet.shape(
        [(x + 252, foot - 152), (x + 262, foot - 152), (x + 292, foot - 102), (x + 252, foot - 102)], (60, 80, 96)
    )
    sheet.rect(x + 30, foot - 156, x + 90, foot - 112, (60, 80, 96))
    sheet.rect(x + 150, foot - 160, x + 156, foot - 30, (150, 120, 60))
    sheet.rect(x + 30, foot - 190, x + 90, foot - 178, (70, 130, 190))
    sheet.rect(x + 180, foot - 190, x + 240, foot - 178, (70, 130, 190))
    sheet.glow(x + 210, foot - 186, 90, (90, 150, 230), 0.7)
    sheet.rect(x, foot - 34, x + 350, foot - 22, (70, 70, 74))
    for wheel in (66, 286):
        sheet.disc(x + wheel, foot - 24, 29, INK)
        sheet.disc(x + wheel, foot - 24, 14, STONE)
    person(sheet, x - 40, foot, 132, "lift", Wear((58, 98, 78), (50, 84, 70), light=CHALK, side=-1), False)
    person(sheet, x + 390, foot + 6, 134, "walk", Wear((58, 98, 78), (50, 84, 70), light=CHALK, side=-1), True)


def _protest(sheet: Sheet) -> None:
    rim = (252, 234, 194)
    places = (
        (250, 985, 214, "cheer"),
        (370, 1010, 222, "talk"),
        (480, 980, 206, "cheer"),
        (600, 1020, 226, "stand"),
        (720, 988, 208, "point"),
        (150, 1016, 224, "pockets"),
    )
    for index, (x, foot, tall, pose) in enumerate(places):
        shadow(sheet, x, foot, tall * 0.17, tall * 0.9, (34, 46, 48), 0.4)
        wear = anyone(sheet.rng, light=rim, side=-1)
        if pose in ("cheer", "point"):
            turn = 0.18 if pose == "cheer" else 0.36
            px, py = x + tall * turn, foot - tall * (1.08 if pose == "cheer" else 0.86)
            sheet.line([(px, py + tall * 0.12), (px + 3, py - tall * 0.46)], 6, UMBER)
            board = (CHALK, (250, 222, 140), CHALK, CHALK, (236, 206, 190))[index % 5]
            lean = sheet.rng.uniform(-7, 7)
            sheet.shape(
                [
                    (px - 62, py - tall * 0.84 + lean),
                    (px + 68, py - tall * 0.84 - lean),
                    (px + 70, py - tall * 0.4 - lean),
                    (px - 60, py - tall * 0.4 + lean),
                ],
                board,
            )
            for row in range(3):
                start = px - 46
                while start < px + 40:
                    wide = sheet.rng.uniform(10, 26)
                    top = py - tall * 0.78 + row * tall * 0.125
                    sheet.rect(
                        start, top, min(px + 56, start + wide), top + tall * 0.06, (BRICK, DEEP, INK)[index % 3], 0.85
                    )
                    start += wide + 8
        person(sheet, x, foot, tall, pose, wear, index == 3)
    shadow(sheet, 900, 1000, 24, 120, (34, 46, 48), 0.4)
    person(sheet, 900, 1000, 132, "cheer", Wear(SIGNAL, DEEP, hat="bobble", cap=OCHRE, light=rim, side=-1), True)
