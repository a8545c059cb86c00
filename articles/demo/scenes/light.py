"""Lamps and what they do: posts, beams, lit doors, long shadows and light on wet ground."""

from .palette import CHALK, INK, LAMP, Colour, mix
from .sheet import Point, Sheet


def lamp(sheet: Sheet, x: float, foot: float, tall: float, iron: Colour = INK, light: Colour = LAMP) -> None:
    """Stand a lit street lamp with its base at (x, foot)."""
    head = foot - tall
    sheet.shape(
        [(x - tall * 0.02, foot), (x - tall * 0.009, head), (x + tall * 0.009, head), (x + tall * 0.02, foot)], iron
    )
    sheet.rect(x - tall * 0.03, foot - tall * 0.12, x + tall * 0.03, foot, iron)
    sheet.rect(x - tall * 0.05, foot - tall * 0.86, x + tall * 0.05, foot - tall * 0.85, iron)
    glass = tall * 0.05
    sheet.shape(
        [
            (x - glass * 0.6, head),
            (x - glass, head - glass * 2),
            (x + glass, head - glass * 2),
            (x + glass * 0.6, head),
        ],
        mix(light, CHALK, 0.5),
    )
    cap = head - glass * 2
    sheet.shape([(x - glass * 1.25, cap), (x, cap - glass * 1.3), (x + glass * 1.25, cap)], iron)
    sheet.glow(x, head - glass, tall * 0.75, light, 0.62)
    sheet.glow(x, head - glass, tall * 0.16, light, 0.9)


def bulb(sheet: Sheet, x: float, y: float, size: float, light: Colour = LAMP, reach: float = 14) -> None:
    """Hang a small bare light with its halo."""
    sheet.glow(x, y, size * reach, light, 0.6)
    sheet.disc(x, y, size, mix(light, CHALK, 0.55))


def beam(sheet: Sheet, source: Point, one: Point, other: Point, light: Colour, strength: float = 0.5) -> None:
    """Throw a widening beam from the source to the two far points."""
    far = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
    for share in (1.0, 0.74, 0.46):
        edges = [(far[0] + (x - far[0]) * share, far[1] + (y - far[1]) * share) for x, y in (one, other)]
        sheet.veil([source, *edges], light, source, far, strength * 0.42)
    sheet.shade([source, one, other], light, source, far, strength * 0.5)


def pool(sheet: Sheet, x: float, y: float, across: float, light: Colour = LAMP, strength: float = 0.5) -> None:
    """Lay a flat pool of lamplight on the ground, dense in the middle."""
    for step in range(6, 0, -1):
        sheet.oval(x, y, across * step / 6, across * 0.26 * step / 6, light, strength / 5)


def shine(
    sheet: Sheet, x: float, top: float, foot: float, width: float, light: Colour, count: int = 26, alpha: float = 0.7
) -> None:
    """Draw a light's broken reflection on water or wet ground, straight down towards the eye."""
    for index in range(count * 2):
        share = (index + sheet.rng.uniform(-1, 2)) / (count * 2)
        y = top + (foot - top) * max(0.0, share)
        reach = width * (0.4 + share * 1.1) * sheet.rng.uniform(0.3, 1.2)
        sheet.stroke(
            x + sheet.rng.gauss(0, 0.3) * width * (0.4 + share),
            y,
            reach,
            0.8 + (foot - top) * 0.0055 * (0.3 + share),
            light,
            alpha * (1 - min(1.0, share) * 0.7),
        )


def spill(sheet: Sheet, points: list[Point], light: Colour, strength: float = 0.6) -> None:
    """Spill light from a door or window over the ground, from the outline's first edge to its last."""
    near = ((points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2)
    far = ((points[2][0] + points[3][0]) / 2, (points[2][1] + points[3][1]) / 2)
    sheet.veil(points, light, near, far, strength)
    sheet.shade(points, light, near, far, strength * 0.7)


def shadow(
    sheet: Sheet, x: float, y: float, across: float, reach: float, colour: Colour = INK, alpha: float = 0.35
) -> None:
    """Cast a soft-tipped shadow of something `across` wide from its foot, `reach` to the right (or left)."""
    lean = abs(reach) * 0.22
    sheet.shape(
        [
            (x - across / 2, y),
            (x + across / 2, y),
            (x + reach + across * 0.4, y + lean),
            (x + reach - across * 0.4, y + lean),
        ],
        colour,
        alpha,
    )
