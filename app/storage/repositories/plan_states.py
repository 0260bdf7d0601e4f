"""How far a plan is, as far as the database tells without reading it."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, case, func, select

from app.storage.repositories.origins import Origin
from app.storage.tables import ANSWER

_IS_DRAFT = case((ANSWER.c.from_starter == Origin.STARTER.value, 1), else_=0)
_LAUNCH = case((ANSWER.c.path == "when.launch_date", ANSWER.c.value))
_SELECT = select(func.count(), func.coalesce(func.sum(_IS_DRAFT), 0), func.max(_LAUNCH)).where(
    ANSWER.c.plan == bindparam("plan_id"), ANSWER.c.value != ""
)


@dataclass(frozen=True, slots=True)
class PlanState:
    """How many answers a plan has, how many of them are still the example's, and what is answered for its launch."""

    answers: int
    drafts: int
    launch: str


def load_state(connection: Connection, plan_id: str) -> PlanState:
    """How far a plan is."""
    answers, drafts, launch = connection.execute(_SELECT, {"plan_id": plan_id}).one()
    return PlanState(answers, drafts, launch or "")
