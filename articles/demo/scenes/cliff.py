"""The caravans at Sandgarth, and their cliff."""

from .boats import gulls
from .figures import Wear, person
from .palette import BRICK, CHALK, FERN, INK, MOSS, ROSE, SEA, SLATE, TEAL, UMBER, Colour, dark, mix, pale
from .sheet import Point, Sheet, curve
from .sky import bars, dome
from .trees import grass
from .view import Paint, View
from .water import ripple, surface

_EDGE = (
    (640, 470),
    (610, 500),
    (640, 530),
    (560, 566),
    (600, 610),
    (520, 660),
    (560, 720),
    (470, 790),
    (510, 880),
    (400, 980),
    (430, 1067),
)


def caravan_park(sheet: Sheet) -> None:
    """Evening along the top: rows of vans, one with its corner over nothing."""
    dome(sheet, [(116, 134, 158), (190, 176, 168), (240, 206, 160)], 470)
    bars(sheet, 60, 400, 18, (214, 172, 156), 1.1, 0.5)
    bars(sheet, 300, 450, 10, (255, 228, 178), 0.9, 0.6)
    surface(sheet, 462, 1067, (206, 176, 138), (104, 84, 76), 90)
    ripple(sheet, 466, 900, 120, (246, 214, 164), 0.5, 0, 700)
    _cliff(sheet)
    view = View(760, 452, 3.6, 1150)
    lawn = [*_edge(), (1600, 1067), (1600, 470)]
    sheet.shape(lawn, (112, 118, 78))
    sheet.shade(lawn, (226, 196, 126), (560, 520), (1300, 820), 0.75)
    sheet.shade(lawn, (44, 58, 56), (1600, 1067), (900, 700), 0.85)
    sheet.scumble(lawn, FERN, 0.22, alpha=0.45)
    sheet.line(_edge(), 5, (74, 62, 50))
    for across, away in (
        (6.0, 50),
        (10.5, 50),
        (15, 50),
        (3.6, 38),
        (8.6, 38),
        (14, 38),
        (5.2, 27),
        (11.2, 27),
        (17.6, 27),
    ):
        _van(sheet, view, across, away)
    _washing(sheet, view)
    _van(sheet, view, -1.1, 19.5, gas=True)
    _fence(sheet)
    _van(sheet, view, 5.8, 15.5, gas=True)
    x, foot = view.at(3.2, 0, 13.4)
    sheet.shape([(x - 10, foot), (x + 10, foot), (x + 96, foot + 30), (x + 80, foot + 34)], INK, 0.35)
    person(
        sheet,
        x,
        foot,
        view.tall(1.75, 13.4),
        "pockets",
        Wear(BRICK, SLATE, hat="cap", cap=UMBER, light=(255, 222, 164), side=-1),
        True,
    )
    grass(sheet, 430, 1600, 1064, 64, 230, [MOSS, FERN, (176, 160, 100)], 0.3)
    gulls(sheet, 9, 60, 160, 620, 420, 26, CHALK, SLATE)


def _edge() -> list[Point]:
    return curve(_EDGE, 4)


def _cliff(sheet: Sheet) -> None:
    brow = _edge()
    foot = [
        (x - 60 - (y - 470) * 0.34 + sheet.rng.uniform(-8, 8), min(1067, y + 60 + (y - 470) * 0.42)) for x, y in brow
    ]
    face = [*brow, *reversed(foot)]
    sheet.shape(face, (158, 100, 68))
    sheet.shade(face, (74, 48, 44), (330, 1067), (640, 520), 0.9)
    sheet.shade(face, (240, 176, 116), (420, 560), (560, 760), 0.6)
    sheet.scumble(face, (204, 146, 96), 0.32, "drip", 0.7)
    for x, y in foot[4::3]:
        size = 6 + (y - 470) * 0.03
        sheet.shape(
            [(x - size * 2, y + size), (x - size, y - size), (x + size, y - size * 0.6), (x + size * 1.6, y + size)],
            mix((146, 96, 66), INK, sheet.rng.random() * 0.4),
        )
    sheet.line([(x - 8, y + 2) for x, y in foot], 4, (246, 226, 190), 0.7)
    sheet.line([(x - 30, y + 14) for x, y in foot], 3, (240, 216, 176), 0.4)


