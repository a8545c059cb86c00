"""The readers' copies of a picture: made by a task once it is in, or at once for whoever asks before."""

import logging
import secrets
from collections.abc import Iterable
from pathlib import Path
from threading import Lock

from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.tasks import task

from .models import Picture
from .opening import BadPicture
from .paths import FORMATS, stored_name, widths_of
from .pixels import copies, encoded

logger = logging.getLogger(__name__)

# Of all that ask one process for copies not yet made, one makes at a time: a decoded picture is large.
_making = Lock()


class NoRendition(Exception):
    """There is no such copy: it was never offered, or the original is lost or damaged."""


def open_rendition(picture: Picture, width: int, ending: str) -> File:
    """The copy of that width and format, open for reading; made now if it is not there yet.

    `ending` is `webp` or `jpg`, `width` one of `widths_of(picture.width)`. Whether whoever asks may see it is for the
    caller to know. Raises NoRendition, with a line in the log when it ought to be there.
    """
    if ending not in FORMATS or width not in widths_of(picture.width):
        raise NoRendition(f"picture {picture.pk} is not offered as {width}.{ending}")
    name = stored_name(picture.sha256, width, ending)
    if (file := _stored(name)) is not None:
        return file
    with _making:
        if (file := _stored(name)) is None:
            make(picture, [(width, ending)])
            file = _stored(name)
    if file is None:
        raise NoRendition(f"{name} was made and is not there")
    return file


def make(picture: Picture, wanted: Iterable[tuple[int, str]]) -> None:
    """Make these copies, as (width, ending), and put them where readers' pages find them. Raises NoRendition."""
    endings: dict[int, list[str]] = {}
    for width, ending in wanted:
        endings.setdefault(width, []).append(ending)
    try:
        with picture.original.storage.open(picture.original.name, "rb") as original:
            for width, copy in copies(original, endings):
                for ending in endings[width]:
                    _keep(stored_name(picture.sha256, width, ending), encoded(copy, ending))
    except FileNotFoundError:
        logger.error("picture %s: its original, %s, is not in the storage", picture.pk, picture.original.name)
        raise NoRendition(f"the original of picture {picture.pk} is lost") from None
    except BadPicture as refusal:
        logger.error("picture %s: no copies from its original, %s: %s", picture.pk, picture.original.name, refusal)
        raise NoRendition(f"the original of picture {picture.pk} is damaged") from None


@task
def make_renditions(number: int) -> None:
    """Make every copy of the picture that is not there yet. To do it twice, or at once with another, does no harm."""
    picture = Picture.objects.filter(pk=number).first()
    if picture is None:
        return
    offered = [(width, ending) for width in widths_of(picture.width) for ending in FORMATS]
    missing = [pair for pair in offered if not _is_there(stored_name(picture.sha256, *pair))]
    if missing:
        make(picture, missing)


def _is_there(name: str) -> bool:
    file = _stored(name)
    if file is not None:
        file.close()
    return file is not None


def _stored(name: str) -> File | None:
    """The file of that name, open; None when there is none, or only the empty shell of one after a power cut."""
    try:
        file = storages["renditions"].open(name, "rb")
    except FileNotFoundError:
        return None
    if not file.size:
        file.close()
        return None
    return file


def _keep(name: str, content: bytes) -> None:
    """Store the file so that it is there whole or not at all."""
    storage = storages["renditions"]
    try:
        path = Path(storage.path(name))
    except NotImplementedError:
        storage.save(name, ContentFile(content))  # object stores show a file once it is whole
        return
    part = storage.save(f"{name}.{secrets.token_hex(4)}.part", ContentFile(content))
    Path(storage.path(part)).replace(path)
