"""Answers: load them, and save edits to them without ever losing one silently."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, insert, select, update

from app.base.errors import LimitError, ReusedOperationError
from app.base.limits import ANSWERS_LIMIT, PLAN_LIMIT
from app.plan.answers import Answers
from app.plan.paths import ItemPath
from app.storage.repositories.operations import Author, Operation, RevisionKind
from app.storage.repositories.origins import Origin
from app.storage.repositories.past_answers import MOST_NAMED_PATHS, ROW_BYTES, keep_past, values_changed_at
from app.storage.repositories.plans import LockedPlan
from app.storage.repositories.revisions import Revision, add_revision, find_revisions, last_version, versions_of
from app.storage.repositories.thinning import is_due, thin
from app.storage.stamps import stamp
from app.storage.tables import ANSWER, PLAN

ANY_BASE = -1


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """One answer as it is stored. ``version`` is the plan's version at its last change, 0 when never answered."""

    value: str
    version: int
    origin: Origin = Origin.OWN

    @property
    def is_draft(self) -> bool:
        """Whether it is still the example's."""
        return self.origin is Origin.STARTER


@dataclass(frozen=True, slots=True)
class Edit:
    """A new value, and the version of the answer that it was typed over (`ANY_BASE`: whichever is stored)."""

    base: int
    value: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """An answer that was changed since an edit's base: what is stored now, and who changed it, if that is known."""

    value: str
    version: int
    by: Author | None


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a save: the version of every answer that now holds the value sent, and the answers in conflict.

    ``back`` are the items that had been removed, and that it has put back into their lists.
    """

    versions: Mapping[str, int]
    conflicts: Mapping[str, Conflict]
    back: tuple[ItemPath, ...] = ()


NEVER_ANSWERED = StoredAnswer("", 0)

_SELECT = select(ANSWER.c.path, ANSWER.c.value, ANSWER.c.version, ANSWER.c.from_starter).where(
    ANSWER.c.plan == bindparam("plan_id")
)
_SELECT_SOME = _SELECT.where(ANSWER.c.path.in_(bindparam("paths", expanding=True)))
_COUNT = select(func.count()).select_from(ANSWER).where(ANSWER.c.plan == bindparam("plan_id"))
_UPDATE_PLAN = (
    update(PLAN)
    .where(PLAN.c.id == bindparam("plan_id"))
    .values(
        version=bindparam("new_version"),
        size=bindparam("new_size"),
        history_size=PLAN.c.history_size + bindparam("more_history"),
        changed_at=bindparam("at"),
    )
)
_UPDATE_ANSWER = (
    update(ANSWER)
    .where(ANSWER.c.plan == bindparam("plan_id"), ANSWER.c.path == bindparam("at_path"))
    .values(value=bindparam("new_value"), version=bindparam("new_version"))
)
_UPDATE_OWN = _UPDATE_ANSWER.values(from_starter=Origin.OWN.value)
_MAKES_OWN = frozenset({RevisionKind.TYPED, RevisionKind.LIST, RevisionKind.CHOICE})
"""What makes an answer its founder's own. What is done for the founder, or undone, leaves it as it is."""


def load_answers(connection: Connection, plan_id: str) -> Mapping[str, StoredAnswer]:
    """Every stored answer of a plan, by path."""
    return _stored(connection.execute(_SELECT, {"plan_id": plan_id}))


def plain_answers(stored: Mapping[str, StoredAnswer]) -> Answers:
    """The answers without their versions."""
    return Answers({path: answer.value for path, answer in stored.items()})


def save_answers(connection: Connection, plan: LockedPlan, operation: Operation, edits: Mapping[str, Edit]) -> Saved:
    """Save edits to a plan that this transaction has locked, each unless its answer has changed since the edit's base.

    An operation that is sent again is answered as the first time. Raises `ReusedOperationError` when it was another,
    `LimitError` when the plan grows too large.
    """
    stored = load_stored(connection, plan.id, edits)
    done = _done_before(connection, plan.id, operation.id, edits)
    changes, conflicts = _sort_out(edits, stored, done)
    if changes:
        _check_limits(connection, plan, changes, stored)
        _write(connection, plan, operation, changes, stored)
    versions = {
        path: done.get(path) or (plan.version + 1 if path in changes else stored.get(path, NEVER_ANSWERED).version)
        for path in edits
        if path not in conflicts
    }
    return Saved(versions, _with_authors(connection, plan.id, conflicts))


def load_stored(connection: Connection, plan_id: str, paths: Collection[str]) -> dict[str, StoredAnswer]:
    """The stored answers at these paths, with their versions."""
    if len(paths) > MOST_NAMED_PATHS:
        stored = _stored(connection.execute(_SELECT, {"plan_id": plan_id}))
        return {path: answer for path, answer in stored.items() if path in paths}
    return _stored(connection.execute(_SELECT_SOME, {"plan_id": plan_id, "paths": list(paths)}))


