"""What a picture's file says of itself, as plain values fit for JSON: bounded, printable, and for staff only.

It is read from EXIF (CIPA DC-008) and IPTC-IIM 4.2. Where it was taken stays in here; readers' copies carry nothing of it.
"""

import math
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from PIL import ExifTags, Image, IptcImagePlugin

from articles.tools import clock

from .opening import BROKEN

MOST_VALUES = 120
MOST_CHARACTERS = 1_000
MOST_PARTS = 20
_MOST_BYTES = 4 * MOST_CHARACTERS

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_NO_CAPTION = re.compile(
    r"(sony dsc|olympus digital camera|minolta digital camera|kodak digital still camera|digital camera|default|untitled"
    r"|exif_\w+|image description|screenshot|dcim\\.*|\S+\.(jpe?g|png|webp|tiff?))",
    re.IGNORECASE,
)
_EXIF_MOMENT = re.compile(r"(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)")
_IIM_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d) (\d\d)(\d\d)(\d\d) ?([+-]\d{4})?")
# Blobs, pointers within the file, and text in encodings of its own.
_NOT_KEPT = re.compile(
    r"MakerNote|PrintImageMatching|ExifOffset|GPSInfo|ImageResources|XMLPacket|Padding|UserComment|XP\w+"
)
_IIM = {
    5: "title", 25: "keywords", 40: "instructions", 55: "date", 60: "time", 80: "creator", 85: "creator_title", 90: "city",
    92: "location", 95: "province", 101: "country", 103: "reference", 105: "headline", 110: "credit", 115: "source",
    116: "copyright", 120: "caption", 122: "caption_writer",
}  # fmt: skip


def read(image: Image.Image) -> dict[str, dict[str, Any]]:
    """The values under `exif`, `gps` and `iptc`; what is damaged is left out, and what is long cut."""
    found = {"exif": _exif(image), "gps": _gps(image), "iptc": _iptc(image)}
    return {kind: values for kind, values in found.items() if values}


def words(metadata: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The fields of a picture that the metadata can fill: caption, credit, creator, source, rights, taken_at."""
    exif, iptc = metadata.get("exif", {}), metadata.get("iptc", {})
    caption = _line(iptc.get("caption")) or _line(exif.get("ImageDescription"))
    found = {
        "caption": "" if _NO_CAPTION.fullmatch(caption) else caption,
        "credit": _line(iptc.get("credit")),
        "creator": _line(iptc.get("creator")) or _line(exif.get("Artist")),
        "source": _line(iptc.get("source")),
        "rights": _line(iptc.get("copyright")) or _line(exif.get("Copyright")),
        "taken_at": _taken_at(exif, iptc),
    }
    return {name: value for name, value in found.items() if value}


def _exif(image: Image.Image) -> dict[str, Any]:
    try:
        exif = image.getexif()
        pairs = [*exif.items(), *exif.get_ifd(ExifTags.IFD.Exif).items()]
    except BROKEN:
        return {}
    named = ((ExifTags.TAGS[tag], value) for tag, value in pairs if tag in ExifTags.TAGS)
    return _bounded((name, value) for name, value in named if not _NOT_KEPT.fullmatch(name))


def _gps(image: Image.Image) -> dict[str, Any]:
    try:
        pairs = image.getexif().get_ifd(ExifTags.IFD.GPSInfo).items()
    except BROKEN:
        return {}
    return _bounded((ExifTags.GPSTAGS[tag], value) for tag, value in pairs if tag in ExifTags.GPSTAGS)


def _iptc(image: Image.Image) -> dict[str, Any]:
    try:
        records = IptcImagePlugin.getiptcinfo(image) or {}
    except BROKEN:
        return {}
    return _bounded((_IIM[tag], value) for (record, tag), value in records.items() if record == 2 and tag in _IIM)


def _bounded(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """The first pairs whose values can be kept, by name."""
    kept: dict[str, Any] = {}
    for name, value in pairs:
        if len(kept) >= MOST_VALUES:
            break
        if (plain := _plain(value)) not in (None, "", []):
            kept[name] = plain
    return kept


def _plain(value: Any) -> Any:
    """The value as JSON can hold it; None for what it can't."""
    if isinstance(value, bytes | str):
        return _text(value)
    if isinstance(value, list | tuple):
        return [part for part in map(_plain, value[:MOST_PARTS]) if part not in (None, "", [])]
    if isinstance(value, int):
        return value if abs(value) < 2**53 else None
    try:
        number = float(value)
    except BROKEN:
        return None
    return round(number, 6) if math.isfinite(number) else None


def _text(value: bytes | str) -> str:
    """Text with nothing in it that can't be printed. Both standards ask for ASCII; files have UTF-8, or what Windows writes."""
    if isinstance(value, str):
        try:
            value = value[:_MOST_BYTES].encode("latin-1")  # which is what Pillow reads EXIF as, whatever was written
        except UnicodeEncodeError:
            return _printable(value)
    raw = value[:_MOST_BYTES]
    try:
        return _printable(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        if len(value) > len(raw) - 4 < error.start:
            return _printable(raw[: error.start].decode("utf-8"))  # a character was cut in two above
        return _printable(raw.decode("cp1252", "replace"))


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("", text[:_MOST_BYTES]).strip()[:MOST_CHARACTERS]


def _line(value: Any) -> str:
    """The value as one line; of several (two photographers) all."""
    parts = value if isinstance(value, list) else [value]
    return " ".join(", ".join(str(part) for part in parts if part).split())


def _taken_at(exif: dict[str, Any], iptc: dict[str, Any]) -> datetime | None:
    """When it was taken; a time without a zone is one of the paper's zone. None for what no clock ever showed."""
    iim = _IIM_MOMENT.match(f"{_line(iptc.get('date'))} {_line(iptc.get('time'))}")
    if found := _EXIF_MOMENT.match(_line(exif.get("DateTimeOriginal") or exif.get("DateTimeDigitized"))):
        parts, offset = found.groups(), _line(exif.get("OffsetTimeOriginal") or exif.get("OffsetTimeDigitized"))
    elif iim:
        parts, offset = iim.groups()[:6], iim[7] or ""
    else:
        return None
    try:
        naive = datetime(*map(int, parts))  # noqa: DTZ001
        if re.fullmatch(r"[+-]\d\d:?\d\d|Z", offset):
            moment = datetime.fromisoformat(f"{naive.isoformat()}{offset}").astimezone(UTC)
        else:
            moment = clock.local_moment(naive)
    except (ValueError, OverflowError, clock.NoSuchMoment):
        return None
    return moment if moment.year >= 1826 and moment <= clock.now() else None
