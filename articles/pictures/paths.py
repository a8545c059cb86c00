"""Where the re-encoded copies of a picture are, for readers and on disk."""

from collections.abc import Iterable

# The widths, in pixels, that readers' pages ask for; a narrower original is never blown up.
WIDTHS = (480, 800, 1200, 1600)
FORMATS = {"webp": "image/webp", "jpg": "image/jpeg"}


def widths_of(width: int) -> list[int]:
    """The widths, ascending, in which an original of that width is offered."""
    return sorted({min(width, offered) for offered in WIDTHS})


def rendition_path(number: int, sha256: str, width: int, ending: str) -> str:
    """The address of one copy. It has a piece of the hash, so that what it answers never changes."""
    return f"/pictures/{number}/{sha256[:12]}-{width}.{ending}"


def srcset(number: int, sha256: str, widths: Iterable[int], ending: str) -> str:
    """The copies of one format, as the `srcset` attribute has them."""
    return ", ".join(f"{rendition_path(number, sha256, width, ending)} {width}w" for width in widths)


def stored_name(sha256: str, width: int, ending: str) -> str:
    """The name of the copy in the storage of renditions."""
    return f"{sha256[:2]}/{sha256}-{width}.{ending}"
