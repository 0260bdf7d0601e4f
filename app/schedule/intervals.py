"""What takes an owner's time in a plan: each slot on each of its days, and each activity, as real moments."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time

from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.moments import day_date, span, zone_of
from app.schedule.months import last_day
from app.schedule.opening import comes_on
from app.schedule.same_event import slots_entered_twice
from app.schedule.timetable import assumed_launch, timetable
from app.schedule.workload import minutes_of, owner_names


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of an owner's time. ``item`` is the path of the slot or activity.

    ``owner`` is as typed, ``holder`` one name for that person: a role and who holds it are the same. ``begins`` and
    ``ends`` are real moments in UTC, ``clock_begins`` is what the clock on the wall says.
    """

    item: str
    title: str
    owner: str
    holder: str
    day: int
    minutes: int
    clock_begins: datetime
    begins: datetime
    ends: datetime

    @property
    def path(self) -> str:
        """The path of the answer that says when it begins."""
        return f"{self.item}.time"

    @property
    def is_slot(self) -> bool:
        """Whether it comes of a fixed slot of the week."""
        return self.item.startswith("when.")


def slot_intervals(plan: Plan) -> Iterator[Interval]:
    """Every slot on each of its days from the opening to the last that can be planned.

    The week begins on a Monday where no launch is set.
    """
    launch, names = assumed_launch(plan), owner_names(plan)
    for day in range(1, last_day(plan) + 1):
        for slot in plan.when.slots:
            if comes_on(plan, slot, launch, day):
                yield from _interval(plan, slot, (f"when.slots.{slot.id}", day), names)


def slots_alone(plan: Plan) -> Iterator[Interval]:
    """The same but for the days on which an activity is the event of the slot, which comes once."""
    entered = slots_entered_twice(plan)
    return (one for one in slot_intervals(plan) if (one.item, one.day) not in entered)


def activity_intervals(plan: Plan) -> Iterator[Interval]:
    """Every activity that has a day and a time."""
    names = owner_names(plan)
    for dated in timetable(plan):
        if dated.day is not None:
            item = f"{dated.step}.activities.{dated.activity.id}"
            yield from _interval(plan, dated.activity, (item, dated.day), names)


def _interval(plan: Plan, one: Slot | Activity, at: tuple[str, int], names: Mapping[str, str]) -> Iterator[Interval]:
    item, day = at
    on, minutes = day_date(assumed_launch(plan), day), minutes_of(one)
    if isinstance(one.time, time) and on is not None and (real := span(on, one.time, minutes, zone_of(plan))):
        holder = names.get(one.owner.casefold(), one.owner.casefold())
        yield Interval(item, one.title, one.owner, holder, day, minutes, datetime.combine(on, one.time), *real)
