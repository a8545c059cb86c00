"""What is done to tags and sections: names kept, addresses kept, caches told."""

import pytest
from django.core.exceptions import ValidationError

from articles.addresses.models import Address
from articles.addresses.paths import RESERVED, Reserved, Taken
from articles.authority.models import State
from articles.pagecache.models import Purge
from articles.staff.rights import NotAllowed
from articles.tags import amend as tags
from articles.tags import sections
from articles.tags.models import Section, Tag
from tests.publishing.sight import purged


def test_a_tag_renamed_keeps_its_old_name_and_its_old_address(newsroom):
    tag = newsroom.tag("Leith Docks")
    tag.name, tag.slug = "Port of Leith", "port-of-leith"
    tags.amend(tag, by=newsroom.librarian)

    assert sorted(tag.names.values_list("kind", "name")) == [("former", "Leith Docks"), ("preferred", "Port of Leith")]
    assert list(Address.objects.filter(kind="tag").order_by("pk").values_list("path", flat=True)) == [
        "/tags/leith-docks/",
        "/tags/port-of-leith/",
    ]
    assert list(Tag.objects.matching("docks")) == [tag]


def test_tags_of_one_name_get_addresses_of_their_own(newsroom):
    assert [newsroom.tag("Leith").slug for _n in range(3)] == ["leith", "leith-2", "leith-3"]


def test_only_a_merge_makes_a_tag_merged(newsroom):
    tag = newsroom.tag()
    tag.state, tag.survivor = State.MERGED, newsroom.tag("Other")

    with pytest.raises(tags.BadTag, match="Only a merge"):
        tags.amend(tag, by=newsroom.librarian)


@pytest.mark.parametrize("name", ["", "\u200b", "a\u202eb", "a\0b", "x" * 201])
def test_a_tag_needs_a_name_that_can_be_printed(newsroom, name):
    with pytest.raises(ValidationError):
        newsroom.tag(name)


def test_an_amended_tag_says_so_to_every_page_it_is_on(newsroom):
    tag = newsroom.tag("Leith")
    Purge.objects.all().delete()
    tag.slug = "port"
    tags.amend(tag, by=newsroom.librarian)

    assert purged() == {f"tag:{tag.pk}", f"tag:{tag.pk}/list", "path:/tags/leith/", "path:/tags/port/"}


def test_a_reporter_adds_a_tag_and_does_not_amend_it(newsroom):
    tag = tags.add(Tag(name="Leith"), by=newsroom.reporter)

    with pytest.raises(NotAllowed):
        tags.amend(tag, by=newsroom.reporter)


@pytest.mark.parametrize("slug", sorted(RESERVED))
def test_a_section_is_not_called_by_a_word_that_the_site_needs(newsroom, slug):
    with pytest.raises(Reserved, match="is a reserved word"):
        newsroom.section("Anything", slug=slug)


@pytest.mark.parametrize("slug", ["a b", "a/b", "..", "", "ñ", "x" * 61])
def test_a_section_needs_a_slug_that_makes_an_address(newsroom, slug):
    with pytest.raises(ValidationError):
        newsroom.section("Anything", slug=slug)


def test_a_section_given_twice_is_refused(newsroom):
    with pytest.raises(Taken):
        newsroom.section("News again", slug="news")


def test_a_section_re_slugged_and_back_again_keeps_both_addresses(newsroom):
    for slug in ("local", "news"):
        newsroom.news.slug = slug
        sections.amend(newsroom.news, by=newsroom.administrator)

    assert list(Address.objects.filter(kind="section").order_by("pk").values_list("path", flat=True)) == [
        "/news/",
        "/local/",
    ]


def test_a_section_is_moved_by_moving_it_and_not_by_amending_it(newsroom):
    sport = newsroom.section("Sport")
    sport.parent = newsroom.news

    with pytest.raises(sections.BadSection, match="by moving it"):
        sections.amend(sport, by=newsroom.administrator)


@pytest.mark.parametrize("group", ["reporter", "sub_editor", "editor"])
def test_only_who_looks_after_records_touches_sections(newsroom, group):
    by = getattr(newsroom, group)

    for call in (
        lambda: sections.add(Section(name="X", slug="x"), by=by),
        lambda: sections.amend(newsroom.news, by=by),
    ):
        with pytest.raises(NotAllowed):
            call()
