"""A head in one light: planes of skin, lit on one side and in shadow on the other, with as few features as will do."""

from .eye import draw_eye
from .head import Head, half
from .palette import INK, mix

# Where the light ends, from the forehead down to the chin: brow, bridge, nose, lips.
_TERMINATOR = (
    (0.19, -0.5), (0.2, -0.3), (0.17, -0.14), (0.085, -0.095), (0.028, -0.035), (0.03, 0.055), (0.05, 0.13), (0.036, 0.172),
    (-0.012, 0.196), (0.022, 0.226), (0.014, 0.262), (0.036, 0.288), (0.02, 0.318), (0.03, 0.342), (0.0, 0.362), (0.05, 0.405),
    (0.062, 0.45), (0.03, 0.51),
)  # fmt: skip


def draw_face(head: Head) -> None:
    """Neck, ears, planes and features, for hair, beard and hat to go over."""
    _neck(head)
    _ears(head)
    _planes(head)
    _nose_and_mouth(head)
    for side in (-1, 1):
        draw_eye(head, side)
    _age(head)


def _neck(head: Head) -> None:
    thick = 0.2 * head.face.wide * (0.6 + 0.4 * head.face.jaw)
    neck = [
        (-thick, 0.25),
        (-thick, 0.62),
        (-thick - 0.01, 0.66),
        (0.0, 0.73),
        (thick + 0.01, 0.66),
        (thick, 0.62),
        (thick, 0.25),
    ]
    head.shape(neck, mix(head.lit, head.shadow, 0.28), smooth=False)
    cast = [
        (-thick, 0.36),
        (-thick, 0.5),
        (-0.06, 0.6),
        (0.0, 0.73),
        (thick + 0.01, 0.66),
        (thick, 0.62),
        (thick, 0.25),
    ]
    head.shape(cast, mix(head.shadow, INK, 0.15), smooth=False)
    head.hatch(
        [(-thick, 0.46), (0.02, 0.56), (0.0, 0.73), (-thick, 0.66)], head.shadow, (0.04, 0.55), (-thick, 0.75), 0.9
    )


def _ears(head: Head) -> None:
    wide = head.face.wide
    ear = [(-0.32, -0.05), (-0.36, -0.075), (-0.385, -0.03), (-0.375, 0.06), (-0.35, 0.125), (-0.32, 0.12)]
    head.shape([(x * wide, y) for x, y in ear], mix(head.lit, head.shadow, 0.14))
    hollow = [(-0.345, -0.04), (-0.366, -0.02), (-0.358, 0.05), (-0.342, 0.07), (-0.35, 0.02)]
    head.shape([(x * wide, y) for x, y in hollow], mix(head.lit, head.shadow, 0.62))
    head.shape([(-x * wide * 0.985, y) for x, y in ear], head.deep)


def _planes(head: Head) -> None:
    left = [(-x, y) for x, y in half(head.face)]
    right = half(head.face)
    whole = left + right[-2::-1]
    head.shape(whole, head.lit)
    warm = mix(head.face.skin, (196, 92, 70), 0.3)
    head.hatch(
        [(-0.31, 0.0), (-0.13, 0.04), (-0.1, 0.2), (-0.25, 0.3), (-0.31, 0.18)], warm, (-0.22, 0.1), (-0.06, 0.26), 0.42
    )
    head.hatch(whole, mix(head.lit, head.shadow, 0.5), (-0.42, 0.46), (-0.2, 0.18), 0.7)
    head.hatch(whole, mix(head.lit, head.shadow, 0.42), (0.14, -0.5), (-0.22, -0.4), 0.5)
    edge = [(x * (0.6 + 0.4 * head.face.nose) if y < 0.2 else x, y) for x, y in _TERMINATOR]
    dusk = [*edge, *right[-2:0:-1]]
    shadow = head.path(edge, 4) + head.path(right, 6)[::-1]
    head.sheet.shape(shadow, head.shadow)
    head.hatch(dusk, head.deep, (0.33, 0.1), (0.12, 0.02), 0.55)
    # Half-lit forehead and cheek: the light does not stop, it thins.
    fore = [(0.19, -0.44), (0.2, -0.3), (0.175, -0.15), (0.26, -0.16), (0.27, -0.34)]
    head.hatch(fore, mix(head.lit, head.shadow, 0.45), (0.16, -0.3), (0.27, -0.3), 0.75)
    cheek = [(0.1, 0.03), (0.2, 0.02), (0.225, 0.07), (0.15, 0.185), (0.105, 0.12)]
    head.shape(cheek, mix(head.lit, head.shadow, 0.36))
    head.hatch(cheek, head.shadow, (0.24, 0.1), (0.12, 0.06), 0.7)
    # What the room gives back, along the far jaw.
    rim = [(x * 0.985, y) for x, y in right[3:8]]
    inner = [(x - 0.03, y - 0.005) for x, y in right[3:8]]
    head.shape([*rim, *inner[::-1]], mix(head.shadow, (150, 170, 190), 0.3), 0.75)


