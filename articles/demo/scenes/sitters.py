"""Portraits of people the paper writes about, or who write it: head and shoulders, by one window."""

from collections.abc import Callable

from . import dress
from .face import Face, Head, draw_face
from .palette import (
    AMBER,
    CHALK,
    DEEP,
    INK,
    OCHRE,
    PINE,
    SEA,
    SLATE,
    TEAL,
    Colour,
    dark,
    mix,
)
from .sheet import Sheet

Painter = Callable[[Sheet], None]

PALE: Colour = (226, 184, 156)
FAIR: Colour = (216, 168, 134)
RUDDY: Colour = (212, 150, 120)
OLIVE: Colour = (196, 146, 106)
BROWN: Colour = (164, 112, 78)
DARK: Colour = (112, 72, 52)
DEEPEST: Colour = (92, 58, 44)
WHITE: Colour = (226, 222, 212)
IRON: Colour = (142, 142, 140)
BLACK: Colour = (38, 32, 34)


def _head(sheet: Sheet, face: Face, *, x: float = 400, y: float = 408, tall: float = 492) -> Head:
    return Head(sheet, face, x, y, tall)


def agnes(sheet: Sheet) -> None:
    """The editor: an iron-grey bob, spectacles, a dark jacket."""
    dress.backdrop(sheet, TEAL, 1)
    head = _head(
        sheet, Face(PALE, IRON, years=56, wide=0.95, jaw=0.92, chin=0.9, nose=0.95, mouth=0.95, smile=0.2, tilt=-2)
    )
    head.shape(
        [
            (-0.4, 0.36),
            (-0.45, 0.05),
            (-0.42, -0.32),
            (-0.2, -0.56),
            (0.1, -0.6),
            (0.36, -0.44),
            (0.46, -0.05),
            (0.43, 0.38),
            (0.2, 0.42),
            (-0.2, 0.42),
        ],
        dark(IRON, 0.55),
    )
    dress.shoulders(head, (48, 52, 70))
    draw_face(head)
    dress.jacket(head, (222, 208, 188), (56, 60, 80))
    dress.spectacles(head, (70, 34, 30), round_=False, size=0.104)
    fringe = [
        (-0.3, 0.4),
        (-0.43, 0.34),
        (-0.445, 0.04),
        (-0.42, -0.3),
        (-0.24, -0.55),
        (0.06, -0.6),
        (0.32, -0.5),
        (0.45, -0.16),
        (0.43, 0.36),
        (0.31, 0.4),
        (0.33, 0.1),
        (0.315, -0.14),
        (0.18, -0.31),
        (-0.06, -0.39),
        (-0.2, -0.28),
        (-0.31, -0.1),
        (-0.335, 0.14),
    ]
    dress.locks(
        head,
        fringe,
        strands=[
            [(-0.06, -0.56), (-0.26, -0.42), (-0.38, -0.1), (-0.37, 0.3)],
            [(-0.02, -0.5), (-0.22, -0.34), (-0.345, -0.06)],
        ],
    )


def tom(sheet: Sheet) -> None:
    """The news editor: cropped and receding, unshaven, an open collar."""
    dress.backdrop(sheet, SLATE, -1)
    face = Face(FAIR, (92, 66, 48), years=46, wide=1.02, jaw=1.04, chin=1.06, nose=1.1, brow=1.3, tilt=2, side=-1)
    head = _head(sheet, face)
    dress.shoulders(head, (72, 88, 78), broad=1.06)
    draw_face(head)
    dress.jacket(head, (120, 146, 168), (78, 96, 84), open_to=1.05)
    dress.stubble(head, (84, 64, 56), 0.62)
    crop = [
        (-0.335, 0.06),
        (-0.365, -0.14),
        (-0.35, -0.34),
        (-0.22, -0.5),
        (0.0, -0.555),
        (0.22, -0.52),
        (0.35, -0.36),
        (0.37, -0.12),
        (0.345, 0.04),
        (0.325, -0.14),
        (0.27, -0.27),
        (0.24, -0.4),
        (0.1, -0.43),
        (0.0, -0.4),
        (-0.12, -0.43),
        (-0.25, -0.39),
        (-0.275, -0.26),
        (-0.32, -0.13),
    ]
    dress.locks(head, crop)


