"""Namesakes: each record has a slug of its own."""

from articles.addresses.models import Kind
from articles.addresses.paths import free_slugs
from articles.people import amend as people
from articles.people.models import Person


def test_namesakes_of_one_batch_and_of_another_get_numbered_slugs(newsroom):
    newsroom.person("Ada Marsh")

    made = people.add_many([Person(name="Ada Marsh"), Person(name="Ada Marsh")], by=newsroom.administrator)

    assert [person.slug for person in made] == ["ada-marsh-2", "ada-marsh-3"]
    assert [person.pk for person in Person.objects.named("ada marsh")] == sorted(
        Person.objects.values_list("pk", flat=True)
    )


def test_a_hundred_namesakes_get_a_hundred_slugs(newsroom):
    people.add_many([Person(name="Jo") for _ in range(100)], by=newsroom.administrator)

    assert free_slugs(Kind.PERSON, ["jo", "jo", "jo-3"]) == ["jo-101", "jo-102", "jo-3-2"]


def test_the_number_of_a_long_slug_stays_within_its_room(newsroom):
    name = "x" * 80
    newsroom.person(name)

    assert newsroom.person(name).slug == f"{'x' * 78}-2"
