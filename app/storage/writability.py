"""Whether a database can be written, asked without writing to it."""

import os
import shutil
from pathlib import Path

from app.storage.database import Database
from app.storage.files import database_file, files_of

ROOM = 20_000_000
"""The bytes that saving the largest plan may take on the disk, several times over."""


def is_writable(database: Database) -> bool:
    """Whether an embedded database's files may be written and have room to grow; of others, it is taken for granted."""
    if not database.is_embedded:
        return True
    file = database_file(database.url)
    return all(_may_write(path) for path in (file.parent, file, *files_of(file))) and _has_room(file.parent)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK)


def _has_room(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free >= ROOM
    except OSError:
        return False
