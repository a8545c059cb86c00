"""People: anybody named, staff or not; their names and the offices they held."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.authority.links import register
from articles.authority.models import Name, State
from articles.authority.names import matching, named
from articles.lookup.models import Word, word_indexes
from articles.tools.fields import PartialDateField


class PersonQuerySet(models.QuerySet):
    def matching(self, text: str, *, offered: bool = False) -> "PersonQuerySet":
        """Those of whom any name matches the text, word by word from each word's beginning."""
        return matching(self, PersonNameWord, text=text, offered=offered)

    def named(self, name: str) -> "PersonQuerySet":
        """Those who bear the name, preferred or other; the oldest record first."""
        return named(self, PersonName.objects.all(), name=name)

    def public(self) -> "PersonQuerySet":
        return self.filter(state=State.PUBLIC)


class Person(models.Model):
    """An authority record of a person. Readers know of it only once a live edition names it."""

    name = models.CharField(
        _("name"), max_length=200, help_text=_("As printed everywhere. Readers see it on every story at once.")
    )
    sort_name = models.CharField(
        _("sort name"), max_length=200, blank=True, help_text=_("How lists order it: Starmer, Keir.")
    )
    slug = models.SlugField(_("slug"), max_length=80, help_text=_("The part of the address: /people/slug/."))
    staff_note = models.CharField(
        _("note to staff"), max_length=200, blank=True, help_text=_("Tells namesakes apart at the desk. Never printed.")
    )
    summary = models.CharField(_("summary"), max_length=300, blank=True, help_text=_("One line below the name."))
    biography = models.TextField(_("biography"), max_length=10_000, blank=True, help_text=_("Plain paragraphs."))
    portrait = models.ForeignKey(
        "articles.Picture", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("portrait")
    )
    born = PartialDateField(_("born"), blank=True, help_text=_("A year, a month or a day."))
    died = PartialDateField(_("died"), blank=True, help_text=_("A year, a month or a day."))
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="person", verbose_name=_("user")
    )
    outside_ids = models.JSONField(_("outside identifiers"), default=dict, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.PUBLIC)
    survivor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("merged into")
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        app_label = "articles"
        ordering = ["sort_name", "pk"]
        indexes = [
            models.Index(fields=["sort_name", "id"], name="person_sorted"),
            models.Index(fields=["state", "sort_name", "id"], name="person_state_sorted"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["slug"], name="person_slug_unique"),
            models.CheckConstraint(
                condition=~Q(state=State.MERGED) | Q(survivor__isnull=False), name="person_merged_has_survivor"
            ),
        ]
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return f"{self.name} ({self.staff_note})" if self.staff_note else self.name


class PersonName(Name):
    """A name of a person."""

    record = models.ForeignKey(Person, models.CASCADE, related_name="names", db_index=False)

    class Meta:
        app_label = "articles"
        verbose_name = _("name of a person")
        verbose_name_plural = _("names")
        constraints = [models.UniqueConstraint(fields=["record", "folded"], name="person_name_once")]


class PersonNameWord(Word):
    """A word of a person's name."""

    of = models.ForeignKey(PersonName, models.CASCADE, related_name="words", db_index=False)

    class Meta:
        app_label = "articles"
        indexes = word_indexes("person_name")
        verbose_name = _("word of a person's name")


class Role(models.Model):
    """An office that a person held, from one day to another."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="roles", verbose_name=_("person"))
    title = models.CharField(_("title"), max_length=200, help_text=_("MP for Islington North, headteacher, captain."))
    organisation = models.CharField(_("organisation"), max_length=200, blank=True)
    since = PartialDateField(_("from"), blank=True, help_text=_("Empty: from the beginning."))
    until = PartialDateField(_("to"), blank=True, help_text=_("The last day; empty: still."))
    source = models.CharField(
        _("source"), max_length=300, blank=True, help_text=_("Where we know it from. Not printed.")
    )

    class Meta:
        app_label = "articles"
        ordering = ["since", "pk"]
        verbose_name = _("role")
        verbose_name_plural = _("roles")

    def __str__(self) -> str:
        return f"{self.title}, {self.organisation}" if self.organisation else self.title


register(PersonName, "record")
register(Role, "person")
register(Person, "survivor")
