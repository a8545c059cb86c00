"""The working copy: what staff edit. Readers never see a row of these tables; nothing readers hold leads back here."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.authority.links import register
from articles.editions.words import KindOfWork, Part, Place, Work
from articles.lookup.models import Word, word_indexes
from articles.staff.rights import may

from .indexes import STORY_INDEXES

BODY_LIMIT = 500_000


class CopyStatus(models.TextChoices):
    WRITING = "writing", _("writing")
    DESK = "desk", _("with the desk")
    SUBS = "subs", _("with subs")
    LAWYER = "lawyer", _("with the lawyer")
    READY = "ready", _("ready")


class StoryQuerySet(models.QuerySet):
    def visible_to(self, user) -> "StoryQuerySet":
        """Those that the user may see at the desk: all of them for staff in a group, none for anybody else."""
        return self if may(user, "view", Story) else self.none()

    def spiked(self) -> "StoryQuerySet":
        return self.filter(spiked_at__isnull=False)


class Story(models.Model):
    """A story as it is being written. What readers see of it are its editions, found by this row's number."""

    catchline = models.CharField(
        _("catchline"), max_length=120, blank=True, help_text=_("The desk's working name. Readers never see it.")
    )
    headline = models.CharField(_("headline"), max_length=300)
    web_headline = models.CharField(
        _("web headline"),
        max_length=120,
        blank=True,
        help_text=_("Shorter, for the browser's tab and for search engines. Empty: the headline."),
    )
    kicker = models.CharField(_("kicker"), max_length=80, blank=True, help_text=_("A word or two above the headline."))
    standfirst = models.TextField(
        _("standfirst"), max_length=1_000, blank=True, help_text=_("The sentence or two below the headline.")
    )
    body = models.TextField(_("body"), max_length=BODY_LIMIT, blank=True)
    slug = models.SlugField(
        _("slug"),
        max_length=80,
        blank=True,
        help_text=_("The last part of the address. Empty: made from the headline when first published."),
    )
    section = models.ForeignKey(
        "articles.Section",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("section"),
        help_text=_("The story's one home, and the first part of its address."),
    )
    kind_of_work = models.CharField(
        _("kind of work"),
        max_length=12,
        choices=KindOfWork,
        default=KindOfWork.NEWS,
        help_text=_("Anything but news is labelled for readers."),
    )
    copy_status = models.CharField(
        _("copy status"), max_length=10, choices=CopyStatus, default=CopyStatus.WRITING, editable=False
    )
    spiked_at = models.DateTimeField(_("spiked"), null=True, editable=False)
    embargo = models.DateTimeField(_("embargo"), null=True, editable=False)
    planned_for = models.DateField(_("planned for"), null=True, blank=True)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("assigned to"),
    )
    version = models.PositiveIntegerField(_("version"), default=0, editable=False)
    ever_published = models.BooleanField(_("published or scheduled once"), default=False, editable=False)
    outside_id = models.CharField(
        _("outside identifier"), max_length=200, null=True, blank=True, unique=True, editable=False
    )
    not_in_feeds = models.BooleanField(_("not in feeds"), default=False)
    not_indexed = models.BooleanField(
        _("not indexed"), default=False, help_text=_("Search engines are asked to stay away.")
    )
    no_public_comparison = models.BooleanField(
        _("no public comparison"), default=False, help_text=_("Readers are not shown what changed between editions.")
    )
    created_at = models.DateTimeField(_("begun"), editable=False)
    touched_at = models.DateTimeField(_("last touched"), editable=False)

    objects = StoryQuerySet.as_manager()

    class Meta:
        app_label = "articles"
        ordering = ["-touched_at", "-pk"]
        indexes = STORY_INDEXES
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def __str__(self) -> str:
        return self.catchline or self.headline or f"{_('Story')} {self.pk}"


class StoryWord(Word):
    """A word of a story's headline or catchline, by which the desk finds it."""

    of = models.ForeignKey(Story, models.CASCADE, related_name="words", db_index=False)

    class Meta:
        app_label = "articles"
        indexes = word_indexes("story")
        verbose_name = _("word of a story")
        verbose_name_plural = _("words of stories")


