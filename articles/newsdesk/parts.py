"""The parts of a record in its form: names, roles, the lines of a story."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.admin.options import InlineModelAdmin
from django.db import models
from django.forms import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from articles.staff.rights import rights_of

from .base import DeskForm, PartRights
from .once import asking, once
from .widgets import said, with_links


class PartForm(DeskForm):
    """One of a record's parts."""

    @property
    def media(self) -> forms.Media:
        """None of its own: every part of a kind has the same, and `PartsFormSet` says them once."""
        return forms.Media()


class PartsFormSet(BaseInlineFormSet):
    """A record's parts of one kind."""

    @property
    def media(self) -> forms.Media:
        return sum((field.widget.media for field in self.form.base_fields.values()), start=forms.Media())

    def is_multipart(self) -> bool:
        return any(field.widget.needs_multipart_form for field in self.form.base_fields.values())

    @cached_property
    def empty_form(self) -> forms.ModelForm:
        """The blank line that is copied for a new part, made once, however often the admin asks.

        It does not say whose part it is, and is the same for every record: the address that it is sent to says it.
        """
        form = super().empty_form
        form.initial[self.fk.name] = None
        return form

    def of_nobody(self) -> "PartsFormSet":
        """Such a formset without any part, of no record."""
        return type(self)(prefix=self.prefix)

    def told(self, fields: Mapping[str, forms.Field]) -> Mapping[str, forms.Field]:
        """The fields of a line, as this page needs them: those given are of all pages, and are not changed."""
        return fields


class Parts(PartRights, InlineModelAdmin):
    """Parts of a record as lines of its form, added and removed by `lines.js`; `ordered` ones are moved by it too."""

    template = "articles/newsdesk/lines.html"
    form = PartForm
    formset = PartsFormSet
    extra = 0
    max_num = 50
    ordered = False
    hint = ""
    add_words = gettext_lazy("Add one")

    @property
    def media(self) -> forms.Media:
        """Not the admin's own script for inlines."""
        return forms.Media(js=[forms.widgets.Script("newsdesk/lines.js", type="module")])

    def get_formset(
        self, request: HttpRequest, obj: models.Model | None = None, **kwargs: Any
    ) -> type[BaseInlineFormSet]:
        """The class of the lines; to make it costs more than to fill it, and it is the same for all with the same rights."""
        if kwargs:
            return self.make_formset(request, obj, **kwargs)
        stored = obj is not None and obj.pk is not None
        key = (type(self), self.parent_model, rights_of(request.user), stored)
        return once(key, lambda: self.make_formset(asking(request.user), obj))

    def make_formset(self, request: HttpRequest, obj: models.Model | None, **kwargs: Any) -> type[BaseInlineFormSet]:
        formset = super().get_formset(request, obj, **kwargs)
        said(formset.form)
        return formset

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> forms.Field | None:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and field.label:
            field.label = capfirst(field.label)
        return with_links(field)
