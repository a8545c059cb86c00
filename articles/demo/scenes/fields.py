"""Flat fields, a drain and seven turbines."""

from math import cos, pi, sin

from .boats import gull
from .buildings import quad
from .palette import (
    BRICK,
    CHALK,
    FERN,
    INK,
    MIST,
    MOSS,
    OCHRE,
    PINE,
    RUST,
    SLATE,
    UMBER,
    dark,
    mix,
)
from .sheet import Sheet, curve
from .sky import cumulus, dome
from .trees import crown, grass, hedge, poplar
from .view import View


def fields_turbines(sheet: Sheet) -> None:
    """Wheat, a straight drain, seven turbines and a great deal of sky."""
    dome(sheet, [(84, 142, 176), (142, 186, 198), (216, 222, 204), (236, 226, 194)], 640)
    for x, y, size in (
        (250, 250, 330),
        (980, 190, 420),
        (1450, 340, 240),
        (640, 400, 220),
        (120, 480, 160),
        (1150, 500, 190),
        (860, 560, 110),
    ):
        cumulus(sheet, x, y, size, (254, 246, 226), mix((170, 190, 198), (216, 216, 200), y / 640), -1, 0.34)
    sheet.wash(quad(0, 636, 1600, 666), [(636, (130, 166, 176)), (666, (176, 194, 182))])
    view = View(980, 640, 9.0, 1000)
    _land(sheet, view)
    turbines = (
        (-1.0, 170, 0.5),
        (-62, 190, 1.4),
        (48, 160, 0.1),
        (-118, 210, 0.9),
        (-34, 250, 1.9),
        (104, 240, 1.2),
        (16, 300, 0.3),
    )
    for across, away, turn in sorted(turbines, key=lambda place: -place[1]):
        _turbine(sheet, view, across, away, turn)
    _farm(sheet, view)
    _tractor(sheet)
    _verge(sheet)


def _land(sheet: Sheet, view: View) -> None:
    sheet.wash(quad(0, 654, 1600, 1067), [(654, (196, 190, 140)), (760, (206, 174, 98)), (1067, (172, 124, 58))])
    bands = [(600, 330, MOSS), (330, 230, (222, 194, 118)), (230, 170, (140, 146, 88)), (170, 128, (214, 178, 98))]
    for far, near, tone in bands:
        strip = [
            (0, view.at(0, 0, far)[1]),
            (1600, view.at(0, 0, far)[1]),
            (1600, view.at(0, 0, near)[1]),
            (0, view.at(0, 0, near)[1]),
        ]
        sheet.shape(strip, mix(tone, (206, 206, 180), min(0.7, far / 700)))
        sheet.scumble(strip, dark(tone, 0.2), 0.3, alpha=0.3)
    for left in range(-260, 260, 5):
        tone = (150, 104, 50) if left % 2 else (234, 196, 112)
        sheet.shape(
            [view.at(left, 0, 18), view.at(left, 0, 128), view.at(left + 0.5, 0, 128), view.at(left + 0.9, 0, 18)],
            tone,
            0.5,
        )
    for away in (128, 170, 230):
        y = view.at(0, 0, away)[1]
        hedge(sheet, [(0, y), (1600, y)], 900 / away, mix(FERN, MIST, away / 500), mix(MOSS, MIST, away / 500))
    drain = [view.at(-9, 0, 17), view.at(-9, 0, 600), view.at(-5, 0, 600), view.at(-2, 0, 17)]
    bank = [view.at(-13, 0, 17), view.at(-13, 0, 600), view.at(-2, 0, 600), view.at(3, 0, 17)]
    sheet.shape(bank, (116, 128, 78))
    sheet.shade(bank, PINE, (300, 1067), (700, 760), 0.8)
    sheet.wash(drain, [(650, (236, 230, 206)), (760, (150, 188, 196)), (1067, (74, 118, 142))])
    for _ in range(50):
        y = 690 + 370 * sheet.rng.random() ** 1.6
        away = 9000 / max(1, y - 640)
        x = view.at(-6.5 + sheet.rng.uniform(-2, 2), 0, away)[0]
        sheet.stroke(x, y, (y - 640) * 0.1, 1.6, CHALK, 0.6)
    for away in (20, 25, 32, 42, 60, 90):
        for side in (-9.4, -1.8):
            x, y = view.at(side, 0, away)
            grass(sheet, x - 900 / away, x + 900 / away, y, 1700 / away, 18, [FERN, MOSS, (190, 176, 104)], 0.3)


