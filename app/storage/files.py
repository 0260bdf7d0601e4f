"""The files of an embedded database, which nobody but the server's own user may read."""

import logging
import os
from contextlib import suppress
from pathlib import Path

from sqlalchemy import make_url

from app.base.settings import Settings
from app.storage.engines import is_sqlite

logger = logging.getLogger("playbook")

FOLDER_MODE = 0o700
FILE_MODE = 0o600
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside its file while that is in use."""


def database_file(url: str) -> Path:
    """The file of an embedded database."""
    return Path(str(make_url(url).database))


def files_of(file: Path) -> tuple[Path, ...]:
    """The files there are of a database: its own, and what SQLite keeps beside it."""
    candidates = (file, *(file.with_name(file.name + ending) for ending in _BESIDE))
    return tuple(path for path in candidates if path.exists())


def prepare_files(settings: Settings) -> None:
    """Make the data folder and the file of an embedded database where they are missing, and close both to others."""
    if not is_sqlite(settings.database):
        return
    prepare_folder(settings)
    file = database_file(settings.database)
    with suppress(OSError):  # SQLite itself says best what is wrong with a file that can't be made
        os.close(os.open(file, os.O_CREAT | os.O_RDONLY, FILE_MODE))  # its other files get the rights of this one
    for path in files_of(file):
        close_to_others(path, FILE_MODE)


def prepare_folder(settings: Settings) -> None:
    """Make the data folder where the database is in it, and close it to others."""
    if not settings.database_url:
        settings.data_dir.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        close_to_others(settings.data_dir, FOLDER_MODE)


def close_to_others(path: Path, mode: int) -> None:
    """Take away all rights beyond these."""
    present = path.stat().st_mode & 0o777
    if not is_open_to_others(path):
        return
    try:
        path.chmod(present & mode)
    except OSError:
        logger.warning("other users of this machine may open %s (%03o), and it is not ours to close", path, present)
    else:
        logger.info("%s was open to other users of this machine (%03o) and is closed now", path, present)


def is_open_to_others(path: Path) -> bool:
    """Whether anybody but the owner of a file or folder has rights there."""
    return bool(path.stat().st_mode & 0o077)
