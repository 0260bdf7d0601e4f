"""A database of every release comes to the newest schema with all it holds, whatever happens on the way."""

import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from app.base.errors import SchemaError
from app.storage.database import Database
from app.storage.migrate import make_current, migrate
from app.storage.repositories.snapshots import load_snapshot
from app.storage.schema import SCHEMA, is_current
from app.storage.upgrade import upgrade
from tests.storage.released import ALL, EARLIEST, Release
from tests.storage.walking import FIRST, SCHEMAS, all_rows, walk_to
from tests.support.client import make_client
from tests.support.server import ROOT, running_server
from tests.support.stored import StoredPlan, store_plan

every_release = pytest.mark.parametrize("release", ALL, ids=lambda release: release.schema)
on_sqlite = pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize("new_database", ["postgresql"], indirect=True)
HALF_WAY = """
import sys
from app.storage.database import Database
from app.storage.upgrade import upgrade

def upgrade_and_wait(connection):
    upgrade(connection)
    print("not committed yet", flush=True)
    sys.stdin.read()

Database(sys.argv[1]).write_now(upgrade_and_wait)
"""


@every_release
def test_a_database_of_every_release_is_upgraded_with_all_that_its_founders_see(
    release: Release, empty_database: Database
) -> None:
    release.load(empty_database)
    migrate(empty_database)
    assert empty_database.read_now(is_current)
    assert release.plans
    for plan_id, token in release.plans.items():
        plan = empty_database.read_now(lambda connection, plan_id=plan_id: load_snapshot(connection, plan_id))  # type: ignore[misc]
        assert "C:\\notes\n-- 夜读会 📚" in plan.answers.raw("what.notes")
        assert len(plan.answers.given()) > 100
        assert [dismissal.name for dismissal in plan.dismissals] == ["clash", "no-name"]
        stored = StoredPlan(empty_database, plan_id, token)
        assert stored.save("new", what__notes=(plan.stored["what.notes"].version, "now")).conflicts == {}
        assert stored.save("old", what__notes=(1, "then")).conflicts["what.notes"].value == "now"


@every_release
def test_plans_of_every_release_come_out_in_every_format(release: Release, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    release.load_file(tmp_path / "data" / "playbook.sqlite3")
    shared = re.findall(r"'share', '\w+', '([\w-]{43})'.*(NULL\)|00:00'\))", release.file.read_text())
    with running_server(tmp_path) as server, make_client(server.url) as client:
        for plan_id, token in release.plans.items():
            assert client.post(f"/e/{token}").url.path == f"/plans/{plan_id}"
            for page in ("review", "preview", "print", "steps/month", "share", "download/zip"):
                assert client.get(f"/plans/{plan_id}/{page}").status_code == 200, page
        assert {client.get(f"/s/{token}").status_code for token, end in shared if end == "NULL)"} == {200}
        assert {client.get(f"/s/{token}").status_code for token, end in shared if end != "NULL)"} == {410}


@pytest.mark.parametrize("schema", SCHEMAS[1:])
def test_one_step_down_and_up_again_keeps_all_there_is(empty_database: Database, schema: str) -> None:
    EARLIEST.load(empty_database)
    walk_to(empty_database, schema)
    before = all_rows(empty_database)
    assert all(before[table] for table in ("plan", "answer", "link", "dismissal"))
    walk_to(empty_database, SCHEMAS[SCHEMAS.index(schema) - 1])
    walk_to(empty_database, schema)
    assert all_rows(empty_database) == before
    migrate(empty_database)
    assert empty_database.read_now(is_current)


@on_sqlite
def test_killed_in_the_middle_of_a_migration_the_next_start_does_it(database: Database) -> None:
    _go_back(database)
    before = all_rows(database)
    process = subprocess.Popen(
        [sys.executable, "-c", HALF_WAY, database.url], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout
    assert process.stdout.readline() == b"not committed yet\n"
    process.kill()
    process.communicate()
    assert all_rows(database) == before
    migrate(database)
    assert database.read_now(is_current)
    assert database.read_now(lambda connection: connection.scalar(text("PRAGMA integrity_check"))) == "ok"
    assert all_rows(database)["answer"] == before["answer"]


@on_postgresql
def test_cut_off_in_the_middle_of_a_migration_the_next_run_does_it(database: Database) -> None:
    _go_back(database)
    before = all_rows(database)
    with suppress(OperationalError), database.writer.connect() as connection:
        upgrade(connection)
        with database.reader.connect() as other:
            me = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
            other.execute(text("SELECT pg_terminate_backend(:me, 5000)"), {"me": me})
        connection.commit()
        pytest.fail("the server has cut the connection")
    assert all_rows(database) == before
    migrate(database)
    assert database.read_now(is_current)
    assert all_rows(database)["answer"] == before["answer"]


@on_postgresql
def test_a_server_on_postgresql_leaves_an_older_schema_to_the_command(database: Database) -> None:
    """Other servers, of the release before, may be at work on it."""
    _go_back(database)
    with pytest.raises(SchemaError, match=f"schema {FIRST}, and this program needs {SCHEMA}: run playbook migrate"):
        make_current(database)
    migrate(database)
    make_current(database)


def test_a_server_on_an_empty_database_makes_its_tables(empty_database: Database) -> None:
    make_current(empty_database)
    assert empty_database.read_now(is_current)


@on_sqlite
def test_a_server_on_sqlite_upgrades_an_older_schema_by_itself(database: Database) -> None:
    _go_back(database)
    make_current(database)
    assert database.read_now(is_current)


def test_no_server_starts_on_a_newer_schema(database: Database) -> None:
    database.write_now(lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    with pytest.raises(SchemaError, match="schema 9999, which a newer version"):
        make_current(database)


def _go_back(database: Database) -> None:
    store_plan(database, positioning__name="夜读会").save("one", positioning__name=(1, "Night Readers"))
    walk_to(database, FIRST)