def nasreen(sheet: Sheet) -> None:
    """The council reporter: long dark hair drawn over one shoulder, a mustard coat."""
    dress.backdrop(sheet, (120, 62, 60), 1)
    head = _head(
        sheet,
        Face(
            OLIVE,
            BLACK,
            years=37,
            wide=0.93,
            jaw=0.9,
            chin=0.86,
            nose=0.96,
            brow=1.15,
            lips=(158, 64, 62),
            smile=0.25,
            tilt=2,
        ),
    )
    head.shape(
        [
            (-0.42, 0.5),
            (-0.44, 0.0),
            (-0.4, -0.34),
            (-0.2, -0.56),
            (0.12, -0.58),
            (0.38, -0.4),
            (0.46, 0.0),
            (0.5, 0.6),
            (0.46, 1.1),
            (0.2, 1.0),
            (-0.1, 0.6),
        ],
        dark(BLACK, 0.2),
    )
    dress.shoulders(head, (190, 136, 52), broad=0.94)
    draw_face(head)
    dress.jacket(head, (40, 56, 66), (200, 146, 60), open_to=1.04)
    sweep = [
        (0.08, -0.55),
        (-0.16, -0.55),
        (-0.38, -0.36),
        (-0.43, 0.02),
        (-0.4, 0.5),
        (-0.5, 0.86),
        (-0.4, 1.16),
        (-0.2, 1.06),
        (-0.24, 0.7),
        (-0.3, 0.42),
        (-0.33, 0.1),
        (-0.3, -0.12),
        (-0.16, -0.31),
        (0.06, -0.42),
        (0.22, -0.3),
        (0.31, -0.08),
        (0.34, 0.2),
        (0.4, 0.5),
        (0.48, 0.2),
        (0.46, -0.2),
        (0.34, -0.46),
    ]
    dress.locks(
        head,
        sweep,
        strands=[
            [(0.02, -0.54), (-0.22, -0.44), (-0.37, -0.14), (-0.37, 0.3), (-0.36, 0.6), (-0.4, 1.0)],
            [(0.05, -0.48), (-0.18, -0.37), (-0.33, -0.1), (-0.345, 0.3), (-0.29, 0.7)],
        ],
    )


def rory(sheet: Sheet) -> None:
    """The harbour reporter: a red beard, a watch cap and a seaman's jersey."""
    dress.backdrop(sheet, SEA, 1)
    head = _head(
        sheet, Face((226, 178, 150), (166, 84, 44), years=40, wide=1.0, jaw=1.02, nose=1.05, brow=1.1, tilt=-3)
    )
    dress.shoulders(head, (44, 62, 88), broad=1.04)
    draw_face(head)
    dress.roll_neck(head, (52, 72, 100))
    dress.beard(head, (172, 88, 46), full=0.7)
    head.mirrored([(-0.345, -0.22), (-0.35, 0.1), (-0.31, 0.2), (-0.3, -0.2)], dark((166, 84, 44), 0.15))
    dress.watch_cap(head, (150, 62, 48))


