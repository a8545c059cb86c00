"""The working copy as one plain value, read and written whole: its fields and every ordered relation."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from django.db import transaction
from django.db.models import Model

from articles.editions.words import Part, Place, Work
from articles.lookup.words import add_words, put_words
from articles.staff.rights import require
from articles.tools import clock
from articles.tools.fields import check_strings, check_texts
from articles.tools.html import sanitise
from articles.tools.rows import insert_numbered, insert_values

from .models import Credit, Mention, Revision, Story, StoryLink, StoryPicture, StoryTag, StoryWord

# The names are those of `editions.content.Content`, so that composing is picking.
SCALARS = (
    "catchline", "headline", "web_headline", "kicker", "standfirst", "body", "slug", "kind_of_work",
    "not_in_feeds", "not_indexed", "no_public_comparison",
)  # fmt: skip
RELATIONS = ("credits", "people", "tags", "pictures", "links")
# The tables of the relations and their columns, and what the copy calls them where it has an object a line.
_TABLES: dict[str, tuple[type[Model], str]] = {
    "credits": (Credit, "printed_name work person organisation"),
    "people": (Mention, "person part described_as"),
    "tags": (StoryTag, "tag"),
    "pictures": (StoryPicture, "picture place alt caption"),
    "links": (StoryLink, "further"),
}
_NAMES = {
    "credits": ("name", "work", "person", "organisation"),
    "people": ("person", "part", "described_as"),
    "pictures": ("picture", "place", "alt", "caption"),
}
# Fields of a story of which nothing is left to be said after `check_strings`, or which `write` sets itself.
_CHECKED = {"section", "assigned_to", "standfirst", "body", "version", "created_at", "touched_at"}


def snapshot(story: Story) -> dict[str, Any]:
    """The working copy of one story, as it stands in the database's relations and the given row's fields."""
    return snapshots([story])[story.pk]


def snapshots(stories: Iterable[Story]) -> dict[int, dict[str, Any]]:
    """The working copies of many stories by number, in five queries. Values are ready for JSON.

    `section` is a number or None; `tags` and `links` are lists of numbers; `credits`, `people` and `pictures` lists of
    objects with the fields of CreditLine, PersonLine and PictureUse, a credit's `name` empty when the record's is printed.
    """
    copies = {story.pk: _fields_of(story) for story in stories}
    for name, (model, columns) in _TABLES.items():
        # Rows as tuples: a batch of an import has thousands, and a model instance for each would cost more than the query.
        _put(copies, name, model.objects.filter(story__in=list(copies)).values_list("story", *columns.split()))
    return copies


def _fields_of(story: Story) -> dict[str, Any]:
    """The copy without its relations."""
    fields = {name: getattr(story, name) for name in SCALARS} | {"section": story.section_id}
    return fields | {name: [] for name in RELATIONS}


def _put(copies: dict[int, dict[str, Any]], name: str, rows: Iterable[tuple]) -> None:
    """Put rows of a relation, each with the story's number before its values, into the copies."""
    names = _NAMES.get(name)
    for number, *values in rows:
        copies[number][name].append(dict(zip(names, values, strict=True)) if names else values[0])


def _values_of(name: str, line: Any) -> tuple:
    """A line of the relation as the values of its row. Raises ValidationError for strings that can't be kept."""
    match name:
        case "credits":
            check_texts(Credit, printed_name=line["name"])
            return line["name"], Work(line["work"]).value, line["person"], line["organisation"]
        case "people":
            check_texts(Mention, described_as=line["described_as"])
            return line["person"], Part(line["part"]).value, line["described_as"]
        case "pictures":
            check_texts(StoryPicture, alt=line["alt"], caption=line["caption"])
            return line["picture"], Place(line["place"]).value, line["alt"], line["caption"]
    return (line,)


