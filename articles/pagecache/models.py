"""The journal of what changed for readers."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Purge(models.Model):
    """One change of what readers see: the keys of everything that must be made anew. Insert only, read in order of number."""

    number = models.BigAutoField(primary_key=True)
    keys = models.JSONField(_("keys"))
    at = models.DateTimeField(_("at"))

    class Meta:
        app_label = "articles"
        verbose_name = _("purge")
        verbose_name_plural = _("purges")

    def __str__(self) -> str:
        return f"{self.number}: {' '.join(self.keys)}"
