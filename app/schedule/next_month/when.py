"""When it is time to plan another thirty days."""

from datetime import date

from app.plan.cycles import LAST_MONTH
from app.plan.plan import Plan
from app.schedule.due import day_of
from app.schedule.months import last_day, months_begun

_AHEAD = 7


def month_to_plan(plan: Plan, on: date) -> int | None:
    """The month after the newest one, from a week before that ends; None before, or where there can't be another."""
    day, newest = day_of(plan, on), months_begun(plan)
    is_near = day is not None and day >= first_day_to_plan(plan)
    return newest + 1 if is_near and newest < LAST_MONTH else None


def first_day_to_plan(plan: Plan) -> int:
    """The day from which on the month after the newest can be planned."""
    return last_day(plan) - _AHEAD + 1
