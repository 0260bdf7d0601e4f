"""Migrations: to head, down and up, refused, and failed without a trace."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Table, event, inspect, text

from app.base.errors import SchemaError
from app.storage import migration_scripts, schema
from app.storage.database import Database
from app.storage.migrate import migrate
from app.storage.migration_scripts import migration_config
from app.storage.repositories.deleting import delete_plan
from app.storage.repositories.deliveries import find_due_deliveries, find_looks, has_old_deliveries
from app.storage.repositories.operations import Device
from app.storage.repositories.plans import set_calendar_id
from app.storage.repositories.revisions import name_version
from app.storage.repositories.shares import NewShare, ShareTerms, create_share, find_share, list_shares
from app.storage.repositories.tokens import token_hash
from app.storage.schema import SCHEMA, is_current
from app.storage.tables import METADATA, PAST_ANSWER
from tests.storage.walking import run_alembic, walk_to
from tests.support.stored import LATER, NOW, StoredPlan, delete_now, row_counts, store_plan

TABLES = {
    "plan",
    "answer",
    "past_answer",
    "revision",
    "link",
    "dismissal",
    "counter",
    "comment",
    "withdrawn",
    "webhook",
    "delivery",
    "alembic_version",
}
on_sqlite = pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize("new_database", ["postgresql"], indirect=True)
FAILING = '''"""A migration that fails after it has changed something."""

import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "9999", "0009", None, None


def upgrade() -> None:
    op.create_table("half_done", sa.Column("id", sa.Text, primary_key=True))
    op.execute("UPDATE plan SET language = 'lost'")
    op.execute("INSERT INTO no_such_table VALUES (1)")
'''


def test_an_empty_database_comes_to_the_newest_schema(empty_database: Database) -> None:
    assert not empty_database.read_now(is_current)
    migrate(empty_database)
    assert empty_database.read_now(is_current)
    assert _tables(empty_database) == TABLES


def test_the_program_knows_its_newest_migration() -> None:
    assert ScriptDirectory.from_config(migration_config()).get_current_head() == SCHEMA


def test_whether_a_schema_is_current_is_told_without_reading_migrations(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert database.read_now(is_current)
    monkeypatch.setattr(Path, "open", _no_file)
    monkeypatch.setattr("os.listdir", _no_file)
    monkeypatch.setattr("os.scandir", _no_file)
    assert database.read_now(is_current)


def _kinds_of_links(connection: Connection) -> set[str]:
    return set(connection.execute(text("SELECT kind FROM link")).scalars())


def _no_file(*_of: object) -> None:
    raise AssertionError("no file is read")


def test_migrating_again_changes_nothing(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    migrate(database)
    assert night_readers.answers()["positioning.name"].value == "A"


def test_the_migrations_make_just_the_tables_that_the_program_declares(database: Database) -> None:
    differences = database.read_now(_differences)
    assert differences == []


@on_sqlite
def test_every_table_is_strict_on_sqlite(database: Database) -> None:
    rows = database.read_now(lambda connection: connection.execute(text("PRAGMA table_list")).mappings().all())
    strict = {row["name"] for row in rows if row["strict"]}
    assert strict == set(METADATA.tables)


def test_a_database_of_the_first_release_keeps_all_it_holds(empty_database: Database) -> None:
    walk_to(empty_database, "0001")
    empty_database.write_now(_fill)
    before = empty_database.read_now(_rows)
    before["change"] = [row for row in before["change"] if row["op_id"] != "create"]  # as they stand in the plan itself
    migrate(empty_database)
    assert empty_database.read_now(is_current)
    night = StoredPlan(empty_database, "night", "night")
    history = night.changes(), night.revisions(), night.record().history_size
    assert [change[2:4] for change in history[0]] == [("", "夜"), ("Read", "Write"), ("Write", ""), ("", "Rest")]
    walk_to(empty_database, "0002")
    assert empty_database.read_now(_rows) == before
    migrate(empty_database)
    assert (night.changes(), night.revisions(), night.record().history_size) == history
    assert night.save("five", what__together=(4, "Write")).conflicts == {}
    empty_database.write_now(lambda connection: delete_now(connection, "night", NOW))
    counts = row_counts(empty_database)
    assert counts["answer"] == counts["revision"] == 1, "those of the other plan"


def test_names_and_devices_of_versions_come_back_after_one_step_down(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    night_readers.save("one", device=Device("k3f9aa", "iphone wechat"), positioning__name=(1, "B"))
    database.write_now(lambda connection: name_version(connection, night_readers.id, 2, "before launch"))
    before = night_readers.revisions()
    walk_to(database, "0004")
    migrate(database)
    assert night_readers.revisions() == before
    assert _tables(database) == TABLES


def test_the_id_of_a_calendar_outlasts_one_step_down(database: Database) -> None:
    night_readers = store_plan(database)
    database.write_now(lambda connection: set_calendar_id(connection, night_readers.id, "k3f9aa"))
    walk_to(database, "0006")
    migrate(database)
    assert night_readers.record().calendar_id == "k3f9aa"


def test_what_guards_a_link_outlasts_steps_down_in_which_nobody_opens_it(database: Database) -> None:
    night_readers = store_plan(database)
    guarded = NewShare("Mia", ShareTerms(expires_at=LATER), passcode_hash="00:00")
    share, free = [
        database.write_now(partial(create_share, plan_id=night_readers.id, new=new, now=NOW))
        for new in (guarded, NewShare("Lee"))
    ]
    walk_to(database, "0007")
    assert database.read_now(_kinds_of_links) == {"edit", "share", "guarded"}
    migrate(database)
    assert set(database.read_now(lambda connection: list_shares(connection, night_readers.id))) == {share, free}
    walk_to(database, "0005")
    migrate(database)
    assert database.read_now(lambda connection: find_share(connection, share.token)) in (share, None)
    assert database.read_now(lambda connection: find_share(connection, free.token)) == free


def test_a_deleted_plan_does_not_come_back_with_an_earlier_program(database: Database) -> None:
    night_readers = store_plan(database)
    database.write_now(lambda connection: delete_plan(connection, night_readers.id, NOW))
    walk_to(database, "0007")
    assert row_counts(database)["plan"] == 0


@pytest.mark.parametrize("table", METADATA.tables.values(), ids=str)
def test_every_key_is_in_the_order_that_the_program_declares(database: Database, table: Table) -> None:
    key = database.read_now(lambda connection: inspect(connection).get_pk_constraint(table.name))
    assert key["constrained_columns"] == [column.name for column in table.primary_key]


def test_the_history_of_an_answer_and_an_operation_are_found_by_keys(database: Database) -> None:
    assert [column.name for column in PAST_ANSWER.primary_key] == ["plan", "path", "version"]
    indexes = database.read_now(lambda connection: inspect(connection).get_indexes("revision"))
    assert [(index["name"], index["column_names"]) for index in indexes] == [("revision_by_op", ["plan", "op_id"])]


@on_sqlite
@pytest.mark.parametrize(
    ("question", "index"),
    [
        (lambda connection: find_due_deliveries(connection, NOW, 9, 9), "delivery_by_try"),
        (lambda connection: has_old_deliveries(connection, NOW), "delivery_by_age"),
        (lambda connection: find_looks(connection, NOW, 9), "webhook_by_look"),
    ],
)
def test_what_is_asked_each_minute_reads_no_whole_table(
    database: Database, question: Callable[[Connection], object], index: str
) -> None:
    def plan_of(connection: Connection) -> str:
        asked: list[tuple[str, Any]] = []
        note = partial(_note_statement, asked)
        event.listen(connection, "before_cursor_execute", note)
        question(connection)
        event.remove(connection, "before_cursor_execute", note)
        statement, values = asked[-1]
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        return "\n".join(row.detail for row in rows)

    plan = database.read_now(plan_of)
    assert index in plan
    assert "SCAN delivery\n" not in f"{plan}\n"


def _note_statement(asked: list[tuple[str, Any]], *args: Any) -> None:
    asked.append((args[2], args[3]))


def test_answers_lie_in_the_order_of_their_key_on_sqlite(database: Database) -> None:
    if not database.is_embedded:
        assert database.writer.dialect.name == "postgresql"
        return
    rows = database.read_now(lambda connection: connection.execute(text("PRAGMA table_list")).mappings().all())
    declared = {name for name, table in METADATA.tables.items() if not table.dialect_options["sqlite"]["with_rowid"]}
    assert {row["name"] for row in rows if row["wr"]} == declared == {"answer", "past_answer", "revision"}


@on_sqlite
def test_sqlite_keeps_its_promise_at_power_loss(database: Database) -> None:
    for engine in (database.writer, database.reader):
        with engine.connect() as connection:
            pragmas = [
                connection.execute(text(f"PRAGMA {name}")).scalar_one()
                for name in ("journal_mode", "synchronous", "foreign_keys")
            ]
        assert pragmas == ["wal", 2, 1]


@on_postgresql
def test_postgresql_keeps_its_promise_at_power_loss(database: Database) -> None:
    for engine in (database.writer, database.reader):
        with engine.connect() as connection:
            assert connection.execute(text("SHOW synchronous_commit")).scalar_one() == "on"


def test_a_schema_newer_than_the_program_is_refused_in_one_line(database: Database) -> None:
    database.write_now(lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    with pytest.raises(SchemaError, match="schema 9999, which a newer version"):
        migrate(database)
    assert not database.read_now(is_current)
    assert _tables(database) == TABLES


def test_nothing_is_before_the_first_schema_and_no_plan_is_dropped_to_get_there(database: Database) -> None:
    night_readers = store_plan(database, positioning__name="A")
    with pytest.raises(SchemaError, match="before the first"):
        database.write_now(lambda connection: run_alembic(connection, lambda config: command.downgrade(config, "base")))
    assert night_readers.answers()["positioning.name"].value == "A"


def test_a_migration_that_fails_leaves_nothing_half_done(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    night_readers = store_plan(database, positioning__name="A")
    monkeypatch.setattr(migration_scripts, "_MIGRATIONS", _with_failing_migration(tmp_path))
    monkeypatch.setattr(schema, "SCHEMA", "9999")
    with pytest.raises(Exception, match="no_such_table"):
        migrate(database)
    monkeypatch.undo()
    assert _tables(database) == TABLES
    assert database.read_now(is_current)
    assert night_readers.record().language.value == "en"


def _fill(connection: Connection) -> None:
    at = "2026-11-22T12:00:00+00:00"
    for plan in ("night", "day"):
        link = f"'{plan}', '{plan}', 'edit', '{token_hash(plan)}', NULL, '', '{{}}', '{at}', NULL"
        connection.execute(text(f"INSERT INTO plan VALUES ('{plan}', 'en', 4, 4, 0, '{at}', '{at}')"))
        connection.execute(text(f"INSERT INTO link VALUES ({link})"))
    changes = (
        ("day", 1, "what.together", "", "Rest", "create"),
        ("night", 1, "what.together", "", "Read", "create"),
        ("night", 2, "what.together", "Read", "Write", "two"),
        ("night", 2, "what.notes", "", "夜", "two"),
        ("night", 3, "what.together", "Write", "", "fix-three"),
        ("night", 4, "what.together", "", "Rest", "four"),
    )
    last = {(plan, path): (plan, path, new, version, 0) for plan, version, path, _, new, _ in changes}
    for answer in last.values():
        connection.execute(text(f"INSERT INTO answer VALUES {answer}"))
    for plan, version, path, old, new, op_id in changes:
        connection.execute(text(f"INSERT INTO change VALUES {(plan, version, path, old, new, at, op_id)}"))


def _rows(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    return {
        table: [dict(row) for row in connection.execute(text(f"SELECT * FROM {table} ORDER BY plan, path")).mappings()]
        for table in ("answer", "change")
    }


def _with_failing_migration(folder: Path) -> Path:
    copy = folder / "migrations"
    shutil.copytree(migration_scripts._MIGRATIONS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "versions" / "9999_failing.py").write_text(FAILING)
    return copy


def _tables(database: Database) -> set[str]:
    return database.read_now(lambda connection: set(inspect(connection).get_table_names()))


def _differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return list(compare_metadata(context, METADATA))
