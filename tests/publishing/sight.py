"""What readers, the log and the caches have of a story: short ways to ask."""

from datetime import timedelta

from articles.editions import lists
from articles.editions.finding import find_story
from articles.editions.index import links_of
from articles.editions.models import LINK_MODELS, Edition, Withholding
from articles.pagecache.models import Purge
from articles.staff.models import LogLine
from articles.tags.sections import parents_by_number

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
INSTANT = timedelta(microseconds=1)


def seen(story, at):
    """The headline that readers have at the moment, or None."""
    edition = Edition.objects.live(at).of_story(story.pk).first()
    return edition and edition.headline


def answer(path, at):
    """What the address answers: "200", "301 /where/it/is/", "404" or "410"."""
    found = find_story(path, at)
    return f"{found.answer} {found.edition.path}" if found.answer == "301" else str(found.answer)


def intervals(story):
    """(number, change, from, until) of every edition, in order."""
    rows = Edition.objects.of_story(story.pk).order_by("number")
    return list(rows.values_list("number", "change", "live_from", "live_until"))


def index_is_in_step(story):
    """Whether every index row has the interval of its edition, and each edition the rows it ought to have."""
    parents = parents_by_number()
    withheld = set(Withholding.objects.values_list("edition_id", "part"))
    wanted, there = [], []
    for edition in Edition.objects.of_story(story.pk):
        if (edition.pk, "text") not in withheld:
            links = links_of(edition, parents, byline=(edition.pk, "byline") not in withheld)
            wanted += [_told(model, edition.pk, edition, own) for model, rows in links.items() for own in rows]
    for model in LINK_MODELS:
        own = [field.attname for field in model._meta.local_concrete_fields if field.attname not in _OF_EDITIONS]
        for row in model.objects.filter(story_number=story.pk):
            there.append(_told(model, row.edition_id, row, [getattr(row, name) for name in own]))
    return sorted(wanted) == sorted(there)


_COMMON = ("story_number", "first_published_at", "live_from", "live_until")
_OF_EDITIONS = {"id", "edition_id", *_COMMON}


def _told(model, number, row, own):
    return [model.__name__, number, *(str(getattr(row, name)) for name in _COMMON), *map(str, own)]


def listed(at, *, tag=None, person=None, by=None, section=None):
    """The numbers of the stories on the list of a tag, about a person, by one, of a section; of the front when none is given."""
    if tag:
        page = lists.of_tag(tag.pk, at)[0]
    elif person:
        page = lists.of_person(person.pk, at)[0]
    elif by:
        page = lists.of_person(by.pk, at)[1]
    else:
        page = lists.in_section(section.pk, at) if section else lists.front(at)
    return [card.number for card in page.cards]


def logged(story):
    """(verb, who) of every line about the story, first to last."""
    return list(
        LogLine.objects.filter(kind="story", number=story.pk).order_by("pk").values_list("verb", "by__username")
    )


def purged():
    """The keys of every line of the journal."""
    return {key for line in Purge.objects.all() for key in line.keys}
