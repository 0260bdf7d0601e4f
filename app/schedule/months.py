"""The months of a plan, of thirty days each: the first from the launch on, later ones once they have been begun."""

from datetime import date

from app.plan.cycles import cycle_item, cycle_month
from app.plan.plan import Plan

DAYS_IN_MONTH = 30


def month_of(day: int) -> int:
    """The month in which a day lies; days of preparation belong to the first."""
    return max(1, (day - 1) // DAYS_IN_MONTH + 1)


def days_of_month(month: int) -> range:
    """The days of a month, from the launch on."""
    return range((month - 1) * DAYS_IN_MONTH + 1, month * DAYS_IN_MONTH + 1)


def months_begun(plan: Plan) -> int:
    """The newest month that can be planned: 1 until another one is begun."""
    begun = (cycle_month(one.id) for one in plan.run.cycles if isinstance(one.begun, date))
    return max((month for month in begun if month), default=1)


def last_day(plan: Plan) -> int:
    """The last day on which something can be planned."""
    return months_begun(plan) * DAYS_IN_MONTH


def focus_of(plan: Plan, month: int) -> str:
    """What a month is for, as its founder says; the first three parts of a plan have goals of their own."""
    return next((one.focus for one in plan.run.cycles if one.id == cycle_item(month).id), "")
