"""The Hobb Bank wind farm from the boat that goes out to it."""

from math import cos, pi, sin

from .boats import gulls
from .figures import Wear, person
from .palette import CHALK, INK, OCHRE, SIGNAL, SLATE, Colour, dark, mix
from .sheet import Sheet
from .sky import cumulus, dome
from .water import burst, ripple, surface, swell


def wind_farm(sheet: Sheet) -> None:
    """White towers standing in a green sea, row behind row, and the crew boat's bow."""
    dome(sheet, [(64, 118, 150), (138, 180, 190), (226, 220, 192)], 560)
    cumulus(sheet, 330, 470, 300, (252, 240, 216), (168, 186, 190), 1)
    cumulus(sheet, 1340, 430, 220, (252, 240, 216), (176, 192, 194), 1)
    air = (214, 214, 194)
    for across, size in (
        (90, 70),
        (250, 66),
        (420, 74),
        (600, 64),
        (760, 70),
        (950, 66),
        (1120, 74),
        (1290, 62),
        (1450, 70),
        (1560, 62),
    ):
        _turbine(sheet, across, 566, size, mix(CHALK, air, 0.62), sheet.rng.random() * 2)
    surface(sheet, 560, 1067, (132, 168, 160), (26, 70, 84), 130)
    for across, foot, size in ((180, 590, 150), (690, 586, 138), (1240, 592, 156)):
        _turbine(sheet, across, foot, size, mix(CHALK, air, 0.3), sheet.rng.random() * 2)
    _turbine(sheet, 480, 640, 330, CHALK, 0.5)
    _turbine(sheet, 1120, 690, 500, CHALK, 1.25)
    ripple(sheet, 570, 800, 120, (210, 224, 200), 0.5)
    swell(sheet, 760, 26, (40, 92, 102), (150, 190, 180), 3)
    swell(sheet, 850, 40, (28, 76, 90), (150, 190, 180), 2)
    _boat(sheet)
    gulls(sheet, 6, 200, 120, 1000, 420, 26, CHALK, SLATE)


def _turbine(sheet: Sheet, x: float, foot: float, tall: float, tone: Colour, turn: float) -> None:
    shade = mix(tone, (110, 140, 156), 0.5)
    hub = foot - tall
    yellow = mix((226, 178, 64), tone, 0.35 if tall < 100 else 0.05)
    sheet.shape(
        [
            (x - tall * 0.03, foot),
            (x - tall * 0.03, foot - tall * 0.14),
            (x + tall * 0.03, foot - tall * 0.14),
            (x + tall * 0.03, foot),
        ],
        yellow,
    )
    sheet.rect(x + tall * 0.008, foot - tall * 0.14, x + tall * 0.03, foot, dark(yellow, 0.25))
    sheet.rect(x - tall * 0.046, foot - tall * 0.15, x + tall * 0.046, foot - tall * 0.135, yellow)
    tower = [
        (x - tall * 0.024, foot - tall * 0.14),
        (x - tall * 0.013, hub),
        (x + tall * 0.013, hub),
        (x + tall * 0.024, foot - tall * 0.14),
    ]
    sheet.shape(tower, tone)
    sheet.shape([(x + tall * 0.006, foot - tall * 0.14), (x + tall * 0.003, hub), tower[2], tower[3]], shade)
    for blade in range(3):
        angle = turn + blade * 2 * pi / 3
        dx, dy = sin(angle), -cos(angle)
        reach = tall * 0.58
        sheet.shape(
            [
                (x - dy * tall * 0.012, hub + dx * tall * 0.012),
                (x + dx * reach * 0.24 + dy * tall * 0.034, hub + dy * reach * 0.24 - dx * tall * 0.034),
                (x + dx * reach, hub + dy * reach),
                (x + dy * tall * 0.002, hub - dx * tall * 0.002),
            ],
            tone,
        )
        sheet.line([(x, hub), (x + dx * reach, hub + dy * reach)], max(1, tall * 0.006), shade)
    sheet.oval(x, hub, tall * 0.028, tall * 0.024, tone)
    sheet.disc(x, hub, tall * 0.012, shade)


def _boat(sheet: Sheet) -> None:
    burst(sheet, 330, 880, 150, 90, [(196, 216, 206), CHALK], -0.4)
    hull = [(210, 800), (760, 790), (860, 770), (800, 930), (280, 930)]
    sheet.shape(hull, (52, 66, 88))
    sheet.shade(hull, INK, (700, 950), (400, 790), 0.9)
    sheet.shape([(210, 800), (760, 790), (860, 770), (856, 790), (760, 812), (216, 822)], OCHRE)
    sheet.shape([(420, 796), (440, 690), (640, 686), (690, 792)], (232, 228, 212))
    sheet.shade([(420, 796), (440, 690), (640, 686), (690, 792)], SLATE, (430, 800), (640, 690), 0.7)
    sheet.shape([(600, 698), (636, 698), (672, 750), (604, 752)], (60, 84, 98))
    for x in (456, 506, 556):
        sheet.rect(x, 700, x + 40, 746, (60, 84, 98))
    sheet.line([(520, 688), (520, 610)], 5, SLATE)
    sheet.line([(496, 640), (544, 636)], 4, SLATE)
    for x, pose in ((716, "stand"), (766, "point")):
        person(
            sheet,
            x,
            796,
            150,
            pose,
            Wear(SIGNAL if x < 740 else (226, 150, 50), INK, hat="helmet", cap=CHALK, light=(255, 240, 206), side=-1),
        )
    sheet.line([(690, 760), (850, 740)], 3, CHALK)
    burst(sheet, 830, 930, 130, 70, [(196, 216, 206), CHALK], 0.3)
    swell(sheet, 950, 46, (20, 62, 78), (170, 204, 192), 2)
