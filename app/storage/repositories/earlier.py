"""Answers as they were at a version, of those that have changed since."""

from collections.abc import Callable, Collection, Mapping

from sqlalchemy import Connection, bindparam, select

from app.storage.repositories.past_answers import values_at
from app.storage.tables import ANSWER

_SELECT = select(ANSWER.c.path).where(ANSWER.c.plan == bindparam("plan_id"), ANSWER.c.version > bindparam("version"))


def earlier_values(
    connection: Connection, plan_id: str, version: int, choose: Callable[[Collection[str]], Collection[str]]
) -> Mapping[str, str]:
    """What the answers were at a version that are chosen of the paths of all that have changed since.

    What was not answered then is empty.
    """
    changed = connection.execute(_SELECT, {"plan_id": plan_id, "version": version}).scalars().all()
    paths = choose(changed)
    then = values_at(connection, plan_id, version, paths) if paths else {}
    return {path: then.get(path, "") for path in paths}
