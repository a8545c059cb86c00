"""The index over editions: which lists each stands on. Rebuildable from the editions' own rows."""

from collections.abc import Container, Iterable
from itertools import batched

from articles.tags.sections import ancestors, parents_by_number
from articles.tools.rows import insert_values

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
# What every row of the index has of its edition, and what is its own.
_COMMON = ("story_number", "first_published_at", "live_from", "live_until")
_OWN = {
    EditionTag: "tag",
    EditionPerson: "person",
    EditionCredit: "person organisation work",
    EditionSection: "section",
    EditionPicture: "picture",
}

Links = dict[type[EditionLink], list[tuple]]


def people_of(content: Content | Edition) -> list[int]:
    """The people whom the content names in the news, listed or linked from the body, each once."""
    listed = (line["person"] if isinstance(line, dict) else line.person for line in content.people)
    return list(dict.fromkeys([*listed, *people_in(content.body)]))


def pictures_of(content: Content | Edition) -> list[int]:
    """The pictures that the content shows, each once."""
    used = (use["picture"] if isinstance(use, dict) else use.picture for use in content.pictures)
    return list(dict.fromkeys([*used, *pictures_in(content.body)]))


def links_of(edition: Edition, parents: dict[int, int | None], *, byline: bool = True) -> Links:
    """What the index ought to have of one edition: by table, the values of its own columns. `parents` is the tree of sections."""
    if edition.change == Change.KILL:
        return {}
    credited = {}
    for line in edition.credits if byline else ():
        key = (line["person"], line["organisation"])
        if key != (None, None):
            credited.setdefault(key, line["work"])
    return {
        EditionTag: [(number,) for number in edition.tags],
        EditionPerson: [(number,) for number in people_of(edition)],
        EditionCredit: [(*key, work) for key, work in credited.items()],
        EditionSection: [(number,) for number in ancestors(edition.section_number, parents)],
        EditionPicture: [(number,) for number in pictures_of(edition)],
    }


def write(editions: Iterable[Edition], *, no_byline: Container[int] = frozenset()) -> None:
    """Store the index rows of editions that have none yet; `no_byline` are those of which the byline is withheld."""
    parents = parents_by_number()
    rows: Links = {model: [] for model in LINK_MODELS}
    for edition in editions:
        common = (edition.pk, *(getattr(edition, name) for name in _COMMON))
        for model, links in links_of(edition, parents, byline=edition.pk not in no_byline).items():
            rows[model] += [common + own for own in links]
    for model in LINK_MODELS:
        insert_values(model, f"edition {' '.join(_COMMON)} {_OWN[model]}", rows[model])


def rebuild(editions: Iterable[Edition]) -> None:
    """Make the index rows of these editions anew from their own rows, obeying what is withheld; inside a transaction.

    The rows are read again under lock: the end of an edition may have moved since it was read, or be about to.
    """
    for wanted in batched(editions, _BATCH):
        numbers = sorted(edition.pk for edition in wanted)
        batch = list(Edition.objects.select_for_update().filter(pk__in=numbers).order_by("pk"))
        withheld = set(Withholding.objects.filter(edition__in=numbers).values_list("edition_id", "part"))
        for model in LINK_MODELS:
            model.objects.filter(edition__in=numbers).delete()
        write(
            (edition for edition in batch if (edition.pk, Withheld.TEXT) not in withheld),
            no_byline={number for number, part in withheld if part == Withheld.BYLINE},
        )
