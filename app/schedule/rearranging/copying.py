"""Activities on more days: copied to some, or repeated every week."""

from collections.abc import Iterable

from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.fields.values import Clock
from app.plan.lists import Changes, add_item, fresh_id, order_as
from app.plan.paths import ItemPath
from app.plan.steps.activities import Activity
from app.schedule.moments import DAYS_IN_WEEK
from app.schedule.rearranging.by_time import Calendar, TimeOrder, list_of, place_by_time
from app.schedule.rearranging.own_texts import texts_on
from app.schedule.rearranging.rearranged import NoRoomError, Rearranged
from app.schedule.rearranging.typed_days import is_day
from app.schedule.timetable import DatedActivity, time_order

_LONGEST_STEM = 35


def copy_to_days(calendar: Calendar, item: ItemPath, days: Iterable[int]) -> Rearranged:
    """Copy an activity to days, but not to those on which it is already.

    Raises `NoRoomError` where the plan has no such day, `LimitError` where a list is full.
    """
    orders = {at: time_order(one) for at, one in calendar.dated.items()}
    after, items = calendar.answers, []
    for day in (day for day in days if not _is_on(calendar, item, day)):
        if not is_day(calendar.plan, day):
            raise NoRoomError(calendar.dated[item], day)
        copy = list_of(day).item(fresh_id(after, list_of(day), item.id[:_LONGEST_STEM]))
        orders[copy] = time_order(calendar.on_day(item, day))
        after = after.with_values(_added(after, copy, _fields_on(calendar, item, day), orders))
        items.append((item, copy))
    changes = {path: raw for path, raw in after.items() if calendar.answers.raw(path) != raw}
    return Rearranged(changes, tuple(items))


def repeat_weekly(calendar: Calendar, item: ItemPath, until: int) -> Rearranged:
    """Copy an activity to the same weekday of the weeks after it, until a day. Raises as `copy_to_days` does."""
    return copy_to_days(calendar, item, range(calendar.day_of(item) + DAYS_IN_WEEK, until + 1, DAYS_IN_WEEK))


def _fields_on(calendar: Calendar, item: ItemPath, day: int) -> Changes:
    """The fields of an activity, by name, as they are on a day."""
    texts = texts_on(calendar, {item: calendar.on_day(item, day)})
    fields = {name: texts.get(path := item.field(name), calendar.answers.raw(path)) for name in fields_of(Activity)}
    return {name: raw for name, raw in {**fields, "day": str(day)}.items() if raw}


def _added(answers: Answers, copy: ItemPath, fields: Changes, orders: dict[ItemPath, TimeOrder]) -> Changes:
    """A copy added to its list, by day and time."""
    items = list(answers.items_of(copy.list))
    items.insert(place_by_time(items, orders, orders[copy]), copy)
    added = add_item(answers, copy, fields)
    return {**added, **order_as(answers.with_values(added), copy.list, [one.id for one in items])}


def _is_on(calendar: Calendar, item: ItemPath, day: int) -> bool:
    """Whether an activity is on a day, or one with the same title at the same time is."""
    own = calendar.dated[item]
    there = (one for one in calendar.dated.values() if one.day == day)
    return any(one == own or (own.activity.title and _like(one) == _like(own)) for one in there)


def _like(one: DatedActivity) -> tuple[str, Clock]:
    return one.activity.title, one.activity.time
