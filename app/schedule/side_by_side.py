"""What one person can do although it overlaps: what is not live, a part of something longer, work that many share."""

import re
from collections.abc import Mapping

from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.schedule.intervals import Interval
from app.schedule.pace import is_live, is_unhurried
from app.schedule.timetable import RANGES, TEAM_KINDS
from app.schedule.workload import MINUTES_IN_HOUR, activities_of

_SEVERAL = re.compile(r"[、,，/;；&+]|\band\b|\bor\b|\S\S[和與与跟]\S\S|轮流|輪流|轮值|輪值|\bin turns?\b|\brota\b")
_MANY = re.compile(
    r"大家|[全所]\S{1,5}|(?:每个|每個|当周|當週)\S+|值班的?人?|值日的?人?|志愿者们?|志工|义工|義工|成员|成員|团队|團隊|班委|干部|幹部|\S+们|\S+們"
    r"|(?:the |all |our |each |any |every )?(?:every(?:one|body)|any(?:one|body)|all|us|team|whoever\b.*|"
    r"(?:members?|volunteers|helpers|hosts|seeds?|moderators|admins|captains)(?: of the \w+)?)"
)
_LEFT_OPEN = frozenset({"check_in", "task", "survey", "digest", "private_board", "red_packet", "award"})
"""Kinds that are posted, and that members answer in their own time."""


class SideBySide:
    """What is known of the slots and activities of a plan, to tell which of them one person can do at once."""

    def __init__(self, plan: Plan) -> None:
        """Look at each of them once."""
        self._items = _items(plan)
        self._only_live = is_unhurried(plan)

    def takes_one_person(self, one: Interval) -> bool:
        """Whether somebody has to be there for it, and one person alone."""
        if _SEVERAL.search(one.holder) or _MANY.fullmatch(one.holder):
            return False
        return not self._only_live or is_live(self._items[one.item])

    def is_part(self, one: Interval, other: Interval) -> bool:
        """Whether one of two is for members, and within the other, which takes an hour or more and twice as long."""
        inner, outer = sorted((one, other), key=lambda interval: interval.minutes)
        is_within = outer.begins <= inner.begins and inner.ends <= outer.ends
        is_longer = outer.minutes >= max(MINUTES_IN_HOUR, 2 * inner.minutes)
        return is_within and is_longer and not any(self._items[each.item].kind in TEAM_KINDS for each in (one, other))

    def is_surely_too_much(self, one: Interval, other: Interval) -> bool:
        """Whether nobody could do both: both are live, and the time of the earlier was said."""
        if any(self._items[each.item].kind in _LEFT_OPEN for each in (one, other)):
            return False
        is_within = one.begins < other.begins and other.ends <= one.ends
        return not is_within and (one.begins == other.begins or self._items[one.item].minutes is not None)


def _items(plan: Plan) -> Mapping[str, Slot | Activity]:
    """The slots and activities by their paths."""
    slots = {f"when.slots.{one.id}": one for one in plan.when.slots}
    activities = {f"{step}.activities.{one.id}": one for step in RANGES for one in activities_of(plan, step)}
    return {**slots, **activities}
