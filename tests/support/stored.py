"""A plan in a database, as tests of storage work on it: without a server, at a fixed time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import func, select

from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.paths import ListPath
from app.storage.database import Database
from app.storage.repositories.answers import (
    Edit,
    Saved,
    StoredAnswer,
    load_answers,
    plain_answers,
    save_answers,
)
from app.storage.repositories.editing import EditOf, edit_list
from app.storage.repositories.plans import PlanRecord, create_plan, find_plan, lock_plan
from app.storage.tables import CHANGE, METADATA

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 22, 13, tzinfo=UTC)


@dataclass(frozen=True)
class StoredPlan:
    """A plan and the database that it is in."""

    database: Database
    id: str
    token: str

    def save(self, op_id: str, **edits: tuple[int, str]) -> Saved:
        """Save edits, each (base, value); ``positioning__name`` stands for ``positioning.name``."""
        by_path = {name.replace("__", "."): Edit(*edit) for name, edit in edits.items()}
        return self.database.write_now(
            lambda connection: save_answers(
                connection, lock_plan(connection, self.id, self.token), op_id, by_path, LATER
            )
        )

    def answers(self) -> Mapping[str, StoredAnswer]:
        """All that is stored of its answers."""
        return self.database.read_now(lambda connection: load_answers(connection, self.id))

    def record(self) -> PlanRecord:
        """Its own row."""
        record = self.database.read_now(lambda connection: find_plan(connection, self.id))
        assert record is not None
        return record

    def changes(self) -> list[tuple[int, str, str, str, str]]:
        """Its log: version, path, old, new, op id."""
        columns = (CHANGE.c.version, CHANGE.c.path, CHANGE.c.old, CHANGE.c.new, CHANGE.c.op_id)
        statement = select(*columns).where(CHANGE.c.plan == self.id).order_by(CHANGE.c.version, CHANGE.c.path)
        return self.database.read_now(lambda connection: [tuple(row) for row in connection.execute(statement)])

    def order(self, step: str, name: str) -> list[str]:
        """The ids of a list's items."""
        return list(plain_answers(self.answers()).order(step, name))

    def edit(self, at: ListPath, edit: EditOf) -> Answers:
        """Save what a function of a list's order changes; the order as it was before."""
        return self.database.write_now(
            lambda connection: edit_list(connection, lock_plan(connection, self.id, self.token), at, edit, LATER)
        )


def store_plan(database: Database, *, from_starter: bool = False, **values: str) -> StoredPlan:
    """A new plan in English; ``positioning__name`` stands for ``positioning.name``."""
    by_path = {name.replace("__", "."): value for name, value in values.items()}
    plan = database.write_now(
        lambda connection: create_plan(connection, Language.EN, by_path, NOW, from_starter=from_starter)
    )
    return StoredPlan(database, plan.id, plan.token)


def row_counts(database: Database) -> dict[str, int]:
    """How many rows each table has."""
    return database.read_now(
        lambda connection: {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in METADATA.sorted_tables
        }
    )


def all_texts(database: Database) -> str:
    """Every value in every table, to be searched."""
    return database.read_now(
        lambda connection: "\n".join(
            repr(_plain(row)) for table in METADATA.sorted_tables for row in connection.execute(select(table))
        )
    )


def _plain(row: Any) -> tuple[Any, ...]:
    return tuple(row)