def _van(sheet: Sheet, view: View, across: float, away: float, *, gas: bool = False) -> None:
    """One static caravan, its long side to the sea and its end towards us."""
    haze = min(0.5, away / 95)
    air: Colour = (232, 204, 164)
    cream = mix((240, 226, 192), air, haze)
    wide, long = 3.0, 7.4
    sheet.shape(
        [
            view.at(across + 0.1, 0, away),
            view.at(across + wide, 0, away),
            view.at(across + wide + 3.4, 0, away + 0.6),
            view.at(across + wide + 3.0, 0, away + long),
        ],
        INK,
        0.28,
    )
    paint = Paint(mix(cream, (206, 168, 140), 0.16), mix(cream, (255, 214, 150), 0.34), pale(cream, 0.3))
    left = across > 0
    view.box(
        sheet,
        (across, across + wide),
        (0.45, 2.75),
        (away, away + long),
        Paint(dark(cream, 0.2), paint.flank if left else dark(cream, 0.3), paint.top),
    )
    sheet.shape(
        view.front(across + 0.04, across + wide - 0.04, away + 0.02, 0.05, 0.5), mix(dark(cream, 0.62), air, haze * 0.6)
    )
    roof = [
        view.at(across - 0.12, 2.72, away),
        view.at(across + wide / 2, 3.08, away),
        view.at(across + wide + 0.12, 2.72, away),
        view.at(across + wide + 0.12, 2.72, away + long),
        view.at(across + wide / 2, 3.08, away + long),
        view.at(across - 0.12, 2.72, away + long),
    ]
    sheet.shape(roof, mix((176, 160, 140), air, haze))
    gable = [view.at(across, 2.7, away), view.at(across + wide / 2, 3.02, away), view.at(across + wide, 2.7, away)]
    sheet.shape(gable, dark(cream, 0.26))
    stripe = mix(sheet.rng.choice((TEAL, BRICK, MOSS, SEA)), air, haze)
    sheet.shape(view.front(across, across + wide, away - 0.01, 1.05, 1.2), stripe)
    sheet.shape(view.front(across + 0.35, across + wide - 0.35, away - 0.02, 1.4, 2.4), mix((58, 78, 92), air, haze))
    sheet.shape(
        [
            view.at(across + 0.35, 2.4, away),
            view.at(across + 1.2, 2.4, away),
            view.at(across + 0.7, 1.4, away),
            view.at(across + 0.35, 1.4, away),
        ],
        mix((246, 206, 150), air, 0.2),
        0.7,
    )
    for bar in (1.0, 2.0):
        sheet.shape(view.front(across + bar - 0.04, across + bar + 0.04, away - 0.03, 1.4, 2.4), cream)
    if left:
        for deep in (0.8, 3.0, 5.2):
            sheet.shape(
                view.wall(across, away + deep, away + deep + 1.2, 1.4, 2.3), mix((255, 216, 150), (96, 106, 112), 0.4)
            )
        sheet.shape(view.wall(across, away, away + long, 1.05, 1.2), stripe)
    if gas:
        for place, tone in ((wide + 0.25, (196, 84, 52)), (wide + 0.6, (84, 112, 140))):
            x, foot = view.at(across + place, 0, away + 0.2)
            size = view.tall(0.8, away)
            sheet.rect(x - size * 0.17, foot - size, x + size * 0.17, foot, tone)
            sheet.rect(x + size * 0.04, foot - size, x + size * 0.17, foot, dark(tone, 0.4))
            sheet.oval(x, foot - size, size * 0.17, size * 0.08, pale(tone, 0.2))


def _washing(sheet: Sheet, view: View) -> None:
    one, other, away = 3.0, 10.2, 21.5
    for across in (one, other):
        sheet.line([view.at(across, 0, away), view.at(across, 2.0, away)], 4, UMBER)
    sheet.line(
        curve([view.at(one, 1.95, away), view.at((one + other) / 2, 1.75, away), view.at(other, 1.95, away)], 8),
        1.6,
        INK,
    )
    for item in range(8):
        across = one + (other - one) * (item + 0.7) / 8.6
        tone = sheet.rng.choice((CHALK, ROSE, TEAL, (226, 206, 160), BRICK, SEA))
        drop = sheet.rng.uniform(0.6, 1.0)
        cloth = [
            view.at(across - 0.26, 1.8, away),
            view.at(across + 0.3, 1.8, away),
            view.at(across + 0.42, 1.8 - drop, away),
            view.at(across - 0.12, 1.82 - drop, away),
        ]
        sheet.shape(cloth, tone)
        sheet.shade(cloth, dark(tone, 0.5), cloth[2], cloth[0], 0.7)


def _fence(sheet: Sheet) -> None:
    """Orange netting, some of it gone over."""
    posts = [(x + 46 + (y - 470) * 0.05, y + 8) for x, y in _EDGE[:-1]]
    for index, ((ax, ay), (bx, by)) in enumerate(zip(posts, posts[1:], strict=False)):
        if index == 5:
            continue
        one, other = 22 + (ay - 470) * 0.11, 22 + (by - 470) * 0.11
        mesh = [(ax, ay - one), (bx, by - other), (bx, by - other * 0.25), (ax, ay - one * 0.25)]
        sheet.shape(mesh, (232, 116, 52), 0.6)
        sheet.line([mesh[0], mesh[1]], 2.4, (255, 160, 90))
    for index, (x, y) in enumerate(posts):
        size = 26 + (y - 470) * 0.12
        lean = -size * 0.8 if index == 6 else 3
        sheet.line([(x, y), (x + lean, y - size)], 3 + (y - 470) * 0.007, UMBER)
    sheet.line([(664, 900), (660, 1010)], 8, UMBER)
    sheet.shape([(606, 842), (716, 836), (720, 916), (610, 922)], (244, 206, 92))
    sheet.shape([(663, 850), (692, 904), (634, 908)], INK)
    sheet.shape([(663, 866), (680, 898), (646, 900)], (244, 206, 92))
