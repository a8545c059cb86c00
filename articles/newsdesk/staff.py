"""Accounts at the desk: the administrator's matter."""

from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.staff.log import log
from articles.staff.models import User
from articles.staff.rights import GROUPS

from .base import DeskAdmin

_ACCOUNT = ("username", "first_name", "last_name", "email")


class StaffAdmin(DeskAdmin, UserAdmin):
    """Who may sign in, and which groups they are in. Nobody but a superuser sees or changes a superuser."""

    form = UserAdmin.form
    list_display = ("username", "full_name", "email", "in_groups", "is_active", "last_login")
    list_filter = ("is_active", "groups")
    search_fields = ("username", "first_name", "last_name", "email")
    search_help_text = _("Username, name or e-mail.")
    filter_horizontal = ()
    autocomplete_fields = ()
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password", ("first_name", "last_name"), "email")}),
        (_("What they may do"), {"fields": ("is_active", "is_staff", "groups")}),
        (_("When"), {"fields": (("last_login", "date_joined"),)}),
    )
    add_fieldsets = ((None, {"fields": ("username", "usable_password", "password1", "password2")}),)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        users = super().get_queryset(request).prefetch_related("groups")
        return users if request.user.is_superuser else users.filter(is_superuser=False)

    def formfield_for_manytomany(self, db_field, request: HttpRequest, **kwargs):
        """The groups that `may` knows, to be ticked."""
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        if db_field.name == "groups":
            field.queryset = Group.objects.filter(name__in=GROUPS)
            field.widget = CheckboxSelectMultiple(choices=field.choices)
            field.help_text = _("Somebody in no group may see and do nothing.")
        return field

    def full_name(self, user: User) -> str:
        return user.get_full_name()

    full_name.short_description = _("name")

    def in_groups(self, user: User) -> str:
        return ", ".join(sorted(group.name for group in user.groups.all()))

    in_groups.short_description = _("groups")

    def save_model(self, request: HttpRequest, obj: User, form, change: bool) -> None:
        if not change:
            obj.is_staff = True
        super().save_model(request, obj, form, change)
        log(request.user, "amend" if change else "add", "user", obj.pk, words=obj.username)

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = ""):
        """The change is logged when it is made; the password is not."""
        response = super().user_change_password(request, id, form_url)
        if request.method == "POST" and response.status_code == 302:
            log(request.user, "set password", "user", int(id))
        return response
