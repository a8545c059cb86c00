"""A door: what the desk's templates ask for."""

from django import template

from articles.staff.rights import may
from articles.tools import clock

register = template.Library()
register.filter("moment", clock.say_moment)


@register.filter
def may_publish(user) -> bool:
    """Whether the user may publish stories."""
    return may(user, "publish", "story")
