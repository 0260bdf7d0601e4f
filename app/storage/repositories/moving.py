"""Saving what is at another path now: answers of activities that go to another list stay whose they were."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam

from app.plan.known_paths import LAUNCH_DATE
from app.storage.repositories.answers import ANY_BASE, Edit, load_stored, save_answers
from app.storage.repositories.operations import Operation
from app.storage.repositories.origins import SET_ORIGIN, Origin
from app.storage.repositories.plans import LockedPlan
from app.storage.tables import ANSWER

_SET_ORIGIN_AT = SET_ORIGIN.where(ANSWER.c.path == bindparam("at_path"))


def save_move(
    connection: Connection, plan: LockedPlan, operation: Operation, changes: Mapping[str, str], moved: Mapping[str, str]
) -> None:
    """Save what a moved launch changes; ``moved`` are the new paths of answers, by their old ones.

    The launch date becomes its founder's own. Raises `LimitError` when the plan grows too large.
    """
    save_answers(connection, plan, operation, {path: Edit(ANY_BASE, raw) for path, raw in changes.items()})
    keep_origins(connection, plan.id, moved.items())
    _set_origins(connection, plan.id, {LAUNCH_DATE: Origin.OWN})


def keep_origins(connection: Connection, plan_id: str, taken_over: Iterable[tuple[str, str]]) -> None:
    """Note that answers are whose they were at another path; each is given with that path first."""
    pairs = list(taken_over)
    stored = load_stored(connection, plan_id, {path for path, _ in pairs})
    _set_origins(connection, plan_id, {now: stored[path].origin for path, now in pairs if path in stored})


def _set_origins(connection: Connection, plan_id: str, origins: Mapping[str, Origin]) -> None:
    rows = [{"plan_id": plan_id, "at_path": path, "new_origin": origin.value} for path, origin in origins.items()]
    if rows:
        connection.execute(_SET_ORIGIN_AT, rows)
