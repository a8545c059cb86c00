"""The fields of a story as outsiders give them: each checked by itself, so that a refusal can name it."""

import re
from datetime import datetime
from functools import cache

from django.utils.translation import gettext as _

from articles.editions.body import render
from articles.stories.models import BODY_LIMIT, Story
from articles.tools import clock
from articles.tools.html import sanitise
from articles.tools.text import BadText, check_text, paragraphs, to_html

from .bad_input import BadInput, quoted

# How many tags, people or bylines one story may bring, and how many characters a name may have.
MOST_NAMES, NAME_LIMIT = 100, 200
_BREAKS = re.compile(r"[\r\n\t]+")
_SLUG = re.compile(r"[-a-zA-Z0-9_]+", re.ASCII)


@cache
def limit_of(field: str) -> int:
    """How many characters the field of a story has room for."""
    return Story._meta.get_field(field).max_length


def line_of_text(value: object, field: str, *, limit: int) -> str:
    """Text of one line: breaks in it become spaces, white space around it goes. Raises BadInput."""
    return _BREAKS.sub(" ", text(value, field, limit=limit))


def text(value: object, field: str, *, limit: int) -> str:
    """Text within the limit, in characters, white space around it gone; nothing given is no text. Raises BadInput."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadInput(_("must be text, and is %s") % what_it_is(value), field=field)
    value = value.strip(" \t\r\n")
    if len(value) > limit:
        raise too_long(len(value), limit, field)
    try:
        return check_text(value)
    except BadText as refusal:
        raise BadInput(refusal, field=field) from None


def headline(value: object) -> str:
    """A headline. Raises BadInput for none."""
    found = line_of_text(value, "headline", limit=limit_of("headline"))
    if not found or found.isspace():
        raise BadInput(_("is empty; every story has one"), field="headline")
    return found


def slug(value: object) -> str:
    """A slug, empty for one to be made from the headline. Raises BadInput."""
    found = text(value, "slug", limit=limit_of("slug"))
    if found and not _SLUG.fullmatch(found):
        raise BadInput(_("%s has more in it than letters, digits and hyphens") % quoted(found), field="slug")
    return found


def moment(value: object, field: str) -> datetime | None:
    """A moment in UTC; None for none. Raises BadInput."""
    found = text(value, field, limit=100)
    try:
        return clock.parse_moment(found) if found else None
    except clock.NoSuchMoment as refusal:
        raise BadInput(refusal, field=field) from None


def names(values: object, field: str) -> tuple[str, ...]:
    """Slugs or names, each once, in order, single spaces in them. Raises BadInput."""
    if values is None:
        return ()
    if not isinstance(values, list):
        raise BadInput(_("must be a list, and is %s") % what_it_is(values), field=field)
    if len(values) > MOST_NAMES:
        raise BadInput(
            _("has %(count)s names; %(most)s are the most") % {"count": f"{len(values):,}", "most": MOST_NAMES},
            field=field,
        )
    return tuple(dict.fromkeys(name(value, field) for value in values))


def name(value: object, field: str) -> str:
    """A name, or a slug, with single spaces. Raises BadInput for one with no letter or digit in it."""
    found = " ".join(text(value, field, limit=NAME_LIMIT).split())
    if not any(character.isalnum() for character in found):
        raise BadInput(_("%s is no name") % quoted(found) if found else _("has an empty name"), field=field)
    return found


def body(value: object, field: str = "body") -> str:
    """A body as the one sanitiser leaves it, from a list of plain paragraphs or one text of HTML. Raises BadInput."""
    if value is None:
        return ""
    if isinstance(value, str):
        html = value
    elif isinstance(value, list):
        html = to_html(_paragraphs(value, field))
    else:
        raise BadInput(_("must be a list of paragraphs or HTML, and is %s") % what_it_is(value), field=field)
    if len(html) > BODY_LIMIT:
        raise too_long(len(html), BODY_LIMIT, field)
    try:
        clean = _without_numbers(sanitise(html))
    except BadText as refusal:
        raise BadInput(refusal, field=field) from None
    if len(clean) > BODY_LIMIT:
        raise too_long(len(clean), BODY_LIMIT, field)
    return clean


def _without_numbers(clean: str) -> str:
    """The body without links to people and without pictures by number: the numbers are another house's, not ours."""
    if "data-p" not in clean:
        return clean
    return sanitise(render(clean, person_path=lambda _number: None, figure=lambda _number, _caption: None)[:])


def _paragraphs(values: list, field: str) -> list[str]:
    for number, value in enumerate(values, 1):
        if not isinstance(value, str):
            raise BadInput(
                _("paragraph %(number)s must be text, and is %(what)s")
                % {"number": f"{number:,}", "what": what_it_is(value)},
                field=field,
            )
    whole = "\n\n".join(values)
    if len(whole) > BODY_LIMIT:
        raise too_long(len(whole), BODY_LIMIT, field)
    try:
        check_text(whole)
    except BadText:
        for number, value in enumerate(values, 1):
            _printable(value, field, before=_("paragraph %s ") % f"{number:,}")
    return paragraphs(whole)


def _printable(value: str, field: str, *, before: str) -> str:
    if len(value) > BODY_LIMIT:
        raise too_long(len(value), BODY_LIMIT, field)
    try:
        return check_text(value)
    except BadText as refusal:
        raise BadInput(f"{before}{refusal}", field=field) from None


def too_long(length: int, limit: int, field: str) -> BadInput:
    """The refusal of a text past its limit."""
    return BadInput(
        _("has %(length)s characters; %(limit)s are the most") % {"length": f"{length:,}", "limit": f"{limit:,}"},
        field=field,
    )


def what_it_is(value: object) -> str:
    """The kind of a JSON value, in words."""
    if value is None:
        return _("nothing")
    kinds = {bool: _("true or false"), str: _("text"), list: _("a list"), dict: _("an object")}
    return kinds.get(type(value), _("a number"))
