"""The High Street in the winter of 1963."""

from .buildings import clock
from .crowd import anyone
from .figures import Wear, person
from .light import spill
from .palette import AMBER, BRICK, CHALK, DEEP, FERN, INK, LAMP, OCHRE, RUST, SLATE, STONE, TEAL, UMBER, dark, mix, pale
from .sheet import Sheet, curve
from .sky import dome, snow
from .view import View


def snow_high_street(sheet: Sheet) -> None:
    """The winter of 1963: blue shadows, yellow windows and everyone with a shovel."""
    dome(sheet, [(62, 86, 116), (122, 142, 164), (206, 190, 176), (228, 204, 172)], 560)
    view = View(760, 520, 2.4, 1150)
    sheet.wash(
        [(0, 500), (1600, 500), (1600, 1067), (0, 1067)],
        [(510, (196, 196, 200)), (760, (212, 216, 222)), (1067, (150, 172, 200))],
    )
    for away in (72, 58):
        for side in (-1, 1):
            sheet.shape(
                view.front(side * 6, side * 22, away, 0, 9 + (72 - away) * 0.1), mix((120, 130, 150), SLATE, 0.2)
            )
    sheet.shape(
        [view.at(-3, 0, 80), view.at(-3, 17, 80), view.at(0, 30, 80), view.at(3, 17, 80), view.at(3, 0, 80)],
        (136, 144, 162),
    )
    tower = view.front(-2.2, 2.2, 79, 0, 15)
    sheet.shape([view.at(2.2, 0, 79), view.at(2.2, 15, 79), view.at(0.9, 15, 79), view.at(0.9, 0, 79)], (112, 122, 146))
    x, y = view.at(0, 13, 79)
    clock(sheet, x, y, 19, (250, 224, 160), (70, 84, 112), 4, 20)
    sheet.glow(x, y, 80, LAMP, 0.4)
    for place in (-1.3, 0.5):
        sheet.shape(view.front(place, place + 0.8, 78, 7, 10), (84, 96, 124))
    sheet.line([tower[1], tower[2]], 5, (236, 236, 236))
    for side in (-1, 1):
        _snowy_terrace(sheet, view, side)
    _drifts(sheet, view)
    _float(sheet, 1010, 800)
    _diggers(sheet, view)
    snow(sheet, 520)


def _snowy_terrace(sheet: Sheet, view: View, side: int) -> None:
    walls = (BRICK, (126, 92, 84), (170, 128, 100), RUST, (140, 116, 104), (112, 74, 70))
    away = 52.0
    while away > 5:
        near, tall = away - sheet.rng.uniform(5, 7.5), sheet.rng.uniform(7.4, 10)
        far = away / 52
        wall = mix(sheet.rng.choice(walls), (128, 138, 158), 0.15 + far * 0.5)
        across = side * 8.2
        sheet.shape(view.wall(across, near, away, 0, tall), dark(wall, 0.12 if side < 0 else 0.34))
        roof = [
            view.at(across, tall, near),
            view.at(across + side * 3, tall + 2.6, near),
            view.at(across + side * 3, tall + 2.6, away),
            view.at(across, tall, away),
        ]
        sheet.shape(roof, (226, 228, 232))
        sheet.shape(
            [
                view.at(across, tall, near),
                view.at(across, tall + 0.35, near),
                view.at(across, tall + 0.35, away),
                view.at(across, tall, away),
            ],
            CHALK,
        )
        sheet.shape(
            [
                view.at(across, tall + 0.1, near),
                view.at(across + side * 3, tall + 2.7, near),
                view.at(across + side * 3, 0, near),
                view.at(across, 0, near),
            ],
            dark(wall, 0.42),
        )
        _terrace_windows(sheet, view, across, near, away, tall)
        away = near


