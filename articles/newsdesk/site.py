"""The desk: Django's admin under our own name."""

from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.translation import gettext_lazy as _

from articles.staff.rights import rights_of

from .once import asking, once

# In the order of a day's work; whatever is not named comes after.
ORDER = ("story", "picture", "person", "tag", "section", "user", "logline")


class Offers(AutocompleteJsonView):
    """What a field with autocomplete offers, each record named so that namesakes are told apart."""

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        return {"id": str(getattr(obj, to_field_name)), "text": self.model_admin.offered_as(obj)}

    def get_queryset(self):
        # Said once more because the page wants an order whatever the search gave.
        found = super().get_queryset()
        return found if found.ordered else found.order_by("-pk")


class DeskSite(AdminSite):
    """The staff side."""

    site_title = _("The desk")
    site_header = _("The desk")
    index_title = _("Today")
    enable_nav_sidebar = False
    # An empty cell says it, and on a phone a line of its own with a hyphen would be noise.
    empty_value_display = ""

    def register(self, model_or_iterable, admin_class=None, **options: Any) -> None:
        """Take in what asks `may` for its rights, and nothing else: groups and other packages' tables are not the desk's."""
        if getattr(admin_class, "asks_may", False):
            super().register(model_or_iterable, admin_class, **options)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        return super().each_context(request) | {"paper": settings.SITE_NAME}

    def get_log_entries(self, request: HttpRequest) -> None:
        """None: the newsroom keeps a log of its own."""

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        """The kinds of record with their addresses, in the order of a day's work: the same for all with the same rights."""

        def make() -> list[dict[str, Any]]:
            apps = super(DeskSite, self).get_app_list(asking(request.user), app_label)
            for app in apps:
                app["models"].sort(key=lambda model: _place(model["object_name"].lower()))
                for model in app["models"]:
                    model["name"] = str(model["name"])
            return apps

        return once((type(self), rights_of(request.user), app_label), make)

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """My copy, what goes live next, what readers got last."""
        # These know models, which cannot be imported while the apps are loading this very module.
        from articles.tools import clock

        from .today import today

        at = clock.now()
        return super().index(request, {"today": today(request.user, at), **(extra_context or {})})

    def get_urls(self) -> list[URLPattern | URLResolver]:
        return [path("style/", self.admin_view(self.style), name="style"), *super().get_urls()]

    def style(self, request: HttpRequest) -> HttpResponse:
        """Every piece of the readers' pages."""
        # This too knows models.
        from .style.page import style

        return style(request)

    def app_index(
        self, request: HttpRequest, app_label: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """There is one app: its page is the first page."""
        return HttpResponseRedirect(reverse("admin:index"))

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return Offers.as_view(admin_site=self)(request)


def _place(name: str) -> int:
    return ORDER.index(name) if name in ORDER else len(ORDER)
