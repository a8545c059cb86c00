"""Which identifiers a file has brought already: exact, and in constant memory, however long the file."""

import sqlite3


class Seen:
    """A register in a temporary file of its own, which is gone when it is closed."""

    def __init__(self) -> None:
        # An empty name: SQLite keeps it in memory up to its cache's size, then on disk.
        self._register = sqlite3.connect("", isolation_level=None)
        self._register.execute("PRAGMA journal_mode=OFF")
        self._register.execute("CREATE TABLE seen (id TEXT PRIMARY KEY, line INTEGER) WITHOUT ROWID")
        self._register.execute("BEGIN")

    def first(self, identifier: str, line: int) -> int | None:
        """The line on which the identifier stood first, None if this is the first."""
        new = self._register.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", [identifier, line]).rowcount
        if new:
            return None
        return self._register.execute("SELECT line FROM seen WHERE id = ?", [identifier]).fetchone()[0]

    def close(self) -> None:
        self._register.close()
