"""Overlaps of what one person owns, and slots in the quiet hours."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time, timedelta

from app.i18n.dates import clock_time
from app.plan.plan import Plan
from app.plan.steps.when import Slot
from app.schedule.intervals import Interval, activity_intervals, slot_intervals
from app.schedule.timetable import launch_date

_CHANGE_OF_CLOCKS = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two things of one owner at the same time. ``path`` is the time to move, an activity's rather than a slot's."""

    path: str
    one: str
    other: str
    owner: str
    at: str
    day: int
    items: tuple[str, str]


def clashes(plan: Plan) -> Iterator[Clash]:
    """The overlaps of the first thirty days, each pair of things once.

    Real moments are compared, so that a change of clocks or an hour past midnight is seen. Without a launch date nobody
    knows on which weekday an activity falls, and slots are compared with slots only, activities with activities.
    """
    slots, activities = list(slot_intervals(plan)), list(activity_intervals(plan))
    groups = ([*slots, *activities],) if launch_date(plan) else (slots, activities)
    seen: set[frozenset[str]] = set()
    for one, other in (pair for group in groups for pair in _overlaps(group)):
        pair = frozenset((one.path, other.path))
        if one.path != other.path and pair not in seen:
            seen.add(pair)
            still, moved = (other, one) if other.is_slot and not one.is_slot else (one, other)
            yield Clash(
                moved.path, still.title, moved.title, moved.owner,
                clock_time(moved.clock_begins.time()), moved.day, (still.item, moved.item),
            )  # fmt: skip


def quiet_slots(plan: Plan) -> Iterator[Slot]:
    """The slots that begin in the quiet hours, which may span midnight."""
    begins, ends = plan.when.quiet_from, plan.when.quiet_to
    if isinstance(begins, time) and isinstance(ends, time):
        timed = ((slot, slot.time) for slot in plan.when.slots)
        yield from (slot for slot, at in timed if isinstance(at, time) and is_within(at, begins, ends))


def is_within(at: time, begins: time, ends: time) -> bool:
    """Whether a time of day is between two others, which may span midnight."""
    return begins <= at < ends if begins <= ends else at >= begins or at < ends


def _overlaps(intervals: Iterable[Interval]) -> Iterator[tuple[Interval, Interval]]:
    by_owner: dict[str, list[Interval]] = defaultdict(list)
    for interval in intervals:
        if interval.holder:
            by_owner[interval.holder].append(interval)
    for owned in by_owner.values():
        owned.sort(key=lambda interval: interval.clock_begins)
        for place, one in enumerate(owned):
            for other in owned[place + 1 :]:
                if other.clock_begins >= one.clock_ends + _CHANGE_OF_CLOCKS:
                    break
                if other.begins < one.ends and one.begins < other.ends:
                    yield one, other