def _turbine(sheet: Sheet, view: View, across: float, away: float, turn: float) -> None:
    x, foot = view.at(across, 0, away)
    tall = view.tall(72, away)
    tone, shade = mix(CHALK, (214, 220, 208), away / 400), mix((150, 164, 170), (214, 220, 208), away / 450)
    hub = foot - tall
    sheet.shape(
        [(x - tall * 0.022, foot), (x - tall * 0.011, hub), (x + tall * 0.011, hub), (x + tall * 0.022, foot)], tone
    )
    sheet.shape(
        [(x + tall * 0.004, foot), (x + tall * 0.002, hub), (x + tall * 0.011, hub), (x + tall * 0.022, foot)], shade
    )
    for blade in range(3):
        angle = turn + blade * 2 * pi / 3
        dx, dy = sin(angle), -cos(angle)
        reach = tall * 0.62
        root = (x + dx * tall * 0.03, hub + dy * tall * 0.03)
        sheet.shape(
            [
                (root[0] - dy * tall * 0.012, root[1] + dx * tall * 0.012),
                (x + dx * reach * 0.25 + dy * tall * 0.038, hub + dy * reach * 0.25 - dx * tall * 0.038),
                (x + dx * reach, hub + dy * reach),
                (root[0] + dy * tall * 0.002, root[1] - dx * tall * 0.002),
            ],
            tone,
        )
        sheet.line([root, (x + dx * reach, hub + dy * reach)], max(1, tall * 0.006), shade)
    sheet.oval(x, hub, tall * 0.03, tall * 0.024, tone)
    sheet.disc(x - tall * 0.004, hub, tall * 0.014, shade)


def _farm(sheet: Sheet, view: View) -> None:
    for index, x in enumerate((1176, 1206, 1238, 1266, 1298)):
        poplar(sheet, x, 730, 116 - index * 7, (70, 92, 68), (170, 172, 110))
    sheet.shape([(1300, 734), (1300, 690), (1336, 664), (1460, 660), (1490, 686), (1490, 734)], (168, 92, 70))
    sheet.shape([(1292, 694), (1334, 656), (1462, 652), (1500, 690)], (128, 66, 56))
    sheet.shade([(1292, 694), (1334, 656), (1462, 652), (1500, 690)], (226, 150, 116), (1300, 650), (1440, 690), 0.8)
    for x in (1320, 1360, 1410, 1450):
        sheet.rect(x, 702, x + 14, 718, (72, 84, 92))
    sheet.rect(1500, 690, 1590, 736, (104, 112, 110))
    sheet.oval(1545, 690, 46, 18, (134, 142, 138))
    for x in (1284, 1500, 1560):
        crown(sheet, x, 726, 32, 24, (76, 94, 64), (168, 168, 104))


def _tractor(sheet: Sheet) -> None:
    x, foot = 1130.0, 868.0
    for step in range(30):
        share = step / 30
        sheet.oval(
            x + 110 + share * 340,
            foot - 16 - share * 34 + sheet.rng.uniform(-18, 10),
            30 + share * 44,
            16 + share * 22,
            (232, 200, 142),
            0.12,
        )
    sheet.shape(
        [(x - 20, foot + 4), (x + 220, foot - 2), (x + 280, foot + 14), (x + 30, foot + 16)], (104, 74, 44), 0.5
    )
    green = (58, 104, 82)
    sheet.rect(x + 120, foot - 30, x + 220, foot - 22, UMBER)
    for tine in range(6):
        sheet.line(
            curve([(x + 140 + tine * 15, foot - 24), (x + 152 + tine * 15, foot - 8), (x + 146 + tine * 15, foot + 6)]),
            3,
            (150, 74, 50),
        )
    sheet.shape([(x - 6, foot - 34), (x - 4, foot - 66), (x + 56, foot - 72), (x + 60, foot - 30)], green)
    sheet.shape([(x + 50, foot - 40), (x + 54, foot - 116), (x + 106, foot - 118), (x + 116, foot - 40)], green)
    sheet.shape(
        [(x + 58, foot - 72), (x + 61, foot - 108), (x + 100, foot - 110), (x + 106, foot - 72)], (206, 222, 214)
    )
    sheet.shape([(x + 74, foot - 72), (x + 76, foot - 92), (x + 90, foot - 92), (x + 92, foot - 72)], RUST)
    sheet.disc(x + 83, foot - 98, 7, (206, 158, 124))
    sheet.line([(x + 20, foot - 70), (x + 20, foot - 100)], 4, INK)
    for wx, radius in ((x + 92, 42), (x + 12, 25)):
        sheet.disc(wx, foot - radius + 4, radius, INK)
        sheet.disc(wx, foot - radius + 4, radius * 0.55, OCHRE)
        sheet.disc(wx, foot - radius + 4, radius * 0.2, UMBER)
    for _ in range(30):
        gx = x + 130 + abs(sheet.rng.gauss(0, 150))
        gull(
            sheet,
            gx,
            foot - 30 - sheet.rng.random() * 150 - (gx - x) * 0.1,
            sheet.rng.uniform(7, 19),
            CHALK,
            SLATE,
            sheet.rng.uniform(-0.9, 0.9),
        )


def _verge(sheet: Sheet) -> None:
    grass(sheet, -20, 640, 1080, 190, 160, [FERN, MOSS, (196, 178, 102), (156, 146, 84)], 0.25)
    grass(sheet, 640, 1620, 1085, 110, 260, [(206, 158, 78), (234, 192, 104), (178, 130, 64)], 0.3)
    for _ in range(26):
        x, y = sheet.rng.uniform(0, 560), sheet.rng.uniform(900, 1040)
        sheet.line([(x - 8, y + 90), (x, y)], 2, FERN)
        sheet.disc(x, y, sheet.rng.uniform(5, 9), BRICK)
        sheet.disc(x, y, 2.4, INK)