def ellen(sheet: Sheet) -> None:
    """The schools and health reporter: natural curls and a green dress."""
    dress.backdrop(sheet, OCHRE, -1)
    head = _head(
        sheet,
        Face(
            DARK,
            (34, 26, 26),
            years=33,
            wide=0.96,
            jaw=0.92,
            chin=0.9,
            nose=1.12,
            mouth=1.08,
            lips=(128, 54, 54),
            smile=0.35,
            tilt=3,
            side=-1,
        ),
    )
    dress.curls(head, (-2.0, 2.0), 0.082, 4, 0.2, low=0.16)
    dress.shoulders(head, (40, 92, 82), broad=0.92)
    draw_face(head)
    head.shape(
        [(-0.24, 0.6), (-0.3, 0.7), (-0.02, 0.84), (0.3, 0.7), (0.24, 0.6), (0.0, 0.72)], dark((40, 92, 82), 0.3)
    )
    dress.curls(head, (-1.5, 1.5), 0.078, 3, 0.14, low=-0.235)
    for side in (-1, 1):
        px, py = head.put((side * 0.365, 0.17))
        sheet.disc(px, py, 15, AMBER if side < 0 else dark(AMBER, 0.5))


def mick(sheet: Sheet) -> None:
    """The sports editor: white hair, a white moustache and the club's scarf."""
    dress.backdrop(sheet, PINE, 1)
    head = _head(sheet, Face(RUDDY, WHITE, years=64, wide=1.07, jaw=1.08, chin=1.1, nose=1.22, smile=0.3, tilt=2))
    dress.shoulders(head, (66, 62, 64), broad=1.1, slope=0.18)
    draw_face(head)
    dress.scarf(head, (46, 104, 78), CHALK)
    dress.beard(head, WHITE, chin=False)
    tuft = [
        (-0.345, 0.1),
        (-0.385, -0.06),
        (-0.38, -0.3),
        (-0.28, -0.48),
        (-0.04, -0.57),
        (0.2, -0.55),
        (0.37, -0.36),
        (0.39, -0.06),
        (0.35, 0.1),
        (0.325, -0.1),
        (0.29, -0.28),
        (0.14, -0.37),
        (-0.04, -0.36),
        (-0.2, -0.4),
        (-0.29, -0.26),
        (-0.325, -0.1),
    ]
    dress.locks(
        head,
        tuft,
        strands=[[(-0.1, -0.38), (-0.02, -0.5), (0.16, -0.52)], [(-0.24, -0.4), (-0.14, -0.5), (0.0, -0.55)]],
    )


def alec(sheet: Sheet) -> None:
    """The coxswain who has come ashore: a grey beard and the station's jersey."""
    dress.backdrop(sheet, DEEP, -1)
    head = _head(
        sheet, Face((198, 138, 108), IRON, years=63, wide=1.05, jaw=1.06, nose=1.15, brow=1.4, tilt=-2, side=-1)
    )
    dress.shoulders(head, (34, 46, 72), broad=1.1)
    draw_face(head)
    dress.roll_neck(head, (38, 52, 80))
    dress.beard(head, (178, 176, 170), full=1.2)
    head.mirrored([(-0.35, -0.2), (-0.365, 0.08), (-0.325, 0.2), (-0.3, 0.0), (-0.31, -0.18)], (160, 158, 154))
    cap = [(-0.37, -0.24), (-0.42, -0.4), (-0.34, -0.52), (0.0, -0.58), (0.34, -0.52), (0.42, -0.4), (0.37, -0.24)]
    head.shape(cap, (40, 48, 66))
    head.hatch(cap, INK, (0.42, -0.34), (-0.05, -0.44), 1.1)
    head.hatch(cap, (104, 118, 140), (-0.42, -0.46), (-0.05, -0.42), 0.7)
    head.shape([(-0.36, -0.3), (0.36, -0.3), (0.355, -0.22), (0.0, -0.27), (-0.355, -0.22)], INK)
    head.shape([(-0.34, -0.22), (0.0, -0.28), (0.34, -0.22), (0.26, -0.15), (0.0, -0.18), (-0.26, -0.15)], (24, 28, 38))
    head.shape(
        [(-0.27, -0.155), (0.0, -0.185), (0.27, -0.155), (0.28, -0.1), (0.0, -0.13), (-0.29, -0.1)], head.shadow, 0.6
    )
    sheet.disc(*head.put((-0.02, -0.4)), 17, dark(OCHRE, 0.1))


