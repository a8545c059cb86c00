"""What every page of the desk shares: rights asked of `may`, no deleting, refusals as errors of the form, our own log."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import quote
from django.contrib.admin.views.main import PAGE_VAR, SEARCH_VAR, ChangeList
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.lookup.find import find
from articles.lookup.models import Word
from articles.staff.models import LogLine
from articles.staff.rights import may, rights_of
from articles.tools.fields import check_strings
from articles.tools.refusal import Refusal

from .block import Block
from .media import Written
from .moments import DayInput, MomentField
from .once import asking, once
from .widgets import said, with_links

# Rows of a list that can be paged to, and the pages that are offered beyond the one asked for.
COUNTED, AHEAD = 1_000, 3
LOGGED = 100


class BoundedPaginator(Paginator):
    """Pages of a list that may have millions of rows: it counts a few pages ahead of the one that is `asked` for.

    And to a thousand at most: filters lead to the rest. What was `searched` for has its few rows by number.
    """

    asked, searched = 1, False

    @property
    def counted(self) -> int:
        """How far it counts; one more means "more"."""
        return min(COUNTED, (self.asked + AHEAD) * self.per_page)

    @cached_property
    def count(self) -> int:
        # In the list's order, which has an index: PostgreSQL would look for enough of them among all rows as they lie.
        rows = self.object_list.order_by() if self.searched else self.object_list
        return rows[: self.counted + 1].count()


class DeskChangeList(ChangeList):
    """A list whose rows of one value stand in the same direction as the values: then one index has their order, read either way."""

    def get_ordering_field(self, field_name) -> Any:
        """None for a column that is not sorted by: an address made by hand would sort the whole table."""
        sortable = self.sortable_by is None or field_name in self.sortable_by
        return super().get_ordering_field(field_name) if sortable else None

    def url_for_result(self, result: models.Model) -> str:
        """Where the record is opened: looked up once for all rows, of which only the number is another."""
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
        address = once(
            (name, "__pk__"), lambda: reverse(name, args=["__pk__"], current_app=self.model_admin.admin_site.name)
        )
        return address.replace("__pk__", quote(str(result.pk)))

    def get_ordering(self, request: HttpRequest, queryset: QuerySet) -> list:
        ordering = super().get_ordering(request, queryset)
        if len(ordering) == 2 and ordering[-1] == "-pk" and not str(ordering[0]).startswith("-"):
            return [ordering[0], "pk"]
        return ordering


class DeskForm(forms.ModelForm):
    """A form that turns what the newsroom refuses into its own errors, and loses nothing of what was typed."""

    refusal: Refusal | ValidationError | None = None

    def clean(self) -> dict[str, Any]:
        """Line ends as they are stored: a browser sends others, and a form that was only opened would change every text."""
        cleaned = super().clean()
        found = self.cleaned_data if cleaned is None else cleaned
        return {name: value.replace("\r\n", "\n") if isinstance(value, str) else value for name, value in found.items()}

    def _post_clean(self) -> None:
        super()._post_clean()
        try:
            check_strings(self.instance)
        except ValidationError as wrong:
            self.say(wrong)
        if self.refusal is not None:
            self.say(self.refusal)

    def say(self, refusal: Refusal | ValidationError) -> None:
        """Show the refusal by its fields, or above the form where the field is not on it."""
        if not isinstance(refusal, ValidationError):
            self.add_error(None, str(refusal))
            return
        by_field = refusal.message_dict if hasattr(refusal, "error_dict") else {None: refusal.messages}
        for name, sentences in by_field.items():
            self.add_error(name if name in self.fields else None, sentences)


def with_words(queryset: QuerySet, term: str, words: type[Word], *, offered: bool = False) -> QuerySet:
    """The rows that have a word beginning with each of the term's; a term that is one number finds that row too.

    `offered` says that they are for a field with autocomplete: `lookup.find`.
    """
    term = term.strip()
    if not term:
        return queryset
    numbers = find(words, term, offered=offered) or []
    if term.isascii() and term.isdecimal() and len(term) < 19:
        numbers.append(int(term))
    return queryset.filter(pk__in=numbers)


def log_of(user, kind: str, number: int) -> QuerySet | None:
    """The last lines of the log on the thing, newest first; None for somebody who may not read the log."""
    if not may(user, "view", "log"):
        return None
    return LogLine.objects.filter(kind=kind, number=number).select_related("by")[:LOGGED]


class Rights:
    """The rights of Django's admin, answered by `may`. `verbs` maps each to the verb of `articles.staff.rights`."""

    asks_may = True
    verbs = {"view": "view", "add": "add", "change": "amend"}
    kind = ""

    def may(self, request: HttpRequest, right: str) -> bool:
        return may(request.user, self.verbs[right], self.kind or self.opts.model_name)

    def has_view_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self.may(request, "view")

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self.may(request, "add")

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self.may(request, "change")

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.may(request, "view")


