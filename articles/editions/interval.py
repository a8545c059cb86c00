"""The one column of an edition that moves: when it ends."""

from collections.abc import Iterable
from datetime import datetime

from django.db import connection
from django.db.models import QuerySet

from articles.tools.guards import tell_the_time

from .models import LINK_MODELS, Edition


def set_until(editions: Iterable[Edition], until: datetime | None) -> None:
    """Let the editions, and the index over them, end at `until`; None means open.

    Call it inside a transaction. The database refuses (IntegrityError) to bring an end forward into the past, and to put
    back one that has come.
    """
    numbers = [edition.pk for edition in editions]
    if not numbers:
        return
    tell_the_time(connection)
    # Past the manager, which refuses to update: here is the one place that may.
    QuerySet(Edition).filter(pk__in=numbers).update(live_until=until)
    for model in LINK_MODELS:
        model.objects.filter(edition__in=numbers).update(live_until=until)
    for edition in editions:
        edition.live_until = until
