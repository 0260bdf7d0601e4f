"""Whether a database can be written, by what its files and their disk tell."""

import os
import shutil
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
