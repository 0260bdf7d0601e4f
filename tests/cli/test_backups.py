"""Commands for backups: ``backup``, ``verify-backup``, ``restore``, ``mark-restored``."""

from pathlib import Path

import pytest

from tests.support.command import Playbook

POSTGRESQL = "postgresql://founder:secret@db.example/plans"


@pytest.fixture
def with_plan(playbook: Playbook, study_group: Path) -> Playbook:
    """The program with one plan."""
    playbook.says("import", str(study_group))
    return playbook


def test_a_backup_is_restored_elsewhere(with_plan: Playbook, tmp_path: Path) -> None:
    file, there = tmp_path / "night.backup", Playbook(tmp_path / "new" / "data")
    assert with_plan.says("backup", str(file)).startswith(f"{file}: 1 plan, schema ")
    assert with_plan.says("verify-backup", str(file)).startswith(f"{file}: good, 1 plan, schema ")
    there.says("restore", str(file))
    assert there.says("edit-link", str(with_plan.query("SELECT id FROM plan")))
    assert there.data.stat().st_mode & 0o077 == 0


def test_in_a_folder_a_backup_is_named_by_the_time(with_plan: Playbook, tmp_path: Path) -> None:
    with_plan.says("backup", str(tmp_path))
    (file,) = tmp_path.glob("playbook-*.backup")
    assert with_plan.says("verify-backup", str(file))


def test_nothing_is_restored_over_a_database_and_the_line_says_what_to_do(with_plan: Playbook, tmp_path: Path) -> None:
    with_plan.says("backup", str(tmp_path / "one.backup"))
    words = with_plan.complains(1, "restore", str(tmp_path / "one.backup"))
    assert words == (
        f"playbook: there is a database already: {with_plan.data}/playbook.sqlite3; "
        "stop the server, move it away, and restore again\n"
    )
    assert with_plan.query("SELECT count(*) FROM plan") == 1


def test_a_changed_byte_is_told_in_one_line(with_plan: Playbook, tmp_path: Path) -> None:
    file = tmp_path / "one.backup"
    with_plan.says("backup", str(file))
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    words = with_plan.complains(1, "verify-backup", str(file))
    assert words == f"playbook: {file} has changed since it was made: it does not have the digest of its last line\n"


def test_a_folder_that_is_not_there_is_named(with_plan: Playbook, tmp_path: Path) -> None:
    words = with_plan.complains(1, "backup", str(tmp_path / "nowhere" / "one.backup"))
    assert words == f"playbook: there is no folder {tmp_path / 'nowhere'}\n"


def test_what_is_not_there_is_named(playbook: Playbook, tmp_path: Path) -> None:
    nothing = tmp_path / "nothing"
    words = playbook.complains(1, "backup", str(nothing))
    assert words == f"playbook: there is no database at {playbook.data}/playbook.sqlite3\n"
    for command in ("verify-backup", "restore"):
        assert playbook.complains(1, command, str(nothing)) == f"playbook: {nothing}: No such file or directory\n"


def test_on_postgresql_the_line_names_the_commands_to_run_and_no_password(playbook: Playbook) -> None:
    words = playbook.complains(1, "backup", "x", PLAYBOOK_DATABASE_URL=POSTGRESQL)
    assert 'use: pg_dump --format=custom --file=FILE "$PLAYBOOK_DATABASE_URL"\n' in words
    words += playbook.complains(1, "restore", "x", PLAYBOOK_DATABASE_URL=POSTGRESQL)
    assert "pg_restore" in words
    assert words.endswith("then: playbook mark-restored\n")
    assert "secret" not in words


def test_a_database_that_was_restored_by_hand_goes_on_with_new_versions(with_plan: Playbook) -> None:
    assert with_plan.query("SELECT max(version) FROM plan") == 1
    with_plan.says("mark-restored")
    assert int(str(with_plan.query("SELECT min(version) FROM plan"))) > 1_000_000
