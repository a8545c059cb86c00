"""What the people of the portraits have on their heads."""

from .head import Head
from .palette import CHALK, INK, Colour, dark, mix


def flat_cap(head: Head, tweed: Colour) -> None:
    """A flat cap, its peak throwing a shadow on the brow."""
    head.shape(
        [(-0.3, -0.2), (0.3, -0.2), (0.3, -0.11), (0.16, -0.13), (-0.16, -0.13), (-0.31, -0.11)], head.shadow, 0.72
    )
    crown = [
        (-0.38, -0.22),
        (-0.41, -0.36),
        (-0.3, -0.52),
        (-0.02, -0.58),
        (0.28, -0.53),
        (0.41, -0.38),
        (0.385, -0.22),
        (0.2, -0.27),
        (0.0, -0.285),
        (-0.2, -0.27),
    ]
    head.shape(crown, tweed)
    head.hatch(crown, dark(tweed, 0.6), (0.42, -0.3), (-0.1, -0.42), 1.15)
    head.hatch(crown, mix(tweed, CHALK, 0.4), (-0.42, -0.46), (-0.02, -0.3), 0.6)
    peak = [
        (-0.36, -0.2),
        (-0.3, -0.3),
        (0.0, -0.33),
        (0.3, -0.3),
        (0.36, -0.2),
        (0.2, -0.215),
        (0.0, -0.225),
        (-0.2, -0.215),
    ]
    head.shape(peak, dark(tweed, 0.28))
    head.shape([(0.02, -0.33), (0.3, -0.3), (0.36, -0.2), (0.2, -0.215), (0.03, -0.225)], dark(tweed, 0.62))


def watch_cap(head: Head, wool: Colour) -> None:
    """A knitted cap with its edge rolled."""
    crown = [(-0.35, -0.24), (-0.36, -0.42), (-0.22, -0.6), (0.0, -0.64), (0.22, -0.6), (0.36, -0.42), (0.35, -0.24)]
    head.shape(crown, wool)
    head.hatch(crown, dark(wool, 0.6), (0.36, -0.36), (-0.08, -0.44), 1.15)
    head.hatch(crown, mix(wool, CHALK, 0.4), (-0.36, -0.5), (0.0, -0.4), 0.55)
    roll = [
        (-0.365, -0.22),
        (-0.375, -0.33),
        (-0.2, -0.37),
        (0.0, -0.38),
        (0.2, -0.37),
        (0.375, -0.33),
        (0.365, -0.22),
        (0.18, -0.255),
        (0.0, -0.262),
        (-0.18, -0.255),
    ]
    head.shape(roll, mix(wool, CHALK, 0.08))
    head.shape([(0.14, -0.375), (0.375, -0.33), (0.365, -0.22), (0.16, -0.256)], dark(wool, 0.56))
    for step in range(-9, 10):
        x = step * 0.039
        head.sheet.line(
            [head.put((x * 0.98, -0.37 + abs(x) * 0.08)), head.put((x * 0.97, -0.255 + abs(x) * 0.06))], 2, INK, 0.22
        )
    head.shape([(-0.32, -0.2), (0.32, -0.2), (0.31, -0.17), (0.0, -0.21), (-0.31, -0.17)], head.shadow, 0.5)


def kerchief(head: Head, cloth: Colour, dots: Colour | None = None) -> None:
    """A scarf over the hair, tied at the nape or under the chin."""
    crown = [
        (-0.36, 0.02),
        (-0.395, -0.22),
        (-0.32, -0.5),
        (0.0, -0.61),
        (0.32, -0.5),
        (0.395, -0.22),
        (0.36, 0.02),
        (0.32, -0.16),
        (0.2, -0.3),
        (0.0, -0.345),
        (-0.2, -0.3),
        (-0.32, -0.16),
    ]
    head.shape(crown, cloth)
    head.hatch(crown, dark(cloth, 0.62), (0.4, -0.2), (-0.05, -0.4), 1.15)
    head.hatch(crown, mix(cloth, CHALK, 0.45), (-0.4, -0.4), (0.0, -0.4), 0.6)
    if dots:
        for row in range(6):
            for column in range(-4, 5):
                x, y = column * 0.09 + (row % 2) * 0.045, -0.57 + row * 0.062
                if (x / 0.37) ** 2 + ((y + 0.12) / 0.47) ** 2 < 0.92 and (x / 0.34) ** 2 + (y / 0.36) ** 2 > 1.12:
                    head.sheet.disc(*head.put((x, y)), 4.6, dark(dots, max(0.0, min(0.7, x * 2))))
