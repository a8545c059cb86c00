"""Custom House Quay under water."""

from .figures import Wear, person
from .light import bulb, shine
from .palette import AMBER, BRICK, CHALK, DEEP, FERN, INK, LAMP, OCHRE, RUST, SLATE, TEAL, Colour, dark, mix, pale
from .sheet import Sheet
from .sky import dome, overcast, rain
from .view import View
from .water import ripple, sway

_FLOOD = 0.62


def flooded_quay(sheet: Sheet) -> None:
    """An hour after the top of the tide: lamps in the street, and a boat where the road was."""
    dome(sheet, [(16, 26, 44), (30, 46, 66), (62, 76, 92)], 470)
    overcast(sheet, 0, 330, (24, 36, 54), (58, 72, 90), 4)
    street = View(700, 450, 2.1, 1150)
    glass = View(700, 450, 2.1, 1150, mirror=_FLOOD)
    _far_bank(sheet)
    water = sheet.rng.getstate()
    sheet.wash(
        [(0, 450), (1600, 450), (1600, 1067), (0, 1067)],
        [(450, (84, 86, 90)), (700, (70, 62, 56)), (1067, (34, 34, 38))],
    )
    _shops(sheet, glass)
    _street_lamps(sheet, glass)
    sheet.veil([(0, 448), (1600, 448), (1600, 1067), (0, 1067)], (66, 54, 46), (800, 1200), (800, 440), 0.6)
    sway(sheet, 470, 1067, 9)
    ripple(sheet, 480, 1067, 120, (30, 34, 42), 0.45)
    ripple(sheet, 480, 1067, 80, (150, 126, 92), 0.4)
    sheet.rng.setstate(water)
    _dry_part(sheet, street)
    _afloat(sheet, street)
    rain(sheet, 150, (170, 186, 196), 0.1, 0.16)


def _far_bank(sheet: Sheet) -> None:
    sheet.rect(560, 420, 840, 450, (34, 46, 62))
    for x in range(560, 840, 22):
        sheet.rect(x, 436 - sheet.rng.uniform(14, 30), x + 20, 450, (30, 42, 58))
        if sheet.rng.random() < 0.6:
            sheet.rect(x + 6, 432, x + 10, 438, LAMP)
    for one in (-10, 10):
        sheet.line([(690 + one, 440), (690 + one * 0.5, 330)], 3, (40, 62, 86))
    sheet.rect(640, 318, 770, 330, (40, 62, 86))
    bulb(sheet, 766, 316, 2.4, (240, 84, 56), 12)


def _dry_part(sheet: Sheet, street: View) -> None:
    _shops(sheet, street)
    _street_lamps(sheet, street)
    for away in (24, 18.6, 14.6, 11.6, 9.1):
        for row in range(2):
            for bag in range(3 - row):
                near, low = away + (bag + row * 0.5) * 0.42, _FLOOD - 0.06 + row * 0.2
                outline = street.wall(-5.75, near, near + 0.4, low, low + 0.22)
                tone = mix((150, 124, 88), INK, sheet.rng.uniform(0.1, 0.35))
                x, y = sum(px for px, _ in outline) / 4, sum(py for _, py in outline) / 4
                sheet.oval(x, y, street.tall(0.3, near), street.tall(0.115, near), tone)
    for away in (50, 34, 24, 17, 12, 9, 7):
        for side, tone in ((-6.0, (210, 160, 96)), (6.0, (100, 100, 104))):
            x, y = street.at(side, _FLOOD, away)
            sheet.stroke(x, y, 400 / away, 26 / away, tone, 0.6)


def _shops(sheet: Sheet, view: View) -> None:
    rng = sheet.rng
    away = 62.0
    paints = (TEAL, RUST, FERN, DEEP, OCHRE, BRICK)
    air: Colour = (52, 66, 84)
    for index in range(12):
        near = away * 0.8
        tall, wall = (
            rng.uniform(7, 9.6),
            mix(rng.choice(((92, 62, 56), (70, 60, 66), (104, 84, 74), (58, 62, 76))), air, min(0.7, away / 80)),
        )
        for side in (-6, 6):
            tone = dark(wall, 0.1 if side < 0 else 0.35)
            sheet.shape(view.wall(side, near, away, _FLOOD, tall), tone)
            sheet.shape(
                [
                    view.at(side, tall, near),
                    view.at(side * 1.5, tall + 2.6, near),
                    view.at(side * 1.5, tall + 2.6, away),
                    view.at(side, tall, away),
                ],
                dark(tone, 0.4),
            )
            span, lit = away - near, rng.random() < (0.5 if side < 0 else 0.3)
            paint = mix(dark(paints[(index + (side > 0)) % 6], 0.45), air, min(0.6, away / 90))
            sheet.shape(view.wall(side, near + span * 0.06, away - span * 0.06, _FLOOD, 3.3), paint)
            sheet.shape(
                view.wall(side, near + span * 0.12, away - span * 0.34, 0.9, 2.6),
                mix(AMBER, LAMP, 0.6) if lit else (30, 42, 56),
            )
            sheet.shape(view.wall(side, away - span * 0.28, away - span * 0.1, _FLOOD, 2.5), dark(paint, 0.45))
            sheet.shape(view.wall(side, near + span * 0.1, away - span * 0.1, 2.8, 3.2), dark(paint, 0.3))
            for mark in range(7):
                if rng.random() < 0.8:
                    one = near + span * (0.2 + mark * 0.08)
                    sheet.shape(view.wall(side, one, one + span * 0.045, 2.88, 3.1), pale(paint, 0.55))
            for up in (4.1, 6.2):
                for part in (0.16, 0.58):
                    one = near + span * part
                    glow = rng.random() < 0.3
                    sheet.shape(
                        view.wall(side, one, one + span * 0.24, up, up + 1.35),
                        mix(LAMP, AMBER, 0.4) if glow else (28, 40, 56),
                    )
                    sheet.line(
                        [view.at(side, up + 0.68, one), view.at(side, up + 0.68, one + span * 0.24)],
                        max(1, 14 / away),
                        dark(wall, 0.3),
                    )
            if lit:
                x, y = view.at(side, 1.8, near + span * 0.4)
                sheet.glow(x, y, view.tall(2.4, near), AMBER, 0.35)
        away = near


