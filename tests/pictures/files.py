"""Picture files for tests, good and bad, made when they are asked for."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples" / "photos"
wants_samples = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the sample photos of ../shared/samples/photos are not here"
)


def drawn(mode: str = "RGB", size: tuple[int, int] = (640, 480), colour="navy") -> Image.Image:
    """A picture with something in it: a light square in the upper left quarter."""
    image = Image.new("RGB", size, colour)
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 4, size[1] // 4), fill="khaki")
    return image.convert(mode)


def saved(image: Image.Image | None = None, format: str = "JPEG", **options) -> bytes:
    """The bytes of a file of that format."""
    file = BytesIO()
    (image or drawn()).save(file, format, **options)
    return file.getvalue()


def jpeg_with_iptc(**records: str | bytes) -> bytes:
    """A JPEG with these IPTC-IIM records: their numbers in record 2 after a letter, such as `n120="A caption"`."""
    data = b"\x1c\x01\x5a\0\3\x1b%G"
    for name, value in records.items():
        raw = value if isinstance(value, bytes) else value.encode()
        data += b"\x1c\x02" + bytes([int(name[1:])]) + struct.pack(">H", len(raw)) + raw
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(data)) + data + b"\0" * (len(data) % 2)
    segment = b"Photoshop 3.0\0" + block
    plain = saved()
    return plain[:2] + b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment + plain[2:]


def png_of_size(width: int, height: int) -> bytes:
    """A PNG of some sixty bytes that says it is that large."""
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )


def jpeg_of_size(width: int, height: int) -> bytes:
    """A small JPEG whose header says it is that large."""
    whole = saved(drawn("L"))
    place = whole.index(b"\xff\xc0") + 5
    return whole[:place] + struct.pack(">HH", height, width) + whole[place + 4 :]


def webp_of_size(width: int, height: int) -> bytes:
    """A small lossless WebP whose header says it is that large."""
    bits = struct.pack("<I", (width - 1) | (height - 1) << 14)
    body = b"WEBPVP8L" + struct.pack("<I", 10) + b"\x2f" + bits + b"\0" * 5
    return b"RIFF" + struct.pack("<I", len(body)) + body


def jpeg_of_scans(count: int) -> bytes:
    """A progressive JPEG that goes over its picture that often."""
    whole = saved(drawn("L"), progressive=True)
    last = whole[whole.rindex(b"\xff\xda") : -2]
    return whole[:-2] + last * count + b"\xff\xd9"


def moving(format: str) -> bytes:
    """A picture of two frames."""
    return saved(drawn(), format, save_all=True, append_images=[drawn(colour="red")])
