"""A paper grown by thousands of stories at once, past the verbs: rows of every table that grows, and the worst of them for a list."""

from datetime import timedelta
from itertools import batched

from articles.addresses.models import Kind
from articles.addresses.paths import claim_many, record_path, story_path
from articles.authority.names import give_names
from articles.editions import index
from articles.editions.models import Edition
from articles.lookup.words import add_words
from articles.pagecache.models import Purge
from articles.people.models import Person, Role
from articles.pictures.models import Picture, PictureWord
from articles.staff.models import LogLine
from articles.stories.models import Credit, Mention, Revision, Story, StoryLink, StoryTag, StoryWord
from articles.tags.models import Tag
from articles.tools.rows import insert, insert_numbered
from tests.newsroom import NOON
from tests.public.paper import Paper

_OWN = {
    "id",
    "story_number",
    "number",
    "live_from",
    "first_published_at",
    "first_day",
    "path",
    "headline",
    "people",
    "tags",
    "credits",
    "body",
}
# So few that each has more stories than a month counts of a day: of fewer PostgreSQL reads all, in whatever order they lie.
_DAYS = 3


def grow(paper: Paper, start: int, end: int) -> None:
    """The stories from `start` to `end`: all of three days, one section, one tag and one byline, each with a person, and live."""
    pattern = Edition.objects.live(NOON).get(story_number=paper.story.pk)
    fields = {
        column.attname: getattr(pattern, column.attname)
        for column in Edition._meta.concrete_fields
        if column.attname not in _OWN
    }
    for numbers in batched(range(start, end), 500):
        people = _people(numbers)
        tags = _tags(numbers)
        _pictures(numbers, paper)
        stories = _stories(numbers, paper, people)
        editions = [
            Edition(
                **fields,
                story_number=story.pk,
                number=1,
                live_from=pattern.live_from - timedelta(seconds=n),
                first_published_at=pattern.first_published_at - timedelta(days=n % _DAYS, seconds=n % 997),
                first_day=paper.day - timedelta(days=n % _DAYS),
                path=story_path("local", paper.day, f"story-{n}"),
                headline=story.headline,
                body=f'<p><a data-person="{person.pk}">Somebody</a></p>',
                # Most are under one tag and one byline; each fourth has its own, or no index would be worth a look.
                tags=[paper.tag.pk if place % 4 else tags[place].pk],
                credits=pattern.credits if place % 4 else [pattern.credits[0] | {"person": person.pk}],
            )
            for place, (n, story, person) in enumerate(zip(numbers, stories, people, strict=True))
        ]
        claim_many(((edition.path, edition.story_number, edition.live_from) for edition in editions), kind=Kind.STORY)
        index.write(insert_numbered(editions))


def _people(numbers: tuple[int, ...]) -> list[Person]:
    people = [Person(name=f"Sam Reed {n}", sort_name=f"Reed {n:06}, Sam", slug=f"sam-reed-{n}") for n in numbers]
    _record(people, Kind.PERSON)
    return people


def _tags(numbers: tuple[int, ...]) -> list[Tag]:
    tags = [Tag(name=f"Boat {n:06}", slug=f"boat-{n}") for n in numbers]
    _record(tags, Kind.TAG)
    return tags


def _record(records: list, kind: Kind) -> None:
    insert_numbered(records)
    give_names(records)
    claim_many([(record_path(kind, record.slug), record.pk, NOON) for record in records], kind=kind)


def _pictures(numbers: tuple[int, ...], paper: Paper) -> None:
    pictures = insert_numbered(
        Picture(
            original=f"{n}.jpg",
            sha256=f"{n:064}",
            format="JPEG",
            bytes=1,
            width=10,
            height=10,
            caption=f"Boats {n}",
            added_at=NOON + timedelta(seconds=n),
            added_by=paper.newsroom.administrator,
        )
        for n in numbers
    )
    add_words(PictureWord, {picture.pk: picture.found_by for picture in pictures})


def _stories(numbers: tuple[int, ...], paper: Paper, people: list[Person]) -> list[Story]:
    by = paper.newsroom.administrator
    stories = insert_numbered(
        Story(
            headline=f"Story {n}",
            catchline="boats" if n % 2 else "",
            section=paper.local,
            slug=f"story-{n}",
            ever_published=True,
            version=1,
            assigned_to=by if n % 2 else None,
            created_at=NOON,
            touched_at=NOON + timedelta(seconds=n // 3),
        )
        for n in numbers
    )
    add_words(StoryWord, {story.pk: f"{story.catchline} {story.headline}" for story in stories})
    insert(
        row
        for story, person in zip(stories, people, strict=True)
        for row in (
            Credit(story=story, person=paper.reporter),
            Mention(story=story, person=person),
            StoryTag(story=story, tag=paper.tag),
            StoryLink(story=story, further=paper.further),
            Role(person=person, title="Skipper"),
            Revision(story=story, version=1, at=NOON, by=by, copy={}),
            LogLine(at=NOON + timedelta(seconds=story.pk // 3), by=by, verb="publish", kind="story", number=story.pk),
            Purge(keys=["front"], at=NOON),
        )
    )
    return stories
