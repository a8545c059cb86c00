"""To take from readers what they have, and to give it back."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.editions.models import Edition
from articles.editions.words import Change, Withheld
from articles.newsdesk.standing import Standing
from articles.publishing.kill import kill
from articles.publishing.outcome import Outcome
from articles.publishing.restore import restore
from articles.publishing.withhold import withhold
from articles.stories.models import Story
from articles.tools import clock
from articles.tools.clock import say_moment

from .base import NoteField, ReasonField, VerbForm, WhenField, link

MOST_OFFERED = 100


class Kill(VerbForm):
    name, right, danger = "kill", "kill", True
    label, button = gettext_lazy("Kill…"), gettext_lazy("Withdraw the story")
    explains = gettext_lazy("The story leaves every list; its address says that it was withdrawn, with the note.")

    reason = ReasonField()
    note = NoteField(help_text=gettext_lazy("What the address says to readers from then on."))
    at = WhenField(gettext_lazy("The paper's time. Empty: now."))

    @classmethod
    def makes_sense(cls, story: Story, standing: Standing) -> bool:
        return standing.now is not None and not standing.is_killed

    def carry_out(self, story: Story, *, by) -> list[Outcome]:
        given = self.cleaned_data
        return [kill(story, by=by, reason=given["reason"], note=given["note"], at=given["at"])]

    def said(self, story: Story, outcomes: list[Outcome]) -> str:
        moment = outcomes[0].edition.live_from
        if moment > clock.now():
            return _("“%(story)s” is to be withdrawn on %(when)s.") % {"story": story, "when": say_moment(moment)}
        return _("“%s” is withdrawn.") % story


class Restore(VerbForm):
    name, right = "restore", "restore"
    label, button = gettext_lazy("Restore…"), gettext_lazy("Restore the story")
    explains = gettext_lazy("Readers get back what they had before the kill, not what was written since.")

    reason = ReasonField()
    note = NoteField(help_text=gettext_lazy("Printed in the story's history."))

    @classmethod
    def makes_sense(cls, story: Story, standing: Standing) -> bool:
        return standing.is_killed

    def carry_out(self, story: Story, *, by) -> list[Outcome]:
        return [restore(story, by=by, reason=self.cleaned_data["reason"], note=self.cleaned_data["note"])]

    def said(self, story: Story, outcomes: list[Outcome]) -> str:
        edition = outcomes[0].edition
        return format_html(_("Restored: {}."), link(edition.path, edition.headline))


class Withhold(VerbForm):
    name, right, many, danger = "withhold", "withhold", False, True
    label, button = gettext_lazy("Withhold…"), gettext_lazy("Withhold")
    explains = gettext_lazy(
        "Hides editions, or parts of them, from readers at once and in the history. It can't be undone."
    )

    editions = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Editions"), coerce=int, widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose what to withhold.")},
    )  # fmt: skip
    parts = forms.MultipleChoiceField(
        label=gettext_lazy("What of them"),
        choices=Withheld.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose what to withhold.")},
    )
    reason = ReasonField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        numbers = [story.pk for story in self.stories]
        had = Edition.objects.begun(clock.now()).filter(story_number__in=numbers).exclude(change=Change.KILL)
        had = had.only("number", "live_from", "change", "headline", "story_number").order_by("-live_from", "-number")
        self.fields["editions"].choices = [
            (edition.number, _("%(number)s: %(when)s, %(change)s — %(headline)s") % {
                "number": edition.number,
                "when": say_moment(edition.live_from),
                "change": edition.get_change_display(),
                "headline": edition.headline,
            })
            for edition in had[:MOST_OFFERED]
        ]  # fmt: skip

    @classmethod
    def makes_sense(cls, story: Story, standing: Standing) -> bool:
        return standing.now is not None

    def carry_out(self, story: Story, *, by) -> list[Outcome]:
        chosen = Edition.objects.of_story(story.pk).filter(number__in=self.cleaned_data["editions"])
        return withhold(chosen, parts=self.cleaned_data["parts"], by=by, reason=self.cleaned_data["reason"])

    def said(self, story: Story, outcomes: list[Outcome]) -> str:
        numbers = ", ".join(str(outcome.edition.number) for outcome in outcomes)
        return _("Withheld of “%(story)s”: edition %(numbers)s.") % {"story": story, "numbers": numbers}
