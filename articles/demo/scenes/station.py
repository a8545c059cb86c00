"""The end of the railway line."""

from .buildings import clock
from .crowd import anyone
from .figures import Wear, person
from .light import bulb, pool, shadow, spill
from .palette import AMBER, CHALK, FERN, INK, LAMP, MOSS, OCHRE, ROSE, SIGNAL, mix, pale
from .sheet import Sheet
from .sky import bars, dome
from .trees import grass
from .view import View


def railway_station(sheet: Sheet) -> None:
    """The end of the line in the evening: two coaches, one platform, and weeds at the buffers."""
    view = View(620, 440, 2.5, 1100)
    dome(sheet, [(60, 80, 116), (132, 128, 148), (224, 162, 128), (248, 198, 136)], 442)
    bars(sheet, 160, 410, 15, (176, 120, 122), 0.9, 0.5)
    sheet.rect(0, 438, 1600, 1067, (72, 68, 74))
    sheet.shape([(0, 442), (0, 400), (240, 408), (480, 424), (640, 438), (900, 430), (900, 446)], (104, 94, 112))
    _trackbed(sheet, view)
    _old_platform(sheet, view)
    _train(sheet, view)
    _platform(sheet, view)
    _canopy(sheet, view)
    _platform_life(sheet, view)
    _buffers(sheet, view)


def _trackbed(sheet: Sheet, view: View) -> None:
    bed = view.floor(-30, 3, 2, 300)
    sheet.shape(bed, (96, 88, 86))
    sheet.scumble(bed, (140, 122, 108), 0.35, "grain", 0.5)
    sheet.shade(bed, (232, 176, 132), (600, 440), (500, 760), 0.7)
    for left in (-2.3, -7.4):
        for step in range(60):
            away = 4.4 * 1.06**step
            if away < 160:
                sheet.shape(
                    view.floor(left - 0.5, left + 2.0, away, away + 0.26), (62, 52, 52) if left > -3 else (86, 80, 70)
                )
        for rail in (left, left + 1.44):
            sheet.shape(
                [
                    view.at(rail, 0.1, 4),
                    view.at(rail, 0.1, 300),
                    view.at(rail + 0.07, 0.1, 300),
                    view.at(rail + 0.09, 0.1, 4),
                ],
                (252, 206, 150) if left > -3 else (120, 88, 70),
            )
    for _ in range(46):
        away = sheet.rng.uniform(5, 40)
        x, y = view.at(sheet.rng.uniform(-9, -5), 0, away)
        grass(sheet, x - 14, x + 14, y, 340 / away, 6, [MOSS, FERN, (150, 140, 86)], 0.1)


def _old_platform(sheet: Sheet, view: View) -> None:
    sheet.shape(view.floor(-24, -10, 5, 70, 0.9), (112, 108, 92))
    sheet.shape(view.wall(-10, 5, 70, 0, 0.9), (92, 76, 72))
    wall = view.wall(-15, 5, 60, 0.9, 4.6)
    sheet.shape(wall, (112, 70, 62))
    sheet.shade(wall, INK, view.at(-15, 3, 6), view.at(-15, 3, 40), 0.7)
    for away in (8, 12, 18, 28):
        sheet.shape(view.wall(-14.95, away, away * 1.22, 1.9, 3.8), (66, 50, 54))
    for away in (9, 13, 19, 27, 40):
        x, y = view.at(-12, 0.9, away)
        grass(sheet, x - 400 / away, x + 400 / away, y, 420 / away, 12, [MOSS, FERN, (150, 140, 86)], 0.1)


