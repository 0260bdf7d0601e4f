"""An activity of the library put into a plan: on a day, at a free time, with an owner who has the hours."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time

from app.base.limits import TEXT_LIMIT
from app.coach.model.context import ReviewContext
from app.coach.suggestions.roster import owner_for
from app.i18n.dates import clock_time, short_date
from app.knowledge.activities import LibraryActivity
from app.schedule.free_time import Need, free_time
from app.schedule.intervals import activity_intervals
from app.schedule.moments import day_date, zone_of
from app.schedule.timetable import launch_date
from app.schedule.weekends import is_like, is_weekend, suits_day
from app.schedule.workload import owner_names
from app.wording.texts import filled_lines

_EVENING = time(20, 0)
_MORNING = time(10, 0)
_YES_NO = {True: "yes", False: "no"}


@dataclass(frozen=True, slots=True)
class Kept:
    """What an activity keeps that is swapped for another: its time and its owner, as typed; empty for what is new."""

    time: str = ""
    owner: str = ""


def arranged(
    context: ReviewContext, activity: LibraryActivity, day: int, delivers: str = "", kept: Kept = Kept()
) -> Mapping[str, str]:
    """The fields of a library activity as it would stand in the plan, by name, as raw answers.

    What prepares the launch is a to-do of its day and has no time. Its texts tell the time and the owner that are kept.
    """
    facts, words = activity.facts, activity.words
    role = owner_for(context.plan, facts.kind, day, facts.minutes)
    owner = kept.owner or (role.title if role else "")
    at = kept.time or (_clock(_time(context, activity, day, owner)) if day >= 1 else "")
    own = {"activity.day": _day_words(context, day), "activity.time": at, "activity.owner": owner}
    steps = filled_lines(words.steps, context.plan, context.plan_knowledge, own)
    message = filled_lines(words.message.strip().splitlines(), context.plan, context.plan_knowledge, own)
    fields = {
        "title": words.title,
        "day": str(day),
        "time": at,
        "owner": owner,
        "kind": facts.kind,
        "message": "\n".join(message)[:TEXT_LIMIT],
        "if_silent": words.if_silent,
        "minutes": str(facts.minutes),
        "purpose": words.purpose,
        "script": "\n".join(steps)[:TEXT_LIMIT],
        "material": words.material,
        "expected": words.expected,
        "led_by": facts.led_by,
        "interactive": _YES_NO[facts.interactive],
        "offline": _YES_NO[facts.place == "offline"],
        "promotes": _YES_NO[facts.promotes],
        "delivers": delivers,
    }
    return {name: value for name, value in fields.items() if value}


def _clock(at: time | None) -> str:
    return clock_time(at) if at else ""


def _day_words(context: ReviewContext, day: int) -> str:
    """The date of a day with its weekday; empty while there is no launch date."""
    launch = launch_date(context.plan)
    on = day_date(launch, day) if launch else None
    return short_date(on, context.plan_knowledge.language) if on else ""


def _time(context: ReviewContext, activity: LibraryActivity, day: int, owner: str) -> time | None:
    """A free time on the day. The opening stands at the launch time; what else is on day 1 comes after it.

    What cannot find a time of its own may lie beside what others own.
    """
    wanted, is_opening = _wanted_time(context, activity, day), activity.facts.kind == "opening"
    after = wanted if is_opening else _end_of_opening(context) if day == 1 else time.min
    need = Need(frozenset({day}), activity.facts.minutes, max(wanted, after), not_before=after)
    beside = replace(need, holder=owner_names(context.plan).get(owner.casefold(), owner.casefold()))
    alone = None if is_opening else free_time(context.plan, need)
    return alone or free_time(context.plan, beside)


def _end_of_opening(context: ReviewContext) -> time:
    openings = {path for path, one in context.activity_paths.items() if one.kind == "opening" and one.day == 1}
    ends = [one.ends for one in activity_intervals(context.plan) if one.item in openings]
    return max(ends).astimezone(zone_of(context.plan)).time() if ends else time.min


def _wanted_time(context: ReviewContext, activity: LibraryActivity, day: int) -> time:
    """When members are used to meet: an opening at the launch time, in person on a weekend's morning, else as usual."""
    when, is_opening = context.plan.when, activity.facts.kind == "opening"
    if activity.facts.place == "offline" and not is_opening and is_weekend(context.plan, day):
        return _MORNING
    slots = (slot for slot in when.slots if suits_day(context.plan, slot, day))
    times = [slot.time for slot in slots if isinstance(slot.time, time) and slot.kind not in ("review", "digest")]
    if not times and not is_like(context.plan, 1, day):
        return _EVENING
    if is_opening or not times:
        return when.launch_time if isinstance(when.launch_time, time) else _EVENING
    return max(times, key=times.count)
