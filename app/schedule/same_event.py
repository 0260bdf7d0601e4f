"""One event entered twice: as a fixed time of the week, and as an activity on one of its days."""

from collections.abc import Mapping
from datetime import time

from app.plan.near_names import is_same_name
from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.moments import weekday_of
from app.schedule.timetable import LAST_DAY, RANGES, TEAM_KINDS, launch_date
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
    launch, names, found = launch_date(plan), owner_names(plan), dict[str, Slot]()
    if not launch:
        return found
    for step in RANGES:
        taken = set[tuple[int, str]]()
        for activity in activities_of(plan, step):
            if not isinstance(activity.day, int) or not 1 <= activity.day <= LAST_DAY:
                continue
            weekday = str(weekday_of(launch, activity.day))
            slots = (slot for slot in plan.when.slots if weekday in slot.weekdays)
            free = (slot for slot in slots if (activity.day, slot.id) not in taken)
            if slot := next((slot for slot in free if _is_one_event(slot, activity, names)), None):
                taken.add((activity.day, slot.id))
                found[f"{step}.activities.{activity.id}"] = slot
    return found


def _is_one_event(slot: Slot, activity: Activity, names: Mapping[str, str]) -> bool:
    if (slot.kind in TEAM_KINDS) != (activity.kind in TEAM_KINDS):
        return False
    holders = [names.get(owner, owner) for owner in (slot.owner.casefold(), activity.owner.casefold())]
    if holders[0] != holders[1]:
        return False
    if not (isinstance(slot.time, time) and isinstance(activity.time, time)):
        return _has_one_name(slot, activity)
    begins, other = _minute(slot.time), _minute(activity.time)
    if begins == other and holders[0]:
        return True
    overlaps = begins < other + minutes_of(activity) and other < begins + minutes_of(slot)
    return overlaps and _has_one_name(slot, activity)


def _has_one_name(slot: Slot, activity: Activity) -> bool:
    mine, theirs = (slot.title, slot.delivers), (activity.title, activity.series, activity.delivers)
    return any(is_same_name(one, other) for one in mine for other in theirs if one and other)


def _minute(at: time) -> int:
    return at.hour * MINUTES_IN_HOUR + at.minute
