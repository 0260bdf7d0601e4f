"""A plan in a database, as tests of storage work on it: without a server, at a fixed time."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, func, select

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
from app.storage.repositories.deleting import forget_plans
from app.storage.repositories.editing import EditOf, edit_list
from app.storage.repositories.operations import UNKNOWN_DEVICE, Author, Device, Operation
from app.storage.repositories.past_answers import values_at, values_changed_at
from app.storage.repositories.plans import LockedPlan, PlanRecord, create_plan, find_plan, lock_plan
from app.storage.repositories.revisions import Revision, all_revisions
from app.storage.repositories.undo import next_redo, next_undo, redo_last, undo_last
from app.storage.tables import METADATA, PLAN

Result = TypeVar("Result")

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 22, 13, tzinfo=UTC)
AUTHOR = Author(UNKNOWN_DEVICE, NOW)
AUTHOR_LATER = Author(UNKNOWN_DEVICE, LATER)


@dataclass(frozen=True)
class StoredPlan:
    """A plan and the database that it is in."""

    database: Database
    id: str
    token: str

    def save(
        self, op_id: str, now: datetime = LATER, device: Device = UNKNOWN_DEVICE, **edits: tuple[int, str]
    ) -> Saved:
        """Save edits, each (base, value); ``positioning__name`` stands for ``positioning.name``."""
        by_path = {name.replace("__", "."): Edit(*edit) for name, edit in edits.items()}
        operation = Operation(op_id, Author(device, now))
        return self.change(lambda connection, plan: save_answers(connection, plan, operation, by_path))

    def change(self, work: Callable[[Connection, LockedPlan], Result]) -> Result:
        """The result of work on the plan, in a transaction that locks it."""
        return self.database.write_now(lambda connection: work(connection, lock_plan(connection, self.id, self.token)))

    def answers(self) -> Mapping[str, StoredAnswer]:
        """All that is stored of its answers."""
        return self.database.read_now(lambda connection: load_answers(connection, self.id))

    def base(self, path: str) -> int:
        """The version of one answer; 0 where it was never given."""
        found = self.answers().get(path)
        return found.version if found else 0

    def record(self) -> PlanRecord:
        """Its own row."""
        record = self.database.read_now(lambda connection: find_plan(connection, self.id))
        assert record is not None
        return record

    def changes(self) -> list[tuple[int, str, str, str, str]]:
        """All changes of it that are kept: version, path, old, new, op id."""
        return self.database.read_now(lambda connection: _changes(connection, self.id))

    def revisions(self) -> tuple[Revision, ...]:
        """Its versions that are kept, the oldest first."""
        return self.database.read_now(lambda connection: all_revisions(connection, self.id))

    def at(self, version: int) -> dict[str, str]:
        """Its answers as they were at a version."""
        return self.database.read_now(lambda connection: values_at(connection, self.id, version))

    def order(self, step: str, name: str) -> list[str]:
        """The ids of a list's items."""
        return list(plain_answers(self.answers()).order(step, name))

    def edit(self, at: ListPath, edit: EditOf) -> Answers:
        """Save what a function of a list's order changes; the order as it was before."""
        return self.change(lambda connection, plan: edit_list(connection, plan, at, edit, AUTHOR_LATER))


def store_plan(
    database: Database, *, from_starter: bool = False, own: Collection[str] = (), **values: str
) -> StoredPlan:
    """A new plan in English; ``positioning__name`` stands for ``positioning.name``.

    With ``from_starter``, a starter wrote its answers, but for those at the paths of ``own``.
    """
    by_path = {name.replace("__", "."): value for name, value in values.items()}
    drafted = by_path.keys() - own if from_starter else ()
    plan = database.write_now(lambda connection: create_plan(connection, Language.EN, by_path, AUTHOR, drafted))
    return StoredPlan(database, plan.id, plan.token)


def _changes(connection: Connection, plan_id: str) -> list[tuple[int, str, str, str, str]]:
    changes = []
    for revision in all_revisions(connection, plan_id)[1:]:
        before = values_at(connection, plan_id, revision.version - 1)
        for path, version, new in sorted(values_changed_at(connection, plan_id, [revision.version])):
            changes.append((version, path, before.get(path, ""), new, revision.operation.id))
    return changes


def undo_next(connection: Connection, plan: LockedPlan, author: Author) -> bool:
    """Undo what a device can undo next."""
    found = next_undo(connection, plan.id, author.device)
    return undo_last(connection, plan, found.version if found else 0, author)


def redo_next(connection: Connection, plan: LockedPlan, author: Author) -> bool:
    """Redo what a device can redo next."""
    found = next_redo(connection, plan.id, author.device)
    return redo_last(connection, plan, found.version if found else 0, author)


def delete_now(connection: Connection, plan_id: str, now: datetime) -> None:
    """Forget a plan for good, without the hour in which its owner might bring it back."""
    forget_plans(connection, PLAN.c.id == plan_id, now)


def row_counts(database: Database) -> dict[str, int]:
    """How many rows each table has that holds something of plans."""
    return database.read_now(
        lambda connection: {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in METADATA.sorted_tables
            if table.name == "plan" or "plan" in table.c
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
