"""The scripts and styles that a form asks for, written once for all its pages."""

from django.forms import Media
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

_NONCE = "\0"


class Written(Media):
    """The tags of `media`, in which each page puts its own nonce."""

    def __init__(self, media: Media) -> None:
        super().__init__()
        self._without = media.render()
        self._html = media.render(attrs={"nonce": _NONCE})

    def render(self, *, attrs: dict | None = None) -> SafeString:
        if attrs is None:
            return self._without
        return mark_safe(self._html.replace(_NONCE, escape(attrs["nonce"])))  # noqa: S308 As `media` wrote it.
