"""The sections, tags, people and pictures that a line names: found, made, or left as they are."""

from articles.authority.models import NameKind
from articles.editions.models import Edition
from articles.people.models import Person
from articles.pictures.models import Picture
from articles.tags.models import Section, Tag

from .inputs import everything, line, sample, summary, taken


def test_slugs_and_names_find_records_before_any_are_made(newsroom, desk):
    ada, harbour = newsroom.person("Ada Marsh"), newsroom.tag("Harbour")
    harbour.names.create(name="The Docks", kind=NameKind.ALIAS)

    desk.stories(
        line(1, tags=["harbour", "the docks"], people=["ada-marsh"], bylines=["ADA MARSH"]),
        line(2, tags=["local-news"], people=["keir-starmer", "Keir Starmer"], bylines=[]),
    )

    first, second = Edition.objects.order_by("number", "pk")
    assert [first.tags, first.people[0]["person"], first.credits[0]["name"]] == [[harbour.pk], ada.pk, "ADA MARSH"]
    assert list(Person.objects.exclude(pk=ada.pk).values_list("name", "slug")) == [("Keir Starmer", "keir-starmer")]
    assert list(Tag.objects.exclude(pk=harbour.pk).values_list("name", "slug")) == [("Local news", "local-news")]
    assert len(second.people) == 1


def test_somebody_whom_a_refused_line_named_too_is_made_for_the_good_one(desk):
    desk.stories(line(1))

    desk.stories(line(2, slug="story-1", people=["New Person"]), line(3, people=["New Person"]))

    new = Person.objects.get(name="New Person")
    assert [(one.headline, one.people[0]["person"]) for one in Edition.objects.order_by("pk")[1:]] == [
        ("Ferry 3 returns", new.pk)
    ]


def test_the_other_files_come_first(desk):
    files = {
        "sections": [
            {"slug": "football", "name": "Football", "parent": "sport"},
            {"slug": "sport", "name": "Sport", "description": "All of it."},
            {"slug": "news", "name": "News"},
        ],
        "tags": [{"slug": "afc", "name": "AFC Example", "kind": "organisation", "description": "The club."}],
        "people": [{"slug": "ada-marsh", "name": "Ada Marsh", "bio": "Was mayor.", "description": "Mayor, 2001–2009"}],
        "authors": [{"slug": "jpym", "name": "Jo Pym", "email": "jo@paper.example", "bio": "Writes."}],
    }

    said = desk.stories(line(section="football", tags=["afc"], people=["ada-marsh"], bylines=["jpym"]), **files)
    again = desk.stories(line(section="football", tags=["afc"], people=["ada-marsh"], bylines=["jpym"]), **files)

    assert [summary(said), summary(again)] == [taken(1), taken(unchanged=1)]
    football = Section.objects.get(slug="football")
    assert [football.parent.name, football.parent.description] == ["Sport", "All of it."]
    assert list(Tag.objects.values_list("slug", "name", "kind", "scope_note")) == [
        ("afc", "AFC Example", "organisation", "The club.")
    ]
    assert list(Person.objects.order_by("pk").values_list("slug", "name", "summary", "biography", "staff_note")) == [
        ("ada-marsh", "Ada Marsh", "Mayor, 2001–2009", "Was mayor.", ""),
        ("jpym", "Jo Pym", "", "Writes.", "jo@paper.example"),
    ]
    edition = Edition.objects.get()
    assert [edition.path, edition.credits[0]["name"]] == ["/football/2026/03/26/story-1/", "Jo Pym"]


def test_records_that_are_there_stay_as_they_are(newsroom, desk):
    newsroom.person("Ada Marsh", biography="As the library has it.")
    before = everything()

    said = desk.stories(
        line(people=[], bylines=[], tags=[]),
        people=[{"slug": "ada-marsh", "name": "Ada Marsh", "bio": "As the wire has it."}],
    )

    assert [said.status, Person.objects.get().biography] == [0, "As the library has it."]
    assert everything()["Person"] == before["Person"]


def test_a_picture_below_the_media_leads_the_story_and_is_taken_in_once(desk):
    photo = sample("photos/gps/DSCN0010.jpg")
    (desk.folder / "media" / "2026").mkdir(parents=True)
    (desk.folder / "media" / "2026" / "ferry.jpg").write_bytes(photo.read_bytes())
    lines = [line(n, image="2026/ferry.jpg", image_alt="The ferry at the quay") for n in (1, 2)]

    desk.stories(*lines)
    said = desk.stories(*lines)

    picture = Picture.objects.get()
    assert summary(said) == taken(unchanged=2)
    assert [edition.pictures for edition in Edition.objects.all()] == [
        [{"picture": picture.pk, "place": "lead", "alt": "The ferry at the quay", "caption": ""}]
    ] * 2


def test_a_refused_story_leaves_no_picture_behind(desk, settings):
    photo = sample("photos/gps/DSCN0010.jpg")
    (desk.folder / "media").mkdir()
    (desk.folder / "media" / "ferry.jpg").write_bytes(photo.read_bytes())
    desk.stories(line(1))
    originals = settings.MEDIA_ROOT / "originals"
    before = sorted(originals.rglob("*.jpg"))

    desk.stories(line(2, slug="story-1", image="ferry.jpg"))

    assert [Picture.objects.count(), sorted(originals.rglob("*.jpg"))] == [0, before]
    assert [field for _line, field, _reason in desk.reasons] == ["slug"]
