"""The writing column: django-prose-editor's editor with the newsroom's own tools, and the one sanitiser behind it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorFormField
from django_prose_editor.widgets import ProseEditorWidget
from js_asset import Media
from js_asset.js import ImportMap, static_lazy

from articles.stories.models import BODY_LIMIT
from articles.tools.html import sanitise
from articles.tools.text import BadText

_MODULES = ("start", "toolbar", "link", "nodes", "marks")
_media = Media(
    importmap=ImportMap(
        {"django-prose-editor/editor": static_lazy("django_prose_editor/editor.js")}
        | {f"newsdesk/editor/{name}": static_lazy(f"newsdesk/editor/{name}.js") for name in _MODULES}
    ),
    js=[Script("newsdesk/editor/start.js", type="module")],
)
_picture_address = lazy(lambda: reverse("admin:articles_picture_thumbnail", args=[0]), str)


class BodyEditor(ProseEditorWidget):
    """The editor with a preset of our own: the stock one injects its styles, which the desk's policy forbids."""

    @property
    def media(self) -> Media:
        return _media

    def get_context(self, name: str, value: Any, attrs: dict | None) -> dict:
        context = super(ProseEditorWidget, self).get_context(name, value, attrs)
        context["widget"]["attrs"] |= {"data-body-editor": "", "data-picture-address": str(_picture_address())}
        return context


class BodyField(ProseEditorFormField):
    """A body: what the editor sends, cleaned by the one sanitiser. Says in a sentence what can't be printed."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs |= {"widget": BodyEditor, "max_length": BODY_LIMIT, "required": False, "strip": False}
        kwargs.setdefault("label", _("Body"))
        super().__init__(**kwargs)
        self.sanitize = _sanitise


def _sanitise(html: str) -> str:
    try:
        return sanitise(html.replace("\r\n", "\n"))
    except BadText as refusal:
        raise ValidationError(_("The body %s.") % refusal, code="unprintable") from None
