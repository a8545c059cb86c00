"""What people and tags share: names, of which one is printed and all are matched."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.lookup.words import put_words
from articles.tools.text import fold


class NameKind(models.TextChoices):
    PREFERRED = "preferred", _("preferred")
    ALIAS = "alias", _("alias")
    FORMER = "former", _("former")
    ABBREVIATION = "abbreviation", _("abbreviation")
    MISSPELLING = "misspelling", _("misspelling")


class State(models.TextChoices):
    PUBLIC = "public", _("public")
    INTERNAL = "internal", _("internal")
    RETIRED = "retired", _("retired")
    MERGED = "merged", _("merged")


class Name(models.Model):
    """One name of a record, with the form it is matched in. The preferred one is a row too, so that one index finds all."""

    name = models.CharField(_("name"), max_length=200)
    folded = models.CharField(max_length=220, db_index=True, editable=False)
    kind = models.CharField(_("kind"), max_length=12, choices=NameKind, default=NameKind.ALIAS)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs) -> None:
        """Keeps the folded form and the words beside the name; no rule, only what they are."""
        self.folded = folded_name(self.name)
        super().save(*args, **kwargs)
        put_words(type(self).words.rel.related_model, {self.pk: self.name})


def folded_name(name: str) -> str:
    """The form in which a whole name is matched: folded, a space before it."""
    return f" {fold(name)}"[:220]
