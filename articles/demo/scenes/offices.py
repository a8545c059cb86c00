"""People who hold an office: the council, the schools."""

from . import dress, hats
from .complexion import BROWN, DEEPEST, WHITE
from .face import draw_face
from .head import Face, sitter
from .sheet import Sheet


def yasmin(sheet: Sheet) -> None:
    """The leader of the council: dark hair with a streak of white, a wine-red jacket."""
    dress.backdrop(sheet, (150, 140, 120), -1)
    head = sitter(
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
    head = sitter(
        sheet,
        Face((204, 146, 118), WHITE, years=74, wide=1.08, jaw=1.14, chin=1.16, nose=1.3, brow=1.5, mouth=1.06, tilt=-1),
    )
    dress.shoulders(head, (78, 72, 66), broad=1.12, slope=0.17)
    draw_face(head)
    dress.jacket(head, (200, 190, 170), (86, 78, 70), tie=(108, 44, 40), open_to=1.1)
    head.mirrored([(-0.35, -0.16), (-0.375, 0.06), (-0.34, 0.1), (-0.325, -0.1)], (206, 202, 194))
    hats.flat_cap(head, (112, 100, 82))


def margaret(sheet: Sheet) -> None:
    """The head who would not sign: grey hair cropped close, heavy spectacles, a saffron wrap."""
    dress.backdrop(sheet, (64, 84, 96), -1)
    head = sitter(
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
    head = sitter(
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
