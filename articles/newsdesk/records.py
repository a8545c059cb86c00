"""People and tags at the desk: what they have in common as records with names."""

from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.authority.models import NameKind, State, folded_name

from .base import DeskAdmin
from .parts import Parts, PartsFormSet

OTHER_NAMES = [choice for choice in NameKind.choices if choice[0] != NameKind.PREFERRED]
NOT_OFFERED = (State.MERGED, State.RETIRED)


class NamesFormSet(PartsFormSet):
    """The other names of a record. One that the record bears already, case and accents aside, is said to be there."""

    def clean(self) -> None:
        super().clean()
        seen = {folded_name(self.instance.name)}
        for form in self.forms:
            if self._should_delete_form(form) or not form.cleaned_data.get("name"):
                continue
            folded = folded_name(form.cleaned_data["name"])
            if folded in seen:
                form.add_error("name", ValidationError(_("The record bears this name already.")))
            seen.add(folded)


class Names(Parts):
    """The other names: the preferred one is the record's own field."""

    formset = NamesFormSet
    fields = ("name", "kind")
    hint = _("Matched where a name is looked up, never printed.")
    verbose_name = _("other name")
    add_words = _("Add a name")
    verbose_name_plural = _("other names")

    @property
    def kind(self) -> str:
        return self.parent_model._meta.model_name

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).exclude(kind=NameKind.PREFERRED)

    def formfield_for_choice_field(self, db_field, request: HttpRequest, **kwargs):
        if db_field.name == "kind":
            kwargs["choices"] = OTHER_NAMES
        return super().formfield_for_choice_field(db_field, request, **kwargs)


class RecordAdmin(DeskAdmin):
    """A record with names: found by any of them, told apart by the note to staff, its tombstones not offered."""

    search_fields = ("name",)
    search_help_text = _("Any name of it, from the beginning of any word.")

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        offered = self.is_autocomplete(request)
        if offered:
            queryset = queryset.exclude(state__in=NOT_OFFERED)
        return queryset.matching(search_term, offered=offered), False

    def formfield_for_choice_field(self, db_field, request: HttpRequest, **kwargs):
        """A form makes no record merged: only a merge does."""
        if db_field.name == "state":
            kwargs["choices"] = [choice for choice in State.choices if choice[0] != State.MERGED]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """A tombstone is looked at, never changed."""
        return super().has_change_permission(request, obj) and (obj is None or obj.state != State.MERGED)
