"""The pictures that stories bring: found below the media folder and nowhere else."""

from hashlib import file_digest
from pathlib import Path

from django.utils.translation import gettext as _

from articles.editions.words import Place
from articles.pictures.intake import take_in
from articles.pictures.models import Picture
from articles.tools.refusal import Refusal

from .bad_input import BadInput, quoted


class Images:
    """The media folder of an import. Raises BadInput for a folder that is none."""

    def __init__(self, folder: Path | None, *, by) -> None:
        self._by = by
        self._folder = folder.resolve() if folder else None
        if folder and not folder.is_dir():
            raise BadInput(_("is no folder"), file=str(folder))

    def find(self, name: str) -> Path:
        """The file of that path below the folder. Raises BadInput for a path that leads out of it, and for no file."""
        if self._folder is None:
            raise BadInput(_("%s can't be found: no --media was given") % quoted(name), field="image")
        try:
            path = (self._folder / name).resolve(strict=True)
        except (OSError, ValueError, RuntimeError):
            path = None
        # Both at once, so that nobody learns from a refusal what lies outside.
        if path is None or not path.is_relative_to(self._folder) or ".." in Path(name).parts:
            raise BadInput(_("%s is not there, below the media folder") % quoted(name), field="image")
        if not path.is_file():
            raise BadInput(_("%s is no file") % quoted(name), field="image")
        return path

    def known(self, path: Path) -> int | None:
        """The number of the picture if we have it already, by its bytes."""
        try:
            with path.open("rb") as file:
                sha256 = file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise BadInput(_("can't be read: %s") % error.strerror, field="image") from None
        return Picture.objects.filter(sha256=sha256).values_list("pk", flat=True).first()

    def take_in(self, path: Path) -> Picture:
        """The picture of the file, stored. Raises BadInput."""
        try:
            return take_in(path, by=self._by)
        except Refusal as refusal:
            raise BadInput(refusal, field="image") from None


def picture_lines(number: int | None, alt: str) -> list[dict]:
    """The use of the picture, as the working copy has it: it leads."""
    return [] if number is None else [{"picture": number, "place": str(Place.LEAD), "alt": alt, "caption": ""}]