def becca(sheet: Sheet) -> None:
    """The coxswain: fair hair tied back, oilskins."""
    dress.backdrop(sheet, (92, 118, 128), 1)
    head = _head(
        sheet,
        Face((222, 166, 132), (176, 128, 78), years=34, wide=0.96, jaw=0.98, chin=0.98, nose=0.98, brow=1.05, tilt=-2),
    )
    head.shape(
        [(0.26, -0.36), (0.42, -0.22), (0.46, 0.1), (0.4, 0.46), (0.3, 0.5), (0.3, 0.0)], dark((150, 104, 60), 0.5)
    )
    dress.shoulders(head, (226, 168, 48), broad=1.02)
    draw_face(head)
    hood = [(-0.26, 0.5), (-0.4, 0.62), (-0.38, 0.78), (-0.12, 0.9), (0.0, 0.76), (-0.16, 0.68)]
    head.shape(hood, mix((226, 168, 48), CHALK, 0.2))
    head.shape(
        [(0.26, 0.5), (0.4, 0.62), (0.38, 0.78), (0.12, 0.9), (0.0, 0.76), (0.16, 0.68)], dark((196, 134, 40), 0.36)
    )
    head.shape([(-0.05, 0.8), (0.03, 0.8), (0.06, 1.5), (-0.06, 1.5)], dark((196, 134, 40), 0.5), smooth=False)
    head.shape([(-0.6, 0.98), (-0.16, 1.06), (-0.16, 1.12), (-0.62, 1.04)], (214, 214, 206), smooth=False)
    tied = [
        (-0.33, 0.02),
        (-0.36, -0.16),
        (-0.34, -0.36),
        (-0.18, -0.53),
        (0.06, -0.565),
        (0.28, -0.47),
        (0.37, -0.26),
        (0.36, 0.0),
        (0.33, 0.04),
        (0.31, -0.14),
        (0.22, -0.31),
        (0.0, -0.4),
        (-0.18, -0.34),
        (-0.3, -0.16),
    ]
    dress.locks(
        head,
        tied,
        strands=[[(-0.22, -0.32), (-0.06, -0.46), (0.2, -0.48)], [(-0.3, -0.2), (-0.22, -0.42), (0.02, -0.54)]],
    )


def yasmin(sheet: Sheet) -> None:
    """The leader of the council: dark hair with a streak of white, a wine-red jacket."""
    dress.backdrop(sheet, (150, 140, 120), -1)
    head = _head(
        sheet,
        Face(
            BROWN,
            (44, 34, 36),
            years=47,
            wide=0.97,
            jaw=0.95,
            chin=0.92,
            nose=1.04,
            brow=1.2,
            lips=(142, 60, 62),
            tilt=-2,
            side=-1,
        ),
    )
    head.shape(
        [
            (-0.4, 0.28),
            (-0.44, 0.0),
            (-0.42, -0.34),
            (-0.2, -0.58),
            (0.1, -0.6),
            (0.38, -0.42),
            (0.46, 0.0),
            (0.42, 0.3),
            (0.2, 0.36),
            (-0.2, 0.36),
        ],
        (26, 20, 24),
    )
    dress.shoulders(head, (112, 38, 52))
    draw_face(head)
    dress.jacket(head, (228, 220, 206), (124, 44, 58))
    bob = [
        (-0.3, 0.3),
        (-0.42, 0.27),
        (-0.445, 0.0),
        (-0.42, -0.32),
        (-0.2, -0.57),
        (0.1, -0.6),
        (0.36, -0.44),
        (0.46, -0.08),
        (0.43, 0.28),
        (0.31, 0.31),
        (0.325, 0.0),
        (0.28, -0.2),
        (0.12, -0.36),
        (-0.1, -0.43),
        (-0.24, -0.28),
        (-0.31, -0.08),
        (-0.33, 0.12),
    ]
    dress.locks(head, bob, strands=[[(-0.12, -0.54), (-0.3, -0.36), (-0.385, 0.0), (-0.36, 0.24)]])
    head.shape(
        [
            (-0.09, -0.44),
            (-0.06, -0.54),
            (-0.02, -0.555),
            (-0.04, -0.46),
            (-0.14, -0.35),
            (-0.29, -0.14),
            (-0.21, -0.3),
        ],
        (196, 190, 184),
    )


