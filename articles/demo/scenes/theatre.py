"""The stage of the Capstan Theatre."""

from .buildings import quad
from .crowd import backs
from .figures import Wear, person
from .light import beam, pool
from .palette import AMBER, DEEP, INK, RUST, UMBER, Colour, dark, mix
from .sheet import Sheet, curve


def theatre_stage(sheet: Sheet) -> None:
    """Three actors in a pool of amber, among the ropes of an old rope store."""
    sheet.rect(0, 0, 1600, 1067, (14, 16, 26))
    sheet.wash(quad(250, 90, 1350, 720), [(90, (24, 28, 42)), (420, (62, 48, 48)), (720, (120, 74, 48))])
    sheet.scumble(quad(250, 90, 1350, 620), (40, 34, 42), 0.4, "drip", 0.7)
    for x in (330, 520, 1090, 1270):
        sheet.rect(x, 90, x + 26, 640, (46, 36, 40))
        sheet.rect(x, 90, x + 7, 640, (96, 64, 48))
    for y in (150, 236):
        sheet.rect(250, y, 1350, y + 20, (42, 34, 38))
        sheet.rect(250, y, 1350, y + 4, (98, 68, 50))
    floor = [(250, 622), (1350, 622), (1490, 760), (110, 760)]
    sheet.shape(floor, (108, 66, 46))
    for step in range(23):
        sheet.line([(250 + step * 50, 622), (110 + step * 62.7, 760)], 1.6, (74, 46, 38))
    sheet.shade(floor, INK, (100, 700), (560, 690), 0.9)
    sheet.shade(floor, INK, (1500, 700), (1060, 690), 0.9)
    _ropes(sheet)
    pool(sheet, 800, 690, 360, (255, 190, 100), 0.5)
    beam(sheet, (690, 60), (480, 700), (1010, 700), (255, 196, 110), 0.42)
    beam(sheet, (960, 60), (620, 700), (1130, 700), (255, 206, 130), 0.34)
    _players(sheet)
    _proscenium(sheet)
    _stalls(sheet)


def _ropes(sheet: Sheet) -> None:
    rope = (206, 164, 104)
    for x, foot in ((420, 470), (610, 330), (700, 400), (960, 310), (1050, 420), (1180, 520)):
        sheet.line([(x, 90), (x, foot)], 5, dark(rope, 0.35))
        sheet.line([(x - 1.5, 90), (x - 1.5, foot)], 2, rope)
        sheet.disc(x, foot + 24, 22, (66, 46, 40))
        sheet.disc(x, foot + 24, 13, (112, 78, 54))
        sheet.disc(x, foot + 24, 4, INK)
        sheet.line(curve([(x + 12, foot + 30), (x + 24, foot + 90), (x + 10, foot + 150)]), 3.5, rope)
    for one, other, sag in ((420, 700, 330), (700, 1050, 310), (1050, 1310, 300)):
        sheet.line(curve([(one, 160), ((one + other) / 2, sag), (other, 160)], 14), 5, dark(rope, 0.2))
    for x, y in ((350, 650), (1230, 652)):
        for ring in range(5):
            sheet.oval(x, y - ring * 12, 56 - ring * 3, 15, mix(rope, UMBER, 0.35 + 0.2 * (ring % 2)))
        sheet.oval(x, y - 50, 26, 7, (46, 32, 32))


def _players(sheet: Sheet) -> None:
    rim = (255, 220, 150)
    for x in (690, 816, 960):
        sheet.oval(x + 6, 712, 62, 11, (52, 30, 28), 0.7)
    person(sheet, 690, 714, 244, "point", Wear((72, 92, 104), (60, 50, 48), hat="cap", cap=UMBER, light=rim, side=1))
    person(
        sheet,
        816,
        700,
        232,
        "talk",
        Wear((150, 72, 54), (104, 60, 50), hat="long", hair=(60, 40, 36), hem=0.14, skirt=True, light=rim, side=-1),
    )
    person(sheet, 956, 716, 240, "lift", Wear((196, 170, 122), (66, 62, 66), hat="", light=rim, side=-1), True)
    sheet.rect(862, 640, 916, 716, (96, 60, 42))
    sheet.oval(889, 640, 27, 8, (176, 116, 70))
    for band in (660, 696):
        sheet.rect(862, band, 916, band + 5, (52, 40, 40))


def _proscenium(sheet: Sheet) -> None:
    for left, right in ((0, 250), (1350, 1600)):
        sheet.rect(left, 0, right, 1067, (22, 22, 34))
    sheet.rect(0, 0, 1600, 92, (20, 20, 32))
    red: Colour = (116, 44, 42)
    for side in (0, 1):
        edge = 250 if side == 0 else 1350
        sign = 1 if side == 0 else -1
        for fold in range(6):
            x = edge - sign * (150 - fold * 34)
            points = [(x, 60), (x + sign * 34, 60), (x + sign * (30 + fold), 730), (x - sign * 4, 730)]
            sheet.shape(points, dark(red, 0.6 - fold * 0.085))
            sheet.shade(points, (216, 104, 62), (x + sign * 36, 730), (x + sign * 8, 300), 0.4)
    for scallop in range(11):
        x = 300 + scallop * 100
        sheet.oval(x, 84, 60, 44, dark(red, 0.25 + 0.1 * (scallop % 2)))
        sheet.line(curve([(x - 54, 94), (x, 128), (x + 54, 94)]), 4, (190, 140, 74))
    sheet.rect(0, 0, 1600, 70, (24, 20, 30))
    sheet.rect(96, 752, 1504, 790, (44, 30, 32))
    sheet.rect(96, 752, 1504, 758, (220, 156, 86))
    for lamp in range(15):
        sheet.glow(160 + lamp * 92, 752, 60, AMBER, 0.5)


def _stalls(sheet: Sheet) -> None:
    for row, (foot, size) in enumerate(((862, 92), (930, 128), (1010, 176), (1140, 260))):
        tone = mix((34, 28, 36), (12, 14, 22), row / 3)
        light = mix((226, 150, 80), (96, 64, 50), row / 3)
        backs(
            sheet,
            -size * 0.3 + row * 30,
            1620,
            foot + 30,
            size,
            [tone, mix(tone, DEEP, 0.3), mix(tone, RUST, 0.2)],
            [mix(tone, INK, 0.3), mix(tone, UMBER, 0.4)],
            light,
        )
        sheet.rect(0, foot, 1600, foot + 70, mix((64, 28, 32), (18, 14, 22), row / 3))
        for x in range(-20, 1600, round(size * 0.86)):
            sheet.oval(
                x + size * 0.4, foot + size * 0.1, size * 0.4, size * 0.2, mix((72, 32, 34), (20, 16, 24), row / 3)
            )
