"""What is due on a day of the plan: its activities and its fixed slots in order of time, each with its tick."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time

from app.plan.paths import ItemPath, ListPath
from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.run import Tick
from app.plan.steps.when import Slot
from app.plan.ticks import DONE, DROPPED, MOVED, TICKS, tick_item
from app.schedule.months import last_day
from app.schedule.owners import named_in
from app.schedule.same_event import slots_entered_twice
from app.schedule.silence import busy_days
from app.schedule.team_work import is_team_work
from app.schedule.ticked import Ticked
from app.schedule.timetable import (
    TEAM_KINDS,
    clock_order,
    last_slot_day,
    launch_date,
    slots_of_day,
    timetable,
)

_LATELY = 7


@dataclass(frozen=True, slots=True)
class Due:
    """An activity or a fixed slot on a day of the plan, and what became of it; None as long as nobody has said."""

    item: ItemPath
    day: int
    what: Activity | Slot
    tick: Tick | None

    @property
    def tick_item(self) -> ItemPath:
        """Where it is ticked."""
        return TICKS.item(self.tick.id) if self.tick else tick_item(str(self.item), self.day)

    @property
    def outcome(self) -> str:
        """What became of it; empty as long as that is open."""
        return self.tick.outcome if self.tick and isinstance(self.tick.outcome, str) else ""

    @property
    def is_for_members(self) -> bool:
        """Whether it is no work of the team's own."""
        return not is_team_work(self.what) if isinstance(self.what, Activity) else self.what.kind not in TEAM_KINDS


def due_on(plan: Plan, days: Iterable[int]) -> Mapping[int, tuple[Due, ...]]:
    """What is due on each of these days, by time; what has none comes last.

    An activity that is the event of a slot on its day comes once.
    """
    ticked, entered = Ticked.of(plan), slots_entered_twice(plan)
    found: dict[int, list[tuple[ItemPath, Activity | Slot]]] = {day: [] for day in days}
    for dated in timetable(plan):
        if dated.day in found:
            found[dated.day].append((ListPath(dated.step, "activities").item(dated.activity.id), dated.activity))
    for day, items in found.items():
        slots = ((ListPath("when", "slots").item(slot.id), slot) for slot in slots_of_day(plan, day))
        items += [(item, slot) for item, slot in slots if (str(item), day) not in entered]
    return {day: tuple(_due(day, items, ticked)) for day, items in found.items()}


def of_role(plan: Plan, due: Iterable[Due], role: str) -> tuple[Due, ...]:
    """What a role does, by its id; nothing once the plan has it no more."""
    holders = {one.person or one.title for one in plan.who.roles if one.id == role}
    named = named_in(plan)
    return tuple(one for one in due if holders & {*named(one.what.owner)})


def main_of(due: Iterable[Due]) -> Due | None:
    """What matters most of what is due: an activity for members, else a slot for them, else the first there is."""
    ranked = sorted(due, key=lambda one: (not one.is_for_members, isinstance(one.what, Slot)))
    return ranked[0] if ranked else None


def day_of(plan: Plan, on: date) -> int | None:
    """The number of a date's day, 1 for the launch; None without a launch date."""
    launch = launch_date(plan)
    return (on - launch).days + 1 if launch else None


def is_launched(plan: Plan, on: date) -> bool:
    """Whether a date is that of the launch or a later one."""
    day = day_of(plan, on)
    return day is not None and day >= 1


def bounds_of(plan: Plan) -> tuple[int, int]:
    """The first and the last day of the plan: from its preparation to its horizon, or to what is planned after it."""
    planned = [dated.day for dated in timetable(plan) if dated.day is not None]
    return min((1, *planned)), max((last_slot_day(plan), *planned))


def missed_lately(plan: Plan, today: int) -> tuple[Due, ...]:
    """The activities of the last week before a day that didn't happen, and may still be made up for.

    What nobody has ticked counts from the first day on of which anything was ticked: a group that doesn't tick has
    missed nothing that anyone knows of.
    """
    before = due_on(plan, range(today - _LATELY, today))
    ticked = [day for day, due in before.items() if any(one.outcome for one in due)]
    return tuple(
        one
        for day, due in before.items()
        for one in due
        if isinstance(one.what, Activity)
        and one.outcome not in (DONE, DROPPED, MOVED)
        and (one.outcome or (ticked and day >= ticked[0]))
    )


def free_day(plan: Plan, today: int) -> int | None:
    """The next day after one on which nothing brings the group together, or no activity does; None if all have some."""
    days = range(max(today + 1, 1), last_day(plan) + 1)
    with_slots, planned = busy_days(plan), {dated.day for dated in timetable(plan)}
    free = [*(day for day in days if day not in with_slots), *(day for day in days if day not in planned)]
    return free[0] if free else None


def _due(day: int, items: Iterable[tuple[ItemPath, Activity | Slot]], ticked: Ticked) -> Iterable[Due]:
    for item, what in sorted(items, key=lambda pair: _time(pair[1])):
        yield Due(item, day, what, ticked.tick(item, day))


def _time(what: Activity | Slot) -> tuple[bool, time]:
    return clock_order(what.time)
