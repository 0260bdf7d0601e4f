"""Whether a database can be written, asked without writing to it."""

import os
import shutil
from pathlib import Path

from sqlalchemy import make_url

from app.storage.database import Database

_ROOM = 20_000_000
"""The bytes that saving the largest plan may take on the disk, several times over."""


def is_writable(database: Database) -> bool:
    """Whether an embedded database's files may be written and have room to grow; of others, it is taken for granted."""
    if not database.is_embedded:
        return True
    file = Path(str(make_url(database.url).database))
    return _may_write(file) and _may_write(file.parent) and shutil.disk_usage(file.parent).free >= _ROOM


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK)
