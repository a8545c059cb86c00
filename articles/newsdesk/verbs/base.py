"""What the pages of all verbs share: a small form, what the verb is called, when it makes sense, what it said."""

from collections.abc import Callable
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.contrib import messages
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.newsdesk.moments import MomentField
from articles.newsdesk.standing import Standing
from articles.publishing.outcome import Outcome
from articles.stories.models import Story
from articles.tools import clock
from articles.tools.clock import say_moment


class VerbForm(forms.Form):
    """One verb as a form. `right` is the verb of `may`; `many` says that it can be asked for several stories at once.

    `calls_off` is for a verb that itself says what it called off; of any other it is told besides.
    """

    name: str
    right: str
    label: str
    explains: str = ""
    button: str = ""
    many = True
    danger = False
    calls_off = False
    # A template that is given the class must not make a form of it.
    do_not_call_in_templates = True

    def __init__(self, *args: Any, stories: list[Story], standings: dict[int, Standing], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stories, self.standings = stories, standings
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.include_media = False
        for field in self.fields.values():
            limit = field.widget.attrs.pop("maxlength", None)
            if limit:
                field.widget.attrs["data-limit"] = limit

    def before_it_is_shown(self) -> None:
        """Find out what only the page says: whoever sends it in has read it."""

    @classmethod
    def makes_sense(cls, story: Story, standing: Standing) -> bool:
        """Whether the button is worth showing; the verb itself still judges."""
        raise NotImplementedError

    def carry_out(self, story: Story, *, by) -> list[Outcome]:
        """Call the verb for one story with what the form holds. Raises Refusal."""
        raise NotImplementedError

    def said(self, story: Story, outcomes: list[Outcome]) -> str | SafeString:
        """What to tell whoever asked for it."""
        raise NotImplementedError


class NoteField(forms.CharField):
    """A note to readers."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            **{
                "label": gettext_lazy("Note to readers"),
                "required": False,
                "max_length": 1_000,
                "widget": forms.Textarea(attrs={"rows": 3}),
            }
            | kwargs
        )


class ReasonField(forms.CharField):
    """Why: for the log."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=gettext_lazy("Reason"),
            max_length=400,
            widget=forms.Textarea(attrs={"rows": 2}),
            help_text=gettext_lazy("For the log. Readers never see it."),
            error_messages={"required": gettext_lazy("Say why: the reason goes to the log.")},
            **kwargs,
        )


class WhenField(MomentField):
    """A moment that may be left empty for now."""

    def __init__(self, help_text: str) -> None:
        super().__init__(label=gettext_lazy("When"), required=False, help_text=help_text)


def link(path: str, words: str) -> SafeString:
    """A link to a readers' page, in a message."""
    return format_html('<a href="{}">{}</a>', path, words)


def when(moment) -> str:
    """A moment as a message says it: now, or which."""
    return _("now") if moment is None or moment <= clock.now() else say_moment(moment)


def tell(request: HttpRequest, form: VerbForm, story: Story, outcomes: list[Outcome]) -> None:
    """The verb's result as messages: what it did, what else it had to do, and what it could not."""
    messages.success(request, form.said(story, outcomes))
    for outcome in outcomes:
        _tell_more(request, outcome, messages.warning, calls_off=form.calls_off)


def _tell_more(request: HttpRequest, outcome: Outcome, warn: Callable, *, calls_off: bool) -> None:
    if outcome.called_off is not None and not calls_off:
        moment = say_moment(outcome.called_off.live_from)
        warn(
            request,
            _("What was scheduled for %(when)s of “%(story)s” is called off.")
            % {"when": moment, "story": outcome.story},
        )
    if outcome.rewritten is not None:
        moment = say_moment(outcome.rewritten.live_from)
        messages.info(request, _("The edition scheduled for %s carries the change too.") % moment)
    for line in outcome.not_carried:
        warn(request, _("Not carried over, look yourself: %s") % line)
