"""Crab pots on the quay, and what came up in them."""

from math import cos, pi, sin

from .boats import gulls
from .figures import Wear, person
from .palette import BRICK, CHALK, INK, OCHRE, RUST, SAND, SLATE, TEAL, UMBER, Colour, dark, mix
from .sheet import Sheet, curve
from .sky import dome, overcast
from .water import ripple, surface


def crab_pots(sheet: Sheet) -> None:
    """A box of brown crabs on wet stone, pots stacked behind, the sea grey."""
    dome(sheet, [(120, 138, 150), (178, 184, 178), (222, 210, 184)], 380)
    overcast(sheet, 20, 300, (124, 138, 146), (214, 206, 188), 4)
    surface(sheet, 372, 640, (164, 170, 160), (66, 92, 96), 70)
    ripple(sheet, 376, 560, 50, (226, 216, 190), 0.5)
    sheet.shape([(0, 372), (0, 352), (620, 356), (660, 372)], (104, 108, 106))
    sheet.rect(600, 300, 622, 360, CHALK)
    sheet.rect(596, 288, 626, 304, BRICK)
    quay = [(0, 560), (1600, 520), (1600, 1067), (0, 1067)]
    sheet.shape(quay, (112, 108, 102))
    sheet.shade(quay, (54, 58, 66), (300, 1067), (1100, 560), 0.9)
    sheet.scumble(quay, (196, 188, 168), 0.24, alpha=0.5)
    for y in (640, 760, 910):
        sheet.line([(0, y + 18), (1600, y - 22)], 3, (78, 78, 78))
    sheet.shape([(0, 556), (1600, 516), (1600, 530), (0, 572)], (176, 168, 148))
    for row, (left, count) in enumerate(((900, 4), (970, 3), (1060, 2))):
        for index in range(count):
            _pot(sheet, left + index * 176, 690 - row * 112)
    person(
        sheet,
        760,
        770,
        380,
        "pockets",
        Wear(
            (206, 152, 52),
            (62, 72, 84),
            hat="bobble",
            cap=(44, 70, 98),
            hair=UMBER,
            light=(240, 226, 196),
            side=-1,
            hem=0.3,
        ),
        True,
    )
    _box(sheet)
    gulls(sheet, 7, 120, 70, 900, 300, 30, CHALK, SLATE)


def _pot(sheet: Sheet, x: float, foot: float) -> None:
    """A parlour pot: an arch of netting on a wooden base."""
    twine = sheet.rng.choice(((44, 92, 96), (52, 74, 112), (150, 84, 48)))
    arch = [(x + 80 - 80 * cos(pi * step / 10), foot - 16 - 94 * sin(pi * step / 10)) for step in range(11)]
    sheet.shape([*arch, (x + 160, foot), (x, foot)], mix(twine, INK, 0.55))
    for step in range(-6, 12):
        sheet.line(
            [
                (x + 80 + (px - 80) * 1, py)
                for px, py in ((max(0, step * 16), foot - 12), (min(160, step * 16 + 60), foot - 84))
            ],
            2,
            mix(twine, CHALK, 0.25),
            0.7,
        )
        sheet.line(
            [(x + max(0, step * 16), foot - 12), (x + min(160, step * 16 + 60), foot - 84)],
            2.2,
            mix(twine, CHALK, 0.2),
            0.8,
        )
        sheet.line(
            [(x + min(160, step * 16 + 60), foot - 12), (x + max(0, step * 16), foot - 84)],
            2.2,
            mix(twine, CHALK, 0.2),
            0.8,
        )
    sheet.line(arch, 8, dark(twine, 0.1))
    sheet.line([(px + 3, py - 3) for px, py in arch[:6]], 3, mix(twine, CHALK, 0.45))
    sheet.oval(x + 80, foot - 52, 25, 22, INK)
    sheet.oval(x + 80, foot - 52, 25, 22, (206, 196, 160), 0.2)
    sheet.rect(x - 6, foot - 16, x + 166, foot, (128, 98, 70))
    sheet.rect(x - 6, foot - 16, x + 166, foot - 11, (190, 156, 112))