def _nose_and_mouth(head: Head) -> None:
    size, soft = head.face.nose, mix(head.lit, head.shadow, 0.5)
    head.shape([(-0.012, -0.05), (-0.034, 0.04), (-0.04, 0.11), (-0.02, 0.1), (-0.004, 0.0)], soft, 0.22)
    wing = [(-0.068 * size, 0.14), (-0.078 * size, 0.17), (-0.05 * size, 0.192), (-0.02, 0.188), (-0.045 * size, 0.178)]
    head.shape(wing, soft)
    head.shape([(-0.05 * size, 0.182), (-0.028, 0.172), (0.0, 0.186), (-0.012, 0.197), (-0.034, 0.194)], head.deep)
    head.shape([(0.02, 0.186), (0.045, 0.176), (0.06 * size, 0.186), (0.04, 0.194)], head.deep)
    wide, up = 0.112 * head.face.mouth, head.face.smile * 0.018
    lip = head.face.lips or mix(head.face.skin, (150, 62, 58), 0.42)
    corners = (-wide, 0.292 - up), (wide, 0.292 - up)
    upper = [corners[0], (-0.05, 0.276), (-0.014, 0.268), (0.008, 0.273), (0.03, 0.268), (0.06, 0.277), corners[1]]
    lower = [corners[1], (0.05, 0.318 + up), (0.0, 0.33 + up * 0.6), (-0.05, 0.32 + up), corners[0]]
    head.shape([*upper, *lower[1:]], mix(lip, head.lit, 0.12))
    head.shape([(0.014, 0.268), *upper[4:], *lower[1:3]], mix(mix(lip, head.shadow, 0.55), INK, 0.2))
    head.shape([*upper, (0.05, 0.294), (0.0, 0.298), (-0.05, 0.294)], mix(lip, INK, 0.36))
    head.sheet.line(head.path([corners[0], (-0.04, 0.294), (0.0, 0.297), (0.05, 0.294), corners[1]]), 3.4, head.deep)
    head.shape([(-0.05, 0.352), (0.0, 0.345), (0.03, 0.352), (0.0, 0.368)], soft, 0.8)


def _age(head: Head) -> None:
    years = head.face.years
    if years < 38:
        return
    share = min(1.0, (years - 32) / 45)
    line = mix(head.lit, head.shadow, 0.62)
    head.shape([(-0.088, 0.16), (-0.128, 0.22), (-0.142, 0.29), (-0.118, 0.225)], line, 0.35 + 0.6 * share)
    head.shape([(0.096, 0.16), (0.136, 0.22), (0.15, 0.29), (0.126, 0.225)], head.deep, 0.7 * share)
    if years < 52:
        return
    for step in range(2 if years < 64 else 4):
        y = -0.012 + step * 0.019
        head.shape([(-0.226, y), (-0.27, y - 0.012 + step * 0.008), (-0.228, y + 0.005)], line, 0.6)
    for step in range(2 if years < 66 else 3):
        y = -0.2 - step * 0.052
        head.sheet.line(
            head.path([(-0.17, y + 0.008), (-0.08, y - 0.006), (0.02, y), (0.13, y - 0.004)]),
            2.2 + 1.4 * share,
            line,
            0.34,
        )
    head.shape([(-0.03, -0.09), (-0.022, -0.13), (-0.014, -0.09)], line, 0.6)
    if years > 68:
        head.shape([(-0.22, 0.12), (-0.25, 0.24), (-0.2, 0.34), (-0.222, 0.24)], line, 0.5)
        head.shape([(-0.12, 0.31), (-0.15, 0.38), (-0.13, 0.4)], line, 0.6)
