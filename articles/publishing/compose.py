"""From the working copy to what an edition holds."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from articles.editions.body import people_in, pictures_in
from articles.editions.content import Content, from_values
from articles.editions.words import Place
from articles.people.models import Person
from articles.pictures.models import Picture
from articles.stories.copy import snapshot
from articles.stories.models import Revision, Story
from articles.tags.models import Tag
from articles.tools.html import plain, sanitise
from articles.tools.text import is_blank

from .refusals import Incomplete


def compose(copy: Story | Revision) -> Content:
    """The plain value that `publish` stores and that the story template takes, from a story or one of its revisions.

    Nothing is checked for completeness: a half-written story has a preview too. `section` is 0 where there is none.
    """
    values = copy.copy if isinstance(copy, Revision) else snapshot(copy)
    return compose_many([values])[0]


def compose_many(copies: Iterable[dict[str, Any]]) -> list[Content]:
    """`compose` for many working copies as `stories.copy.snapshots` gives them, in two queries: each credit gets its printed name."""
    return with_printed_names(
        from_values(copy | {"section": copy["section"] or 0, "body": sanitise(copy["body"])}) for copy in copies
    )


def with_printed_names(contents: Iterable[Content]) -> list[Content]:
    """The contents with the record's name in every credit that has none of its own, in two queries."""
    wanted = list(contents)
    lines = [line for content in wanted for line in content.credits if not line.name]
    people = _names(Person, {line.person for line in lines} - {None})
    organisations = _names(Tag, {line.organisation for line in lines} - {None})
    contents = []
    for content in wanted:
        credits = tuple(
            line
            if line.name
            else replace(line, name=people.get(line.person) or organisations.get(line.organisation, ""))
            for line in content.credits
        )
        contents.append(replace(content, credits=credits))
    return contents


def _names(model, numbers: set[int]) -> dict[int, str]:
    return dict(model.objects.filter(pk__in=numbers).values_list("pk", "name")) if numbers else {}


def check_complete(content: Content) -> None:
    """Raises Incomplete, naming everything at once, unless the content has what readers need."""
    lacks = []
    if is_blank(content.headline):
        lacks.append(_("a headline"))
    if not content.section:
        lacks.append(_("a section"))
    # In the order of what they cost.
    if is_blank(content.standfirst) and not pictures_in(content.body) and is_blank(plain(content.body)):
        lacks.append(_("a body or a standfirst"))
    if lacks:
        raise Incomplete(_("The story lacks %s.") % _(" and ").join(lacks))


def unknown_numbers(contents: Iterable[Content]) -> list[Incomplete | None]:
    """For each content what is to be said of the people and pictures in its body that are not there; two queries at most."""
    contents = list(contents)
    people = _missing(Person, {number for content in contents for number in people_in(content.body)})
    pictures = _missing(Picture, {number for content in contents for number in pictures_in(content.body)})
    return [
        _not_there(
            [
                *((_("person"), number) for number in people_in(content.body) if number in people),
                *((_("picture"), number) for number in pictures_in(content.body) if number in pictures),
            ]
        )
        for content in contents
    ]


def check_numbers(content: Content) -> None:
    """Raises Incomplete when the content names a record that is not there, or lists one twice."""
    listed = {
        _("person"): [line.person for line in content.people],
        _("tag"): list(content.tags),
        _("picture"): [use.picture for use in content.pictures if use.place != Place.BODY],
    }
    for words, numbers in listed.items():
        if len(set(numbers)) < len(numbers):
            raise Incomplete(_("A %s is listed twice.") % words)
    people = {*listed[_("person")], *people_in(content.body), *(line.person for line in content.credits)} - {None}
    tags = {*content.tags, *(line.organisation for line in content.credits)} - {None}
    pictures = {*(use.picture for use in content.pictures), *pictures_in(content.body)}
    missing = [
        (words, number)
        for words, model, numbers in (
            (_("person"), Person, people),
            (_("tag"), Tag, tags),
            (_("picture"), Picture, pictures),
        )
        for number in sorted(_missing(model, numbers))
    ]
    if refusal := _not_there(missing):
        raise refusal


def _missing(model: type[Model], numbers: set[int]) -> set[int]:
    return numbers - set(model.objects.filter(pk__in=numbers).values_list("pk", flat=True)) if numbers else set()


def _not_there(missing: list[tuple[str, int]]) -> Incomplete | None:
    if not missing:
        return None
    return Incomplete(
        _("The story names %s, which does not exist.") % ", ".join(f"{words} {number}" for words, number in missing)
    )
