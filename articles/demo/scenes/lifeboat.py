"""The lifeboat at the foot of its slip."""

from .boats import gulls
from .figures import Wear, person
from .light import bulb
from .palette import AMBER, BRICK, CHALK, DEEP, INK, LAMP, SEA, SIGNAL, SLATE, Colour, dark, mix, pale
from .sheet import Sheet, curve
from .sky import dome, overcast
from .water import burst, surface, swell


def lifeboat_launch(sheet: Sheet) -> None:
    """Down the slip and into the water, with the boathouse doors still open behind."""
    dome(sheet, [(120, 132, 140), (168, 176, 176), (208, 206, 194)], 430)
    overcast(sheet, 50, 370, (108, 122, 132), (192, 194, 186), 5)
    far = (126, 138, 144)
    sheet.shape([*curve([(0, 420), (160, 396), (360, 404), (560, 428)]), (560, 440), (0, 440)], far)
    surface(sheet, 428, 1067, (146, 160, 162), (40, 68, 84), 200)
    for y, height in ((470, 8), (520, 14), (590, 22)):
        swell(sheet, y, height, mix((120, 138, 144), (62, 92, 106), (y - 470) / 150), (196, 202, 198), 8)
    _boathouse(sheet)
    _slip(sheet)
    swell(sheet, 760, 40, (58, 90, 104), (206, 212, 208), 4)
    burst(sheet, 800, 860, 190, 230, [(150, 170, 178), (200, 210, 208), CHALK], 0.3)
    burst(sheet, 330, 860, 200, 300, [(150, 170, 178), (200, 210, 208), CHALK], -0.25)
    _lifeboat(sheet, 400, 800)
    _wash(sheet)
    swell(sheet, 1000, 60, (30, 56, 74), (196, 206, 206), 3)
    gulls(sheet, 10, 60, 80, 800, 380, 24, CHALK, SLATE)


def _boathouse(sheet: Sheet) -> None:
    rock = [
        *curve([(1600, 420), (1420, 440), (1240, 500), (1120, 580), (1060, 660), (1000, 740)]),
        (1000, 800),
        (1600, 900),
    ]
    sheet.shape(rock, (92, 90, 88))
    sheet.shade(rock, INK, (1500, 900), (1250, 480), 0.85)
    wall: Colour = (204, 196, 176)
    sheet.shape([(1180, 560), (1180, 330), (1300, 232), (1420, 330), (1420, 560)], wall)
    sheet.shape([(1420, 330), (1600, 300), (1600, 540), (1420, 560)], dark(wall, 0.4))
    sheet.shape([(1300, 226), (1164, 336), (1180, 346), (1300, 250), (1420, 346), (1434, 336)], BRICK)
    sheet.shape([(1300, 226), (1520, 190), (1640, 300), (1434, 336)], BRICK)
    sheet.shade([(1300, 226), (1520, 190), (1640, 300), (1434, 336)], INK, (1600, 330), (1340, 220), 0.7)
    sheet.rect(1206, 372, 1394, 562, (36, 44, 54))
    for lamp in (1250, 1300, 1350):
        bulb(sheet, lamp, 392, 4, LAMP, 14)
    sheet.shape([(1206, 372), (1160, 356), (1160, 580), (1206, 562)], DEEP)
    sheet.shape([(1394, 372), (1440, 356), (1440, 580), (1394, 562)], DEEP)
    sheet.rect(1262, 288, 1338, 316, CHALK)
    for mark in range(6):
        sheet.rect(1270 + mark * 11, 295, 1277 + mark * 11, 309, DEEP)
    sheet.line([(1300, 228), (1300, 150)], 4, SLATE)
    sheet.shape([(1300, 152), (1346, 160), (1300, 174)], BRICK)


