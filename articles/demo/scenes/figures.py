"""Small people with weight and posture, cut in two or three tones like the rest of the picture."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from .palette import CHALK, INK, SKIN, UMBER, Colour, dark, mix
from .poses import POSES, Pose
from .sheet import Point, Sheet, curve

Put = Callable[[Point], Point]


@dataclass(frozen=True)
class Wear:
    """What someone has on, and where the light falls."""

    coat: Colour = INK
    legs: Colour = INK
    skin: Colour = SKIN
    hair: Colour = UMBER
    hat: str = ""
    cap: Colour = INK
    hem: float = 0.42
    light: Colour | None = None
    side: float = 1
    bag: Colour | None = None
    brolly: Colour | None = None
    skirt: bool = False
    socks: Colour | None = None


def person(
    sheet: Sheet, x: float, foot: float, tall: float, pose: str = "stand", wear: Wear | None = None, left: bool = False
) -> None:
    """Draw someone standing at (x, foot), facing left if asked, lit along the side their light comes from."""
    wear = wear or Wear()
    if wear.light:
        edge = replace(
            wear,
            coat=wear.light,
            legs=wear.light,
            skin=wear.light,
            hair=wear.light,
            cap=wear.light,
            light=None,
            socks=wear.light if wear.socks else None,
            bag=wear.light if wear.bag else None,
            brolly=wear.light if wear.brolly else None,
        )
        shift = max(1.0, min(3.2, tall * 0.017))
        _figure(sheet, x + shift * wear.side, foot, tall, POSES[pose], edge, left)
    _figure(sheet, x, foot, tall, POSES[pose], wear, left)


def _figure(sheet: Sheet, x: float, foot: float, tall: float, pose: Pose, wear: Wear, left: bool) -> None:
    turn = -tall if left else tall

    def put(point: Point) -> Point:
        return x + point[0] * turn, foot - point[1] * tall

    shadowed = dark(wear.coat, 0.28) if wear.coat != wear.light else wear.coat
    near, far = (
        (pose.neck[0] + pose.broad * 0.75, pose.neck[1] - 0.03),
        (pose.neck[0] - pose.broad * 0.75, pose.neck[1] - 0.03),
    )
    _limb(sheet, tall, [put(far), put(pose.far_arm[0]), put(pose.far_arm[1])], (0.068, 0.056, 0.044), shadowed)
    sheet.disc(*put(pose.far_arm[1]), tall * 0.025, wear.skin)
    for leg, colour in ((pose.far_leg, dark(wear.legs, 0.25)), (pose.near_leg, wear.legs)):
        hip = put((pose.hip[0] + (0.03 if leg is pose.near_leg else -0.03), pose.hip[1]))
        _limb(sheet, tall, [hip, put(leg[0]), put(leg[1])], (0.1, 0.074, 0.05), wear.socks or colour)
        if wear.socks:
            _limb(sheet, tall, [hip, put(leg[0])], (0.115, 0.09), colour)
        sole = leg[1]
        sheet.shape(
            [
                put((sole[0] - 0.03, sole[1])),
                put((sole[0] - 0.025, sole[1] + 0.04)),
                put((sole[0] + 0.03, sole[1] + 0.035)),
                put((sole[0] + 0.075, sole[1])),
            ],
            dark(colour, 0.4),
        )
    _coat(sheet, pose, wear, put)
    if wear.bag:
        hand = pose.near_arm[1]
        sheet.shape(
            [
                put((hand[0] - 0.06, hand[1])),
                put((hand[0] + 0.06, hand[1])),
                put((hand[0] + 0.075, hand[1] - 0.17)),
                put((hand[0] - 0.075, hand[1] - 0.17)),
            ],
            wear.bag,
        )
    _head(sheet, pose, wear, put, tall)
    sleeve = mix(wear.coat, CHALK, 0.07)
    _limb(sheet, tall, [put(near), put(pose.near_arm[0]), put(pose.near_arm[1])], (0.07, 0.058, 0.046), sleeve)
    sheet.disc(*put(pose.near_arm[1]), tall * 0.026, wear.skin)
    if wear.brolly:
        _brolly(sheet, put, pose, wear.brolly, tall)


def _coat(sheet: Sheet, pose: Pose, wear: Wear, put: Put) -> None:
    nx, ny = pose.neck
    hx = pose.hip[0]
    hem = min(wear.hem, pose.hip[1] - 0.06)
    fall = hx + (hx - nx) * 0.25
    flare = 0.15 if wear.skirt else 0.115
    wide = pose.broad
    sheet.shape(
        [
            put((nx - 0.035, ny + 0.015)),
            put((nx - wide, ny - 0.03)),
            put((hx - wide * 0.92, pose.hip[1] + 0.1)),
            put((fall - flare, hem)),
            put((fall + flare, hem)),
            put((hx + wide * 0.92, pose.hip[1] + 0.1)),
            put((nx + wide, ny - 0.03)),
            put((nx + 0.035, ny + 0.015)),
        ],
        wear.coat,
    )


def _head(sheet: Sheet, pose: Pose, wear: Wear, put: Put, tall: float) -> None:
    tip = (pose.neck[0] - pose.hip[0]) * 0.35
    hx, hy = pose.neck[0] + tip + 0.012, pose.neck[1] + 0.088 - abs(tip) * 0.4
    sheet.line([put(pose.neck), put((hx - 0.01, hy - 0.02))], tall * 0.05, wear.skin)
    centre = put((hx, hy))
    sheet.oval(centre[0], centre[1], tall * 0.049, tall * 0.06, wear.skin)
    crown = [
        put((hx - 0.056, hy - 0.022)),
        put((hx - 0.058, hy + 0.03)),
        put((hx - 0.03, hy + 0.066)),
        put((hx + 0.02, hy + 0.068)),
        put((hx + 0.05, hy + 0.038)),
        put((hx + 0.01, hy + 0.022)),
        put((hx - 0.012, hy - 0.02)),
    ]
    sheet.shape(crown, wear.hair)
    if wear.hat == "long":
        sheet.shape(
            [
                put((hx - 0.058, hy + 0.04)),
                put((hx, hy + 0.05)),
                put((hx - 0.015, hy - 0.06)),
                put((hx - 0.07, hy - 0.1)),
            ],
            wear.hair,
        )
    elif wear.hat == "bobble":
        sheet.shape(
            [
                put((hx - 0.06, hy + 0.012)),
                put((hx - 0.045, hy + 0.066)),
                put((hx + 0.03, hy + 0.07)),
                put((hx + 0.056, hy + 0.018)),
            ],
            wear.cap,
        )
        sheet.disc(*put((hx - 0.01, hy + 0.083)), tall * 0.02, wear.cap)
    elif wear.hat == "cap":
        sheet.shape(
            [
                put((hx - 0.058, hy + 0.018)),
                put((hx - 0.04, hy + 0.06)),
                put((hx + 0.03, hy + 0.062)),
                put((hx + 0.095, hy + 0.02)),
            ],
            wear.cap,
        )
    elif wear.hat == "brim":
        sheet.shape(
            [
                put((hx - 0.1, hy + 0.02)),
                put((hx - 0.05, hy + 0.035)),
                put((hx - 0.04, hy + 0.075)),
                put((hx + 0.035, hy + 0.075)),
                put((hx + 0.05, hy + 0.035)),
                put((hx + 0.1, hy + 0.02)),
            ],
            wear.cap,
        )
    elif wear.hat == "hood":
        sheet.shape(
            curve(
                [
                    put((hx - 0.08, hy - 0.09)),
                    put((hx - 0.075, hy)),
                    put((hx - 0.045, hy + 0.065)),
                    put((hx + 0.005, hy + 0.08)),
                    put((hx + 0.05, hy + 0.055)),
                    put((hx + 0.03, hy + 0.03)),
                    put((hx + 0.01, hy - 0.01)),
                    put((hx + 0.03, hy - 0.075)),
                ],
                4,
            ),
            wear.coat,
        )
    elif wear.hat == "helmet":
        sheet.shape(
            [
                put((hx - 0.066, hy + 0.005)),
                put((hx - 0.05, hy + 0.07)),
                put((hx + 0.03, hy + 0.076)),
                put((hx + 0.066, hy + 0.02)),
            ],
            wear.cap,
        )


def _limb(sheet: Sheet, tall: float, joints: list[Point], widths: tuple[float, ...], colour: Colour) -> None:
    for (one, other), (thick, thin) in zip(
        zip(joints, joints[1:], strict=False), zip(widths, widths[1:], strict=False), strict=True
    ):
        run, fall = other[0] - one[0], other[1] - one[1]
        span = (run * run + fall * fall) ** 0.5 or 1
        ax, ay = -fall / span * tall / 2, run / span * tall / 2
        sheet.shape(
            [
                (one[0] + ax * thick, one[1] + ay * thick),
                (other[0] + ax * thin, other[1] + ay * thin),
                (other[0] - ax * thin, other[1] - ay * thin),
                (one[0] - ax * thick, one[1] - ay * thick),
            ],
            colour,
        )
        sheet.disc(*one, thick * tall / 2, colour)
        sheet.disc(*other, thin * tall / 2, colour)


def _brolly(sheet: Sheet, put: Put, pose: Pose, colour: Colour, tall: float) -> None:
    hx = pose.neck[0] + 0.06
    sheet.line([put((hx + 0.06, 0.6)), put((hx + 0.03, 1.16))], max(1, tall * 0.014), INK)
    ribs = [(-0.34, 1.0), (-0.27, 1.11), (-0.13, 1.19), (0.03, 1.215), (0.18, 1.19), (0.32, 1.1), (0.4, 0.98)]
    scallop = [(0.28, 1.01), (0.16, 1.0), (0.03, 1.03), (-0.1, 1.0), (-0.22, 1.02)]
    sheet.shape([put((hx + px, py)) for px, py in ribs + scallop], colour)
    sheet.shape(
        [put((hx + px, py)) for px, py in [(0.03, 1.215), (0.32, 1.1), (0.4, 0.98), (0.28, 1.01), (0.16, 1.0)]],
        dark(colour, 0.3),
    )