@transaction.atomic
def write(copies: Iterable[tuple[Story, dict[str, Any]]], *, by) -> list[Story]:
    """Store working copies, new ones and old: the given fields and relations, one version up, each with a revision.

    What a copy does not name stays as it is. The body goes through the one sanitiser. Stories that are there already are
    locked first, and get the version that follows the stored one. Raises NotAllowed, and ValidationError that names the
    fields: too long, not printable, not a choice.
    """
    copies = list(copies)
    require(by, "write", Story)
    now = clock.now()
    stored = Story.objects.select_for_update().in_bulk([story.pk for story, _copy in copies if story.pk])
    for story, copy in copies:
        _fill(story, copy, version=(stored[story.pk].version if story.pk else 0) + 1, at=now)
    fresh = [story for story, _copy in copies if not story.pk]
    insert_numbered(fresh)
    new = {story.pk for story in fresh}
    for story, copy in copies:
        if story.pk not in new:
            story.save(
                update_fields=[name for name in (*SCALARS, "section") if name in copy] + ["touched_at", "version"]
            )
    rows = _store_lines(copies, new=new)
    _keep_words(copies, stored)
    keep_revisions([story for story, _copy in copies], by=by, known=_known(fresh, rows))
    return [story for story, _copy in copies]


def _fill(story: Story, copy: dict[str, Any], *, version: int, at: datetime) -> None:
    """Give the story the fields of the copy. Raises ValidationError for what can't be kept."""
    for name in SCALARS:
        if name in copy:
            setattr(story, name, copy[name])
    if "section" in copy:
        story.section_id = copy["section"]
    story.touched_at = at
    story.created_at = story.created_at or at
    story.version = version
    check_strings(story)
    story.body = sanitise(story.body)
    story.clean_fields(exclude=_CHECKED)


def _store_lines(copies: list[tuple[Story, dict[str, Any]]], *, new: set[int]) -> dict[str, list[tuple]]:
    """Store the relations that the copies name, in place of those that were there; the rows, by relation."""
    rows = {
        name: [
            (story.pk, *_values_of(name, line), order)
            for story, copy in copies
            for order, line in enumerate(copy.get(name, ()))
        ]
        for name in _TABLES
    }
    for name, (model, columns) in _TABLES.items():
        replaced = [story.pk for story, copy in copies if name in copy and story.pk not in new]
        if replaced:
            model.objects.filter(story__in=replaced).delete()
        insert_values(model, f"story {columns} order", rows[name])
    return rows


def _known(fresh: list[Story], rows: dict[str, list[tuple]]) -> dict[int, dict[str, Any]]:
    """The snapshots of stories that are new, from the rows just stored, which need not be read for it."""
    copies = {story.pk: _fields_of(story) for story in fresh}
    for name, lines in rows.items():
        _put(copies, name, (line[:-1] for line in lines if line[0] in copies))
    return copies


def _keep_words(copies: list[tuple[Story, dict[str, Any]]], stored: dict[int, Story]) -> None:
    """The words that the desk finds the stories by: those of new ones, and of old ones those that changed."""
    texts = {story.pk: _found_by(story) for story, _copy in copies}
    add_words(StoryWord, {number: text for number, text in texts.items() if number not in stored})
    changed = {number for number, story in stored.items() if _found_by(story) != texts[number]}
    put_words(StoryWord, {number: texts[number] for number in changed})


def _found_by(story: Story) -> str:
    return f"{story.catchline} {story.headline}"


def keep_revisions(stories: Iterable[Story], *, by, known: Mapping[int, dict[str, Any]] = MappingProxyType({})) -> None:
    """Keep the working copies as they now stand as the revisions of their versions; `known` are snapshots by number."""
    stories = list(stories)
    now = clock.now()
    copies = known | snapshots(story for story in stories if story.pk not in known)
    insert_values(
        Revision,
        "story version at by copy",
        ((story.pk, story.version, now, by.pk, copies[story.pk]) for story in stories),
    )


def keep_save(story: Story, *, by) -> None:
    """After a form has stored the story and its relations: one version up, touched now, and a revision of it.

    The row must be locked, or else the version compared, by the same transaction.
    """
    story.version += 1
    story.touched_at = clock.now()
    story.save(update_fields=["version", "touched_at"])
    keep_revisions([story], by=by)
