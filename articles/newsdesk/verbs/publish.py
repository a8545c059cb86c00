"""To publish, now or later, and to call off."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.editions.words import Change
from articles.newsdesk.standing import Standing
from articles.publishing.call_off import call_off
from articles.publishing.outcome import Outcome
from articles.publishing.publish import publish
from articles.publishing.unchanged import unchanged
from articles.stories.models import Story
from articles.tools import clock
from articles.tools.clock import say_moment

from .base import NoteField, VerbForm, WhenField, link, when


class Publish(VerbForm):
    """Carries the version of each story that was on the screen: a later one is not published by mistake."""

    name, right = "publish", "publish"
    label, button = gettext_lazy("Publish…"), gettext_lazy("Publish")
    explains = gettext_lazy("Readers get the story as it was last saved.")

    at = WhenField(
        gettext_lazy("The paper's time. Empty: now. A first publication may lie in the past (archive copy).")
    )
    change = forms.ChoiceField(
        label=gettext_lazy("What kind of change"),
        required=False,
        choices=[(change.value, change.label) for change in (Change.UPDATE, Change.MINOR)],
        widget=forms.RadioSelect,
        help_text=gettext_lazy("An update moves the time that readers see as “updated”."),
    )
    note = NoteField(help_text=gettext_lazy("Printed in the story's history."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for story in self.stories:
            self.fields[f"version-{story.pk}"] = forms.IntegerField(widget=forms.HiddenInput, initial=story.version)
        if all(standing.now is None for standing in self.standings.values()):
            del self.fields["change"], self.fields["note"]
        else:
            self.fields["change"].initial = Change.UPDATE

    def before_it_is_shown(self) -> None:
        """Say what is unchanged in place of what publishing does, where it would do nothing: the verb refuses that."""
        found = unchanged(self.stories, clock.now())
        if len(self.stories) == 1:
            for edition in found.values():
                words = _("Nothing has changed for readers since the live edition, of %s: there is nothing to publish.")
                self.explains = words % say_moment(edition.live_from)
        elif found:
            same = ", ".join(f"“{story}”" for story in self.stories if story.pk in found)
            words = _("Nothing has changed for readers of %s since what is live: of these there is nothing to publish.")
            self.explains = f"{self.explains} {words % same}"

    @classmethod
    def makes_sense(cls, story: Story, standing: Standing) -> bool:
        return not (story.spiked_at or standing.is_killed)

    def carry_out(self, story: Story, *, by) -> list[Outcome]:
        given = self.cleaned_data
        first = self.standings[story.pk].now is None
        return [
            publish(
                story,
                version=given[f"version-{story.pk}"],
                by=by,
                at=given["at"],
                change=None if first else given.get("change") or None,
                note=given.get("note", ""),
            )
        ]

    def said(self, story: Story, outcomes: list[Outcome]) -> str:
        edition = outcomes[0].edition
        if edition.live_from > clock.now():
            return _("“%(story)s” is scheduled for %(when)s.") % {"story": story, "when": when(edition.live_from)}
        return format_html(_("Published: {}."), link(edition.path, edition.headline))


class CallOff(VerbForm):
    name, right, calls_off = "call-off", "call_off", True
    label, button = gettext_lazy("Call off…"), gettext_lazy("Call it off")
    explains = gettext_lazy("What is scheduled does not happen; what readers have now runs on.")

    @classmethod
    def makes_sense(cls, story: Story, standing: Standing) -> bool:
        return standing.ahead is not None

    def carry_out(self, story: Story, *, by) -> list[Outcome]:
        return [call_off(story, by=by)]

    def said(self, story: Story, outcomes: list[Outcome]) -> str:
        (outcome,) = outcomes
        if outcome.called_off.change == Change.KILL:
            words = _("“%(story)s” is no longer to be withdrawn on %(when)s.")
        elif outcome.edition is not None:
            words = _(
                "The edition of “%(story)s” scheduled for %(when)s is called off. Readers keep what they have now."
            )
        else:
            words = _("The publication of “%(story)s” on %(when)s is called off. Readers have nothing of it.")
        return words % {"story": story, "when": say_moment(outcome.called_off.live_from)}
