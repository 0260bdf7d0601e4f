"""The days on which a plan says to decide whether to go on."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from app.plan.plan import Plan
from app.plan.steps.health import Checkpoint
from app.schedule.timetable import launch_date

_MONTHS = 12
_AHEAD = timedelta(days=7)
_AFTER = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class DatedCheckpoint:
    """A checkpoint and its day: so many months after the launch."""

    checkpoint: Checkpoint
    month: int
    on: date


def checkpoints_due(plan: Plan, today: date) -> tuple[DatedCheckpoint, ...]:
    """The checkpoints from a week before their day until two weeks after it."""
    return tuple(one for one in _dated(plan) if one.on - _AHEAD <= today <= one.on + _AFTER)


def next_checkpoint(plan: Plan, today: date) -> DatedCheckpoint | None:
    """The first checkpoint that is today or later; None where there is none, or no launch date."""
    return min((one for one in _dated(plan) if one.on >= today), key=lambda one: one.on, default=None)


def checkpoint_now(plan: Plan, today: date) -> DatedCheckpoint | None:
    """The checkpoint that is due, else the next one, else the last; None where the plan has none with a date."""
    dated = sorted(_dated(plan), key=lambda one: one.on)
    ahead = [one for one in dated if today <= one.on + _AFTER]
    return ahead[0] if ahead else dated[-1] if dated else None


def months_after(day: date, months: int) -> date | None:
    """The same day of a later month, or its last day where it has no such; None beyond the calendar."""
    year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    if year >= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _dated(plan: Plan) -> Iterator[DatedCheckpoint]:
    launch = launch_date(plan)
    for one in plan.health.checkpoints if launch else ():
        month = int(one.month) if isinstance(one.month, int | float) else 0
        on = months_after(launch, month) if launch and month else None
        if on:
            yield DatedCheckpoint(one, month, on)
