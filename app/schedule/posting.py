"""When the message of an activity is posted: as its plan says, else as is usual for its kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.plan.mentions.near_days import is_of_its_day
from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.schedule.moments import day_date, moment
from app.schedule.opening import is_before_opening
from app.schedule.team_work import is_posted
from app.schedule.timetable import DatedActivity, clock_order, launch_date

_AT_START, _TWO_HOURS, _EVENING_BEFORE, _DAY = "at_start", "two_hours", "evening_before", "day"
_ANNOUNCED = frozenset({"sharing", "question_hour", "expert_talk", "private_board", "reading_club"})
"""Kinds that people make time for, so that they hear of them before."""
_DAYS_BEFORE: Mapping[str, int] = {_EVENING_BEFORE: 1, _DAY: 1, "two_days": 2}
_EVENING = time(20)
_SOME_DAY = date(2024, 1, 2)
_AHEAD = timedelta(hours=2)
_BEFORE_OPENING = timedelta(minutes=30)
_BEFORE_QUIET = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Posting:
    """The day on which a message is posted, by its number and its date, and the time, as far as the plan knows them.

    ``is_at_start`` tells that it goes out when its activity begins.
    """

    day: int | None
    on: date | None
    at: time | None
    is_at_start: bool = False


def posting(plan: Plan, dated: DatedActivity) -> Posting:
    """When the message of an activity is posted.

    So many days before means at the same time by the clock, and two hours are two real hours, whatever the clocks do.
    Without a time of its own an activity is announced on a day, but for the evening before.
    What would go out in the quiet hours goes out after them, or ahead of them if the activity begins before they end.
    Unless the founder wants it, nothing of what is on after the launch goes out before it: nobody is there to read it.
    """
    activity = dated.activity
    chosen = activity.post_before if isinstance(activity.post_before, str) and is_posted(activity) else ""
    found = _outside_quiet_hours(plan, dated, _before(plan, dated, chosen or _usual(activity)))
    if chosen or dated.day is None or dated.day < 1 or not is_before_opening(plan, found.day, found.at):
        return found
    return _at_launch(plan, dated)


def opening_posting(plan: Plan) -> Posting:
    """When the texts of the opening are posted: a while before the group opens, for those who come to find."""
    opens = plan.when.launch_time
    if not isinstance(opens, time):
        return Posting(1, launch_date(plan), None)
    ahead = datetime.combine(_SOME_DAY, opens) - _BEFORE_OPENING
    return Posting(1, launch_date(plan), ahead.time() if ahead.date() == _SOME_DAY else opens)


def posting_order(found: Posting) -> tuple[bool, int, bool, time]:
    """What messages are sorted by: day, then time; those without one come after those that have one."""
    return found.day is None, found.day or 0, *clock_order(found.at)


def _usual(activity: Activity) -> str:
    """What is usual for an activity: a day before people meet in person, two hours before what is announced.

    A text that is written for its day stays on it. What has no text of its own gets a notice, which no start may miss.
    A text that says when the activity begins calls people to it, but for the opening, before which nobody is there.
    """
    if activity.offline is True or activity.kind == "meetup":
        return _TWO_HOURS if is_of_its_day(activity.message) else _DAY
    is_call = activity.kind in _ANNOUNCED or not activity.message or _names_its_start(activity)
    return _TWO_HOURS if is_call else _AT_START


def _names_its_start(activity: Activity) -> bool:
    starts = f"{activity.time:%H:%M}" if isinstance(activity.time, time) else None
    return starts is not None and activity.kind != "opening" and starts in activity.message


def _before(plan: Plan, dated: DatedActivity, how: str) -> Posting:
    starts = _start(dated)
    if how == _AT_START:
        return Posting(dated.day, dated.on, starts, is_at_start=True)
    if how == _TWO_HOURS:
        return _two_hours_before(dated, starts)
    days = _DAYS_BEFORE[how]
    return _on_day(plan, dated, days, _EVENING if how == _EVENING_BEFORE else starts)


def _on_day(plan: Plan, dated: DatedActivity, days: int, at: time | None) -> Posting:
    """At a time by the clock, so many days before; later where the clocks skip it."""
    if dated.day is None:
        return Posting(None, None, at)
    on = day_date(dated.on, 1 - days) if dated.on else None
    zone = plan.when.zone
    if on and at and isinstance(zone, ZoneInfo):
        at = moment(on, at, zone).at.time()
    return Posting(dated.day - days, on, at)


def _two_hours_before(dated: DatedActivity, starts: time | None) -> Posting:
    if starts is None:
        return Posting(dated.day, dated.on, None)
    begins = dated.starts.at if dated.starts else datetime.combine(dated.on or _SOME_DAY, starts, UTC)
    try:
        then = (begins.astimezone(UTC) - _AHEAD).astimezone(begins.tzinfo)
    except OverflowError:
        return Posting(dated.day, dated.on, starts)  # at either end of the calendar
    days = (begins.date() - then.date()).days
    day = dated.day - days if dated.day is not None else None
    return Posting(day, then.date() if dated.on else None, then.time())


def _outside_quiet_hours(plan: Plan, dated: DatedActivity, found: Posting) -> Posting:
    begin, end, at = plan.when.quiet_from, plan.when.quiet_to, found.at
    if not (isinstance(begin, time) and isinstance(end, time) and at) or found.is_at_start or found.day is None:
        return found
    if not (begin <= at < end if begin <= end else at >= begin or at < end):
        return found
    day_of_end = found.day + (begin > end and at >= begin)
    if (day_of_end, end) < (dated.day or 0, _start(dated) or time.max):
        return _moved(dated, day_of_end, end)
    ahead = datetime.combine(_SOME_DAY, begin) - _BEFORE_QUIET
    day_of_begin = day_of_end - (begin > end)
    return _moved(dated, day_of_begin + (ahead.date() - _SOME_DAY).days, ahead.time())


def _moved(dated: DatedActivity, day: int, at: time) -> Posting:
    on = day_date(dated.on, day - (dated.day or 0) + 1) if dated.on else None
    return Posting(day, on, at)


def _at_launch(plan: Plan, dated: DatedActivity) -> Posting:
    """When the group opens, if that is before an activity of the first days begins; else at its start."""
    opens, starts = plan.when.launch_time, _start(dated)
    if dated.day == 1 and not _earlier(opens, starts):
        return Posting(dated.day, dated.on, starts, is_at_start=True)
    launch = day_date(dated.on, 2 - (dated.day or 1)) if dated.on else None
    return Posting(1, launch, opens if isinstance(opens, time) else None)


def _earlier(one: object, other: object) -> bool:
    return isinstance(one, time) and isinstance(other, time) and one < other


def _start(dated: DatedActivity) -> time | None:
    if dated.starts:
        return dated.starts.at.time()
    return dated.activity.time if isinstance(dated.activity.time, time) else None
