"""How much the largest plans take."""

from sqlalchemy import Connection, select

from app.storage.tables import PLAN

_MOST_LISTED = 10


def largest_plans(connection: Connection) -> list[tuple[str, int]]:
    """The ids of the plans with the longest answers, and how many bytes these take."""
    statement = select(PLAN.c.id, PLAN.c.size).order_by(PLAN.c.size.desc(), PLAN.c.id).limit(_MOST_LISTED)
    return [(row.id, row.size) for row in connection.execute(statement)]


def largest_histories(connection: Connection) -> list[tuple[str, int]]:
    """The ids of the plans with the longest histories, and about how many bytes these take."""
    statement = select(PLAN.c.id, PLAN.c.history_size).order_by(PLAN.c.history_size.desc(), PLAN.c.id)
    return [(row.id, row.history_size) for row in connection.execute(statement.limit(_MOST_LISTED))]
