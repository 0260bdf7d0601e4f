"""Confirming what a starter wrote in a step, and taking that back. No answer changes by it."""

from sqlalchemy import Connection, bindparam

from app.storage.repositories.origins import SET_ORIGIN, Origin
from app.storage.repositories.plans import count_change
from app.storage.tables import ANSWER

_CHANGE_ORIGIN = SET_ORIGIN.where(
    ANSWER.c.path.startswith(bindparam("prefix")), ANSWER.c.from_starter == bindparam("origin")
)


def confirm_step(connection: Connection, plan_id: str, step: str) -> None:
    """Note that the founder keeps what a starter wrote in a step."""
    _change_origin(connection, plan_id, step, Origin.STARTER, Origin.CONFIRMED)


def unconfirm_step(connection: Connection, plan_id: str, step: str) -> None:
    """Take that back: what was not changed since is the example's again."""
    _change_origin(connection, plan_id, step, Origin.CONFIRMED, Origin.STARTER)


def _change_origin(connection: Connection, plan_id: str, step: str, origin: Origin, new_origin: Origin) -> None:
    values = {"plan_id": plan_id, "prefix": f"{step}.", "origin": origin.value, "new_origin": new_origin.value}
    connection.execute(_CHANGE_ORIGIN, values)
    count_change(connection, plan_id)
