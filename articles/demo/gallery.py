"""The demo's pictures, drawn by the paper's own code: in two processes, for it is the longest part of filling the demo."""

from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from multiprocessing import get_context

from .scenes import SCENES, draw

_PROCESSES = 2
_QUALITY = 88


def draw_all() -> dict[str, bytes]:
    """Every scene as a JPEG, by its key: the same bytes every time."""
    # Spawned, not forked: nothing of this process, a database connection least of all, is for the ones that draw.
    with ProcessPoolExecutor(_PROCESSES, mp_context=get_context("spawn")) as pool:
        return dict(zip(SCENES, pool.map(as_jpeg, SCENES), strict=True))


def as_jpeg(key: str) -> bytes:
    """One scene as a JPEG. Raises KeyError if there is none of that key."""
    file = BytesIO()
    draw(key).convert("RGB").save(file, "JPEG", quality=_QUALITY)
    return file.getvalue()


def hang(drawn: Mapping[str, bytes], words: Mapping[str, Mapping[str, str]], *, by) -> dict[str, int]:
    """Take the pictures in with their words; their numbers by key."""
    # Imported here: the processes that draw load this module, and have no Django to load models with.
    from articles.pictures.intake import take_in

    return {
        key: take_in(
            BytesIO(file), by=by, caption=words[key]["caption"], credit=words[key]["credit"],
            creator=words[key]["credit"], outside_id=key, focal_x=_focal(words[key])[0], focal_y=_focal(words[key])[1],
        ).pk
        for key, file in drawn.items()
    }  # fmt: skip


def _focal(words: Mapping[str, str]) -> tuple[int, int]:
    """The point that crops keep in sight, in per cent: the middle, unless the words say otherwise."""
    across, down = words.get("focal", "50 50").split()
    return int(across), int(down)
