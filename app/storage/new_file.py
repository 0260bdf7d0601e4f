"""Files and folders that are there whole or not at all, and never take the place of another."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from app.base.errors import BackupError
from app.storage.files import FILE_MODE, FOLDER_MODE


@contextmanager
def new_file(target: Path) -> Iterator[Path]:
    """A path to write to, in a folder of its own beside the target; in the end that is synced and becomes the target.

    Raises `BackupError` when there is something at the target already, or no folder for it.
    """
    _check_free(target)
    with TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder:
        unfinished = Path(folder) / target.name
        yield unfinished
        unfinished.chmod(FOLDER_MODE if unfinished.is_dir() else FILE_MODE)
        _sync(unfinished)
        _check_free(target)
        unfinished.rename(target)
    _sync(target.parent)


def _check_free(target: Path) -> None:
    if not target.parent.is_dir():
        raise BackupError(f"there is no folder {target.parent}")
    if target.exists():
        raise BackupError(f"{target} exists already; choose a new name")


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
