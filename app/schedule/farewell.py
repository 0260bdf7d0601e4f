"""A farewell in three steps, when a group closes: tell everyone, meet a last time, say goodbye."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.plan.cycles import LAST_MONTH
from app.plan.plan import Plan
from app.schedule.months import month_of, months_begun
from app.schedule.timetable import timetable

_STEPS = {"announce": 1, "last_meeting": 15, "goodbye": 16}
"""So many days from today on: members get two weeks to hear of it and to come once more."""


@dataclass(frozen=True, slots=True)
class FarewellDay:
    """A step of the farewell by its name, its day, and whether it is there already."""

    name: str
    day: int
    is_there: bool


def farewell_days(plan: Plan, today: int, titles: Mapping[str, str], since: int = 0) -> tuple[FarewellDay, ...]:
    """The days of the farewell; what has the title of a step is that step, wherever it is after a day.

    ``since`` is the last day on which the group decided something else.
    """
    there = {one.activity.title: one.day for one in timetable(plan) if one.day is not None and one.day > since}
    return tuple(
        FarewellDay(name, there.get(titles[name], max(today, 0) + after), titles[name] in there)
        for name, after in _STEPS.items()
    )


def days_to_put(days: tuple[FarewellDay, ...]) -> tuple[FarewellDay, ...]:
    """What isn't there yet and can be put on its day; nothing where a plan can't be long enough."""
    missing = tuple(one for one in days if not one.is_there)
    return missing if all(month_of(one.day) <= LAST_MONTH for one in missing) else ()


def months_needed(plan: Plan, days: tuple[FarewellDay, ...]) -> tuple[int, ...]:
    """The months that have to be begun for these days."""
    newest = months_begun(plan)
    return tuple(sorted({month_of(one.day) for one in days if month_of(one.day) > newest}))
