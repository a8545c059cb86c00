"""The huts on South Sands."""

from .boats import gulls
from .figures import Wear, person
from .light import shadow
from .palette import BRICK, CHALK, FERN, INK, MOSS, SIGNAL, SLATE, TEAL, UMBER, Colour, dark, mix, pale
from .sheet import Sheet, curve
from .sky import bars, cumulus, dome
from .trees import grass
from .water import ripple


def beach_huts(sheet: Sheet) -> None:
    """A long evening on South Sands, one hut being painted and a dog in charge."""
    dome(sheet, [(112, 160, 178), (176, 200, 190), (240, 218, 178)], 520)
    cumulus(sheet, 1260, 260, 300, (255, 240, 208), (196, 196, 190), 1)
    cumulus(sheet, 760, 330, 170, (255, 240, 208), (200, 200, 192), 1)
    bars(sheet, 330, 480, 9, (250, 226, 190), 0.8, 0.5)
    sheet.wash([(900, 500), (1600, 500), (1600, 640), (900, 560)], [(500, (126, 162, 166)), (600, (176, 190, 178))])
    ripple(sheet, 504, 580, 60, (250, 240, 210), 0.7, 980, 1600)
    dune = [
        *curve([(-20, 420), (140, 372), (330, 398), (560, 430), (760, 456), (980, 492), (1130, 520), (1250, 545)]),
        (1000, 640),
        (-20, 700),
    ]
    sheet.shape(dune, (146, 144, 96))
    sheet.shade(dune, (226, 204, 140), (1100, 430), (500, 520), 0.9)
    for x, y in dune[:-2:2]:
        grass(sheet, x - 40, x + 60, y + 12, 40, 16, [MOSS, (160, 154, 98), FERN, (206, 188, 124)], 0.5)
        grass(sheet, x - 40, x + 90, y + 50, 46, 10, [MOSS, (160, 154, 98), FERN, (206, 188, 124)], 0.5)
    sand = [(0, 620), (900, 548), (1600, 540), (1600, 1067), (0, 1067)]
    sheet.wash(sand, [(540, (238, 212, 160)), (1067, (206, 170, 118))])
    sheet.scumble(sand, (250, 230, 186), 0.3, alpha=0.5)
    sheet.shape(
        [*curve([(1010, 560), (1240, 600), (1420, 700), (1600, 880)]), (1600, 540), (1010, 546)], (152, 182, 178)
    )
    sheet.line(curve([(1010, 560), (1240, 600), (1420, 700), (1600, 880)]), 9, CHALK)
    sheet.line(curve([(1000, 572), (1220, 616), (1394, 716), (1570, 900)]), 16, (196, 166, 122), 0.6)
    for index in range(11, -1, -1):
        _hut(sheet, index)
    _painter(sheet)


_HUTS: tuple[Colour, ...] = (
    (122, 164, 176),
    (222, 168, 150),
    (150, 172, 132),
    (236, 214, 160),
    (96, 134, 156),
    (206, 128, 112),
    (228, 222, 204),
)


