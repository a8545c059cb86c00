"""A person's page, and the list of people."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from articles.addresses.models import Kind
from articles.addresses.paths import record_path
from articles.editions import lists, named
from articles.editions.finding import Answer, find_person
from articles.editions.records import picture_shown, sections_shown

from .noted import readers_page
from .page import not_shown, page
from .paging import asked, check_not_past_the_end, pager

BY = "by-before"


@readers_page(params=("after",))
def people(request: HttpRequest, at: datetime) -> HttpResponse:
    """The people whom stories name, by sort name."""
    after = asked(request, "after")
    shown = named.people(at, after=after)
    check_not_past_the_end(after, shown.people)
    return page(
        "articles/public/people.html",
        sections=sections_shown(),
        title=_("People"),
        path="/people/",
        description=_("Everybody whom the stories of %s name.") % settings.SITE_NAME,
        query={"after": after},
        people=shown.people,
        pager=pager("/people/", now=after, following=shown.after, name="after"),
    )


@readers_page(params=("before", BY))
def person(request: HttpRequest, at: datetime, slug: str) -> HttpResponse:
    """Who the person is, the stories that they are in and those that they are credited on; a later page goes on with one list."""
    path = record_path(Kind.PERSON, slug)
    found = find_person(path, at)
    if found.answer != Answer.SHOWN:
        return not_shown(found, path)
    shown, before, by_before = found.record, asked(request), asked(request, BY)
    about, by, portrait = lists.of_person(
        shown.number,
        at,
        about=None if by_before and not before else before,
        by=None if before and not by_before else by_before,
        portrait=None if before or by_before else shown.portrait,
    )
    check_not_past_the_end(before, about.cards)
    check_not_past_the_end(by_before, by.cards)
    return page(
        "articles/public/person.html",
        sections=sections_shown(),
        title=shown.name,
        path=path,
        query={"before": before, BY: by_before},
        description=shown.summary or _("Stories about and by %s.") % shown.name,
        person=shown,
        portrait=picture_shown(portrait, alt=_("Portrait of %s") % shown.name) if portrait else None,
        about=about,
        by=by,
        about_pager=pager(path, now=before, following=about.before),
        by_pager=pager(path, now=by_before, following=by.before, name=BY),
        is_first_page=not (before or by_before),
    )
