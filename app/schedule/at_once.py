"""What members are asked to at the same time: nobody can be at two places, even where different people lead."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from app.plan.plan import Plan
from app.schedule.intervals import Interval, activity_intervals, slots_alone
from app.schedule.timetable import TEAM_KINDS, launch_date
from app.schedule.workload import activities_of

MOST_TOLD = 2
"""So many others are told of each."""


def at_once(plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """The titles of what members could be at instead of an activity, by its path.

    What clashes for its owner is left out. Without a launch date nobody knows on which weekday an activity falls, and
    it is compared with activities only.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for one, other in _overlaps(_for_members(plan)):
        for mine, theirs in ((one, other), (other, one)):
            if not mine.is_slot and theirs.title and len(found[mine.item]) < MOST_TOLD:
                found[mine.item][theirs.title] = None
    return {item: tuple(titles) for item, titles in found.items()}


def pairs_at_once(plan: Plan) -> int:
    """How many pairs members could be at only one of; a pair that comes every week counts once."""
    pairs = (pair for pair in _overlaps(_for_members(plan)) if not (pair[0].is_slot and pair[1].is_slot))
    return len({frozenset((one.item, other.item)) for one, other in pairs})


def _for_members(plan: Plan) -> list[Interval]:
    own = {f"when.slots.{slot.id}" for slot in plan.when.slots if slot.kind in TEAM_KINDS}
    for step in ("days3", "days7", "month"):
        own |= {f"{step}.activities.{one.id}" for one in activities_of(plan, step) if one.kind in TEAM_KINDS}
    slots = slots_alone(plan) if launch_date(plan) else ()
    return [one for one in (*slots, *activity_intervals(plan)) if one.item not in own]


def _overlaps(intervals: list[Interval]) -> Iterator[tuple[Interval, Interval]]:
    """Pairs of different things that overlap and have not one owner, such that each that overlaps any is in one.

    Swept in order of time, beside the few before that end last: many things at one time take no longer for it.
    """
    last: list[Interval] = []
    for one in sorted(intervals, key=lambda interval: (interval.begins, interval.ends)):
        last = [before for before in last if before.ends > one.begins and before.item != one.item]
        yield from ((before, one) for before in last if not one.holder or before.holder != one.holder)
        last = sorted((*last, one), key=lambda interval: interval.ends)[-MOST_TOLD - 1 :]
