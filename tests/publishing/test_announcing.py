"""What every verb leaves behind: its line in the log, its keys in the journal, its announcements; or nothing at all."""

from contextlib import contextmanager

import pytest
from django.db import transaction

from articles.editions.keys import keys_of
from articles.editions.models import LINK_MODELS, Edition, Withholding
from articles.pagecache.models import Purge
from articles.publishing.announce import changed, changing
from articles.publishing.call_off import call_off
from articles.publishing.correct import correct
from articles.publishing.embargo import embargo
from articles.publishing.kill import kill
from articles.publishing.publish import publish
from articles.publishing.restore import restore
from articles.publishing.spike import spike, unspike
from articles.publishing.withhold import withhold
from articles.staff.models import LogLine
from articles.staff.rights import NotAllowed
from articles.stories.copy import write
from articles.tags.sections import parents_by_number
from articles.tools import clock
from tests.newsroom import NOON
from tests.publishing.sight import HOUR, logged, purged


def drafted(newsroom, story):
    pass


def spiked(newsroom, story):
    spike(story, by=newsroom.administrator, reason="dull")


def published(newsroom, story):
    newsroom.publish(story, by=newsroom.administrator)


def scheduled(newsroom, story):
    published(newsroom, story)
    newsroom.update(story, at=NOON + HOUR, by=newsroom.administrator)


def killed(newsroom, story):
    published(newsroom, story)
    with clock.fixed(NOON + HOUR / 4):
        kill(story, by=newsroom.administrator, reason="wrong man")


def live(story):
    return Edition.objects.of_story(story.pk).order_by("number").first()


# The verb, the state it starts from, how it is called, its line in the log, whether readers see a difference.
VERBS = {
    "publish": (drafted, lambda story, by: publish(story, version=story.version, by=by), "publish", True),
    "schedule": (
        drafted,
        lambda story, by: publish(story, version=story.version, by=by, at=NOON + HOUR),
        "schedule",
        True,
    ),
    "call_off": (scheduled, lambda story, by: call_off(story, by=by), "call off", True),
    "correct": (
        published,
        lambda story, by: correct(story, fields={"headline": "x"}, change="correction", note="Wrong.", by=by),
        "correct",
        True,
    ),
    "kill": (published, lambda story, by: kill(story, by=by, reason="wrong man"), "kill", True),
    "restore": (killed, lambda story, by: restore(story, by=by, reason="right man"), "restore", True),
    "withhold": (published, lambda story, by: withhold(live(story), by=by, reason="court order"), "withhold", True),
    "spike": (drafted, lambda story, by: spike(story, by=by, reason="dull"), "spike", False),
    "unspike": (spiked, lambda story, by: unspike(story, by=by), "unspike", False),
    "embargo": (drafted, lambda story, by: embargo(story, until=NOON + HOUR, by=by), "embargo", False),
    "lift embargo": (drafted, lambda story, by: embargo(story, until=None, by=by), "lift embargo", False),
}
SUBS = {"publish", "schedule", "call_off", "spike", "unspike", "embargo", "lift embargo"}
MAY = {
    "reporter": set(),
    "sub_editor": SUBS,
    "editor": set(VERBS),
    "librarian": set(),
    "administrator": set(VERBS),
}


@pytest.fixture
def full(newsroom):
    """A story with a tag, a person, a credit and a section within a section."""
    inner = newsroom.section("Harbour", parent=newsroom.news)
    return newsroom.story(
        section=inner, tags=[newsroom.tag("Leith")], people=[newsroom.person()], credits=[newsroom.person("Ben Low")]
    )


def started(newsroom, story, verb):
    begin, call, line, shown = VERBS[verb]
    with clock.fixed(NOON):
        begin(newsroom, story)
    story.refresh_from_db()
    return call, line, shown


@contextmanager
def heard():
    """Both announcements, as (signal, verb, stories, inside a transaction of the verb's own or not)."""
    calls = []

    def while_changing(sender, outcomes, keys, at, by, **_kwargs):
        calls.append(("changing", sender, [outcome.story.pk for outcome in outcomes], frozenset(keys), at, by.username))

    def when_changed(sender, outcomes, keys, at, by, **_kwargs):
        calls.append(("changed", sender, [outcome.story.pk for outcome in outcomes], frozenset(keys), at, by.username))

    changing.connect(while_changing)
    changed.connect(when_changed)
    try:
        yield calls
    finally:
        changing.disconnect(while_changing)
        changed.disconnect(when_changed)


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_writes_one_line_in_the_log(newsroom, full, verb):
    call, line, _shown = started(newsroom, full, verb)
    before = len(logged(full))

    with clock.fixed(NOON + HOUR / 2):
        call(full, newsroom.editor)

    assert logged(full)[before:] == [(line, "editor")]


