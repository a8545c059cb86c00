"""A door: every model of the app, for Django."""

from articles.addresses.models import Address
from articles.editions.models import (
    Correction,
    Edition,
    EditionCredit,
    EditionPerson,
    EditionPicture,
    EditionSection,
    EditionTag,
    Withholding,
)
from articles.pagecache.models import Purge, Purged
from articles.people.models import Person, PersonName, Role
from articles.pictures.models import Picture
from articles.staff.models import LogLine, User
from articles.stories.models import Credit, Mention, Revision, Story, StoryLink, StoryPicture, StoryTag
from articles.tags.models import Section, Tag, TagName

__all__ = [
    "Address", "Correction", "Credit", "Edition", "EditionCredit", "EditionPerson", "EditionPicture", "EditionSection",
    "EditionTag", "LogLine", "Mention", "Person", "PersonName", "Picture", "Purge", "Purged", "Revision", "Role", "Section",
    "Story", "StoryLink", "StoryPicture", "StoryTag", "Tag", "TagName", "User", "Withholding",
]  # fmt: skip
