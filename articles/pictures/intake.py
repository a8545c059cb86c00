"""Taking a picture in: its file checked and put away where no reader reaches it, what is known of it kept."""

import secrets
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from articles.staff.log import log
from articles.staff.rights import require
from articles.tools import clock

from .models import Picture
from .opening import BROKEN, ENDINGS, MOST_BYTES, BadPicture, broken, format_of, opened

__all__ = ["BadPicture", "take_in"]

WORDS = frozenset(
    ("caption", "credit", "creator", "source", "rights", "rights_end", "taken_at", "outside_id", "focal_x", "focal_y")
)
_CHUNK = 1 << 20
_SIDEWAYS = range(5, 9)
_ORIENTATION = 0x0112


def take_in(file: str | Path | File | BinaryIO, *, by, **words: Any) -> Picture:
    """The picture that the file holds, stored with these words; one that we have already, by its bytes, as it is.

    `file` is a path, an uploaded file or any open binary file; it is read from its beginning if it can be, and not closed.
    `words` are fields of the picture: caption, credit, creator, source, rights, rights_end, taken_at, outside_id, focal_x,
    focal_y. Raises NotAllowed, and BadPicture for a file or for words that can't be taken.
    """
    require(by, "add", Picture)
    if unknown := set(words) - WORDS:
        raise TypeError(f"a picture has no {', '.join(sorted(unknown))}")
    with _read(file) as (copy, size):
        sha256 = file_digest(copy, "sha256").hexdigest()
        if known := Picture.objects.filter(sha256=sha256).first():
            return _with_original(known, copy)
        picture = _examine(copy)
        picture.sha256, picture.bytes = sha256, size
        for name, value in words.items():
            if value or name in {"focal_x", "focal_y"}:
                setattr(picture, name, value)
        picture.added_at, picture.added_by = clock.now(), by
        _check_words(picture)
        return _store(picture, copy)


@contextmanager
def _read(file):
    """A copy of the file to read from, and its size in bytes; what was given may be no file twice, or change meanwhile."""
    with SpooledTemporaryFile(max_size=5_000_000) as copy:
        try:
            if isinstance(file, str | Path):
                with Path(file).open("rb") as source:
                    size = _copy(source, copy)
            else:
                if file.seekable():
                    file.seek(0)
                size = _copy(file, copy)
        except OSError as error:
            raise BadPicture(_("The file can't be read: %(why)s.") % {"why": error.strerror or error}) from None
        copy.seek(0)
        yield copy, size


def _copy(source: BinaryIO, target: BinaryIO) -> int:
    size = 0
    while chunk := source.read(_CHUNK):
        size += len(chunk)
        if size > MOST_BYTES:
            raise BadPicture(
                _("The file is too large; %(most)s megabytes are the most. Save the picture smaller.")
                % {"most": MOST_BYTES // 1_000_000}
            )
        target.write(chunk)
    if not size:
        raise BadPicture(_("The file is empty."))
    return size


def _examine(copy: BinaryIO) -> Picture:
    """A picture, not yet stored, with what its file says of it; every byte of the pixels has been read once."""
    with opened(copy) as image:
        try:
            orientation = image.getexif().get(_ORIENTATION)
            width, height = image.size
            image.draft("RGB", (1, 1))
            image.load()
        except BROKEN:
            raise BadPicture(broken()) from None
        if orientation in _SIDEWAYS:
            width, height = height, width
        return Picture(format=format_of(image), width=width, height=height)


def _check_words(picture: Picture) -> None:
    try:
        picture.clean_fields(exclude=["original", "added_by", "metadata"])
    except ValidationError as error:
        raise BadPicture(" ".join(error.messages)) from None


def _store(picture: Picture, copy: BinaryIO) -> Picture:
    """The picture with its row and its file; the one of somebody who was quicker with the same bytes."""
    copy.seek(0)
    picture.original.save(f"{secrets.token_hex(16)}.{ENDINGS[picture.format]}", File(copy), save=False)
    try:
        with transaction.atomic():
            picture.save(force_insert=True)
            log(picture.added_by, "add", "picture", picture.pk, words=str(picture))
    except IntegrityError:
        picture.original.delete(save=False)
        if quicker := Picture.objects.filter(sha256=picture.sha256).first():
            return quicker
        raise BadPicture(
            _("Another picture has the outside identifier “%(id)s” already.") % {"id": picture.outside_id}
        ) from None
    return picture


def _with_original(picture: Picture, copy: BinaryIO) -> Picture:
    """The picture, its file put back if it has been lost."""
    if not picture.original.storage.exists(picture.original.name):
        copy.seek(0)
        picture.original.storage.save(picture.original.name, File(copy))
    return picture
