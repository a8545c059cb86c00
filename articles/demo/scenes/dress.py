"""What goes round a face: the wall behind, shoulders and what is on them, hair, beards, hats and spectacles."""

from collections.abc import Sequence
from math import copysign, cos, pi, sin

from .head import Head, half
from .palette import CHALK, INK, Colour, dark, mix
from .sheet import Point, Sheet


def backdrop(sheet: Sheet, tone: Colour, side: int) -> None:
    """A plain wall, dark behind the lit cheek and light behind the other."""
    whole, wide, high = sheet.whole(), sheet.width, sheet.height
    near, far = (0.0, float(wide)) if side > 0 else (float(wide), 0.0)
    sheet.wash(whole, [(0, dark(tone, 0.2)), (high, dark(tone, 0.42))])
    sheet.veil(whole, mix(tone, CHALK, 0.42), (far, high * 0.3), (near, high * 0.62), 0.72)
    sheet.shade(whole, mix(tone, CHALK, 0.5), (far, high * 0.25), (near + (far - near) * 0.35, high * 0.6), 0.4)
    sheet.scumble(whole, mix(tone, CHALK, 0.3), 0.24, "streak", 0.26)


def shoulders(head: Head, cloth: Colour, *, slope: float = 0.2, broad: float = 1.0, top: float = 0.62) -> list[Point]:
    """Draw them with their lit and their dark half; the outline, for what lies on them."""
    outline = [
        (-0.13, top), (-0.34 * broad, top + 0.07), (-0.62 * broad, top + slope), (-0.78 * broad, top + slope + 0.26),
        (-0.84 * broad, 1.5), (0.84 * broad, 1.5), (0.78 * broad, top + slope + 0.26), (0.62 * broad, top + slope),
        (0.34 * broad, top + 0.07), (0.13, top),
    ]  # fmt: skip
    dusk = mix(dark(cloth, 0.42), (40, 34, 50), 0.2)
    head.shape(outline, cloth)
    head.shape([(0.05, top + 0.04), (0.02, 0.95), (0.1, 1.5), *outline[5:]], dusk)
    head.hatch([(-0.3, 0.66), (0.06, 0.7), (0.1, 1.5), (-0.5, 1.5)], dusk, (0.08, 1.1), (-0.36, 1.0), 0.85)
    head.hatch([*outline[:5], (-0.3, 1.5)], mix(cloth, (255, 226, 184), 0.4), (-0.8, 0.86), (-0.42, 1.05), 0.6)
    return outline


def jacket(head: Head, shirt: Colour, lapel: Colour, *, tie: Colour | None = None, open_to: float = 1.12) -> None:
    """A shirt showing between two lapels, with or without a tie."""
    shade = mix(shirt, head.shadow, 0.55)
    head.shape([(-0.2, 0.58), (-0.03, open_to), (0.2, 0.58)], shirt, smooth=False)
    head.shape([(0.0, 0.66), (-0.02, open_to), (0.2, 0.58)], shade, smooth=False)
    if tie:
        head.shape(
            [
                (-0.05, 0.69),
                (0.05, 0.69),
                (0.028, 0.75),
                (0.06, open_to + 0.02),
                (-0.065, open_to + 0.02),
                (-0.034, 0.75),
            ],
            tie,
            smooth=False,
        )
        head.shape(
            [(0.0, 0.69), (0.05, 0.69), (0.028, 0.75), (0.06, open_to + 0.02), (0.0, open_to + 0.02)],
            dark(tie, 0.42),
            smooth=False,
        )
    head.shape([(-0.21, 0.56), (-0.23, 0.62), (-0.1, 0.8), (-0.005, 0.7)], mix(shirt, CHALK, 0.3), smooth=False)
    head.shape([(0.21, 0.56), (0.24, 0.62), (0.1, 0.8), (0.005, 0.7)], mix(shade, INK, 0.16), smooth=False)
    head.shape(
        [(-0.23, 0.6), (-0.33, 0.72), (-0.27, 0.9), (-0.21, 0.92), (-0.03, open_to + 0.14), (-0.03, open_to - 0.02)],
        lapel,
        smooth=False,
    )
    head.shape(
        [(0.23, 0.6), (0.33, 0.72), (0.27, 0.9), (0.21, 0.92), (-0.03, open_to + 0.14), (-0.03, open_to - 0.02)],
        dark(lapel, 0.5),
        smooth=False,
    )


