"""The log at the desk: who did what to what, to be read and never written here."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.staff.models import LogLine
from articles.tools.clock import say_moment

from .base import DeskAdmin

KINDS = ("story", "person", "tag", "section", "picture", "user")


class KindFilter(admin.SimpleListFilter):
    title = _("kind")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin):
        return [(kind, _(kind)) for kind in KINDS]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(kind=self.value()) if self.value() else queryset


class LogAdmin(DeskAdmin):
    """Nothing here is added or changed: the verbs write it, the database keeps it."""

    kind = "log"
    verbs = {"view": "view", "add": "", "change": ""}
    list_display = ("when", "by", "verb", "thing", "words")
    list_display_links = None
    sortable_by = ("when",)
    list_select_related = ("by",)
    list_filter = (KindFilter,)
    search_fields = ("verb",)
    search_help_text = _("A verb, such as publish, or the number of a thing.")
    actions = None

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        term = search_term.strip()[:40]
        if not term:
            return queryset, False
        if term.isascii() and term.isdecimal() and len(term) < 19:
            return queryset.filter(kind__in=KINDS, number=int(term)), False
        return queryset.filter(verb=term.lower()), False

    @admin.display(description=_("at"), ordering="at")
    def when(self, line: LogLine) -> str:
        return say_moment(line.at)

    @admin.display(description=_("thing"))
    def thing(self, line: LogLine) -> str:
        try:
            address = reverse(f"admin:articles_{line.kind}_change", args=[line.number])
        except NoReverseMatch:
            return f"{line.kind} {line.number}"
        return format_html('<a href="{}">{} {}</a>', address, _(line.kind), line.number)

    def has_add_permission(self, request: HttpRequest, obj: LogLine | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: LogLine | None = None) -> bool:
        return False
