"""From an original's pixels to the readers' copies: upright, in sRGB, on white, and with nothing else in the file."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import BinaryIO

from PIL import Image, ImageCms

from .opening import BROKEN, BadPicture, broken, opened

ORIENTATION = 0x0112
# EXIF's eight ways to hold a camera, as what brings the picture upright again (CIPA DC-008, Orientation).
_TURNED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS = frozenset({5, 6, 7, 8})
_SAVED_AS = {
    "jpg": {"format": "JPEG", "quality": 82, "optimize": True, "progressive": True},
    "webp": {"format": "WEBP", "quality": 80, "method": 4},
}
# A JPEG is decoded at an eighth, a quarter or half its size where that is still so much larger than asked for.
_DECODED_LARGER = 1.5
_MOST_PROFILE = 4_000_000


def orientation_of(image: Image.Image) -> int:
    """How the camera was held, from 1 to 8; 1, upright, for anything else that stands there."""
    try:
        value = image.getexif().get(ORIENTATION)
    except BROKEN:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height, in pixels, of the picture held upright."""
    width, height = image.size
    return (height, width) if orientation_of(image) in _SIDEWAYS else (width, height)


def copies(file: BinaryIO, widths: Iterable[int]) -> Iterator[tuple[int, Image.Image]]:
    """The picture at each of the widths, the largest first, each made from the one before. Raises BadPicture."""
    copy = None
    for width in sorted(widths, reverse=True):
        if copy is None:
            with opened(file) as image:
                width_upright, height_upright = upright_size(image)
                size = (width, max(1, round(height_upright * width / width_upright)))
                try:
                    copy = _first_copy(image, size)
                except BROKEN:
                    raise BadPicture(broken()) from None
        else:
            height = max(1, round(height_upright * width / width_upright))
            copy = copy.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3)
        yield width, copy


def encoded(image: Image.Image, ending: str) -> bytes:
    """The file of a copy, of its pixels alone."""
    file = BytesIO()
    # A fresh image carries nothing over: Pillow writes the comment that it finds in `info`.
    clean = Image.new("RGB", image.size)
    clean.paste(image)
    clean.save(file, **_SAVED_AS[ending])
    return file.getvalue()


def _first_copy(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    orientation = orientation_of(image)
    lying = size[::-1] if orientation in _SIDEWAYS else size
    image.draft(None, tuple(round(side * _DECODED_LARGER) for side in lying))
    image.load()
    profile = image.info.get("icc_profile")
    image = _plain_mode(image)
    if image.size != lying:
        image = image.resize(lying, Image.Resampling.LANCZOS, reducing_gap=3)
    if orientation in _TURNED:
        image = image.transpose(_TURNED[orientation])
    return _on_white(_in_srgb(image, profile))


def _plain_mode(image: Image.Image) -> Image.Image:
    """The picture in a mode that can be scaled: no palette, no single bits, eight bits a channel."""
    if image.mode.startswith("I"):
        # Sixteen bits of grey, which `convert` would clip and not scale.
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if "transparency" in image.info or image.mode == "PA":
        return image.convert("RGBA")
    if image.mode in {"L", "LA", "RGB", "RGBA", "CMYK"}:
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in RGB or RGBA and in sRGB's colours, which is what a file without a profile is taken for."""
    alpha = image.getchannel("A") if "A" in image.getbands() else None
    colours = image.convert({"RGBA": "RGB", "LA": "L"}.get(image.mode, image.mode))
    if profile and len(profile) <= _MOST_PROFILE:
        try:
            own, srgb = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            colours = ImageCms.profileToProfile(colours, own, srgb, outputMode="RGB")
        except (ImageCms.PyCMSError, *BROKEN):
            pass  # a damaged profile, or one of another kind of colours: what follows takes them for sRGB
    colours = colours.convert("RGB")
    if alpha is not None:
        colours.putalpha(alpha)
    return colours


def _on_white(image: Image.Image) -> Image.Image:
    """What shows through is white in every format, so that a drawing made for paper stays legible on a dark page."""
    if image.mode != "RGBA":
        return image
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white
