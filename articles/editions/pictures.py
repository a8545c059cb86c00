"""Which pictures a reader can open at a moment."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from articles.authority.models import State
from articles.pagecache.keys import list_key, note, note_end, record_key
from articles.people.models import Person
from articles.pictures.models import Picture

from .models import EditionCredit, EditionPerson, EditionPicture


def find_picture(number: int, at: datetime) -> Picture | None:
    """The picture, if readers can see it at the moment, in two queries at most; else None.

    They can while its rights last and a live edition uses it in any place, or it is the portrait of somebody who is there for
    readers: a public record that a live edition names, in the news or in its byline.
    """
    note(record_key("picture", number))
    used = EditionPicture.objects.live(at).filter(picture=OuterRef("pk"))
    picture = (
        Picture.objects.filter(Q(rights_end__isnull=True) | Q(rights_end__gt=at), pk=number)
        .annotate(used=Exists(used))
        .defer("metadata")
        .first()
    )
    note_end(picture.rights_end if picture else None)
    if picture is None or picture.used or _portrayed(number, at):
        return picture
    return None


def _portrayed(number: int, at: datetime) -> bool:
    """Whether it is the portrait of somebody whom readers know of."""
    people = (
        Person.objects.filter(portrait=number)
        .annotate(
            named=Exists(EditionPerson.objects.live(at).filter(person=OuterRef("pk"))),
            credited=Exists(EditionCredit.objects.live(at).filter(person=OuterRef("pk"))),
        )
        .values_list("pk", "state", "named", "credited")[:100]
    )
    found = list(people)
    for person, *_rest in found:
        note(record_key("person", person), list_key("person", person))
    return any(state == State.PUBLIC and (named or credited) for _person, state, named, credited in found)
