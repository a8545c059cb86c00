"""The lines of a story's form: who is credited, who is in it, its tags, its pictures, further stories."""

from collections import Counter
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.editions.words import Place
from articles.stories.models import Credit, Mention, StoryLink, StoryPicture, StoryTag

from .lines import LineForm, Lines, LinesFormSet


class CreditForm(LineForm):
    def clean(self) -> dict[str, Any]:
        """A credit names a person or an agency, or has a name of its own."""
        cleaned = super().clean()
        if self.errors:
            return cleaned
        if cleaned.get("person") and cleaned.get("organisation"):
            self.add_error("organisation", _("Choose a person or an agency, not both: one credit a line."))
        elif not (cleaned.get("person") or cleaned.get("organisation") or cleaned.get("printed_name")):
            self.add_error("person", _("Choose a person or an agency, or write the name to print."))
        return cleaned


class Byline(Lines):
    model = Credit
    form = CreditForm
    fields = ("person", "work", "organisation", "printed_name", "order")
    choices = ("person", "organisation")
    add_words = gettext_lazy("Add a credit")
    verbose_name = gettext_lazy("credit")
    verbose_name_plural = gettext_lazy("byline")
    hint = gettext_lazy("Readers see the names in this order, each linked to its page.")


class People(Lines):
    model = Mention
    once = "person"
    fields = ("person", "part", "described_as", "order")
    choices = ("person",)
    add_words = gettext_lazy("Add a person")
    verbose_name = gettext_lazy("person")
    verbose_name_plural = gettext_lazy("people in the story")
    hint = gettext_lazy("Readers see each with the part they play; the story is listed on each one's page.")


class Tags(Lines):
    model = StoryTag
    once = "tag"
    fields = ("tag", "order")
    choices = ("tag",)
    classes = ("side",)
    add_words = gettext_lazy("Add a tag")
    verbose_name = gettext_lazy("tag")
    verbose_name_plural = gettext_lazy("tags")
    hint = gettext_lazy("The first tag leads.")


class PictureFormSet(LinesFormSet):
    def clean(self) -> None:
        """One lead picture and one for social media at most."""
        super().clean()
        places = Counter(form.cleaned_data.get("place") for form in self.kept())
        for form in self.kept():
            place = form.cleaned_data.get("place")
            if place in (Place.LEAD, Place.SOCIAL) and places[place] > 1:
                form.add_error("place", _("A story has one lead picture and one social picture at most."))


class Pictures(Lines):
    model = StoryPicture
    formset = PictureFormSet
    fields = ("picture", "place", "alt", "caption", "order")
    choices = ("picture",)
    add_words = gettext_lazy("Add a picture")
    verbose_name = gettext_lazy("picture")
    verbose_name_plural = gettext_lazy("pictures")
    hint = gettext_lazy("The lead picture stands above the body and on every list.")


class FurtherFormSet(LinesFormSet):
    def clean(self) -> None:
        """A story is no further story of its own."""
        super().clean()
        for form in self.kept():
            further = form.cleaned_data.get("further")
            if further is not None and further.pk == self.instance.pk:
                form.add_error("further", _("Choose another story than this one."))


class Further(Lines):
    model = StoryLink
    formset = FurtherFormSet
    once = "further"
    fk_name = "story"
    fields = ("further", "order")
    choices = ("further",)
    classes = ("side",)
    add_words = gettext_lazy("Add a further story")
    verbose_name = gettext_lazy("further story")
    verbose_name_plural = gettext_lazy("further stories")
    hint = gettext_lazy("Readers see those that are live.")


LINES = (Byline, People, Pictures, Tags, Further)


def relations(formsets: list[LinesFormSet]) -> dict[str, list[Any]]:
    """The lines of a valid form, as `stories.copy.write` takes them."""
    rows = {formset.model: formset.rows() for formset in formsets}
    found: dict[str, list[Any]] = {}
    if Credit in rows:
        found["credits"] = [
            {"name": row.printed_name, "work": row.work, "person": row.person_id, "organisation": row.organisation_id}
            for row in rows[Credit]
        ]
    if Mention in rows:
        found["people"] = [
            {"person": row.person_id, "part": row.part, "described_as": row.described_as} for row in rows[Mention]
        ]
    if StoryTag in rows:
        found["tags"] = [row.tag_id for row in rows[StoryTag]]
    if StoryPicture in rows:
        found["pictures"] = [
            {"picture": row.picture_id, "place": row.place, "alt": row.alt, "caption": row.caption}
            for row in rows[StoryPicture]
        ]
    if StoryLink in rows:
        found["links"] = [row.further_id for row in rows[StoryLink]]
    return found