def roll_neck(head: Head, wool: Colour, *, high: float = 0.5) -> None:
    """A thick collar of ribbed wool."""
    collar = [
        (-0.235, high + 0.02),
        (-0.26, 0.7),
        (-0.12, 0.77),
        (0.0, 0.785),
        (0.12, 0.77),
        (0.26, 0.7),
        (0.235, high + 0.02),
        (0.0, high + 0.1),
    ]
    head.shape(collar, wool)
    dusk = dark(wool, 0.5)
    head.shape([(0.03, high + 0.1), (0.02, 0.785), (0.13, 0.77), (0.26, 0.7), (0.235, high + 0.02)], dusk)
    head.hatch(collar, dusk, (0.05, 0.7), (-0.2, 0.66), 0.8)
    for step in range(-6, 7):
        x = step * 0.038
        head.sheet.line(
            head.path([(x * 0.95, high + 0.1 - abs(x) * 0.3), (x * 1.05, 0.77 - abs(x) * 0.25)]), 2, INK, 0.2
        )


def scarf(head: Head, cloth: Colour, bars: Colour | None = None) -> None:
    """A scarf wound once, barred if asked."""
    wrap = [
        (-0.3, 0.56),
        (-0.34, 0.68),
        (-0.16, 0.8),
        (0.06, 0.82),
        (0.34, 0.7),
        (0.29, 0.55),
        (0.1, 0.63),
        (-0.1, 0.64),
    ]
    head.shape(wrap, cloth)
    tail = [(-0.2, 0.74), (-0.06, 0.8), (-0.1, 1.5), (-0.34, 1.5)]
    head.shape(tail, mix(cloth, CHALK, 0.06), smooth=False)
    if bars:
        for y in (0.88, 1.08, 1.28):
            head.shape(
                [
                    (-0.225 - (y - 0.88) * 0.17, y),
                    (-0.07 - (y - 0.88) * 0.05, y + 0.02),
                    (-0.075 - (y - 0.88) * 0.05, y + 0.11),
                    (-0.24 - (y - 0.88) * 0.17, y + 0.09),
                ],
                bars,
                smooth=False,
            )
        head.shape([(-0.2, 0.625), (-0.08, 0.64), (-0.09, 0.81), (-0.22, 0.77)], bars, smooth=False)
    head.hatch(tail, dark(cloth, 0.5), (-0.06, 1.0), (-0.24, 1.0), 0.5)
    head.shape([(0.04, 0.635), (0.05, 0.82), (0.34, 0.7), (0.29, 0.55)], dark(cloth, 0.5))
    head.hatch(wrap, dark(cloth, 0.5), (0.06, 0.72), (-0.26, 0.66), 0.7)


def locks(
    head: Head, points: Sequence[Point], *, strands: Sequence[Sequence[Point]] = (), dusk: Sequence[Point] = ()
) -> None:
    """A mass of hair, the far part in shadow, a few strands catching the light."""
    hair = head.face.hair
    head.shape(points, hair)
    xs = [x for x, _y in points]
    head.hatch(points, mix(dark(hair, 0.62), INK, 0.2), (max(xs), 0.0), (-0.1, -0.2), 1.1)
    head.hatch(points, mix(hair, (255, 226, 184), 0.36), (min(xs), -0.42), (0.0, -0.2), 0.55)
    if dusk:
        head.shape(dusk, mix(dark(hair, 0.6), INK, 0.25))
    for strand in strands:
        head.sheet.line(head.path(strand), 3.2, mix(hair, (255, 226, 184), 0.4), 0.5)
        head.sheet.line(head.path([(x + 0.016, y + 0.012) for x, y in strand]), 3.2, dark(hair, 0.5), 0.5)


def curls(head: Head, arc: tuple[float, float], size: float, rows: int, lift: float = 0.0, low: float = -0.06) -> None:
    """Close curls over the crown: many small rounds, lit on their upper side."""
    hair, rng = head.face.hair, head.sheet.rng
    for row in range(rows):
        ring = 0.36 + lift - row * size * 0.9
        count = round(2 * pi * ring / (size * 1.05))
        for index in range(count):
            turn = arc[0] + (arc[1] - arc[0]) * (index + rng.uniform(-0.3, 0.3)) / (count - 1)
            x, y = ring * 0.98 * sin(turn), -0.14 - (ring + 0.03) * sin(turn + pi / 2)
            if y > low:
                continue
            light = 0.26 - 0.5 * x
            tone = (
                mix(hair, (255, 226, 184), max(0.0, light) * 0.5) if light > 0 else dark(hair, min(0.6, -light * 1.9))
            )
            across = size * rng.uniform(0.75, 1.1)
            px, py = head.put((x, y))
            head.sheet.disc(px, py, across * head.tall * 0.62, dark(tone, 0.34))
            head.sheet.disc(px - head.face.side * 4, py - 4, across * head.tall * 0.44, tone)


