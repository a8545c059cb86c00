"""A form that is only shown: what stands around its values is written once by the templates, the values each time."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from django.forms import BaseForm, Field
from django.utils.safestring import SafeString, mark_safe

_GAP = re.compile("\0(.+?)\0")
# What stands for the number of a line, in the names of its fields.
_NUMBER = "__prefix__"


class Pattern:
    """HTML with gaps for the widgets of a form; it is kept for others, and knows no value.

    `form` is a blank one made for this and nothing else, `write` gives the HTML in which it is shown. Its `fields` are kept too.
    """

    def __init__(self, form: BaseForm, write: Callable[[], str]) -> None:
        self.fields = form.fields
        self._asked: dict[str, tuple[str, dict[str, Any]]] = {}
        for name, field in self.fields.items():
            field.widget.render = partial(self._leave, name)
        # What stands around, and at each second place the name of a field.
        self._pieces = _GAP.split(write())
        for field in self.fields.values():
            del field.widget.render

    def _leave(self, field: str, name: str, value: Any, attrs: Mapping[str, Any], renderer=None) -> SafeString:
        """A gap in place of a widget, of which is kept how it was asked for."""
        self._asked[field] = name, dict(attrs)
        return mark_safe(f"\0{field}\0")  # noqa: S308 The field's name, as the program has it.

    def filled(self, fields: Mapping[str, Field], values: Mapping[str, Any], number: int | str = _NUMBER) -> SafeString:
        """The HTML with the values, written by the widgets of the fields; a line has a number."""
        pieces = [piece.replace(_NUMBER, str(number)) for piece in self._pieces]
        for place in range(1, len(pieces), 2):
            name = pieces[place]
            pieces[place] = self._widget(name, fields[name], values.get(name), str(number))
        return mark_safe("".join(pieces))  # noqa: S308 What the templates and the widgets wrote.

    def _widget(self, field: str, shown: Field, value: Any, number: str) -> str:
        name, attrs = self._asked[field]
        numbered = {
            key: words.replace(_NUMBER, number) if isinstance(words, str) else words for key, words in attrs.items()
        }
        return shown.widget.render(name.replace(_NUMBER, number), shown.prepare_value(value), numbered)
