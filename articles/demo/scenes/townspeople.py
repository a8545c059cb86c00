"""People of the harbour, the shops and the club."""

from . import dress, hats
from .complexion import FAIR, IRON, WHITE
from .face import draw_face
from .head import Face, sitter
from .palette import CHALK, DEEP, INK, OCHRE, dark, mix
from .sheet import Sheet


def alec(sheet: Sheet) -> None:
    """The coxswain who has come ashore: a grey beard and the station's jersey."""
    dress.backdrop(sheet, DEEP, -1)
    head = sitter(
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
    head = sitter(
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


def angela(sheet: Sheet) -> None:
    """The baker of Tallow Street: a white cap and apron, by the light of an oven."""
    dress.backdrop(sheet, (126, 74, 48), -1)
    head = sitter(
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
    head = sitter(
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
    head = sitter(
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
    hats.kerchief(head, (158, 66, 62), (236, 222, 200))
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