def _train(sheet: Sheet, view: View) -> None:
    side, front, low, top = 0.05, 17.0, 0.5, 3.7
    flank = view.wall(side, front, 58, low, top)
    sheet.shape(flank, (44, 78, 98))
    for near, far in ((front + 0.5, 36.5), (38, 57)):
        sheet.shape(view.wall(side, near, far, 1.0, 1.3), OCHRE)
        span = (far - near) / 9
        for pane in range(9):
            one = near + span * (pane + 0.16)
            sheet.shape(
                view.wall(side, one, one + span * 0.7, 1.8, 2.9), LAMP if pane not in (3, 6) else (232, 200, 140)
            )
    left, right = -2.75, 0.05
    face = [
        view.at(left, low, front),
        view.at(left, 3.1, front),
        view.at(left + 0.5, top, front),
        view.at(right - 0.5, top, front),
        view.at(right, 3.1, front),
        view.at(right, low, front),
    ]
    sheet.shape(face, (54, 92, 112))
    sheet.shape(view.front(left, right, front, low, 1.7), (236, 188, 70))
    sheet.shade(face, INK, view.at(left, 0.5, front), view.at(right, 2.6, front), 0.4)
    for one, other in ((left + 0.25, left + 1.05), (left + 1.15, left + 1.75), (left + 1.85, right - 0.2)):
        sheet.shape(view.front(one, other, front - 0.02, 2.0, 3.0), (246, 214, 140))
    x, y = view.at(left + 0.6, 2.4, front)
    sheet.shape([(x - 9, y + 20), (x - 8, y - 2), (x + 8, y - 2), (x + 10, y + 20)], INK)
    sheet.disc(x, y - 9, 7, INK)
    sheet.shape(view.front(left + 0.3, right - 0.3, front, 0.15, low), INK)
    for across in (left + 0.4, right - 0.4):
        lx, ly = view.at(across, 1.3, front)
        bulb(sheet, lx, ly, 5, SIGNAL, 12)
    sheet.glow(*view.at(-1.3, 2.5, front), 190, LAMP, 0.4)


def _platform(sheet: Sheet, view: View) -> None:
    deck = view.floor(0.5, 12, 2.2, 70, 0.95)
    sheet.shape(deck, (132, 118, 108))
    sheet.shape(view.wall(0.5, 2.2, 70, 0, 0.95), (82, 66, 64))
    sheet.shape(
        [view.at(0.5, 0.95, 2.2), view.at(0.5, 0.95, 70), view.at(0.85, 0.95, 70), view.at(0.85, 0.95, 2.2)], CHALK
    )
    sheet.shade(deck, INK, (1600, 1067), (800, 560), 0.8)
    for step in range(18):
        away = 3.6 * 1.18**step
        sheet.line([view.at(0.85, 0.95, away), view.at(8, 0.95, away)], 1.4, (106, 94, 90))
    wall = view.wall(7.2, 2.2, 60, 0.95, 5.45)
    sheet.shape(wall, (132, 74, 58))
    sheet.shade(wall, INK, view.at(7.2, 3, 4), view.at(7.2, 3, 30), 0.8)
    for away, lit in ((7, True), (9.6, True), (13, False), (17.4, True), (23, True), (31, False)):
        deep = away * 0.17
        sheet.shape(view.wall(7.15, away, away + deep, 1.6 if lit else 0.95, 3.5), CHALK)
        sheet.shape(
            view.wall(7.1, away + deep * 0.08, away + deep * 0.92, 1.7 if lit else 0.95, 3.4),
            (252, 208, 126) if lit else (62, 88, 78),
        )
        if lit:
            sheet.shape(view.wall(7.1, away + deep * 0.48, away + deep * 0.54, 1.7, 3.4), CHALK)
            spill(
                sheet,
                [
                    view.at(7.2, 0.95, away),
                    view.at(7.2, 0.95, away + deep),
                    view.at(3.4, 0.95, away + deep),
                    view.at(3.4, 0.95, away),
                ],
                LAMP,
                0.5,
            )
            sheet.glow(*view.at(7.1, 2.6, away), 900 / away, AMBER, 0.35)


