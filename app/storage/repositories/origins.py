"""Who wrote an answer, as the database keeps it."""

from enum import IntEnum

from sqlalchemy import bindparam, update

from app.storage.tables import ANSWER


class Origin(IntEnum):
    """Who wrote an answer: its founder, a starter, or a starter whose words its founder has confirmed."""

    OWN = 0
    STARTER = 1
    CONFIRMED = 2


SET_ORIGIN = update(ANSWER).where(ANSWER.c.plan == bindparam("plan_id")).values(from_starter=bindparam("new_origin"))
"""Changes who wrote answers of a plan, and not the answers; it takes a condition that says which."""
