"""The timetable of a plan: its activities and slots with their dates, in the order in which they happen."""

from dataclasses import dataclass
from datetime import date, time
from zoneinfo import ZoneInfo

from app.plan.fields.values import Clock, TimeZone
from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.moments import Moment, day_date, horizon_days, moment
from app.schedule.months import DAYS_IN_MONTH, days_of_month, last_day, months_begun
from app.schedule.opening import comes_on
from app.schedule.workload import activities_of

TEAM_KINDS = frozenset({"review", "visit", "clean_up"})
"""Kinds of activities that are work for the team; members are not invited."""
EARLIEST_DAY = -14
"""The first day of preparation; the day before the launch is day 0."""
LAST_DAY = DAYS_IN_MONTH
"""The last day of the first month. The last that can be planned is that of `app.schedule.months`."""
MOST_A_DAY = 2
"""More activities than these on one day are too many for members."""
RANGES = {"days3": (1, 3), "days7": (4, 7), "month": (8, LAST_DAY)}

_OF_MONTHS = "month"
_SOME_MONDAY = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class DatedActivity:
    """An activity with its date and moment, as far as the plan knows them. ``last`` is the last day of its plan."""

    step: str
    activity: Activity
    day: int | None
    on: date | None
    starts: Moment | None
    last: int = LAST_DAY

    @property
    def is_outside(self) -> bool:
        """Whether its day lies outside the days of its list; preparation days belong to the first three."""
        return self.day is not None and (self.day > self.last or step_of(self.day) != self.step)


def timetable(plan: Plan) -> tuple[DatedActivity, ...]:
    """All activities of a plan by day and time; those without a readable day come last, in the order written."""
    dated = [_dated(plan, step, activity) for step in RANGES for activity in activities_of(plan, step)]
    return tuple(sorted(dated, key=time_order))


def time_order(dated: DatedActivity) -> tuple[bool, int, bool, time]:
    """What activities are sorted by: day, then time; those without one come after those that have one."""
    return dated.day is None, dated.day or 0, *clock_order(dated.activity.time)


def clock_order(at: Clock) -> tuple[bool, time]:
    """What times of day are sorted by; what has none comes last."""
    return not isinstance(at, time), at if isinstance(at, time) else time.min


def slots_on(plan: Plan, weekday: int) -> tuple[Slot, ...]:
    """The fixed slots of a weekday (1 is Monday), by time."""
    return tuple(sorted((slot for slot in plan.when.slots if str(weekday) in slot.weekdays), key=_slot_order))


def slots_of_day(plan: Plan, day: int) -> tuple[Slot, ...]:
    """The fixed slots of a day from the opening to the end of the plan, by time; none without a launch date."""
    launch = launch_date(plan)
    if launch is None or day > last_slot_day(plan):
        return ()
    return tuple(sorted((slot for slot in plan.when.slots if comes_on(plan, slot, launch, day)), key=_slot_order))


def first_day_of(plan: Plan, slot: Slot) -> int | None:
    """The first day of the plan on which a slot comes; None without a launch date or weekdays."""
    launch = launch_date(plan)
    return next((day for day in range(1, 9) if launch and comes_on(plan, slot, launch, day)), None)


def last_slot_day(plan: Plan) -> int:
    """The last day on which anything fixed comes: where the horizon ends, or the newest month if none is set.

    A month that was begun after the horizon has gone beyond it.
    """
    horizon, newest = horizon_days(plan), days_of_month(months_begun(plan))
    return horizon if horizon and (horizon >= newest[0] or newest[0] == 1) else newest[-1]


def last_month_day(plan: Plan) -> int:
    """The last day of the newest month that a plan has: where the horizon ends before, or what is planned after it."""
    planned = [one.day for step in RANGES for one in activities_of(plan, step) if isinstance(one.day, int)]
    newest = days_of_month(months_begun(plan))
    return min(newest[-1], max(last_slot_day(plan), *planned, newest[0]))


def launch_date(plan: Plan) -> date | None:
    """The launch date, if it is a date."""
    launch = plan.when.launch_date
    return launch if isinstance(launch, date) else None


def assumed_launch(plan: Plan) -> date:
    """The launch date; if there is none, a Monday, so that weekly things can be compared with single ones."""
    return launch_date(plan) or _SOME_MONDAY


def ready_day(day: int) -> int:
    """The last day for getting ready what is needed on a day: the day before; for the first days, before the launch."""
    first, last = RANGES["days3"]
    return first - 1 if first <= day <= last else day - 1


def step_of(day: int) -> str:
    """The activity step to which a day belongs; the last has those of all months."""
    return next((step for step, (_, last) in RANGES.items() if day <= last), _OF_MONTHS)


def _dated(plan: Plan, step: str, activity: Activity) -> DatedActivity:
    day = activity.day if isinstance(activity.day, int) else None
    launch = launch_date(plan)
    on = day_date(launch, day) if launch and day is not None else None
    return DatedActivity(step, activity, day, on, _starts(on, activity.time, plan.when.zone), last_day(plan))


def _starts(on: date | None, at: Clock, zone: TimeZone) -> Moment | None:
    if on is None or not isinstance(at, time) or not isinstance(zone, ZoneInfo):
        return None
    return moment(on, at, zone)


def _slot_order(slot: Slot) -> tuple[bool, time]:
    return clock_order(slot.time)
