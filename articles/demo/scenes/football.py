"""The Saltpan under lights."""

from .buildings import quad
from .figures import Wear, person
from .light import beam
from .palette import BRICK, CHALK, DEEP, FERN, INK, LAMP, OCHRE, RUST, SLATE, UMBER, Colour, mix
from .sheet import Sheet, curve
from .sky import dome, overcast, rain
from .view import View


def football_night(sheet: Sheet) -> None:
    """The Saltpan under lights, with the rain in the beams and the sea behind one goal."""
    dome(sheet, [(10, 18, 34), (20, 36, 58), (44, 66, 86)], 520)
    overcast(sheet, 0, 300, (16, 26, 44), (48, 66, 86), 4)
    sheet.wash(quad(1080, 452, 1600, 540), [(452, (30, 50, 70)), (540, (18, 34, 52))])
    for _ in range(40):
        sheet.stroke(sheet.rng.uniform(1080, 1600), sheet.rng.uniform(456, 520), 22, 1.4, (110, 134, 150), 0.5)
    sheet.disc(1470, 440, 3, LAMP)
    sheet.glow(1470, 440, 40, LAMP, 0.6)
    for x, foot, tall in ((70, 520, 470), (1010, 500, 400)):
        _floodlight(sheet, x, foot, tall)
    _main_stand(sheet)
    view = View(780, 420, 5.0, 1100)
    _pitch(sheet, view)
    _goal(sheet, view)
    _players(sheet, view)
    for x, foot, tall in ((70, 520, 470), (1010, 500, 400)):
        head = (x, foot - tall)
        beam(sheet, head, (x - 300, 1000), (x + 640, 1000), (222, 232, 232), 0.46)
        sheet.glow(x, foot - tall, 330, (226, 236, 236), 0.75)
    beam(sheet, (1640, -60), (500, 1000), (1240, 1067), (222, 232, 232), 0.34)
    rain(sheet, 620, (220, 230, 234), 0.32, 0.3)


def _floodlight(sheet: Sheet, x: float, foot: float, tall: float) -> None:
    tone = (66, 84, 98)
    for side in (-1, 1):
        sheet.line([(x + side * 20, foot), (x + side * 8, foot - tall)], 4, tone)
    for step in range(10):
        y, reach = foot - tall * step / 10, 20 - step * 1.2
        sheet.line([(x - reach, y), (x + reach - 1, y - tall / 10), (x - reach, y - tall / 10)], 2, tone)
    sheet.rect(x - 58, foot - tall - 46, x + 58, foot - tall + 22, (40, 54, 68))
    for row in range(3):
        for column in range(5):
            sheet.disc(x - 44 + column * 22, foot - tall - 32 + row * 21, 8, (250, 250, 236))


def _main_stand(sheet: Sheet) -> None:
    sheet.shape([(150, 560), (150, 400), (960, 380), (960, 540)], (32, 36, 46))
    for row in range(5):
        y = 436 + row * 24
        for seat in range(62):
            x = 162 + seat * 12.8 + (row % 2) * 6 + sheet.rng.uniform(-2, 2)
            coat = mix(sheet.rng.choice((FERN, SLATE, RUST, DEEP, UMBER, OCHRE)), INK, 0.25)
            sheet.rect(x - 5, y + 3 - seat * 0.24, x + 5, y + 20 - seat * 0.24, coat)
            sheet.disc(x, y - seat * 0.24, 4.4, mix((206, 158, 124), INK, 0.3))
    roof = [(110, 412), (180, 330), (400, 318), (440, 268), (620, 262), (664, 312), (930, 306), (1000, 388)]
    sheet.shape(roof, (52, 66, 66))
    sheet.shade(roof, (170, 186, 180), (1000, 300), (500, 400), 0.7)
    gable = [(440, 330), (530, 252), (622, 326)]
    sheet.shape(gable, (206, 200, 178))
    sheet.shape([(466, 322), (530, 266), (596, 320)], (50, 96, 72))
    sheet.disc(531, 304, 13, CHALK)
    for x in range(190, 980, 96):
        sheet.rect(x, 404 - (x - 150) * 0.025, x + 6, 556, (170, 172, 158))
    sheet.shape([(150, 560), (150, 540), (960, 522), (960, 544)], (206, 200, 178))
    for x in range(170, 950, 74):
        sheet.rect(
            x,
            541 - (x - 150) * 0.022,
            x + 52,
            556 - (x - 150) * 0.022,
            sheet.rng.choice(((50, 96, 72), BRICK, DEEP, OCHRE)),
            0.85,
        )


