"""Regatta day on the Eller."""

from math import pi, sin

from .boats import gulls, sail, skiff
from .crowd import anyone
from .figures import Wear, person
from .palette import (
    BRICK,
    CHALK,
    DEEP,
    FERN,
    INK,
    OCHRE,
    RUST,
    SAND,
    SIGNAL,
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
from .water import mirror, surface


def regatta(sheet: Sheet) -> None:
    """Six crews abreast on a glittering river, bunting on both quays."""
    dome(sheet, [(88, 148, 180), (150, 192, 202), (226, 226, 206)], 390)
    cumulus(sheet, 420, 250, 300, (252, 246, 230), (184, 204, 210))
    cumulus(sheet, 1180, 190, 240, (252, 246, 230), (184, 204, 210))
    cumulus(sheet, 860, 330, 160, (250, 244, 228), (196, 210, 212))
    surface(sheet, 384, 1067, (176, 206, 204), (32, 82, 106), 190)
    view = View(840, 380, 4.2, 1150)
    sheet.shape([(500, 388), (700, 372), (1100, 376), (1180, 388)], (146, 164, 156))
    for x, tall in ((620, 110), (740, 84), (930, 130), (1040, 92), (840, 66)):
        sail(
            sheet,
            x,
            398 + tall * 0.1,
            tall,
            (226, 222, 204),
            (252, 246, 230),
            sheet.rng.choice((BRICK, DEEP, FERN)),
            sheet.rng.random() < 0.5,
        )
    for side in (-1, 1):
        _regatta_quay(sheet, view, side)
    mirror(sheet, 470, 40, (120, 160, 166), 0.5, 1, sway=4, left=560, right=1120)
    _glitter(sheet)
    colours = (BRICK, (232, 222, 196), DEEP, OCHRE, FERN, TEAL)
    for lane in (5, 4, 3, 2, 1, 0):
        _coble(sheet, lane, colours[lane])
    gulls(sheet, 7, 300, 60, 1300, 300, 24, CHALK, SLATE)


def _regatta_quay(sheet: Sheet, view: View, side: int) -> None:
    away = 90.0
    while away > 9:
        near = away * 0.84
        wall = mix(sheet.rng.choice((BRICK, SAND, RUST, STONE, (206, 178, 140))), (190, 204, 204), 0.15 + away / 150)
        tall = sheet.rng.uniform(7, 10.5)
        across = side * 15
        sheet.shape(view.wall(across, near, away, 1.4, tall), dark(wall, 0.05 if side > 0 else 0.32))
        sheet.shape(
            [
                view.at(across, tall, near),
                view.at(across + side * 4, tall + 3, near),
                view.at(across + side * 4, tall + 3, away),
                view.at(across, tall, away),
            ],
            mix(RUST, (190, 204, 204), away / 130),
        )
        gable = [
            view.at(across, 1.4, near),
            view.at(across, tall, near),
            view.at(across + side * 4, tall + 3, near),
            view.at(across + side * 9, 1.4, near),
        ]
        sheet.shape(gable, dark(wall, 0.36 if side > 0 else 0.12))
        for up in (2.4, 4.6, 6.6):
            for part in (0.15, 0.6):
                one = near + (away - near) * part
                sheet.shape(
                    view.wall(across, one, one + (away - near) * 0.2, up, up + 1.2),
                    mix((72, 100, 112), (190, 204, 204), away / 150),
                )
        away = near
    sheet.shape(view.floor(side * 10.5, side * 15, 8, 95, 1.4), (214, 200, 168))
    sheet.shape(view.wall(side * 10.5, 6, 95, -0.4, 1.4), (126, 122, 112) if side > 0 else (92, 92, 92))
    sheet.shape(view.wall(side * 10.5, 6, 95, -0.4, 0.2), (74, 88, 72))
    for step in range(46):
        place = 70 * (1 - step / 46) ** 1.5 + 10
        x, foot = view.at(side * sheet.rng.uniform(10.8, 13), 1.4, place)
        wear = anyone(sheet.rng, light=(255, 244, 214), side=-1, tone=(190, 204, 204), share=place / 130)
        person(
            sheet,
            x,
            foot,
            view.tall(1.72, place),
            sheet.rng.choice(("stand", "cheer", "talk", "point", "pockets")),
            wear,
            side > 0,
        )
    flags = (SIGNAL, CHALK, DEEP, OCHRE, FERN)
    posts = [70, 44, 29, 20, 14, 10, 7.4]
    for far, near in zip(posts, posts[1:], strict=False):
        start, end = view.at(side * 10.7, 6, far), view.at(side * 10.7, 6, near)
        sheet.line([view.at(side * 10.7, 1.4, far), view.at(side * 10.7, 6.2, far)], max(1.5, 60 / far), UMBER)
        count = 11
        for flag in range(count):
            share = flag / count
            x, y = (
                start[0] + (end[0] - start[0]) * share,
                start[1] + (end[1] - start[1]) * share + sin(share * pi) * view.tall(0.8, near),
            )
            size = view.tall(0.3, far + (near - far) * share)
            sheet.shape([(x, y), (x + size * 1.1, y), (x + size * 0.55, y + size * 1.5)], flags[flag % 5])


def _glitter(sheet: Sheet) -> None:
    for _ in range(380):
        share = sheet.rng.random()
        y = 470 + share * 560
        x = 860 + sheet.rng.gauss(0, 130 + 300 * share)
        sheet.stroke(x, y, 4 + 20 * share * sheet.rng.random(), 0.8 + 2.2 * share, (255, 250, 226), 0.8)


def _coble(sheet: Sheet, lane: int, paint: Colour) -> None:
    near = 5 - lane
    water, long = 560 + near * near * 9 + near * 46, 300 + near * 74
    x = 800 - long * 0.5 + (lane % 3) * 34 - near * 26
    sheet.shape(
        [
            (x, water + 2),
            (x + long, water + 2),
            (x + long * 0.9, water + long * 0.07),
            (x + long * 0.1, water + long * 0.06),
        ],
        (20, 54, 76),
        0.6,
    )
    tall = long * 0.36
    for seat in range(4):
        px = x + long * (0.27 + seat * 0.165)
        coat = mix(paint, CHALK, 0.12)
        wear = Wear(
            coat,
            INK,
            light=(255, 246, 216),
            side=-1,
            hat=("", "cap", "", "bobble")[(seat + lane) % 4],
            cap=CHALK,
            hem=0.12,
        )
        person(sheet, px, water - long * 0.04, tall, "row", wear, True)
        hx, hy = px - tall * 0.25, water - long * 0.04 - tall * 0.5
        tip = (px + tall * 0.62, water + long * 0.055)
        sheet.line([(hx, hy), (px - tall * 0.05, water - long * 0.1), tip], max(1.6, long * 0.009), (236, 214, 164))
        sheet.line(
            [((px + tip[0]) / 2, (water - long * 0.1 + tip[1]) / 2 + long * 0.02), tip], max(3, long * 0.02), paint
        )
        for _ in range(4):
            sheet.stroke(
                tip[0] + sheet.rng.uniform(-16, 16),
                tip[1] + sheet.rng.uniform(-3, 6),
                long * 0.04,
                long * 0.006,
                CHALK,
                0.85,
            )
    person(
        sheet,
        x + long * 0.07,
        water - long * 0.04,
        tall,
        "sit",
        Wear(dark(paint, 0.2), INK, hat="cap", cap=CHALK, light=(255, 246, 216), side=-1, hem=0.2),
    )
    rim = skiff(sheet, x, water, long, paint, pale(paint, 0.7))
    sheet.line([(px, py + long * 0.03) for px, py in rim], max(1.5, long * 0.012), CHALK if lane != 1 else BRICK)
    for step in range(10):
        sheet.stroke(x - step * 16, water + step * 0.9, 22 + step * 4, 2.4, CHALK, 0.7 - step * 0.06)
    for step in range(5):
        sheet.stroke(x + long * (0.88 + step * 0.02), water + step * 2, 26, 3, CHALK, 0.8)
