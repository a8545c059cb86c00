"""In which form a body goes out: brotli, zstd, gzip or as it is, by what the reader's browser accepts (RFC 9110, 12.5.3)."""

import gzip
import sys

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

IDENTITY, GZIP, BROTLI, ZSTD = "", "gzip", "br", "zstd"
# In the order of our own preference, the smallest first: the first of those that the browser likes best.
_OFFERED = (BROTLI, ZSTD, GZIP, IDENTITY)
_WORDS = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml")
# Bytes: below, a compressed body saves nothing.
_LEAST = 256


def compressible(content_type: str, body: bytes) -> bool:
    return len(body) >= _LEAST and content_type.startswith(_WORDS)


def compressed(body: bytes, encoding: str) -> bytes:
    """The body in that form: once for each page, so a good deal of work is spent on it."""
    if encoding == BROTLI:
        return brotli.compress(body, quality=6, mode=brotli.MODE_TEXT)
    if encoding == ZSTD:
        return zstd.compress(body, level=12)
    return gzip.compress(body, compresslevel=7, mtime=0) if encoding == GZIP else body


def negotiated(accepted: str | None) -> str:
    """The encoding for an Accept-Encoding, None where there is none. One that accepts nothing of ours gets the body as it is."""
    if accepted is None:
        return IDENTITY
    weights = _weights(accepted)
    anything = weights.get("*")
    best, found = 0.0, IDENTITY
    for encoding in _OFFERED:
        if encoding == IDENTITY:
            # Always acceptable, and liked least, unless it is named or refused.
            weight = weights.get("identity", 0.0005 if anything is None else anything)
        else:
            weight = weights.get(encoding, anything or 0.0)
        if weight > best:
            best, found = weight, encoding
    return found


def _weights(accepted: str) -> dict[str, float]:
    """Each coding with its weight from 0 to 1; what is no number counts as 0."""
    weights = {}
    for part in accepted.lower().split(","):
        coding, *parameters = (piece.strip() for piece in part.split(";"))
        weight = 1.0
        for parameter in parameters:
            name, _equals, value = parameter.partition("=")
            if name.strip() == "q":
                weight = _number(value.strip())
        if coding:
            weights["gzip" if coding == "x-gzip" else coding] = weight
    return weights


def _number(text: str) -> float:
    plain = len(text) <= 5 and text.replace(".", "", 1).isdecimal() and text.isascii()
    return min(1.0, float(text)) if plain else 0.0