def _canopy(sheet: Sheet, view: View) -> None:
    iron = (44, 66, 66)
    roof = [view.at(0.4, 4.7, 3.2), view.at(0.4, 4.7, 50), view.at(7.2, 5.4, 50), view.at(7.2, 5.4, 3.2)]
    sheet.shape(roof, (52, 50, 60))
    for step in range(15):
        away = 3.6 * 1.2**step
        sheet.line([view.at(0.4, 4.65, away), view.at(7.2, 5.3, away)], max(1.2, 40 / away), (84, 84, 90))
    for step in range(60):
        away = 3.4 * 1.046**step
        if away < 50:
            sheet.shape(
                [
                    view.at(0.35, 4.75, away),
                    view.at(0.35, 4.75, away * 1.034),
                    view.at(0.35, 4.12, away * 1.034),
                    view.at(0.35, 3.98, away * 1.017),
                    view.at(0.35, 4.12, away),
                ],
                (206, 190, 152),
            )
    sheet.line([view.at(0.35, 4.75, 3.2), view.at(0.35, 4.75, 50)], 4, iron)
    for away in (44, 32, 24, 17.5, 12.6, 9):
        foot, top = view.at(2.6, 0.95, away), view.at(2.6, 4.85, away)
        thick = 150 / away
        sheet.shape(
            [
                (foot[0] - thick * 0.6, foot[1]),
                (top[0] - thick * 0.4, top[1]),
                (top[0] + thick * 0.4, top[1]),
                (foot[0] + thick * 0.6, foot[1]),
            ],
            iron,
        )
        sheet.rect(foot[0] - thick, foot[1] - thick * 2.2, foot[0] + thick, foot[1], iron)
        for side in (-1, 1):
            arch = [view.at(2.6 + side * 1.7 * t, 3.5 + 1.3 * (t**0.5), away) for t in (0, 0.1, 0.25, 0.5, 0.75, 1)]
            sheet.line(arch, thick * 0.45, iron)
            cx, cy = view.at(2.6 + side * 0.62, 4.62, away)
            sheet.disc(cx, cy, thick * 0.95, iron)
            sheet.disc(cx, cy, thick * 0.6, (52, 50, 60))
        lx, ly = view.at(4.6, 4.0, away)
        sheet.line([(lx, ly), (lx, ly - 900 / away)], 1.5, INK)
        bulb(sheet, lx, ly, 64 / away, LAMP, 16)
        pool(sheet, *view.at(4.6, 0.95, away), view.tall(1.5, away), LAMP, 0.14)
    x, y = view.at(2.6, 3.5, 14.5)
    clock(sheet, x + 26, y + 12, 27, CHALK, iron, 6.7, 41)


