"""Moving the launch: which answers change when it is on another date, with the day numbers kept or the weekdays."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time
from enum import StrEnum

from app.plan.answers import Answers
from app.plan.lists import Changes, is_full, move_to_list
from app.plan.paths import ItemPath, ListPath
from app.plan.reading import read_plan
from app.schedule.timetable import LAST_DAY, RANGES, DatedActivity, launch_date, step_of, time_order, timetable

LAUNCH_DATE = "when.launch_date"

_WEEK = 7
_LAST_OPENING_DAY = RANGES["days3"][1]
_EARLIEST_DAY = 2

NewDay = tuple[DatedActivity, int]


class Keep(StrEnum):
    """What activities keep when the launch moves."""

    DAY_NUMBERS = "day_numbers"
    WEEKDAYS = "weekdays"


def move_launch(answers: Answers, new: date, keep: Keep) -> Changes:
    """The answers that change when the launch moves.

    Where weekdays are kept, days 1 to 3 and those before the launch stay, as they belong to the launch. Every later
    activity goes to the nearest day with its weekday, and into the list that this day belongs to.
    """
    plan = read_plan(answers)
    old = launch_date(plan)
    after = answers if old == new else answers.with_values({LAUNCH_DATE: new.isoformat()})
    if old and keep is Keep.WEEKDAYS:
        after = _with_new_days(after, new_days(timetable(plan), old, new))
    return {path: raw for path, raw in after.items() if answers.raw(path) != raw}


def new_days(activities: Iterable[DatedActivity], old: date, new: date) -> Sequence[NewDay]:
    """The activities after day 3, given by day and time, each with the day on which it has its weekday again.

    All move by as many days, three at most, so that the day after the walk stays the day after the walk. One that this
    would take out of the month, or to the launch itself, goes a week back or on. Where it would overtake others, it
    goes to the last day of the month, or to day 2, and loses its weekday.
    """
    shift = (old.weekday() - new.weekday() + 3) % _WEEK - 3
    movable = [(one, one.day) for one in activities if one.day is not None and one.day > _LAST_OPENING_DAY]
    return _later(movable, shift) if shift > 0 else _earlier(movable, shift)


def _later(movable: list[NewDay], shift: int) -> Sequence[NewDay]:
    moved: list[NewDay] = []
    for one, day in movable:
        new = day + shift
        if day <= LAST_DAY < new:
            new -= _WEEK
            if moved and _order(one, new) < _order(*moved[-1]):
                new = LAST_DAY
        moved.append((one, new))
    return moved


def _earlier(movable: list[NewDay], shift: int) -> Sequence[NewDay]:
    moved: list[NewDay] = []
    for one, day in reversed(movable):
        new = day + shift
        if new < _EARLIEST_DAY:
            new += _WEEK
            if moved and _order(one, new) > _order(*moved[-1]):
                new = _EARLIEST_DAY
        moved.append((one, new))
    return moved[::-1]


def _order(one: DatedActivity, day: int) -> tuple[bool, int, bool, time]:
    return time_order(replace(one, day=day))


def _with_new_days(answers: Answers, moved: Sequence[NewDay]) -> Answers:
    days = {_item(one).field("day"): str(new) for one, new in moved if new != one.day}
    after = answers.with_values(days)
    orders = {_item(one): time_order(one) for one in timetable(read_plan(after))}
    for one, new in moved:
        to = ListPath(_new_step(one, new), "activities")
        if to.step != one.step and not is_full(after, to):
            own = _order(one, new)
            ids = after.items_of(to)
            # Those that came from another list have no order here, and stand before what comes after them.
            place = next((at for at, other in enumerate(ids) if other in orders and orders[other] > own), len(ids))
            after = after.with_values(move_to_list(after, _item(one), to, place))
    return after


def _new_step(one: DatedActivity, new: int) -> str:
    """Where an activity belongs. One that stays among the days of its list stays in it, even if that is a wrong one."""
    if one.day is None or new > LAST_DAY or one.day > LAST_DAY or step_of(new) == step_of(one.day):
        return one.step
    return step_of(new)


def _item(one: DatedActivity) -> ItemPath:
    return ListPath(one.step, "activities").item(one.activity.id)
