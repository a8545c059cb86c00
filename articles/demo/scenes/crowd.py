"""Passers-by, and rows of people seen from behind."""

from random import Random

from .figures import Wear
from .palette import COATS, INK, SKIN, UMBER, UMBER_SKIN, Colour, mix
from .sheet import Sheet, curve


def anyone(
    rng: Random, light: Colour | None = None, side: float = 1, tone: Colour | None = None, share: float = 0
) -> Wear:
    """Return the clothes of a passer-by, pulled towards `tone` by that share for distance or dusk."""
    tone = tone or INK
    coat, legs = mix(rng.choice(COATS), tone, share), mix(rng.choice((INK, UMBER, COATS[0], COATS[2])), tone, share)
    hat = rng.choice(("", "", "long", "bobble", "cap", "hood", "brim"))
    return Wear(
        coat=coat,
        legs=legs,
        skin=mix(rng.choice((SKIN, SKIN, UMBER_SKIN)), tone, share),
        hair=mix(rng.choice((UMBER, INK, (150, 110, 70))), tone, share),
        hat=hat,
        cap=mix(rng.choice(COATS), tone, share),
        hem=rng.choice((0.44, 0.4, 0.3, 0.26)),
        light=light,
        side=side,
    )


def backs(
    sheet: Sheet,
    left: float,
    right: float,
    foot: float,
    tall: float,
    coats: list[Colour],
    hair: list[Colour],
    light: Colour | None = None,
) -> None:
    """Seat a row of heads and shoulders seen from behind, `tall` from seat to crown, cut off at `foot`."""
    x = left
    while x < right:
        size = tall * sheet.rng.uniform(0.9, 1.08)
        lean = sheet.rng.uniform(-0.05, 0.05) * size
        coat, crop = sheet.rng.choice(coats), sheet.rng.choice(hair)
        long = sheet.rng.random() < 0.35
        if light:
            _back(sheet, x + size * 0.014, foot, size, lean, (light, light), long)
        _back(sheet, x, foot, size, lean, (coat, crop), long)
        x += size * sheet.rng.uniform(0.72, 0.98)


def _back(
    sheet: Sheet, x: float, foot: float, size: float, lean: float, tones: tuple[Colour, Colour], long: bool
) -> None:
    coat, crop = tones
    side = [(0.38, 0.0), (0.36, 0.3), (0.3, 0.43), (0.17, 0.51), (0.08, 0.56)]
    outline = [(x + size * across, foot - size * up) for across, up in side]
    outline += [(x - size * across, foot - size * up) for across, up in reversed(side)]
    sheet.shape(curve(outline, 4), coat)
    cx = x + lean
    sheet.shape(
        [
            (cx - size * 0.062, foot - size * 0.7),
            (cx + size * 0.062, foot - size * 0.7),
            (x + size * 0.085, foot - size * 0.52),
            (x - size * 0.085, foot - size * 0.52),
        ],
        crop if long else mix(crop, SKIN, 0.16) if crop != coat else crop,
    )
    for ear in (-1, 1):
        sheet.oval(cx + ear * size * 0.122, foot - size * 0.76, size * 0.026, size * 0.045, crop)
    head = [
        (-0.115, -0.7),
        (-0.13, -0.8),
        (-0.115, -0.92),
        (-0.05, -0.985),
        (0.04, -0.985),
        (0.112, -0.92),
        (0.13, -0.8),
        (0.115, -0.7),
        (0.06, -0.645),
        (-0.06, -0.645),
        (-0.115, -0.7),
    ]
    sheet.shape(curve([(cx + size * across, foot + size * up) for across, up in head], 4), crop)
    if long:
        sheet.shape(
            curve(
                [
                    (cx - size * 0.125, foot - size * 0.8),
                    (cx - size * 0.15, foot - size * 0.6),
                    (cx - size * 0.11, foot - size * 0.45),
                    (cx + size * 0.11, foot - size * 0.45),
                    (cx + size * 0.15, foot - size * 0.6),
                    (cx + size * 0.125, foot - size * 0.8),
                ],
                4,
            ),
            crop,
        )
