"""The working copy as one value: what is written is what is read, and every save is kept whole."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from articles.editions import index
from articles.editions.content import Content, from_edition, from_values, to_columns
from articles.editions.models import Edition
from articles.pictures.models import Picture
from articles.publishing.compose import compose
from articles.stories.copy import RELATIONS, SCALARS, snapshot, snapshots, write
from articles.stories.models import Revision, Story
from articles.tools import clock
from tests.newsroom import NOON
from tests.publishing.sight import index_is_in_step


@pytest.fixture
def full(newsroom):
    """A copy with every field filled."""
    picture = Picture.objects.create(
        original="x.jpg", sha256="0" * 64, format="JPEG", bytes=1, width=10, height=10,
        added_at=NOON, added_by=newsroom.editor,
    )  # fmt: skip
    ada, ben = newsroom.person(), newsroom.person("Ben Low")
    agency, leith = newsroom.tag("PA", kind="organisation"), newsroom.tag("Leith")
    other = newsroom.story("Other")
    return {
        "catchline": "ferry1",
        "headline": "Ferry “returns” & stays",
        "web_headline": "Ferry returns",
        "kicker": "Harbour",
        "standfirst": "No\xa0break.",
        "body": f'<p>With <a data-person="{ada.pk}">Ada</a>.</p><figure data-picture="{picture.pk}"></figure>',
        "slug": "ferry",
        "kind_of_work": "analysis",
        "not_in_feeds": True,
        "not_indexed": True,
        "no_public_comparison": True,
        "section": newsroom.news.pk,
        "credits": [
            {"name": "", "work": "words", "person": ben.pk, "organisation": None},
            {"name": "PA Media", "work": "pictures", "person": None, "organisation": agency.pk},
            {"name": "A Stringer", "work": "additional", "person": None, "organisation": None},
        ],
        "people": [
            {"person": ben.pk, "part": "quoted", "described_as": "skipper"},
            {"person": ada.pk, "part": "subject", "described_as": ""},
        ],
        "tags": [leith.pk, agency.pk],
        "pictures": [
            {"picture": picture.pk, "place": "lead", "alt": "A ferry", "caption": ""},
            {"picture": picture.pk, "place": "body", "alt": "", "caption": "The bow"},
        ],
        "links": [other.pk],
    }


def test_what_is_written_is_what_is_read(newsroom, full):
    (story,) = write([(Story(), full)], by=newsroom.reporter)

    assert set(full) == {*SCALARS, *RELATIONS, "section"}
    assert snapshot(Story.objects.get(pk=story.pk)) == full


def test_written_again_in_another_order_the_order_is_the_new_one(newsroom, full):
    (story,) = write([(Story(), full)], by=newsroom.reporter)
    turned = full | {name: full[name][::-1] for name in RELATIONS}

    write([(story, turned)], by=newsroom.reporter)

    assert snapshot(Story.objects.get(pk=story.pk)) == turned


def test_what_a_copy_does_not_name_stays_as_it_is(newsroom, full):
    (story,) = write([(Story(), full)], by=newsroom.reporter)

    write([(Story.objects.get(pk=story.pk), {"kicker": "Docks"})], by=newsroom.reporter)

    assert snapshot(Story.objects.get(pk=story.pk)) == full | {"kicker": "Docks"}


def test_a_save_from_an_older_reading_undoes_nothing_that_it_does_not_name(newsroom, full):
    (story,) = write([(Story(), full)], by=newsroom.reporter)
    mine, theirs = Story.objects.get(pk=story.pk), Story.objects.get(pk=story.pk)

    write([(theirs, {"headline": "Theirs"})], by=newsroom.reporter)
    write([(mine, {"kicker": "Mine"})], by=newsroom.reporter)

    assert snapshot(Story.objects.get(pk=story.pk)) == full | {"headline": "Theirs", "kicker": "Mine"}


def test_every_save_is_kept_whole_with_its_version(newsroom, full):
    with clock.fixed(NOON):
        (story,) = write([(Story(), full)], by=newsroom.reporter)
        write([(story, {"tags": []})], by=newsroom.editor)

    rows = Revision.objects.filter(story=story).values_list("version", "at", "by__username", "copy")
    assert list(rows) == [(2, NOON, "editor", full | {"tags": []}), (1, NOON, "reporter", full)]


def test_a_story_composes_to_the_same_as_its_latest_revision(newsroom, full):
    (story,) = write([(Story(), full)], by=newsroom.reporter)

    content = compose(Story.objects.get(pk=story.pk))

    assert content == compose(Revision.objects.get(story=story))
    assert [line.name for line in content.credits] == ["Ben Low", "PA Media", "A Stringer"]


def test_content_goes_into_columns_and_comes_back_the_same(newsroom, full):
    (story,) = write([(Story(), full)], by=newsroom.reporter)
    content = compose(story)

    edition = newsroom.publish(story).edition

    assert from_edition(Edition.objects.get(pk=edition.pk)) == content
    columns = to_columns(content)
    assert from_values(columns | {"section": columns["section_number"]}) == content


def test_content_with_nothing_in_it_goes_and_comes_back_too():
    content = Content(headline="", slug="", section=0)
    columns = to_columns(content)

    assert from_values(columns | {"section": columns["section_number"]}) == content


def test_the_index_made_anew_is_the_index_as_written(newsroom, full):
    (story,) = write([(Story(), full)], by=newsroom.reporter)
    newsroom.publish(story)

    before = index_is_in_step(story)
    index.rebuild(Edition.objects.of_story(story.pk))

    assert (before, index_is_in_step(story)) == (True, True)


def test_many_are_written_and_read_in_as_many_queries_as_one(newsroom, full, django_assert_max_num_queries):
    with django_assert_max_num_queries(17):
        stories = write([(Story(), full) for _n in range(30)], by=newsroom.reporter)
    with django_assert_max_num_queries(5):
        copies = snapshots(stories)

    assert list(copies.values()) == [full] * 30


@pytest.mark.parametrize(
    "wrong",
    [
        {"headline": ""},
        {"headline": "x" * 301},
        {"headline": "a\0b"},
        {"headline": "a\ud800b"},
        {"standfirst": "x" * 1_001},
        {"body": "x" * 500_001},
        {"slug": "a b"},
        {"slug": "../x"},
        {"kind_of_work": "gossip"},
        {"credits": [{"name": "a\0b", "work": "words", "person": None, "organisation": None}]},
        {"credits": [{"name": "x" * 201, "work": "words", "person": None, "organisation": None}]},
    ],
)
def test_what_cannot_be_kept_is_refused_by_field_and_nothing_is_stored(newsroom, wrong):
    copy = {"headline": "x", "body": "<p>x</p>"} | wrong

    with pytest.raises(ValidationError):
        write([(Story(), {"headline": "good"}), (Story(), copy)], by=newsroom.reporter)

    assert (Story.objects.count(), Revision.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    "wrong",
    [
        {"credits": [{"name": "x", "work": "nonsense", "person": None, "organisation": None}]},
        {"people": [{"person": 1, "part": "nonsense", "described_as": ""}]},
        {"pictures": [{"picture": 1, "place": "nonsense", "alt": "", "caption": ""}]},
    ],
)
def test_a_word_that_readers_pages_do_not_know_is_never_stored(newsroom, wrong):
    with pytest.raises(ValueError, match="nonsense"):
        write([(Story(), {"headline": "x"} | wrong)], by=newsroom.reporter)


def test_a_credit_names_somebody(newsroom):
    nobody = {"name": "", "work": "words", "person": None, "organisation": None}

    with pytest.raises(IntegrityError):
        write([(Story(), {"headline": "x", "credits": [nobody]})], by=newsroom.reporter)


def test_hostile_html_is_made_harmless_on_the_way_in(newsroom):
    (story,) = write(
        [(Story(), {"headline": "x", "body": "<p onclick=x>a<script>b</script></p>"})], by=newsroom.reporter
    )

    assert Story.objects.get(pk=story.pk).body == "<p>a</p>"
