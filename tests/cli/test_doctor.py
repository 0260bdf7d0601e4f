"""``playbook doctor``: each line is ok, a warning or wrong, and says what to do."""

import os
import shutil
from collections.abc import Iterator
from inspect import getmembers, isfunction
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy.exc import OperationalError

from app.cli.doctor import content_checks, file_checks, postgresql_checks, registry, settings_checks, sqlite_checks
from app.storage import engines
from app.storage.database import Database
from tests.support.command import Playbook
from tests.support.databases import PostgreSQL

MODULES = (content_checks, file_checks, postgresql_checks, settings_checks, sqlite_checks)


@pytest.fixture
def with_plan(playbook: Playbook, study_group: Path) -> Playbook:
    """The program with one plan."""
    playbook.says("import", str(study_group))
    return playbook


def test_a_healthy_server_gets_no_line_that_is_wrong(with_plan: Playbook) -> None:
    lines = _examine(with_plan, PLAYBOOK_PUBLIC_URL="https://plan.example.org")
    assert {line.split()[0] for line in lines} == {"ok"}
    for part in (
        "SQLite 3.",
        "journal mode wal, synchronous 2",
        "quick_check",
        "it holds: plans 1,",
        "bytes, ",
        "fonts",
    ):
        assert any(part in line for line in lines), part


def test_it_shows_ids_and_sizes_but_nothing_that_was_typed(with_plan: Playbook) -> None:
    with_plan.query("UPDATE plan SET history_size = 12345")
    said = "\n".join(_examine(with_plan))
    plan = with_plan.query("SELECT id FROM plan")
    assert f"largest plans by answers, in bytes: {plan} {with_plan.query('SELECT size FROM plan'):,}" in said
    assert f"largest plans by history, in bytes: {plan} 12,345" in said
    assert "Study Hall" not in said


def test_before_the_first_start_nothing_is_made(playbook: Playbook) -> None:
    assert any("the first start makes it" in line for line in _examine(playbook))
    assert not playbook.data.exists()


def test_no_password_is_shown(playbook: Playbook) -> None:
    said = "\n".join(
        _examine(
            playbook,
            code=1,
            PLAYBOOK_DATABASE_URL="postgresql://planner:pa55word@127.0.0.1:1/plans?password=pa55word",
            PLAYBOOK_LIMITS_STORE="redis://:pa55word@127.0.0.1:1",
        )
    )
    assert "postgresql://planner:***@127.0.0.1:1/plans" in said
    assert "pa55word" not in said
    assert "the database cannot be used" in said


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "set PLAYBOOK_PUBLIC_URL"),
        ("http://127.0.0.1:8000", "opens on this machine only"),
        ("https://localhost", "opens on this machine only"),
        ("http://plan.example.org", "put the planner behind https"),
    ],
)
def test_an_address_that_is_of_little_use_is_a_warning(playbook: Playbook, address: str, words: str) -> None:
    assert _has(_examine(playbook, PLAYBOOK_PUBLIC_URL=address), "warning", words)


def test_a_path_that_is_the_planners_own_is_wrong(playbook: Playbook) -> None:
    lines = _examine(playbook, code=1, PLAYBOOK_PUBLIC_URL="https://example.org/plans")
    assert _has(lines, "wrong", "begin with /plans")


def test_files_that_others_may_read_are_a_warning_with_the_command(with_plan: Playbook) -> None:
    file = with_plan.data / "playbook.sqlite3"
    file.chmod(0o640)
    assert _has(_examine(with_plan), "warning", f"chmod go= {file}")


def test_files_of_another_user_are_wrong(with_plan: Playbook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != with_plan.data)
    assert _has(_examine(with_plan, code=1), "wrong", "run the planner as the user that owns it")


@pytest.mark.parametrize(("free", "grade"), [(4096, "wrong"), (21_000_000, "ok")])
def test_a_disk_that_fills_up_is_told(
    with_plan: Playbook, monkeypatch: pytest.MonkeyPatch, free: int, grade: str
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=free))
    assert _has(_examine(with_plan, code=int(grade == "wrong")), grade, f"{free:,} are free")


def test_an_old_sqlite_is_a_warning(with_plan: Playbook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "FIRST_SAFE_SQLITE", (99,))
    assert _has(_examine(with_plan), "warning", "may lose commits")


def test_a_schema_of_another_program_is_told(with_plan: Playbook) -> None:
    with_plan.query("UPDATE alembic_version SET version_num = '0001'")
    assert _has(_examine(with_plan), "warning", "the next start changes it")
    with_plan.query("UPDATE alembic_version SET version_num = '9999'")
    assert _has(_examine(with_plan, code=1), "wrong", "install the newer version")


