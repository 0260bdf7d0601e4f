"""Checks of SQLite."""

from collections.abc import Iterator

from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from app.cli.doctor.line import Line, ok, warning, wrong
from app.storage.database import Database
from app.storage.engines import FIRST_SAFE_SQLITE, SQLITE, has_wal_reset_bug

_SYNCHRONOUS_FULL = 2


def check_version(_database: Database) -> Iterator[Line]:
    """Whether this SQLite keeps what it commits."""
    words = f"SQLite {SQLITE.sqlite_version}"
    if has_wal_reset_bug():
        first = ".".join(map(str, FIRST_SAFE_SQLITE))
        yield warning(f"{words} may lose commits (sqlite.org/wal.html); install pysqlite3, or SQLite {first} or newer")
    else:
        yield ok(words)


def check_durability(database: Database) -> Iterator[Line]:
    """Whether what was saved outlives a power cut, and readers wait for nobody."""
    mode, synchronous = _pragma(database, "journal_mode"), _pragma(database, "synchronous")
    words = f"journal mode {mode}, synchronous {synchronous}"
    if mode != "wal":
        yield wrong(f"{words}; the disk of the data folder can't do WAL: use a local one, not one of the network")
    elif synchronous != _SYNCHRONOUS_FULL:
        yield wrong(f"{words}; what is saved may be lost in a power cut")
    else:
        yield ok(words)


def check_integrity(database: Database) -> Iterator[Line]:
    """Whether the file is sound."""
    try:
        found = _pragma(database, "quick_check(1)")
    except DatabaseError as error:
        found = error.orig
    if found == "ok":
        yield ok("the database is sound (quick_check)")
    else:
        seen = str(found).splitlines()[-1]  # the first may only name the database
        yield wrong(f"the database is damaged ({seen}); stop the server, keep its files, and restore the last backup")


def _pragma(database: Database, name: str) -> object:
    return database.read_now(lambda connection: connection.execute(text(f"PRAGMA {name}")).scalar_one())
