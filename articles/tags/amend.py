"""What is done to tags: added, amended, renamed, retired. Everything that changes a record goes through here."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from articles.addresses.models import Kind
from articles.addresses.paths import claim, free_slugs, record_path
from articles.authority.added import store_added
from articles.authority.models import State
from articles.authority.names import keep_preferred_name, tidied
from articles.pagecache.journal import purge
from articles.pagecache.keys import list_key, path_key, record_key
from articles.staff.log import log
from articles.staff.rights import require
from articles.tools.fields import check_strings
from articles.tools.refusal import Refusal
from articles.tools.text import slug_of

from .models import Tag


class BadTag(Refusal):
    """A record of a tag that can't be kept as given."""


def add(tag: Tag, *, by) -> Tag:
    """Store a new tag with a slug of its own, the preferred name and an address. Raises NotAllowed, ValidationError."""
    return add_many([tag], by=by)[0]


@transaction.atomic
def add_many(tags: Iterable[Tag], *, by) -> list[Tag]:
    """`add` for many at once, in as many queries as for one."""
    tags = list(tags)
    require(by, "add", Tag)
    for tag in tags:
        tag.name = tidied(tag.name)
    slugs = free_slugs(Kind.TAG, [tag.slug or slug_of(tag.name) or "tag" for tag in tags])
    for tag, slug in zip(tags, slugs, strict=True):
        tag.slug = slug
        _check(tag)
    store_added(tags, kind=Kind.TAG, by=by)
    return tags


@transaction.atomic
def amend(tag: Tag, *, by) -> Tag:
    """Store what was changed on the tag, name, slug and state included, and say so to the caches.

    A new slug keeps the old address as a redirect; a new name keeps the old one as a former name. Raises NotAllowed, Taken,
    and BadTag when the state is one that only a merge gives.
    """
    require(by, "amend", Tag)
    before = Tag.objects.select_for_update().get(pk=tag.pk)
    tag.name = tidied(tag.name)
    if State.MERGED in {before.state, tag.state} and before.state != tag.state:
        raise BadTag(_("Only a merge makes a record merged, and only undoing it makes it another."))
    if before.slug != tag.slug:
        claim(record_path(Kind.TAG, tag.slug), kind=Kind.TAG, number=tag.pk)
    _check(tag)
    tag.save()
    keep_preferred_name(tag)
    log(by, "rename" if before.name != tag.name else "amend", "tag", tag.pk, words=tag.name)
    say_changed(tag, slugs={before.slug, tag.slug})
    return tag


def say_changed(tag: Tag, *, slugs: set[str] = frozenset()) -> None:
    """Say that the tag, as printed on any page, changed; call it inside the transaction of the change."""
    paths = {path_key(record_path(Kind.TAG, slug)) for slug in slugs or {tag.slug}}
    purge({record_key("tag", tag.pk), list_key("tag", tag.pk)} | paths)


def _check(tag: Tag) -> None:
    """Raises ValidationError, by field, for a record that can't be stored."""
    check_strings(tag)
    tag.clean_fields(exclude=["survivor"])