def beard(head: Head, colour: Colour, *, full: float = 1.0, lip: bool = True, chin: bool = True) -> None:
    """A beard cut to the jaw, a moustache with it if `lip`."""
    dusk = mix(dark(colour, 0.58), INK, 0.2)
    right = half(head.face)
    if chin:
        jaw = [(-x * 1.015, y + 0.004) for x, y in right[4:]] + [(x * 1.015, y + 0.004) for x, y in right[-2:3:-1]]
        drop = [(x, y + 0.075 * full * max(0.0, 1 - abs(x) * 3.4)) for x, y in jaw]
        inner = [
            (0.24, 0.12),
            (0.18, 0.215),
            (0.118, 0.266),
            (0.1, 0.338),
            (0.0, 0.356),
            (-0.1, 0.338),
            (-0.118, 0.266),
            (-0.18, 0.215),
            (-0.245, 0.12),
        ]
        head.shape([*drop, *inner], colour)
        head.shape(
            [
                (0.03, 0.372),
                *inner[3::-1],
                *[
                    (x, y + 0.075 * full * max(0.0, 1 - abs(x) * 3.4))
                    for x, y in [(x * 1.015, y + 0.004) for x, y in right[4:]]
                ],
            ],
            dusk,
        )
        head.hatch([*drop, *inner], dusk, (0.08, 0.45), (-0.28, 0.24), 0.85)
        head.hatch([*drop[:6], *inner[5:]], mix(colour, CHALK, 0.3), (-0.34, 0.2), (-0.12, 0.42), 0.6)
    if lip:
        head.shape(
            [
                (-0.15, 0.3),
                (-0.13, 0.245),
                (-0.05, 0.218),
                (0.0, 0.232),
                (0.05, 0.218),
                (0.13, 0.245),
                (0.15, 0.3),
                (0.06, 0.274),
                (0.0, 0.282),
                (-0.06, 0.274),
            ],
            colour,
        )
        head.shape([(0.01, 0.232), (0.05, 0.218), (0.13, 0.245), (0.15, 0.3), (0.06, 0.274), (0.012, 0.282)], dusk)


def stubble(head: Head, colour: Colour, strength: float = 0.5) -> None:
    """A day or two without a razor."""
    jaw = [
        (-0.31, 0.14),
        (-0.26, 0.33),
        (-0.12, 0.455),
        (0.0, 0.49),
        (0.04, 0.4),
        (-0.02, 0.36),
        (-0.14, 0.31),
        (-0.12, 0.24),
        (-0.05, 0.215),
        (-0.14, 0.22),
    ]
    head.hatch(jaw, colour, (-0.08, 0.52), (-0.1, 0.02), strength)


def spectacles(head: Head, frame: Colour, *, round_: bool = True, size: float = 0.098, thick: float = 5.0) -> None:
    """Spectacles, with a little of the window in the lit lens."""
    for side in (-1, 1):
        if round_:
            rim = [
                (side * 0.138 + size * sin(t * pi / 9 + pi / 2), 0.004 + size * 0.94 * sin(t * pi / 9))
                for t in range(19)
            ]
        else:
            x, wide, high = side * 0.138, size * 1.04, size * 0.74
            turns = [t * pi / 14 for t in range(29)]
            rim = [
                (x + copysign(abs(cos(t)) ** 0.55, cos(t)) * wide, copysign(abs(sin(t)) ** 0.55, sin(t)) * high)
                for t in turns
            ]
        path = [head.put(point) for point in rim]
        head.sheet.shape(path, CHALK if side < 0 else INK, 0.09)
        head.sheet.line(path, thick, frame if side < 0 else dark(frame, 0.4))
    glint = [(-0.2, -0.05), (-0.165, -0.068), (-0.19, 0.05), (-0.215, 0.03)]
    head.shape(glint, CHALK, 0.3, smooth=False)
    head.sheet.line(head.path([(-0.042, -0.012), (0.0, -0.03), (0.042, -0.012)]), thick, frame)
    head.sheet.line(head.path([(-0.235, -0.012), (-0.34 * head.face.wide, -0.03)]), thick, frame)
    head.sheet.line(head.path([(0.235, -0.012), (0.33 * head.face.wide, -0.03)]), thick, dark(frame, 0.4))
