"""Verbs, saves and time at random: what readers see at each minute is what a model of ten lines says.

The model knows nothing of editions, intervals or addresses: only what was done, when, and that readers see the last of it.
"""

from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from articles.addresses.models import Address
from articles.editions.finding import find_story
from articles.editions.models import Edition
from articles.publishing.call_off import call_off
from articles.publishing.correct import correct
from articles.publishing.embargo import embargo
from articles.publishing.kill import kill
from articles.publishing.publish import publish
from articles.publishing.restore import restore
from articles.publishing.spike import spike, unspike
from articles.publishing.withhold import withhold
from articles.stories.copy import write
from articles.stories.models import Story
from articles.tools import clock
from articles.tools.refusal import Refusal
from tests.newsroom import NOON
from tests.publishing.sight import index_is_in_step, listed

MINUTE = timedelta(minutes=1)
ARCHIVE = NOON - timedelta(days=400)
STORIES = 3
which = st.integers(0, STORIES - 1)
minutes = st.sampled_from([None, 0, 1, 2, 5])


class Seen:
    """The model: moments at which a story became something for readers, a headline or None; the last one counts."""

    def __init__(self):
        self.turns = []  # [moment, headline or None, hidden]

    def at(self, moment):
        past = [turn for turn in self.turns if turn[0] <= moment]
        return past[-1][1] if past and not past[-1][2] else None

    def ahead(self, now):
        return [turn for turn in self.turns if turn[0] > now]

    def becomes(self, headline, moment, *, now, keeping=()):
        self.turns = [turn for turn in self.turns if turn[0] <= now and turn[0] < moment]
        self.turns += [[moment, headline, False], *keeping]


