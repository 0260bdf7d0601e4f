"""Before its schema changes, an embedded database is copied."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import text

from app.base.errors import BackupError
from app.storage.backups import Contents, restore_backup, verify_backup
from app.storage.copies import copies_of, copy_before_upgrade
from app.storage.database import Database
from app.storage.files import database_file
from app.storage.migrate import migrate
from app.storage.schema import is_current
from tests.storage.walking import FIRST, walk_to
from tests.support.stored import NOW, StoredPlan, store_plan

pytestmark = pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)


@pytest.fixture
def old(database: Database) -> StoredPlan:
    """A plan in a database that has the first schema."""
    plan = store_plan(database, positioning__name="夜读会")
    walk_to(database, FIRST)
    return plan


def test_the_copy_is_a_backup_with_the_schema_from_before(old: StoredPlan) -> None:
    migrate(old.database)
    (copy,) = copies_of(database_file(old.database.url))
    assert verify_backup(copy) == Contents(FIRST, plans=1)
    assert copy.name.endswith(f"-schema-{FIRST}.backup")
    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_copy_that_is_restored_is_migrated_again(old: StoredPlan, tmp_path: Path) -> None:
    migrate(old.database)
    (copy,) = copies_of(database_file(old.database.url))
    there = tmp_path / "there" / "playbook.sqlite3"
    there.parent.mkdir()
    restore_backup(copy, there, NOW)
    restored = Database(f"sqlite:///{there}")
    migrate(restored)
    assert StoredPlan(restored, old.id, old.token).answers() == old.answers()
    restored.close()


def test_without_room_for_the_copy_nothing_is_changed(old: StoredPlan, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as full:
        full.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=4096))
        with pytest.raises(BackupError, match=r"there is no room: [\d,]+ bytes are needed, 4,096 are free"):
            migrate(old.database)
    assert not old.database.read_now(is_current)
    assert copies_of(database_file(old.database.url)) == ()
    migrate(old.database)
    assert old.answers()["positioning.name"].value == "夜读会"


def test_the_last_three_copies_are_kept(old: StoredPlan) -> None:
    file = database_file(old.database.url)
    for _ in range(5):
        copy_before_upgrade(file, FIRST)
    kept = copies_of(file)
    copy_before_upgrade(file, FIRST)
    assert len(kept) == 3
    assert copies_of(file)[:2] == kept[1:]


def test_what_a_killed_program_left_of_a_copy_is_removed(old: StoredPlan) -> None:
    file = database_file(old.database.url)
    left = file.parent / f".{file.name}-20261128-120000-000000-schema-0001.backup.x1y2"
    left.mkdir()
    (left / "half").write_bytes(b"half a copy")
    migrate(old.database)
    assert not left.exists()


def test_a_new_database_needs_no_copy(empty_database: Database) -> None:
    migrate(empty_database)
    migrate(empty_database)
    assert copies_of(database_file(empty_database.url)) == ()


def test_nobody_writes_between_the_copy_and_the_upgrade(old: StoredPlan, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Database(old.database.url)

    def copy_while_another_writes(file: Path, schema: str) -> None:
        with pytest.raises(Exception, match="locked"):
            other.write_now(lambda connection: connection.execute(text("UPDATE plan SET language = 'zh-Hans'")))
        copy_before_upgrade(file, schema)

    with other.writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    monkeypatch.setattr("app.storage.upgrade.copy_before_upgrade", copy_while_another_writes)
    migrate(old.database)
    assert old.record().language.value == "en"
    other.close()
