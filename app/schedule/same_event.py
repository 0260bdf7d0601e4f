"""One event entered twice: as a fixed time of the week, and as an activity on one of its days."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import time
from typing import NamedTuple

from app.plan.fields.values import Clock
from app.plan.near_names import is_same_name
from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.moments import weekday_of
from app.schedule.months import last_day
from app.schedule.timetable import RANGES, TEAM_KINDS, launch_date
from app.schedule.workload import MINUTES_IN_HOUR, activities_of, minutes_of, owner_names


def slots_entered_twice(plan: Plan) -> frozenset[tuple[str, int]]:
    """The paths of slots with the days on which a timed activity is their event."""
    slots = stood_for(plan)
    return frozenset(
        (f"when.slots.{slots[path].id}", activity.day)
        for step in RANGES
        for activity in activities_of(plan, step)
        if isinstance(activity.day, int)
        and isinstance(activity.time, time)
        and (path := f"{step}.activities.{activity.id}") in slots
    )


def stood_for(plan: Plan) -> Mapping[str, Slot]:
    """The slot of which an activity is the event of that day, by the path of the activity.

    They are one event where both have one owner and begin at one time, or overlap under one name or for one promise.
    Without a launch date nobody knows on which weekday an activity falls.
    """
    launch, last, found = launch_date(plan), last_day(plan), dict[str, Slot]()
    if not launch:
        return found
    names = owner_names(plan)
    by_kind = _by_kind(plan, names)
    for step in RANGES:
        taken = set[tuple[int, str]]()
        for activity in activities_of(plan, step):
            if not isinstance(activity.day, int) or not 1 <= activity.day <= last:
                continue
            kind = _Kind(str(weekday_of(launch, activity.day)), activity.kind in TEAM_KINDS, _holder(activity, names))
            free = (one for one in by_kind.get(kind, ()) if (activity.day, one.slot.id) not in taken)
            if slot := _same_event(free, activity, kind.holder):
                taken.add((activity.day, slot.id))
                found[f"{step}.activities.{activity.id}"] = slot
    return found


class _Kind(NamedTuple):
    """What a slot and an activity have in common that may be one event."""

    weekday: str
    is_of_team: bool
    holder: str


class _Timed(NamedTuple):
    """A slot, and the minutes of the day when it begins and ends; None where it has no time."""

    slot: Slot
    begins: int | None
    ends: int


def _by_kind(plan: Plan, names: Mapping[str, str]) -> Mapping[_Kind, list[_Timed]]:
    found = defaultdict[_Kind, list[_Timed]](list)
    for slot in plan.when.slots:
        begins = _minute(slot.time)
        timed = _Timed(slot, begins, (begins or 0) + minutes_of(slot))
        for weekday in (one for one in slot.weekdays if isinstance(one, str)):
            found[_Kind(weekday, slot.kind in TEAM_KINDS, _holder(slot, names))].append(timed)
    return found


def _same_event(slots: Iterable[_Timed], activity: Activity, holder: str) -> Slot | None:
    """The first of some slots that the activity is. Of many slots at other times each takes but a comparison."""
    begins = _minute(activity.time)
    ends = (begins or 0) + minutes_of(activity)
    for one in slots:
        if begins is not None and one.begins is not None:
            if begins == one.begins and holder:
                return one.slot
            if begins >= one.ends or one.begins >= ends:
                continue
        if _has_one_name(one.slot, activity):
            return one.slot
    return None


def _holder(one: Slot | Activity, names: Mapping[str, str]) -> str:
    owner = one.owner.casefold()
    return names.get(owner, owner)


def _has_one_name(slot: Slot, activity: Activity) -> bool:
    mine, theirs = (slot.title, slot.delivers), (activity.title, activity.series, activity.delivers)
    return any(is_same_name(one, other) for one in mine for other in theirs if one and other)


def _minute(at: Clock) -> int | None:
    return at.hour * MINUTES_IN_HOUR + at.minute if isinstance(at, time) else None
