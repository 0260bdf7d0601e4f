"""The days on which a plan says to decide whether to go on."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from app.plan.cycles import decision_item
from app.plan.plan import Plan
from app.plan.steps.health import Checkpoint
from app.schedule.timetable import launch_date

_MONTHS = 12
_AHEAD = timedelta(days=7)
_AFTER = timedelta(days=14)
_UNTIL_OVER = timedelta(days=30)
_IN_STEPS = ("dissolve", "split")
"""What takes more time than the decision: its steps come within thirty days."""


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
    """The checkpoint that is due, else the next one, else the last; None where the plan has none with a date.

    One at which the group decided to close or to split stays until the steps of that are over.
    """
    dated = sorted(_dated(plan), key=lambda one: one.on)
    ahead = [one for one in dated if today <= _until(plan, one)]
    return ahead[0] if ahead else dated[-1] if dated else None


def end_of_checkpoint_before(plan: Plan, today: date) -> date | None:
    """The day from which on the checkpoint of a day is the one to decide at; None where it is the first."""
    now = checkpoint_now(plan, today)
    return max((_until(plan, one) for one in _dated(plan) if now and one.on < now.on), default=None)


def months_after(day: date, months: int) -> date | None:
    """The same day of a later month, or its last day where it has no such; None beyond the calendar."""
    year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    if year >= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _until(plan: Plan, one: DatedCheckpoint) -> date:
    decision = decision_item(one.month).id
    choice = next((said.choice for said in plan.run.decisions if said.id == decision), None)
    return one.on + (_UNTIL_OVER if choice in _IN_STEPS else _AFTER)


def _dated(plan: Plan) -> Iterator[DatedCheckpoint]:
    launch = launch_date(plan)
    for one in plan.health.checkpoints if launch else ():
        month = int(one.month) if isinstance(one.month, int | float) else 0
        on = months_after(launch, month) if launch and month else None
        if on:
            yield DatedCheckpoint(one, month, on)
