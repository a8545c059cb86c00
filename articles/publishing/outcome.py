"""What a verb did."""

from dataclasses import dataclass

from articles.editions.models import Edition
from articles.stories.models import Story


@dataclass(frozen=True)
class Outcome:
    """What a verb did to one story.

    `edition` is the one it wrote, `called_off` one ahead that it had to call off, `rewritten` the new form of one ahead;
    `not_carried` says, a line each, which change could not be made in the working copy or the edition ahead.
    """

    story: Story
    edition: Edition | None = None
    called_off: Edition | None = None
    rewritten: Edition | None = None
    not_carried: tuple[str, ...] = ()
