"""Opening the database for a command."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from app.base.errors import PlaybookError
from app.base.settings import Settings
from app.storage.database import Database
from app.storage.engines import is_sqlite
from app.storage.files import database_file, prepare_files
from app.storage.migrate import make_current


@contextmanager
def current_database(settings: Settings) -> Iterator[Database]:
    """The database with the schema of this program; one that is embedded or empty is migrated for that."""
    prepare_files(settings)
    with any_database(settings) as database:
        make_current(database)
        yield database


@contextmanager
def any_database(settings: Settings) -> Iterator[Database]:
    """The database as it is."""
    database = Database(settings.database)
    try:
        yield database
    except DatabaseError as error:
        raise PlaybookError(f"the database cannot be used: {error.orig}") from error
    finally:
        database.close()


def embedded_file(settings: Settings, otherwise: str) -> Path:
    """The file of the embedded database; raises `PlaybookError` with these words where the database is another."""
    if not is_sqlite(settings.database):
        raise PlaybookError(f"the database is on PostgreSQL; {otherwise}")
    return database_file(settings.database)
