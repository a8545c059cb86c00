"""The yard on its last evening: the crane, an empty slip and the gate."""

from .boats import gulls
from .figures import Wear, person
from .light import lamp
from .palette import CHALK, INK, LAMP, SLATE, Colour, dark, mix
from .sheet import Sheet
from .sky import bars, dome
from .view import View
from .water import ripple, surface

_BLUE: Colour = (54, 88, 124)


def yard_empty(sheet: Sheet) -> None:
    """People going home by twos and threes from under Big Alice."""
    dome(sheet, [(52, 72, 112), (126, 118, 148), (226, 158, 130), (250, 206, 146)], 600)
    bars(sheet, 120, 520, 18, (232, 150, 132), 1.0, 0.55)
    surface(sheet, 588, 700, (232, 182, 144), (92, 96, 118), 30)
    ripple(sheet, 592, 660, 40, (255, 222, 166), 0.6)
    for x in range(0, 1600, 52):
        tall = 22 + (x * 53 % 37)
        sheet.shape(
            [(x, 592), (x, 584 - tall), (x + 24, 572 - tall), (x + 52, 584 - tall), (x + 52, 592)], (104, 84, 104)
        )
    _alice(sheet, 1080, 660)
    _sheds(sheet)
    view = View(800, 590, 3.2, 1000)
    ground = [(0, 650), (1600, 640), (1600, 1067), (0, 1067)]
    sheet.shape(ground, (92, 82, 88))
    sheet.shade(ground, (30, 34, 48), (300, 1067), (1000, 660), 0.95)
    slip = [view.at(-1.6, 0, 46), view.at(2.8, 0, 46), view.at(6.6, 0, 9), view.at(-3.6, 0, 9)]
    sheet.shape(slip, (128, 104, 98))
    sheet.shade(slip, (250, 200, 150), (840, 600), (860, 800), 0.8)
    for away in (10, 12, 14.5, 17.5, 21, 26, 33):
        for across in (-1.5, 0.9, 3.3):
            low = view.at(across, 0, away)
            size = view.tall(0.9, away)
            sheet.rect(low[0] - size / 2, low[1] - size * 0.5, low[0] + size / 2, low[1], dark((116, 84, 66), 0.2))
            sheet.rect(low[0] - size / 2, low[1] - size * 0.5, low[0] + size / 2, low[1] - size * 0.4, (232, 176, 126))
    for across in (-0.7, 2.2):
        sheet.line([view.at(across, 0, 9), view.at(across, 0, 46)], 4, (66, 58, 66))
    _leaving(sheet, view)
    _gate(sheet)
    gulls(sheet, 6, 200, 90, 900, 360, 24, (250, 226, 206), SLATE)


def _alice(sheet: Sheet, x: float, foot: float) -> None:
    lit, shade = mix(_BLUE, (250, 180, 140), 0.26), dark(_BLUE, 0.36)
    for base, head, thick in ((-86, -42, 13), (86, 42, 13), (-30, -16, 8), (30, 16, 8)):
        sheet.line([(x + base, foot), (x + head, foot - 380)], thick, lit if base < 0 else shade)
    for step in range(7):
        y, reach, upper = foot - step * 54, 86 - step * 6.3, 86 - (step + 1) * 6.3
        for side in (-1, 1):
            sheet.line([(x + side * reach, y), (x - side * upper, y - 54)], 4, shade)
        sheet.line([(x - reach, y), (x + reach, y)], 4, shade)
    top = foot - 380
    sheet.shape([(x - 60, top), (x + 60, top), (x + 48, top - 40), (x - 48, top - 40)], shade)
    jib = [(x - 250, top - 44), (x - 250, top - 96), (x + 430, top - 82), (x + 436, top - 48)]
    sheet.line([jib[0], jib[3]], 9, shade)
    sheet.line([jib[1], jib[2]], 8, lit)
    for step in range(17):
        left = x - 250 + step * 40
        sheet.line([(left, top - 44), (left + 20, top - 92 + step * 0.8), (left + 40, top - 44)], 4, shade)
    sheet.rect(x - 300, top - 100, x - 206, top - 16, shade)
    sheet.rect(x - 300, top - 100, x - 284, top - 16, lit)
    sheet.rect(x - 34, top - 140, x + 34, top - 92, lit)
    sheet.shape([(x - 44, top - 138), (x, top - 166), (x + 44, top - 138)], shade)
    sheet.rect(x - 22, top - 128, x + 20, top - 106, LAMP)
    sheet.glow(x, top - 116, 130, LAMP, 0.7)
    for part in (-3, 3):
        sheet.line([(x + 330 + part, top - 50), (x + 330 + part, top + 60)], 2, INK)
    sheet.rect(x + 322, top + 60, x + 338, top + 78, (200, 150, 70))


