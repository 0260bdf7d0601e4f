"""Two programs that start at once on the same empty database."""

import os
import subprocess
import sys
from pathlib import Path

from sqlalchemy import text

from app.storage.database import Database
from app.storage.schema import is_current
from app.storage.upgrade import upgrade
from tests.support.server import ROOT

WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")


def test_a_program_that_starts_while_another_migrates_waits_for_it(empty_database: Database, tmp_path: Path) -> None:
    with empty_database.writer.begin() as connection:
        upgrade(connection)
        second = _start_migrating(empty_database.url, tmp_path)
        _until_it_waits(empty_database, second)
    _, complaints = second.communicate(timeout=60)
    assert (second.returncode, complaints) == (0, "")
    assert empty_database.read_now(is_current)


def _start_migrating(url: str, folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", "from app.cli.main import main; main()", "migrate"]
    environment = {**os.environ, "PLAYBOOK_DATABASE_URL": url, "PLAYBOOK_DATA_DIR": str(folder)}
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def _until_it_waits(database: Database, second: subprocess.Popen[str]) -> None:
    """On SQLite nothing tells that somebody waits, and nothing needs to: who comes second waits to begin."""
    if database.is_embedded:
        return
    with database.reader.connect() as connection:
        while second.poll() is None and not connection.execute(WAITING).scalar_one():
            connection.rollback()
