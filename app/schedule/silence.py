"""Days of a month on which nothing happens in the group."""

from collections.abc import Iterator
from itertools import groupby

from app.plan.plan import Plan
from app.schedule.moments import horizon_days
from app.schedule.months import days_of_month, last_day
from app.schedule.opening import comes_on
from app.schedule.timetable import LAST_DAY, assumed_launch, last_slot_day
from app.schedule.workload import all_activities

SILENT_DAYS = 4
"""So many days in a row with nothing planned are too many."""


def longest_silence(plan: Plan, month: int = 1) -> tuple[int, int]:
    """The first and the last day of the longest run of days with nothing planned; (1, 0) when there is none."""
    return max(silences(plan, month), key=lambda run: run[1] - run[0], default=(1, 0))


def long_silences(plan: Plan, month: int = 1) -> tuple[tuple[int, int], ...]:
    """The runs of days with nothing planned that are too long, in order."""
    return tuple((first, last) for first, last in silences(plan, month) if last - first + 1 >= SILENT_DAYS)


def silences(plan: Plan, month: int = 1) -> Iterator[tuple[int, int]]:
    """The first and the last day of each run of days of a month with nothing planned, in order.

    A community that is to end within the month is looked at up to its end. The team's own reviews are no event for
    the group. Without a launch date nobody knows the weekday of a day, and the first day counts as a Monday.
    """
    last = (horizon_days(plan) or LAST_DAY) if month == 1 else last_slot_day(plan)
    busy = busy_days(plan)
    silent = (day for day in days_of_month(month) if day <= last and day not in busy)
    for _, run in groupby(enumerate(silent), key=lambda pair: pair[1] - pair[0]):
        days = [day for _, day in run]
        yield days[0], days[-1]


def busy_days(plan: Plan) -> frozenset[int]:
    """The days on which a slot or an activity brings the group together."""
    launch, slots = assumed_launch(plan), [slot for slot in plan.when.slots if slot.kind != "review"]
    days = {one.day for one in all_activities(plan) if one.kind != "review" and isinstance(one.day, int)}
    every = range(1, last_day(plan) + 1)
    return frozenset(days | {day for day in every if any(comes_on(plan, slot, launch, day) for slot in slots)})
