"""The index over editions: which lists each stands on. Rebuildable from the editions' own rows."""

from collections.abc import Container, Iterable
from itertools import batched

from articles.tags.sections import ancestors, parents_by_number
from articles.tools.rows import insert

from .body import people_in, pictures_in
from .content import Content
from .models import (
    LINK_MODELS,
    Edition,
    EditionCredit,
    EditionLink,
    EditionPerson,
    EditionPicture,
    EditionSection,
    EditionTag,
    Withholding,
)
from .words import Change, Withheld

_BATCH = 500


def people_of(content: Content | Edition) -> list[int]:
    """The people whom the content names in the news, listed or linked from the body, each once."""
    listed = (line["person"] if isinstance(line, dict) else line.person for line in content.people)
    return list(dict.fromkeys([*listed, *people_in(content.body)]))


def pictures_of(content: Content | Edition) -> list[int]:
    """The pictures that the content shows, each once."""
    used = (use["picture"] if isinstance(use, dict) else use.picture for use in content.pictures)
    return list(dict.fromkeys([*used, *pictures_in(content.body)]))


def rows_for(edition: Edition, parents: dict[int, int | None], *, byline: bool = True) -> list[EditionLink]:
    """The index rows of one edition, not yet stored. `parents` is the tree of sections."""
    if edition.change == Change.KILL:
        return []
    common = {
        "edition_id": edition.pk,
        "story_number": edition.story_number,
        "first_published_at": edition.first_published_at,
        "live_from": edition.live_from,
        "live_until": edition.live_until,
    }
    rows: list[EditionLink] = [EditionTag(tag_id=number, **common) for number in edition.tags]
    rows += [EditionPerson(person_id=number, **common) for number in people_of(edition)]
    rows += [EditionSection(section_id=number, **common) for number in ancestors(edition.section_number, parents)]
    rows += [EditionPicture(picture_id=number, **common) for number in pictures_of(edition)]
    if byline:
        seen = set()
        for line in edition.credits:
            key = (line["person"], line["organisation"])
            if key != (None, None) and key not in seen:
                seen.add(key)
                rows.append(EditionCredit(person_id=key[0], organisation_id=key[1], work=line["work"], **common))
    return rows


def write(editions: Iterable[Edition], *, no_byline: Container[int] = frozenset()) -> None:
    """Store the index rows of editions that have none yet; `no_byline` are those of which the byline is withheld."""
    parents = parents_by_number()
    insert(row for edition in editions for row in rows_for(edition, parents, byline=edition.pk not in no_byline))


def rebuild(editions: Iterable[Edition]) -> None:
    """Make the index rows of these editions anew from their own rows, obeying what is withheld; inside a transaction.

    The rows are read again under lock: the end of an edition may have moved since it was read, or be about to.
    """
    parents = parents_by_number()
    for wanted in batched(editions, _BATCH):
        numbers = sorted(edition.pk for edition in wanted)
        batch = list(Edition.objects.select_for_update().filter(pk__in=numbers).order_by("pk"))
        withheld = set(Withholding.objects.filter(edition__in=numbers).values_list("edition_id", "part"))
        rows = [
            row
            for edition in batch
            if (edition.pk, Withheld.TEXT) not in withheld
            for row in rows_for(edition, parents, byline=(edition.pk, Withheld.BYLINE) not in withheld)
        ]
        for model in LINK_MODELS:
            model.objects.filter(edition__in=numbers).delete()
        insert(rows)
