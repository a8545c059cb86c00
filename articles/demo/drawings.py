"""The demo's pictures, drawn here, so that they are ours to give away."""

from io import BytesIO

from PIL import Image, ImageDraw

_SIZE = (1600, 1000)
_HORIZON = 560


def ferry() -> BytesIO:
    """The Marigold on the river at sunset, as a JPEG."""
    picture = Image.new("RGB", _SIZE)
    draw = ImageDraw.Draw(picture)
    _sky_and_river(draw)
    draw.ellipse((1130, 430, 1310, 610), fill=(255, 214, 140))
    draw.rectangle((0, _HORIZON, *_SIZE), fill=None)
    _far_bank(draw)
    _river(draw)
    _boat(draw)
    file = BytesIO()
    picture.save(file, "JPEG", quality=90)
    file.seek(0)
    return file


def _between(first: tuple[int, ...], last: tuple[int, ...], share: float) -> tuple[int, ...]:
    return tuple(round(a + (b - a) * share) for a, b in zip(first, last, strict=True))


def _sky_and_river(draw: ImageDraw.ImageDraw) -> None:
    for row in range(_HORIZON):
        colour = _between((62, 84, 128), (246, 178, 122), (row / _HORIZON) ** 1.4)
        draw.line((0, row, _SIZE[0], row), fill=colour)


def _far_bank(draw: ImageDraw.ImageDraw) -> None:
    hills = [(0, 520), (180, 486), (420, 512), (700, 470), (980, 515), (1240, 492), (1600, 524)]
    draw.polygon([(0, _HORIZON), *hills, (1600, _HORIZON)], fill=(74, 78, 104))
    for house in range(9):
        left, top = 120 + house * 58, 528 - (house * 37) % 17
        draw.rectangle((left, top, left + 40, _HORIZON), fill=(52, 54, 76))
        draw.polygon([(left - 4, top), (left + 20, top - 18), (left + 44, top)], fill=(44, 44, 62))
        draw.rectangle((left + 14, top + 10, left + 22, top + 20), fill=(255, 208, 120))


def _river(draw: ImageDraw.ImageDraw) -> None:
    for row in range(_HORIZON, _SIZE[1]):
        depth = (row - _HORIZON) / (_SIZE[1] - _HORIZON)
        draw.line((0, row, _SIZE[0], row), fill=_between((214, 150, 118), (28, 46, 74), depth**0.6))
    for wave in range(150):
        left, top = (wave * 389) % 1600, _HORIZON + 8 + (wave * wave * 7) % 420
        length = 20 + (top - _HORIZON) // 4
        draw.line((left, top, left + length, top), fill=(240, 184, 140) if wave % 3 else (52, 70, 100), width=2)


def _boat(draw: ImageDraw.ImageDraw) -> None:
    draw.polygon([(430, 690), (1130, 690), (1060, 772), (500, 772)], fill=(244, 242, 236))
    draw.polygon([(452, 716), (1108, 716), (1094, 732), (466, 732)], fill=(190, 52, 44))
    draw.rectangle((540, 610, 1000, 690), fill=(250, 248, 242))
    for window in range(7):
        draw.rectangle((566 + window * 60, 630, 606 + window * 60, 662), fill=(255, 216, 136))
    draw.rectangle((560, 556, 680, 610), fill=(236, 232, 224))
    draw.rectangle((574, 568, 666, 594), fill=(84, 104, 132))
    draw.polygon([(840, 610), (850, 520), (910, 520), (920, 610)], fill=(190, 52, 44))
    draw.rectangle((848, 520, 912, 536), fill=(40, 40, 48))
    draw.line((480, 690, 480, 560), fill=(60, 60, 66), width=6)
    for ring in range(4):
        draw.line((470 - ring * 60, 776 + ring * 12, 1090 + ring * 60, 776 + ring * 12), fill=(232, 206, 190), width=3)
