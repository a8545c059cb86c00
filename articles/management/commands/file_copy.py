"""A door: `manage.py file_copy`."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from articles.imports.bad_input import BadInput
from articles.imports.filing import Slip, file_copy

_ONCE = ("headline", "section", "standfirst", "at")


class Command(BaseCommand):
    help = (
        "File a plain-text story; blank lines part paragraphs, and every character is kept. Prints one JSON object: "
        "story (its number), path (null for a story that is not published; of a scheduled one, the path it will have), "
        "edition (null likewise). People and tags that no name matches are made. "
        "What is refused is refused whole: nothing is stored, and the exit status is 1."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", metavar="FILE", help="a file in UTF-8; - for standard input")
        parser.add_argument("--headline", action="append", required=True, metavar="H")
        parser.add_argument("--section", action="append", required=True, metavar="SLUG")
        parser.add_argument("--standfirst", action="append", metavar="S")
        parser.add_argument("--by", action="append", default=[], metavar="NAME", help="a byline; may be repeated")
        parser.add_argument("--tag", action="append", default=[], metavar="NAME", help="may be repeated")
        parser.add_argument(
            "--person", action="append", default=[], metavar="NAME", help="somebody in the story; may be repeated"
        )
        parser.add_argument("--publish", action="store_true", help="publish it now, or at the moment of --at")
        parser.add_argument(
            "--at",
            action="append",
            metavar="ISO8601",
            help="with a zone, such as 2023-03-27T09:30:00+01:00; a time gone by backdates (archive copy), a time ahead schedules",
        )

    def handle(self, *args, **options) -> None:
        try:
            given = {name: _once(name, options[name]) for name in _ONCE}
            slip = Slip(
                headline=given["headline"],
                section=given["section"],
                standfirst=given["standfirst"] or "",
                bylines=options["by"],
                tags=options["tag"],
                people=options["person"],
                publish=options["publish"],
                at=given["at"],
            )
            story, edition = file_copy(options["file"], slip, tell=self.stderr.write)
        except BadInput as refusal:
            raise CommandError(str(refusal.at(file=Path(options["file"]).name))) from None
        self.stdout.write(
            json.dumps(
                {
                    "story": story.pk,
                    "path": edition.path if edition else None,
                    "edition": edition.number if edition else None,
                }
            )
        )


def _once(name: str, given: list[str] | str | None) -> str | None:
    """The one value of an option; argparse by itself would take the last of several."""
    values = [given] if isinstance(given, str) else given or []
    if len(values) > 1:
        raise BadInput(_("is given %s times; a story has one") % len(values), field=name)
    return values[0] if values else None
