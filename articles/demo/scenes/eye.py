"""An eye in a portrait: socket, white, lids, what lies below it and the brow above."""

from collections.abc import Sequence

from .head import Head
from .palette import CHALK, INK, UMBER, dark, mix
from .sheet import Point


def draw_eye(head: Head, side: int) -> None:
    dim = side > 0
    skin = head.shadow if dim else head.lit
    sunk = head.deep if dim else mix(head.lit, head.shadow, 0.66)
    old = min(1.0, max(0.0, (head.face.years - 35) / 45))

    def at(points: Sequence[Point]) -> list[Point]:
        return [(side * x, y) for x, y in points]

    socket = [
        (0.04, -0.03),
        (0.06, -0.072),
        (0.13, -0.082),
        (0.2, -0.066),
        (0.222, -0.02),
        (0.19, 0.03),
        (0.12, 0.036),
        (0.06, 0.022),
    ]
    head.hatch(at(socket), sunk, (side * 0.05, -0.04), (side * 0.2, 0.02), 0.95)
    head.shape(
        at(
            [
                (0.05, -0.045),
                (0.1, -0.066),
                (0.18, -0.06),
                (0.212, -0.02),
                (0.16, -0.036),
                (0.1, -0.034),
                (0.066, -0.014),
            ]
        ),
        sunk,
    )
    white = mix(CHALK, head.shadow, 0.72 if dim else 0.26)
    opening = [
        (0.078, 0.008),
        (0.105, -0.017),
        (0.145, -0.021),
        (0.18, -0.008),
        (0.2, 0.008),
        (0.165, 0.019),
        (0.115, 0.021),
    ]
    head.shape(at(opening), white)
    head.sheet.disc(*head.put((side * 0.139 - 0.004, 0.0)), head.tall * 0.0205, mix(UMBER, INK, 0.6))
    head.shape(
        at(
            [
                (0.074, 0.006),
                (0.1, -0.03),
                (0.15, -0.034),
                (0.206, -0.006),
                (0.18, -0.008),
                (0.145, -0.017),
                (0.105, -0.012),
            ]
        ),
        mix(skin, sunk, 0.4),
    )
    head.shape(
        at(
            [
                (0.07, 0.01),
                (0.1, -0.016),
                (0.145, -0.022),
                (0.19, -0.006),
                (0.214, 0.01),
                (0.185, 0.0),
                (0.145, -0.012),
                (0.105, -0.006),
            ]
        ),
        mix(head.deep, INK, 0.4),
    )
    if not dim:
        head.sheet.disc(*head.put((-0.147, -0.004)), head.tall * 0.005, CHALK, 0.85)
    bag = [(0.08, 0.024), (0.13, 0.036 + 0.012 * old), (0.19, 0.022), (0.14, 0.05 + 0.022 * old), (0.09, 0.04)]
    head.shape(at(bag), sunk, 0.2 + 0.34 * old)
    heavy = 0.014 * head.face.brow
    brow = [
        (0.045, -0.083),
        (0.1, -0.108 - heavy),
        (0.17, -0.112 - heavy),
        (0.226, -0.076),
        (0.17, -0.097),
        (0.1, -0.09 + heavy * 0.5),
        (0.05, -0.07),
    ]
    tone = mix(head.face.hair, UMBER, 0.3)
    head.shape(at(brow), dark(tone, 0.5) if dim else dark(tone, 0.12), 0.92)
