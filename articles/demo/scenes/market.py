"""Market Place on a bright morning."""

from .boats import gull, gulls
from .buildings import Glass, canopy, clock, house, quad, shopfront, window
from .crowd import anyone
from .figures import Wear, person
from .palette import (
    BRICK,
    CHALK,
    DEEP,
    FERN,
    INK,
    MOSS,
    OCHRE,
    RUST,
    SEA,
    SLATE,
    STONE,
    TEAL,
    UMBER,
    Colour,
    dark,
    mix,
    pale,
)
from .sheet import Sheet
from .sky import cumulus, dome
from .view import View

_DAY = Glass(share=0.06, unlit=(66, 88, 104))


def market_square(sheet: Sheet) -> None:
    """A bright morning: awnings round the cross, the Guildhall clock behind."""
    dome(sheet, [(98, 152, 178), (150, 188, 196), (214, 220, 204)], 640)
    cumulus(sheet, 330, 300, 260, (250, 244, 228), (186, 200, 202))
    cumulus(sheet, 1330, 230, 210, (250, 244, 228), (186, 200, 202))
    gulls(sheet, 9, 100, 60, 1500, 300, 20, CHALK, SLATE)
    x = -60.0
    for wide, tall, wall in (
        (190, 330, (196, 160, 126)),
        (170, 390, BRICK),
        (210, 340, (214, 196, 160)),
        (160, 400, (150, 92, 72)),
    ):
        house(
            sheet,
            x,
            640,
            wide,
            tall,
            mix(wall, (190, 200, 200), 0.22),
            mix(RUST, (190, 200, 200), 0.2),
            _DAY,
            2,
            2,
            0.24,
            0.4,
        )
        x += wide
    x = 1010.0
    for wide, tall, wall in (
        (190, 360, (176, 104, 80)),
        (180, 410, (206, 186, 150)),
        (170, 350, BRICK),
        (190, 400, (180, 150, 120)),
    ):
        house(
            sheet,
            x,
            640,
            wide,
            tall,
            mix(wall, (190, 200, 200), 0.22),
            mix(RUST, (190, 200, 200), 0.2),
            _DAY,
            2,
            2,
            0.24,
            0.4,
        )
        x += wide
    _guildhall(sheet, 660, 640)
    for left, paint in ((-50, TEAL), (130, BRICK), (310, DEEP), (1020, FERN), (1210, RUST), (1390, SEA)):
        shopfront(sheet, left, 520, 170, 122, mix(paint, STONE, 0.2), (120, 132, 130), 3, mix(paint, CHALK, 0.2))
    view = View(800, 560, 3.2, 1250)
    _cobbles(sheet, view, (176, 162, 140), 620)
    _stalls(sheet, view)
    _cross(sheet, 770, 815)
    _market_crowd(sheet, view)
    _greengrocer(sheet)


def _guildhall(sheet: Sheet, x: float, foot: float) -> None:
    stone = (206, 184, 152)
    sheet.rect(x - 150, foot - 360, x + 330, foot, stone)
    sheet.shade(quad(x - 150, foot - 360, x + 330, foot), (120, 112, 110), (x + 330, foot), (x - 100, foot - 300), 0.7)
    sheet.shape([(x - 170, foot - 356), (x + 90, foot - 440), (x + 350, foot - 356)], stone)
    sheet.shape([(x - 100, foot - 364), (x + 90, foot - 424), (x + 280, foot - 364)], dark(stone, 0.22))
    sheet.rect(x - 166, foot - 364, x + 346, foot - 352, dark(stone, 0.35))
    for bay in range(5):
        wx = x - 122 + bay * 94
        window(sheet, wx, foot - 320, 48, 112, Glass(share=0, unlit=(70, 92, 104), frame=pale(stone, 0.4)), (2, 4))
        sheet.shape([(wx - 8, foot - 326), (wx + 24, foot - 346), (wx + 56, foot - 326)], pale(stone, 0.25))
        sheet.rect(wx, foot - 150, wx + 50, foot, dark(stone, 0.55))
        sheet.oval(wx + 25, foot - 150, 25, 24, dark(stone, 0.55))
    top = foot - 530
    sheet.rect(x + 36, top, x + 146, foot - 400, stone)
    sheet.shade(quad(x + 36, top, x + 146, foot - 400), (112, 106, 108), (x + 150, foot - 400), (x + 40, top), 0.8)
    sheet.rect(x + 26, top - 8, x + 156, top + 8, pale(stone, 0.3))
    sheet.shape(
        [(x + 40, top - 8), (x + 52, top - 54), (x + 91, top - 96), (x + 130, top - 54), (x + 142, top - 8)],
        (104, 134, 122),
    )
    sheet.shade(
        [(x + 40, top - 8), (x + 52, top - 54), (x + 91, top - 96), (x + 130, top - 54), (x + 142, top - 8)],
        DEEP,
        (x + 150, top),
        (x + 70, top - 30),
        0.7,
    )
    sheet.line([(x + 91, top - 92), (x + 91, top - 140)], 3, UMBER)
    sheet.shape([(x + 91, top - 136), (x + 120, top - 128), (x + 91, top - 120)], OCHRE)
    clock(sheet, x + 91, top + 76, 36, CHALK, DEEP, 9.9, 56)


