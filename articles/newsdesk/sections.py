"""Sections at the desk, and the tree they stand in."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.editions.sections import move
from articles.tags import sections
from articles.tags.models import Section

from .base import DeskAdmin, DeskForm


class SectionAdmin(DeskAdmin):
    """Readers see sections in the masthead; a section that stands in another shares its page."""

    form = DeskForm
    list_display = ("name", "slug", "parent", "order")
    list_select_related = ("parent",)
    search_fields = ("name",)
    fieldsets = ((None, {"fields": (("name", "slug"), ("parent", "order"), "description")}),)

    def formfield_for_foreignkey(self, db_field, request: HttpRequest, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "parent":
            field.help_text = _("Its stories are on that section's page as well.")
            field.empty_label = _("none: it stands by itself")
        return field

    def save_model(self, request: HttpRequest, obj: Section, form: DeskForm, change: bool) -> None:
        """Words are amended, the place in the tree is moved: the lists of stories follow it."""
        if not change:
            sections.add(obj, by=request.user)
            return
        parent = obj.parent
        before = Section.objects.select_for_update().get(pk=obj.pk)
        obj.parent_id = before.parent_id
        sections.amend(obj, by=request.user)
        if (parent and parent.pk) != before.parent_id:
            move(obj, parent=parent, by=request.user)
            obj.parent = parent
