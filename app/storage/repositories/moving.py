"""Saving a moved launch: answers of activities that go to another list stay whose they were."""

from collections.abc import Mapping

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
    origins = {moved[path]: answer.origin for path, answer in load_stored(connection, plan.id, moved).items()}
    rows = [
        {"plan_id": plan.id, "at_path": path, "new_origin": origin.value}
        for path, origin in {**origins, LAUNCH_DATE: Origin.OWN}.items()
    ]
    connection.execute(_SET_ORIGIN_AT, rows)
