"""What is the same for everybody with the same rights, made once a process: classes of forms, the desk's addresses."""

from collections.abc import Callable, Hashable
from typing import Any

from django.http import HttpRequest

_made: dict[Hashable, Any] = {}


def once[Made](key: Hashable, make: Callable[[], Made]) -> Made:
    """What `make` gives, the same for each who asks by this key. Nobody may change it."""
    if key not in _made:
        _made[key] = make()
    return _made[key]


def asking(user) -> HttpRequest:
    """A request of which nothing is known but who asks: what is kept for others must hold no more of the first one's."""
    request = HttpRequest()
    request.user = user
    return request
