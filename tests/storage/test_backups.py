"""Backups: whole, verified to the byte, and never over something else."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.base.errors import BackupError, PlaybookError
from app.storage.backups import Contents, make_backup, restore_backup, verify_backup
from app.storage.database import Database
from app.storage.engines import SQLITE
from app.storage.new_versions import outrun_versions
from app.storage.schema import SCHEMA
from app.storage.seal import seal
from tests.support.databases import SQLite
from tests.support.stored import LATER, NOW, StoredPlan, store_plan


@pytest.fixture
def good(tmp_path: Path, sqlite: SQLite) -> Path:
    """A backup of a database with one plan."""
    database = Database(sqlite.create(tmp_path, migrated=True))
    store_plan(database, positioning__name="夜读会")
    make_backup(tmp_path / "playbook.sqlite3", tmp_path / "good.backup")
    database.close()
    return tmp_path / "good.backup"


def test_a_backup_is_one_file_that_only_its_owner_may_read(good: Path) -> None:
    assert verify_backup(good) == Contents(SCHEMA, plans=1)
    assert good.stat().st_mode & 0o777 == 0o600
    assert {path.name for path in good.parent.iterdir()} == {"good.backup", "playbook.sqlite3"}


def test_a_backup_is_still_a_database_that_any_tool_opens(good: Path) -> None:
    with closing(SQLITE.connect(good)) as connection:
        assert connection.execute("SELECT value FROM answer").fetchall() == [("夜读会",)]
    assert verify_backup(good)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1, exclude_max=True), other=st.integers(1, 255))
def test_one_changed_byte_anywhere_is_noticed(good: Path, place: float, other: int) -> None:
    content = bytearray(good.read_bytes())
    content[int(place * len(content))] ^= other
    _refuses(_written(good, bytes(content)))


def test_every_byte_of_the_last_line_counts(good: Path) -> None:
    content = good.read_bytes()
    for place in range(content.rindex(b"\nplaybook"), len(content)):
        _refuses(_written(good, content[:place] + bytes([content[place] ^ 0x20]) + content[place + 1 :]))


@pytest.mark.parametrize("length", [0, 1, 4096, -1])
def test_a_file_that_was_cut_is_refused(good: Path, length: int) -> None:
    _refuses(_written(good, good.read_bytes()[:length]))


def test_a_file_that_grew_is_refused(good: Path) -> None:
    _refuses(_written(good, good.read_bytes() + b"\n"))


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("PRAGMA foreign_keys = OFF; INSERT INTO answer VALUES ('none', 'a', 'b', 1, 0)", "answer belongs to no row"),
        ("UPDATE alembic_version SET version_num = '9999'", "schema 9999, which a newer version"),
        ("DROP TABLE alembic_version", "no such table"),
    ],
)  # fmt: skip
def test_a_digest_does_not_make_a_database_sound(good: Path, statement: str, words: str) -> None:
    with closing(SQLITE.connect(good.parent / "playbook.sqlite3", isolation_level=None)) as connection:
        connection.executescript(statement)
    with pytest.raises(PlaybookError, match=words):
        make_backup(good.parent / "playbook.sqlite3", good.parent / "second.backup")
    assert not (good.parent / "second.backup").exists()


def test_damage_in_a_page_is_found_when_the_backup_is_made(good: Path) -> None:
    damaged = good.parent / "damaged"
    content = good.read_bytes()
    at = content.rindex("夜读会".encode())
    damaged.write_bytes(content[: at - 20] + b"\xff" * 20 + content[at : content.rindex(b"\nplaybook")])
    seal(damaged)
    with pytest.raises(BackupError, match="no sound database"):
        verify_backup(damaged)


def test_no_file_is_replaced_by_a_backup(good: Path) -> None:
    before = good.read_bytes()
    with pytest.raises(BackupError, match="exists already"):
        make_backup(good.parent / "playbook.sqlite3", good)
    assert good.read_bytes() == before


@pytest.mark.parametrize("ending", ["", "-wal", "-shm", "-journal"])
def test_nothing_is_restored_beside_what_is_left_of_a_database(good: Path, tmp_path: Path, ending: str) -> None:
    there = tmp_path / "elsewhere"
    there.mkdir()
    (there / f"playbook.sqlite3{ending}").write_bytes(b"precious")
    with pytest.raises(BackupError, match=r"there is a database already: .*; stop the server, move it away"):
        restore_backup(good, there / "playbook.sqlite3", NOW)
    assert [path.read_bytes() for path in there.iterdir()] == [b"precious"]


def test_a_backup_with_a_changed_byte_is_not_restored(good: Path, tmp_path: Path) -> None:
    content = good.read_bytes()
    damaged = _written(good, content[:5000] + bytes([content[5000] ^ 1]) + content[5001:])
    with pytest.raises(BackupError):
        restore_backup(damaged, tmp_path / "restored.sqlite3", NOW)
    assert not (tmp_path / "restored.sqlite3").exists()


def test_a_restored_database_is_one_file_that_only_its_owner_may_read(good: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "playbook.sqlite3"
    target.parent.mkdir()
    assert restore_backup(good, target, NOW) == Contents(SCHEMA, plans=1)
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    assert target.stat().st_mode & 0o777 == 0o600


def test_versions_given_after_a_restore_were_never_given_before(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    seen = {night_readers.save("one", positioning__name=(1, "B")).versions["positioning.name"]}
    for hours, step in ((0, "two"), (1, "three"), (-1, "the clock is behind")):
        now = LATER + timedelta(hours=hours)
        database.write_now(lambda connection, now=now: outrun_versions(connection, now))  # type: ignore[misc]
        before = night_readers.answers()["positioning.name"]
        given_now = night_readers.save(step, positioning__name=(before.version, step)).versions["positioning.name"]
        assert given_now > max(seen)
        seen.add(given_now)


def test_a_text_typed_over_what_a_restore_took_back_is_a_conflict(database: Database) -> None:
    """Both tabs would have base 3 and version 3 where versions went on from the backup."""
    night_readers = store_plan(database, positioning__name="as in the backup")
    old_tab = StoredPlan(database, night_readers.id, night_readers.token)
    database.write_now(lambda connection: outrun_versions(connection, LATER))
    night_readers.save("new", positioning__name=(1, "typed after the restore"))
    for base in (2, 3):
        saved = old_tab.save(f"old-{base}", positioning__name=(base, "typed in the old tab"))
        assert saved.conflicts["positioning.name"].value == "typed after the restore"


def _written(good: Path, content: bytes) -> Path:
    damaged = good.parent / "damaged.backup"
    damaged.write_bytes(content)
    return damaged


def _refuses(file: Path) -> None:
    with pytest.raises(BackupError):
        verify_backup(file)
