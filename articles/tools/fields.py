"""Partial dates: a year, a month or a day, as precisely as it is known."""

import re
from calendar import monthrange
from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

_PARTIAL = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


def validate_partial_date(text: str) -> None:
    """Raises ValidationError unless the text is YYYY, YYYY-MM or YYYY-MM-DD and such a date exists."""
    try:
        earliest(text)
    except ValueError:
        raise ValidationError(
            _("“%(text)s” is no date. Write a year, a month or a day: 2019, 2019-12 or 2019-12-13."),
            params={"text": text[:20]},
        ) from None


def earliest(text: str) -> date:
    """The first day that the partial date can mean; ValueError when it is none."""
    found = _PARTIAL.match(text)
    if not found:
        raise ValueError(text)
    year, month, day = (int(part) if part else 1 for part in found.groups())
    return date(year, month, day)


def latest(text: str) -> date:
    """The last day that the partial date can mean; ValueError when it is none."""
    first = earliest(text)
    if len(text) == 4:
        return first.replace(month=12, day=31)
    if len(text) == 7:
        return first.replace(day=monthrange(first.year, first.month)[1])
    return first


class PartialDateField(models.CharField):
    """A date known to the year, the month or the day, kept as its ISO 8601 text; empty when not known."""

    default_validators = [validate_partial_date]

    def __init__(self, *args, **kwargs) -> None:
        kwargs["max_length"] = 10
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs
