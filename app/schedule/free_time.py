"""Free times of day for something new."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, time, timedelta

from app.plan.plan import Plan
from app.schedule.clashes import is_within
from app.schedule.intervals import Interval, activity_intervals, slot_intervals
from app.schedule.moments import day_date, moment, zone_of
from app.schedule.timetable import assumed_launch

_QUARTER = 15
_EARLIEST = 8 * 60
_LATEST = 22 * 60


@dataclass(frozen=True, slots=True)
class Need:
    """What is looked for: so many minutes on each of these days (day numbers), as near to the wanted time as can be.

    ``without`` is the path of a time that is about to be moved, and takes no place. ``holder`` is whose time alone has
    to be free, by the name that `Stretch.holder` gives; everybody's unless it is said.
    """

    days: frozenset[int]
    minutes: int
    wanted: time
    not_before: time = time.min
    without: str = ""
    holder: str = ""


def free_time(plan: Plan, need: Need) -> time | None:
    """The time nearest to the wanted one at which all the days are free, or None.

    It is the wanted time itself or a whole quarter of an hour from 8:00, ending by 22:00, outside the quiet hours.
    """
    taken = [one for one in (*slot_intervals(plan), *activity_intervals(plan)) if one.path != need.without]
    busy = [one for one in taken if {one.day - 1, one.day, one.day + 1} & need.days and need.holder in ("", one.holder)]
    quarters = sorted(_times(need.minutes), key=lambda at: (abs(_minute(at) - _minute(need.wanted)), at))
    candidates = (at for at in (need.wanted, *quarters) if at >= need.not_before)
    return next((at for at in candidates if _is_free(plan, busy, need, at)), None)


def _is_free(plan: Plan, busy: list[Interval], need: Need, at: time) -> bool:
    begins, ends = plan.when.quiet_from, plan.when.quiet_to
    if isinstance(begins, time) and isinstance(ends, time) and is_within(at, begins, ends):
        return False
    for day in need.days:
        on = day_date(assumed_launch(plan), day)
        if on is not None:
            start = moment(on, at, zone_of(plan)).at.astimezone(UTC)
            if any(one.begins < start + timedelta(minutes=need.minutes) and start < one.ends for one in busy):
                return False
    return True


def _times(minutes: int) -> Iterator[time]:
    for minute in range(_EARLIEST, _LATEST - minutes + 1, _QUARTER):
        yield time(*divmod(minute, 60))


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
