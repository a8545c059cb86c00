"""How often a JPEG goes over its picture: a progressive one of a few kilobytes can ask for hours of work."""

import re
from typing import BinaryIO

from .opening import BadPicture, broken

# Cameras write one, picture desks' programs about ten; of segments a colour profile takes 255 at the very most.
MOST_SCANS = 50
MOST_SEGMENTS = 2_000

_BEGIN, _END, _SCAN = b"\xff\xd8", 0xD9, 0xDA
# Within a scan 0xFF is followed by 0 when it is data, by D0 to D7 to restart; anything else ends it (ITU-T T.81, B.1.1).
_MARKER = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")


def check_scans(file: BinaryIO) -> None:
    """Raises BadPicture for a JPEG with more scans or segments than any honest one has; other files pass."""
    file.seek(0)
    if file.read(2) != _BEGIN:
        return
    data = file.read()
    scans, place = 0, 0
    for _segment in range(MOST_SEGMENTS):
        found = _MARKER.search(data, place)
        if found is None or found[1][0] == _END:
            return
        scans += found[1][0] == _SCAN
        if scans > MOST_SCANS:
            break
        place = found.end() + max(2, int.from_bytes(data[found.end() : found.end() + 2]))
    raise BadPicture(broken())
