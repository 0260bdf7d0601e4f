"""The preparation of a launch that is near: what of it should have been done by now, and the days left for it."""

from datetime import date

from app.plan.answers import Answers
from app.plan.lists import Changes
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.plan.steps.activities import Activity
from app.plan.ticks import DONE, DROPPED, MOVED
from app.schedule.due import Due, day_of, due_on

LAST_DAY_BEFORE = 0
"""The last day of preparation, the day before the launch."""


def overdue_preparation(plan: Plan, today: date) -> tuple[Due, ...]:
    """What should have been done before today and isn't ticked, by day; nothing from the launch on."""
    number = day_of(plan, today)
    if number is None or number > LAST_DAY_BEFORE:
        return ()
    return tuple(one for one in open_preparation(plan) if one.day < number)


def open_preparation(plan: Plan) -> tuple[Due, ...]:
    """The activities before the launch that nobody has ticked as done, dropped or moved, by day."""
    activities = (one for step in (plan.days3, plan.days7, plan.month) for one in step.activities)
    days = sorted({one.day for one in activities if isinstance(one.day, int) and one.day <= LAST_DAY_BEFORE})
    due = (one for day in due_on(plan, days).values() for one in day)
    return tuple(one for one in due if isinstance(one.what, Activity) and one.outcome not in (DONE, DROPPED, MOVED))


def squeezed(answers: Answers, today: date) -> Changes:
    """What changes where open preparation has only the days from today on: they keep their order, spread evenly.

    Nothing changes where none is overdue; what is further ahead moves too, but never to an earlier day.
    """
    plan = read_plan(answers)
    overdue, number = overdue_preparation(plan, today), day_of(plan, today)
    if not overdue or number is None:
        return {}
    first = overdue[0].day
    days = {one.item: _squeezed(one.day, first, number) for one in open_preparation(plan)}
    changes = {item.field("day"): str(day) for item, day in days.items()}
    return {path: raw for path, raw in changes.items() if answers.raw(path) != raw}


def _squeezed(day: int, first: int, today: int) -> int:
    """A day from the first one to that before the launch, in the same proportion from today to there."""
    return today + round((day - first) * today / first)