def _pitch(sheet: Sheet, view: View) -> None:
    y = view.at(0, 0, 34)[1]
    sheet.wash(quad(0, y - 18, 1600, 1067), [(y, (74, 112, 82)), (1067, (36, 74, 58))])
    sheet.shape([(0, y - 26), (1600, y - 34), (1600, y - 14), (0, y - 10)], (30, 44, 50))
    for band in range(-9, 12, 2):
        sheet.shape(view.floor(band * 3 + 1.6, band * 3 + 4.6, 4, 34), (90, 130, 92), 0.5)
    area = quad(0, y, 1600, 1067)
    sheet.shade(area, INK, (0, 1200), (600, 700), 0.6)
    line: Colour = (214, 222, 206)
    for away in (32.5,):
        sheet.line([view.at(-40, 0, away), view.at(11.4, 0, away)], 3, line)
    sheet.line([view.at(11.4, 0, 32.5), view.at(11.4, 0, 4)], 4, line)
    sheet.line([view.at(4.4, 0, 28), view.at(11.4, 0, 28)], 3, line)
    sheet.line([view.at(4.4, 0, 28), view.at(4.4, 0, 12.6), view.at(11.4, 0, 12.6)], 4, line)
    sheet.line(
        curve([view.at(-8, 0, 22), view.at(-4, 0, 19), view.at(-2.6, 0, 16), view.at(-4, 0, 13), view.at(-8, 0, 11)]),
        4,
        line,
    )
    for _ in range(26):
        x, away = sheet.rng.uniform(-14, 12), sheet.rng.uniform(6, 22)
        px, py = view.at(x, 0, away)
        sheet.oval(px, py, 700 / away, 90 / away, (120, 112, 84), 0.4)
        sheet.oval(px, py, 420 / away, 46 / away, (170, 190, 190), 0.3)


def _goal(sheet: Sheet, view: View) -> None:
    near, far, across = 17.0, 23.6, 11.4
    for step in range(12):
        away = near + (far - near) * step / 11
        sheet.line(
            [view.at(across, 2.4, away), view.at(across + 1.8, 2.2, away), view.at(across + 2.4, 0, away)],
            1,
            CHALK,
            0.5,
        )
    for step in range(7):
        up = 2.4 - step * 0.35
        sheet.line(
            [view.at(across + 1.8 + step * 0.1, up, near), view.at(across + 1.8 + step * 0.1, up, far)], 1, CHALK, 0.5
        )
    for away in (near, far):
        sheet.line([view.at(across, 0, away), view.at(across, 2.44, away)], 6, CHALK)
    sheet.line([view.at(across, 2.44, near), view.at(across, 2.44, far)], 6, CHALK)
    x, foot = view.at(10.6, 0, 19.6)
    person(sheet, x, foot, view.tall(1.85, 19.6), "cheer", Wear(OCHRE, INK, light=CHALK, side=-1), True)


def _players(sheet: Sheet, view: View) -> None:
    home = Wear((236, 234, 220), (40, 104, 76), hem=0.46, light=(250, 250, 240), side=-1, socks=(40, 104, 76))
    away_kit = Wear((196, 62, 48), (44, 46, 60), hem=0.46, light=(236, 226, 216), side=-1, socks=(196, 62, 48))
    cast = [
        (5.5, 25, "run", home, False),
        (0.5, 29, "run", away_kit, False),
        (8.2, 22, "stand", away_kit, True),
        (1.8, 18.4, "run", home, False),
        (-9, 24, "run", away_kit, False),
        (-6.4, 14.5, "run", home, False),
        (4.6, 12.4, "run", away_kit, True),
        (-2.8, 10.2, "run", away_kit, False),
        (0.2, 8.6, "kick", home, False),
    ]
    for across, away, pose, wear, left in cast:
        x, foot = view.at(across, 0, away)
        tall = view.tall(1.82, away)
        for reach, tone in ((-1.1, 0.3), (0.8, 0.24)):
            sheet.shape(
                [
                    (x - tall * 0.05, foot),
                    (x + tall * 0.05, foot),
                    (x + tall * reach, foot + tall * 0.14),
                    (x + tall * reach * 0.9, foot + tall * 0.17),
                ],
                INK,
                tone,
            )
        person(sheet, x, foot, tall, pose, wear, left)
        if wear is home:
            for hoop in (0.55, 0.66):
                sheet.rect(
                    x - tall * 0.05,
                    foot - tall * hoop - tall * 0.03,
                    x + tall * 0.07,
                    foot - tall * hoop,
                    (40, 104, 76),
                )
        for _ in range(7):
            sheet.disc(
                x + sheet.rng.gauss(0, 0.18) * tall,
                foot - abs(sheet.rng.gauss(0, 0.05)) * tall,
                max(1, tall * 0.009),
                (206, 216, 214),
                0.7,
            )
    x, foot = view.at(1.5, 0, 8.5)
    sheet.disc(x + 26, foot - 40, 18, CHALK)
    sheet.shape([(x + 22, foot - 48), (x + 34, foot - 46), (x + 32, foot - 34), (x + 20, foot - 36)], INK)
    for step in range(10):
        sheet.disc(x + 10 - step * 8, foot - 18 + sheet.rng.uniform(-10, 8), 2.4, (206, 216, 214), 0.8)
