"""Answers: load them, and save edits to them without ever losing one silently."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, insert, select, update

from app.base.errors import LimitError, ReusedOperationError
from app.base.limits import ANSWERS_LIMIT, PLAN_LIMIT
from app.plan.answers import Answers
from app.storage.repositories.plans import LockedPlan, count_change
from app.storage.stamps import stamp
from app.storage.tables import ANSWER, CHANGE, PLAN

ANY_BASE = -1


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """One answer as it is stored. ``version`` is the plan's version at its last change, 0 when never answered."""

    value: str
    version: int
    from_starter: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """A new value, and the version of the answer that it was typed over (`ANY_BASE`: whichever is stored)."""

    base: int
    value: str


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a save: the version of every answer that now holds the value sent, and the answers in conflict."""

    versions: Mapping[str, int]
    conflicts: Mapping[str, StoredAnswer]


NEVER_ANSWERED = StoredAnswer("", 0)

_SELECT = select(ANSWER.c.path, ANSWER.c.value, ANSWER.c.version, ANSWER.c.from_starter).where(
    ANSWER.c.plan == bindparam("plan_id")
)
_SELECT_SOME = _SELECT.where(ANSWER.c.path.in_(bindparam("paths", expanding=True)))
_SELECT_OP = select(CHANGE.c.path, CHANGE.c.version, CHANGE.c.new).where(
    CHANGE.c.plan == bindparam("plan_id"), CHANGE.c.op_id == bindparam("op_id")
)
_COUNT = select(func.count()).select_from(ANSWER).where(ANSWER.c.plan == bindparam("plan_id"))
_UPDATE_PLAN = (
    update(PLAN)
    .where(PLAN.c.id == bindparam("plan_id"))
    .values(version=bindparam("new_version"), size=bindparam("new_size"), changed_at=bindparam("at"))
)
_UPDATE_ANSWER = (
    update(ANSWER)
    .where(ANSWER.c.plan == bindparam("plan_id"), ANSWER.c.path == bindparam("at_path"))
    .values(value=bindparam("new_value"), version=bindparam("new_version"), from_starter=0)
)
_CONFIRM = update(ANSWER).where(ANSWER.c.plan == bindparam("plan_id"), ANSWER.c.path.startswith(bindparam("prefix")))


def load_answers(connection: Connection, plan_id: str) -> Mapping[str, StoredAnswer]:
    """Every stored answer of a plan, by path."""
    return _stored(connection.execute(_SELECT, {"plan_id": plan_id}))


def plain_answers(stored: Mapping[str, StoredAnswer]) -> Answers:
    """The answers without their versions."""
    return Answers({path: answer.value for path, answer in stored.items()})


def save_answers(
    connection: Connection, plan: LockedPlan, op_id: str, edits: Mapping[str, Edit], now: datetime
) -> Saved:
    """Save edits to a plan that this transaction has locked, each unless its answer has changed since the edit's base.

    An operation that is sent again is answered as the first time. Raises `ReusedOperationError` when it was another,
    `LimitError` when the plan grows too large.
    """
    plan_id = plan.id
    stored = _stored(connection.execute(_SELECT_SOME, {"plan_id": plan_id, "paths": list(edits)}))
    done = _done_before(connection, plan_id, op_id, edits)
    changes, conflicts = _sort_out(edits, stored, done)
    if changes:
        size = plan.size + sum(_growth(change, stored.get(path)) for path, change in changes.items())
        if size > PLAN_LIMIT:
            raise LimitError("plan", "", PLAN_LIMIT)
        _check_count(connection, plan_id, added=len(changes.keys() - stored.keys()))
        at = stamp(now)
        _write(
            connection, {"plan_id": plan_id, "new_version": plan.version + 1, "at": at, "op_id": op_id}, changes, stored
        )
        connection.execute(
            _UPDATE_PLAN, {"plan_id": plan_id, "new_version": plan.version + 1, "new_size": size, "at": at}
        )
    versions = {
        path: done.get(path) or (plan.version + 1 if path in changes else stored.get(path, NEVER_ANSWERED).version)
        for path in edits
        if path not in conflicts
    }
    return Saved(versions, conflicts)


def load_some(connection: Connection, plan_id: str, paths: Iterable[str]) -> Answers:
    """The stored answers at these paths."""
    return plain_answers(_stored(connection.execute(_SELECT_SOME, {"plan_id": plan_id, "paths": list(paths)})))


def confirm_step(connection: Connection, plan_id: str, step: str) -> None:
    """Take the answers of a step for the founder's own, though a starter wrote them."""
    connection.execute(_CONFIRM.values(from_starter=0), {"plan_id": plan_id, "prefix": f"{step}."})
    count_change(connection, plan_id)


def _done_before(connection: Connection, plan_id: str, op_id: str, edits: Mapping[str, Edit]) -> dict[str, int]:
    """The versions that this operation has made already, by path."""
    rows = [row for row in connection.execute(_SELECT_OP, {"plan_id": plan_id, "op_id": op_id}) if row.path in edits]
    if any(row.new != edits[row.path].value for row in rows):
        raise ReusedOperationError(f"the operation {op_id!r} has changed an answer to something else before")
    return {row.path: row.version for row in rows}


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


def _check_count(connection: Connection, plan_id: str, added: int) -> None:
    """Answers of items that are in no list count too: they are stored and loaded like all others."""
    if added and connection.execute(_COUNT, {"plan_id": plan_id}).scalar_one() + added > ANSWERS_LIMIT:
        raise LimitError("answers", "", ANSWERS_LIMIT)


def _write(
    connection: Connection, op: Mapping[str, object], changes: Mapping[str, str], stored: Mapping[str, StoredAnswer]
) -> None:
    plan_id, version, at = op["plan_id"], op["new_version"], op["at"]
    changed = [
        {"plan_id": plan_id, "at_path": path, "new_value": value, "new_version": version}
        for path, value in changes.items()
        if path in stored
    ]
    if changed:
        connection.execute(_UPDATE_ANSWER, changed)
    added = [
        {"plan": plan_id, "path": path, "value": value, "version": version, "from_starter": 0}
        for path, value in changes.items()
        if path not in stored
    ]
    if added:
        connection.execute(insert(ANSWER), added)
    log = {"plan": plan_id, "version": version, "changed_at": at, "op_id": op["op_id"]}
    connection.execute(
        insert(CHANGE),
        [
            {**log, "path": path, "old": stored.get(path, NEVER_ANSWERED).value, "new": value}
            for path, value in changes.items()
        ],
    )


def _growth(value: str, present: StoredAnswer | None) -> int:
    return len(value.encode()) - len((present or NEVER_ANSWERED).value.encode())


def _stored(rows: object) -> dict[str, StoredAnswer]:
    return {path: StoredAnswer(value, version, bool(from_starter)) for path, value, version, from_starter in rows}  # type: ignore[attr-defined]  # a CursorResult, untyped here
