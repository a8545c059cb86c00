"""A shed made of old doors."""

from .buildings import quad
from .palette import (
    INK,
    OCHRE,
    UMBER,
    Colour,
    dark,
    mix,
)
from .sheet import Sheet

_DOORS: tuple[Colour, ...] = (
    (84, 124, 132),
    (176, 92, 70),
    (206, 188, 148),
    (92, 108, 80),
    (204, 160, 84),
    (70, 86, 108),
)


def shed(sheet: Sheet, x: float, foot: float, wide: float, doors: int) -> None:
    """Knock up a shed with that many doors for its front, lit from the right."""
    tall = wide * 0.78
    sheet.shape(
        [(x, foot), (x + wide, foot), (x - wide * 0.1, foot + wide * 0.14), (x - wide * 0.9, foot + wide * 0.12)],
        (52, 44, 50),
        0.45,
    )
    end = [
        (x + wide, foot),
        (x + wide, foot - tall * 1.1),
        (x + wide * 1.3, foot - tall * 0.98),
        (x + wide * 1.3, foot - wide * 0.06),
    ]
    sheet.shape(end, (230, 190, 132))
    sheet.shade(end, UMBER, (x + wide, foot), (x + wide * 1.3, foot - tall), 0.6)
    sheet.rect(x, foot - tall, x + wide, foot, UMBER)
    each = wide / doors
    for index in range(doors):
        left, tone = x + index * each, mix(_DOORS[(index * 2 + round(x)) % 6], UMBER, 0.18)
        top = foot - tall * sheet.rng.uniform(0.94, 1.0)
        sheet.rect(left + 1, top, left + each - 1, foot, tone)
        glazed = index % 2 == 0
        sheet.rect(
            left + each * 0.18,
            top + tall * 0.1,
            left + each * 0.82,
            top + tall * 0.42,
            (176, 196, 192) if glazed else dark(tone, 0.25),
        )
        if glazed:
            sheet.line(
                [(left + each * 0.5, top + tall * 0.1), (left + each * 0.5, top + tall * 0.42)],
                max(1, each * 0.05),
                tone,
            )
        sheet.rect(left + each * 0.18, top + tall * 0.52, left + each * 0.82, top + tall * 0.9, dark(tone, 0.25))
        sheet.disc(left + each * 0.88, foot - tall * 0.48, max(1.2, each * 0.045), OCHRE)
    sheet.shade(
        quad(x, foot - tall, x + wide, foot), INK, (x - wide * 0.2, foot), (x + wide * 0.6, foot - tall * 0.6), 0.45
    )
    roof = [
        (x - wide * 0.06, foot - tall * 0.96),
        (x + wide * 0.02, foot - tall * 1.2),
        (x + wide * 1.34, foot - tall * 1.06),
        (x + wide * 1.3, foot - tall * 0.92),
        (x + wide * 1.02, foot - tall * 1.04),
    ]
    sheet.shape(roof, (112, 104, 100))
    for rib in range(1, 12):
        share = rib / 12
        sheet.line(
            [
                (x + wide * (0.02 + 1.32 * share), foot - tall * (1.2 - 0.14 * share)),
                (x - wide * 0.06 + wide * 1.08 * share, foot - tall * (0.96 + 0.08 * share)),
            ],
            max(0.8, wide * 0.006),
            (150, 138, 124),
        )
    sheet.line([roof[0], roof[4], roof[3]], max(1.4, wide * 0.014), (62, 52, 52))
