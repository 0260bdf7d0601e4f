"""Checks of the files and the disk of an embedded database."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from app.base.settings import Settings
from app.cli.doctor.line import Line, ok, warning, wrong
from app.storage.copies import copies_of, old_copies
from app.storage.files import database_file, files_of, is_open_to_others
from app.storage.writability import ROOM


def check_rights(settings: Settings) -> Iterator[Line]:
    """Who may read and write the data."""
    for path in _own(settings):
        if not os.access(path, os.R_OK | os.W_OK):
            yield wrong(f"{path} can't be read and written by this user; run the planner as the user that owns it")
        elif is_open_to_others(path):
            yield warning(f"{path} is open to other users of this machine; chmod go= {path}")
        else:
            yield ok(f"{path} is closed to other users of this machine")


def check_room(settings: Settings) -> Iterator[Line]:
    """The size of the database, and the room that is left."""
    file = database_file(settings.database)
    size, free = sum(path.stat().st_size for path in files_of(file)), shutil.disk_usage(file.parent).free
    words = f"the database takes {size:,} bytes, {free:,} are free"
    if free < ROOM:
        yield wrong(f"{words}; nothing can be saved until there is more room")
    elif free < 2 * size:
        yield warning(f"{words}; an upgrade takes twice the size of the database, so make room")
    else:
        yield ok(words)


def check_copies(settings: Settings) -> Iterator[Line]:
    """The copies made before an upgrade."""
    file = database_file(settings.database)
    copies, old = copies_of(file), old_copies(file, datetime.now(UTC))
    words = f"copies made before an upgrade: {len(copies)}, {sum(copy.stat().st_size for copy in copies):,} bytes"
    yield warning(f"{words}; {len(old)} are old, run playbook purge-expired") if old else ok(words)


def _own(settings: Settings) -> tuple[Path, ...]:
    folders = () if settings.database_url else (settings.data_dir,)
    return (*folders, *files_of(database_file(settings.database)))
