"""Which office somebody held on a day."""

from collections.abc import Iterable
from datetime import date

from articles.tools.fields import earliest, latest

from .models import Role


def role_on(roles: Iterable[Role], day: date) -> Role | None:
    """The role held on the day: of several, the one that began last; None when none is known.

    A partial date stands for its whole span: "to 2019" is to the last day of 2019.
    """
    held = [
        role
        for role in roles
        if (not role.since or earliest(role.since) <= day) and (not role.until or latest(role.until) >= day)
    ]
    return max(held, key=lambda role: (role.since, role.pk or 0), default=None)
