"""One line of a file that comes with the stories: a slug, a name, and what else is known."""

from collections.abc import Callable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from . import checked
from .bad_input import BadInput, quoted
from .json_lines import JSONLines, Line
from .records import is_slug
from .seen import Seen

Refuse = Callable[[Line, BadInput], None]


def slug_of_line(values: dict[str, Any]) -> str:
    """The slug. Raises BadInput for none, and for one that is none."""
    slug = checked.text(values.get("slug"), "slug", limit=80)
    if not slug:
        raise BadInput(_("is missing; every line has one"), field="slug")
    if not is_slug(slug):
        raise BadInput(_("%s is no slug: lower-case letters, digits, single hyphens") % quoted(slug), field="slug")
    return slug


def side_lines(
    lines: JSONLines, *, limits: dict[str, int], refuse: Refuse, bar: Callable[[str], None]
) -> Iterator[tuple[Line, dict[str, str]]]:
    """The good lines of the file: slug, name and the other fields of `limits`, as text, which is empty for what is not given.

    The others go to `refuse`, and the slug of one, if it can be read, to `bar`. Slugs are remembered to the end of the file.
    """
    seen = Seen()
    for line in lines:
        slug = ""
        try:
            values = line.values()
            slug = slug_of_line(values)
            if before := seen.first(slug, line.number):
                slug, twice = "", slug
                raise BadInput(
                    _("%(slug)s is given twice: first on line %(line)s")
                    % {"slug": quoted(twice), "line": f"{before:,}"},
                    field="slug",
                )
            yield (
                line,
                {"slug": slug, "name": checked.name(values.get("name"), "name")}
                | {name: checked.text(values.get(name), name, limit=limit) for name, limit in limits.items()},
            )
        except BadInput as refusal:
            refuse(line, refusal)
            if slug:
                bar(slug)


def as_bad_input(error: Exception) -> BadInput:
    """What a record's own package had against it, as a refusal of the line."""
    if isinstance(error, ValidationError):
        field, messages = next(iter(error.message_dict.items()))
        return BadInput(" ".join(messages), field=field)
    return BadInput(error)