def _hut(sheet: Sheet, index: int) -> None:
    scale = 0.86**index
    x = 980 - 980 * scale + 40
    x, foot = 1010 - 960 * scale, 548 + 372 * scale
    wide, tall = 232 * scale, 264 * scale
    tone = mix(_HUTS[index % 7], (240, 218, 178), index * 0.04)
    deep = 0.3
    right = x + wide * (1 + deep)
    cast = [
        (x + wide, foot),
        (right, foot - 44 * scale),
        (right + wide * 1.5, foot + 4 * scale),
        (right + wide * 2.1, foot + 34 * scale),
        (right + wide * 1.5, foot + 64 * scale),
    ]
    sheet.shape(cast, (112, 88, 104), 0.5)
    side = [
        (x + wide, foot),
        (x + wide, foot - tall),
        (x + wide * (1 + deep), foot - tall * 0.9 - 10 * scale),
        (x + wide * (1 + deep), foot - 44 * scale),
    ]
    sheet.shape(side, mix(dark(tone, 0.34), (112, 88, 120), 0.25))
    front = [(x, foot), (x, foot - tall), (x + wide / 2, foot - tall * 1.46), (x + wide, foot - tall), (x + wide, foot)]
    sheet.shape(front, tone)
    for plank in range(1, 9):
        px = x + wide * plank / 9
        sheet.line(
            [(px, foot), (px, foot - tall * (1 + 0.46 * (1 - abs(plank / 4.5 - 1))))],
            max(0.8, 2 * scale),
            dark(tone, 0.36),
        )
    sheet.shade(front, (255, 240, 200), (x - wide * 0.2, foot - tall), (x + wide * 0.7, foot - tall * 0.4), 0.6)
    trim = CHALK if index % 2 else pale(tone, 0.5)
    sheet.line(
        [
            (x - wide * 0.07, foot - tall * 0.94),
            (x + wide / 2, foot - tall * 1.5),
            (x + wide * 1.07, foot - tall * 0.94),
        ],
        max(2, 15 * scale),
        trim,
    )
    sheet.line(
        [
            (x + wide / 2, foot - tall * 1.5),
            (x + wide * (0.5 + deep), foot - tall * 1.5),
            (x + wide * (1.05 + deep), foot - tall * 0.9),
        ],
        max(1, 8 * scale),
        dark(trim, 0.3),
    )
    sheet.shape(
        [
            (x + wide / 2, foot - tall * 1.5),
            (x + wide * (0.5 + deep), foot - tall * 1.46),
            (x + wide * (1.05 + deep), foot - tall * 0.92),
            (x + wide * 1.07, foot - tall * 0.94),
        ],
        mix((120, 96, 90), tone, 0.2),
    )
    open_door = index == 0
    sheet.rect(
        x + wide * 0.32,
        foot - tall * 0.78,
        x + wide * 0.68,
        foot - tall * 0.02,
        (52, 46, 52) if open_door else pale(tone, 0.55),
    )
    if not open_door:
        sheet.line([(x + wide * 0.5, foot - tall * 0.78), (x + wide * 0.5, foot)], max(1, 3 * scale), dark(tone, 0.3))
        sheet.disc(x + wide / 2, foot - tall * 1.14, wide * 0.06, trim)
    sheet.rect(x + wide * 0.2, foot - tall * 0.04, x + wide * 0.8, foot + tall * 0.05, (178, 138, 98))
    sheet.rect(x + wide * 0.2, foot + tall * 0.05, x + wide * 0.8, foot + tall * 0.1, (126, 92, 70))


def _painter(sheet: Sheet) -> None:
    wet = [(204, 918), (206, 742), (226, 718), (248, 704), (270, 716), (270, 918)]
    sheet.shape(wet, (206, 128, 112))
    sheet.scumble([(194, 918), (196, 730), (214, 712), (214, 918)], (206, 128, 112), 0.5, "drip")
    shadow(sheet, 338, 985, 46, 280, (92, 76, 96), 0.45)
    person(
        sheet,
        332,
        984,
        262,
        "point",
        Wear(
            (232, 222, 200), (96, 112, 130), hat="brim", cap=(236, 206, 130), hem=0.44, light=(255, 240, 200), side=-1
        ),
        True,
    )
    sheet.line([(244, 766), (234, 746)], 5, UMBER)
    sheet.rect(222, 726, 244, 752, (206, 128, 112))
    for rail in (372, 430):
        sheet.line([(rail, 984), (401, 800)], 6, (150, 108, 72))
    for step in range(4):
        sheet.line([(378 + step * 5, 950 - step * 40), (424 - step * 5, 950 - step * 40)], 6, (178, 132, 88))
    sheet.rect(388, 770, 416, 802, (150, 156, 152))
    sheet.rect(388, 770, 416, 778, (206, 128, 112))
    sheet.oval(186, 908, 17, 14, (60, 66, 70))
    sheet.line(curve([(170, 906), (160, 894), (166, 886)]), 4, (60, 66, 70))
    sheet.line(curve([(174, 898), (186, 880), (198, 898)]), 3, (60, 66, 70))
    _dog(sheet, 640, 990)
    _shore(sheet)
    person(sheet, 1290, 760, 84, "stroll", Wear(TEAL, INK, light=(255, 240, 200), side=1))
    person(sheet, 1324, 764, 52, "run", Wear(BRICK, INK, light=(255, 240, 200), side=1))
    for x, y in ((1290, 760), (1324, 764)):
        shadow(sheet, x, y, 12, 110, (92, 76, 96), 0.4)
    gulls(sheet, 8, 1000, 300, 1560, 470, 18, CHALK, SLATE)


