"""What takes an owner's time in the first month: each slot on each of its days, and each activity, as real moments."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.moments import day_date, moment, weekday_of, zone_of
from app.schedule.timetable import LAST_DAY, assumed_launch, timetable
from app.schedule.workload import minutes_of, owner_names


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of an owner's time. ``item`` is the path of the slot or activity.

    ``owner`` is as typed, ``holder`` one name for whoever that is: a role and its person are the same. ``begins`` and
    ``ends`` are real moments in UTC; ``clock_begins`` and ``clock_ends`` are what the clock on the wall says, which is
    quicker to compare and off by a change of clocks at most.
    """

    item: str
    title: str
    owner: str
    holder: str
    day: int
    clock_begins: datetime
    minutes: int
    zone: ZoneInfo

    @property
    def path(self) -> str:
        """The path of the answer that says when it begins."""
        return f"{self.item}.time"

    @property
    def is_slot(self) -> bool:
        """Whether it comes of a fixed slot of the week."""
        return self.item.startswith("when.")

    @property
    def clock_ends(self) -> datetime:
        """When it ends by the clock on the wall."""
        return self.clock_begins + timedelta(minutes=self.minutes)

    @property
    def begins(self) -> datetime:
        """When it really begins."""
        return moment(self.clock_begins.date(), self.clock_begins.time(), self.zone).at.astimezone(UTC)

    @property
    def ends(self) -> datetime:
        """When it really ends."""
        return self.begins + timedelta(minutes=self.minutes)


def slot_intervals(plan: Plan) -> Iterator[Interval]:
    """Every slot on each of its days from the launch to day 30; the week begins on a Monday where no launch is set."""
    launch, names = assumed_launch(plan), owner_names(plan)
    for day in range(1, LAST_DAY + 1):
        weekday = str(weekday_of(launch, day))
        for slot in plan.when.slots:
            if weekday in slot.weekdays:
                yield from _interval(plan, slot, (f"when.slots.{slot.id}", day), names)


def activity_intervals(plan: Plan) -> Iterator[Interval]:
    """Every activity that has a day and a time."""
    names = owner_names(plan)
    for dated in timetable(plan):
        if dated.day is not None:
            item = f"{dated.step}.activities.{dated.activity.id}"
            yield from _interval(plan, dated.activity, (item, dated.day), names)


def _interval(plan: Plan, one: Slot | Activity, at: tuple[str, int], names: Mapping[str, str]) -> Iterator[Interval]:
    item, day = at
    on = day_date(assumed_launch(plan), day)
    if isinstance(one.time, time) and on is not None:
        holder = names.get(one.owner.casefold(), one.owner.casefold())
        begins = datetime.combine(on, one.time)
        yield Interval(item, one.title, one.owner, holder, day, begins, minutes_of(one), zone_of(plan))
