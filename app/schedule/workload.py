"""Hours that slots and activities ask of their owners, beside the hours that the owners promise."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.plan.steps.who import Role
from app.schedule.moments import DAYS_IN_WEEK
from app.schedule.opening import first_slot_day

MINUTES_IN_HOUR = 60
MINUTES_UNLESS_SAID = 30
"""How long what is planned takes where nobody has said it."""
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
    return tuple(_load(roles, minutes) for roles in _by_person(plan.who.roles))


def owner_names(plan: Plan) -> Mapping[str, str]:
    """For each name of a role, its title or its person, case-folded: one name of who holds it, the same for all."""
    names: dict[str, str] = {}
    for roles in _by_person(plan.who.roles):
        holder = (roles[0].person or roles[0].title).casefold()
        names.update({name.casefold(): holder for role in roles for name in (role.title, role.person) if name})
    return names


def minutes_of(one: Slot | Activity) -> int:
    """The length of a slot or an activity; half an hour unless it is said."""
    return int(one.minutes) if isinstance(one.minutes, int | float) else MINUTES_UNLESS_SAID


def week_of(day: int) -> int:
    """The number of the week of a day number; the week of the launch is 0."""
    return (day - 1) // DAYS_IN_WEEK


def days_of_week(week: int) -> tuple[int, int]:
    """The first and the last day number of a week."""
    return week * DAYS_IN_WEEK + 1, (week + 1) * DAYS_IN_WEEK


def all_activities(plan: Plan) -> Iterator[Activity]:
    """Every activity of the plan, as written."""
    yield from plan.days3.activities
    yield from plan.days7.activities
    yield from plan.month.activities


def activities_of(plan: Plan, step: str) -> tuple[Activity, ...]:
    """The activities of one of the three activity steps, as written."""
    holders: Mapping[str, tuple[Activity, ...]] = {
        "days3": plan.days3.activities,
        "days7": plan.days7.activities,
        "month": plan.month.activities,
    }
    return holders[step]


def _by_person(roles: Iterable[Role]) -> Iterable[list[Role]]:
    people: dict[str, list[Role]] = defaultdict(list)
    for role in roles:
        people[role.person.casefold() or f"role {role.id}"].append(role)
    return people.values()


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
    """What activities ask of each owner in each week, by the owner's name case-folded."""
    minutes: dict[str, Counter[int]] = defaultdict(Counter)
    for activity in all_activities(plan):
        if isinstance(activity.day, int):
            minutes[_owner(activity)][week_of(activity.day)] += minutes_of(activity)
    return minutes


def _owner(one: Slot | Activity) -> str:
    return one.owner.strip().casefold()
