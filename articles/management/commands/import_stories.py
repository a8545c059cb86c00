"""A door: `manage.py import_stories`."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError
from django.utils.translation import gettext as _

from articles.imports.bad_input import BadInput
from articles.imports.stories_file import Files, import_stories

_HELP = """
Take in stories, a JSON object a line: id (outside identifier), slug, headline, standfirst, body (a list of plain paragraphs,
or HTML), section (slug or name), tags, people, bylines (lists of slugs or names), published (ISO 8601 with a zone; a time ahead
schedules; without it the story stays a draft), image (a path below --media), image_alt. The other files have slug and name a
line; a section may have a parent, a tag a kind, people and authors a bio, each a description; an e-mail address becomes the note
to staff. What is there already stays as it is. Fields that are not known are passed over, and named.
Stopped at any moment and started again it goes on, and changes nothing twice: a story whose line is unchanged is left alone, a
changed line makes an update, unless the desk has edited the story since. Refused lines go to STORIES.rejected.jsonl, with the reason; the exit
status is then 1.
"""


class Command(BaseCommand):
    help = " ".join(_HELP.split())

    def add_arguments(self, parser) -> None:
        parser.add_argument("stories", metavar="STORIES.jsonl", type=Path)
        for name in ("sections", "tags", "people", "authors"):
            parser.add_argument(f"--{name}", metavar="F", type=Path)
        parser.add_argument("--media", metavar="DIR", type=Path)

    def handle(self, *args, **options) -> None:
        names = ("stories", "sections", "tags", "people", "authors", "media")
        try:
            summary = import_stories(Files(**{name: options[name] for name in names}), stream=self.stderr._out)
        except BadInput as refusal:
            raise CommandError(str(refusal)) from None
        except (OSError, OperationalError) as error:
            raise CommandError(_("stopped: %s. Start it again, and it goes on.") % error) from None
        except KeyboardInterrupt:
            raise CommandError(_("stopped. Start it again, and it goes on."), returncode=130) from None
        self.stdout.write(str(summary))
        if summary.refused:
            raise CommandError(
                _("%(count)s refused: see %(file)s") % {"count": f"{summary.refused:,}", "file": summary.rejected}
            )