def dennis(sheet: Sheet) -> None:
    """The leader of the Northside Independents: a flat cap, a heavy jaw, a muffler."""
    dress.backdrop(sheet, (128, 104, 82), 1)
    head = _head(
        sheet,
        Face((204, 146, 118), WHITE, years=74, wide=1.08, jaw=1.14, chin=1.16, nose=1.3, brow=1.5, mouth=1.06, tilt=-1),
    )
    dress.shoulders(head, (78, 72, 66), broad=1.12, slope=0.17)
    draw_face(head)
    dress.jacket(head, (200, 190, 170), (86, 78, 70), tie=(108, 44, 40), open_to=1.1)
    head.mirrored([(-0.35, -0.16), (-0.375, 0.06), (-0.34, 0.1), (-0.325, -0.1)], (206, 202, 194))
    dress.flat_cap(head, (112, 100, 82))


def margaret(sheet: Sheet) -> None:
    """The head who would not sign: grey hair cropped close, heavy spectacles, a saffron wrap."""
    dress.backdrop(sheet, (64, 84, 96), -1)
    head = _head(
        sheet,
        Face(
            DEEPEST,
            (120, 116, 114),
            years=61,
            wide=1.0,
            jaw=0.96,
            chin=0.94,
            nose=1.2,
            mouth=1.08,
            lips=(112, 50, 52),
            tilt=1,
            side=-1,
        ),
    )
    dress.shoulders(head, (58, 50, 78))
    draw_face(head)
    wrap = [
        (-0.34, 0.6),
        (-0.46, 0.76),
        (-0.3, 1.0),
        (0.02, 1.2),
        (0.3, 1.0),
        (0.42, 0.74),
        (0.3, 0.58),
        (0.16, 0.76),
        (-0.02, 0.86),
        (-0.18, 0.76),
    ]
    head.shape(wrap, (214, 146, 52))
    head.hatch(wrap, (110, 62, 34), (0.34, 0.9), (-0.16, 0.86), 1.1)
    for step in range(5):
        head.sheet.line(
            head.path(
                [
                    (-0.4 + step * 0.05, 0.72 + step * 0.06),
                    (-0.2 + step * 0.05, 0.92 + step * 0.05),
                    (0.02 + step * 0.03, 1.08),
                ]
            ),
            3,
            (150, 70, 40),
            0.5,
        )
    crop = [
        (-0.325, -0.02),
        (-0.35, -0.2),
        (-0.32, -0.4),
        (-0.18, -0.53),
        (0.0, -0.565),
        (0.18, -0.53),
        (0.32, -0.4),
        (0.35, -0.2),
        (0.33, -0.02),
        (0.315, -0.16),
        (0.26, -0.31),
        (0.1, -0.38),
        (-0.1, -0.38),
        (-0.26, -0.31),
        (-0.31, -0.16),
    ]
    dress.locks(head, crop)
    dress.spectacles(head, (34, 30, 34), size=0.108, thick=7)


