"""From the working copy to what an edition holds."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from articles.editions.body import people_in, pictures_in
from articles.editions.content import Content, from_values
from articles.people.models import Person
from articles.pictures.models import Picture
from articles.stories.copy import snapshot
from articles.stories.models import Revision, Story
from articles.tags.models import Tag
from articles.tools.html import plain, sanitise

from .refusals import Incomplete


def compose(copy: Story | Revision) -> Content:
    """The plain value that `publish` stores and that the story template takes, from a story or one of its revisions.

    Nothing is checked for completeness: a half-written story has a preview too. `section` is 0 where there is none.
    """
    values = copy.copy if isinstance(copy, Revision) else snapshot(copy)
    return compose_many([values])[0]


def compose_many(copies: Iterable[dict[str, Any]]) -> list[Content]:
    """`compose` for many working copies as `stories.copy.snapshots` gives them, in two queries: each credit gets its printed name."""
    copies = list(copies)
    lines = [line for copy in copies for line in copy["credits"] if not line["name"]]
    people = _names(Person, {line["person"] for line in lines} - {None})
    organisations = _names(Tag, {line["organisation"] for line in lines} - {None})
    contents = []
    for copy in copies:
        content = from_values(copy | {"section": copy["section"] or 0, "body": sanitise(copy["body"])})
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
    if not content.headline.strip():
        lacks.append(_("a headline"))
    if not content.section:
        lacks.append(_("a section"))
    if not (plain(content.body) or content.standfirst.strip() or pictures_in(content.body)):
        lacks.append(_("a body or a standfirst"))
    if lacks:
        raise Incomplete(_("The story lacks %s.") % _(" and ").join(lacks))


def check_numbers(contents: Iterable[Content]) -> None:
    """Raises Incomplete when a body links to a person or shows a picture that is not there."""
    contents = list(contents)
    for model, found, words in (
        (Person, {number for content in contents for number in people_in(content.body)}, _("person")),
        (Picture, {number for content in contents for number in pictures_in(content.body)}, _("picture")),
    ):
        if found and (missing := found - set(model.objects.filter(pk__in=found).values_list("pk", flat=True))):
            raise Incomplete(
                _("The body names %(kind)s %(numbers)s, which does not exist.")
                % {"kind": words, "numbers": ", ".join(map(str, sorted(missing)))}
            )
