"""Whether publishing would give readers anything that they do not have already."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from articles.editions.content import Content, from_edition
from articles.editions.models import Edition
from articles.stories.copy import snapshots
from articles.stories.models import Story
from articles.tools.clock import say_moment

from .compose import compose_many
from .locked import Locked
from .refusals import Unchanged


def unchanged(stories: Iterable[Story], at: datetime) -> dict[int, Edition]:
    """The live editions, by the story's number, of the stories whose working copy says what readers have and no more."""
    stories = {story.pk: story for story in stories}
    live = {edition.story_number: edition for edition in Edition.objects.live(at).filter(story_number__in=stories)}
    copies = snapshots(stories[number] for number in live)
    contents = zip(copies, compose_many(copies.values()), strict=True)
    return {number: live[number] for number, content in contents if _says_the_same(content, live[number])}


def refuse_unchanged(locked: Locked, content: Content) -> None:
    """Raises Unchanged when readers have this content already: an update would tell them of news that there is not.

    What is withheld they do not have, whatever it says.
    """
    standing = locked.standing
    if standing is None or not _says_the_same(content, standing):
        return
    if not Edition.objects.live(locked.now).filter(pk=standing.pk).exists():
        return
    words = _("Nothing of “%(story)s” has changed for readers since the live edition, of %(when)s.")
    if locked.ahead is not None and locked.expiry is None:
        words = f"{words} {_('To keep it so, call off what is scheduled.')}"
    raise Unchanged(words % {"story": locked.story, "when": say_moment(standing.live_from)})


def _says_the_same(content: Content, edition: Edition) -> bool:
    had = from_edition(edition)
    # An empty slug is the one that readers know.
    return replace(content, slug=content.slug or had.slug) == had