@pytest.mark.parametrize("group", MAY)
@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_asks_whether_its_user_may(newsroom, full, verb, group):
    call, _line, _shown = started(newsroom, full, verb)
    before = list(LogLine.objects.values_list("pk", flat=True))

    with clock.fixed(NOON + HOUR / 2):
        if verb in MAY[group]:
            call(full, getattr(newsroom, group))
        else:
            with pytest.raises(NotAllowed):
                call(full, getattr(newsroom, group))
            assert list(LogLine.objects.values_list("pk", flat=True)) == before


@pytest.mark.parametrize("verb", VERBS)
def test_nobody_does_nothing(newsroom, full, verb):
    call, _line, _shown = started(newsroom, full, verb)
    newsroom.editor.is_active = False

    for nobody in (None, newsroom.editor):
        with clock.fixed(NOON + HOUR / 2), pytest.raises(NotAllowed):
            call(full, nobody)


@pytest.mark.parametrize("verb", [verb for verb in VERBS if VERBS[verb][3]])
def test_each_verb_that_readers_see_says_every_key_of_every_edition_it_touched(newsroom, full, verb):
    call, _line, _shown = started(newsroom, full, verb)
    Purge.objects.all().delete()

    with clock.fixed(NOON + HOUR / 2):
        call(full, newsroom.editor)

    parents = parents_by_number()
    touched = Edition.objects.of_story(full.pk)
    assert purged() == set().union(*(keys_of(edition, parents) for edition in touched))


@pytest.mark.parametrize("verb", [verb for verb in VERBS if not VERBS[verb][3]])
def test_what_readers_cannot_see_purges_nothing_and_is_not_announced(newsroom, full, verb):
    call, _line, _shown = started(newsroom, full, verb)
    Purge.objects.all().delete()

    with heard() as calls, clock.fixed(NOON + HOUR / 2):
        call(full, newsroom.editor)

    assert (calls, Purge.objects.count()) == ([], 0)


@pytest.mark.parametrize("verb", [verb for verb in VERBS if VERBS[verb][3]])
def test_a_verb_is_announced_inside_its_transaction_and_again_when_it_is_stored(
    newsroom, full, verb, django_capture_on_commit_callbacks
):
    call, _line, _shown = started(newsroom, full, verb)

    with heard() as calls:
        with django_capture_on_commit_callbacks(execute=False) as waiting, clock.fixed(NOON + HOUR / 2):
            call(full, newsroom.editor)
        inside = [name for name, *_rest in calls]
        for told in waiting:
            told()

    assert inside == ["changing"]
    assert [name for name, *_rest in calls] == ["changing", "changed"]
    assert calls[0][1:] == calls[1][1:]
    assert calls[0][2:3] + calls[0][4:] == ([full.pk], NOON + HOUR / 2, "editor")


@pytest.mark.parametrize("verb", VERBS)
def test_undone_a_verb_leaves_nothing_behind(newsroom, full, verb, django_capture_on_commit_callbacks):
    call, _line, _shown = started(newsroom, full, verb)
    kept = (Purge, LogLine, Edition, Withholding, *LINK_MODELS)
    before = [list(model.objects.order_by("pk").values()) for model in kept]

    class Undone(Exception):
        pass

    with (
        heard() as calls,
        django_capture_on_commit_callbacks(execute=True),
        pytest.raises(Undone),
        transaction.atomic(),
        clock.fixed(NOON + HOUR / 2),
    ):
        call(full, newsroom.editor)
        raise Undone

    assert [list(model.objects.order_by("pk").values()) for model in kept] == before
    assert [name for name, *_rest in calls if name == "changed"] == []


def test_what_fails_while_changing_undoes_the_verb(newsroom, full):
    def fail(**_kwargs):
        raise RuntimeError("the index is broken")

    changing.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            newsroom.publish(full)
    finally:
        changing.disconnect(fail)

    assert Edition.objects.count() == 0


def test_a_batch_is_announced_once(newsroom):
    stories = [newsroom.story(f"Ferry {number}") for number in range(3)]

    with heard() as calls:
        publish(stories, version=1, by=newsroom.editor)

    assert [(name, verb, told) for name, verb, told, *_rest in calls] == [
        ("changing", "publish", [story.pk for story in stories])
    ]


def test_a_reporter_writes_and_a_librarian_does_not(newsroom):
    story = newsroom.story()

    write([(story, {"headline": "x"})], by=newsroom.reporter)
    with pytest.raises(NotAllowed, match="may not write a story"):
        write([(story, {"headline": "y"})], by=newsroom.librarian)