def test_a_damaged_database_is_wrong(with_plan: Playbook) -> None:
    file = with_plan.data / "playbook.sqlite3"
    content = bytearray(file.read_bytes())
    page = 4096 * (content.index(b"positioning.name") // 4096)
    content[page : page + 200] = b"\xff" * 200
    file.write_bytes(content)
    assert _has(_examine(with_plan, code=1), "wrong", "restore the last backup")
    file.write_bytes(b"no database at all" * 1000)
    assert _has(_examine(with_plan, code=1), "wrong", "the database cannot be used")


def test_what_has_had_its_time_is_told_and_then_purged(with_plan: Playbook) -> None:
    with_plan.query("UPDATE plan SET created_at = '2020', changed_at = '2020'")
    with_plan.query("UPDATE answer SET from_starter = 1")
    copy = with_plan.data / "playbook.sqlite3-20200101-000000-000000-schema-0001.backup"
    copy.write_bytes(b"old")
    os.utime(copy, (0, 0))
    lines = _examine(with_plan)
    assert _has(lines, "warning", "plans that nobody ever wrote in 1; run playbook purge-expired")
    assert _has(lines, "warning", "1 are old, run playbook purge-expired")
    purged = with_plan.says("purge-expired").splitlines()
    assert [line.split(": ")[1] for line in purged] == ["0 deleted", "1 deleted", "1 deleted"]
    assert not copy.exists()
    assert not any("purge-expired" in line for line in _examine(with_plan))


def test_plans_are_kept_for_as_long_as_the_server_is_told(with_plan: Playbook) -> None:
    with_plan.query("UPDATE plan SET changed_at = '2020'")
    told = with_plan.says("doctor", PLAYBOOK_RETENTION_DAYS="30")
    assert "plans neither changed nor read for 30 days 1; run playbook purge-expired" in told
    assert "0 deleted" in with_plan.says("purge-expired").splitlines()[1]
    too_few = with_plan.complains(1, "purge-expired", PLAYBOOK_RETENTION_DAYS="29")
    assert "PLAYBOOK_RETENTION_DAYS: Input should be greater than or equal to 30" in too_few
    lines = with_plan.says("purge-expired", PLAYBOOK_RETENTION_DAYS="30").splitlines()
    assert "plans neither changed nor read by a link for 30 days: 1 deleted" in lines


def test_a_check_that_fails_is_told_and_the_others_go_on(with_plan: Playbook, monkeypatch: pytest.MonkeyPatch) -> None:
    def check_moon(_database: Database) -> Iterator[None]:
        raise OperationalError("SELECT moon", {}, Exception("no moon\nbut two lines"))

    monkeypatch.setattr("app.cli.doctor.command.ON_SQLITE", (check_moon,))
    lines = _examine(with_plan, code=1)
    assert _has(lines, "wrong", "moon could not be checked: no moon")
    assert any("it holds: plans 1," in line for line in lines)


def test_a_postgresql_server_is_checked_too(playbook: Playbook, postgresql: PostgreSQL) -> None:
    url = postgresql.create("doctor", migrated=True)
    lines = _examine(playbook, code=1, PLAYBOOK_DATABASE_URL=url)
    assert _has(lines, "ok", "PostgreSQL ")
    assert _has(lines, "ok", "lock_timeout is 5s")
    assert _has(lines, "ok", "largest plans by history, in bytes: none")
    assert _has(lines, "ok", "the store of limits answers")
    assert _has(lines, "wrong", "fsync is off"), "that of the tests is not for keeping anything"
    assert [line for line in lines if line.startswith("wrong")] == [
        "wrong    fsync is off: what is saved may be lost in a power cut; set it to on"
    ]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_check_is_in_the_registry(module: object) -> None:
    registered = {check for name, checks in vars(registry).items() if name.isupper() for check in checks}
    checks = {check for name, check in getmembers(module, isfunction) if name.startswith("check_")}
    assert checks
    assert checks <= registered


def _examine(playbook: Playbook, code: int = 0, **environment: str) -> list[str]:
    done = playbook.run("doctor", given=b"", **environment)
    said = done.stdout.decode()
    assert (done.returncode, done.stderr) == (code, b""), said
    return said.splitlines()


def _has(lines: list[str], grade: str, words: str) -> bool:
    return any(line.startswith(f"{grade} ") and words in line for line in lines)