def _sheds(sheet: Sheet) -> None:
    for left, wide, tall in ((-40, 300, 170), (230, 260, 150)):
        tone = (86, 66, 76)
        sheet.rect(left, 650 - tall, left + wide, 668, tone)
        for tooth in range(4):
            at = left + tooth * wide / 4
            sheet.shape([(at, 650 - tall), (at + 18, 612 - tall), (at + wide / 4, 650 - tall)], dark(tone, 0.2))
            sheet.shape(
                [(at, 650 - tall), (at + 18, 612 - tall), (at + 26, 616 - tall), (at + 12, 650 - tall)], (240, 176, 138)
            )
        sheet.rect(left + wide * 0.36, 566, left + wide * 0.66, 668, (40, 34, 46))
        sheet.shade(
            [(left, 650 - tall), (left + wide, 650 - tall), (left + wide, 668), (left, 668)],
            (226, 150, 126),
            (left + wide, 520),
            (left + wide * 0.3, 600),
            0.6,
        )


def _leaving(sheet: Sheet, view: View) -> None:
    groups = ((-5.4, 24, 3), (-3.6, 16.5, 2), (-5.6, 12.5, 3), (-2.6, 10.2, 2))
    for across, away, count in groups:
        for index in range(count):
            x, foot = view.at(across + index * 0.75, 0, away + index * 0.3)
            size = view.tall(sheet.rng.uniform(1.62, 1.8), away)
            sheet.shape(
                [
                    (x - size * 0.08, foot),
                    (x + size * 0.08, foot),
                    (x - size * 0.5, foot + size * 0.3),
                    (x - size * 0.66, foot + size * 0.3),
                ],
                INK,
                0.3,
            )
            coat = sheet.rng.choice(((196, 98, 50), (54, 66, 92), (196, 98, 50), (74, 70, 74)))
            wear = Wear(
                mix(coat, (60, 50, 70), 0.25),
                (38, 40, 54),
                hat=sheet.rng.choice(("cap", "", "bobble", "helmet")),
                cap=sheet.rng.choice((INK, (206, 190, 150))),
                light=(255, 206, 150),
                side=1,
                bag=sheet.rng.choice((None, (70, 52, 50), None)),
            )
            person(sheet, x, foot, size, sheet.rng.choice(("walk", "stroll", "walk")), wear, True)


def _gate(sheet: Sheet) -> None:
    for x in (40, 470):
        sheet.rect(x, 560, x + 56, 1000, (72, 52, 56))
        sheet.rect(x + 44, 560, x + 56, 1000, (196, 122, 98))
        sheet.rect(x - 8, 546, x + 64, 566, (120, 100, 98))
    sheet.line([(96, 580), (280, 536), (470, 580)], 8, (44, 40, 50))
    for x in range(-150, 40, 24):
        sheet.rect(x, 620, x + 6, 1010, (40, 38, 48))
    lamp(sheet, 498, 560, 150, INK, LAMP)
    person(
        sheet,
        604,
        1040,
        330,
        "stand",
        Wear((76, 44, 56), (34, 36, 48), hair=(150, 96, 62), hat="long", light=(255, 206, 150), side=1, hem=0.34),
        True,
    )
    sheet.rect(700, 720, 860, 940, (66, 48, 48))
    sheet.rect(694, 714, 866, 726, (150, 110, 90))
    for row in range(6):
        for peg in range(8):
            if (row * 8 + peg) % 5:
                sheet.disc(716 + peg * 18, 750 + row * 32, 5.5, mix((214, 162, 84), CHALK, 0.2))
            sheet.disc(716 + peg * 18, 742 + row * 32, 1.6, INK)
