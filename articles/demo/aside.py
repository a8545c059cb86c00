"""The demo's database is for trying things out: one of older migrations, or of another paper, is set aside, never lost."""

from hashlib import sha256
from pathlib import Path

from django.db import connection

from articles import migrations
from articles.tools import clock

from .filed import paper


def set_aside_if_older() -> Path | None:
    """Move away the SQLite database that an earlier demo made with other migrations or of another paper; where it is now, None if it stays.

    The digest of the migrations and the paper's name lies beside the database, so that nothing but a demo's own is ever moved. Its pictures
    stay where they are, for both.
    """
    if connection.vendor != "sqlite":
        return None
    database = Path(connection.settings_dict["NAME"])
    mark = database.with_name(f"{database.name}.migrations")
    digest = _digest()
    kept = mark.read_text() if mark.exists() else None
    aside = None
    if kept not in {None, digest} and database.exists():
        connection.close()
        aside = _free_name(database)
        # The journal first: SQLite reads it only beside the database whose name it bears.
        for ending in ("-wal", "-shm", ""):
            part = Path(f"{database}{ending}")
            if part.exists():
                part.rename(f"{aside}{ending}")
    if aside or not database.exists():
        mark.write_text(digest)
    return aside


def _digest() -> str:
    digest = sha256(paper()["name"].encode())
    for file in sorted(Path(migrations.__file__).parent.glob("[0-9]*.py")):
        digest.update(file.name.encode() + b"\n" + file.read_bytes())
    return digest.hexdigest()


def _free_name(database: Path) -> Path:
    stem = f"{database.stem}-until-{clock.now():%Y-%m-%d-%H%M%S}"
    name, count = database.with_name(f"{stem}{database.suffix}"), 1
    while name.exists():
        count += 1
        name = database.with_name(f"{stem}-{count}{database.suffix}")
    return name
