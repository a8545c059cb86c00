"""A stored page is never old: it leaves the store with the change that makes it another, and with the moment."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from articles.pagecache import journal
from articles.pagecache.journal import purge
from articles.pagecache.models import Purge
from articles.publishing.call_off import call_off
from articles.publishing.kill import kill
from articles.publishing.withhold import withhold
from articles.tags import amend
from articles.tools import clock
from tests.newsroom import NOON
from tests.public.paper import live_edition, picture

from .wire import open_site

SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)


def stored(site, paths, at=NOON) -> set[str]:
    """Those of the paths that are answered without Django."""
    return {path for path in paths if site.made(path, at) == 0}


def warm(site, paths, at=NOON) -> None:
    for path in paths:
        site.ask(path, at)


def test_every_kind_of_page_is_made_once(site, paper):
    paths = set(paper.pages.values())
    warm(site, paths)

    assert stored(site, paths) == paths


def test_what_is_answered_from_the_store_is_what_django_answers(site, paper, client):
    for path in paper.pages.values():
        site.ask(path)
        answer = site.ask(path)
        with clock.fixed(NOON):
            made = client.get(path)

        assert (answer.status, answer.body) == (made.status_code, made.content)
        assert {name: answer.headers[name] for name in made.headers if name != "Cache-Control"} == {
            name: value for name, value in made.headers.items() if name != "Cache-Control"
        }


def test_a_publication_drops_the_pages_that_show_it_and_no_other(site, paper, newsroom):
    paths = set(paper.pages.values())
    warm(site, paths)

    with clock.fixed(NOON):
        newsroom.publish("Bridge shut")

    assert paths - stored(site, paths) == {
        "/", "/news/", "/archive/", paper.pages["year"], paper.pages["month"], paper.pages["day"],
    }  # fmt: skip
    assert "Bridge shut" in site.ask("/")


def test_a_kill_is_seen_by_every_process_of_the_machine_before_its_next_answer(site, paper, newsroom):
    with open_site() as other:
        warm(site, [paper.path, "/"])
        warm(other, [paper.path, "/"])
        with clock.fixed(NOON):
            kill(paper.story, by=newsroom.editor, reason="Wrong")

        seen = [(one.ask(paper.path).status, "Ferry" in one.ask("/")) for one in (site, other)]

    assert seen == [(410, False), (410, False)]


def test_a_withheld_text_is_gone_at_once(site, paper, newsroom):
    site.ask(paper.path)
    with clock.fixed(NOON):
        withhold(live_edition(paper.story), by=newsroom.editor, reason="Court order")

    assert site.ask(paper.path).status == 410


def test_a_renamed_tag_changes_the_stories_that_carry_it_and_leaves_the_front_alone(site, paper, newsroom):
    warm(site, [paper.path, "/"])
    paper.tag.name = "Docks"
    amend.amend(paper.tag, by=newsroom.administrator)

    assert (stored(site, ["/", paper.path]), "Docks" in site.ask(paper.path)) == ({"/"}, True)


def test_an_address_that_was_none_is_there_once_it_is_published(site, newsroom):
    assert site.ask("/news/2026/03/27/bridge-shut/").status == 404
    with clock.fixed(NOON):
        newsroom.publish(newsroom.story("Bridge shut", slug="bridge-shut"))

    assert site.ask("/news/2026/03/27/bridge-shut/").status == 200


def test_a_change_that_is_undone_drops_nothing(site, paper):
    site.ask("/")
    with pytest.raises(RuntimeError), transaction.atomic():
        purge(["front/list"])
        raise RuntimeError

    assert site.made("/") == 0


def test_what_another_machine_wrote_is_followed_without_a_word_from_it(site, paper):
    """Its row is in the journal, and our counter has not moved: the look of each second finds it."""
    site.ask("/")
    Purge.objects.create(keys=["front/list"], at=NOON)

    site.store.follower.look()

    assert site.made("/") == 1


def test_one_who_missed_lines_that_are_no_longer_kept_forgets_every_page(site, paper, monkeypatch):
    monkeypatch.setattr(journal, "_PRUNED_EVERY", 1)
    monkeypatch.setattr(journal, "KEPT", 2)
    paths = set(paper.pages.values())
    warm(site, paths)
    for number in range(4):
        with transaction.atomic():
            purge([f"story:{1_000_000 + number}"])

    assert (Purge.objects.count(), stored(site, paths)) == (2, set())


def test_the_journal_stays_short(newsroom, monkeypatch):
    monkeypatch.setattr(journal, "_PRUNED_EVERY", 10)
    monkeypatch.setattr(journal, "KEPT", 20)

    for _number in range(100):
        with transaction.atomic():
            purge(["front/list"])

    assert 20 <= Purge.objects.count() <= 30


class ChangedMeanwhile:
    """Django, with something that happens after the page was made and before it is handed over."""

    def __init__(self, django, happening) -> None:
        self.django, self.happening = django, happening
        self.asked = django.asked

    def __call__(self, environ, start_response):
        response = self.django(environ, start_response)
        happening, self.happening = self.happening, lambda: None
        happening()
        return response


@pytest.mark.parametrize("change, is_kept", [("front/list", False), ("tag:1000", True)])
def test_a_page_is_not_kept_if_something_on_it_changed_while_it_was_made(site, paper, change, is_kept):
    def happening():
        with transaction.atomic():
            purge([change])

    with open_site(ChangedMeanwhile(site.django, happening)) as site:
        first = site.ask("/")

        assert (first.status, site.made("/") == 0) == (200, is_kept)


def test_a_page_that_was_overtaken_is_for_no_shared_cache(site, paper):
    def happening():
        with transaction.atomic():
            purge(["front/list"])

    with open_site(ChangedMeanwhile(site.django, happening)) as site:
        assert "s-maxage=0, stale-while-revalidate=0, stale-if-error=0" in site.ask("/").headers["Cache-Control"]


def test_a_story_is_there_to_the_second_and_only_its_pages_are_made_anew(site, paper, newsroom):
    with clock.fixed(NOON):
        newsroom.publish(newsroom.story("Bridge shut", slug="bridge-shut"), at=NOON + HOUR)
    paths = {*paper.pages.values(), "/news/2026/03/27/bridge-shut/"}
    warm(site, paths, NOON + HOUR - SECOND)
    before = stored(site, paths, NOON + HOUR - SECOND)

    after = stored(site, paths, NOON + HOUR)

    assert (before, paths - after) == (
        paths,
        {"/", "/news/", "/archive/", paper.pages["year"], paper.pages["month"], "/news/2026/03/27/bridge-shut/", paper.pages["day"]},
    )  # fmt: skip
    assert "Bridge shut" in site.ask("/", NOON + HOUR)
    assert stored(site, paths, NOON + HOUR) == paths


def test_an_expiry_takes_the_story_away_at_its_second(site, paper, newsroom):
    warm(site, [paper.path, "/"])
    with clock.fixed(NOON):
        kill(paper.story, by=newsroom.editor, reason="Contract", at=NOON + HOUR)

    seen = [
        (site.ask(paper.path, at).status, "Ferry" in site.ask("/", at)) for at in (NOON + HOUR - SECOND, NOON + HOUR)
    ]

    assert seen == [(200, True), (410, False)]


def test_a_schedule_called_off_no_longer_shortens_what_caches_may_keep(site, paper, newsroom):
    with clock.fixed(NOON):
        story = newsroom.publish("Bridge shut", at=NOON + 30 * SECOND).story
    ahead = site.ask("/").headers["Cache-Control"]
    with clock.fixed(NOON):
        call_off(story, by=newsroom.editor)

    assert (ahead, site.ask("/").headers["Cache-Control"]) == (
        "public, max-age=0, must-revalidate, s-maxage=19, stale-while-revalidate=10, stale-if-error=10",
        "public, max-age=0, must-revalidate, s-maxage=40, stale-while-revalidate=20, stale-if-error=20",
    )


def test_a_picture_goes_from_stored_pages_when_its_rights_end(site, newsroom):
    lead = picture(newsroom, rights_end=NOON + HOUR)
    with clock.fixed(NOON):
        path = newsroom.publish(newsroom.story(pictures=[{"picture": lead.pk}])).edition.path

    seen = [f"/pictures/{lead.pk}/" in site.ask(path, at) for at in (NOON, NOON + HOUR - SECOND, NOON + HOUR)]

    assert seen == [True, True, False]


def test_no_shared_cache_keeps_a_page_past_the_moment(site, paper, newsroom):
    with clock.fixed(NOON):
        newsroom.publish("Bridge shut", at=NOON + HOUR)

    for before in (0.2, 1, 1.5, 2, 30, 59, 60, 61, 62, 90, 600):
        at = NOON + HOUR - timedelta(seconds=before)
        for later in (0, 0.1, 0.9):
            if later < before:
                said = site.ask("/", at + timedelta(seconds=later)).headers["Cache-Control"]
                seconds = [int(part.partition("=")[2]) for part in said.split(", ")[3:]]
                assert seconds[0] + max(seconds[1:]) <= before - later, (before, later, said)


def test_a_page_is_made_anew_after_nine_minutes(site, paper):
    site.ask("/")

    assert [site.made("/", NOON + minutes * 60 * SECOND) for minutes in (8, 9, 10)] == [0, 1, 0]


def test_the_front_prints_tomorrows_date_from_the_papers_midnight(site, paper):
    """In March the paper of Great Britain is at Greenwich time."""
    midnight = datetime(2026, 3, 28, tzinfo=UTC)

    seen = [
        "Saturday 28 March 2026" in site.ask("/", at) for at in (midnight - 30 * SECOND, midnight - SECOND, midnight)
    ]

    assert seen == [False, False, True]
