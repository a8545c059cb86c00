"""Members of staff, and the log of what they did."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Somebody who may sign in to the desk, or an account that works for one, such as the importer."""

    class Meta(AbstractUser.Meta):
        app_label = "articles"
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.get_full_name() or self.username


class LogLine(models.Model):
    """One thing that somebody did to something. Insert only: the database refuses to change or delete a line."""

    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    verb = models.CharField(_("verb"), max_length=40)
    kind = models.CharField(_("kind"), max_length=40)
    number = models.BigIntegerField(_("number"))
    words = models.CharField(_("in words"), max_length=500, blank=True)

    class Meta:
        app_label = "articles"
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["-at", "-id"], name="logline_newest"),
            models.Index(fields=["kind", "-at", "-id"], name="logline_of_kind"),
            models.Index(fields=["kind", "number", "-at", "-id"], name="logline_of_thing"),
            models.Index(fields=["verb", "-at", "-id"], name="logline_of_verb"),
        ]
        verbose_name = _("log line")
        verbose_name_plural = _("log")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by}: {self.verb} {self.kind} {self.number} {self.words}".strip()
