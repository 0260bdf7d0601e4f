"""The fixed slots that members come for, the one that matters most first.

Where there is room for one slot only, it is the main meeting, wherever the founder wrote it in the list.
"""

from app.plan.plan import Plan
from app.plan.steps.when import Slot
from app.schedule.timetable import TEAM_KINDS

_APART = frozenset({"check_in", "digest", "task", "survey", "red_packet", "award"})
"""Kinds of slots at which members aren't together: each takes part when it suits them, or only reads."""


def main_slots(plan: Plan) -> tuple[Slot, ...]:
    """The slots for members: what they do together first, then what takes longest, then what is on most days."""
    of_members = (slot for slot in plan.when.slots if slot.kind not in TEAM_KINDS and (slot.title or slot.weekdays))
    return tuple(sorted(of_members, key=_rank))


def main_slot(plan: Plan) -> Slot | None:
    """The slot that matters most; None where there is nothing for members."""
    return next(iter(main_slots(plan)), None)


def _rank(slot: Slot) -> tuple[bool, float, int]:
    minutes = slot.minutes if isinstance(slot.minutes, int | float) else 0
    return slot.kind in _APART, -minutes, -len(slot.weekdays)
