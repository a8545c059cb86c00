"""Which page keys a change of a story touches."""

from articles.pagecache.keys import FRONT, PEOPLE, day_keys, list_key, path_key, record_key, story_key
from articles.tags.sections import ancestors

from .index import people_of, pictures_of
from .models import Edition


def keys_of(edition: Edition, parents: dict[int, int | None]) -> set[str]:
    """Every key whose pages change when the edition comes, goes, or becomes another: its own, its address', its lists'.

    `parents` is the tree of sections.
    """
    keys = {story_key(edition.story_number), path_key(edition.path), FRONT} | day_keys(edition.first_day)
    keys |= {list_key("section", number) for number in ancestors(edition.section_number, parents)}
    keys |= {list_key("tag", number) for number in edition.tags}
    keys |= {list_key("person", number) for number in people_of(edition)}
    keys |= {list_key("person", line["person"]) for line in edition.credits if line["person"]}
    keys |= {list_key("tag", line["organisation"]) for line in edition.credits if line["organisation"]}
    keys |= {record_key("picture", number) for number in pictures_of(edition)}
    if any(key.startswith("person:") for key in keys):
        keys.add(PEOPLE)
    return keys
