"""A door: what the readers' templates need of Python."""

from django import template
from django.conf import settings

from articles.public import dates

register = template.Library()
register.simple_tag(dates.moment, name="moment")
register.simple_tag(dates.day, name="day")
register.filter("partial_date", dates.partial_date)


@register.simple_tag
def paper_name() -> str:
    """The paper's name, `SITE_NAME`."""
    return settings.SITE_NAME


@register.filter
def numbered(records: dict, number: int):
    """The record of that number, or None."""
    return records.get(number) if records else None