def _slip(sheet: Sheet) -> None:
    deck = [(1220, 560), (1386, 560), (930, 860), (640, 860)]
    for share in (0.12, 0.3, 0.5, 0.72):
        x, y = 1330 - 440 * share, 570 + 260 * share
        for lean in (-60, 60):
            sheet.line([(x + lean, y + 10), (x + lean * 1.3 + 14, y + 230)], 13, (74, 76, 76))
        sheet.line([(x - 70, y + 60), (x + 90, y + 120)], 7, (60, 64, 66))
    sheet.shape([(px + 12, py + 22) for px, py in deck], (60, 62, 64))
    sheet.shape(deck, (150, 148, 138))
    sheet.shade(deck, INK, (700, 870), (1250, 560), 0.6)
    for rail in (0.2, 0.5, 0.8):
        sheet.line([(1220 + 166 * rail, 560), (640 + 290 * rail, 860)], 6, (96, 70, 54))
    for side in (0, 1):
        top, end = (1220 + 166 * side, 560), (640 + 290 * side, 860)
        for post in range(9):
            share = post / 9
            x, y = top[0] + (end[0] - top[0]) * share, top[1] + (end[1] - top[1]) * share
            sheet.line([(x, y), (x, y - 34 - 20 * share)], 3, SLATE)
        sheet.line([(top[0], top[1] - 34), (end[0], end[1] - 54)], 3.5, SLATE)
    for x, y, tall in ((1252, 566, 70), (1366, 572, 72)):
        person(sheet, x, y, tall, "stand", Wear(AMBER, DEEP, hat="helmet", cap=CHALK))


def _lifeboat(sheet: Sheet, x: float, y: float) -> None:
    def put(px: float, py: float) -> tuple[float, float]:
        return x + px * 0.94 + py * 0.2, y + py * 0.98 - px * 0.24 + 60

    orange = (222, 104, 48)
    hull = [
        put(-150, -46),
        put(-120, 66),
        put(0, 120),
        put(260, 96),
        put(330, 40),
        put(340, -40),
        put(200, -30),
        put(0, -34),
    ]
    house = [put(30, -40), put(50, -150), put(190, -150), put(232, -36)]
    sheet.line([put(120, -150), put(120, -280)], 6, CHALK)
    sheet.line([put(76, -240), put(164, -240)], 5, CHALK)
    sheet.shape(house, orange)
    sheet.shade(house, dark(orange, 0.6), put(230, -40), put(70, -130), 0.8)
    for left, right in ((54, 88), (96, 132), (140, 180)):
        sheet.shape([put(left, -90), put(left + 4, -136), put(right, -136), put(right + 4, -90)], (40, 58, 74))
    sheet.shape([put(40, -148), put(52, -170), put(190, -170), put(202, -148)], CHALK)
    for px, pose in ((-96, "lean"), (-40, "lean"), (250, "stand"), (298, "lean")):
        sx, sy = put(px, -24)
        person(
            sheet,
            sx,
            sy,
            104,
            pose,
            Wear(AMBER, DEEP, hat="helmet", cap=(250, 214, 84), hem=0.46, light=CHALK, side=-1),
            True,
        )
    sheet.shape(hull, DEEP)
    sheet.shade(hull, pale(SEA, 0.3), put(-150, -40), put(60, 60), 0.7)
    band = [
        put(-150, -46),
        put(-146, -22),
        put(0, -6),
        put(200, -4),
        put(338, -14),
        put(340, -40),
        put(200, -30),
        put(0, -34),
    ]
    sheet.shape(band, orange)
    sheet.shape(
        [put(-136, 18), put(-128, 42), put(20, 74), put(270, 60), put(322, 20), put(326, -2), put(200, 8), put(0, 26)],
        SIGNAL,
        0.9,
    )
    rail = [put(-150, -48), put(-130, -84), put(0, -76), put(30, -74)]
    sheet.line(rail, 4, CHALK)
    for px in (-130, -86, -40, 4):
        sheet.line([put(px, -40), put(px, -80)], 3, CHALK)
    for mark in range(7):
        sheet.shape(
            [put(60 + mark * 17, -26), put(60 + mark * 17, -12), put(71 + mark * 17, -12), put(71 + mark * 17, -26)],
            CHALK,
        )


def _wash(sheet: Sheet) -> None:
    for _ in range(90):
        x = 520 + sheet.rng.gauss(0, 200)
        y = 905 + sheet.rng.random() * 90
        sheet.stroke(x, y, 70 * sheet.rng.uniform(0.4, 1.3), 9, mix(CHALK, (176, 194, 196), sheet.rng.random()), 0.8)
    for _ in range(80):
        size = sheet.rng.uniform(1, 4.5)
        sheet.oval(540 + sheet.rng.gauss(0, 240), 880 - abs(sheet.rng.gauss(0, 60)), size, size, CHALK, 0.9)