class PartRights(Rights):
    """The rights over a record's parts (names, roles, credits): whoever may write the record may write them."""

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self.may(request, "change" if obj is not None and obj.pk else "add")

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self.has_add_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self.has_add_permission(request, obj)


class DeskAdmin(Rights, admin.ModelAdmin):
    """A kind of record at the desk."""

    form = DeskForm
    paginator = BoundedPaginator
    list_per_page = 50
    list_max_show_all = 0
    show_full_result_count = False
    # Counts beside every filter would read the whole table for each.
    show_facets = admin.ShowFacets.NEVER
    offered_with: tuple[str, ...] = ()
    add_title = gettext_lazy("Add a %s")
    formfield_overrides = {
        models.DateTimeField: {"form_class": MomentField},
        models.DateField: {"widget": DayInput},
    }

    def get_changelist(self, request: HttpRequest, **kwargs) -> type[ChangeList]:
        return DeskChangeList

    def get_paginator(self, request: HttpRequest, *args: Any, **kwargs: Any) -> BoundedPaginator:
        """Pages, counted from the one that the address names, of a list or of what a field with autocomplete offers."""
        paginator = super().get_paginator(request, *args, **kwargs)
        page, words = ("page", "term") if self.is_autocomplete(request) else (PAGE_VAR, SEARCH_VAR)
        asked = request.GET.get(page, "")
        paginator.asked = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else 1
        paginator.searched = bool(request.GET.get(words))
        return paginator

    def get_form(self, request: HttpRequest, obj=None, change: bool = False, **kwargs: Any) -> type[forms.ModelForm]:
        """The form's class, with what the newsroom refused at the first try, if it did; else one for all with the same rights."""
        refusal = getattr(request, "refusal", None)
        if refusal is not None or kwargs.keys() != {"fields"}:
            form = super().get_form(request, obj, change=change, **kwargs)
            form.refusal = refusal
            return form
        fields = tuple(kwargs["fields"] or ())
        may_change = self.has_change_permission(request, obj)
        key = (type(self), rights_of(request.user), obj is None, change, may_change, fields)
        return once(
            key, lambda: said(super(DeskAdmin, self).get_form(asking(request.user), obj, change=change, **kwargs))
        )

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> forms.Field | None:
        return with_links(super().formfield_for_dbfield(db_field, request, **kwargs))

    def get_inline_formsets(self, *args: Any, **kwargs: Any) -> list[Block]:
        return [Block(made) for made in super().get_inline_formsets(*args, **kwargs)]

    def changeform_view(self, request: HttpRequest, object_id=None, form_url="", extra_context=None) -> HttpResponse:
        """The form; a refusal undoes the transaction and shows the form again with everything typed."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except (Refusal, ValidationError) as refusal:
            request.refusal = refusal
            for file in request.FILES.values():
                file.seek(0)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(self, request: HttpRequest, context: dict, **kwargs: Any) -> HttpResponse:
        """The form, headed by what it is of."""
        record = kwargs.get("obj")
        context["title"] = str(record) if record is not None else self.add_title % self.opts.verbose_name
        context["subtitle"] = None
        media = context["media"]
        may_change = self.has_change_permission(request, record)
        key = ("media", type(self), rights_of(request.user), record is None, may_change)
        context["media"] = once(key, lambda: Written(media))
        return super().render_change_form(request, context, **kwargs)

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """The list, headed by what it is of."""
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, title | (extra_context or {}))

    def is_autocomplete(self, request: HttpRequest) -> bool:
        """Whether the list is asked for by a field of another form."""
        return request.resolver_match is not None and request.resolver_match.url_name == "autocomplete"

    def offered_as(self, record: models.Model) -> str:
        """How the record is named where it is offered: enough to tell namesakes apart. It may use `offered_with`."""
        return str(record)

    def construct_change_message(self, request: HttpRequest, form, formsets, add: bool = False) -> str:
        """None: it would go to Django's log, which the desk does not keep."""
        return ""

    def log_addition(self, request: HttpRequest, obj, message) -> None:
        """Nothing: the functions that store records write the newsroom's log."""

    def log_change(self, request: HttpRequest, obj, message) -> None:
        """Nothing: the functions that store records write the newsroom's log."""

    def history_view(self, request: HttpRequest, object_id: str, extra_context=None) -> HttpResponse:
        """What was done to the record, newest first."""
        record = self.get_object(request, object_id)
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_permission(request, record):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("What was done to %s") % record,
            "lines": log_of(request.user, self.opts.model_name, record.pk),
            "record": record,
            "opts": self.opts,
            **(extra_context or {}),
        }
        return TemplateResponse(request, "articles/newsdesk/history.html", context)
