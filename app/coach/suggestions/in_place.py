"""An activity of which only a title and a day are typed: at a free time, with the owner whose week has most room."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time

from app.coach.suggestions.roster import freest
from app.i18n.dates import clock_time
from app.plan.mentions.title_time import split_time
from app.plan.plan import Plan
from app.schedule.free_time import Need, free_time
from app.schedule.main_slot import main_slots
from app.schedule.timetable import TEAM_KINDS
from app.schedule.weekends import is_like, suits_day
from app.schedule.workload import MINUTES_UNLESS_SAID, all_activities, owner_names

_EVENING = time(20, 0)


def put_in_place(plan: Plan, title: str, day: int) -> Mapping[str, str]:
    """The fields of such an activity, by name, as raw answers; a time may stand before or after the title.

    What kind it is, only its founder knows.
    """
    role = freest(plan, day, MINUTES_UNLESS_SAID)
    owner = role.title if role else ""
    typed, alone = split_time(title)
    at = typed or _time_on(plan, day, holder=owner_names(plan).get(owner.casefold(), ""))
    fields = {"title": alone, "day": str(day), "time": clock_time(at) if at else "", "owner": owner}
    return {name: raw for name, raw in fields.items() if raw}


def _time_on(plan: Plan, day: int, holder: str) -> time | None:
    """A time that members are used to, or else the free one nearest to it.

    Where nobody has a time for it alone, its owner's own may do.
    """
    needs = [Need(frozenset({day}), MINUTES_UNLESS_SAID, wanted) for wanted in usual_times(plan, day)]
    found = [free_time(plan, need) for need in needs]
    usual = next((at for at, need in zip(found, needs, strict=True) if at == need.wanted), None)
    return usual or found[0] or free_time(plan, replace(needs[0], holder=holder))


def usual_times(plan: Plan, day: int) -> tuple[time, ...]:
    """When members are used to meet: at their main slot, then when most activities are, or else when the launch is.

    An evening comes last. What is at the weekend alone tells nothing of a weekday.
    """
    slot = next((one for one in main_slots(plan) if suits_day(plan, one, day)), None)
    launch = plan.when.launch_time if is_like(plan, 1, day) else None
    others = (one for one in all_activities(plan) if isinstance(one.day, int) and is_like(plan, one.day, day))
    times = [one.time for one in others if isinstance(one.time, time) and one.kind not in TEAM_KINDS]
    known = (slot.time if slot else None, max(times, key=times.count, default=launch), _EVENING)
    return tuple(dict.fromkeys(one for one in known if isinstance(one, time)))
