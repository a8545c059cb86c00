"""Opening a picture's file, with everything checked that can be checked before its pixels are read (STACK.md, trap 17)."""

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from articles.tools.refusal import Refusal

MOST_BYTES = 40_000_000
# A JPEG is decoded small; the others whole, at four bytes a pixel.
MOST_PIXELS = {"JPEG": 110_000_000, "PNG": 50_000_000, "WEBP": 50_000_000}
MOST_ACROSS = 30_000
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
_BEGINNINGS = re.compile(rb"\xff\xd8\xff|\x89PNG\r\n\x1a\n|RIFF....WEBP", re.DOTALL)

# Pillow only warns, and from 89 megapixels on: here the bound is ours, and the warning an error.
Image.MAX_IMAGE_PIXELS = max(MOST_PIXELS.values())
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)

# What Pillow raises for files that are not what they say: it names no list, these are those that its plugins let out.
BROKEN = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, ArithmeticError, MemoryError)


class BadPicture(Refusal):
    """A file that the picture library does not take, or words that can't go with a picture."""


@contextmanager
def opened(file: BinaryIO) -> Iterator[Image.Image]:
    """The picture in the file, its pixels not yet read: a JPEG, PNG or WebP, still, not too large.

    The content alone says what it is; a name or a type that came with it counts for nothing. Raises BadPicture.
    """
    file.seek(0)
    try:
        image = Image.open(file, formats=list(ENDINGS))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise BadPicture(_too_many(max(MOST_PIXELS.values()))) from None
    except UnidentifiedImageError:
        raise BadPicture(_why_unknown(file)) from None
    except BROKEN:
        raise BadPicture(broken()) from None
    with image:
        _check(image)
        yield image


def format_of(image: Image.Image) -> str:
    """JPEG, PNG or WEBP. Phones write several pictures into one JPEG file (MPO), of which the first is the picture."""
    return "JPEG" if image.format == "MPO" else str(image.format)


def broken() -> str:
    """Why a file that begins as a picture and goes on as something else is refused."""
    return _("The file is damaged or was cut short. Export the picture again, or ask for another copy.")


def _why_unknown(file: BinaryIO) -> str:
    file.seek(0)
    if _BEGINNINGS.match(file.read(16)):
        return broken()
    return _("This is no picture that we take: it must be a JPEG, PNG or WebP file.")


def _check(image: Image.Image) -> None:
    """Raises BadPicture for a picture that moves, or has too many pixels, before any is read."""
    width, height = image.size
    most = MOST_PIXELS[format_of(image)]
    if width < 1 or height < 1:
        raise BadPicture(broken())
    if width * height > most:
        raise BadPicture(_too_many(most))
    if max(width, height) > MOST_ACROSS:
        raise BadPicture(
            _("The picture is %(size)s pixels across; %(most)s are the most.")
            % {"size": f"{max(width, height):,}", "most": f"{MOST_ACROSS:,}"}
        )
    if image.format != "MPO" and getattr(image, "is_animated", False):
        raise BadPicture(_("The picture moves: it has several frames. Save the frame that you want as a still."))


def _too_many(most: int) -> str:
    return _("The picture has too many pixels; %(most)s megapixels are the most. Save it smaller.") % {
        "most": most // 1_000_000
    }
