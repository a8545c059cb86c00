"""The newsroom's fixed words: kinds of work, parts, change classes."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class KindOfWork(models.TextChoices):
    NEWS = "news", _("news")
    ANALYSIS = "analysis", _("analysis")
    OPINION = "opinion", _("opinion")
    REVIEW = "review", _("review")
    OBITUARY = "obituary", _("obituary")
    SPONSORED = "sponsored", _("sponsored")


class Work(models.TextChoices):
    WORDS = "words", _("words")
    ADDITIONAL = "additional", _("additional reporting")
    PICTURES = "pictures", _("pictures")
    DATA = "data", _("data")
    GRAPHICS = "graphics", _("graphics")
    VIDEO = "video", _("video")
    TRANSLATION = "translation", _("translation")


class Part(models.TextChoices):
    SUBJECT = "subject", _("subject")
    QUOTED = "quoted", _("quoted")
    MENTIONED = "mentioned", _("mentioned")
    PICTURED = "pictured", _("pictured")


class Place(models.TextChoices):
    LEAD = "lead", _("lead picture")
    BODY = "body", _("in the body")
    SOCIAL = "social", _("for social media")


class Change(models.TextChoices):
    """Change classes. Only update, correction and clarification move what readers see as "updated"."""

    NEW = "new", _("new")
    UPDATE = "update", _("update: new facts")
    MINOR = "minor", _("minor: no notice needed")
    CORRECTION = "correction", _("correction: we were wrong")
    CLARIFICATION = "clarification", _("clarification: we were unclear")
    LEGAL = "legal", _("legal: changed on advice")
    KILL = "kill", _("kill: withdrawn")


MOVES_UPDATED = frozenset({Change.UPDATE, Change.CORRECTION, Change.CLARIFICATION})
WANTS_NOTE = frozenset({Change.CORRECTION, Change.CLARIFICATION})


class Withheld(models.TextChoices):
    """What a withholding hides of one edition."""

    TEXT = "text", _("the text: the whole edition but its moment")
    NOTE = "note", _("the note to readers")
    BYLINE = "byline", _("the byline")
    ADDRESS = "address", _("the address")
