"""Stores a database as the present program makes it, for tests of later ones: ``python -m tests.storage.make_release``.

The file is SQL to read and to compare: a comment with the edit token of each plan, the tables of SQLite, and the rows.
"""

import sys
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection

from app.base.folders import SEEDS
from app.i18n.languages import Language
from app.knowledge.content import load_content
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal
from app.plan.files.reading import read_plan_file
from app.plan.files.writing import write_plan_file
from app.storage.database import Database
from app.storage.engines import SQLITE
from app.storage.migrate import migrate
from app.storage.repositories.answers import ANY_BASE, Edit, save_answers
from app.storage.repositories.confirming import confirm_step
from app.storage.repositories.dismissals import dismiss
from app.storage.repositories.operations import Author, Device, Operation
from app.storage.repositories.plans import NewPlan, create_plan, lock_plan, mark_edit_link_kept
from app.storage.repositories.revisions import name_version
from app.storage.repositories.shares import NewShare, ShareTerms, create_share, revoke_share
from app.storage.schema import SCHEMA
from tests.support.examples import example

RELEASES = Path(__file__).parent / "releases"
ROWS = "-- rows\n"
_DEVICE = Device("a1b2", "phone")
_NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
_ITEMS = 2  # of each list, so that the file stays small
_STARTERS = {Language.EN: "flash-event", Language.ZH_HANS: "study-group", Language.ZH_HANT: "local-club"}
_TYPED = 'It\'s 50 % "free"; C:\\notes\n-- 夜读会 📚 {name} :p'


def main() -> None:
    """Make the file of this schema, unless there is one."""
    with TemporaryDirectory() as folder, (RELEASES / f"{SCHEMA}.sql").open("x", encoding="utf-8") as file:
        path = Path(folder) / "playbook.sqlite3"
        database = Database(f"sqlite:///{path}")
        migrate(database)
        plans = [database.write_now(partial(_work_on_plan, language=language)) for language in Language]
        database.close()
        with closing(SQLITE.connect(path)) as connection:
            file.writelines(f"-- plan {plan.id} {plan.token}\n" for plan in plans)
            file.writelines(_tables(connection))
            file.write(ROWS)
            file.writelines(_rows(connection))
    sys.stdout.write(f"{file.name}\n")


def _work_on_plan(connection: Connection, language: Language) -> NewPlan:
    """A founder at work: an example, changed, shared, and with advice dismissed."""
    answers = _short_starter(language)
    plan = create_plan(connection, language, answers, Author(_DEVICE, _NOW), drafted=answers.keys())
    for minute, edits in enumerate(
        (
            {"what.notes": "first", "positioning.pain": _TYPED},
            {"what.notes": ""},
            {"what.notes": _TYPED, "who.notes": "x" * 300},
        )
    ):
        operation = Operation(f"op-{minute}", Author(_DEVICE, _NOW + timedelta(minutes=minute)))
        typed = {path: Edit(ANY_BASE, text) for path, text in edits.items()}
        save_answers(connection, lock_plan(connection, plan.id, plan.token), operation, typed)
    name_version(connection, plan.id, 2, _TYPED)
    confirm_step(connection, plan.id, "why")
    dismiss(connection, plan.id, Dismissal("no-name", (), _TYPED), _NOW)
    dismiss(connection, plan.id, Dismissal("clash", ("month.activities.a", "month.activities.b"), ""), _NOW)
    mark_edit_link_kept(connection, plan.id)
    create_share(connection, plan.id, NewShare("Mia 小美"), _NOW)
    revoked = create_share(connection, plan.id, NewShare("", ShareTerms(language=Language.EN)), _NOW)
    revoke_share(connection, plan.id, revoked.id, _NOW)
    return plan


def _short_starter(language: Language) -> Answers:
    answers = example(load_content(SEEDS)[language], _STARTERS[language], date(2026, 11, 28))
    data = write_plan_file(answers, language)
    for step in data["answers"].values():
        step.update({name: value[:_ITEMS] for name, value in step.items() if isinstance(value, list)})
    return read_plan_file(data).answers


def _tables(connection: Any) -> list[str]:
    found = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return ["\n".join(line.rstrip() for line in row[0].splitlines() if line.strip()) + ";\n" for row in found]


def _rows(connection: Any) -> list[str]:
    """Those of a plan come before what belongs to it. All names are named: their order is not the same everywhere."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return [line for name in sorted(names, key=lambda name: name != "plan") for line in _rows_of(connection, name)]


def _rows_of(connection: Any, table: str) -> list[str]:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    quoted = " || ', ' || ".join(f"quote({column})" for column in columns)
    rows = connection.execute(f"SELECT {quoted} FROM {table} ORDER BY {quoted}").fetchall()
    return [f"INSERT INTO {table} ({', '.join(columns)}) VALUES\n", ",\n".join(f"({row[0]})" for row in rows), ";\n"]


if __name__ == "__main__":
    main()
