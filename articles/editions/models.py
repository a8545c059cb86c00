"""What readers see of stories: editions, the index over them, corrections, withholdings."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.authority.links import register

from .live import EditionQuerySet, Immutable, InsertOnlyQuerySet, IntervalQuerySet
from .words import Change, KindOfWork, Withheld


class InsertOnly(models.Model):
    """A row that is written once. Python refuses here, the database by trigger."""

    class Meta:
        abstract = True

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise Immutable(f"{self._meta.verbose_name}: it is never rewritten")
        super().save(*args, **(kwargs | {"force_insert": True}))

    def delete(self, *args, **kwargs):
        raise Immutable(f"{self._meta.verbose_name}: it is never deleted")


class Edition(InsertOnly):
    """The whole story as readers see it for `[live_from, live_until)`. Only `live_until` ever moves, by `interval.py`.

    It holds the story's number, not its row; `section_number`, and the numbers within the JSON columns, are of records
    as they were then. `path` is the address readers find it at, `first_day` the day in that path.
    """

    story_number = models.BigIntegerField(_("story"))
    number = models.PositiveIntegerField(_("number"))
    live_from = models.DateTimeField(_("live from"))
    live_until = models.DateTimeField(_("live until"), null=True)
    recorded_at = models.DateTimeField(_("recorded at"))
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("recorded by")
    )
    change = models.CharField(_("change class"), max_length=14, choices=Change)
    note = models.CharField(_("note to readers"), max_length=1_000, blank=True)
    path = models.CharField(_("path"), max_length=255)
    first_published_at = models.DateTimeField(_("first published"))
    first_day = models.DateField(_("first day"))
    updated_at = models.DateTimeField(_("updated"), null=True)

    headline = models.CharField(max_length=300, blank=True)
    web_headline = models.CharField(max_length=120, blank=True)
    kicker = models.CharField(max_length=80, blank=True)
    standfirst = models.TextField(blank=True)
    body = models.TextField(blank=True)
    slug = models.CharField(max_length=80)
    section_number = models.BigIntegerField()
    kind_of_work = models.CharField(max_length=12, choices=KindOfWork, default=KindOfWork.NEWS)
    credits = models.JSONField(default=list)
    people = models.JSONField(default=list)
    tags = models.JSONField(default=list)
    pictures = models.JSONField(default=list)
    links = models.JSONField(default=list)
    not_in_feeds = models.BooleanField(default=False)
    not_indexed = models.BooleanField(default=False)
    no_public_comparison = models.BooleanField(default=False)

    objects = EditionQuerySet.as_manager()

    class Meta:
        app_label = "articles"
        indexes = [
            models.Index(fields=["story_number", "live_from"], name="edition_of_story"),
            models.Index(fields=["-first_published_at", "-story_number"], name="edition_newest"),
            models.Index(fields=["first_day", "-first_published_at", "-story_number"], name="edition_of_day"),
            models.Index(fields=["live_from"], name="edition_begins"),
            models.Index(fields=["change", "-live_from"], name="edition_of_change"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["story_number", "number"], name="edition_number_once"),
            models.UniqueConstraint(
                fields=["story_number"], condition=Q(live_until__isnull=True), name="edition_one_open_end"
            ),
            models.CheckConstraint(
                condition=Q(live_until__isnull=True) | Q(live_until__gte=F("live_from")),
                name="edition_ends_after_begin",
            ),
        ]
        verbose_name = _("edition")
        verbose_name_plural = _("editions")

    def __str__(self) -> str:
        return f"{self.story_number}/{self.number} {self.headline}"


class EditionLink(models.Model):
    """A row of the index over editions: rebuildable from them, absent for kills and for editions withheld."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+")
    story_number = models.BigIntegerField()
    first_published_at = models.DateTimeField()
    live_from = models.DateTimeField()
    live_until = models.DateTimeField(null=True)

    objects = IntervalQuerySet.as_manager()

    class Meta:
        abstract = True


class EditionTag(EditionLink):
    tag = models.ForeignKey("articles.Tag", models.PROTECT, related_name="+", db_index=False)

    class Meta:
        app_label = "articles"
        indexes = [models.Index(fields=["tag", "-first_published_at", "-story_number"], name="list_of_tag")]
        verbose_name = _("tag of an edition")


class EditionPerson(EditionLink):
    person = models.ForeignKey("articles.Person", models.PROTECT, related_name="+", db_index=False)

    class Meta:
        app_label = "articles"
        indexes = [models.Index(fields=["person", "-first_published_at", "-story_number"], name="list_about_person")]
        verbose_name = _("person in an edition")


class EditionCredit(EditionLink):
    person = models.ForeignKey("articles.Person", models.PROTECT, related_name="+", db_index=False, null=True)
    organisation = models.ForeignKey("articles.Tag", models.PROTECT, related_name="+", db_index=False, null=True)
    work = models.CharField(max_length=12)

    class Meta:
        app_label = "articles"
        indexes = [
            models.Index(fields=["person", "-first_published_at", "-story_number"], name="list_by_person"),
            models.Index(fields=["organisation", "-first_published_at", "-story_number"], name="list_by_organisation"),
        ]
        verbose_name = _("credit of an edition")


class EditionSection(EditionLink):
    section = models.ForeignKey("articles.Section", models.PROTECT, related_name="+", db_index=False)

    class Meta:
        app_label = "articles"
        indexes = [models.Index(fields=["section", "-first_published_at", "-story_number"], name="list_of_section")]
        verbose_name = _("section of an edition")


class EditionPicture(EditionLink):
    picture = models.ForeignKey("articles.Picture", models.PROTECT, related_name="+")

    class Meta:
        app_label = "articles"
        verbose_name = _("picture of an edition")


LINK_MODELS = (EditionTag, EditionPerson, EditionCredit, EditionSection, EditionPicture)


class Correction(InsertOnly):
    """A correction or clarification that readers were told of."""

    edition = models.OneToOneField(Edition, models.PROTECT, related_name="+")
    story_number = models.BigIntegerField(db_index=True)
    change = models.CharField(max_length=14, choices=Change)
    note = models.CharField(max_length=1_000)
    at = models.DateTimeField(db_index=True)

    objects = InsertOnlyQuerySet.as_manager()

    class Meta:
        app_label = "articles"
        ordering = ["-at", "-pk"]
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")

    def __str__(self) -> str:
        return self.note


class Withholding(InsertOnly):
    """One part of one edition hidden from readers at once, and why."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+")
    part = models.CharField(_("part"), max_length=8, choices=Withheld)
    reason = models.CharField(_("reason"), max_length=500)
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = InsertOnlyQuerySet.as_manager()

    class Meta:
        app_label = "articles"
        constraints = [models.UniqueConstraint(fields=["edition", "part"], name="withheld_once")]
        verbose_name = _("withholding")
        verbose_name_plural = _("withholdings")

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.part}"


register(EditionTag, "tag")
register(EditionPerson, "person")
register(EditionCredit, "person", "organisation")
