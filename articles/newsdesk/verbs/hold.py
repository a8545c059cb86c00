"""What is done before publication: handed on, held back, dropped and taken up again."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.newsdesk.moments import MomentField
from articles.newsdesk.standing import Standing
from articles.publishing.embargo import embargo
from articles.publishing.outcome import Outcome
from articles.publishing.spike import spike, unspike
from articles.stories.copy_status import hand_on
from articles.stories.models import CopyStatus, Story
from articles.tools.clock import say_moment

from .base import ReasonField, VerbForm


class HandOn(VerbForm):
    name, right = "hand-on", "hand_on"
    label, button = gettext_lazy("Hand on…"), gettext_lazy("Hand on")
    explains = gettext_lazy("Says where the copy is. Readers see nothing of it.")

    to = forms.ChoiceField(
        label=gettext_lazy("Where the copy is now"), choices=CopyStatus.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].initial = self.stories[0].copy_status if len(self.stories) == 1 else None

    @classmethod
    def makes_sense(cls, story: Story, standing: Standing) -> bool:
        return not story.spiked_at

    def carry_out(self, story: Story, *, by) -> list[Outcome]:
        hand_on(story, to=self.cleaned_data["to"], by=by)
        return []

    def said(self, story: Story, outcomes: list[Outcome]) -> str:
        where = CopyStatus(self.cleaned_data["to"]).label
        return _("“%(story)s”: %(where)s.") % {"story": story, "where": where}


class Embargo(VerbForm):
    name, right = "embargo", "embargo"
    label, button = gettext_lazy("Embargo…"), gettext_lazy("Set or lift the embargo")
    explains = gettext_lazy("A promise not to publish before: until then, publishing is refused to everybody.")

    until = MomentField(
        label=gettext_lazy("Until"),
        required=False,
        help_text=gettext_lazy("The paper's time. Empty: no embargo, the one there is lifted."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"].initial = self.stories[0].embargo if len(self.stories) == 1 else None

    @classmethod
    def makes_sense(cls, story: Story, standing: Standing) -> bool:
        return not story.spiked_at

    def carry_out(self, story: Story, *, by) -> list[Outcome]:
        return [embargo(story, until=self.cleaned_data["until"], by=by)]

    def said(self, story: Story, outcomes: list[Outcome]) -> str:
        until = self.cleaned_data["until"]
        if until is None:
            return _("“%s” is under no embargo.") % story
        return _("“%(story)s” is under embargo until %(until)s.") % {"story": story, "until": say_moment(until)}


class Spike(VerbForm):
    name, right, danger = "spike", "spike", True
    label, button = gettext_lazy("Spike…"), gettext_lazy("Spike")
    explains = gettext_lazy("Drops the story before publication. It can be taken off the spike again.")

    reason = ReasonField()

    @classmethod
    def makes_sense(cls, story: Story, standing: Standing) -> bool:
        return not story.spiked_at and standing.now is None and standing.ahead is None

    def carry_out(self, story: Story, *, by) -> list[Outcome]:
        return [spike(story, by=by, reason=self.cleaned_data["reason"])]

    def said(self, story: Story, outcomes: list[Outcome]) -> str:
        return _("“%s” is spiked.") % story


class Unspike(VerbForm):
    name, right = "unspike", "unspike"
    label, button = gettext_lazy("Unspike…"), gettext_lazy("Take it off the spike")
    explains = gettext_lazy("The story can be written and published again.")

    @classmethod
    def makes_sense(cls, story: Story, standing: Standing) -> bool:
        return story.spiked_at is not None

    def carry_out(self, story: Story, *, by) -> list[Outcome]:
        return [unspike(story, by=by)]

    def said(self, story: Story, outcomes: list[Outcome]) -> str:
        return _("“%s” is off the spike.") % story
