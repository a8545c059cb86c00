"""The demo's sign-in: a random password for the administrator, shown once and never kept in clear."""

import secrets
from collections.abc import Callable

from articles.staff.models import User

from .staff import ADMINISTRATOR

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


def give_password(show: Callable[[str, str], None], *, anew: bool = False) -> bool:
    """Give the administrator a password, if there is an administrator without one or `anew` is asked for; whether it did.

    `show` gets username and password before it is stored: whoever is stopped in between is given another the next time.
    """
    user = User.objects.filter(username=ADMINISTRATOR).first()
    if user is None or (user.has_usable_password() and not anew):
        return False
    password = "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(4))
    show(user.username, password)
    user.set_password(password)
    user.save(update_fields=["password"])
    return True
