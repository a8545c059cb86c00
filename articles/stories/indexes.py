"""The indexes of stories: one for each filter of the desk's list, in the list's order; a rare state's holds its own rows alone."""

from django.db import models
from django.db.models import Q

STORY_INDEXES = [
    models.Index(fields=["-touched_at", "-id"], name="story_touched"),
    models.Index(fields=["section", "-touched_at", "-id"], name="story_section_touched"),
    models.Index(fields=["copy_status", "-touched_at", "-id"], name="story_status_touched"),
    models.Index(fields=["kind_of_work", "-touched_at", "-id"], name="story_kind_touched"),
    models.Index(fields=["assigned_to", "-touched_at", "-id"], name="story_assigned_touched"),
    models.Index(fields=["-touched_at", "-id"], condition=Q(assigned_to__isnull=True), name="story_nobodys_touched"),
    models.Index(
        fields=["-touched_at", "-id"],
        condition=Q(ever_published=False, spiked_at__isnull=True),
        name="story_new_touched",
    ),
    models.Index(fields=["-touched_at", "-id"], condition=Q(spiked_at__isnull=False), name="story_spiked_touched"),
    models.Index(fields=["embargo"], condition=Q(embargo__isnull=False), name="story_embargo"),
]
