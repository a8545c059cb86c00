"""What is done to a picture once it is in: its words, its focal point and the end of its rights changed."""

from django.core.exceptions import ValidationError
from django.db import transaction

from articles.pagecache.journal import purge
from articles.pagecache.keys import record_key
from articles.staff.log import log
from articles.staff.rights import require

from .models import Picture
from .opening import BadPicture

AMENDABLE = (
    "caption", "credit", "creator", "source", "rights", "rights_end", "taken_at", "outside_id", "focal_x", "focal_y",
)  # fmt: skip


@transaction.atomic
def amend(picture: Picture, *, by) -> Picture:
    """Store what was changed of the picture's words, focal point and end of rights, and say so to the caches.

    The file and what was read from it never change. Nothing is written when nothing was changed. Raises NotAllowed, and
    BadPicture, naming the field, for words that can't be kept.
    """
    require(by, "amend", Picture)
    before = Picture.objects.select_for_update().get(pk=picture.pk)
    picture.outside_id = picture.outside_id or None
    changed = [name for name in AMENDABLE if getattr(picture, name) != getattr(before, name)]
    if not changed:
        return picture
    _check(picture, changed)
    picture.save(update_fields=changed)
    log(by, "amend", "picture", picture.pk, words=", ".join(changed))
    purge({record_key("picture", picture.pk)})
    return picture


def _check(picture: Picture, changed: list[str]) -> None:
    try:
        picture.clean_fields(exclude={field.name for field in Picture._meta.fields} - set(changed))
        picture.validate_unique(exclude={field.name for field in Picture._meta.fields} - {"outside_id"})
    except ValidationError as error:
        raise BadPicture(
            " ".join(
                f"{Picture._meta.get_field(name).verbose_name}: {' '.join(messages)}"
                for name, messages in error.message_dict.items()
            )
        ) from None
