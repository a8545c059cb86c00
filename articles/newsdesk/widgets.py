"""How the fields of the desk's forms are written: the commonest widgets in plain Python, the others by Django's templates.

A story's form has a hundred fields, and a template, with another one for its attributes, costs each a good part of a
millisecond. What is written here is what Django's template of the same name writes; a test holds the two side by side.
"""

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from django.forms.renderers import DjangoTemplates


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


class Renderer(DjangoTemplates):
    """Django's own way to write forms, but for the plain ones: the setting FORM_RENDERER names it."""

    def render(self, template_name: str, context: dict[str, Any], request=None) -> str:
        write = PLAIN.get(template_name)
        return write(context) if write else super().render(template_name, context, request)
