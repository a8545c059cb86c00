"""SQLite as Django has it, for connections that outlive a request: one whose file was replaced or is gone is not used again.

Opening a file and setting its pragmas takes longer than making a page, so connections are kept. The system would go on
reading a file that somebody moved away, as whoever restores a backup does; Django asks `is_usable` before each request.
"""

from pathlib import Path
from typing import Any

from django.db.backends.sqlite3 import base


class DatabaseWrapper(base.DatabaseWrapper):
    """With `CONN_HEALTH_CHECKS`, a connection to the file that is at its place now."""

    _opened: tuple[int, int] | None = None

    def get_new_connection(self, conn_params: dict[str, Any]):
        connection = super().get_new_connection(conn_params)
        self._opened = self._file()
        return connection

    def is_usable(self) -> bool:
        return self._file() == self._opened and super().is_usable()

    def _file(self) -> tuple[int, int] | None:
        """Which file is at the place, by device and number; None for none, as in memory."""
        try:
            found = Path(self.settings_dict["NAME"]).stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino
