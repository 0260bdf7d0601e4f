"""Every command as a process of its own, as its users start it, says what it says within the tests' process."""

import re
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import COMMANDS
from tests.support.command import Playbook

TODAY = ("--language", "en", "--today", "2026-11-22")
SAME_EACH_TIME = {
    "schema": (), "openapi": (), "starters": (), "principles": (), "activities": (), "formats": (),
    "migrate": (), "example": ("study-group", *TODAY), "check": ("-", *TODAY),
    "due": ("-", "--now", "2026-12-14T19:00", "--within", "1d"),
    "export": ("-", *TODAY, "--format", "zip", "-o", "-"),
}  # fmt: skip
NEW_EACH_TIME = ("import", "edit-link")
WITHIN_THE_TESTS = (
    "backup", "verify-backup", "restore", "mark-restored", "export-all", "doctor", "purge-expired", "poster",
    "mcp",
)  # fmt: skip
"""Tested in files of their own, and alike enough to those above to need no process."""
LINK = re.compile(rb"http://127\.0\.0\.1:8000/e/[\w-]{43}\n")


def test_every_command_is_here_but_the_server_which_other_tests_start() -> None:
    assert {*SAME_EACH_TIME, *NEW_EACH_TIME, *WITHIN_THE_TESTS, "serve"} == set(COMMANDS)


@pytest.mark.parametrize("command", list(SAME_EACH_TIME))
def test_a_process_of_its_own_prints_the_same_bytes(playbook: Playbook, study_group: Path, command: str) -> None:
    """Each process hashes texts in its own way, so nothing may hang on the order of a set."""
    arguments, given = (command, *SAME_EACH_TIME[command]), study_group.read_bytes()
    alone = playbook.start(*arguments, given=given, PYTHONHASHSEED="7")
    assert alone == playbook.run(*arguments, given=given)
    assert (alone.returncode, alone.stderr) == (0, b"")
    assert alone.stdout


def test_links_that_processes_print_open_one_plan_each(playbook: Playbook, study_group: Path) -> None:
    made = playbook.start("import", str(study_group))
    assert (made.returncode, made.stderr) == (0, b"")
    assert LINK.fullmatch(made.stdout)
    again = playbook.start("edit-link", str(playbook.query("SELECT id FROM plan")))
    assert (again.returncode, again.stderr) == (0, b"")
    assert LINK.fullmatch(again.stdout)
    assert again.stdout != made.stdout


@pytest.mark.parametrize(
    ("code", "arguments"), [(2, ("fly",)), (1, ("edit-link", "nobody")), (1, ("check", "/none.json", *TODAY))]
)
def test_a_process_ends_with_a_code_and_without_a_traceback(
    playbook: Playbook, code: int, arguments: tuple[str, ...]
) -> None:
    done = playbook.start(*arguments)
    assert (done.returncode, done.stdout) == (code, b"")
    assert b"Traceback" not in done.stderr
    assert done.stderr.decode().splitlines()[-1] == playbook.complains(code, *arguments).splitlines()[-1]


def test_a_server_on_a_newer_database_or_without_a_folder_says_so_in_one_line(
    playbook: Playbook, tmp_path: Path
) -> None:
    playbook.says("migrate")
    playbook.query("UPDATE alembic_version SET version_num = '9999'")
    cases: tuple[tuple[str, dict[str, Any]], ...] = (
        ("the database has schema 9999, which a newer version of this program made", {}),
        ("Not a directory", {"PLAYBOOK_DATA_DIR": str(_a_file(tmp_path) / "data")}),
        ("the database cannot be used: ", {"PLAYBOOK_DATABASE_URL": "sqlite:////nowhere/at/all.sqlite3"}),
    )
    for words, settings in cases:
        done = playbook.start("serve", "--port", "0", **settings)
        said = [line for line in done.stderr.decode().splitlines() if "cannot start" in line]
        assert done.returncode != 0
        assert b"Traceback" not in done.stderr
        assert len(said) == 1
        assert words in said[0]


def _a_file(folder: Path) -> Path:
    file = folder / "file"
    file.write_text("no folder")
    return file