def _cobbles(sheet: Sheet, view: View, tone: Colour, top: float) -> None:
    sheet.wash([(0, top), (1600, top), (1600, 1067), (0, 1067)], [(top, pale(tone, 0.3)), (1067, dark(tone, 0.28))])
    away = 60.0
    while away > 4:
        step = away * 0.028
        size = sheet.rng.uniform(0.22, 0.3)
        for _ in range(round(26 * min(1.0, away / 14)) + 14):
            across = sheet.rng.uniform(-0.66, 0.66) * away * 1.05
            sheet.shape(
                view.floor(across, across + size, away, away + size * 0.8),
                mix(tone, sheet.rng.choice((INK, CHALK, UMBER)), 0.16),
                0.8,
            )
        away -= step


def _stalls(sheet: Sheet, view: View) -> None:
    places = [
        (-9.4, 26, TEAL),
        (6.2, 26, OCHRE),
        (-4.9, 24, BRICK),
        (10.6, 22, SEA),
        (-11.5, 18, OCHRE),
        (2.9, 19, BRICK),
        (-7.4, 15, SEA),
        (6.6, 14.5, FERN),
    ]
    for across, away, stripe in places:
        left, right = view.at(across, 0, away)[0], view.at(across + 3.4, 0, away)[0]
        foot, top = view.at(0, 0, away)[1], view.at(0, 2.5, away)[1]
        wide, tall = right - left, foot - top
        sheet.shape(
            [
                (left + 8, foot),
                (right, foot),
                (right + wide * 0.5, foot + tall * 0.16),
                (left + wide * 0.4, foot + tall * 0.16),
            ],
            (66, 62, 74),
            0.5,
        )
        sheet.rect(left + wide * 0.03, top + tall * 0.3, right - wide * 0.03, top + tall * 0.62, (74, 66, 70))
        person(sheet, left + wide * 0.55, foot, view.tall(1.7, away), "stand", anyone(sheet.rng))
        for post in (0.03, 0.95):
            sheet.rect(left + wide * post, top, left + wide * (post + 0.022), foot, UMBER)
        sheet.rect(left, foot - tall * 0.36, right, foot - tall * 0.04, dark(stripe, 0.4))
        for heap in range(7):
            cx, tone = (
                left + wide * (0.08 + heap * 0.14),
                sheet.rng.choice((OCHRE, MOSS, BRICK, (226, 190, 110), (196, 70, 52), FERN)),
            )
            for _ in range(7):
                sheet.disc(
                    cx + sheet.rng.uniform(-0.05, 0.05) * wide,
                    foot - tall * sheet.rng.uniform(0.35, 0.44),
                    wide * 0.024,
                    pale(tone, sheet.rng.random() * 0.3),
                )
        canopy(sheet, left, top - tall * 0.1, wide, tall * 0.34, stripe)


