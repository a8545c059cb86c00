"""One story as a line of a stories file gives it, every field checked by itself."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from . import checked
from .bad_input import BadInput

FIELDS = frozenset(
    ["id", "slug", "headline", "standfirst", "body", "section", "tags", "people", "bylines", "published", "image", "image_alt"]
)  # fmt: skip


@dataclass(frozen=True)
class StoryLine:
    """A story to be taken in. `published` is None for a draft; the body is sanitised; `image` is a path below the media."""

    id: str
    headline: str
    section: str
    slug: str
    standfirst: str
    body: str
    tags: tuple[str, ...]
    people: tuple[str, ...]
    bylines: tuple[str, ...]
    published: datetime | None
    image: str
    image_alt: str


def read_story(values: dict[str, Any]) -> StoryLine:
    """The story that the values describe. Raises BadInput, naming the field."""
    line = StoryLine(
        id=outside_id(values.get("id")),
        headline=checked.headline(values.get("headline")),
        section=checked.name(values.get("section"), "section"),
        slug=checked.slug(values.get("slug")),
        standfirst=checked.text(values.get("standfirst"), "standfirst", limit=checked.limit_of("standfirst")),
        body=checked.body(values.get("body")),
        tags=checked.names(values.get("tags"), "tags"),
        people=checked.names(values.get("people"), "people"),
        bylines=checked.names(values.get("bylines"), "bylines"),
        published=checked.moment(values.get("published"), "published"),
        image=checked.text(values.get("image"), "image", limit=500),
        image_alt=checked.line_of_text(values.get("image_alt"), "image_alt", limit=500),
    )
    if line.published and not (line.body or line.standfirst):
        raise BadInput(_("is empty, and there is no standfirst: a published story has one of them"), field="body")
    return line


def outside_id(value: object) -> str:
    """The identifier that the story has where it comes from: text, or a whole number taken as its digits."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**18:
        value = str(value)
    found = checked.line_of_text(value, "id", limit=checked.limit_of("outside_id"))
    if not found or found.isspace():
        raise BadInput(_("is missing; every line has one"), field="id")
    return found
