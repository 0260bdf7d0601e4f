"""What comes before the group opens: on a day before the launch, or on the launch day before the launch time."""

from datetime import date, time

from app.plan.fields.values import Clock
from app.plan.plan import Plan
from app.plan.steps.when import Slot
from app.schedule.moments import weekday_of


def is_before_opening(plan: Plan, day: int | None, at: Clock) -> bool:
    """Whether a day number and a time of day are; on the launch day nothing is for sure unless both times are known."""
    if day is None or day > 1:
        return False
    opens = plan.when.launch_time
    return day < 1 or (isinstance(opens, time) and isinstance(at, time) and at < opens)


def first_slot_day(plan: Plan, slot: Slot) -> int:
    """The first day number that a slot can be on: the launch day, unless the group opens later on it."""
    return 2 if is_before_opening(plan, 1, slot.time) else 1


def comes_on(plan: Plan, slot: Slot, launch: date, day: int) -> bool:
    """Whether a slot comes on a day number: on its weekdays, once the group is open."""
    return not is_before_opening(plan, day, slot.time) and str(weekday_of(launch, day)) in slot.weekdays
