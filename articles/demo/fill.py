"""Filling an empty newsroom with the demo's paper, through the product's own functions."""

from datetime import datetime, time, timedelta

from django.contrib.auth.models import Group
from django.db import transaction

from articles.authority.models import NameKind
from articles.people import amend as people
from articles.people.models import Person, PersonName, Role
from articles.pictures.intake import take_in
from articles.pictures.models import Picture
from articles.publishing.correct import correct
from articles.publishing.publish import publish
from articles.publishing.spike import spike
from articles.staff.models import User
from articles.stories.copy import write
from articles.stories.copy_status import hand_on
from articles.stories.models import Story
from articles.tags import amend as tags
from articles.tags import sections
from articles.tags.models import Section, Tag, TagName
from articles.tools import clock

from . import drawings, town
from .filed import Filed, filed_stories


def is_filled() -> bool:
    """Whether there is anything in this newsroom: nobody deletes a story, so what was filled once stays so."""
    return Story.objects.exists() or User.objects.exists()


@transaction.atomic
def fill() -> None:
    """Fill the newsroom, all of it or nothing. Dates are counted from today, so that the paper is always of this week."""
    desk = _Desk()
    for filed in filed_stories():
        desk.file(filed)
    desk.follow_up()


class _Desk:
    """Who and what the stories need, by name and slug, and what has been filed so far, by its file's name."""

    def __init__(self) -> None:
        self.today = clock.day_of(clock.now())
        self.stories: dict[str, Story] = {}
        with clock.fixed(self.moment("-30 09:00")):
            self.staff = {username: _user(username, name, group) for username, name, group in town.STAFF}
            self.sections = {
                slug: sections.add(Section(slug=slug, name=name, order=order, description=words), by=self.administrator)
                for order, (slug, name, words) in enumerate(town.SECTIONS)
            }
            self.tags = {line[0]: _tag(*line, by=self.staff["librarian"]) for line in town.TAGS}
            self.people = {line[0]: _person(*line, by=self.staff["librarian"]) for line in town.PEOPLE}

    @property
    def administrator(self) -> User:
        return self.staff[town.ADMINISTRATOR]

    def moment(self, day: str) -> datetime:
        """`-2 06:30` is half past six of the day before yesterday, in the paper's zone."""
        days, hour = day.split()
        return clock.local_moment(datetime.combine(self.today + timedelta(days=int(days)), time.fromisoformat(hour)))

    def file(self, filed: Filed) -> None:
        """Write the story the evening before, and do with it what its `day` or `status` says."""
        ahead = filed.day and not filed.day.startswith("-")
        published = None if ahead or not filed.day else self.moment(filed.day)
        with clock.fixed((published or self.moment("-1 18:00")) - timedelta(hours=2)):
            (story,) = write([(Story(), self._copy(filed))], by=self.staff["priya"])
            self.stories[filed.file] = story
            if filed.status == "draft":
                hand_on(story, to="desk", by=self.staff["priya"])
            if filed.status == "spiked":
                spike(story, by=self.staff["editor"], reason="Nothing happened.")
        if published:
            with clock.fixed(published):
                publish(story, version=story.version, by=self.staff["sub"])
        elif ahead:
            publish(story, version=story.version, at=self.moment(filed.day), by=self.staff["sub"])

    def follow_up(self) -> None:
        """What came after: new facts for the ferry, and a correction for the barrier."""
        ferry, barrier = self.stories["1-ferry"], self.stories["2-barrier"]
        with clock.fixed(self.moment("-1 15:20")):
            body = ferry.body + "<p>The handrails passed their inspection this afternoon.</p>"
            standfirst = ferry.standfirst.replace(
                "if the ferry steps pass one last inspection", "now that the steps are safe"
            )
            (ferry,) = write([(ferry, {"body": body, "standfirst": standfirst})], by=self.staff["priya"])
            note = "The steps have passed their inspection since this story was first published."
            publish(ferry, version=ferry.version, change="update", note=note, by=self.staff["sub"])
        with clock.fixed(self.moment("-1 11:05")):
            correct(
                barrier,
                fields={"body": barrier.body.replace("£41 million", "£14 million")},
                change="correction",
                note="The barrier would cost £14 million, not £41 million as we first said.",
                by=self.staff["editor"],
            )

    def _copy(self, filed: Filed) -> dict:
        return {
            "catchline": filed.file.partition("-")[2],
            "headline": filed.headline,
            "slug": filed.slug,
            "kicker": filed.kicker,
            "standfirst": filed.standfirst,
            "body": filed.body,
            "kind_of_work": filed.kind,
            "section": self.sections[filed.section].pk,
            "credits": [
                {"name": "", "work": (*rest, "words")[0], "person": self.people[name].pk, "organisation": None}
                for name, *rest in filed.by
            ],
            "people": [
                {"person": self.people[name].pk, "part": part, "described_as": "".join(rest)}
                for name, part, *rest in filed.person
            ],
            "tags": [self.tags[name].pk for (name,) in filed.tag],
            "pictures": [
                {"picture": self._picture(drawing).pk, "place": "lead", "alt": alt, "caption": ""}
                for drawing, alt in filed.picture
            ],
        }

    def _picture(self, drawing: str) -> Picture:
        words = {"caption": "The Marigold on her first trial crossing.", "credit": "Drawing: The Aldermouth Courier"}
        return take_in(getattr(drawings, drawing)(), by=self.staff["priya"], **words)


def _user(username: str, name: str, group: str) -> User:
    first, _space, last = name.partition(" ")
    user = User(username=username, first_name=first, last_name=last, email=f"{username}@courier.example", is_staff=True)
    user.set_unusable_password()
    user.save()
    user.groups.add(Group.objects.get_or_create(name=group)[0])
    return user


def _tag(name: str, kind: str, others: tuple[str, ...], scope_note: str, *, by: User) -> Tag:
    tag = tags.add(Tag(name=name, kind=kind, scope_note=scope_note), by=by)
    for other in others:
        TagName.objects.create(record=tag, name=other, kind=NameKind.ALIAS)
    return tag


def _person(name: str, summary: str, others: tuple[str, ...], roles: tuple, *, by: User) -> Person:
    person = people.add(Person(name=name, summary=summary), by=by)
    for other in others:
        PersonName.objects.create(record=person, name=other, kind=NameKind.ALIAS)
    for title, organisation, since, until in roles:
        Role.objects.create(person=person, title=title, organisation=organisation, since=since, until=until)
    return person
