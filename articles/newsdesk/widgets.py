"""How the fields of the desk's forms are written: the commonest widgets in plain Python, the others by Django's templates.

A story's form has a hundred fields, and a template, with another one for its attributes, costs each a good part of a
millisecond. What is written here is what Django's template of the same name writes; a test holds the two side by side.
"""

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.forms import BaseForm, ChoiceField, Field, ModelChoiceField
from django.forms.renderers import DjangoTemplates
from django.utils.html import format_html
from django.utils.safestring import SafeString


def _text(value: Any) -> str:
    """The value as it stands in HTML: escaped, unless it says that it is safe."""
    words = value if isinstance(value, str) else str(value)
    return words if hasattr(words, "__html__") else escape(words)


def _attributes(attrs: Mapping[str, Any]) -> str:
    return "".join(
        f" {_text(name)}" if value is True else f' {_text(name)}="{_text(value)}"'
        for name, value in attrs.items()
        if value is not False
    )


def _input(context: Mapping[str, Any]) -> str:
    widget = context["widget"]
    value = "" if widget["value"] is None else f' value="{_text(widget["value"])}"'
    return f'<input type="{_text(widget["type"])}" name="{_text(widget["name"])}"{value}{_attributes(widget["attrs"])}>'


def _textarea(context: Mapping[str, Any]) -> str:
    widget = context["widget"]
    return f'<textarea name="{_text(widget["name"])}"{_attributes(widget["attrs"])}>\n{_text(widget["value"] or "")}</textarea>'


def _select(context: Mapping[str, Any]) -> str:
    widget = context["widget"]
    groups = "".join(_group(name, options) for name, options, _index in widget["optgroups"])
    return f'<select name="{_text(widget["name"])}"{_attributes(widget["attrs"])}>{groups}\n</select>'


def _group(name: Any, options: list[dict[str, Any]]) -> str:
    written = "".join(
        f'\n  <option value="{_text(option["value"])}"{_attributes(option["attrs"])}>{_text(option["label"])}</option>\n'
        for option in options
    )
    return f'\n  <optgroup label="{_text(name)}">{written}\n  </optgroup>' if name else written


def _label(context: Mapping[str, Any]) -> str:
    if not context["use_tag"]:
        return _text(context["label"])
    tag = _text(context["tag"])
    return f"<{tag}{_attributes(context['attrs'] or {})}>{_text(context['label'])}</{tag}>"


def _errors(context: Mapping[str, Any]) -> str:
    errors = context["errors"]
    if not errors:
        return ""
    numbered = f' id="{_text(errors.field_id)}_error"' if getattr(errors, "field_id", None) else ""
    lines = "".join(f"<li>{_text(error)}</li>" for error in errors)
    return f'<ul class="{_text(context["error_class"])}"{numbered}>{lines}</ul>'


PLAIN: dict[str, Callable[[Mapping[str, Any]], str]] = {
    f"django/forms/{name}.html": write
    for name, write in {
        **dict.fromkeys(
            [f"widgets/{kind}" for kind in ("input", "text", "hidden", "number", "email", "password", "date", "datetime", "checkbox")],
            _input,
        ),
        "widgets/textarea": _textarea,
        "widgets/select": _select,
        "label": _label,
        "errors/list/default": _errors,
        "errors/list/ul": _errors,
    }.items()
}  # fmt: skip


class Linked(RelatedFieldWidgetWrapper):
    """The choice of a record, with the admin's links to look at it, to change it, to file another.

    But for the name of the field the links are the same wherever the field stands: the admin's template is asked for them once.
    """

    def __init__(self, made: RelatedFieldWidgetWrapper) -> None:
        vars(self).update(vars(made))
        # Every copy of the widget shares it.
        self._pattern: list[str] = []

    def render(self, name: str, value: Any, attrs: dict | None = None, renderer=None) -> SafeString:
        if not self._pattern:
            context = self.get_context("{name}", None, None) | {"rendered_widget": "{widget}"}
            self._pattern.append(self._render(self.template_name, context, renderer))
        return format_html(self._pattern[0], name=name, widget=self.widget.render(name, value, attrs, renderer))


def with_links(field: Field | None) -> Field | None:
    """The field, its links made once if it has any."""
    if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
        field.widget = Linked(field.widget)
    return field


def said[Form: BaseForm](form: type[Form]) -> type[Form]:
    """The form's class with its words in the language of the desk: Django would translate each again, each time it is read."""
    for field in form.base_fields.values():
        field.label, field.help_text = field.label and str(field.label), str(field.help_text)
        if isinstance(field, ChoiceField) and not isinstance(field, ModelChoiceField):
            field.choices = [
                (value, label if isinstance(label, list | tuple) else str(label)) for value, label in field.choices
            ]
    return form


class Renderer(DjangoTemplates):
    """Django's own way to write forms, but for the plain ones: the setting FORM_RENDERER names it."""

    def render(self, template_name: str, context: dict[str, Any], request=None) -> str:
        write = PLAIN.get(template_name)
        return write(context) if write else super().render(template_name, context, request)
