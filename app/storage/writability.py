"""Whether a database can be written, asked without writing to it."""

import os
import shutil
from pathlib import Path

from sqlalchemy import make_url

from app.storage.database import Database

_ROOM = 20_000_000
"""The bytes that saving the largest plan may take on the disk, several times over."""
_LOGS = ("-wal", "-shm")
"""What SQLite keeps beside its file while that is in use."""


def is_writable(database: Database) -> bool:
    """Whether an embedded database's files may be written and have room to grow; of others, it is taken for granted."""
    if not database.is_embedded:
        return True
    file = Path(str(make_url(database.url).database))
    beside = [log for ending in _LOGS if (log := file.with_name(file.name + ending)).exists()]
    return all(_may_write(path) for path in (file.parent, file, *beside)) and _has_room(file.parent)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK)


def _has_room(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free >= _ROOM
    except OSError:
        return False
