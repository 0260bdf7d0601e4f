"""Overlaps of what one person owns, and slots in the quiet hours."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time

from app.i18n.dates import clock_time
from app.plan.plan import Plan
from app.plan.steps.when import Slot
from app.schedule.intervals import Interval, activity_intervals, slots_alone
from app.schedule.side_by_side import SideBySide
from app.schedule.timetable import launch_date

_Pair = tuple[Interval, Interval]


@dataclass(frozen=True, slots=True)
class Clash:
    """What one owner would have to do at the same time on one day, in order of time.

    ``one`` and ``other`` are two of the titles that overlap, and ``path`` is the time to move: of ``other``, which is
    an activity rather than a slot. ``items`` are the paths of all that overlap, two or more. ``is_sure`` tells that
    nobody could do both, such as lead two talks.
    """

    path: str
    one: str
    other: str
    owner: str
    at: str
    day: int
    items: tuple[str, ...]
    is_sure: bool


def clashes(plan: Plan) -> Iterator[Clash]:
    """The overlaps of the plan, one clash for each owner and day; what clashes every week comes once.

    Real moments are compared, so that a change of clocks or an hour past midnight is seen. Without a launch date nobody
    knows on which weekday an activity falls, and slots are compared with slots only, activities with activities.
    """
    side_by_side = SideBySide(plan)
    slots = list(filter(side_by_side.takes_one_person, slots_alone(plan)))
    activities = list(filter(side_by_side.takes_one_person, activity_intervals(plan)))
    groups = ([*slots, *activities],) if launch_date(plan) else (slots, activities)
    for group in groups:
        for owned in _by_owner(group).values():
            yield from _clashes_of_owner(owned, side_by_side)


def quiet_slots(plan: Plan) -> Iterator[Slot]:
    """The slots that begin in the quiet hours, which may span midnight."""
    begins, ends = plan.when.quiet_from, plan.when.quiet_to
    if isinstance(begins, time) and isinstance(ends, time):
        timed = ((slot, slot.time) for slot in plan.when.slots)
        yield from (slot for slot, at in timed if isinstance(at, time) and is_within(at, begins, ends))


def is_within(at: time, begins: time, ends: time) -> bool:
    """Whether a time of day is between two others, which may span midnight."""
    return begins <= at < ends if begins <= ends else at >= begins or at < ends


def _by_owner(intervals: Iterable[Interval]) -> dict[str, list[Interval]]:
    owned: dict[str, list[Interval]] = defaultdict(list)
    for interval in intervals:
        if interval.holder:
            owned[interval.holder].append(interval)
    return owned


def _clashes_of_owner(owned: list[Interval], side_by_side: SideBySide) -> Iterator[Clash]:
    by_day: dict[int, list[_Pair]] = defaultdict(list)
    for pair in _overlaps(owned):
        if not side_by_side.is_part(*pair):
            by_day[pair[1].day].append(pair)
    known: list[frozenset[str]] = []
    for _, pairs in sorted(by_day.items()):
        items = tuple(dict.fromkeys(interval.item for pair in pairs for interval in pair))
        if not any(earlier.issuperset(items) for earlier in known):
            known.append(frozenset(items))
            yield _clash(pairs, items, is_sure=any(side_by_side.is_surely_too_much(*pair) for pair in pairs))


def _overlaps(owned: list[Interval]) -> Iterator[_Pair]:
    """Pairs that overlap, such that everything that overlaps anything is in one of them; each with the earlier first.

    Swept in order of time: what overlaps something before it overlaps the one of these that ends last. That one is
    kept, and the last to end of another slot or activity, for nothing clashes with itself.
    """
    last: Interval | None = None
    last_of_another: Interval | None = None
    for one in sorted(owned, key=lambda interval: (interval.begins, interval.ends)):
        before = last_of_another if last and last.item == one.item else last
        if before and one.begins < before.ends:
            yield before, one
        if last is None or one.ends > last.ends:
            last, last_of_another = one, last_of_another if last and last.item == one.item else last
        elif one.item != last.item and (last_of_another is None or one.ends > last_of_another.ends):
            last_of_another = one


def _clash(pairs: list[_Pair], items: tuple[str, ...], *, is_sure: bool) -> Clash:
    """The clash of a day. An activity is moved rather than a slot, and a later one rather than an earlier."""
    one, other = next((pair for pair in reversed(pairs) if not (pair[0].is_slot and pair[1].is_slot)), pairs[-1])
    still, moved = (other, one) if other.is_slot and not one.is_slot else (one, other)
    at = clock_time(moved.clock_begins.time())
    return Clash(f"{moved.item}.time", still.title, moved.title, moved.owner, at, moved.day, items, is_sure)
