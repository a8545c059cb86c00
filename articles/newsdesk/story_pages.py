"""What staff look at of a story besides its form: the preview, one revision, what was done to it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.csp import csp_override

from articles.editions.models import Edition
from articles.editions.reading import read_content
from articles.editions.words import Withheld
from articles.public.page import page
from articles.public.policy import POLICY
from articles.publishing.compose import compose
from articles.stories.models import Revision, Story
from articles.tools import clock

from .base import log_of
from .pictures_shown import with_copies_for_staff

LATEST = 10
MOST = 100


@csp_override(POLICY)
def preview(request: HttpRequest, story: Story) -> HttpResponse:
    """The working copy as readers would see it, under their own policy; nobody stores it, no search engine keeps it."""
    shown = _as_read(story, story)
    response = page(
        "articles/public/story.html",
        sections=shown.sections,
        title=_("Preview: %s") % shown.title,
        story=shown,
    )
    response.content = with_copies_for_staff(response.content.decode()).encode()
    response["X-Robots-Tag"] = "noindex, nofollow"
    add_never_cache_headers(response)
    return response


def revision(request: HttpRequest, story: Story, version: int, site) -> HttpResponse:
    """One save of the story, to be read. Raises Http404."""
    kept = Revision.objects.filter(story=story, version=version).select_related("by").first()
    if kept is None:
        raise Http404
    around = Revision.objects.filter(story=story, version__in=(version - 1, version + 1)).values_list(
        "version", flat=True
    )
    context = {
        **site.each_context(request),
        "title": _("Version %(version)s of “%(story)s”") % {"version": version, "story": story},
        "original": story,
        "revision": kept,
        "copy": kept.copy,
        "shown": _as_read(kept, story),
        "around": sorted(around),
        "opts": Story._meta,
    }
    return TemplateResponse(request, "articles/newsdesk/revision.html", context)


def latest_editions(story: Story, most: int = LATEST) -> list[Edition]:
    """The last editions, called off ones too, with what is withheld of each."""
    return list(
        Edition.objects.of_story(story.pk)
        .annotate(text_withheld=Edition.objects.withheld(Withheld.TEXT))
        .select_related("recorded_by")
        .only("number", "live_from", "live_until", "change", "headline", "note", "path", "recorded_by", "story_number")
        .order_by("-number")[:most]
    )


def latest_revisions(story: Story, most: int = LATEST) -> list[Revision]:
    """The last saves, without their text."""
    return list(Revision.objects.filter(story=story).select_related("by").defer("copy").order_by("-version")[:most])


def history(request: HttpRequest, story: Story, site) -> HttpResponse:
    """Everything that was done to the story: its editions, its saves, its log."""
    context = {
        **site.each_context(request),
        "title": _("What was done to “%s”") % story,
        "record": story,
        "original": story,
        "lines": log_of(request.user, "story", story.pk),
        "editions": latest_editions(story, MOST),
        "revisions": latest_revisions(story, MOST),
        "now": clock.now(),
        "opts": Story._meta,
    }
    return TemplateResponse(request, "articles/newsdesk/history.html", context)


def _as_read(copy: Story | Revision, story: Story):
    """The page that a reader would get of the copy now. The moments are those that readers know, where they know any."""
    at = clock.now()
    had = (
        Edition.objects.begun(at)
        .of_story(story.pk)
        .only("first_published_at", "updated_at")
        .order_by("-live_from")
        .first()
    )
    return read_content(
        compose(copy),
        at=at,
        number=story.pk,
        first_published_at=had.first_published_at if had else None,
        updated_at=had.updated_at if had else None,
    )