def load_some(connection: Connection, plan_id: str, paths: Iterable[str]) -> Answers:
    """The stored answers at these paths."""
    return plain_answers(load_stored(connection, plan_id, list(paths)))


def _done_before(connection: Connection, plan_id: str, op_id: str, edits: Mapping[str, Edit]) -> dict[str, int]:
    """The versions that this operation has made already, by path."""
    versions = versions_of(connection, plan_id, op_id)
    rows = values_changed_at(connection, plan_id, versions) if versions else ()
    done = {path: version for path, version, _ in rows if path in edits}
    if any(value != edits[path].value for path, _, value in rows if path in done):
        raise ReusedOperationError(f"the operation {op_id!r} has changed an answer to something else before")
    return done


def _sort_out(
    edits: Mapping[str, Edit], stored: Mapping[str, StoredAnswer], done: Mapping[str, int]
) -> tuple[dict[str, str], dict[str, StoredAnswer]]:
    changes: dict[str, str] = {}
    conflicts: dict[str, StoredAnswer] = {}
    for path, edit in edits.items():
        present = stored.get(path, NEVER_ANSWERED)
        if path in done or edit.value == present.value:
            continue
        if edit.base in (ANY_BASE, present.version):
            changes[path] = edit.value
        else:
            conflicts[path] = present
    return changes, conflicts


def _check_limits(
    connection: Connection, plan: LockedPlan, changes: Mapping[str, str], stored: Mapping[str, StoredAnswer]
) -> None:
    """Answers of items that are in no list count too: they are stored and loaded like all others."""
    if _size(plan, changes, stored) > PLAN_LIMIT:
        raise LimitError("plan", "", PLAN_LIMIT)
    added = len(changes.keys() - stored.keys())
    if added and connection.execute(_COUNT, {"plan_id": plan.id}).scalar_one() + added > ANSWERS_LIMIT:
        raise LimitError("answers", "", ANSWERS_LIMIT)


def _write(
    connection: Connection,
    plan: LockedPlan,
    operation: Operation,
    changes: Mapping[str, str],
    stored: Mapping[str, StoredAnswer],
) -> None:
    version = plan.version + 1
    replaced = {path: (stored[path].version, stored[path].value) for path in changes if path in stored}
    earlier = last_version(connection, plan.id)
    more_history = keep_past(connection, plan.id, operation, replaced)
    add_revision(connection, plan.id, Revision(version, operation, answers=len(changes)))
    _write_answers(connection, plan, operation, changes, stored)
    at, size, more = stamp(operation.author.at), _size(plan, changes, stored), more_history + ROW_BYTES
    connection.execute(
        _UPDATE_PLAN, {"plan_id": plan.id, "new_version": version, "new_size": size, "more_history": more, "at": at}
    )
    if is_due(earlier, version, plan.history_size + more):
        thin(connection, plan.id, operation.author.at)


def _write_answers(
    connection: Connection,
    plan: LockedPlan,
    operation: Operation,
    changes: Mapping[str, str],
    stored: Mapping[str, StoredAnswer],
) -> None:
    version = plan.version + 1
    changed = [
        {"plan_id": plan.id, "at_path": path, "new_value": value, "new_version": version}
        for path, value in changes.items()
        if path in stored
    ]
    if changed:
        connection.execute(_UPDATE_OWN if operation.kind in _MAKES_OWN else _UPDATE_ANSWER, changed)
    added = [
        {"plan": plan.id, "path": path, "value": value, "version": version, "from_starter": Origin.OWN.value}
        for path, value in changes.items()
        if path not in stored
    ]
    if added:
        connection.execute(insert(ANSWER), added)


def _with_authors(connection: Connection, plan_id: str, conflicts: Mapping[str, StoredAnswer]) -> dict[str, Conflict]:
    found = find_revisions(connection, plan_id, {one.version for one in conflicts.values()}) if conflicts else {}
    return {path: _conflict(stored, found.get(stored.version)) for path, stored in conflicts.items()}


def _conflict(stored: StoredAnswer, revision: Revision | None) -> Conflict:
    return Conflict(stored.value, stored.version, revision.operation.author if revision else None)


def _size(plan: LockedPlan, changes: Mapping[str, str], stored: Mapping[str, StoredAnswer]) -> int:
    return plan.size + sum(_growth(value, stored.get(path)) for path, value in changes.items())


def _growth(value: str, present: StoredAnswer | None) -> int:
    return len(value.encode()) - len((present or NEVER_ANSWERED).value.encode())


def _stored(rows: object) -> dict[str, StoredAnswer]:
    return {path: StoredAnswer(value, version, Origin(origin)) for path, value, version, origin in rows}  # type: ignore[attr-defined]  # a CursorResult, untyped here
