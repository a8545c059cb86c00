"""Who may do what: `may(by, verb, thing)` is the only place that knows."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext as _

from articles.tools.refusal import Refusal

REPORTER, SUB_EDITOR, EDITOR, LIBRARIAN, ADMINISTRATOR = (
    "reporter",
    "sub-editor",
    "editor",
    "librarian",
    "administrator",
)
GROUPS = (REPORTER, SUB_EDITOR, EDITOR, LIBRARIAN, ADMINISTRATOR)

_WRITES = {"story": {"view", "write", "hand_on"}, "picture": {"view", "add", "amend"}}
_SEES_RECORDS = {kind: {"view", "add"} for kind in ("person", "tag")} | {"section": {"view"}}
_PUBLISHES = {"story": {"publish", "call_off", "spike", "unspike", "embargo"}}
_ANSWERS_FOR_IT = {"story": {"correct", "kill", "restore", "withhold"}}
_LOOKS_AFTER_RECORDS = {
    kind: {"view", "add", "amend", "rename", "retire"} for kind in ("person", "tag", "section", "picture")
}


def _together(*parts: dict[str, set[str]]) -> dict[str, set[str]]:
    kinds = {kind for part in parts for kind in part}
    return {kind: set().union(*(part.get(kind, set()) for part in parts)) for kind in kinds}


_reporter = _together(_WRITES, _SEES_RECORDS)
_sub_editor = _together(_reporter, _PUBLISHES)
_editor = _together(_sub_editor, _ANSWERS_FOR_IT, {"log": {"view"}})
_librarian = _together({"story": {"view"}}, _LOOKS_AFTER_RECORDS)
RIGHTS: dict[str, dict[str, set[str]]] = {
    REPORTER: _reporter,
    SUB_EDITOR: _sub_editor,
    EDITOR: _editor,
    LIBRARIAN: _librarian,
    ADMINISTRATOR: _together(_editor, _librarian, {"user": {"view", "add", "amend"}, "log": {"view"}}),
}


class NotAllowed(Refusal):
    """The user has no right to do it."""


def may(by, verb: str, thing: models.Model | type[models.Model] | str) -> bool:
    """Whether the user may do the verb to the thing: a record, a model, or the name of a kind (`"story"`).

    Somebody who is not active may nothing; a superuser may everything. Costs one query a user object, then none.
    """
    if by is None or not by.is_active or not by.is_authenticated:
        return False
    if by.is_superuser:
        return True
    kind = thing if isinstance(thing, str) else thing._meta.model_name
    return any(verb in RIGHTS.get(group, {}).get(kind, ()) for group in groups_of(by))


def groups_of(user) -> tuple[str, ...]:
    """The names of the groups the user is in, asked for once a user object."""
    if not hasattr(user, "_group_names"):
        user._group_names = tuple(user.groups.values_list("name", flat=True))
    return user._group_names


def rights_of(user) -> tuple[str, ...] | None:
    """All that `may` goes by: two users of whom it is the same may do the same. None is a superuser's."""
    if not user.is_active or not user.is_authenticated:
        return ()
    return None if user.is_superuser else tuple(sorted(groups_of(user)))


def require(by, verb: str, thing: models.Model | type[models.Model] | str) -> None:
    """Raises NotAllowed, naming the user and the verb, unless `may` says yes."""
    if not may(by, verb, thing):
        kind = thing if isinstance(thing, str) else thing._meta.verbose_name
        raise NotAllowed(
            _("%(user)s may not %(verb)s a %(kind)s. An editor or an administrator can.")
            % {"user": by or _("Nobody"), "verb": verb.replace("_", " "), "kind": kind}
        )


def set_groups(**kwargs) -> None:
    """Make the groups that are missing; receives post_migrate."""
    for name in GROUPS:
        Group.objects.using(kwargs.get("using", "default")).get_or_create(name=name)