def simon(sheet: Sheet) -> None:
    """The head designate: thin, spectacled, a green tie."""
    dress.backdrop(sheet, (104, 122, 110), 1)
    head = _head(
        sheet, Face((226, 182, 152), (88, 62, 42), years=44, wide=0.92, jaw=0.9, chin=0.9, nose=1.16, brow=1.0, tilt=3)
    )
    dress.shoulders(head, (68, 76, 96), broad=0.94, slope=0.22)
    draw_face(head)
    dress.jacket(head, (214, 218, 218), (76, 84, 104), tie=(52, 98, 72))
    parted = [
        (-0.315, 0.04),
        (-0.345, -0.14),
        (-0.34, -0.36),
        (-0.24, -0.52),
        (0.0, -0.6),
        (0.22, -0.56),
        (0.35, -0.38),
        (0.35, -0.12),
        (0.32, 0.04),
        (0.305, -0.14),
        (0.25, -0.28),
        (0.06, -0.35),
        (-0.1, -0.42),
        (-0.2, -0.4),
        (-0.285, -0.26),
        (-0.305, -0.12),
    ]
    dress.locks(
        head,
        parted,
        strands=[[(-0.17, -0.44), (0.0, -0.5), (0.2, -0.42)], [(-0.12, -0.5), (0.06, -0.54), (0.24, -0.46)]],
    )
    dress.spectacles(head, (60, 52, 50), size=0.094, thick=4)


def angela(sheet: Sheet) -> None:
    """The baker of Tallow Street: a white cap and apron, by the light of an oven."""
    dress.backdrop(sheet, (126, 74, 48), -1)
    head = _head(
        sheet,
        Face(
            (222, 158, 126),
            (150, 112, 84),
            years=61,
            wide=1.06,
            jaw=1.0,
            chin=1.0,
            nose=1.02,
            smile=0.6,
            mouth=1.05,
            tilt=-3,
            side=-1,
        ),
    )
    dress.shoulders(head, (226, 216, 196), broad=1.0)
    draw_face(head)
    head.shape([(-0.2, 0.6), (-0.02, 1.0), (0.2, 0.6), (0.0, 0.74)], (96, 116, 134))
    head.shape([(-0.36, 0.7), (-0.3, 0.66), (-0.2, 1.5), (-0.32, 1.5)], (196, 92, 62), smooth=False)
    head.shape([(0.36, 0.7), (0.3, 0.66), (0.24, 1.5), (0.36, 1.5)], dark((196, 92, 62), 0.5), smooth=False)
    sides = [
        (-0.36, 0.12),
        (-0.39, -0.06),
        (-0.37, -0.26),
        (-0.2, -0.34),
        (0.0, -0.37),
        (0.2, -0.34),
        (0.37, -0.26),
        (0.39, -0.06),
        (0.35, 0.12),
        (0.32, -0.1),
        (0.2, -0.25),
        (0.0, -0.3),
        (-0.18, -0.26),
        (-0.31, -0.1),
    ]
    dress.locks(head, sides)
    cap = [
        (-0.38, -0.24),
        (-0.43, -0.42),
        (-0.34, -0.6),
        (-0.1, -0.68),
        (0.16, -0.67),
        (0.38, -0.57),
        (0.43, -0.4),
        (0.38, -0.24),
        (0.0, -0.34),
    ]
    head.shape(cap, (236, 228, 210))
    head.hatch(cap, (110, 96, 100), (0.44, -0.36), (-0.02, -0.5), 1.15)
    head.shape(
        [(-0.385, -0.22), (-0.39, -0.31), (0.0, -0.41), (0.39, -0.31), (0.385, -0.22), (0.0, -0.33)], (248, 242, 228)
    )
    head.shape([(0.06, -0.405), (0.39, -0.31), (0.385, -0.22), (0.06, -0.32)], (128, 114, 112))


