"""The tooth of the paper and the hairs of the brush, made once and shared by every sheet.

Each texture is a square grey image whose values are spread evenly from black to white, so that
cutting it at a level covers exactly that share of the surface.
"""

from functools import cache
from random import Random

from PIL import Image, ImageChops, ImageOps

SCALE = 2
EDGE = 3400

_CELLS = {
    "tooth": (1.0, 1.0),
    "grain": (0.5, 0.5),
    "streak": (0.018, 0.3),
    "drip": (0.3, 0.018),
    "mottle": (0.012, 0.012),
}


def _noise(seed: str, width: int, height: int) -> Image.Image:
    return Image.frombytes("L", (width, height), Random(seed).randbytes(width * height))  # noqa: S311 (chances of a drawing)


@cache
def texture(name: str) -> Image.Image:
    """Return the texture called tooth, grain, streak, drip or mottle, the same one every time."""
    across, down = _CELLS[name]
    noise = _noise(name, round(EDGE * across), round(EDGE * down)).resize((EDGE, EDGE), Image.Resampling.BICUBIC)
    if name not in ("grain", "tooth"):
        noise = ImageChops.add(noise, texture("grain"), 1.35, -20 if name == "mottle" else 0)
    return ImageOps.equalize(noise)


@cache
def ramp() -> Image.Image:
    """Return a two-pixel-wide strip: long black, a rise through every grey, long white."""
    rise = bytes(min(255, max(0, step - 1024)) for step in range(2304))
    return Image.frombytes("L", (1, 2304), rise).resize((2, 2304))


@cache
def halo(power: float) -> Image.Image:
    """Return a round fall of light, white in the middle and black from the rim outwards."""
    fall = [round(255 * max(0.0, 1 - step / 176) ** power) for step in range(256)]
    return Image.radial_gradient("L").point(fall)
