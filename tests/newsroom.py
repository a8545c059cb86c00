"""A small paper for tests: plain factories that surprise nobody."""

from datetime import UTC, datetime
from typing import Any

from django.contrib.auth.models import Group

from articles.people import amend as people
from articles.people.models import Person, Role
from articles.publishing.outcome import Outcome
from articles.publishing.publish import publish
from articles.staff.models import User
from articles.staff.rights import GROUPS
from articles.stories.copy import write
from articles.stories.models import Story
from articles.tags import amend as tags
from articles.tags import sections
from articles.tags.models import Section, Tag
from articles.tools import clock

NOON = datetime(2026, 3, 27, 12, 0, tzinfo=UTC)


class Newsroom:
    """Staff by group (`editor`, `sub_editor` …), a section `news`, and factories that go through the product's own functions."""

    def __init__(self) -> None:
        for name in GROUPS:
            user = User.objects.create_user(
                name, email=f"{name}@paper.example", password="let-me-in-please", is_staff=True, first_name=name.title()
            )
            user.groups.add(Group.objects.get_or_create(name=name)[0])
            setattr(self, name.replace("-", "_"), user)
        with clock.fixed(datetime(2020, 1, 1, tzinfo=UTC)):
            self.news = self.section("News")

    def section(self, name: str, **fields: Any) -> Section:
        fields.setdefault("slug", name.lower())
        return sections.add(Section(name=name, **fields), by=self.administrator)

    def person(self, name: str = "Ada Marsh", *, roles: list[dict[str, str]] = (), **fields: Any) -> Person:
        person = people.add(Person(name=name, **fields), by=self.administrator)
        Role.objects.bulk_create(Role(person=person, **role) for role in roles)
        return person

    def tag(self, name: str = "Harbour", **fields: Any) -> Tag:
        return tags.add(Tag(name=name, **fields), by=self.administrator)

    def story(self, headline: str = "Ferry returns", **copy: Any) -> Story:
        """A working copy. `copy` is as `stories.copy.write` takes it; credits, people and tags may be records."""
        copy.setdefault("body", "<p>The ferry is back.</p>")
        copy.setdefault("section", self.news)
        copy["section"] = getattr(copy["section"], "pk", copy["section"])
        copy["tags"] = [getattr(tag, "pk", tag) for tag in copy.get("tags", ())]
        copy["people"] = [
            {"person": line.pk, "part": "mentioned", "described_as": ""} if isinstance(line, Person) else line
            for line in copy.get("people", ())
        ]
        copy["credits"] = [
            {"name": "", "work": "words", "person": line.pk, "organisation": None} if isinstance(line, Person) else line
            for line in copy.get("credits", ())
        ]
        copy["pictures"] = [{"place": "lead", "alt": "", "caption": ""} | use for use in copy.get("pictures", ())]
        copy["links"] = [getattr(link, "pk", link) for link in copy.get("links", ())]
        return write([(Story(), copy | {"headline": headline})], by=self.administrator)[0]

    def publish(self, story: Story | str = "Ferry returns", *, at: datetime | None = None, **options: Any) -> Outcome:
        """Publish the working copy as it stands; a headline in place of a story makes one first."""
        story = self.story(story) if isinstance(story, str) else story
        story.refresh_from_db()
        options.setdefault("by", self.editor)
        return publish(story, version=story.version, at=at, **options)

    def update(self, story: Story, *, at: datetime | None = None, **options: Any) -> Outcome:
        """Publish once more, with another kicker: an update with nothing new for readers is refused."""
        self.rewrite(story, kicker=f"Version {Story.objects.get(pk=story.pk).version + 1}")
        return self.publish(story, at=at, **options)

    def rewrite(self, story: Story, **copy: Any) -> Story:
        """Save the working copy with these fields changed."""
        return write([(Story.objects.get(pk=story.pk), copy)], by=self.reporter)[0]
