"""The form of a working copy, and how it notices that somebody else saved in the meantime."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import HiddenInput, Textarea
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.staff.models import User
from articles.stories.models import Revision
from articles.tags.models import Section
from articles.tools.clock import say_moment

from .base import DeskForm
from .body import BodyField
from .moments import DayInput

_LINE_ENDS = re.compile(r"[\r\n]+")
ONE_LINE = ("headline", "kicker", "web_headline", "catchline")


class SectionChoice(forms.ModelChoiceField):
    """Sections in the masthead's order, each named with the one it stands in."""

    def label_from_instance(self, section: Section) -> str:
        return f"{section.parent.name} › {section.name}" if section.parent else section.name


class StoryForm(DeskForm):
    """A working copy. `read_version` is the version that the editor has on the screen."""

    read_version = forms.IntegerField(widget=HiddenInput, required=False)
    body = BodyField(
        help_text=gettext_lazy("The story. A crosshead parts a long one; a pull quote repeats words of it.")
    )
    section = SectionChoice(
        Section.objects.select_related("parent"),
        required=False,
        label=gettext_lazy("Section"),
        help_text=gettext_lazy("The story's one home, and the first part of its address."),
    )
    assigned_to = forms.ModelChoiceField(
        User.objects.filter(is_active=True, is_staff=True).order_by("first_name", "last_name", "username"),
        required=False,
        label=gettext_lazy("Assigned to"),
        help_text=gettext_lazy("Whose desk it is on. Readers never see it."),
    )

    class Meta:
        widgets = {
            "headline": Textarea(attrs={"rows": 1}),
            "standfirst": Textarea(attrs={"rows": 2}),
            "planned_for": DayInput,
        }
        help_texts = {
            "headline": gettext_lazy("What readers see first, on the story and on every list."),
            "planned_for": gettext_lazy("For the desk's own plans: it publishes nothing."),
            "not_in_feeds": gettext_lazy("Left out of the feeds."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["read_version"] = self.instance.version
        for field in self.fields.values():
            # Nothing is cut off on the way in: the form says how long a text is, the server refuses one too long.
            limit = field.widget.attrs.pop("maxlength", None)
            if limit:
                field.widget.attrs["data-limit"] = limit

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name in ONE_LINE:
            if name in cleaned:
                cleaned[name] = _LINE_ENDS.sub(" ", cleaned[name])
        if self.instance.pk and cleaned.get("read_version") != self.instance.version:
            self._say_who_saved(cleaned.get("read_version") or 0)
        return cleaned

    def _say_who_saved(self, read: int) -> None:
        """Refuse, naming who saved which version when, and let the next save knowingly replace it."""
        story = self.instance
        last = Revision.objects.filter(story=story.pk, version__gt=read).select_related("by").first()
        self.data = self.data.copy()
        self.data[self.add_prefix("read_version")] = story.version
        if last is None:
            words = _(
                "This story was saved again since you opened it. Nothing of yours is lost. Save once more to replace it."
            )
        else:
            words = format_html(
                _(
                    "{who} saved version {version} of this story on {when}, after you opened it. Nothing of yours is lost: "
                    "it is all below. <a href='{address}' target='_blank'>Read that version</a>; save once more to put yours in its place."
                ),
                who=last.by,
                version=last.version,
                when=say_moment(last.at),
                address=reverse("admin:articles_story_revision", args=[story.pk, last.version]),
            )
        self.add_error(None, ValidationError(words, code="moved_on"))
