"""Weekdays and weekends: when people meet on Saturday mornings tells nothing of a Tuesday."""

from app.plan.plan import Plan
from app.plan.steps.when import Slot
from app.schedule.moments import weekday_of
from app.schedule.timetable import launch_date

_WEEKEND = frozenset({"6", "7"})


def suits_day(plan: Plan, slot: Slot, day: int) -> bool:
    """Whether the time of a slot may do on a day: not on a weekday if the slot is at weekends alone."""
    return is_weekend(plan, day) or not slot.weekdays or not _WEEKEND.issuperset(slot.weekdays)


def is_like(plan: Plan, known: int, day: int) -> bool:
    """Whether the time of what is on one day may do on another: not on a weekday if the one is at a weekend."""
    return is_weekend(plan, day) or not is_weekend(plan, known)


def is_weekend(plan: Plan, day: int) -> bool:
    """Whether a day is one; without a launch date any may be."""
    launch = launch_date(plan)
    return launch is None or str(weekday_of(launch, day)) in _WEEKEND