def _shore(sheet: Sheet) -> None:
    for index in range(9):
        x, y = 1130 + index * 52, 560 + index * index * 4.4
        tall = 20 + index * 7
        sheet.rect(x, y, x + 7 + index, y + tall, (92, 74, 66))
        sheet.stroke(x + 4, y + tall, 24 + index * 3, 3, CHALK, 0.8)
    for step in range(22):
        x, y = 700 + step * 26, 1000 - step * 10.5
        size = 9 - step * 0.26
        sheet.oval(x, y + (step % 2) * size, size, size * 0.4, (172, 136, 96))
    for x, y, stripe in ((930, 800, BRICK), (1040, 816, TEAL)):
        sheet.shape([(x + 20, y), (x + 96, y), (x + 210, y + 26), (x + 130, y + 28)], (112, 88, 104), 0.5)
        for leg, top in ((0, 70), (76, 62)):
            sheet.line([(x + leg, y), (x + 60 - leg * 0.6, y - top)], 5, (150, 108, 72))
        sling = [(x + 6, y - 86), (x + 56, y - 20), (x + 86, y - 26), (x + 36, y - 96)]
        sheet.shape(sling, stripe)
        sheet.shape([(x + 16, y - 89), (x + 64, y - 22), (x + 72, y - 23), (x + 24, y - 92)], CHALK)
    person(
        sheet,
        1004,
        806,
        118,
        "sit",
        Wear((236, 206, 130), (96, 112, 130), hat="brim", cap=CHALK, light=(255, 240, 200), side=-1),
    )
    grass(sheet, 1180, 1620, 1080, 130, 130, [MOSS, (160, 154, 98), FERN, (206, 188, 124)], -0.4)


def _dog(sheet: Sheet, x: float, foot: float) -> None:
    coat = (92, 64, 50)
    shadow(sheet, x + 10, foot, 70, 210, (92, 76, 96), 0.45)
    sheet.shape(
        curve(
            [
                (x + 50, foot),
                (x + 62, foot - 40),
                (x + 30, foot - 90),
                (x - 6, foot - 112),
                (x - 34, foot - 80),
                (x - 30, foot),
                (x + 50, foot),
            ]
        ),
        coat,
    )
    for leg in (-28, -8):
        sheet.rect(x + leg, foot - 60, x + leg + 13, foot, dark(coat, 0.1))
    sheet.oval(x - 26, foot - 124, 30, 25, coat)
    sheet.shape([(x - 40, foot - 128), (x - 78, foot - 116), (x - 76, foot - 104), (x - 36, foot - 106)], coat)
    sheet.disc(x - 77, foot - 113, 5, INK)
    sheet.shape([(x - 20, foot - 144), (x + 6, foot - 138), (x + 4, foot - 100), (x - 12, foot - 108)], dark(coat, 0.4))
    sheet.line(curve([(x + 54, foot - 20), (x + 86, foot - 26), (x + 104, foot - 54)]), 9, coat)
    sheet.rect(x - 18, foot - 104, x + 4, foot - 97, SIGNAL)
