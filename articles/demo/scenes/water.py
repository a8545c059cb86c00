"""Water: the fall of tone from far to near, ripples that grow as they come, and mirrors."""

from math import pi, sin

from PIL import Image, ImageChops

from .palette import Colour, mix
from .sheet import Sheet, curve
from .texture import SCALE


def surface(sheet: Sheet, top: float, foot: float, far: Colour, near: Colour, ripples: int = 150) -> None:
    """Lay level water between two heights and gouge it with ripples, fine far off and broad near."""
    area = [(0, top), (sheet.width, top), (sheet.width, foot), (0, foot)]
    sheet.wash(area, [(top, far), (top + (foot - top) * 0.45, mix(far, near, 0.6)), (foot, near)])
    sheet.scumble(area, mix(near, far, 0.25), 0.3, alpha=0.35)
    ripple(sheet, top, foot, ripples, mix(far, near, 0.2), 0.45)
    ripple(sheet, top, foot, ripples // 2, mix(near, (8, 16, 28), 0.3), 0.45)


def ripple(
    sheet: Sheet,
    top: float,
    foot: float,
    count: int,
    colour: Colour,
    alpha: float = 0.5,
    left: float = 0,
    right: float = 0,
) -> None:
    """Gouge short level strokes into the water, between left and right if a right is given."""
    for _ in range(count):
        share = sheet.rng.random() ** 1.35
        reach = (6 + 64 * share) * sheet.rng.uniform(0.4, 1.2)
        x = sheet.rng.uniform(left, right or sheet.width)
        sheet.stroke(x, top + (foot - top) * share, reach, 0.7 + 3.4 * share, colour, alpha)


def mirror(
    sheet: Sheet,
    line: float,
    depth: float,
    tint: Colour,
    cover: float = 0.35,
    squeeze: float = 1,
    left: float = 0,
    right: float = 0,
    sway: float = 7,
) -> None:
    """Turn what stands above `line` upside down into the water below it, swaying more as it nears the eye.

    The reflection is `depth` deep, takes `cover` of the tint with it, and is shortened by `squeeze`.
    """
    start, end = round(left * SCALE), round((right or sheet.width) * SCALE)
    edge, deep = round(line * SCALE), round(min(depth, sheet.height - line) * SCALE)
    source = sheet.image.crop((start, max(0, edge - round(deep / squeeze)), end, edge))
    flipped = source.transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize((end - start, deep), Image.Resampling.BILINEAR)
    flipped = Image.blend(flipped, Image.new("RGB", flipped.size, tint), cover)
    swayed = _swayed(sheet, flipped, sway)
    sheet.image.paste(
        swayed,
        (start, edge),
        _faded(swayed.size, start > 0, end < sheet.image.width, edge + deep < sheet.image.height - 4),
    )


def _swayed(sheet: Sheet, image: Image.Image, amount: float) -> Image.Image:
    """Return the image pulled sideways row by row, a little at the top and more further down."""
    swayed, row, drift = image.copy(), 0, 0.0
    while row < image.height:
        share = row / image.height
        tall = max(2, round(SCALE * (0.8 + 1.6 * share)))
        drift = 0.55 * drift + sheet.rng.gauss(0, 0.5)
        shift = round(drift * amount * (0.15 + share) * SCALE)
        swayed.paste(image.crop((0, row, image.width, min(image.height, row + tall))), (shift, row))
        row += tall
    return swayed


def _faded(size: tuple[int, int], left: bool, right: bool, foot: bool) -> Image.Image:
    """Return a mask that fades out towards the sides and the foot that end in open water."""
    wide, high = size
    fall = Image.frombytes(
        "L", (1, high), bytes(min(255, round(700 * (1 - row / high)) if foot else 255) for row in range(high))
    )
    mask, edge = fall.resize(size), min(120, wide // 4)
    across = bytes(
        min(255, 255 * column // edge if left else 255, 255 * (wide - column) // edge if right else 255)
        for column in range(wide)
    )
    return ImageChops.multiply(mask, Image.frombytes("L", (wide, 1), across).resize(size))


def swell(sheet: Sheet, y: float, height: float, colour: Colour, crest: Colour, lengths: float = 3) -> None:
    """Roll one band of sea across the sheet and down to its foot, with foam along each crest."""
    reach = sheet.width / lengths
    x, tops = -reach * sheet.rng.random(), []
    path: list[tuple[float, float]] = []
    while x < sheet.width + reach:
        wide, tall = reach * sheet.rng.uniform(0.6, 1.2), height * sheet.rng.uniform(0.6, 1.15)
        rise = [
            (x + wide * at, y - tall * up)
            for at, up in ((0, 0), (0.2, 0.06), (0.4, 0.3), (0.56, 0.82), (0.64, 1), (0.74, 0.72), (0.88, 0.2))
        ]
        path += rise
        tops.append((rise, tall))
        x += wide
    smooth = curve(path, 5)
    sheet.shape([*smooth, (sheet.width + 60, sheet.height + 10), (-60, sheet.height + 10)], colour)
    for rise, tall in tops:
        lip = curve(rise[2:6], 6)
        under = [(px, py + tall * 0.2 * sin(index / (len(lip) - 1) * pi) + 1) for index, (px, py) in enumerate(lip)]
        sheet.shape([*lip, *reversed(under)], crest, 0.92)
    for _ in range(14):
        x = sheet.rng.uniform(0, sheet.width)
        sheet.stroke(x, y + height * sheet.rng.uniform(0.3, 1.6), height * 1.1, height * 0.045, crest, 0.4)


def sway(sheet: Sheet, top: float, foot: float, amount: float) -> None:
    """Let everything between two heights sway sideways, more the nearer it comes."""
    box = (0, round(top * SCALE), sheet.image.width, round(foot * SCALE))
    sheet.image.paste(_swayed(sheet, sheet.image.crop(box), amount), box[:2])


def burst(sheet: Sheet, x: float, y: float, across: float, tall: float, tones: list[Colour], lean: float = 0.0) -> None:
    """Throw water up from (x, y): spikes and drops, the darkest tone behind and the palest in front."""
    for layer, tone in enumerate(tones):
        shrink = 1 - layer * 0.2
        for _ in range(34):
            turn = sheet.rng.uniform(-1, 1)
            reach = tall * shrink * (1 - 0.62 * abs(turn) ** 1.4) * sheet.rng.uniform(0.45, 1.08)
            foot, wide = x + turn * across * 0.62, across * sheet.rng.uniform(0.05, 0.12)
            tip = (foot + turn * across * 0.55 * shrink + lean * reach, y - reach)
            bend = (foot + turn * across * 0.18 + lean * reach * 0.3, y - reach * 0.62)
            sheet.shape(
                [
                    (foot - wide, y + 8),
                    (bend[0] - wide * 0.5, bend[1]),
                    tip,
                    (bend[0] + wide * 0.5, bend[1]),
                    (foot + wide, y + 8),
                ],
                tone,
                0.92,
            )
            for _ in range(3):
                size = sheet.rng.uniform(0.8, 3.6)
                sheet.oval(
                    tip[0] + sheet.rng.gauss(0, 12), tip[1] + sheet.rng.gauss(-6, 16), size * 0.8, size * 1.2, tone, 0.9
                )
    for _ in range(30):
        place = sheet.rng.gauss(0, 0.62)
        sheet.stroke(x + place * across, y + sheet.rng.uniform(-4, 22), across * 0.24, 5, sheet.rng.choice(tones), 0.85)
