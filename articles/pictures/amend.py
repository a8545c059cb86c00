"""What is done to a picture once it is in: its words, its focal point and the end of its rights changed."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.lookup.words import put_words
from articles.pagecache.journal import purge
from articles.pagecache.keys import record_key
from articles.staff.log import log
from articles.staff.rights import require

from .models import Picture, PictureWord
from .opening import BadPicture
from .words import WORDS, check_words

__all__ = ["BadPicture", "amend"]


@transaction.atomic
def amend(picture: Picture, *, by) -> Picture:
    """Store what was changed of the picture's words, focal point and end of rights, and say so to the caches.

    Its file and what was read from it never change. Nothing is written when nothing was changed. Raises NotAllowed, and
    BadPicture, naming the field, for words that can't be kept.
    """
    require(by, "amend", Picture)
    before = Picture.objects.select_for_update().get(pk=picture.pk)
    picture.outside_id = picture.outside_id or None
    changed = [name for name in WORDS if getattr(picture, name) != getattr(before, name)]
    if not changed:
        return picture
    check_words(picture)
    _refuse_taken(picture)
    picture.save(update_fields=changed)
    put_words(PictureWord, {picture.pk: picture.found_by})
    log(by, "amend", "picture", picture.pk, words=", ".join(changed))
    purge({record_key("picture", picture.pk)})
    return picture


def _refuse_taken(picture: Picture) -> None:
    """Raises BadPicture for the outside identifier of another picture."""
    others = Picture.objects.filter(outside_id=picture.outside_id).exclude(pk=picture.pk)
    if picture.outside_id and others.exists():
        raise BadPicture(_("Another picture has the outside identifier “%(id)s” already.") % {"id": picture.outside_id})