class Newsdesk(RuleBasedStateMachine):
    """The real thing beside the model. A verb may refuse; then nothing may have changed."""

    newsroom = None

    @initialize()
    def begin(self):
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.now, self.words = NOON, 0
        self.by = self.newsroom.editor
        self.tag = self.newsroom.tag()
        self.stories = [self.newsroom.story(f"w{number}", tags=[self.tag]) for number in range(STORIES)]
        self.seen = [Seen() for _story in self.stories]
        self.copy = [f"w{number}" for number in range(STORIES)]

    def word(self):
        self.words += 1
        return f"x{self.words}"

    def moment(self, ahead):
        return None if ahead is None else self.now + ahead * MINUTE

    def does(self, verb):
        """Whether the verb did it; if it refused, whether the database is as it was."""
        with clock.fixed(self.now):
            try:
                verb()
            except Refusal:
                return False
        return True

    @rule(n=which, slug=st.booleans())
    def save(self, n, slug):
        word = self.word()
        copy = {"headline": word} | ({"slug": f"slug-{n}-{word}"} if slug else {})
        write([(Story.objects.get(pk=self.stories[n].pk), copy)], by=self.by)
        self.copy[n] = word

    @rule(n=which, ahead=minutes)
    def publish(self, n, ahead):
        story = Story.objects.get(pk=self.stories[n].pk)
        at = self.moment(ahead)
        if self.does(lambda: publish(story, version=story.version, by=self.by, at=at)):
            expiry = [turn for turn in self.seen[n].ahead(self.now) if turn[1] is None]
            self.seen[n].becomes(self.copy[n], at or self.now, now=self.now, keeping=expiry)

    @rule(n=which)
    def file_in_the_archive(self, n):
        story = Story.objects.get(pk=self.stories[n].pk)
        if self.does(lambda: publish(story, version=story.version, by=self.by, at=ARCHIVE)):
            self.seen[n].becomes(self.copy[n], ARCHIVE, now=self.now)

    @rule(n=which)
    def call_off(self, n):
        if self.does(lambda: call_off(self.stories[n], by=self.by)):
            self.seen[n].turns = [turn for turn in self.seen[n].turns if turn[0] <= self.now]

    @rule(n=which, ahead=minutes)
    def kill(self, n, ahead):
        at = self.moment(ahead)
        if self.does(lambda: kill(self.stories[n], by=self.by, reason="wrong", at=at)):
            self.seen[n].becomes(None, at or self.now, now=self.now)

    @rule(n=which)
    def restore(self, n):
        if self.does(lambda: restore(self.stories[n], by=self.by, reason="right")):
            had = [turn[1] for turn in self.seen[n].turns if turn[0] <= self.now and turn[1] and not turn[2]]
            self.seen[n].becomes(had[-1], self.now, now=self.now)

    @rule(n=which, change=st.sampled_from(["correction", "clarification", "legal"]), slug=st.booleans())
    def correct(self, n, change, slug):
        was, word = self.seen[n].at(self.now), self.word()
        fields = {"headline": word} | ({"slug": f"slug-{n}-{word}"} if slug else {})
        if self.does(lambda: correct(self.stories[n], fields=fields, change=change, note="n", by=self.by)):
            # What is scheduled gets the word if it has the old one, and is called off if it has another; so has the copy.
            ahead = [
                [at, word if headline else None, False]
                for at, headline, _hidden in self.seen[n].ahead(self.now)
                if headline in (was, None)
            ]
            self.copy[n] = word if self.copy[n] == was else self.copy[n]
            self.seen[n].becomes(word, self.now, now=self.now, keeping=ahead)
            for turn in self.seen[n].turns:
                turn[2] = turn[2] or (change == "legal" and turn[0] < self.now)

    @rule(n=which, back=st.integers(0, 3))
    def withhold(self, n, back):
        had = list(Edition.objects.begun(self.now).of_story(self.stories[n].pk).order_by("-live_from"))[back : back + 1]
        if had and self.does(lambda: withhold(had, by=self.by, reason="court order")):
            past = [turn for turn in self.seen[n].turns if turn[0] <= self.now]
            ahead = [turn for turn in self.seen[n].ahead(self.now) if turn[1] is None or back]
            past[-1 - back][2] = True
            self.seen[n].turns = past + ahead

    @rule(n=which)
    def spike(self, n):
        self.does(lambda: spike(self.stories[n], by=self.by, reason="dull"))

    @rule(n=which)
    def unspike(self, n):
        self.does(lambda: unspike(self.stories[n], by=self.by))

    @rule(n=which, ahead=minutes)
    def embargo(self, n, ahead):
        self.does(lambda: embargo(self.stories[n], until=self.moment(ahead), by=self.by))

    @rule(passed=st.integers(1, 3))
    def time_passes(self, passed):
        self.now += passed * MINUTE

    @invariant()
    def readers_see_now_what_the_model_says(self):
        if hasattr(self, "seen"):
            self.compare(self.now)

    def teardown(self):
        if not hasattr(self, "undo"):
            return
        try:
            for at in (ARCHIVE - MINUTE, ARCHIVE, NOON - MINUTE):
                self.compare(at)
            at = NOON
            while at <= self.now + 6 * MINUTE:
                self.compare(at)
                at += MINUTE
            assert [index_is_in_step(story) for story in self.stories] == [True] * STORIES
        finally:
            transaction.set_rollback(True)
            self.undo.__exit__(None, None, None)

    def compare(self, at):
        numbers = [story.pk for story in self.stories]
        expected = {
            number: seen.at(at) for number, seen in zip(numbers, self.seen, strict=True) if seen.at(at) is not None
        }
        live = Edition.objects.live(at).filter(story_number__in=numbers).values_list("story_number", "headline")
        assert sorted(live) == sorted(expected.items()), f"live at {at}"
        for where in ({}, {"tag": self.tag}, {"section": self.newsroom.news}):
            assert sorted(listed(at, **where)) == sorted(expected), f"{where} at {at}"
        self.compare_addresses(at, expected)

    def compare_addresses(self, at, expected):
        """Every address of a story shows it or leads there while readers have it, and is gone or unknown while not."""
        shown = []
        for address in Address.objects.filter(kind="story"):
            found = find_story(address.path, at)
            begun = address.since <= at and any(
                turn[0] <= at for turn in self.seen[[s.pk for s in self.stories].index(address.number)].turns
            )
            if not begun:
                assert found.answer == "404", (address, at)
            elif address.number in expected:
                assert found.answer in ("200", "301", "410"), (address, at)
                assert found.edition.headline == expected[address.number] or found.answer == "410"
                shown += [address.number] if found.answer == "200" else []
            else:
                assert found.answer == "410", (address, at)
        assert sorted(shown) == sorted(expected), f"addresses at {at}"


def run(newsroom, examples, steps):
    Newsdesk.newsroom = newsroom
    run_state_machine_as_test(
        Newsdesk,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_readers_see_what_the_model_says(newsroom):
    run(newsroom, 8, 18)


@pytest.mark.long
def test_readers_see_what_the_model_says_for_long(newsroom):
    run(newsroom, 60, 40)
