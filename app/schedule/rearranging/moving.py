"""Activities moved: one to a day, a week or the rest by some days, two in each other's place."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from app.plan.answers import Answers
from app.plan.lists import move_to_list, remove_item
from app.plan.paths import ItemPath
from app.schedule.rearranging.by_time import Calendar, list_of, place_by_time
from app.schedule.rearranging.own_texts import texts_on
from app.schedule.rearranging.rearranged import NoRoomError, Rearranged
from app.schedule.rearranging.typed_days import is_day
from app.schedule.timetable import DatedActivity, time_order
from app.schedule.workload import week_of

_Placed = Mapping[ItemPath, tuple[int, ItemPath]]
"""For each activity its day, and the activity whose time it takes, which may be itself."""


class Scope(StrEnum):
    """What is shifted: the week of the plan that an activity is in, it and all after it, or all after its day."""

    WEEK = "week"
    REST = "rest"
    AFTER = "after"


def usual_scope(day: int) -> Scope:
    """What is shifted unless it is chosen: the week, but never the launch day, as the opening belongs there."""
    if week_of(day) != week_of(1):
        return Scope.WEEK
    return Scope.AFTER if day == 1 else Scope.REST


def move_to_day(calendar: Calendar, item: ItemPath, day: int) -> Rearranged:
    """Move an activity to a day. Raises `NoRoomError` where the plan has no such day."""
    return _moved(calendar, {item: (day, item)})


def move_by(calendar: Calendar, item: ItemPath, days: int) -> Rearranged:
    """Move an activity by so many days. Raises `NoDayError` or `NoRoomError` where it can't be."""
    return move_to_day(calendar, item, calendar.day_of(item) + days)


def shift(calendar: Calendar, item: ItemPath, days: int, scope: Scope) -> Rearranged:
    """Move an activity and its week, or it and everything after it, or only what is after its day, by so many days.

    Raises `NoDayError`, or `NoRoomError` where one of them would leave the plan: none is moved then.
    """
    first, order = calendar.day_of(item), time_order(calendar.dated[item])
    are_in: Mapping[Scope, Callable[[DatedActivity, int], bool]] = {
        Scope.WEEK: lambda _, day: week_of(day) == week_of(first),
        Scope.REST: lambda one, _: time_order(one) >= order,
        Scope.AFTER: lambda _, day: day > first,
    }
    with_days = ((at, one, one.day) for at, one in calendar.dated.items() if one.day is not None)
    return _moved(calendar, {at: (day + days, at) for at, one, day in with_days if are_in[scope](one, day)})


def swap(calendar: Calendar, item: ItemPath, other: ItemPath) -> Rearranged:
    """Put two activities on each other's day, at each other's time. Raises `NoDayError`, or `NoRoomError`."""
    return _moved(calendar, {item: (calendar.day_of(other), other), other: (calendar.day_of(item), item)})


def _moved(calendar: Calendar, placed: _Placed) -> Rearranged:
    """Activities on new days, at new times, each in the list that its day belongs to.

    Raises `LimitError` where a list would have too many, `NoRoomError` where the plan has no such day.
    """
    for item, (day, _) in placed.items():
        if not is_day(calendar.plan, day):
            raise NoRoomError(calendar.dated[item], day)
    moved = {item: calendar.on_day(item, *at) for item, at in placed.items()}
    days = {item.field("day"): str(day) for item, (day, _) in placed.items()}
    times = {item.field("time"): calendar.answers.raw(clock.field("time")) for item, (_, clock) in placed.items()}
    so_far = calendar.answers.with_values({**texts_on(calendar, moved), **days, **times})
    after, items = _in_their_lists(so_far, {**calendar.dated, **moved}, moved)
    changes = {path: raw for path, raw in after.items() if calendar.answers.raw(path) != raw}
    return Rearranged(changes, tuple((item, items.get(item, item)) for item in placed))


def _in_their_lists(
    answers: Answers, dated: Mapping[ItemPath, DatedActivity], moved: Mapping[ItemPath, DatedActivity]
) -> tuple[Answers, Mapping[ItemPath, ItemPath]]:
    """The answers with activities in the lists that their days belong to, by day and time; and where those are now.

    All leave before any arrives, so that two can change places between full lists.
    """
    orders = {item: time_order(one) for item, one in dated.items()}
    lists = {item: list_of(one.day) for item, one in moved.items() if one.day is not None}
    leaving = sorted((item for item, to in lists.items() if to != item.list), key=lambda item: orders[item])
    after = answers
    for item in leaving:
        after = after.with_values(remove_item(after, item))
    items: dict[ItemPath, ItemPath] = {}
    for item in leaving:
        place = place_by_time(after.items_of(lists[item]), orders, orders[item])
        after = after.with_values(move_to_list(after, item, lists[item], place))
        items[item] = after.items_of(lists[item])[place]
        orders[items[item]] = orders[item]
    return after, items
