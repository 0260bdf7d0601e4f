"""Whether a database can be written, by what its files and their disk tell."""

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.storage.database import Database
from app.storage.writability import is_writable


def test_a_database_in_use_can_be_written(database: Database) -> None:
    assert is_writable(database)


def test_a_full_disk_or_one_that_is_read_only_counts_where_the_files_are_ours(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=4096))
        assert is_writable(database) != database.is_embedded
    monkeypatch.setattr(os, "access", lambda _path, mode: not mode & os.W_OK)
    assert is_writable(database) != database.is_embedded


@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
def test_each_file_of_a_database_has_to_be_ours(
    database: Database, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    database.write_now(lambda connection: None)
    closed = f"playbook.sqlite3{ending}"
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).name != closed)
    assert is_writable(database) != database.is_embedded


def test_a_disk_that_does_not_answer_counts_as_full(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_path: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(shutil, "disk_usage", fail)
    assert is_writable(database) != database.is_embedded
