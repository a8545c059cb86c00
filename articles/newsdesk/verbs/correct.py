"""To amend what readers have, and say so."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.editions.models import Edition
from articles.newsdesk.body import BodyField
from articles.newsdesk.standing import Standing
from articles.publishing.correct import CHANGES, correct
from articles.publishing.outcome import Outcome
from articles.publishing.refusals import Stale
from articles.stories.models import Story
from articles.tools import clock

from .base import NoteField, VerbForm, link

CORRECTED = ("kicker", "headline", "standfirst", "body", "web_headline", "slug")
_WITHHOLD = {"": None, "yes": True, "no": False}


class Correct(VerbForm):
    """Begins with what readers have, not with the working copy; only what was changed here is changed."""

    name, right, many = "correct", "correct", False
    label, button = gettext_lazy("Correct…"), gettext_lazy("Correct it for readers now")
    explains = gettext_lazy(
        "This is what readers have now, not the working copy. What you change here they get at once; the same change is made "
        "in the working copy and in what is scheduled."
    )

    edition = forms.IntegerField(widget=forms.HiddenInput)
    change = forms.ChoiceField(
        label=gettext_lazy("What kind of change"),
        choices=[(change.value, change.label) for change in CHANGES],
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Corrections and clarifications are shown to readers with the note."),
    )
    note = NoteField(help_text=gettext_lazy("Says what was wrong and what is right. Needed but for a legal change."))
    kicker = forms.CharField(label=gettext_lazy("Kicker"), max_length=80, required=False)
    headline = forms.CharField(label=gettext_lazy("Headline"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
    standfirst = forms.CharField(
        label=gettext_lazy("Standfirst"), max_length=1_000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    body = BodyField(label=gettext_lazy("Body"))
    web_headline = forms.CharField(label=gettext_lazy("Web headline"), max_length=120, required=False)
    slug = forms.SlugField(
        label=gettext_lazy("Slug"),
        max_length=80,
        help_text=gettext_lazy("The old address leads to the new one for ever."),
    )
    earlier = forms.ChoiceField(
        label=gettext_lazy("The editions before it"),
        required=False,
        choices=[
            ("", gettext_lazy("withheld if the change is legal, else left as they are")),
            ("yes", gettext_lazy("withheld from readers, for good")),
            ("no", gettext_lazy("left as they are")),
        ],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.live = Edition.objects.live(clock.now()).of_story(self.stories[0].pk).first()
        if self.live is not None:
            self.initial |= {name: getattr(self.live, name) for name in CORRECTED} | {"edition": self.live.number}

    def clean(self) -> dict[str, Any]:
        """A correction of something else than what readers have now would undo somebody's change."""
        cleaned = super().clean()
        if self.live is None:
            raise ValidationError(_("Readers do not have this story now: there is nothing to correct."))
        if "edition" in cleaned and cleaned["edition"] != self.live.number:
            raise ValidationError(
                _(
                    "Readers have a newer edition than the one you began with. What you wrote is below; copy it, and open this page anew."
                )
            )
        return cleaned

    @classmethod
    def makes_sense(cls, story: Story, standing: Standing) -> bool:
        return standing.live is not None

    def carry_out(self, story: Story, *, by) -> list[Outcome]:
        given = self.cleaned_data
        changed = {
            name: given[name].replace("\r\n", "\n")
            for name in CORRECTED
            if given[name].replace("\r\n", "\n") != getattr(self.live, name)
        }
        with transaction.atomic():
            # Locked as `correct` will lock it, so that no edition can come between the comparison and the correction.
            Story.objects.select_for_update().get(pk=story.pk)
            live = Edition.objects.live(clock.now()).of_story(story.pk).only("number").first()
            if live is None or live.number != given["edition"]:
                raise Stale(_("Readers got another edition a moment ago. Open this page anew."))
            outcome = correct(
                story,
                fields=changed,
                change=given["change"],
                by=by,
                note=given["note"],
                withhold_earlier=_WITHHOLD[given["earlier"]],
            )
        return [outcome]

    def said(self, story: Story, outcomes: list[Outcome]) -> str:
        edition = outcomes[0].edition
        return format_html(_("Corrected for readers: {}."), link(edition.path, edition.headline))
