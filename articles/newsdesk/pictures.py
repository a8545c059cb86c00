"""Pictures at the desk: taken in, their words amended, seen by staff before any reader sees them."""

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.pictures.amend import amend
from articles.pictures.intake import take_in
from articles.pictures.models import Picture, PictureWord
from articles.pictures.words import WORDS

from .base import DeskAdmin, DeskForm, with_words
from .pictures_shown import copy_for_staff, thumbnail


class PictureForm(DeskForm):
    """The file is taken in once; its words may be amended for ever."""

    class Meta:
        widgets = {"original": forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"})}


class PictureAdmin(DeskAdmin):
    """Readers see a picture where a live story uses it; the original stays private."""

    form = PictureForm
    list_display = ("small", "words", "credit", "size", "added_at", "rights_end")
    list_display_links = ("small", "words")
    sortable_by = ("added_at",)
    search_fields = ("caption",)
    search_help_text = _("Words of the caption or credit, or the picture's number.")
    fieldsets = (
        (None, {"fields": ("caption", "credit")}),
        (_("Not printed"), {"fields": ("creator", "source", "rights", ("rights_end", "taken_at"), "outside_id")}),
        (_("Crop"), {"fields": (("focal_x", "focal_y"),)}),
    )

    def get_fieldsets(self, request: HttpRequest, obj: Picture | None = None):
        """The file is asked for once; from then on it is shown."""
        first = (None, {"fields": ("shown", "facts")}) if obj else (None, {"fields": ("original",)})
        return [first, *super().get_fieldsets(request, obj)]

    def get_readonly_fields(self, request: HttpRequest, obj: Picture | None = None):
        return ("shown", "facts") if obj else ()

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        return with_words(queryset, search_term, PictureWord, offered=self.is_autocomplete(request)), False

    def get_urls(self) -> list:
        view = self.admin_site.admin_view
        return [
            path("<int:number>/thumbnail/", view(self.thumbnail_view), name="articles_picture_thumbnail"),
            path("<int:number>/<str:name>", view(self.copy_view), name="articles_picture_copy"),
            *super().get_urls(),
        ]

    def thumbnail_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """A small copy, for staff who may see pictures."""
        return thumbnail(number) if self.has_view_permission(request) else HttpResponse(status=403)

    def copy_view(self, request: HttpRequest, number: int, name: str) -> HttpResponse:
        """A copy as readers will get it, for previews."""
        return copy_for_staff(number, name) if self.has_view_permission(request) else HttpResponse(status=403)

    @admin.display(description=_("picture"))
    def small(self, picture: Picture) -> str:
        return format_html('<img class="thumbnail" src="{}" alt="" loading="lazy">', thumbnail_address(picture.pk))

    @admin.display(description=_("picture"))
    def shown(self, picture: Picture) -> str:
        return format_html('<img class="picture-shown" src="{}" alt="">', thumbnail_address(picture.pk))

    @admin.display(description=_("caption"), ordering="caption")
    def words(self, picture: Picture) -> str:
        return str(picture)

    @admin.display(description=_("size"))
    def size(self, picture: Picture) -> str:
        return f"{picture.width:,} × {picture.height:,}"

    @admin.display(description=_("file"))
    def facts(self, picture: Picture) -> str:
        return _("%(format)s, %(size)s pixels, %(weight)s megabytes; added by %(by)s") % {
            "format": picture.format,
            "size": self.size(picture),
            "weight": f"{picture.bytes / 1_000_000:.1f}",
            "by": picture.added_by,
        }

    def offered_as(self, picture: Picture) -> str:
        return f"{picture} — {picture.credit or _('no credit')} ({picture.pk})"

    def save_model(self, request: HttpRequest, obj: Picture, form: PictureForm, change: bool) -> None:
        if change:
            amend(obj, by=request.user)
            return
        words = {name: form.cleaned_data[name] for name in WORDS if name in form.cleaned_data}
        taken = take_in(form.cleaned_data["original"], by=request.user, **words)
        # The form's own instance becomes the one stored, which may be one that we had already.
        obj.__dict__.update(taken.__dict__)


def thumbnail_address(number: int) -> str:
    """Where staff see a picture small."""
    return reverse("admin:articles_picture_thumbnail", args=[number])