def jamie(sheet: Sheet) -> None:
    """The player-manager: cropped fair hair, a short beard, a training top."""
    dress.backdrop(sheet, (60, 92, 74), 1)
    head = _head(
        sheet, Face(FAIR, (150, 112, 68), years=33, wide=1.0, jaw=1.06, chin=1.04, nose=1.06, brow=1.2, tilt=-2)
    )
    dress.shoulders(head, (42, 110, 76), broad=1.1, slope=0.18)
    draw_face(head)
    collar = [(-0.24, 0.52), (-0.28, 0.7), (-0.02, 0.84), (0.28, 0.7), (0.24, 0.52), (0.0, 0.7)]
    head.shape(collar, (230, 226, 214))
    head.shape([(0.02, 0.7), (0.0, 0.84), (0.28, 0.7), (0.24, 0.52)], (104, 112, 110))
    head.sheet.line(head.path([(-0.01, 0.8), (0.0, 1.5)]), 5, (24, 58, 44))
    head.shape([(-0.72, 0.92), (-0.56, 0.78), (-0.5, 0.78), (-0.68, 0.98)], CHALK, smooth=False)
    dress.stubble(head, (130, 92, 56), 1.0)
    dress.beard(head, (158, 116, 72), full=0.15)
    crop = [
        (-0.33, 0.0),
        (-0.36, -0.16),
        (-0.345, -0.36),
        (-0.24, -0.52),
        (0.0, -0.6),
        (0.24, -0.56),
        (0.36, -0.38),
        (0.365, -0.14),
        (0.34, 0.0),
        (0.32, -0.16),
        (0.28, -0.3),
        (0.1, -0.37),
        (-0.08, -0.36),
        (-0.26, -0.33),
        (-0.315, -0.16),
    ]
    dress.locks(
        head,
        crop,
        strands=[[(-0.2, -0.36), (-0.14, -0.5), (0.02, -0.56)], [(-0.06, -0.38), (0.0, -0.5), (0.14, -0.54)]],
    )


def winnie(sheet: Sheet) -> None:
    """The net-braider at ninety: a headscarf and a good coat."""
    dress.backdrop(sheet, (110, 116, 132), -1)
    head = _head(
        sheet,
        Face(
            (222, 178, 156),
            WHITE,
            years=88,
            wide=0.95,
            jaw=0.94,
            chin=0.88,
            nose=1.2,
            mouth=0.86,
            smile=0.5,
            tilt=4,
            side=-1,
        ),
        y=426,
        tall=464,
    )
    dress.shoulders(head, (66, 82, 106), broad=0.92, slope=0.26)
    draw_face(head)
    hair = [
        (-0.33, 0.06),
        (-0.37, -0.1),
        (-0.33, -0.3),
        (-0.14, -0.4),
        (0.06, -0.41),
        (0.26, -0.34),
        (0.37, -0.12),
        (0.33, 0.06),
        (0.31, -0.1),
        (0.2, -0.24),
        (0.06, -0.3),
        (-0.08, -0.27),
        (-0.2, -0.22),
        (-0.3, -0.06),
    ]
    dress.locks(head, hair)
    dress.kerchief(head, (158, 66, 62), (236, 222, 200))
    side = [
        (-0.395, -0.2),
        (-0.385, 0.1),
        (-0.33, 0.34),
        (-0.16, 0.56),
        (-0.02, 0.66),
        (0.02, 0.58),
        (-0.12, 0.48),
        (-0.28, 0.3),
        (-0.335, 0.06),
        (-0.34, -0.12),
    ]
    head.shape(side, (170, 76, 68))
    head.shape([(-x, y) for x, y in side], (72, 30, 36))
    head.shape([(-0.06, 0.58), (0.06, 0.58), (0.05, 0.68), (-0.05, 0.68)], (140, 56, 54))
    head.shape([(-0.04, 0.66), (-0.22, 0.9), (-0.1, 0.92), (0.0, 0.7)], (158, 66, 62))
    head.shape([(0.02, 0.66), (0.18, 0.88), (0.06, 0.94), (-0.01, 0.7)], (92, 38, 42))


SITTERS: dict[str, Painter] = {
    "agnes-corrigan": agnes, "tom-wetherall": tom, "nasreen-akhtar-boyle": nasreen, "rory-penhaligon": rory,
    "ellen-oduya": ellen, "mick-sallis": mick, "alec-mainprize": alec, "becca-mainprize": becca, "yasmin-rafiq": yasmin,
    "dennis-outhwaite": dennis, "margaret-oyelaran": margaret, "simon-catterick": simon, "angela-ottaway": angela,
    "jamie-lund": jamie, "winnie-hebblethwaite": winnie,
}  # fmt: skip
