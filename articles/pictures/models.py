"""Pictures: the private original and what is known of it."""

from django.conf import settings
from django.core.files.storage import storages
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.lookup.models import Word, word_indexes


def private_storage():
    """Where originals lie; no web server may serve it."""
    return storages["originals"]


class Picture(models.Model):
    """A picture as it came, and the words that go with it wherever it is used. Readers get re-encoded copies only."""

    original = models.FileField(_("file"), upload_to="%Y/%m/", storage=private_storage, max_length=200)
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    format = models.CharField(_("format"), max_length=10, editable=False)
    bytes = models.PositiveIntegerField(_("size in bytes"), editable=False)
    width = models.PositiveIntegerField(_("width"), editable=False, help_text=_("Pixels, upright."))
    height = models.PositiveIntegerField(_("height"), editable=False, help_text=_("Pixels, upright."))
    focal_x = models.PositiveSmallIntegerField(
        _("focal point, across"),
        default=50,
        validators=[MaxValueValidator(100)],
        help_text=_("Per cent from the left: crops keep this point in sight."),
    )
    focal_y = models.PositiveSmallIntegerField(
        _("focal point, down"),
        default=50,
        validators=[MaxValueValidator(100)],
        help_text=_("Per cent from the top."),
    )
    caption = models.CharField(
        _("caption"), max_length=500, blank=True, help_text=_("Printed below it, unless a story gives its own.")
    )
    credit = models.CharField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("Printed with the caption: the photographer or the agency."),
    )
    creator = models.CharField(_("creator"), max_length=200, blank=True, help_text=_("Not printed."))
    source = models.CharField(_("source"), max_length=200, blank=True, help_text=_("Not printed."))
    rights = models.CharField(
        _("rights"), max_length=500, blank=True, help_text=_("What the licence says. Not printed.")
    )
    rights_end = models.DateTimeField(_("rights end"), null=True, blank=True)
    taken_at = models.DateTimeField(_("taken at"), null=True, blank=True)
    metadata = models.JSONField(_("metadata as read"), default=dict, editable=False)
    outside_id = models.CharField(_("outside identifier"), max_length=200, null=True, blank=True, unique=True)
    added_at = models.DateTimeField(_("added"), editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False, verbose_name=_("added by")
    )

    class Meta:
        app_label = "articles"
        ordering = ["-added_at", "-pk"]
        indexes = [models.Index(fields=["-added_at", "-id"], name="picture_newest")]
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def __str__(self) -> str:
        return self.caption[:60] or f"{_('Picture')} {self.pk}"

    @property
    def found_by(self) -> str:
        """The text by whose words the desk finds it."""
        return f"{self.caption} {self.credit} {self.creator}"


class PictureWord(Word):
    """A word by which the desk finds a picture."""

    of = models.ForeignKey(Picture, models.CASCADE, related_name="words", db_index=False)

    class Meta:
        app_label = "articles"
        indexes = word_indexes("picture")
        verbose_name = _("word of a picture")
        verbose_name_plural = _("words of pictures")
