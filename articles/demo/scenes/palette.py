"""The paper's own colours, and the few ways of mixing them."""

Colour = tuple[int, int, int]

INK: Colour = (13, 21, 33)
NIGHT: Colour = (18, 32, 50)
DEEP: Colour = (24, 50, 74)
SEA: Colour = (42, 82, 106)
TEAL: Colour = (74, 124, 130)
SLATE: Colour = (82, 98, 110)
STONE: Colour = (134, 138, 134)
MIST: Colour = (172, 184, 184)
CHALK: Colour = (240, 232, 214)
SAND: Colour = (216, 190, 146)
OCHRE: Colour = (206, 148, 66)
LAMP: Colour = (252, 208, 118)
AMBER: Colour = (236, 156, 64)
ROSE: Colour = (216, 146, 122)
BRICK: Colour = (160, 78, 56)
RUST: Colour = (118, 56, 44)
UMBER: Colour = (70, 48, 42)
SIGNAL: Colour = (202, 66, 44)
MOSS: Colour = (104, 116, 68)
FERN: Colour = (68, 86, 58)
PINE: Colour = (36, 54, 48)
SKIN: Colour = (206, 158, 124)
UMBER_SKIN: Colour = (132, 88, 66)

COATS: tuple[Colour, ...] = (DEEP, BRICK, SLATE, OCHRE, PINE, RUST, SEA, UMBER, TEAL, SAND)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """Return `one` with `share` (0 to 1) of `other` stirred in."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def dark(colour: Colour, share: float = 0.3) -> Colour:
    """Return the colour in shadow: towards the paper's blue-black, never towards grey."""
    return mix(colour, INK, share)


def pale(colour: Colour, share: float = 0.3) -> Colour:
    """Return the colour in light: towards chalk, never towards pure white."""
    return mix(colour, CHALK, share)