def _cross(sheet: Sheet, x: float, foot: float) -> None:
    stone = (172, 142, 108)
    sheet.shape([(x + 20, foot), (x + 110, foot), (x + 420, foot + 70), (x + 360, foot + 78)], (66, 62, 74), 0.5)
    for step in range(4):
        wide, top = 118 - step * 26, foot - 22 - step * 22
        sheet.rect(x - wide, top, x + wide, top + 24, mix(stone, UMBER, 0.28))
        sheet.shape(
            [(x - wide, top), (x + wide, top), (x + wide - 16, top - 9), (x - wide + 16, top - 9)], pale(stone, 0.35)
        )
    shaft = [(x - 17, foot - 88), (x - 11, foot - 370), (x + 11, foot - 370), (x + 17, foot - 88)]
    sheet.shape(shaft, stone)
    sheet.shade(shaft, UMBER, (x + 22, foot - 200), (x - 6, foot - 200), 0.9)
    sheet.rect(x - 26, foot - 384, x + 26, foot - 366, mix(stone, UMBER, 0.15))
    sheet.rect(x - 8, foot - 462, x + 8, foot - 384, stone)
    sheet.rect(x - 34, foot - 440, x + 34, foot - 422, stone)
    sheet.rect(x + 3, foot - 462, x + 8, foot - 384, dark(stone, 0.3))
    for gx, gy in ((x - 26, foot - 441), (x + 3, foot - 463)):
        sheet.oval(gx, gy - 6, 13, 6, CHALK)
        sheet.disc(gx + 11, gy - 13, 5, CHALK)
        sheet.shape([(gx - 4, gy - 10), (gx - 22, gy - 1), (gx, gy - 2)], SLATE)
        sheet.shape([(gx + 15, gy - 14), (gx + 22, gy - 11), (gx + 15, gy - 11)], OCHRE)
    gull(sheet, x + 90, foot - 500, 34, CHALK, INK, 0.5)


def _market_crowd(sheet: Sheet, view: View) -> None:
    for index in range(30):
        away = 30 - index * 0.78
        across = sheet.rng.uniform(-0.6, 0.6) * away
        x, foot = view.at(across, 0, away)
        if 610 < x < 900 and away < 21:
            x += 330
        tall = view.tall(1.7 * sheet.rng.uniform(0.92, 1.06), away)
        wear = anyone(sheet.rng, light=(252, 236, 200), side=-1, tone=(190, 196, 196), share=max(0, (away - 10) / 46))
        if sheet.rng.random() < 0.5:
            wear = Wear(**{**wear.__dict__, "bag": sheet.rng.choice((OCHRE, TEAL, CHALK, BRICK))})
        sheet.shape(
            [
                (x - tall * 0.08, foot),
                (x + tall * 0.1, foot),
                (x + tall * 0.85, foot + tall * 0.17),
                (x + tall * 0.72, foot + tall * 0.2),
            ],
            (60, 56, 70),
            0.5,
        )
        person(
            sheet, x, foot, tall, sheet.rng.choice(("walk", "stroll", "stand", "talk")), wear, sheet.rng.random() < 0.5
        )


def _greengrocer(sheet: Sheet) -> None:
    person(sheet, 262, 960, 290, "talk", Wear((64, 84, 66), INK, hat="cap", cap=UMBER, light=(252, 236, 200), side=-1))
    sheet.shape([(-20, 1067), (-20, 880), (470, 880), (560, 1067)], (84, 60, 48))
    sheet.shape([(-20, 880), (470, 880), (500, 940), (-20, 940)], (120, 84, 58))
    for row in range(4):
        for column in range(9):
            x, y = -10 + column * 62 + row * 12 - (row % 2) * 24, 872 + row * 48
            if x > 490 + row * 18:
                continue
            for leaf in (-1, -0.5, 0.5, 1):
                sheet.oval(x + leaf * 25, y + 8 - abs(leaf) * 9, 15, 22, mix(FERN, MOSS, sheet.rng.random()))
            sheet.oval(x, y, 25, 22, (206, 196, 168))
            for _ in range(9):
                sheet.disc(
                    x + sheet.rng.uniform(-15, 11),
                    y + sheet.rng.uniform(-14, 8),
                    7,
                    mix(CHALK, (250, 244, 220), sheet.rng.random()),
                )
            sheet.oval(x + 3, y + 19, 22, 8, mix(FERN, MOSS, 0.5))
    sheet.rect(26, 560, 40, 900, UMBER)
    canopy(sheet, -60, 500, 560, 150, FERN, out=0.05)
