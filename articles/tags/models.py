"""Sections, one home a story, and tags, any number of them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.addresses.paths import Reserved, check_section_slug
from articles.authority.links import register
from articles.authority.models import Name, State
from articles.authority.names import matching, named
from articles.lookup.models import Word, word_indexes


def validate_section_slug(slug: str) -> None:
    """Raises ValidationError for a word that the site's own addresses need."""
    try:
        check_section_slug(slug)
    except Reserved as refusal:
        raise ValidationError(str(refusal)) from None


class Section(models.Model):
    """The home of a story. A section may stand in another; then its stories are on both pages."""

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(
        _("slug"),
        max_length=60,
        unique=True,
        validators=[validate_section_slug],
        help_text=_("The first part of the address of its page and of its stories. Changing it moves no story."),
    )
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("stands in")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0, help_text=_("Its place in the masthead."))
    description = models.CharField(_("description"), max_length=300, blank=True)

    class Meta:
        app_label = "articles"
        ordering = ["order", "name", "pk"]
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def __str__(self) -> str:
        return self.name


class TagKind(models.TextChoices):
    TOPIC = "topic", _("topic")
    PLACE = "place", _("place")
    ORGANISATION = "organisation", _("organisation")
    EVENT = "event", _("event")
    SERIES = "series", _("series")


class TagQuerySet(models.QuerySet):
    def matching(self, text: str, *, offered: bool = False) -> "TagQuerySet":
        """Those of which any name matches the text, word by word from each word's beginning."""
        return matching(self, TagNameWord, text=text, offered=offered)

    def named(self, name: str) -> "TagQuerySet":
        """Those that bear the name, preferred or other; the oldest record first."""
        return named(self, TagName.objects.all(), name=name)

    def public(self) -> "TagQuerySet":
        return self.filter(state=State.PUBLIC)


class Tag(models.Model):
    """An authority record of what a story is about. Readers know of it only once a live edition names it."""

    name = models.CharField(_("name"), max_length=200, help_text=_("As printed everywhere."))
    slug = models.SlugField(_("slug"), max_length=80, help_text=_("The part of the address: /tags/slug/."))
    kind = models.CharField(_("kind"), max_length=12, choices=TagKind, default=TagKind.TOPIC)
    scope_note = models.CharField(
        _("scope note"), max_length=500, blank=True, help_text=_("What it covers, and what belongs under another tag.")
    )
    parents = models.ManyToManyField(
        "self", symmetrical=False, blank=True, related_name="narrower", verbose_name=_("broader tags")
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.PUBLIC)
    survivor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("merged into")
    )

    objects = TagQuerySet.as_manager()

    class Meta:
        app_label = "articles"
        ordering = ["name", "pk"]
        indexes = [
            models.Index(fields=["name", "id"], name="tag_sorted"),
            models.Index(fields=["kind", "name", "id"], name="tag_kind_sorted"),
            models.Index(fields=["state", "name", "id"], name="tag_state_sorted"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["slug"], name="tag_slug_unique"),
            models.CheckConstraint(
                condition=~Q(state=State.MERGED) | Q(survivor__isnull=False), name="tag_merged_has_survivor"
            ),
        ]
        verbose_name = _("tag")
        verbose_name_plural = _("tags")

    def __str__(self) -> str:
        return self.name


class TagName(Name):
    """A name of a tag."""

    record = models.ForeignKey(Tag, models.CASCADE, related_name="names", db_index=False)

    class Meta:
        app_label = "articles"
        verbose_name = _("name of a tag")
        verbose_name_plural = _("names")
        constraints = [models.UniqueConstraint(fields=["record", "folded"], name="tag_name_once")]


class TagNameWord(Word):
    """A word of a tag's name."""

    of = models.ForeignKey(TagName, models.CASCADE, related_name="words", db_index=False)

    class Meta:
        app_label = "articles"
        indexes = word_indexes("tag_name")
        verbose_name = _("word of a tag's name")


register(TagName, "record")
register(Tag, "survivor", "parents")
