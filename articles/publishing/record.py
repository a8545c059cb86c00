"""A verb's last step: the editions written, the old ends moved, the addresses claimed, the index made."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _

from articles.addresses.models import Kind
from articles.addresses.paths import Taken, claim_many, story_path
from articles.editions import index
from articles.editions.content import Content, to_columns
from articles.editions.interval import set_until
from articles.editions.keys import keys_of
from articles.editions.models import Correction, Edition, Withholding
from articles.editions.words import MOVES_UPDATED, WANTS_NOTE, Change, Withheld
from articles.stories.models import Story
from articles.tags.models import Section
from articles.tags.sections import parents_by_number
from articles.tools import clock
from articles.tools.rows import insert_numbered
from articles.tools.text import slug_of

from .locked import Locked
from .still_withheld import keep_bylines_withheld, refuse_withheld_text


def path_for(content: Content, before: Edition | None, *, number: int, section: Section, first_day) -> tuple[str, str]:
    """The slug and the path of the next edition: what did not change stays, a re-slugged section moves no story.

    An empty slug is the one readers know, else made from the headline; where that has no letter an address could have,
    from the story's number.
    """
    slug = content.slug or (before.slug if before else "") or slug_of(content.headline) or f"story-{number}"
    same_section = before is not None and before.section_number == content.section
    section_slug = before.path.split("/")[1] if same_section else section.slug
    return slug, story_path(section_slug, first_day, slug)


def new_edition(
    locked: Locked,
    content: Content,
    *,
    number: int,
    live_from: datetime,
    live_until: datetime | None,
    change: Change,
    note: str,
    by,
    section: Section,
    follows: Edition | None,
) -> Edition:
    """The next edition, not yet stored. `follows` is the one that readers have until then, None for a first edition."""
    first_published_at = follows.first_published_at if follows else live_from
    first_day = follows.first_day if follows else clock.day_of(live_from)
    slug, path = path_for(content, follows, number=locked.story.pk, section=section, first_day=first_day)
    columns = to_columns(content) | {"slug": slug}
    return Edition(
        story_number=locked.story.pk,
        number=number,
        live_from=live_from,
        live_until=live_until,
        recorded_at=locked.now,
        recorded_by=by,
        change=change,
        note=note,
        path=path,
        first_published_at=first_published_at,
        first_day=first_day,
        updated_at=live_from if change in MOVES_UPDATED else (follows.updated_at if follows else None),
        **columns,
    )


def write_editions(editions: Iterable[Edition]) -> None:
    """Claim the paths and store the editions with their index rows and corrections. Close old intervals before.

    What was withheld stays so. Raises Taken when a path is another's or withheld, WithheldAgain for a withheld text.
    """
    editions = list(editions)
    # A kill answers nobody at its address, and a court order must not stand in the way of one.
    _refuse_withheld_addresses([edition for edition in editions if edition.change != Change.KILL])
    refuse_withheld_text(editions)
    claim_many(((edition.path, edition.story_number, edition.live_from) for edition in editions), kind=Kind.STORY)
    insert_numbered(editions)
    index.write(editions, no_byline=keep_bylines_withheld(editions))
    Correction.objects.bulk_create(
        Correction(
            edition=edition,
            story_number=edition.story_number,
            change=edition.change,
            note=edition.note,
            at=edition.live_from,
        )
        for edition in editions
        if edition.change in WANTS_NOTE
    )


def _refuse_withheld_addresses(editions: list[Edition]) -> None:
    # Of a story that has had no edition nothing is withheld.
    editions = [edition for edition in editions if edition.number > 1]
    withheld = dict(
        Withholding.objects.filter(
            edition__story_number__in=[edition.story_number for edition in editions],
            edition__path__in=[edition.path for edition in editions],
            part=Withheld.ADDRESS,
        ).values_list("edition__path", "edition__story_number")
    )
    if withheld:
        refusal = Taken(_("The address %s is withheld. Choose another slug.") % ", ".join(sorted(withheld)))
        refusal.numbers = set(withheld.values())
        raise refusal


def end(editions: Iterable[Edition | None], *, at: datetime | None) -> None:
    """Let the editions end at the moment; None among them is passed over."""
    set_until([edition for edition in editions if edition is not None], at)


def empty(edition: Edition) -> None:
    """Call the edition ahead off: it stays on record with an empty interval."""
    set_until([edition], edition.live_from)


def note_published(numbers: Iterable[int], *, ever: bool) -> None:
    """Write on the stories whether readers ever had, or are to have, an edition of them, by which the desk lists them."""
    Story.objects.filter(pk__in=list(numbers), ever_published=not ever).update(ever_published=ever)


def keys_of_all(editions: Iterable[Edition | None]) -> set[str]:
    """The page keys of all of these."""
    parents = parents_by_number()
    return set().union(*(keys_of(edition, parents) for edition in editions if edition is not None))


def section_of(story: Story, number: int) -> Section:
    """The section of that number, without a query when it is the working copy's."""
    return story.section if story.section_id == number else Section.objects.get(pk=number)
