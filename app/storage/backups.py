"""Backups of an embedded database: made while others save, verified, restored.

A backup is one file: the database, and as its last line its digest (`app.storage.seal`).
"""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy.exc import DatabaseError

from app.base.errors import BackupError
from app.storage.database import Database
from app.storage.engines import BUSY_TIMEOUT_SECONDS, SQLITE
from app.storage.files import files_of
from app.storage.migration_scripts import check_known
from app.storage.new_file import new_file
from app.storage.new_versions import outrun_versions
from app.storage.seal import seal, sealed_length

_PART = 1 << 20


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds: the schema of the database, and how many plans."""

    schema: str
    plans: int


def make_backup(source: Path, target: Path) -> Contents:
    """Copy a database as it is at one moment, also while others save, and check the copy.

    Raises `BackupError` when there is a file at the target, or the database is not sound.
    """
    if not source.exists():
        raise BackupError(f"there is no database at {source}")
    with new_file(target) as unfinished:
        _copy(source, unfinished)
        contents = _sound_contents(unfinished, named=source)
        seal(unfinished)
    return contents


def verify_backup(file: Path) -> Contents:
    """What a backup holds; raises `BackupError` when a byte of it has changed, or the database in it is not sound."""
    sealed_length(file)
    return _sound_contents(file, named=file)


def restore_backup(file: Path, target: Path, now: datetime) -> Contents:
    """Make a database of a backup that is sound, with versions that no page has seen yet.

    Raises `BackupError` when the backup is not sound, or there is a database already.
    """
    if present := files_of(target):
        raise BackupError(
            f"there is a database already: {', '.join(map(str, present))}; stop the server, move it away, "
            "and restore again"
        )
    contents = verify_backup(file)
    with new_file(target) as unfinished:
        _unseal(file, unfinished)
        _outrun(unfinished, now)
    return contents


def _outrun(file: Path, now: datetime) -> None:
    with closing(Database(f"sqlite:///{file}")) as database:
        try:
            database.write_now(lambda connection: outrun_versions(connection, now))
        except DatabaseError as error:
            raise BackupError(f"the backup can't be restored: {error.orig}") from error


def _copy(source: Path, target: Path) -> None:
    """By SQLite's own means: in one step, so that a save that comes in between does not make it begin again."""
    try:
        with closing(_connect(source, "mode=rw")) as live, closing(SQLITE.connect(target)) as copy:
            live.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # so that the file is whole by itself
    except SQLITE.DatabaseError as error:
        raise BackupError(f"the database can't be copied: {error}") from error


def _sound_contents(file: Path, named: Path) -> Contents:
    try:
        with closing(_connect(file, "mode=ro&immutable=1")) as connection:
            _check_soundness(connection)
            contents = Contents(
                _value(connection, "SELECT version_num FROM alembic_version"),
                _value(connection, "SELECT count(*) FROM plan"),
            )
    except SQLITE.DatabaseError as error:
        raise BackupError(f"{named} holds no sound database: {error}") from error
    check_known(contents.schema)
    return contents


def _unseal(file: Path, target: Path) -> None:
    left = sealed_length(file)
    with file.open("rb") as sealed, target.open("wb") as plain:
        while left and (part := sealed.read(min(left, _PART))):
            plain.write(part)
            left -= len(part)


def _check_soundness(connection: Any) -> None:
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(1)")]
    if found != ["ok"]:
        raise SQLITE.DatabaseError(found[0].splitlines()[-1])  # the first line may only name the database
    if orphan := connection.execute("PRAGMA foreign_key_check").fetchone():
        raise SQLITE.DatabaseError(f"a row of {orphan[0]} belongs to no row of {orphan[2]}")


def _connect(file: Path, how: str) -> Any:
    return SQLITE.connect(f"file:{quote(str(file.resolve()))}?{how}", uri=True, timeout=BUSY_TIMEOUT_SECONDS)


def _value(connection: Any, statement: str) -> Any:
    return connection.execute(statement).fetchone()[0]