def _street_lamps(sheet: Sheet, view: View) -> None:
    for away in (44, 30, 21, 14.5, 10):
        x, top = view.at(4.3, 4.6, away)
        _, foot = view.at(4.3, _FLOOD if view.mirror is None else _FLOOD, away)
        sheet.line([(x, foot), (x, top)], max(1.5, 60 / away), INK)
        sheet.disc(x, top, 110 / away, mix(LAMP, CHALK, 0.6))
        sheet.glow(x, top, 1900 / away, LAMP, 0.6)
        if view.mirror is not None:
            shine(sheet, x, foot + 6, min(1067, foot + 3600 / away), 260 / away, LAMP, 26, 0.75)


def _afloat(sheet: Sheet, street: View) -> None:
    x, y = 600.0, 842.0
    wood = (74, 92, 96)
    sheet.oval(x + 20, y + 26, 230, 24, (20, 22, 28), 0.6)
    hull = [
        (x - 200, y - 70),
        (x - 120, y - 38),
        (x + 90, y - 38),
        (x + 214, y - 84),
        (x + 168, y + 22),
        (x + 60, y + 40),
        (x - 130, y + 36),
        (x - 186, y + 8),
    ]
    person(
        sheet,
        x - 104,
        y + 12,
        300,
        "sit",
        Wear((206, 162, 62), (206, 162, 62), hat="hood", hem=0.22, light=(255, 214, 130), side=1),
    )
    person(
        sheet,
        x + 30,
        y + 22,
        310,
        "row",
        Wear((150, 66, 50), (40, 48, 60), hat="bobble", cap=SLATE, hem=0.12, light=(255, 214, 130), side=1),
        True,
    )
    sheet.shape(hull, wood)
    sheet.shade(hull, INK, (x - 40, y + 50), (x + 10, y - 40), 0.9)
    sheet.line([(x - 200, y - 70), (x - 120, y - 38), (x + 90, y - 38), (x + 214, y - 84)], 9, (190, 170, 130))
    sheet.line([(x - 194, y - 36), (x - 124, y - 8), (x + 90, y - 6), (x + 200, y - 46)], 3, dark(wood, 0.4))
    sheet.line([(x - 40, y - 130), (x + 60, y - 46), (x + 250, y + 56)], 8, (206, 176, 120))
    sheet.shape([(x + 210, y + 28), (x + 300, y + 66), (x + 290, y + 86), (x + 204, y + 48)], (206, 176, 120))
    bulb(sheet, x + 196, y - 104, 10, LAMP, 14)
    sheet.line([(x + 196, y - 90), (x + 198, y - 72)], 3, INK)
    for step in range(12):
        sheet.stroke(x + sheet.rng.uniform(-240, 300), y + 46 + step * 4, 70, 3, (214, 174, 110), 0.45)
    cx, cy = 1180, 900
    metal = (196, 190, 176)
    for one, other in (
        ((0, 0), (34, -96)),
        ((60, 10), (92, -80)),
        ((34, -96), (92, -80)),
        ((24, -66), (84, -52)),
        ((0, 0), (60, 10)),
        ((0, 0), (-52, -20)),
        ((60, 10), (12, -8)),
    ):
        sheet.line([(cx + one[0], cy + one[1]), (cx + other[0], cy + other[1])], 6, metal)
    sheet.shape([(cx - 52, cy - 22), (cx, cy - 2), (cx + 62, cy + 8), (cx + 10, cy - 14)], (172, 74, 54))
    for step in range(5):
        sheet.stroke(cx + 14, cy + 12 + step * 7, 80 - step * 8, 3, metal, 0.4)
