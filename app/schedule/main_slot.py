"""What members come for: the fixed slots, the one that matters most first, and the days that outweigh them.

Where there is room for one slot only, it is the main meeting, wherever the founder wrote it in the list. Of a plan that
leads up to an event, the main meeting is no slot but an activity on one day.
"""

from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.moments import DAYS_IN_WEEK
from app.schedule.timetable import RANGES, TEAM_KINDS, DatedActivity, last_slot_day, timetable
from app.schedule.workload import activities_of, minutes_of

APART = frozenset({"check_in", "digest", "task", "survey", "red_packet", "award"})
"""Kinds of slots and activities at which members aren't together: each takes part when it suits them, or only reads."""


def main_slots(plan: Plan) -> tuple[Slot, ...]:
    """The slots for members: what they do together first, then what takes longest, then what is on most days."""
    of_members = (slot for slot in plan.when.slots if slot.kind not in TEAM_KINDS and (slot.title or slot.weekdays))
    return tuple(sorted(of_members, key=_rank))


def main_slot(plan: Plan) -> Slot | None:
    """The slot that matters most; None where there is nothing for members."""
    return next(iter(main_slots(plan)), None)


def main_events(plan: Plan) -> tuple[DatedActivity, ...]:
    """What people meet for in person on one day and for longer than at all times of the main slot, in order of time."""
    slot, weeks = main_slot(plan), last_slot_day(plan) / DAYS_IN_WEEK
    most = minutes_of(slot) * len(slot.weekdays) * weeks if slot else 0

    def is_main(one: Activity) -> bool:
        return one.kind not in TEAM_KINDS and is_in_person(one) and minutes_of(one) > most

    if not any(is_main(one) for step in RANGES for one in activities_of(plan, step)):
        return ()  # of most plans, which need no timetable for that
    return tuple(one for one in timetable(plan) if is_main(one.activity))


def is_in_person(one: Slot | Activity) -> bool:
    """Whether people meet at a place: as is said of an activity, else by the kind."""
    said = one.offline if isinstance(one, Activity) else None
    return said if isinstance(said, bool) else one.kind == "meetup"


def _rank(slot: Slot) -> tuple[bool, float, int]:
    minutes = slot.minutes if isinstance(slot.minutes, int | float) else 0
    return slot.kind in APART, -minutes, -len(slot.weekdays)
