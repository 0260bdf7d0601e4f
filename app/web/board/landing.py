"""Days that were typed in the panel and sent like other answers: when they arrive, their activities are moved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.base.errors import BusyError, LimitError
from app.plan.following import followed
from app.plan.paths import ItemPath, ListPath, find_field
from app.schedule.rearranging.by_time import Calendar, list_of
from app.schedule.rearranging.moving import move_to_day
from app.schedule.rearranging.typed_days import DayReader, is_day
from app.schedule.timetable import RANGES
from app.web.advice.fixed import MOVED_TO_DAY
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.http.access import Owner
from app.web.plan.view import PlanView
from app.wording.days import which_day


@dataclass(frozen=True, slots=True)
class TypedDays:
    """Days by their paths: the number of each that could be read, what is wrong with others, and what was there before.

    Nothing is read of a day that was cleared.
    """

    read: Mapping[str, str]
    wrong: Mapping[str, str]
    was: Mapping[str, str]


NO_TYPED_DAYS = TypedDays({}, {}, {})


def typed_days(view: PlanView, typed: Mapping[str, str]) -> TypedDays:
    """The days among what was typed, as the board reads them."""
    reader = DayReader.of(view.plan, view.language)
    days = {path: reader.day(raw) for path, raw in typed.items() if raw.strip() and _activity_of(path)}
    return TypedDays(
        read={path: str(day) for path, day in days.items() if day is not None},
        wrong={path: which_day(view.plan, view.t) for path, day in days.items() if day is None},
        was=dict(_before(view, days)),
    )


async def land(owner: Owner, path: str, was: str) -> None:
    """Move an activity whose day was just saved to where that day belongs.

    Where there is no room, or no end of others' changes, it stays in its list, which its panel says.
    """
    try:
        await save_one_tap(owner, lambda view: _landed(view, path, was))
    except (LimitError, BusyError):
        return


def _landed(view: PlanView, path: str, was: str) -> OneTap:
    """Moved from the day that it had, so that the words of its texts that name it follow."""
    item = _activity_of(path)
    now = followed(view.answers, item) if item else None
    dated = Calendar(view.answers, view.plan).dated.get(now) if now else None
    if now is None or dated is None or dated.day is None or not is_day(view.plan, dated.day):
        return OneTap("", {}, view.address)
    before = Calendar.of(view.answers.with_values({now.field("day"): was}))
    moved = move_to_day(before, now, dated.day)
    changes = {at: raw for at, raw in moved.changes.items() if view.answers.raw(at) != raw}
    is_there = list_of(dated.day) == now.list
    return OneTap(MOVED_TO_DAY, changes, view.address, dated.day, () if is_there else moved.taken_over)


def _before(view: PlanView, paths: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for path in paths:
        if item := _activity_of(path):
            yield path, view.answers.raw(followed(view.answers, item).field("day"))


def _activity_of(path: str) -> ItemPath | None:
    """The activity whose day is at a path."""
    at = find_field(path)
    is_its_day = at and at.step in RANGES and at.list == "activities" and at.field == "day"
    return ListPath(at.step, at.list).item(at.item) if at and is_its_day else None
