"""A farewell in three steps, when a group closes: tell everyone, meet a last time, say goodbye."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.plan.plan import Plan
from app.schedule.months import DAYS_IN_MONTH, last_day, months_begun
from app.schedule.timetable import timetable

_STEPS = {"announce": 1, "last_meeting": 15, "goodbye": 16}
"""So many days from today on: members get two weeks to hear of it and to come once more."""


@dataclass(frozen=True, slots=True)
class FarewellDay:
    """A step of the farewell by its name, its day, and whether it is there already."""

    name: str
    day: int
    is_there: bool


def farewell_days(plan: Plan, today: int, titles: Mapping[str, str]) -> tuple[FarewellDay, ...]:
    """The days of the farewell; one with the title of a step is that step, wherever it is."""
    there = {one.activity.title: one.day for one in timetable(plan) if one.day is not None and one.day >= today}
    return tuple(
        FarewellDay(name, there.get(titles[name], max(today, 0) + after), titles[name] in there)
        for name, after in _STEPS.items()
    )


def months_needed(plan: Plan, days: tuple[FarewellDay, ...]) -> range:
    """The months that have to be begun for these days."""
    last = max(one.day for one in days)
    newest = months_begun(plan)
    return range(newest + 1, (last - 1) // DAYS_IN_MONTH + 2) if last > last_day(plan) else range(0)
