"""The Plaza cinema in the rain."""

from .buildings import quad
from .figures import Wear, person
from .light import bulb, lamp, spill
from .palette import (
    AMBER,
    LAMP,
    NIGHT,
    OCHRE,
    TEAL,
    mix,
)
from .sheet import Sheet
from .sky import dome, overcast, rain
from .water import mirror


def cinema_front(sheet: Sheet) -> None:
    """The Plaza in the rain: half its name is dark, and the puddles keep the other half."""
    dome(sheet, [(14, 22, 40), (26, 38, 62), (58, 62, 84)], 900)
    overcast(sheet, 20, 500, (20, 30, 50), (50, 58, 80), 4)
    width, street = sheet.width, 1010
    sheet.rect(0, 890, width, sheet.height, (24, 30, 46))
    for left, right, top in ((-10.0, 180, 470.0), (900.0, width + 10, 420.0)):
        sheet.rect(left, top, right, street, (32, 38, 54))
        for row in range(4):
            for column in range(2):
                x, y = left + 26 + column * 80, top + 40 + row * 120
                sheet.rect(x, y, x + 38, y + 64, (150, 110, 70) if (row, column) in ((1, 0), (2, 1)) else (22, 30, 46))
    _plaza(sheet, 150, 905, street)
    mirror(sheet, street, sheet.height - street, (22, 28, 44), 0.34, 0.62, sway=10)
    pavement = [(0, street), (width, street), (width, street + 64), (0, street + 72)]
    sheet.shape(pavement, (44, 46, 60))
    spill(sheet, [(380, street), (700, street), (780, street + 72), (300, street + 72)], (236, 178, 110), 0.7)
    sheet.rect(0, street + 64, width, street + 72, (80, 78, 84))
    for _ in range(46):
        x, y = sheet.rng.uniform(0, width), street + 80 + sheet.rng.random() * 240
        sheet.oval(x, y, 40 + sheet.rng.random() * 60, 6 + sheet.rng.random() * 7, (26, 30, 46), 0.5)
    for _ in range(50):
        x, y = sheet.rng.uniform(0, width), street + 90 + sheet.rng.random() * 220
        sheet.oval(x, y, 13, 3.4, (176, 170, 170), 0.35)
        sheet.oval(x, y, 9, 2, (30, 34, 50), 0.8)
    rim = (250, 170, 120)
    person(
        sheet, 690, 1190, 300, "walk", Wear((150, 66, 52), (26, 30, 40), light=rim, side=-1, hem=0.3, hat="long"), True
    )
    person(
        sheet,
        760,
        1196,
        316,
        "walk",
        Wear((40, 54, 76), (24, 28, 38), light=rim, side=-1, hem=0.3, brolly=(30, 64, 74)),
        True,
    )
    lamp(sheet, 985, 1080, 470)
    rain(sheet, 420, (196, 200, 208), 0.14, 0.2)


def _plaza(sheet: Sheet, left: float, right: float, foot: float) -> None:
    tile = (206, 190, 158)
    face = [
        (left, foot),
        (left, 470),
        (left + 70, 470),
        (left + 70, 400),
        (right - 330, 400),
        (right - 330, 330),
        (right - 70, 330),
        (right - 70, 470),
        (right, 470),
        (right, foot),
    ]
    sheet.shape(face, mix(tile, NIGHT, 0.32))
    sheet.shade(face, NIGHT, (500, 300), (500, 760), 0.6)
    for row in range(9):
        y = 486 + row * 33
        sheet.line([(left, y), (right, y)], 1.2, (96, 92, 92), 0.6)
    for x in (left + 90, left + 150, left + 210, left + 270):
        sheet.rect(x, 430, x + 26, 760, (76, 76, 88))
        sheet.rect(x + 4, 430, x + 12, 760, (130, 120, 112))
    for y in (408, 418):
        sheet.rect(left + 70, y, right - 330, y + 4, (70, 122, 122))
    sheet.rect(left, 478, right - 310, 482, (70, 122, 122))
    for step in range(3):
        x = left + 86 + step * 76
        sheet.rect(x, 540, x + 60, 700, (46, 56, 70))
        for bar in range(4):
            sheet.rect(x, 540 + bar * 40, x + 60, 543 + bar * 40, (110, 106, 104))
    fin = right - 250
    sheet.shape(
        [(fin - 60, 780), (fin - 60, 190), (fin - 30, 140), (fin + 30, 140), (fin + 60, 190), (fin + 60, 780)],
        (58, 50, 62),
    )
    sheet.shape([(fin - 48, 780), (fin - 48, 196), (fin, 160), (fin + 48, 196), (fin + 48, 780)], (36, 34, 48))
    _neon(sheet, fin)
    _foyer(sheet, left, right, foot)


def _neon(sheet: Sheet, x: float) -> None:
    strokes = (
        ((-22, 46), (-22, -46), (16, -46), (24, -28), (16, -6), (-22, -6)),
        ((-20, -46), (-20, 46), (24, 46)),
        ((-24, 46), (0, -46), (24, 46)),
        ((-22, -46), (22, -46), (-22, 46), (22, 46)),
        ((-24, 46), (0, -46), (24, 46)),
    )
    for index, path in enumerate(strokes):
        y = 262 + index * 112
        lit = index in (0, 2, 3)
        tone = (255, 110, 84) if lit else (84, 62, 70)
        points = [(x + px, y + py) for px, py in path]
        if lit:
            sheet.glow(x, y, 190, (236, 70, 50), 0.6)
            sheet.line(points, 11, tone)
            sheet.line(points, 4, (255, 224, 200))
        else:
            sheet.line(points, 7, tone)
    for side in (-56, 56):
        sheet.line([(x + side, 200), (x + side, 500)], 5, (110, 220, 208))
        sheet.line([(x + side, 500), (x + side, 776)], 4, (62, 84, 92))
        sheet.glow(x + side, 340, 170, (50, 140, 136), 0.5)


def _foyer(sheet: Sheet, left: float, right: float, foot: float) -> None:
    sheet.rect(left - 30, 770, right + 30, 842, (60, 44, 50))
    sheet.rect(left - 30, 784, right + 30, 826, (206, 190, 152))
    x = left + 40.0
    for _ in range(15):
        sheet.rect(x, 794, x + 15, 816, (40, 40, 52), 0.85)
        x += sheet.rng.choice((22, 22, 40, 58))
    for bulb_x in range(round(left), round(right), 46):
        if sheet.rng.random() < 0.6:
            bulb(sheet, bulb_x, 846, 3.6, LAMP, 10)
    sheet.rect(left, 850, right, foot, (54, 46, 56))
    sheet.wash(quad(400, 860, 690, foot), [(860, (252, 206, 128)), (foot, (206, 128, 78))])
    for door in range(4):
        x = 404 + door * 72
        sheet.rect(x, 866, x + 6, foot, (88, 52, 44))
        sheet.rect(x + 58, 930, x + 62, 966, OCHRE)
    sheet.rect(400, 900, 690, 906, (88, 52, 44))
    sheet.glow(545, 930, 330, AMBER, 0.5)
    for place, lit in ((190, False), (290, True), (730, False), (826, False)):
        sheet.rect(place - 5, 865, place + 75, 985, (150, 120, 80))
        sheet.rect(place, 870, place + 70, 980, (250, 226, 168) if lit else (34, 38, 50))
        if lit:
            sheet.shape([(place + 8, 970), (place + 34, 890), (place + 62, 970)], (166, 66, 52))
            sheet.disc(place + 46, 900, 12, TEAL)
            sheet.glow(place + 35, 925, 120, LAMP, 0.5)
