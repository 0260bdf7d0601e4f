"""Everything that happens, day by day: activities, and fixed slots from the opening to the horizon."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from zoneinfo import ZoneInfo

from app.document.shown.shown_plan import ShownPlan
from app.plan.fields.values import Clock
from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.moments import DAYS_IN_WEEK, day_date, moment, weekday_of
from app.schedule.opening import first_slot_day
from app.schedule.timetable import DatedActivity, clock_order, last_slot_day, launch_date, slots_on

MOST_ROWS = 4_000
"""Ten years with one slot a day. A workbook of more is slow to open and to filter on a phone, and nobody prints it."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """An activity, or one time of a slot. ``day`` and ``on`` are None as far as they are not known."""

    day: int | None
    on: date | None
    at: Clock
    one: Activity | Slot
    dated: DatedActivity | None = None

    @property
    def key(self) -> str:
        """The path of its item: the same for all times of a slot."""
        return f"{self.dated.step}.activities.{self.one.id}" if self.dated else f"when.slots.{self.one.id}"

    @property
    def order(self) -> tuple[bool, int, bool, time]:
        """What occasions are sorted by: day, then time; those without one come after those that have one."""
        return self.day is None, self.day or 0, *clock_order(self.at)


@dataclass(frozen=True, slots=True)
class Agenda:
    """What happens, in order of time; what has no day comes last. ``is_cut`` says that slots go on after that."""

    occasions: tuple[Occasion, ...]
    is_cut: bool


def agenda(shown: ShownPlan) -> Agenda:
    """All activities, and the slots of whole days as long as there are no more than ``MOST_ROWS`` in all.

    Beside each activity there is room for its message, which has a row of its own where it is posted before.
    """
    room = MOST_ROWS - 2 * len(shown.timetable)
    slots: list[Occasion] = []
    for of_day in _slot_days(shown.plan):
        if len(slots) + len(of_day) > room:
            return Agenda(_in_order(shown, slots), is_cut=True)
        slots += of_day
    return Agenda(_in_order(shown, slots), is_cut=False)


def _slot_days(plan: Plan) -> Iterator[Sequence[Occasion]]:
    launch = launch_date(plan)
    if launch is None or not plan.when.slots:
        return
    by_weekday = {weekday: slots_on(plan, weekday) for weekday in range(1, DAYS_IN_WEEK + 1)}
    for day in range(1, last_slot_day(plan) + 1):
        if (on := day_date(launch, day)) is None:
            return
        of_day = (slot for slot in by_weekday[weekday_of(launch, day)] if day >= first_slot_day(plan, slot))
        yield [Occasion(day, on, _moved(plan, on, slot.time), slot) for slot in of_day]


def _in_order(shown: ShownPlan, slots: Sequence[Occasion]) -> tuple[Occasion, ...]:
    activities = (_of_activity(dated) for dated in shown.timetable)
    return tuple(sorted((*activities, *slots), key=lambda one: one.order))


def _of_activity(dated: DatedActivity) -> Occasion:
    at = dated.starts.at.time() if dated.starts and dated.starts.moved else dated.activity.time
    return Occasion(dated.day, dated.on, at, dated.activity, dated)


def _moved(plan: Plan, on: date, at: Clock) -> Clock:
    """The time of a slot; where the clocks skip it on that day, when it really begins."""
    zone = plan.when.zone
    return moment(on, at, zone).at.time() if isinstance(at, time) and isinstance(zone, ZoneInfo) else at
