"""The fieldsets of a record's own form, as they are written."""

from copy import copy

from django.contrib.admin.helpers import AdminForm, Fieldset
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from .once import once
from .pattern import Pattern


def fieldsets(made: AdminForm) -> list[tuple[str, SafeString]]:
    """Each with its classes: what was sent or is only read by the admin's template, else by patterns of the form's class."""
    if made.form.is_bound or made.readonly_fields:
        return [(fieldset.classes, _write(fieldset, place)) for place, fieldset in enumerate(made)]
    patterns = once((type(made.form), "fieldsets"), lambda: _patterns(made))
    form = made.form
    values = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    return [(classes, pattern.filled(form.fields, values)) for classes, pattern in patterns]


def _patterns(made: AdminForm) -> list[tuple[str, Pattern]]:
    """Of a form that knows of no record."""
    blank = copy(made)
    blank.form = type(made.form)()
    return [
        (fieldset.classes, Pattern(blank.form, lambda fieldset=fieldset, place=place: _write(fieldset, place)))
        for place, fieldset in enumerate(blank)
    ]


def _write(fieldset: Fieldset, place: int) -> SafeString:
    named = {"heading_level": 2, "prefix": "fieldset", "id_prefix": 0, "id_suffix": place}
    return render_to_string("admin/includes/fieldset.html", {"fieldset": fieldset} | named)
