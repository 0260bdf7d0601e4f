"""An activity of which only a title and a day are typed: at a free time, with the owner whose week has most room."""

from collections.abc import Mapping
from datetime import time

from app.coach.suggestions.roster import freest
from app.i18n.dates import clock_time
from app.plan.plan import Plan
from app.schedule.free_time import Need, free_time
from app.schedule.main_slot import main_slot
from app.schedule.timetable import TEAM_KINDS
from app.schedule.workload import MINUTES_UNLESS_SAID, all_activities, owner_names

_EVENING = time(20, 0)


def put_in_place(plan: Plan, title: str, day: int) -> Mapping[str, str]:
    """The fields of such an activity, by name, as raw answers; what kind it is, only its founder knows."""
    role = freest(plan, day, MINUTES_UNLESS_SAID)
    owner = role.title if role else ""
    holder = owner_names(plan).get(owner.casefold(), "")
    days, wanted = frozenset({day}), usual_time(plan)
    # Where nobody has a time for it alone, its owner's own may do.
    needs = (Need(days, MINUTES_UNLESS_SAID, wanted), Need(days, MINUTES_UNLESS_SAID, wanted, holder=holder))
    at = next((found for need in needs if (found := free_time(plan, need))), None)
    fields = {"title": title, "day": str(day), "time": clock_time(at) if at else "", "owner": owner}
    return {name: raw for name, raw in fields.items() if raw}


def usual_time(plan: Plan) -> time:
    """When members are used to meet: at their main slot, or when most activities are, or at the time of the launch."""
    slot, launch = main_slot(plan), plan.when.launch_time
    if slot and isinstance(slot.time, time):
        return slot.time
    times = [one.time for one in all_activities(plan) if isinstance(one.time, time) and one.kind not in TEAM_KINDS]
    return max(times, key=times.count) if times else launch if isinstance(launch, time) else _EVENING
