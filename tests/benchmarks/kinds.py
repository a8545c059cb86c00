"""Every kind of readers' page, by the name of its route, and what is asked of it. A page that is missing here fails a test."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """`ms` and `queries` are the goals of a page that is made anew, where there are any.

    `shows_news` says that a publication changes it: the checker reads it all the time (`editing.py` says at which address).
    """

    ms: float | None = None
    queries: int | None = None
    shows_news: bool = False
    status: int = 200


KINDS = {
    "story": Kind(ms=3, queries=4, shows_news=True),
    "front": Kind(ms=8, shows_news=True),
    "section": Kind(ms=8, shows_news=True),
    "tag": Kind(ms=8, shows_news=True),
    "person": Kind(ms=8, shows_news=True),
    "archive-day": Kind(shows_news=True),
    "archive-month": Kind(),
    "archive-year": Kind(),
    "archive": Kind(),
    "people": Kind(),
    "story-history": Kind(),
    "picture": Kind(),
    "robots": Kind(),
    "anything": Kind(status=301),
}
