"""Fields: partial dates (a year, a month or a day, as precisely as it is known), and what every string must obey."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from functools import cache

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from .text import BadText, check_text

_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


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
    found = _PARTIAL.fullmatch(text)
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


def check_strings(row: models.Model) -> None:
    """Raises ValidationError, by field, for every string of the row that is too long or holds what no page can show.

    Cheaper than `clean_fields`, and it also looks at text columns, whose limit Django leaves to forms.
    """
    _check((field, getattr(row, field.attname)) for field in _string_fields(type(row)).values())


def check_texts(model: type[models.Model], **texts: str) -> None:
    """`check_strings` for a row that is no instance: some of its strings, by field."""
    fields = _string_fields(model)
    _check((fields[name], text) for name, text in texts.items())


def _check(texts: Iterable[tuple[models.Field, str]]) -> None:
    wrong: dict[str, str] = {}
    for field, value in texts:
        if not value:
            continue
        if field.max_length and len(value) > field.max_length:
            wrong[field.name] = _("%(name)s has %(length)s characters; %(limit)s are the most.") % {
                "name": capfirst(field.verbose_name),
                "length": f"{len(value):,}",
                "limit": f"{field.max_length:,}",
            }
            continue
        try:
            check_text(value)
        except BadText as refusal:
            wrong[field.name] = f"{capfirst(field.verbose_name)} {refusal}"
    if wrong:
        raise ValidationError(wrong)


@cache
def _string_fields(model: type[models.Model]) -> dict[str, models.Field]:
    return {
        field.name: field
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
    }


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
