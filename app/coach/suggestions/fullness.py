"""How often a group comes together in a week, and how often it should at most."""

from app.coach.model.context import ReviewContext
from app.coach.suggestions.pattern import arc_of
from app.schedule.main_slot import APART
from app.schedule.team_work import is_team_work
from app.schedule.timetable import TEAM_KINDS
from app.schedule.workload import owner_names, week_of

_EACH = 2
_FIRST_WEEK = 4


def is_week_full(context: ReviewContext, week: int) -> bool:
    """Whether a group comes together as often as it should in a week."""
    return _gatherings(context, week) >= _most(context, week)


def is_gathering(kind: object) -> bool:
    """Whether members take part at one time in an activity of a kind."""
    return kind not in APART and kind not in TEAM_KINDS


def _most(context: ReviewContext, week: int) -> int:
    """Two a week for each person of the team; the first week has an opening, introductions and rules of its own."""
    people = len(set(owner_names(context.plan).values()))
    usual = arc_of(context).facts.a_week
    most = min(usual, _EACH * people) if people else usual
    return max(most, _FIRST_WEEK) if week == 0 else most


def _gatherings(context: ReviewContext, week: int) -> int:
    days = (
        one.day
        for one in context.activities
        if isinstance(one.day, int) and is_gathering(one.kind) and not is_team_work(one)
    )
    slots = (len(slot.weekdays) for slot in context.plan.when.slots if is_gathering(slot.kind))
    return sum(week_of(day) == week for day in days) + sum(slots)
