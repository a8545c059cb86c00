"""People of the Pilot itself."""

from . import dress, hats
from .complexion import BLACK, DARK, FAIR, IRON, OLIVE, PALE, RUDDY, WHITE
from .face import draw_face
from .head import Face, sitter
from .palette import AMBER, CHALK, OCHRE, PINE, SEA, SLATE, TEAL, dark
from .sheet import Sheet


def agnes(sheet: Sheet) -> None:
    """The editor: an iron-grey bob, spectacles, a dark jacket."""
    dress.backdrop(sheet, TEAL, 1)
    head = sitter(
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
    head = sitter(sheet, face)
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
    head = sitter(
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
    head = sitter(
        sheet, Face((226, 178, 150), (166, 84, 44), years=40, wide=1.0, jaw=1.02, nose=1.05, brow=1.1, tilt=-3)
    )
    dress.shoulders(head, (44, 62, 88), broad=1.04)
    draw_face(head)
    dress.roll_neck(head, (52, 72, 100))
    dress.beard(head, (172, 88, 46), full=0.7)
    head.mirrored([(-0.345, -0.22), (-0.35, 0.1), (-0.31, 0.2), (-0.3, -0.2)], dark((166, 84, 44), 0.15))
    hats.watch_cap(head, (150, 62, 48))


def ellen(sheet: Sheet) -> None:
    """The schools and health reporter: natural curls and a green dress."""
    dress.backdrop(sheet, OCHRE, -1)
    head = sitter(
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
    head = sitter(sheet, Face(RUDDY, WHITE, years=64, wide=1.07, jaw=1.08, chin=1.1, nose=1.22, smile=0.3, tilt=2))
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
