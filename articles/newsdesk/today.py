"""The desk's first page: my copy, what goes live next, what readers got last. Three queries, however large the paper."""

from datetime import datetime

from articles.editions.models import Edition
from articles.staff.rights import may
from articles.stories.models import Story

SHOWN = 10
_LINE = ("story_number", "headline", "live_from", "change", "path", "number")


def today(user, at: datetime) -> dict[str, list]:
    """What the user may see of each, ten at most; `copy` is the user's own, last touched first."""
    if not may(user, "view", Story):
        return {"copy": [], "next": [], "latest": []}
    mine = Story.objects.filter(assigned_to=user, spiked_at__isnull=True).select_related("section").defer("body")
    return {
        "copy": list(mine.order_by("-touched_at", "-pk")[:SHOWN]),
        "next": list(Edition.objects.ahead(at).only(*_LINE).order_by("live_from", "pk")[:SHOWN]),
        "latest": list(Edition.objects.live(at).only(*_LINE).order_by("-live_from", "-pk")[:SHOWN]),
    }
