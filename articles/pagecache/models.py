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


class Purged(models.Model):
    """How far into the journal the cache in front has been purged for sure: one row, or none before the first time."""

    number = models.BigIntegerField(_("number"))

    class Meta:
        app_label = "articles"
        verbose_name = _("purged so far")
        verbose_name_plural = _("purged so far")

    def __str__(self) -> str:
        return f"{self.number}"

    @classmethod
    def last(cls) -> int | None:
        """The last row of the journal that was purged; None when nobody ever did."""
        return cls.objects.filter(pk=1).values_list("number", flat=True).first()

    @classmethod
    def until(cls, number: int) -> None:
        """All is purged up to that row. It may be a lower one than before: a database that was put back from a backup."""
        cls.objects.update_or_create(pk=1, defaults={"number": number})
