"""Taking a picture in: its file checked and put away where no reader reaches it, what is known of it kept."""

import secrets
from contextlib import contextmanager
from functools import partial
from hashlib import file_digest
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO

from django.core.files import File
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from articles.lookup.words import add_words
from articles.staff.log import log
from articles.staff.rights import require
from articles.tools import clock

from . import metadata
from .models import Picture, PictureWord
from .opening import BROKEN, ENDINGS, MOST_BYTES, BadPicture, broken, format_of, opened
from .paths import widths_of
from .pixels import upright_size
from .renditions import make_renditions
from .scans import check_scans
from .words import WORDS, check_words

__all__ = ["BadPicture", "take_in"]

_CHUNK = 1 << 20
# No copy may be higher: WebP ends at 16,383 pixels.
_HIGHEST = 16_000


def take_in(file: str | Path | File | BinaryIO, *, by, **words: Any) -> Picture:
    """The picture that the file holds, stored with these words; one that we have already, by its bytes, as it is.

    `file` is a path, an uploaded file or any open binary file; it is read from its beginning if it can be, and not closed.
    `words` are fields of the picture: caption, credit, creator, source, rights, rights_end, taken_at, outside_id, focal_x,
    focal_y; what is not given is filled from what the file says of itself. Raises NotAllowed, and BadPicture for a file or for words that can't be taken.
    """
    require(by, "add", Picture)
    if unknown := words.keys() - set(WORDS):
        raise TypeError(f"a picture has no {', '.join(sorted(unknown))}")
    with _read(file) as (copy, size):
        sha256 = file_digest(copy, "sha256").hexdigest()
        if known := Picture.objects.filter(sha256=sha256).first():
            return _with_original(known, copy)
        picture = _examine(copy)
        picture.sha256, picture.bytes = sha256, size
        picture.added_at, picture.added_by = clock.now(), by
        _fill(picture, words)
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
    check_scans(copy)
    with opened(copy) as image:
        try:
            width, height = upright_size(image)
            known = metadata.read(image)
            image.draft("RGB", (1, 1))
            image.load()
        except BROKEN:
            raise BadPicture(broken()) from None
        if height * widths_of(width)[-1] / width > _HIGHEST:
            raise BadPicture(_("The picture is too high for its width. Cut it into several."))
        return Picture(format=format_of(image), width=width, height=height, metadata=known)


def _fill(picture: Picture, given: dict[str, Any]) -> None:
    """Give the picture its words: those given, and where there are none what its file says, cut to what the field holds."""
    for name, value in metadata.words(picture.metadata).items():
        limit = Picture._meta.get_field(name).max_length
        setattr(picture, name, value[:limit] if limit else value)
    for name, value in given.items():
        if value not in (None, ""):
            setattr(picture, name, value)
    check_words(picture)


def _store(picture: Picture, copy: BinaryIO) -> Picture:
    """The picture with its row and its file; the one of somebody who was quicker with the same bytes."""
    copy.seek(0)
    picture.original.save(f"{secrets.token_hex(16)}.{ENDINGS[picture.format]}", File(copy), save=False)
    try:
        with transaction.atomic():
            picture.save(force_insert=True)
            add_words(PictureWord, {picture.pk: picture.found_by})
            log(picture.added_by, "add", "picture", picture.pk, words=str(picture))
            # Readers' pages make what is missing, so a queue that is down loses nothing.
            transaction.on_commit(partial(make_renditions.enqueue, picture.pk), robust=True)
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
