"""The page of a verb: asked for with GET, carried out with POST, for one story or for several."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.newsdesk.standing import Standing, facts, standings
from articles.staff.rights import may
from articles.stories.models import Story
from articles.tools import clock
from articles.tools.refusal import Refusal

from .base import VerbForm, tell
from .correct import Correct
from .hold import Embargo, HandOn, Spike, Unspike
from .publish import CallOff, Publish
from .withdraw import Kill, Restore, Withhold

VERBS: dict[str, type[VerbForm]] = {
    verb.name: verb for verb in (Publish, CallOff, Correct, Restore, HandOn, Embargo, Unspike, Spike, Withhold, Kill)
}
MOST = 100


def verbs_for(user, story: Story, standing: Standing) -> list[type[VerbForm]]:
    """The verbs that the user may do and that make sense for the story now, in the order of the buttons."""
    return [verb for verb in VERBS.values() if may(user, verb.right, Story) and verb.makes_sense(story, standing)]


def verb_page(request: HttpRequest, name: str, numbers: list[int], site) -> HttpResponse:
    """The form of the verb for these stories, and the one place where it is carried out."""
    verb = VERBS.get(name)
    if verb is None or (len(numbers) != 1 and not verb.many):
        raise Http404
    if not may(request.user, verb.right, Story):
        raise PermissionDenied
    found = Story.objects.visible_to(request.user).select_related("section").in_bulk(numbers[:MOST])
    stories = [found[number] for number in dict.fromkeys(numbers) if number in found]
    if not stories:
        raise Http404
    standing = standings(found, clock.now())
    form = verb(request.POST or None, stories=stories, standings=standing, initial=_initial(request, stories))
    if request.method == "POST" and form.is_valid():
        done = (
            _carry_out_one(request, form, stories[0]) if len(stories) == 1 else _carry_out_many(request, form, stories)
        )
        if done:
            return HttpResponseRedirect(_back(stories))
    return _show(request, form, stories, standing, site)


def _initial(request: HttpRequest, stories: list[Story]) -> dict[str, int]:
    """The version that was on the screen where the button stood, if the button said it."""
    version = request.GET.get("version", "")
    if len(stories) == 1 and version.isdecimal() and len(version) < 10:
        return {f"version-{stories[0].pk}": int(version)}
    return {}


def _carry_out_one(request: HttpRequest, form: VerbForm, story: Story) -> bool:
    try:
        outcomes = form.carry_out(story, by=request.user)
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return False
    tell(request, form, story, outcomes)
    return True


def _carry_out_many(request: HttpRequest, form: VerbForm, stories: list[Story]) -> bool:
    """Each story by itself, so that one that is refused holds up no other."""
    for story in stories:
        try:
            outcomes = form.carry_out(story, by=request.user)
        except Refusal as refusal:
            messages.error(request, _("“%(story)s”: %(why)s") % {"story": story, "why": refusal})
        else:
            tell(request, form, story, outcomes)
    return True


def _back(stories: list[Story]) -> str:
    if len(stories) == 1:
        return reverse("admin:articles_story_change", args=[stories[0].pk])
    return reverse("admin:articles_story_changelist")


def _show(
    request: HttpRequest, form: VerbForm, stories: list[Story], standing: dict[int, Standing], site
) -> HttpResponse:
    at = clock.now()
    only = stories[0] if len(stories) == 1 else None
    read = form.initial.get(f"version-{only.pk}") if only else None
    form.before_it_is_shown()
    context = {
        **site.each_context(request),
        "title": str(form.label).rstrip("…"),
        "subtitle": str(only) if only else None,
        "form": form,
        "stories": [(story, facts(story, standing[story.pk], at)) for story in stories],
        "only": only,
        "moved_on": read is not None and read != only.version,
        "back": _back(stories),
        "opts": Story._meta,
        "media": form.media,
    }
    request.current_app = site.name
    return TemplateResponse(request, "articles/newsdesk/verb.html", context, status=200)