def _box(sheet: Sheet) -> None:
    """A fish box in front of everything, on its shadow."""
    sheet.shape([(120, 980), (720, 1010), (800, 930), (260, 880)], INK, 0.35)
    sheet.shape([(110, 800), (190, 740), (690, 756), (660, 830)], (20, 24, 30))
    back = [(110, 800), (190, 740), (690, 756), (692, 800), (190, 790), (120, 850)]
    sheet.shape(back, dark(TEAL, 0.5))
    for row in range(3):
        for index in range(5):
            _crab(
                sheet,
                205 + index * 104 - row * 22 + sheet.rng.uniform(-12, 12),
                772 + row * 30 + sheet.rng.uniform(-6, 6),
                56,
            )
    front = [(104, 806), (664, 836), (652, 990), (124, 950)]
    sheet.shape(front, TEAL)
    sheet.shade(front, dark(TEAL, 0.6), (640, 1000), (160, 820), 0.9)
    sheet.shape([(664, 836), (704, 764), (700, 900), (652, 990)], dark(TEAL, 0.5))
    sheet.line([(104, 806), (664, 836), (704, 764)], 8, mix(TEAL, CHALK, 0.4))
    for x in (190, 330, 470, 590):
        sheet.shape([(x, 870), (x + 46, 873), (x + 46, 884), (x, 881)], INK, 0.6)
    _crab(sheet, 900, 950, 82)
    sheet.line(curve([(980, 1040), (1120, 990), (1300, 1030), (1420, 950), (1560, 980)]), 9, OCHRE)
    sheet.line(curve([(980, 1037), (1120, 987), (1300, 1027), (1420, 947), (1560, 977)]), 3, SAND)


def _crab(sheet: Sheet, x: float, y: float, size: float) -> None:
    shell: Colour = mix((158, 86, 54), RUST, sheet.rng.random() * 0.5)
    shade = dark(shell, 0.45)
    for side in (-1, 1):
        for leg in range(3):
            lean = 0.35 + leg * 0.3
            sheet.line(
                [
                    (x + side * size * 0.6, y + size * 0.1 * leg),
                    (x + side * size * (0.98 + 0.05 * leg), y - size * 0.12 + leg * size * 0.2),
                    (x + side * size * (1.1 + 0.06 * leg), y + size * lean * 0.7),
                ],
                size * 0.085,
                shade,
            )
        sheet.line(
            [
                (x + side * size * 0.62, y - size * 0.1),
                (x + side * size * 0.92, y - size * 0.3),
                (x + side * size * 0.78, y - size * 0.52),
            ],
            size * 0.14,
            shade,
        )
        claw = [
            (x + side * size * 0.9, y - size * 0.44),
            (x + side * size * 0.86, y - size * 0.68),
            (x + side * size * 0.56, y - size * 0.74),
            (x + side * size * 0.3, y - size * 0.56),
            (x + side * size * 0.56, y - size * 0.6),
            (x + side * size * 0.6, y - size * 0.46),
        ]
        sheet.shape(curve(claw, 4), mix(shell, shade, 0.35))
        sheet.shape(
            [
                (x + side * size * 0.44, y - size * 0.68),
                (x + side * size * 0.3, y - size * 0.56),
                (x + side * size * 0.46, y - size * 0.58),
            ],
            INK,
        )
    outline = [
        (
            x + size * 0.8 * cos(t / 12 * 2 * pi),
            y + size * (0.46 if sin(t / 12 * 2 * pi) > 0 else 0.38) * sin(t / 12 * 2 * pi),
        )
        for t in range(13)
    ]
    body = curve(outline, 3)
    sheet.shape(body, shell)
    sheet.shade(body, mix(shell, CHALK, 0.55), (x - size * 0.6, y - size * 0.5), (x + size * 0.2, y + size * 0.1), 0.9)
    sheet.shade(body, shade, (x + size * 0.7, y + size * 0.5), (x - size * 0.1, y), 0.9)
    for eye in (-0.12, 0.12):
        sheet.disc(x + eye * size, y - size * 0.42, size * 0.04, INK)
    for step in range(-4, 5):
        sheet.disc(x + step * size * 0.17, y - size * (0.37 - 0.016 * step * step), size * 0.035, shade)
