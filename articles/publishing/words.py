"""What is said with a verb: the note that readers get, and the reason that goes to the log."""

from django.utils.translation import gettext as _

from articles.tools.text import check_text, is_blank

from .refusals import Refused

NOTE_LIMIT, REASON_LIMIT = 1_000, 400


def checked_note(note: str) -> str:
    """The note to readers, trimmed; may be empty. Raises BadText, and Refused for one that is too long."""
    return _within(check_text(note).strip(), NOTE_LIMIT, _("note to readers"))


def checked_reason(reason: str) -> str:
    """The reason for the log, trimmed. Raises BadText, and Refused for none and for one that is too long."""
    if is_blank(reason):
        raise Refused(_("Say why: the reason goes to the log."))
    return _within(check_text(reason).strip(), REASON_LIMIT, _("reason"))


def _within(text: str, limit: int, name: str) -> str:
    if len(text) > limit:
        raise Refused(
            _("The %(name)s has %(length)s characters; %(limit)s are the most.")
            % {"name": name, "length": f"{len(text):,}", "limit": f"{limit:,}"}
        )
    return text
