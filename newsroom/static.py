"""Static files: the readers' style, written as one file a component, is served as one file."""

import re
from collections.abc import Iterator

from django.conf import settings
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

# The files that are lists of others. With DEBUG the browser follows the list by itself.
LISTS = ("public/readers.css",)
_IMPORT = re.compile(r'^@import "([a-z0-9/-]+\.css)"(?: ([a-z]+))?;$', re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


class Storage(CompressedManifestStaticFilesStorage):
    """Hashed and compressed names, as whitenoise has them, after the lists have taken in what they import."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self._addresses: dict[str, str] = {}

    def url(self, name: str, force: bool = False) -> str:  # noqa: FBT001, FBT002
        """The address of a file, looked up once: without DEBUG no file changes while a process runs."""
        if settings.DEBUG or force:
            return super().url(name, force)
        if name not in self._addresses:
            self._addresses[name] = super().url(name)
        return self._addresses[name]

    def post_process(self, paths: dict, dry_run: bool = False, **options) -> Iterator:
        for name in set(LISTS) & set(paths) if not dry_run else ():
            css = _taken_in(name, paths)
            self.delete(name)
            self._save(name, ContentFile(css.encode()))
            paths = paths | {name: (self, name)}  # what is hashed is this file, not the list it was made from
        self._addresses.clear()
        yield from super().post_process(paths, dry_run, **options)


def _taken_in(name: str, paths: dict) -> str:
    """The list with every import replaced by the file it names, in a block for its medium when it has one.

    `paths` gives the source of each file; what was collected before may be an older form of it.
    """
    folder = name.rpartition("/")[0]

    def imported(found: re.Match[str]) -> str:
        css = _read(f"{folder}/{found[1]}", paths)
        return f"@media {found[2]} {{\n{css}}}\n" if found[2] else css

    return _IMPORT.sub(imported, _read(name, paths))


def _read(name: str, paths: dict) -> str:
    source, path = paths[name]
    with source.open(path) as file:
        return _COMMENT.sub("", file.read().decode())
