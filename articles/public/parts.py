"""What the parts of an address look like."""

from django.urls.converters import StringConverter


class FourDigits(StringConverter):
    """A year as addresses have it."""

    regex = "[0-9]{4}"


class TwoDigits(StringConverter):
    """A month or a day as addresses have it, with its nought."""

    regex = "[0-9]{2}"