def _terrace_windows(sheet: Sheet, view: View, across: float, near: float, far: float, tall: float) -> None:
    span = far - near
    for floor in range(2):
        up = 3.6 + floor * (tall - 3.6) / 2
        for part in range(2):
            one = near + span * (0.18 + part * 0.42)
            lit = LAMP if sheet.rng.random() < 0.45 else (52, 66, 88)
            sheet.shape(view.wall(across, one, one + span * 0.22, up + 0.3, up + 1.9), CHALK)
            sheet.shape(view.wall(across, one + span * 0.02, one + span * 0.2, up + 0.42, up + 1.8), lit)
            sheet.shape(view.wall(across, one + span * 0.1, one + span * 0.12, up + 0.42, up + 1.8), CHALK)
            sheet.shape(view.wall(across, one + span * 0.02, one + span * 0.2, up + 1.06, up + 1.14), CHALK)
            sheet.shape(view.wall(across, one - span * 0.02, one + span * 0.24, up + 0.12, up + 0.42), (232, 234, 236))
    paint = sheet.rng.choice((TEAL, RUST, FERN, DEEP, OCHRE))
    sheet.shape(view.wall(across, near + span * 0.05, far - span * 0.05, 0, 3.4), dark(paint, 0.3))
    sheet.shape(
        view.wall(across, near + span * 0.1, far - span * 0.3, 0.8, 2.5), mix(LAMP, AMBER, sheet.rng.random() * 0.4)
    )
    sheet.shape(view.wall(across, far - span * 0.24, far - span * 0.08, 0, 2.4), mix(paint, INK, 0.6))
    for mark in range(9):
        one = near + span * (0.14 + mark * 0.075)
        if sheet.rng.random() < 0.8:
            sheet.shape(view.wall(across, one, one + span * 0.045, 2.85, 3.2), pale(paint, 0.75))
    sheet.shape(view.wall(across, near, far, 3.38, 3.62), (236, 238, 240))
    x, y = view.at(across, 1.5, near + span * 0.4)
    sheet.glow(x, y, view.tall(2.6, near + span * 0.4), LAMP, 0.4)
    inward = across * 0.72
    ground = [
        view.at(across, 0, near + span * 0.1),
        view.at(across, 0, far - span * 0.3),
        view.at(inward, 0, far - span * 0.3),
        view.at(inward, 0, near + span * 0.1),
    ]
    spill(sheet, ground, (255, 214, 130), 0.6)


def _drifts(sheet: Sheet, view: View) -> None:
    for side in (-1, 1):
        for away in (34, 26, 20, 15, 11, 8):
            for _ in range(3):
                x, y = view.at(side * sheet.rng.uniform(3.6, 6.4), 0, away)
                size = view.tall(sheet.rng.uniform(0.7, 1.3), away)
                bank = curve(
                    [
                        (x - size * 2.2, y + size * 0.1),
                        (x - size * 1.1, y - size * 0.4),
                        (x, y - size * 0.8),
                        (x + size, y - size * 0.45),
                        (x + size * 2.2, y + size * 0.1),
                        (x, y + size * 0.2),
                        (x - size * 2.2, y + size * 0.1),
                    ]
                )
                sheet.shape(bank, (232, 234, 236))
                sheet.shade(
                    bank, (126, 150, 186), (x + size * 1.4, y + size * 0.2), (x - size * 0.4, y - size * 0.6), 0.95
                )
    for rut in (-1.5, -0.9, 0.7, 1.3):
        sheet.shape(
            [view.at(rut, 0, 4), view.at(rut, 0, 60), view.at(rut + 0.2, 0, 60), view.at(rut + 0.26, 0, 4)],
            (140, 164, 196),
            0.75,
        )
    corner = [*curve([(0, 790), (140, 806), (290, 880), (400, 990), (470, 1067)]), (0, 1067)]
    sheet.shape(corner, (222, 228, 234))
    sheet.shade(corner, (104, 132, 174), (500, 1067), (90, 780), 1)


