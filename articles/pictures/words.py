"""The words that go with a picture, which staff may give and change; the file and what was read from it never change."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.timezone import is_naive
from django.utils.translation import gettext as _

from articles.tools.fields import check_strings

from .models import Picture
from .opening import BadPicture

WORDS = (
    "caption", "credit", "creator", "source", "rights", "rights_end", "taken_at", "outside_id", "focal_x", "focal_y",
)  # fmt: skip
_MOMENTS = ("rights_end", "taken_at")
_NOT_WORDS = {field.name for field in Picture._meta.fields} - set(WORDS)


def check_words(picture: Picture) -> None:
    """Raises BadPicture, naming the fields, for words that can't be kept: too long, unprintable, a moment without a zone."""
    for name in _MOMENTS:
        moment = getattr(picture, name)
        if moment is not None and (not isinstance(moment, datetime) or is_naive(moment)):
            raise BadPicture(
                _("%(name)s must be a date and time with a zone.") % {"name": capfirst(_label(name))},
            )
    try:
        check_strings(picture)
        picture.clean_fields(exclude=_NOT_WORDS)
    except ValidationError as error:
        raise BadPicture(" ".join(_sentences(error))) from None


def _sentences(error: ValidationError) -> list[str]:
    """One sentence for each thing that is wrong; it begins with the field's name, also where Django's words leave it out."""
    found = []
    for name, messages in error.message_dict.items():
        label = capfirst(_label(name))
        found += [words if words.startswith(label) else f"{label}: {words}" for words in messages]
    return found


def _label(name: str) -> str:
    return str(Picture._meta.get_field(name).verbose_name)
