"""The fish market before dawn."""

from .buildings import clock
from .crowd import anyone
from .figures import Wear, person
from .light import bulb, pool
from .palette import BRICK, CHALK, INK, LAMP, NIGHT, SEA, SIGNAL, SLATE, TEAL, dark, mix
from .sheet import Sheet
from .view import Paint, View


def fish_auction(sheet: Sheet) -> None:
    """Before dawn under bare bulbs: white coats in a knot among the boxes."""
    view = View(800, 400, 2.3, 1050)
    sheet.rect(0, 0, 1600, 1067, (20, 34, 46))
    back = 24.0
    sheet.shape(view.front(-14, 14, back, 0, 6.2), (58, 82, 88))
    sheet.shade(view.front(-14, 14, back, 0, 6.2), NIGHT, (800, 80), (800, 420), 0.9)
    for side in (-1, 1):
        wall = view.wall(side * 9, 3, back, 0, 6.2)
        sheet.shape(wall, (44, 66, 76))
        sheet.shade(wall, NIGHT, view.at(side * 9, 5, 4), view.at(side * 9, 2, 22), 0.9)
        for away in (5, 7.5, 11, 16, 22):
            sheet.shape(view.wall(side * 8.9, away, away + 0.5, 0, 6.2), (30, 46, 58))
    sheet.shape(view.floor(-9, 9, 2.5, back), (58, 72, 78))
    sheet.shade(view.floor(-9, 9, 2.5, back), NIGHT, (800, 1067), (800, 560), 0.75)
    sheet.shape(view.front(3.6, 7.6, back - 0.1, 0, 4), (20, 36, 60))
    sheet.shape(view.front(3.6, 7.6, back - 0.12, 0, 1.2), (34, 56, 84))
    sheet.line([view.at(5.6, 0, back), view.at(5.6, 4, back)], 4, (44, 66, 76))
    for away in (22, 17, 13, 10, 7.6):
        sheet.line([view.at(-9, 5.7, away), view.at(0, 7.2, away), view.at(9, 5.7, away)], 60 / away, (30, 44, 54))
        sheet.line([view.at(-9, 5.7, away), view.at(9, 5.7, away)], 44 / away, (30, 44, 54))
    x, y = view.at(-2.7, 4.5, back)
    sheet.rect(x - 84, y - 40, x + 84, y + 40, INK)
    for place, digit in ((-58, "abcdef"), (-22, "acdfg"), (22, "acdfg"), (58, "abcdef")):
        for bar, (ax, ay, bx, by) in _SEGMENTS.items():
            sheet.rect(x + place + ax, y + ay, x + place + bx, y + by, SIGNAL, 1 if bar in digit else 0.12)
    sheet.disc(x, y - 10, 4, SIGNAL)
    sheet.disc(x, y + 10, 4, SIGNAL)
    sheet.glow(x, y, 190, SIGNAL, 0.45)
    clock(sheet, view.at(1, 4.6, back)[0], y, 38, CHALK, INK, 5.8, 50)
    for away in (21, 16.5, 13):
        _boxes(sheet, view, away)
    _buyers(sheet, view)
    for away in (9.4, 7.2, 5.4, 3.7):
        _boxes(sheet, view, away)
    for away, across in ((20, -4), (20, 4), (14, -3.4), (14, 3.4), (9.5, -2.6), (9.5, 2.6)):
        cx, cy = view.at(across, 4.5, away)
        sheet.line([(cx, cy), (cx, cy - view.tall(1.6, away))], 1.5, INK)
        bulb(sheet, cx, cy, 75 / away, LAMP, 15)
        gx, gy = view.at(across, 0, away)
        pool(sheet, gx, gy, view.tall(2.6, away), (226, 206, 150), 0.2)


_SEGMENTS = {
    "a": (-10, -26, 10, -22),
    "b": (7, -24, 11, 0),
    "c": (7, 0, 11, 26),
    "d": (-10, 22, 10, 26),
    "e": (-11, 0, -7, 26),
    "f": (-11, -24, -7, 0),
    "g": (-10, -2, 10, 2),
}


def _boxes(sheet: Sheet, view: View, away: float) -> None:
    for column in range(9):
        across = -6.6 + column * 1.5
        if -2.3 < across < 2.2 and 9.8 < away < 16.8:
            continue
        tone = mix((TEAL, SEA, (196, 178, 130), BRICK)[sheet.rng.randrange(4)], NIGHT, 0.2)
        view.box(
            sheet,
            (across, across + 1.2),
            (0, 0.34),
            (away, away + 0.85),
            Paint(tone, dark(tone, 0.4), mix(tone, (150, 166, 168), 0.5)),
        )
        inner = view.floor(across + 0.07, across + 1.13, away + 0.06, away + 0.78, 0.34)
        sheet.shape(inner, (112, 132, 140))
        crab = sheet.rng.random() < 0.3
        for fish in range(18):
            row, place = divmod(fish, 6)
            fx, fy = view.at(across + 0.2 + place * 0.128 + row % 2 * 0.06, 0.36, away + 0.66 - row * 0.2)
            size = view.tall(0.27, away + 0.5)
            if crab:
                sheet.oval(fx, fy, size * 0.34, size * 0.2, (178, 92, 58))
                sheet.line(
                    [(fx - size * 0.46, fy + 1), (fx, fy - size * 0.1), (fx + size * 0.46, fy + 1)],
                    size * 0.06,
                    (140, 64, 46),
                )
            else:
                sheet.oval(
                    fx, fy, size * 0.62, size * 0.15, mix((112, 128, 126), (206, 208, 196), sheet.rng.random() * 0.8)
                )
                sheet.shape(
                    [(fx + size * 0.55, fy), (fx + size * 0.82, fy - size * 0.14), (fx + size * 0.8, fy + size * 0.14)],
                    (96, 112, 114),
                )
                sheet.disc(fx - size * 0.48, fy - size * 0.02, max(1, size * 0.03), INK)


def _buyers(sheet: Sheet, view: View) -> None:
    places = [
        (-1.7, 15.6, "stand"),
        (1.8, 15.4, "talk"),
        (0.9, 15.8, "pockets"),
        (-0.7, 15.9, "stand"),
        (0.1, 14.4, "point"),
        (-2.0, 13.2, "lean"),
        (2.1, 13.0, "talk"),
        (-1.2, 11.9, "pockets"),
        (1.5, 11.4, "stand"),
        (0.2, 11.0, "stand"),
        (-3.1, 11.6, "stroll"),
    ]
    for across, away, pose in places:
        x, foot = view.at(across, 0.35 if pose == "point" else 0, away)
        tall = view.tall(1.78, away)
        wear = anyone(sheet.rng)
        boss = pose == "point"
        coat = (196, 150, 62) if boss else mix((222, 220, 206), SLATE, sheet.rng.uniform(0.0, 0.22))
        sheet.oval(x, foot, tall * 0.2, tall * 0.035, INK, 0.45)
        dress = Wear(
            coat,
            (36, 50, 60),
            wear.skin,
            wear.hair,
            sheet.rng.choice(("cap", "bobble", "", "brim")),
            CHALK if boss else wear.cap,
            0.26,
            (255, 232, 170),
            -1 if across > 0 else 1,
        )
        person(sheet, x, foot, tall, pose, dress, across > 0)
        sheet.glow(x + (-1 if across > 0 else 1) * tall * 0.14, foot - tall * 0.92, tall * 0.17, (200, 214, 214), 0.4)
