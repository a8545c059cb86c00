"""The ordered lines of a story (credits, people, tags, pictures, further stories): posted whole, stored whole.

A line has no identity of its own: the form carries the whole list in its order, so that a save by somebody else in the
meantime can't make a line of this form unknown, and moving a line is no change of another.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from copy import copy
from typing import Any

from django import forms
from django.contrib.admin import AdminSite
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, Model, prefetch_related_objects
from django.forms import BaseInlineFormSet, HiddenInput
from django.http import HttpRequest
from django.utils.translation import gettext as _

from .parts import PartForm, Parts, PartsFormSet
from .widgets import Linked

MOST_LINES = 100


def _inner(field: forms.Field) -> forms.Widget:
    """The widget of the field, without the links to other pages that the admin puts around it."""
    return getattr(field.widget, "widget", field.widget)


class Chosen:
    """The records that are chosen on one page: read when the first of a kind is needed, for all of that kind at once."""

    def __init__(self, site: AdminSite) -> None:
        self.site = site
        self._wanted: dict[type[Model], set[str]] = defaultdict(set)
        self._records: dict[type[Model], dict[str, Model]] = {}
        self._names: dict[type[Model], dict[str, str]] = {}

    def want(self, model: type[Model], numbers: Iterable[Any]) -> None:
        """Say that these records are chosen somewhere; what is no number is nobody's."""
        self._wanted[model] |= {str(number) for number in numbers if str(number).isdecimal() and len(str(number)) < 19}

    def records(self, model: type[Model]) -> dict[str, Model]:
        """The wanted records of a kind, by their numbers."""
        if model not in self._records:
            found = model._default_manager.order_by().in_bulk([int(number) for number in self._wanted[model]])
            self._records[model] = {str(pk): record for pk, record in found.items()}
        return self._records[model]

    def names(self, model: type[Model]) -> dict[str, str]:
        """How they are named, by their numbers."""
        if model not in self._names:
            admin, records = self.site.get_model_admin(model), self.records(model)
            prefetch_related_objects(list(records.values()), *admin.offered_with)
            self._names[model] = {number: admin.offered_as(record) for number, record in records.items()}
        return self._names[model]


class RecordSelect(AutocompleteSelect):
    """Autocomplete that is told the names of what is chosen, so that thirty lines ask one query and not thirty."""

    chosen: Chosen | None = None

    def optgroups(self, name: str, value: list[str], attr: dict | None = None) -> list:
        chosen = [str(one) for one in value if str(one) not in ("", "None")]
        known = self.chosen.names(self.choices.queryset.model) if chosen and self.chosen else {}
        if any(one not in known for one in chosen):
            return super().optgroups(name, value, attr)
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        options += [self.create_option(name, one, known[one], True, 1) for one in chosen]
        return [(None, options, 0)]


class RecordField(forms.ModelChoiceField):
    """A choice among all records of a kind, which takes the one that was sent from those that were read together."""

    chosen: Chosen | None = None

    def to_python(self, value: Any) -> Model | None:
        known = self.chosen.records(self.queryset.model) if self.chosen else {}
        return known.get(str(value)) or super().to_python(value)


class LineForm(PartForm):
    """One line. Whether it is there twice is asked of the whole list."""

    def has_changed(self) -> bool:
        """A line of which nothing was filled in but its place is no line."""
        return bool(set(self.changed_data) - {"order"})

    def _get_validation_exclusions(self) -> set[str]:
        """The records too, of which the fields of the form have seen that they are there: the model would ask again for each."""
        chosen = {name for name, field in self.fields.items() if isinstance(field, forms.ModelChoiceField)}
        return super()._get_validation_exclusions() | chosen

    def validate_unique(self) -> None:
        """Nothing: the lines in the database are the ones that these replace."""

    def validate_constraints(self) -> None:
        """Nothing: the lines in the database are the ones that these replace."""


class LinesFormSet(PartsFormSet):
    """All lines of one kind; `rows` gives them in their order. `once` and `choices` are those of the lines it was made for.

    Who may not change them reads them as they are stored: `read`.
    """

    once: str = ""
    choices: tuple[str, ...] = ()

    def __init__(
        self, data=None, files=None, instance=None, queryset=None, *, chosen: Chosen, read: bool = False, **kwargs: Any
    ) -> None:
        rows: list[Model] = []
        self._read: list[Model] = []
        if data is None and instance is not None and instance.pk:
            lines = self.model._default_manager.filter(**{self.fk.name: instance}).order_by()
            rows = sorted(lines, key=lambda line: (line.order, line.pk))
            if read:
                prefetch_related_objects(rows, *self.choices)
                self._read = rows
            else:
                kwargs["initial"] = [forms.model_to_dict(row, exclude=["id"]) for row in rows]
                self.extra = len(rows)
        super().__init__(data, files, instance, queryset=self.model._default_manager.none(), **kwargs)
        self.chosen = chosen
        for name in self.choices:
            chosen.want(self.form.base_fields[name].queryset.model, self._chosen(name, rows))

    def add_fields(self, form: forms.ModelForm, index: int | None) -> None:
        super().add_fields(form, index)
        for name in self.choices:
            form.fields[name].chosen = _inner(form.fields[name]).chosen = self.chosen

    def of_nobody(self) -> "LinesFormSet":
        return type(self)(prefix=self.prefix, chosen=Chosen(self.chosen.site))

    def told(self, fields: Mapping[str, forms.Field]) -> Mapping[str, forms.Field]:
        """The fields; those of a choice know what is chosen on this page."""
        told = {name: copy(fields[name]) for name in self.choices}
        for field in told.values():
            field.widget = copy(field.widget)
            if isinstance(field.widget, Linked):
                field.widget.widget = copy(field.widget.widget)
            field.chosen = _inner(field).chosen = self.chosen
        return {**fields, **told}

    def _chosen(self, name: str, rows: list[Model]) -> Iterable[Any]:
        if not self.is_bound:
            return (getattr(row, f"{name}_id") for row in rows if getattr(row, f"{name}_id"))
        return (self.data.get(f"{self.prefix}-{index}-{name}", "") for index in range(self.total_form_count()))

    def get_queryset(self) -> list[Model]:
        """None to be changed: every line is posted anew."""
        return self._read

    def initial_form_count(self) -> int:
        return len(self._read)

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

    def make_formset(self, request: HttpRequest, obj: Model | None, **kwargs: Any) -> type[BaseInlineFormSet]:
        formset = super().make_formset(request, obj, **kwargs)
        formset.once, formset.choices = self.once, self.choices
        return formset

    def formfield_for_dbfield(self, db_field, request: HttpRequest, **kwargs: Any):
        if db_field.name == "order":
            return db_field.formfield(widget=HiddenInput, required=False)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None:
            _inner(field).attrs.pop("maxlength", None)
        return field

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any):
        if db_field.name in self.choices:
            kwargs["widget"] = RecordSelect(db_field, self.admin_site)
            if not db_field.get_limit_choices_to():
                kwargs["form_class"] = RecordField
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
