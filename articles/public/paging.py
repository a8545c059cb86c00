"""Paging through a list: what the reader asked for, and what follows."""

from collections.abc import Sized
from urllib.parse import urlencode

from django.http import HttpRequest

from articles.editions.lists import BadCursor


def asked(request: HttpRequest, name: str = "before") -> str:
    """The cursor that the reader gave, empty for a list's first page."""
    return request.GET.get(name, "")


def check_not_past_the_end(before: str, shown: Sized) -> None:
    """Raises BadCursor for a later page with nothing on it: no page offers one."""
    if before and not shown:
        raise BadCursor("the list ends before it")


def pager(path: str, *, now: str, following: str, name: str = "before") -> dict[str, str]:
    """Where the list goes on, and, from a later page, where it begins; empty where there is nothing to offer."""
    return {
        "following": f"{path}?{urlencode({name: following})}" if following else "",
        "first": path if now else "",
    }
