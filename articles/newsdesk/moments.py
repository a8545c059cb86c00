"""Moments as staff give them: the local time of the paper, which must exist and come once."""

from datetime import UTC, datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles.tools import clock


class MomentInput(forms.DateTimeInput):
    """The browser's own field for a date and a time."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict | None = None) -> None:
        super().__init__(attrs={"step": 60} | (attrs or {}), format="%Y-%m-%dT%H:%M")


class DayInput(forms.DateInput):
    """The browser's own field for a day."""

    input_type = "date"

    def __init__(self, attrs: dict | None = None) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


class MomentField(forms.DateTimeField):
    """A moment, in UTC, typed as a local time of the paper's zone.

    A time that the clocks skip or show twice is refused, in the words of `clock.local_moment`.
    """

    default_error_messages = {"invalid": _("Give a day and a time, such as 2026-03-27 09:30.")}

    def __init__(self, **kwargs) -> None:
        kwargs.setdefault("widget", MomentInput)
        super().__init__(**kwargs)
        # Not the widget given: the admin's default for such a field is two boxes with a calendar script.
        if not isinstance(self.widget, MomentInput):
            self.widget = MomentInput()

    def to_python(self, value) -> datetime | None:
        if value in self.empty_values:
            return None
        try:
            moment = datetime.fromisoformat(str(value).strip())
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None
        if not 1700 <= moment.year <= 2200:
            raise ValidationError(_("Give a year between 1700 and 2200."), code="invalid")
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
        try:
            return clock.local_moment(moment)
        except clock.NoSuchMoment as refusal:
            raise ValidationError(str(refusal), code="no_such_moment") from None

    def prepare_value(self, value):
        """The local time of the paper, whatever zone Django thinks is current."""
        if isinstance(value, datetime) and value.tzinfo is not None:
            return value.astimezone(clock.paper_zone()).replace(tzinfo=None)
        return value

    def has_changed(self, initial, data) -> bool:
        """By the minute, as the field shows it."""
        shown = self.widget.format_value(self.prepare_value(initial)) if initial else ""
        return (shown or "") != (str(data or "")[:16])
