"""A door: what the readers' templates need of Python."""

from django import template
from django.conf import settings

from articles.public import dates, pieces

register = template.Library()
register.simple_tag(dates.moment, name="moment")
register.simple_tag(dates.day, name="day")
register.simple_tag(dates.long_day, name="long_day")
register.simple_tag(dates.hour, name="hour")
register.simple_tag(dates.short_moment, name="short_moment")
register.simple_tag(pieces.piece, name="piece")
register.filter("partial_date", dates.partial_date)
register.filter("by_day", dates.by_day)


@register.simple_tag
def paper_name() -> str:
    """The paper's name, `SITE_NAME`."""
    return settings.SITE_NAME


@register.simple_tag
def paper_tagline() -> str:
    """What the paper says of itself in a line, `SITE_TAGLINE`; empty when it is not set."""
    return settings.SITE_TAGLINE


@register.simple_tag
def paper_imprint() -> str:
    """Who publishes the paper and where they are found, `SITE_IMPRINT`; empty when it is not set."""
    return settings.SITE_IMPRINT


@register.filter
def numbered(records: dict, number: int):
    """The record of that number, or None."""
    return records.get(number) if records else None
