"""The ordered lines of a story (credits, people, tags, pictures, further stories): posted whole, stored whole.

A line has no identity of its own: the form carries the whole list in its order, so that a save by somebody else in the
meantime can't make a line of this form unknown, and moving a line is no change of another.
"""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, Model
from django.forms import BaseInlineFormSet, HiddenInput
from django.http import HttpRequest
from django.utils.translation import gettext as _

from .base import DeskForm, Parts

MOST_LINES = 100


class RecordSelect(AutocompleteSelect):
    """Autocomplete that is told the names of what is chosen, so that thirty lines ask one query and not thirty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known: dict[str, str] = {}

    def optgroups(self, name: str, value: list[str], attr: dict | None = None) -> list:
        chosen = [str(one) for one in value if str(one) not in ("", "None")]
        if any(one not in self.known for one in chosen):
            return super().optgroups(name, value, attr)
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        options += [self.create_option(name, one, self.known[one], True, 1) for one in chosen]
        return [(None, options, 0)]


class LineForm(DeskForm):
    """One line. Whether it is there twice is asked of the whole list."""

    def has_changed(self) -> bool:
        """A line of which nothing was filled in but its place is no line."""
        return bool(set(self.changed_data) - {"order"})

    def validate_unique(self) -> None:
        """Nothing: the lines in the database are the ones that these replace."""

    def validate_constraints(self) -> None:
        """Nothing: the lines in the database are the ones that these replace."""


class LinesFormSet(BaseInlineFormSet):
    """All lines of one kind; `rows` gives them in their order. `once` is that of the lines it was made for."""

    once: str = ""

    def __init__(self, data=None, files=None, instance=None, queryset=None, **kwargs: Any) -> None:
        rows: list[Model] = []
        if data is None and instance is not None and instance.pk:
            rows = list(self.model._default_manager.filter(**{self.fk.name: instance}).order_by("order", "pk"))
            kwargs["initial"] = [forms.model_to_dict(row, exclude=[self.fk.name, "id"]) for row in rows]
            self.extra = len(rows)
        super().__init__(data, files, instance, queryset=self.model._default_manager.none(), **kwargs)
        self._name_what_is_chosen(rows)

    def _name_what_is_chosen(self, rows: list[Model]) -> None:
        """Tell every autocomplete field, in one query a field, how what is chosen is named."""
        for name, field in self.form.base_fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, RecordSelect):
                chosen = {str(number) for number in self._chosen(name, rows) if str(number).isdecimal()}
                admin = widget.admin_site.get_model_admin(field.queryset.model)
                records = field.queryset.model._default_manager.prefetch_related(*admin.offered_with)
                found = records.in_bulk([int(number) for number in chosen if len(number) < 19])
                widget.known = {str(pk): admin.offered_as(record) for pk, record in found.items()}

    def _chosen(self, name: str, rows: list[Model]) -> Iterable[Any]:
        if not self.is_bound:
            return (getattr(row, f"{name}_id") for row in rows if getattr(row, f"{name}_id"))
        return (self.data.get(f"{self.prefix}-{index}-{name}", "") for index in range(self.total_form_count()))

    def initial_form_count(self) -> int:
        """None: every line is posted anew."""
        return 0

    def clean(self) -> None:
        seen = set()
        kept = self.kept()
        if len(kept) > MOST_LINES:
            raise ValidationError(_("A story has %s such lines at most.") % MOST_LINES)
        for form in kept:
            value = form.cleaned_data.get(self.once)
            if value is None:
                continue
            if value in seen:
                form.add_error(self.once, ValidationError(_("%s is there twice.") % value))
            seen.add(value)

    def validate_unique(self) -> None:
        """Nothing: `clean` says it in better words."""

    def kept(self) -> list[forms.ModelForm]:
        """The forms that hold a line, in the order they were put in."""
        held = [
            form
            for form in self.forms
            if hasattr(form, "cleaned_data") and form.has_changed() and not self._should_delete_form(form)
        ]
        return sorted(held, key=lambda form: form.cleaned_data.get("order") or 0)

    def rows(self) -> list[Model]:
        """The lines as rows, not stored, in their order."""
        return [form.instance for form in self.kept()]


class Lines(Parts):
    """Lines of a story in the form. `choices` are the fields with autocomplete, `once` is the one that no two lines may share."""

    kind = "story"
    verbs = {"view": "view", "add": "write", "change": "write"}
    form = LineForm
    formset = LinesFormSet
    max_num = MOST_LINES
    ordered = True
    choices: tuple[str, ...] = ()
    once: str = ""

    def get_formset(self, request: HttpRequest, obj: Model | None = None, **kwargs: Any) -> type[BaseInlineFormSet]:
        formset = super().get_formset(request, obj, **kwargs)
        formset.once = self.once
        return formset

    def formfield_for_dbfield(self, db_field, request: HttpRequest, **kwargs: Any):
        if db_field.name == "order":
            return db_field.formfield(widget=HiddenInput, required=False)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None:
            inner = getattr(field.widget, "widget", field.widget)
            inner.attrs.pop("maxlength", None)
        return field

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any):
        if db_field.name in self.choices:
            kwargs["widget"] = RecordSelect(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
