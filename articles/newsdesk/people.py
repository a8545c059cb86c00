"""People at the desk, with their names and the offices they held."""

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.people import amend
from articles.people.models import Person, PersonName, Role
from articles.people.roles import role_on
from articles.staff.rights import may
from articles.tools import clock
from articles.tools.fields import earliest, latest

from .base import DeskForm
from .parts import PartForm, Parts
from .records import Names, RecordAdmin


class PersonForm(DeskForm):
    """A person; address and sort name are made from the name where they are left empty."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields and not self.instance.pk:
            self.fields["slug"].required = False

    def clean_outside_ids(self) -> dict[str, str]:
        """One flat object of strings, and no empty value in place of it."""
        found = self.cleaned_data["outside_ids"] or {}
        if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
            raise ValidationError(_("Write one JSON object of texts, such as {“wikidata”: “Q42”}."))
        return found


class RoleForm(PartForm):
    def clean(self) -> dict:
        """An office ends after it begins."""
        cleaned = super().clean()
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and earliest(since) > latest(until):
            self.add_error("until", _("The office ends before it begins."))
        return cleaned


class PersonNames(Names):
    model = PersonName


class Roles(Parts):
    model = Role
    form = RoleForm
    fields = ("title", "organisation", "since", "until", "source")
    kind = "person"
    add_words = _("Add a role")
    hint = _("Readers see the one held on the day of a story.")


class PersonAdmin(RecordAdmin):
    """Readers see names, roles and the page of a person; each change is on every story at once."""

    form = PersonForm
    list_display = ("name", "role_now", "staff_note", "state")
    list_filter = ("state",)
    sortable_by = ()
    autocomplete_fields = ("portrait", "user")
    offered_with = ("roles",)
    readonly_fields = ("survivor",)
    inlines = (PersonNames, Roles)
    fieldsets = (
        (None, {"fields": (("name", "sort_name"), "staff_note", "summary", "biography")}),
        (_("Page"), {"fields": (("slug", "state"), "portrait")}),
        (_("Facts"), {"fields": (("born", "died"), "outside_ids")}),
    )

    def get_fieldsets(self, request: HttpRequest, obj: Person | None = None):
        """Which account is whose is the administrator's matter; where a merge led is shown on tombstones only."""
        fieldsets = list(super().get_fieldsets(request, obj))
        if may(request.user, "amend", "user"):
            fieldsets.append((_("At the paper"), {"fields": ("user",)}))
        if obj is not None and obj.survivor_id:
            fieldsets.append((_("Merged"), {"fields": ("survivor",)}))
        return fieldsets

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).prefetch_related(*self.offered_with)

    @admin.display(description=_("role now"))
    def role_now(self, person: Person) -> str:
        return str(role_on(person.roles.all(), clock.day_of(clock.now())) or "")

    def offered_as(self, person: Person) -> str:
        """The name with the note to staff, or else with the role held now."""
        role = "" if person.staff_note else self.role_now(person)
        return f"{person.name} ({role})" if role else str(person)

    def save_model(self, request: HttpRequest, obj: Person, form: PersonForm, change: bool) -> None:
        obj.sort_name = obj.sort_name or amend.sort_name_of(obj.name)
        (amend.amend if change else amend.add)(obj, by=request.user)

    def save_related(self, request: HttpRequest, form: PersonForm, formsets, change: bool) -> None:
        """Names and roles are printed too: whoever caches a page of the person is told once more."""
        super().save_related(request, form, formsets, change)
        amend.say_changed(form.instance)
