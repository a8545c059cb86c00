"""Stories at the desk: the form of the working copy, its pages, its verbs."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import ActionLocation
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.editions.body import render
from articles.staff.log import log
from articles.stories.copy import SCALARS, snapshot, write
from articles.stories.models import Story
from articles.tools import clock

from . import story_pages
from .base import DeskAdmin
from .fieldsets import fieldsets
from .lines import Chosen, Lines
from .standing import facts, standing_among, standing_of
from .story_form import StoryForm
from .story_lines import LINES, relations
from .story_list import StoryColumns, action_for, live_link, may_act
from .verbs.pages import VERBS, verb_page, verbs_for

# What the desk keeps about a story and no edition holds; a revision has none of it.
PLANS = ("planned_for", "assigned_to")


class StoryAdmin(StoryColumns, DeskAdmin):
    """The working copy. Nothing here is seen by readers: the buttons call the verbs, which write editions."""

    form = StoryForm
    verbs = {"view": "view", "add": "write", "change": "write"}
    add_title = gettext_lazy("File a %s")
    inlines = LINES
    actions = tuple(action_for(verb) for verb in VERBS.values() if verb.many)
    change_form_template = "articles/newsdesk/story.html"
    fieldsets = (
        (None, {"fields": ("read_version", "kicker", "headline", "standfirst", "body"), "classes": ("writing",)}),
        (
            gettext_lazy("Where it goes"),
            {"fields": ("section", "kind_of_work", "slug", "web_headline"), "classes": ("side",)},
        ),
        (gettext_lazy("At the desk"), {"fields": ("catchline", "assigned_to", "planned_for"), "classes": ("side",)}),
        (
            gettext_lazy("Kept from machines and readers"),
            {"fields": ("not_in_feeds", "not_indexed", "no_public_comparison"), "classes": ("side", "collapse")},
        ),
    )

    def get_urls(self) -> list:
        def page(route: str, view, name: str):
            return path(route, self.admin_site.admin_view(view), name=f"articles_story_{name}")

        return [
            page("several/<slug:verb>/", self.several_view, "verb_many"),
            page("<int:number>/preview/", self.preview_view, "preview"),
            page("<int:number>/revisions/<int:version>/", self.revision_view, "revision"),
            page("<int:number>/do/<slug:verb>/", self.verb_view, "verb"),
            *super().get_urls(),
        ]

    # Rights and finding

    def get_queryset(self, request: HttpRequest):
        return super().get_queryset(request).visible_to(request.user)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Story | None:
        """The story; for a save its row is locked first, so that the version compared is the version replaced."""
        story = super().get_object(request, object_id, from_field)
        if story is not None and request.method == "POST":
            return Story.objects.select_for_update().get(pk=story.pk)
        return story

    def _story(self, request: HttpRequest, number: int) -> Story:
        if not self.has_view_permission(request):
            raise PermissionDenied
        story = self.get_queryset(request).filter(pk=number).first()
        if story is None:
            raise Http404
        return story

    def get_actions(self, request: HttpRequest, action_location: ActionLocation = ActionLocation.CHANGE_LIST) -> dict:
        actions = super().get_actions(request, action_location=action_location)
        return {name: action for name, action in actions.items() if may_act(request.user, action.func)}

    # Reading

    def get_fieldsets(self, request: HttpRequest, obj: Story | None = None) -> list:
        """Who may not change the story reads its body in place of the HTML."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return fieldsets
        shown = {"body": "body_read"}
        return [
            (title, options | {"fields": tuple(shown.get(name, name) for name in options["fields"])})
            for title, options in fieldsets
        ]

    @admin.display(description=gettext_lazy("body"))
    def body_read(self, story: Story) -> str:
        """The body as readers would get it, but for its pictures; names stand unlinked."""
        return render(story.body, person_path=lambda _number: None, figure=lambda _number, _caption: None)

    # Saving

    def get_formset_kwargs(self, request: HttpRequest, obj: Story, inline: Lines, prefix: str) -> dict[str, Any]:
        """What the lines of one kind are made of. Those of one page share what is known of the records that they choose."""
        if not hasattr(request, "chosen"):
            request.chosen = Chosen(self.admin_site)
        read = bool(obj.pk) and not self.has_change_permission(request, obj)
        given = {"instance": obj, "prefix": prefix, "chosen": request.chosen, "read": read}
        # The admin would copy all that was sent, for each kind of line: these only read it.
        return given | {"data": request.POST, "files": request.FILES} if request.method == "POST" else given

    def save_form(self, request: HttpRequest, form: StoryForm, change: bool) -> Story:
        """The story with the form's values, not stored: `save_related` stores it whole, with its lines."""
        return form.save(commit=False)

    def save_model(self, request: HttpRequest, obj: Story, form: StoryForm, change: bool) -> None:
        """Nothing yet: see `save_related`."""

    def save_related(self, request: HttpRequest, form: StoryForm, formsets: list, change: bool) -> None:
        """Store the working copy with its lines and keep the revision, by the one function that does.

        Only what is on the form is stored, so that an old form undoes no verb; a form that changes nothing stores nothing.
        """
        story = form.instance
        names = [name for name in SCALARS if name in form.cleaned_data]
        copy = {name: form.cleaned_data[name] for name in names} | relations(formsets)
        if "section" in form.cleaned_data:
            copy["section"] = story.section_id
        request.nothing_new = False
        if change:
            stored = Story.objects.get(pk=story.pk)
            now = snapshot(stored)
            # What is as it was is not written once more.
            copy = {name: value for name, value in copy.items() if value != now[name]}
            request.nothing_new = not copy
            self._store_plans(story, stored)
        if not request.nothing_new:
            write([(story, copy)], by=request.user)
        if not change:
            log(request.user, "file", "story", story.pk, words=story.headline)

    def _store_plans(self, story: Story, stored: Story) -> None:
        changed = [name for name in PLANS if getattr(story, name) != getattr(stored, name)]
        if changed:
            story.save(update_fields=changed)

    # After saving

    def response_add(self, request: HttpRequest, obj: Story, post_url_continue: str | None = None) -> HttpResponse:
        if "_popup" in request.POST:
            return super().response_add(request, obj, post_url_continue)
        return self._saved(request, obj, _("Filed: “%s”.") % obj)

    def response_change(self, request: HttpRequest, obj: Story) -> HttpResponse:
        if "_popup" in request.POST:
            return super().response_change(request, obj)
        if getattr(request, "nothing_new", False):
            return self._saved(
                request, obj, _("Nothing of the copy was changed: it is still version %s.") % obj.version
            )
        return self._saved(
            request, obj, _("Saved as version %(version)s: “%(story)s”.") % {"version": obj.version, "story": obj}
        )

    def _saved(self, request: HttpRequest, story: Story, words: str) -> HttpResponse:
        """Back to the form, or on to what the button asked for: the page of publishing, or the preview."""
        messages.success(request, words)
        if "_publish" in request.POST:
            address = reverse("admin:articles_story_verb", args=[story.pk, "publish"])
            return HttpResponseRedirect(f"{address}?version={story.version}")
        if "_preview" in request.POST:
            return HttpResponseRedirect(reverse("admin:articles_story_preview", args=[story.pk]))
        return HttpResponseRedirect(reverse("admin:articles_story_change", args=[story.pk]))

    # Pages

    def render_change_form(self, request: HttpRequest, context: dict, **kwargs: Any) -> HttpResponse:
        """The form, with what readers have, the verbs that make sense, and what was saved and published."""
        story = kwargs.get("obj")
        context["fieldsets"] = fieldsets(context["adminform"])
        if story is not None and story.pk:
            at = clock.now()
            editions = story_pages.latest_editions(story)
            # Of most stories these are all.
            all_there = len(editions) < story_pages.LATEST
            standing = standing_among(editions, at) if all_there else standing_of(story, at)
            verbs = verbs_for(request.user, story, standing)
            context |= {
                "facts": facts(story, standing, at),
                "live_link": live_link(standing),
                "verbs": [verb for verb in verbs if verb.name != "publish"],
                "may_publish": any(verb.name == "publish" for verb in verbs),
                "editions": editions,
                "revisions": story_pages.latest_revisions(story),
                "now": at,
            }
        return super().render_change_form(request, context, **kwargs)

    def verb_view(self, request: HttpRequest, number: int, verb: str) -> HttpResponse:
        """The page of a verb for one story."""
        return verb_page(request, verb, [number], self.admin_site)

    def several_view(self, request: HttpRequest, verb: str) -> HttpResponse:
        """The page of a verb for the stories that were ticked in the list."""
        given = request.POST.getlist("story") or request.GET.getlist("story")
        numbers = [int(number) for number in given[:100] if number.isdecimal() and len(number) < 19]
        return verb_page(request, verb, numbers, self.admin_site)

    def preview_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """The working copy as readers would see it."""
        return story_pages.preview(request, self._story(request, number))

    def revision_view(self, request: HttpRequest, number: int, version: int) -> HttpResponse:
        """One save of the story."""
        return story_pages.revision(request, self._story(request, number), version, self.admin_site)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict | None = None) -> HttpResponse:
        """What was done to the story."""
        number = int(object_id) if object_id.isdecimal() and len(object_id) < 19 else 0
        return story_pages.history(request, self._story(request, number), self.admin_site)
