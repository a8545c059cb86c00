"""What the demo's desk does with a story, through the product's own functions; when it does it is said by the chronicle."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from articles.publishing.correct import correct
from articles.publishing.embargo import embargo
from articles.publishing.kill import kill
from articles.publishing.publish import publish
from articles.publishing.restore import restore
from articles.publishing.spike import spike
from articles.staff.models import User
from articles.stories.copy import write
from articles.stories.copy_status import hand_on
from articles.stories.models import Story

from .calendar import Calendar
from .filed import Event, Filed
from .markup import pictures_in, to_html
from .staff import EDITOR, NEWS_EDITOR, SUB

_CORRECTIONS = {"correct": "correction", "clarify": "clarification", "legal": "legal"}


@dataclass
class Desk:
    """Everything stories name, by key, and the stories filed so far with their texts as they stand."""

    calendar: Calendar
    users: dict[str, User]
    sections: dict[str, int]
    tags: dict[str, int]
    people: dict[str, int]
    pictures: dict[str, int]
    alts: dict[str, str]
    stories: dict[str, Story] = field(default_factory=dict)
    texts: dict[str, dict[str, str]] = field(default_factory=dict)

    def file(self, filed: Filed) -> None:
        """Write the first copy; further stories that are not there yet are left out, as they would have been."""
        story = Story(assigned_to=self._writer(filed))
        if filed.status:
            story.planned_for = self.calendar.day(filed.day)
        self.texts[filed.key] = filed.texts
        (self.stories[filed.key],) = write([(story, self._copy(filed))], by=self._writer(filed))

    def keep_back(self, filed: Filed) -> None:
        """Do with copy that is not published what its file says: embargo it, hand it on, spike it."""
        story = self.stories[filed.key]
        if filed.embargo:
            embargo(story, until=self.calendar.moment(filed.embargo["day"], filed.embargo["time"]), by=self.users[SUB])
        if filed.copy_status:
            hand_on(story, to=filed.copy_status, by=self._writer(filed))
        if filed.status == "spiked":
            spike(story, by=self.users[EDITOR], reason=filed.spike_note)

    def publish(self, filed: Filed, *, at: datetime | None = None) -> None:
        """Publish the first copy, which the sub has marked as ready."""
        story = self.stories[filed.key]
        hand_on(story, to="ready", by=self.users[SUB])
        publish(story, version=story.version, at=at, by=self.users[SUB])

    def follow_up(self, filed: Filed, event: Event, *, at: datetime | None = None) -> None:
        """Do to a published story what the event says; `at` makes an update one that is ahead."""
        story, editor = self.stories[filed.key], self.users[EDITOR]
        changed = self._changed(filed, event)
        match event.verb:
            case "update" | "minor":
                (story,) = write([(story, changed)], by=self._writer(filed))
                publish(story, version=story.version, at=at, change=event.verb, note=event.note, by=self.users[SUB])
            case "kill":
                kill(story, by=editor, reason=event.reason, note=event.note)
            case "restore":
                restore(story, by=editor, reason=event.reason, note=event.note)
            case verb:
                correct(story, fields=changed, change=_CORRECTIONS[verb], note=event.note, by=editor)

    def _changed(self, filed: Filed, event: Event) -> dict[str, str]:
        """The fields that the event's replacements touch, as they read after it."""
        before = self.texts[filed.key]
        after = dict(before)
        for old, new in event.replace:
            after = {name: text.replace(old, new) for name, text in after.items()}
        self.texts[filed.key] = after
        changed = {name: text for name, text in after.items() if text != before[name]}
        if "body" in changed:
            changed["body"] = to_html(changed["body"], self.people, self.pictures)
        return changed

    def _writer(self, filed: Filed) -> User:
        """The first of the byline who has a user; the news desk takes in what comes from outside."""
        return next((self.users[key] for key in filed.byline if key in self.users), self.users[NEWS_EDITOR])

    def _copy(self, filed: Filed) -> dict[str, Any]:
        plain = ("catchline", "headline", "web_headline", "kicker", "standfirst", "kind_of_work")
        return {name: getattr(filed, name) for name in plain} | {
            "slug": filed.key,
            "body": to_html(filed.body, self.people, self.pictures),
            "section": self.sections[filed.section],
            "credits": self._credits(filed),
            "people": [
                {"person": self.people[line["key"]], "part": line["part"], "described_as": line.get("described_as", "")}
                for line in filed.people
            ],
            "tags": [self.tags[key] for key in filed.tags],
            "pictures": self._pictures(filed),
            "links": [self.stories[key].pk for key in filed.further if key in self.stories],
        }

    def _pictures(self, filed: Filed) -> list[dict[str, Any]]:
        lines = [(filed.picture, "lead", filed.picture_alt, filed.picture_caption)] if filed.picture else []
        lines += [(key, "body", filed.body_alts.get(key) or self.alts[key], "") for key in pictures_in(filed.body)]
        return [
            {"picture": self.pictures[key], "place": place, "alt": alt, "caption": caption}
            for key, place, alt, caption in lines
        ]

    def _credits(self, filed: Filed) -> list[dict[str, Any]]:
        lines = [(self.people[key], None, "words") for key in filed.byline]
        lines += [(None, self.tags[key], "words") for key in (filed.agency,) if key]
        lines += [(self.people[key], None, "additional") for key in filed.additional]
        lines += [(self.people[key], None, "pictures") for key in filed.pictures_by]
        return [
            {"name": "", "work": work, "person": person, "organisation": organisation}
            for person, organisation, work in lines
        ]
