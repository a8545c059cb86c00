"""Tags at the desk, with their names."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.tags import amend
from articles.tags.models import Tag, TagName

from .base import DeskForm
from .records import Names, RecordAdmin


class TagForm(DeskForm):
    """A tag; its address is made from the name where it is left empty."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields and not self.instance.pk:
            self.fields["slug"].required = False

    def clean_parents(self):
        """A tag is not broader than itself."""
        parents = self.cleaned_data["parents"]
        if self.instance.pk and any(parent.pk == self.instance.pk for parent in parents):
            raise ValidationError(_("A tag is not broader than itself."))
        return parents


class TagNames(Names):
    model = TagName


class TagAdmin(RecordAdmin):
    """Readers see a tag on its stories and as a page of them."""

    form = TagForm
    list_display = ("name", "kind", "scope_note", "state")
    list_filter = ("kind", "state")
    sortable_by = ("name",)
    autocomplete_fields = ("parents",)
    readonly_fields = ("survivor",)
    inlines = (TagNames,)
    fieldsets = (
        (None, {"fields": (("name", "kind"), "scope_note", "parents")}),
        (_("Page"), {"fields": (("slug", "state"),)}),
    )
    # The field `kind` of the model must not stand in the way of the rights' `kind`.
    kind = ""

    def get_fieldsets(self, request: HttpRequest, obj: Tag | None = None):
        fieldsets = list(super().get_fieldsets(request, obj))
        if obj is not None and obj.survivor_id:
            fieldsets.append((_("Merged"), {"fields": ("survivor",)}))
        return fieldsets

    def offered_as(self, tag: Tag) -> str:
        return f"{tag.name} ({tag.get_kind_display()})"

    def save_model(self, request: HttpRequest, obj: Tag, form: TagForm, change: bool) -> None:
        (amend.amend if change else amend.add)(obj, by=request.user)

    def save_related(self, request: HttpRequest, form: TagForm, formsets, change: bool) -> None:
        """Names and broader tags are printed too: whoever caches a page of the tag is told once more."""
        super().save_related(request, form, formsets, change)
        amend.say_changed(form.instance)
