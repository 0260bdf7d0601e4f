"""Hours that slots and activities ask of their owners, beside the hours that the owners promise."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.plan.steps.who import Role
from app.schedule.opening import first_slot_day
from app.schedule.same_event import stood_for
from app.schedule.timetable import RANGES
from app.schedule.workload import MINUTES_IN_HOUR, activities_of, minutes_of, roles_by_person, week_of

_ANY_WEEK = 1
"""A week in which every slot comes."""


@dataclass(frozen=True, slots=True)
class Load:
    """One person's week, in minutes. ``roles`` are the ids of their roles, the first one names them.

    ``promised`` is None where nothing is said. ``slots`` is what every week from the launch on asks; of that the first
    week lacks ``before_opening``, which would be on the launch day before the group opens. ``weeks`` is what activities
    add in each week that has any, by its number: 0 is the week of the launch.
    """

    roles: tuple[str, ...]
    name: str
    promised: float | None
    slots: int
    before_opening: int
    weeks: Mapping[int, int]

    @property
    def needed(self) -> int:
        """The minutes that the busiest week asks."""
        return max(self.asked(week) for week in (*self.weeks, _ANY_WEEK))

    def room(self, day: int) -> float:
        """The minutes that are left in the week of a day number."""
        if self.promised is None:
            return math.inf
        return self.promised - self.asked(week_of(day))

    def asked(self, week: int) -> int:
        """The minutes that a week asks, by its number."""
        slots = self.slots - (self.before_opening if week == 0 else 0)
        return self.weeks.get(week, 0) + (slots if week >= 0 else 0)


def loads(plan: Plan) -> tuple[Load, ...]:
    """The load of everyone who has a role. Roles of one person count together; a role without a person stands alone."""
    minutes = _Minutes(_slot_minutes(plan), _minutes_before_opening(plan), _activity_minutes(plan))
    return tuple(_load(roles, minutes) for roles in roles_by_person(plan.who.roles))


@dataclass(frozen=True, slots=True)
class _Minutes:
    """What a load is made of, by the owner's name case-folded."""

    slots: Mapping[str, int]
    before_opening: Mapping[str, int]
    weeks: Mapping[str, Counter[int]]


def _load(roles: list[Role], minutes: _Minutes) -> Load:
    names = {name.casefold() for role in roles for name in (role.title, role.person) if name}
    hours = [role.hours for role in roles if isinstance(role.hours, int | float)]
    return Load(
        roles=tuple(role.id for role in roles),
        name=roles[0].title,
        promised=sum(hours) * MINUTES_IN_HOUR if hours else None,
        slots=sum(minutes.slots.get(name, 0) for name in names),
        before_opening=sum(minutes.before_opening.get(name, 0) for name in names),
        weeks=sum((minutes.weeks.get(name, Counter()) for name in names), Counter()),
    )


def _slot_minutes(plan: Plan) -> Mapping[str, int]:
    """What every week asks of each owner, by the owner's name case-folded."""
    minutes: Counter[str] = Counter()
    for slot in plan.when.slots:
        minutes[_owner(slot)] += minutes_of(slot) * len(slot.weekdays)
    return minutes


def _minutes_before_opening(plan: Plan) -> Mapping[str, int]:
    """What slots would ask of each owner on the launch day before the group opens, by the owner's name case-folded."""
    launch = plan.when.launch_date
    weekday = str(launch.isoweekday()) if isinstance(launch, date) else ""
    minutes: Counter[str] = Counter()
    for slot in plan.when.slots:
        if weekday in slot.weekdays and first_slot_day(plan, slot) > 1:
            minutes[_owner(slot)] += minutes_of(slot)
    return minutes


def _activity_minutes(plan: Plan) -> Mapping[str, Counter[int]]:
    """What activities ask of each owner in each week, by the owner's name case-folded.

    One that is a slot's event on its day asks only what the slot doesn't.
    """
    minutes: dict[str, Counter[int]] = defaultdict(Counter)
    slots = stood_for(plan)
    for step in RANGES:
        for activity in activities_of(plan, step):
            if isinstance(activity.day, int):
                slot = slots.get(f"{step}.activities.{activity.id}")
                of_slot = minutes_of(slot) if slot and _owner(slot) else 0
                minutes[_owner(activity)][week_of(activity.day)] += max(minutes_of(activity) - of_slot, 0)
    return minutes


def _owner(one: Slot | Activity) -> str:
    return one.owner.strip().casefold()
