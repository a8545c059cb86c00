"""Every path of everything, for ever."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    STORY = "story", _("story")
    PERSON = "person", _("person")
    TAG = "tag", _("tag")
    SECTION = "section", _("section")
    PAGE = "page", _("page")


class Address(models.Model):
    """A path, what it belongs to, and since when readers may know of it. A path never passes to something else."""

    path = models.CharField(_("path"), max_length=255, unique=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    number = models.BigIntegerField(_("number"))
    since = models.DateTimeField(_("since"))

    class Meta:
        app_label = "articles"
        indexes = [models.Index(fields=["kind", "number"], name="address_of_thing")]
        verbose_name = _("address")
        verbose_name_plural = _("addresses")

    def __str__(self) -> str:
        return self.path
