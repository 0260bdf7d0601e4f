"""Moving the launch: which answers change when it is on another date, with the day numbers kept or the weekdays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.known_paths import LAUNCH_DATE
from app.plan.lists import Changes, is_full, move_to_list
from app.plan.paths import ItemPath, ListPath
from app.plan.reading import read_plan
from app.plan.steps.activities import Activity
from app.schedule.moments import DAYS_IN_WEEK
from app.schedule.timetable import RANGES, DatedActivity, launch_date, step_of, time_order, timetable

_LAST_OPENING_DAY = RANGES["days3"][1]
_EARLIEST_DAY = 2

NewDay = tuple[DatedActivity, int]


class Keep(StrEnum):
    """What activities keep when the launch moves."""

    DAY_NUMBERS = "day_numbers"
    WEEKDAYS = "weekdays"


@dataclass(frozen=True, slots=True)
class LaunchMove:
    """The launch moved from one date to another: which answers change, and the activities before and after, by day.

    ``old`` is None where the plan had no launch date, and ``shift`` by how many days activities after day 3 are later
    than their old day numbers say.
    """

    old: date | None
    new: date
    shift: int
    changes: Changes
    activities: tuple[tuple[DatedActivity, DatedActivity], ...]

    def with_texts(self, texts: Changes) -> Changes:
        """What changes when texts change too; they are given at the paths that they had before."""
        moved = self.moved_paths
        return {**self.changes, **{moved.get(path, path): text for path, text in texts.items()}}

    @property
    def moved_paths(self) -> Mapping[str, str]:
        """The new path of each answer of an activity that is in another list now, by its old one."""
        pairs = ((item_of(before), item_of(after)) for before, after in self.activities)
        names = fields_of(Activity)
        return {one.field(name): other.field(name) for one, other in pairs if one != other for name in names}


def move_launch(answers: Answers, new: date, keep: Keep) -> LaunchMove:
    """What moving the launch does to a plan.

    Where weekdays are kept, days 1 to 3 and those before the launch stay, as they belong to the launch. Every later
    activity goes to the nearest day with its weekday, and into the list that this day belongs to.
    """
    plan = read_plan(answers)
    old, before = launch_date(plan), timetable(plan)
    after = answers if old == new else answers.with_values({LAUNCH_DATE: new.isoformat()})
    items = {item_of(one): item_of(one) for one in before}
    shift = _shift(old, new) if old and keep is Keep.WEEKDAYS else 0
    if shift:
        after, moved = _with_new_days(after, _new_days(before, shift))
        items |= moved
    dated = {item_of(one): one for one in timetable(read_plan(after))}
    changes = {path: raw for path, raw in after.items() if answers.raw(path) != raw}
    return LaunchMove(old, new, shift, changes, tuple((one, dated[items[item_of(one)]]) for one in before))


def item_of(one: DatedActivity) -> ItemPath:
    """The path of an activity."""
    return ListPath(one.step, "activities").item(one.activity.id)


def with_new_day(answers: Answers, one: DatedActivity, day: int) -> Answers:
    """The answers with one activity on another day, in the list that the day belongs to."""
    return _with_new_days(answers, [(one, day)])[0]


def _new_days(activities: Iterable[DatedActivity], shift: int) -> Sequence[NewDay]:
    """The activities after day 3, given by day and time, each with its day so many days later, or earlier.

    All move alike, so that the day after the walk stays the day after the walk. One that this would take out of the
    plan, or to the launch itself, goes a week back or on. Where it would overtake others, it stays on the day that it
    has, and loses its weekday: so nothing piles up on the first or the last day.
    """
    movable = [(one, one.day) for one in activities if one.day is not None and one.day > _LAST_OPENING_DAY]
    return _later(movable, shift) if shift > 0 else _earlier(movable, shift)


def _shift(old: date, new: date) -> int:
    """By how many days, three at most, a day number has to be later for the weekday that it had."""
    return (old.weekday() - new.weekday() + 3) % DAYS_IN_WEEK - 3


def _later(movable: list[NewDay], shift: int) -> Sequence[NewDay]:
    moved: list[NewDay] = []
    for one, day in movable:
        new = day + shift
        if day <= one.last < new:
            new -= DAYS_IN_WEEK
            if moved and _order(one, new) < _order(*moved[-1]):
                new = day
        moved.append((one, new))
    return moved


def _earlier(movable: list[NewDay], shift: int) -> Sequence[NewDay]:
    moved: list[NewDay] = []
    for one, day in reversed(movable):
        new = day + shift
        if new < _EARLIEST_DAY:
            new += DAYS_IN_WEEK
            if moved and _order(one, new) > _order(*moved[-1]):
                new = day
        moved.append((one, new))
    return moved[::-1]


def _order(one: DatedActivity, day: int) -> tuple[bool, int, bool, time]:
    return time_order(replace(one, day=day))


def _with_new_days(answers: Answers, moved: Sequence[NewDay]) -> tuple[Answers, Mapping[ItemPath, ItemPath]]:
    """The answers with new days, and where those activities are now that belong to another list."""
    after = answers.with_values({item_of(one).field("day"): str(new) for one, new in moved if new != one.day})
    orders = {item_of(one): time_order(one) for one in timetable(read_plan(after))}
    items: dict[ItemPath, ItemPath] = {}
    for one, new in moved:
        item, to = item_of(one), ListPath(_new_step(one, new), "activities")
        if to != item.list and not is_full(after, to):
            ids = after.items_of(to)
            # What came from another list before has no order here: it is earlier, and so stands before what is later.
            later = (at for at, other in enumerate(ids) if other in orders and orders[other] > orders[item])
            place = next(later, len(ids))
            after = after.with_values(move_to_list(after, item, to, place))
            items[item] = after.items_of(to)[place]
    return after, items


def _new_step(one: DatedActivity, new: int) -> str:
    """Where an activity belongs. One that stays among the days of its list stays in it, even if that is a wrong one."""
    if one.day is None or new > one.last or one.day > one.last or step_of(new) == step_of(one.day):
        return one.step
    return step_of(new)