def _float(sheet: Sheet, x: float, foot: float) -> None:
    cream, blue = (226, 212, 176), (60, 98, 128)
    sheet.shape([(x - 20, foot), (x + 250, foot + 8), (x + 130, foot + 44), (x - 170, foot + 36)], (96, 122, 164), 0.6)
    sheet.rect(x, foot - 176, x + 62, foot - 20, cream)
    sheet.rect(x + 8, foot - 160, x + 50, foot - 96, (70, 90, 108))
    sheet.rect(x, foot - 84, x + 62, foot - 20, blue)
    sheet.rect(x + 62, foot - 66, x + 230, foot - 20, blue)
    sheet.rect(x - 6, foot - 186, x + 234, foot - 172, cream)
    sheet.oval(x + 112, foot - 188, 128, 14, (244, 244, 242))
    for post in (70, 146, 222):
        sheet.rect(x + post, foot - 174, x + post + 6, foot - 60, cream)
    for row in range(2):
        for crate in range(3):
            cx, cy = x + 72 + crate * 52, foot - 66 - row * 40
            sheet.rect(cx, cy - 34, cx + 46, cy, (140, 98, 60))
            for bottle in range(5):
                sheet.rect(cx + 4 + bottle * 8.4, cy - 40, cx + 9 + bottle * 8.4, cy - 22, CHALK)
    for wheel in (40, 194):
        sheet.disc(x + wheel, foot - 14, 26, INK)
        sheet.disc(x + wheel, foot - 14, 11, STONE)
    drift = curve(
        [
            (x - 80, foot + 26),
            (x - 20, foot - 12),
            (x + 60, foot - 6),
            (x + 150, foot - 22),
            (x + 250, foot),
            (x + 330, foot + 30),
            (x + 120, foot + 40),
            (x - 80, foot + 26),
        ]
    )
    sheet.shape(drift, (226, 230, 234))
    sheet.shade(drift, (126, 150, 186), (x + 280, foot + 40), (x + 40, foot - 20), 0.9)
    sheet.disc(x + 5, foot - 74, 6, LAMP)
    sheet.glow(x + 5, foot - 74, 60, LAMP, 0.6)


def _diggers(sheet: Sheet, view: View) -> None:
    folk = [
        (-4.4, 30, "walk"),
        (3.8, 27, "stoop"),
        (-2.5, 24, "stand"),
        (-5.0, 17, "stoop"),
        (3.0, 14.5, "stoop"),
        (-3.2, 12.5, "lift"),
        (1.0, 19, "walk"),
    ]
    for across, away, pose in folk:
        x, foot = view.at(across, 0, away)
        tall = view.tall(1.75, away)
        sheet.shape(
            [
                (x - tall * 0.1, foot),
                (x + tall * 0.1, foot),
                (x - tall * 0.5, foot + tall * 0.14),
                (x - tall * 0.7, foot + tall * 0.12),
            ],
            (90, 116, 158),
            0.6,
        )
        wear = anyone(sheet.rng, light=(250, 218, 160), side=1, share=max(0, (away - 12) / 50), tone=(120, 130, 150))
        person(sheet, x, foot, tall, pose, wear, across > 0)
        if pose in ("stoop", "lift"):
            turn = -1 if across > 0 else 1
            sheet.line(
                [(x + turn * tall * 0.16, foot - tall * 0.52), (x + turn * tall * 0.46, foot - tall * 0.1)],
                tall * 0.022,
                UMBER,
            )
            sheet.shape(
                [
                    (x + turn * tall * 0.4, foot - tall * 0.16),
                    (x + turn * tall * 0.52, foot - tall * 0.12),
                    (x + turn * tall * 0.56, foot),
                    (x + turn * tall * 0.42, foot - tall * 0.02),
                ],
                SLATE,
            )
    sheet.shape([(520, 1010), (620, 1012), (470, 1046), (360, 1040)], (84, 110, 156), 0.6)
    person(
        sheet,
        560,
        1012,
        250,
        "walk",
        Wear(BRICK, (60, 62, 70), hat="bobble", cap=OCHRE, hem=0.4, light=(250, 226, 180), side=1),
        True,
    )
    sheet.line([(590, 885), (716, 1004)], 3, UMBER)
    sheet.shape([(700, 1000), (836, 988), (856, 1018), (716, 1034)], (150, 164, 170))
    sheet.shape([(714, 1004), (826, 994), (840, 1014), (726, 1026)], (186, 84, 66))
