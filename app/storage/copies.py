"""Copies of an embedded database that are made by themselves before its schema changes."""

import logging
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.base.errors import BackupError
from app.storage.backups import make_backup
from app.storage.files import files_of

logger = logging.getLogger("playbook")

_KEPT = 3
COPY_DAYS = 90
"""After how many days with the new schema nobody will want to go back."""


def copy_before_upgrade(file: Path, schema: str) -> None:
    """Copy a database that has this schema to a backup beside it, and keep the last few of them.

    Raises `BackupError` where there is no room.
    """
    for unfinished in file.parent.glob(f".{file.name}-*-schema-*.backup.*"):
        shutil.rmtree(unfinished)  # of a program that was killed: no other copies now, as this one may write
    _check_room(file)
    copy = file.with_name(f"{file.name}-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}-schema-{schema}.backup")
    make_backup(file, copy)
    logger.info("before its schema changes, the database was copied to %s", copy)
    for older in copies_of(file)[:-_KEPT]:
        older.unlink()


def copies_of(file: Path) -> tuple[Path, ...]:
    """The copies of a database that were made before its schema changed, oldest first."""
    return tuple(sorted(file.parent.glob(f"{file.name}-*-schema-*.backup")))


def old_copies(file: Path, now: datetime) -> tuple[Path, ...]:
    """Those that were made so long ago that nobody will want to go back."""
    before = (now - timedelta(days=COPY_DAYS)).timestamp()
    return tuple(copy for copy in copies_of(file) if copy.stat().st_mtime < before)


def _check_room(file: Path) -> None:
    needed = sum(path.stat().st_size for path in files_of(file))
    free = shutil.disk_usage(file.parent).free
    if free < needed:
        raise BackupError(
            f"before its schema changes, the database is copied to {file.parent}, and there is no room: "
            f"{needed:,} bytes are needed, {free:,} are free"
        )