class Credit(models.Model):
    """One person or agency credited on one story. The name is kept as it was printed."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="credits")
    person = models.ForeignKey(
        "articles.Person", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("person")
    )
    organisation = models.ForeignKey(
        "articles.Tag",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"kind": "organisation"},
        verbose_name=_("organisation"),
        help_text=_("An agency, in place of a person."),
    )
    work = models.CharField(_("work"), max_length=12, choices=Work, default=Work.WORDS)
    printed_name = models.CharField(
        _("printed name"), max_length=200, blank=True, help_text=_("Empty: the name of the record.")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        app_label = "articles"
        ordering = ["order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=True, organisation__isnull=False)
                | Q(person__isnull=False, organisation__isnull=True)
                | (Q(person__isnull=True, organisation__isnull=True) & ~Q(printed_name="")),
                name="credit_names_one",
                violation_error_message=_(
                    "A credit names a person, or an organisation, or has a printed name of its own."
                ),
            )
        ]
        verbose_name = _("credit")
        verbose_name_plural = _("byline")

    def __str__(self) -> str:
        return self.printed_name or str(self.person or self.organisation)


class Mention(models.Model):
    """One person in one story, and the part they play in it."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="mentions", db_index=False)
    person = models.ForeignKey("articles.Person", models.PROTECT, related_name="+", verbose_name=_("person"))
    part = models.CharField(_("part"), max_length=10, choices=Part, default=Part.MENTIONED)
    described_as = models.CharField(
        _("described as"),
        max_length=200,
        blank=True,
        help_text=_("As this story has it: “the club's longest-serving steward”. Empty: the role held on the day."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        app_label = "articles"
        ordering = ["order", "pk"]
        constraints = [models.UniqueConstraint(fields=["story", "person"], name="mention_once_a_story")]
        verbose_name = _("mention")
        verbose_name_plural = _("people in the story")

    def __str__(self) -> str:
        return str(self.person)


class StoryTag(models.Model):
    """One tag of one story; the first leads."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="story_tags", db_index=False)
    tag = models.ForeignKey("articles.Tag", models.PROTECT, related_name="+", verbose_name=_("tag"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        app_label = "articles"
        ordering = ["order", "pk"]
        constraints = [models.UniqueConstraint(fields=["story", "tag"], name="tag_once_a_story")]
        verbose_name = _("tag")
        verbose_name_plural = _("tags")

    def __str__(self) -> str:
        return str(self.tag)


class StoryPicture(models.Model):
    """One use of a picture in one story: where it stands, and what it shows to somebody who can't see it."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="story_pictures")
    picture = models.ForeignKey("articles.Picture", models.PROTECT, related_name="+", verbose_name=_("picture"))
    place = models.CharField(_("place"), max_length=8, choices=Place, default=Place.LEAD)
    alt = models.CharField(
        _("alternative text"),
        max_length=500,
        blank=True,
        help_text=_("What it shows, for somebody who can't see it. Empty only if it adds nothing to the words."),
    )
    caption = models.CharField(_("caption"), max_length=500, blank=True, help_text=_("Empty: the picture's own."))
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        app_label = "articles"
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "place"],
                condition=Q(place__in=[Place.LEAD, Place.SOCIAL]),
                name="one_lead_picture",
                violation_error_message=_("A story has one lead picture and one social picture at most."),
            )
        ]
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def __str__(self) -> str:
        return str(self.picture)


class StoryLink(models.Model):
    """A further story, picked by hand."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="story_links", db_index=False)
    further = models.ForeignKey(Story, models.PROTECT, related_name="+", verbose_name=_("further story"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        app_label = "articles"
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["story", "further"], name="further_once_a_story"),
            models.CheckConstraint(condition=~Q(story=models.F("further")), name="further_is_another"),
        ]
        verbose_name = _("further story")
        verbose_name_plural = _("further stories")

    def __str__(self) -> str:
        return str(self.further)


class Revision(models.Model):
    """The whole working copy as it stood after one save: its fields and every ordered relation."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="revisions", db_index=False)
    version = models.PositiveIntegerField(_("version"))
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    copy = models.JSONField(_("copy"))

    class Meta:
        app_label = "articles"
        ordering = ["-version"]
        constraints = [models.UniqueConstraint(fields=["story", "version"], name="revision_once_a_version")]
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")

    def __str__(self) -> str:
        return f"{self.story_id} v{self.version}"


register(Credit, "person", "organisation")
register(Mention, "person")
register(StoryTag, "tag")
