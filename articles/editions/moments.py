"""The moments ahead at which pages become others by themselves."""

from collections.abc import Iterator
from datetime import datetime

from articles.pagecache.ahead import Coming
from articles.tags.sections import parents_by_number

from .keys import keys_of
from .models import Edition
from .words import Change

# What takes the place of an edition because that must not be read any longer; an update is no more than news.
_ENDS = (Change.KILL, Change.LEGAL)


def coming(after: datetime) -> Iterator[Coming]:
    """Every beginning and end of an edition after the moment, with the keys of the pages concerned.

    At the end of an edition something must go (`ends`) if nothing follows it, or a kill or a change on advice does.
    """
    stories = Edition.objects.ahead(after).values("story_number")
    rows = [
        edition
        for edition in Edition.objects.filter(story_number__in=stories).exclude(live_until__lte=after)
        if edition.live_until != edition.live_from
    ]
    if not rows:
        return
    parents = parents_by_number()
    follower = {(edition.story_number, edition.live_from): edition.change for edition in rows}
    for edition in rows:
        keys = keys_of(edition, parents)
        if edition.live_from > after:
            yield Coming(edition.live_from.timestamp(), edition.change in _ENDS, keys)
        if edition.live_until is not None:
            follows = follower.get((edition.story_number, edition.live_until), Change.KILL)
            yield Coming(edition.live_until.timestamp(), follows in _ENDS, keys)