def _platform_life(sheet: Sheet, view: View) -> None:
    for across, away, pose in ((1.6, 30, "walk"), (3.4, 24, "stand"), (1.5, 20, "talk"), (5.4, 16, "stroll")):
        x, foot = view.at(across, 0.95, away)
        person(
            sheet, x, foot, view.tall(1.72, away), pose, anyone(sheet.rng, light=LAMP, side=1), sheet.rng.random() < 0.5
        )
    x, foot = view.at(2.0, 0.95, 11)
    sheet.oval(x, foot, 40, 6, INK, 0.5)
    person(
        sheet,
        x,
        foot,
        view.tall(1.75, 11),
        "point",
        Wear((40, 52, 76), INK, hat="cap", cap=INK, light=LAMP, side=1),
        True,
    )
    x, foot = view.at(1.75, 0.95, 4.7)
    shadow(sheet, x, foot, 60, -230, INK, 0.5)
    traveller = Wear(
        (146, 66, 52), (44, 50, 62), hat="bobble", cap=OCHRE, hem=0.28, light=(255, 214, 140), side=1, bag=(96, 66, 48)
    )
    person(sheet, x, foot, view.tall(1.7, 4.7), "walk", traveller, True)
    x, foot = view.at(3.6, 0.95, 7.6)
    sheet.shape([(x - 20, foot), (x + 230, foot), (x + 300, foot + 36), (x + 20, foot + 36)], INK, 0.45)
    wood = (126, 80, 52)
    sheet.rect(x, foot - 76, x + 220, foot - 58, wood)
    sheet.rect(x, foot - 76, x + 220, foot - 71, pale(wood, 0.35))
    sheet.line([(x + 216, foot - 62), (x + 262, foot - 150)], 7, INK)
    for wheel in (36, 180):
        sheet.disc(x + wheel, foot - 28, 31, INK)
        sheet.disc(x + wheel, foot - 28, 23, (92, 78, 72))
        for dx, dy in ((22, 0), (15, 15), (0, 22), (-15, 15)):
            sheet.line([(x + wheel - dx, foot - 28 - dy), (x + wheel + dx, foot - 28 + dy)], 3, INK)
    for bucket in range(4):
        bx = x + 10 + bucket * 52
        sheet.shape(
            [(bx, foot - 118), (bx + 44, foot - 118), (bx + 36, foot - 76), (bx + 8, foot - 76)], (134, 146, 146)
        )
        sheet.shape(
            [(bx + 26, foot - 118), (bx + 44, foot - 118), (bx + 36, foot - 76), (bx + 24, foot - 76)], (92, 104, 112)
        )
        bloom = ((214, 84, 62), (246, 206, 110), (226, 160, 150), CHALK)[bucket]
        for _ in range(15):
            sheet.line(
                [(bx + 22, foot - 112), (bx + 22 + sheet.rng.gauss(0, 16), foot - 138 - sheet.rng.random() * 26)],
                2,
                FERN,
            )
        for _ in range(17):
            fx, fy = bx + 22 + sheet.rng.gauss(0, 15), foot - 142 - sheet.rng.random() * 34
            sheet.disc(fx, fy, sheet.rng.uniform(5, 8), mix(bloom, ROSE, sheet.rng.random() * 0.3))
            sheet.disc(fx - 1, fy - 1, 2.4, pale(bloom, 0.5))


def _buffers(sheet: Sheet, view: View) -> None:
    away = 6.4
    for across in (-2.3, -0.86):
        for one, other in (((across, 0, away + 0.9), (across, 1.15, away)), ((across, 0, away), (across, 1.2, away))):
            sheet.line([view.at(*one), view.at(*other)], 17, (70, 46, 44))
    beam_box = view.front(-2.8, -0.3, away - 0.1, 0.92, 1.32)
    sheet.shape(beam_box, (176, 62, 46))
    sheet.shade(beam_box, INK, view.at(-2.8, 0.9, away), view.at(-1, 1.3, away), 0.8)
    for across in (-2.2, -0.95):
        x, y = view.at(across, 1.12, away - 0.2)
        sheet.disc(x, y, 33, (44, 42, 48))
        sheet.disc(x - 4, y - 5, 24, (84, 80, 82))
        sheet.disc(x - 7, y - 8, 11, (150, 132, 116))
    x, y = view.at(-1.55, 1.32, away)
    sheet.rect(x - 10, y - 40, x + 10, y, INK)
    bulb(sheet, x, y - 24, 9, SIGNAL, 14)
    for _ in range(9):
        px, py = view.at(sheet.rng.uniform(-4, 0.2), 0, sheet.rng.uniform(5.0, 6.6))
        grass(sheet, px - 40, px + 40, py, 130, 9, [MOSS, FERN, (170, 150, 96)], 0.12)
    for px, py in ((120, 1010), (330, 1046), (60, 930)):
        for _ in range(7):
            bx, by = px + sheet.rng.gauss(0, 40), py - sheet.rng.uniform(40, 130)
            sheet.line([(px + sheet.rng.gauss(0, 20), py + 20), (bx, by)], 2.5, MOSS)
            for dot in range(6):
                sheet.oval(bx + sheet.rng.gauss(0, 5), by - dot * 6, 6 - dot * 0.8, 5, (166, 110, 140))
