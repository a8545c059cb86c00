"""The list of stories: its columns, its filters, and what readers have of each row, asked once a page."""

from django.contrib import admin
from django.contrib.admin.views.main import ORDER_VAR, SEARCH_VAR, ChangeList
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.editions.models import Edition
from articles.editions.words import Change
from articles.staff.rights import may
from articles.stories.models import Story, StoryWord
from articles.tags.models import Section
from articles.tools import clock
from articles.tools.clock import say_moment

from .base import COUNTED, DeskChangeList, with_words
from .standing import Standing, facts, standings


class StoryChangeList(DeskChangeList):
    """One page of stories, each with its standing: one query for all of them."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        self.result_list = list(self.result_list)
        at = clock.now()
        found = standings([story.pk for story in self.result_list], at)
        for story in self.result_list:
            story.standing, story.seen_at = found[story.pk], at


class ReadersFilter(admin.SimpleListFilter):
    """What readers have."""

    title = gettext_lazy("readers have")
    parameter_name = "readers"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin):
        return [
            ("live", _("live")),
            ("ahead", _("scheduled")),
            ("never", _("not published")),
            ("killed", _("withdrawn")),
            ("spiked", _("spiked")),
            ("embargo", _("under embargo")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        at = clock.now()
        if self.value() == "live":
            # Asked of each story in the list's order: most are, so that the page is soon full.
            return queryset.filter(Exists(Edition.objects.live(at).filter(story_number=OuterRef("pk"))))
        few = {
            "ahead": Edition.objects.ahead(at),
            "killed": Edition.objects.standing(at).filter(change=Change.KILL),
        }
        if self.value() in few:
            return queryset.filter(pk__in=few[self.value()].values("story_number"))
        if self.value() == "never":
            return queryset.filter(ever_published=False, spiked_at__isnull=True)
        if self.value() == "spiked":
            return queryset.spiked()
        if self.value() == "embargo":
            return queryset.filter(pk__in=Story.objects.filter(embargo__gt=at).values("pk"))
        return queryset


class MineFilter(admin.SimpleListFilter):
    """Whose copy it is."""

    title = gettext_lazy("assigned to")
    parameter_name = "mine"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin):
        return [("yes", _("me")), ("nobody", _("nobody"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "yes":
            return queryset.filter(assigned_to=request.user)
        return queryset.filter(assigned_to__isnull=True) if self.value() == "nobody" else queryset


class SectionFilter(admin.SimpleListFilter):
    """The home of the story; what stands in a section is in it. The last of the filters: it takes the ends of what they left."""

    title = gettext_lazy("section")
    parameter_name = "section"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin):
        return [(str(number), name) for number, name in Section.objects.values_list("pk", "name")[:100]]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        value = self.value() or ""
        if not value.isdecimal() or len(value) > 18:
            return queryset
        sections = list(Section.objects.filter(Q(pk=int(value)) | Q(parent=int(value))).values_list("pk", flat=True))
        if len(sections) == 1:
            return queryset.filter(section=sections[0])
        if request.GET.get(SEARCH_VAR):
            return queryset.filter(section__in=sections)
        newest = ("-touched_at", "-pk")
        orders = [newest, ("touched_at", "pk")] if ORDER_VAR in request.GET else [newest]
        return queryset.filter(pk__in=[number for order in orders for number in _first_of(queryset, sections, order)])


def _first_of(queryset: QuerySet, sections: list[int], order: tuple[str, str]) -> list[int]:
    """The first stories of several sections in that order, as many as a list shows: each section's are a range of an index."""
    rows = [
        row
        for section in sections
        for row in queryset.filter(section=section).order_by(*order).values_list("touched_at", "pk")[: COUNTED + 1]
    ]
    return [pk for _touched_at, pk in sorted(rows, reverse=order[0].startswith("-"))[: COUNTED + 1]]


class StoryColumns:
    """The columns of the list, as `StoryAdmin` shows them."""

    list_display = ("named", "section", "copy_status", "readers_have", "assigned_to", "touched")
    list_filter = (ReadersFilter, "copy_status", MineFilter, "kind_of_work", SectionFilter)
    list_select_related = ("section", "assigned_to")
    sortable_by = ("touched",)
    search_fields = ("headline",)
    search_help_text = gettext_lazy("Words of the headline or catchline, or the story's number.")

    def get_changelist(self, request: HttpRequest, **kwargs) -> type[ChangeList]:
        return StoryChangeList

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        offered = self.is_autocomplete(request)
        if offered:
            queryset = queryset.filter(spiked_at__isnull=True)
        return with_words(queryset, search_term, StoryWord, offered=offered), False

    def offered_as(self, story: Story) -> str:
        return f"{story.headline or story} ({story.pk})"

    @admin.display(description=gettext_lazy("story"), ordering="headline")
    def named(self, story: Story) -> str:
        """The headline, with the catchline above it."""
        above = format_html('<span class="catchline">{}</span> ', story.catchline) if story.catchline else ""
        return format_html("{}{}", above, story.headline or story)

    @admin.display(description=gettext_lazy("readers have"))
    def readers_have(self, story: Story) -> str:
        return marks(facts(story, story.standing, story.seen_at))

    @admin.display(description=gettext_lazy("last touched"), ordering="touched_at")
    def touched(self, story: Story) -> str:
        return say_moment(story.touched_at)


def marks(found: list[tuple[str, str]]) -> str:
    """Facts about a story as small marks."""
    return format_html_join(" ", '<span class="mark mark--{}">{}</span>', found)


def live_link(standing: Standing) -> str:
    """Where a reader opens it now; empty where none can."""
    return standing.live.path if standing.live else ""


def action_for(verb) -> object:
    """The list's action for a verb: it only leads to the verb's page, with the stories that were ticked."""

    def action(model_admin: admin.ModelAdmin, request: HttpRequest, queryset: QuerySet):
        numbers = "&".join(f"story={number}" for number in queryset.values_list("pk", flat=True)[:100])
        return HttpResponseRedirect(f"{reverse('admin:articles_story_verb_many', args=[verb.name])}?{numbers}")

    action.__name__ = f"verb_{verb.name.replace('-', '_')}"
    action.short_description = verb.label
    action.right = verb.right
    return action


def may_act(user, action) -> bool:
    """Whether the action is one that the user may ask for."""
    return may(user, action.right, Story)
