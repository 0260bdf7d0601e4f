"""When it is time to plan another thirty days, and which."""

from datetime import date

from app.plan.cycles import LAST_MONTH
from app.plan.plan import Plan
from app.schedule.due import day_of
from app.schedule.months import days_of_month, last_day, month_of

_AHEAD = 7


def month_to_plan(plan: Plan, on: date) -> int | None:
    """The month that is to be planned next: after the newest one, and none that is over; None where there is none.

    It is the current month where that wasn't begun, and from the last week of a month on the one after it.
    """
    day = day_of(plan, on)
    if day is None or day < first_day_to_plan(plan):
        return None
    coming = month_of(day + _AHEAD)
    return coming if coming <= LAST_MONTH else None


def first_day_to_plan(plan: Plan) -> int:
    """The day from which on the month after the newest can be planned."""
    return last_day(plan) - _AHEAD + 1


def has_all_months(plan: Plan, on: date) -> bool:
    """Whether no other month can be planned, as a plan can't be longer."""
    return last_day(plan) == days_of_month(LAST_MONTH)[-1] or month_of((day_of(plan, on) or 0) + _AHEAD) > LAST_MONTH


def is_over(plan: Plan, month: int, on: date) -> bool:
    """Whether nothing can be planned in a month any more, as no day of it is to come."""
    return (day_of(plan, on) or 0) >= days_of_month(month)[-1]
