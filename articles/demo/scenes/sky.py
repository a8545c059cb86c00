"""Skies: the light of the hour, clouds with a lit and a dark side, sun, stars, rain and snow."""

from math import cos, pi, sin

from .palette import CHALK, Colour, mix
from .sheet import Sheet


def dome(sheet: Sheet, colours: list[Colour], foot: float, texture: float = 0.5) -> None:
    """Fill the sky from the top down to `foot`, colour into colour, with the brush left showing."""
    step = foot / (len(colours) - 1)
    area = [(0, 0), (sheet.width, 0), (sheet.width, foot + 2), (0, foot + 2)]
    sheet.wash(area, [(index * step, colour) for index, colour in enumerate(colours)])
    for index, (upper, lower) in enumerate(zip(colours, colours[1:], strict=False)):
        top = index * step
        band = [(0, top), (sheet.width, top), (sheet.width, top + step), (0, top + step)]
        sheet.scumble(band, mix(upper, lower, 0.9), texture * 0.5, alpha=0.32)


def sun(sheet: Sheet, x: float, y: float, radius: float, disc: Colour, air: Colour, rings: int = 4) -> None:
    """Hang the sun in flat rings of lit air, poster fashion."""
    for ring in range(rings, 0, -1):
        sheet.disc(x, y, radius * (1 + ring * ring * 0.32 + ring * 0.5), air, 0.13)
    sheet.glow(x, y, radius * 8, air, 0.4)
    sheet.disc(x, y, radius, disc)


def stars(sheet: Sheet, foot: float, count: int = 90, colour: Colour = CHALK) -> None:
    """Prick stars into the sky, thinner towards the horizon."""
    for _ in range(count):
        y = foot * sheet.rng.random() ** 1.6
        sheet.disc(sheet.rng.uniform(0, sheet.width), y, sheet.rng.uniform(0.6, 1.6), colour, 0.75 * (1 - y / foot))


def bars(
    sheet: Sheet, top: float, foot: float, count: int, colour: Colour, size: float = 1, alpha: float = 0.6
) -> None:
    """Draw level bars of cloud, shorter and thinner towards the horizon."""
    for _ in range(count):
        share = sheet.rng.random()
        y, reach = top + (foot - top) * share, sheet.rng.uniform(90, 330) * size * (1.25 - share)
        x = sheet.rng.uniform(-50, sheet.width + 50)
        thick = sheet.rng.uniform(5, 17) * size * (1.3 - share)
        for part in range(3):
            sheet.stroke(x + sheet.rng.uniform(-0.5, 0.5) * reach, y + part * thick * 0.7, reach, thick, colour, alpha)


def cumulus(
    sheet: Sheet, x: float, y: float, across: float, lit: Colour, shadow: Colour, side: float = -1, rise: float = 0.42
) -> None:
    """Pile a cloud on the level base y: shadow first, then the lit crowns on the sun's side."""
    lumps = []
    for _ in range(22):
        place = max(-1.0, min(1.0, sheet.rng.gauss(0, 0.45)))
        size = across * rise * (1 - 0.55 * abs(place)) * sheet.rng.uniform(0.36, 0.58)
        lift = across * rise * (1 - place * place) * sheet.rng.uniform(0.0, 0.55)
        lumps.append((x + place * across * 0.66, y - lift - size * 0.45, size))
    sheet.oval(x, y - across * rise * 0.12, across * 0.8, across * rise * 0.22, shadow)
    for cx, cy, size in lumps:
        sheet.oval(cx, cy, size * 1.12, size, shadow)
    for cx, cy, size in sorted(lumps, key=lambda lump: lump[1]):
        crown = [(cx + size * 1.05 * cos(turn / 9 * pi), cy + size * 0.95 * sin(turn / 9 * pi)) for turn in range(18)]
        sheet.shade(crown, lit, (cx + side * size, cy - size), (cx - side * size * 0.5, cy + size * 0.4), 1.25)
    for _ in range(12):
        reach = across * sheet.rng.uniform(0.25, 0.6)
        sheet.stroke(
            x + sheet.rng.uniform(-0.5, 0.5) * across, y + sheet.rng.uniform(-4, 8), reach, across * 0.03, shadow
        )


def overcast(sheet: Sheet, top: float, foot: float, colour: Colour, light: Colour, rows: int = 5) -> None:
    """Hang banks of heavy cloud, each with a ragged lower edge: flat and pale far off, dark and deep overhead."""
    for row in range(rows):
        share = 1 - row / max(1, rows - 1)
        y, size = top + (foot - top) * share**0.8, 95 * (1.12 - share)
        tone = mix(colour, light, min(1.0, share * 0.8 + sheet.rng.uniform(0, 0.08)))
        edge, x = [], -size * 2 * sheet.rng.random() - size
        while x < sheet.width + size * 2:
            reach, belly = size * sheet.rng.uniform(1.2, 4.2), size * sheet.rng.uniform(0.12, 0.36)
            drift = sheet.rng.uniform(-0.16, 0.16) * size
            edge += [(x + reach * step / 8, y + drift + belly * sin(step / 8 * pi) ** 0.8) for step in range(8)]
            x += reach
        bank = [(sheet.width + 900, -20), (-300, -20), *edge]
        sheet.shape(bank, tone, 0.93)
        sheet.shade(bank, mix(tone, light, 0.5), (0, y - size * 2.2), (0, y - size * 0.3), 0.5)
        sheet.shade(bank, mix(tone, (20, 30, 46), 0.35), (0, y + size * 0.6), (0, y - size * 0.9), 0.7)
        sheet.scumble(bank, mix(tone, light, 0.6), 0.22, alpha=0.3)


def rain(sheet: Sheet, count: int, colour: Colour, lean: float = 0.18, alpha: float = 0.3) -> None:
    """Score falling rain across the whole sheet, long strokes near and short ones far."""
    for _ in range(count):
        x, y = sheet.rng.uniform(-60, sheet.width), sheet.rng.uniform(-60, sheet.height)
        reach = sheet.rng.choice((16, 26, 26, 44, 70))
        sheet.line([(x, y), (x - reach * lean, y + reach)], 0.5 + reach / 55, colour, alpha)


def snow(sheet: Sheet, count: int, colour: Colour = CHALK) -> None:
    """Let snow fall: many small flakes far off, a few large soft ones near."""
    for _ in range(count):
        x, y = sheet.rng.uniform(0, sheet.width), sheet.rng.uniform(0, sheet.height)
        size = sheet.rng.choice((1.1, 1.4, 1.8, 1.8, 2.6, 3.6))
        sheet.oval(x, y, size, size * 1.15, colour, 0.9 if size < 3 else 0.7)
