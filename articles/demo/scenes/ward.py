"""A ward at the Seamen's, after the visitors have gone."""

from .figures import Wear, person
from .light import pool, spill
from .palette import CHALK, INK, LAMP, ROSE, SEA, TEAL, Colour, dark, mix
from .sheet import Sheet, curve
from .view import Paint, View

_WALL: Colour = (74, 104, 116)


def ward(sheet: Sheet) -> None:
    """Beds down one side, the river's lights in the windows, one lamp at the sister's desk."""
    view = View(980, 420, 1.75, 1180)
    sheet.rect(0, 0, 1600, 1067, (44, 62, 78))
    back = 18.0
    sheet.shape(view.front(-4.6, 3.4, back, 0, 4.2), mix(_WALL, LAMP, 0.14))
    sheet.shape(view.wall(3.4, 1.2, back, 0, 4.2), dark(_WALL, 0.3))
    sheet.shape(view.wall(-4.6, 1.8, back, 0, 4.2), _WALL)
    sheet.shape(view.wall(-4.6, 1.8, back, 0, 1.1), dark(_WALL, 0.3))
    sheet.shape([(0, 0), (1600, 0), view.at(3.4, 4.2, back), view.at(-4.6, 4.2, back)], (58, 80, 94))
    floor = view.floor(-4.6, 3.4, 1.4, back)
    sheet.shape(floor, (96, 108, 108))
    sheet.shade(floor, (26, 40, 54), (600, 1067), (900, 540), 0.9)
    for away in (3.3, 5.9, 9.2, 13.2):
        _window(sheet, view, away)
    door = view.front(0.2, 2.0, back - 0.02, 0, 2.3)
    sheet.shape(door, (250, 216, 146))
    sheet.glow(*view.at(1.1, 1.3, back), 240, LAMP, 0.6)
    spill(
        sheet,
        [view.at(0.2, 0, back), view.at(2.0, 0, back), view.at(3.0, 0, 7), view.at(-0.6, 0, 7)],
        (250, 216, 150),
        0.6,
    )
    x, foot = view.at(1.5, 0, 15.6)
    person(sheet, x, foot, view.tall(1.7, 15.6), "walk", Wear(INK, INK, skin=INK, hair=INK, light=LAMP), True)
    for away in (14.6, 11.4, 8.4, 5.6):
        _bed(sheet, view, away)
    _desk(sheet, view)
    pool(sheet, 1370, 700, 150, (255, 222, 156), 0.2)


def _window(sheet: Sheet, view: View, away: float) -> None:
    wide = 1.5
    frame = view.wall(-4.58, away, away + wide, 1.3, 3.7)
    sheet.shape(frame, (206, 206, 192))
    inner = view.wall(-4.57, away + 0.1, away + wide - 0.1, 1.4, 3.6)
    top, low = min(y for _x, y in inner), max(y for _x, y in inner)
    sheet.wash(inner, [(top, (20, 36, 66)), (low - (low - top) * 0.3, (62, 84, 112)), (low, (28, 46, 66))])
    for _ in range(9):
        px, py = view.at(-4.56, sheet.rng.uniform(1.5, 2.1), sheet.rng.uniform(away + 0.2, away + wide - 0.2))
        sheet.disc(px, py, view.tall(0.02, away), LAMP, 0.9)
    for along in (0.5, 1.0):
        sheet.line(
            [view.at(-4.56, 1.4, away + along), view.at(-4.56, 3.6, away + along)],
            max(2, view.tall(0.04, away)),
            (206, 206, 192),
        )
    sheet.line(
        [view.at(-4.56, 2.6, away + 0.1), view.at(-4.56, 2.6, away + wide - 0.1)],
        max(2, view.tall(0.04, away)),
        (206, 206, 192),
    )


def _bed(sheet: Sheet, view: View, away: float) -> None:
    """A bed with its head to the wall, and whoever is in it."""
    linen = (214, 214, 204)
    left, right, near, far = -4.3, -2.1, away, away + 1.05
    sheet.shape(view.floor(left, right + 0.2, near - 0.1, far + 0.1), INK, 0.3)
    for across in (left + 0.1, right - 0.1):
        for deep in (near + 0.05, far - 0.05):
            sheet.line(
                [view.at(across, 0, deep), view.at(across, 0.6, deep)], max(2, view.tall(0.05, deep)), (150, 160, 164)
            )
    view.box(sheet, (left, right), (0.45, 0.72), (near, far), Paint.of(linen, CHALK, (60, 80, 104)))
    cover = sheet.rng.choice((TEAL, SEA, ROSE, (150, 136, 110)))
    body = [
        view.at(-3.5, 0.73, near),
        view.at(-3.5, 0.94, near + 0.5),
        view.at(-2.15, 0.86, near + 0.5),
        view.at(-2.1, 0.73, near),
        view.at(-2.1, 0.5, near),
        view.at(-3.5, 0.5, near),
    ]
    sheet.shape(body, mix(cover, CHALK, 0.3))
    sheet.shade(body, dark(cover, 0.5), view.at(-2.1, 0.5, near), view.at(-3.4, 0.9, near), 0.9)
    sheet.shape(
        [
            view.at(-3.62, 0.74, near),
            view.at(-3.58, 0.95, near + 0.5),
            view.at(-3.4, 0.95, near + 0.5),
            view.at(-3.4, 0.52, near),
            view.at(-3.62, 0.52, near),
        ],
        CHALK,
    )
    px, py = view.at(-3.95, 0.86, near + 0.4)
    size = view.tall(0.13, near)
    sheet.oval(px, py + size * 0.7, size * 2.4, size, CHALK)
    if sheet.rng.random() < 0.85:
        sheet.oval(px + size * 0.5, py, size, size * 1.05, (198, 150, 120))
        sheet.shape(
            curve(
                [
                    (px - size * 0.6, py + size * 0.3),
                    (px - size * 0.2, py - size),
                    (px + size * 0.9, py - size * 1.1),
                    (px + size * 1.3, py - size * 0.4),
                    (px + size * 0.4, py - size * 0.3),
                    (px, py + size * 0.5),
                ]
            ),
            (206, 202, 194),
        )
    for up in (0.62, 0.86, 1.1):
        sheet.line([view.at(left, up, near), view.at(left, up, far)], max(2, view.tall(0.04, near)), (176, 184, 184))
    for deep in (near, far):
        sheet.line([view.at(left, 0, deep), view.at(left, 1.15, deep)], max(2, view.tall(0.05, deep)), (176, 184, 184))


def _desk(sheet: Sheet, view: View) -> None:
    x, foot = view.at(2.2, 0, 5.6)
    size = view.tall(1, 5.6)
    person(
        sheet,
        x + 20,
        foot - size * 0.08,
        size * 1.62,
        "sit",
        Wear((44, 76, 122), (30, 48, 82), hair=(96, 60, 44), light=(255, 222, 156), side=-1),
        True,
    )
    view.box(sheet, (1.3, 2.15), (0, 0.78), (4.7, 5.4), Paint.of((128, 88, 62), LAMP, INK))
    px, py = view.at(1.55, 0.78, 5.0)
    sheet.line([(px, py), (px - 4, py - 74), (px + 34, py - 104)], 5, (60, 64, 66))
    sheet.shape([(px + 10, py - 116), (px + 52, py - 124), (px + 76, py - 84), (px + 8, py - 86)], (52, 112, 84))
    sheet.glow(px + 40, py - 70, 230, LAMP, 0.75)
    sheet.shape([(px + 10, py + 4), (px + 70, py - 6), (px + 96, py + 8), (px + 34, py + 18)], CHALK)
