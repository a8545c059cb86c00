"""Two people on one story: nobody's save is lost, and no old form undoes a verb."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from articles.publishing.embargo import embargo
from articles.publishing.kill import kill
from articles.publishing.spike import spike
from articles.stories.copy_status import hand_on
from articles.stories.models import Revision, Story
from articles.tools import clock
from tests.newsdesk.conftest import Desk, errors
from tests.newsroom import NOON


def test_a_save_over_somebody_elses_is_refused_by_name_and_time_and_loses_nothing(desk, newsroom):
    story, tag = newsroom.story(), newsroom.tag("Harbour")
    mine = desk.open(story)
    with clock.fixed(NOON):
        newsroom.rewrite(story, headline="Theirs")

    answer = desk.save(story, mine | {"headline": "Mine", "story_tags-TOTAL_FORMS": 1, "story_tags-0-tag": tag.pk})

    assert errors(answer) == [
        (
            "Reporter saved version 2 of this story on 27 March 2026, 12:00, after you opened it. Nothing of yours is lost: "
            f"it is all below. <a href='/desk/articles/story/{story.pk}/revisions/2/' target='_blank'>Read that version</a>; "
            "save once more to put yours in its place."
        )
    ]
    form = answer.context["adminform"].form
    kept = answer.context["inline_admin_formsets"][3].formset.forms[0]["tag"].value()
    assert (Story.objects.get().headline, form["headline"].value(), kept) == ("Theirs", "Mine", str(tag.pk))


def test_a_second_save_knowingly_replaces_the_other(desk, newsroom):
    story = newsroom.story(tags=[newsroom.tag("Harbour")])
    mine = desk.open(story)
    newsroom.rewrite(story, headline="Theirs", tags=[])
    refused = desk.save(story, mine | {"headline": "Mine"})

    desk.save(
        story, mine | {"headline": "Mine", "read_version": refused.context["adminform"].form["read_version"].value()}
    )

    story.refresh_from_db()
    assert (story.headline, story.version, Revision.objects.filter(story=story).count()) == ("Mine", 3, 3)


def test_a_form_without_its_version_is_refused(desk, newsroom):
    story = newsroom.story()
    data = desk.open(story)
    del data["read_version"]

    answer = desk.save(story, data | {"headline": "Mine"})

    assert (len(errors(answer)), Story.objects.get().headline) == (1, "Ferry returns")


def test_an_old_form_undoes_no_verb(desk, newsroom):
    story = newsroom.story()
    old = desk.open(story)
    with clock.fixed(NOON):
        hand_on(story, to="subs", by=newsroom.reporter)
        embargo(story, until=NOON.replace(hour=18), by=newsroom.editor)
        spike(story, by=newsroom.editor, reason="overtaken")

    desk.save(story, old | {"headline": "Ferry late", "spiked_at": "", "embargo": "", "copy_status": "writing"})

    story.refresh_from_db()
    assert (story.headline, story.spiked_at, story.embargo, story.copy_status) == (
        "Ferry late",
        NOON,
        NOON.replace(hour=18),
        "subs",
    )


def test_an_old_form_brings_no_killed_story_back(desk, newsroom):
    story = newsroom.story()
    newsroom.publish(story)
    old = desk.open(story)
    kill(story, by=newsroom.editor, reason="wrong man")

    desk.save(story, old | {"headline": "Ferry late"})

    answer = desk.get(f"articles/story/{story.pk}/change/")
    assert [mark for mark, _words in answer.context["facts"]] == ["killed"]


def test_a_publication_of_a_version_that_moved_on_is_refused(newsroom):
    story = newsroom.story()
    desk = Desk(newsroom.editor)
    newsroom.rewrite(story, headline="Half a rewrite")

    answer = desk.post(
        f"articles/story/{story.pk}/do/publish/?version=1", {"story": story.pk, f"version-{story.pk}": 1}
    )

    assert errors(answer) == ["“Half a rewrite” was saved again since you read it. Read it once more, then publish."]


@pytest.mark.long
@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_the_same_moment_one_is_told(newsroom):
    story = newsroom.story()
    desks = [Desk(newsroom.editor), Desk(newsroom.reporter)]
    forms = [desk.open(story) | {"headline": f"By {desk.user.username}"} for desk in desks]
    start = Barrier(2)

    def save(desk: Desk, form: dict) -> int:
        start.wait()
        try:
            return len(desk.save(story, form).redirect_chain)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as threads:
        saved = list(threads.map(save, desks, forms))

    story.refresh_from_db()
    assert (sorted(saved), story.version, Revision.objects.filter(story=story).count()) == ([0, 1], 2, 2)
