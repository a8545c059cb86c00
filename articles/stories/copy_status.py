"""Handing copy on: from the writer to the desk, to the subs, to the lawyer."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.staff.log import log
from articles.staff.rights import require
from articles.tools.refusal import Refusal

from .models import CopyStatus, Story


class NotHandedOn(Refusal):
    """Copy that can't go where it was sent."""


@transaction.atomic
def hand_on(stories: Story | list[Story], *, to: str, by) -> list[Story]:
    """Say where the copy of one or many stories is now. Raises NotAllowed, and NotHandedOn for spiked copy; then none moves."""
    require(by, "hand_on", Story)
    numbers = [story.pk for story in ([stories] if isinstance(stories, Story) else stories)]
    locked = list(Story.objects.select_for_update().filter(pk__in=numbers).order_by("pk"))
    for story in locked:
        if story.spiked_at:
            raise NotHandedOn(_("“%s” is spiked. Unspike it first.") % story)
        story.copy_status = CopyStatus(to)
        story.save(update_fields=["copy_status"])
    log(by, "hand on", "story", numbers, words=str(CopyStatus(to).label))
    return locked
