"""The product's static files under their hashed names, but not compressed: that takes long, and nothing here asks for one."""

from collections.abc import Iterable

from newsroom.static import Storage as ProductStorage


class Storage(ProductStorage):
    def compress_files(self, paths: Iterable[str]) -> Iterable[tuple[str, str]]:
        return ()
