"""Empty calendars, and calendars filled with what the library proposes."""

from datetime import UTC
from itertools import combinations
from typing import Any

from app.coach.model.context import ReviewContext
from app.coach.suggestions.suggest import suggest
from app.schedule.intervals import Interval, activity_intervals, slot_intervals

CALENDARS = ("days3", "days7", "month")
NOTHING: dict[str, Any] = {step: {"activities": []} for step in CALENDARS}
EMPTY = dict.fromkeys((f"{step}.activities" for step in CALENDARS), "")


def filled(context: ReviewContext) -> ReviewContext:
    """The case after every proposal has been taken, step by step."""
    for step in CALENDARS:
        for one in suggest(context, step):
            context = context.with_answers(one.changes(context.answers))
    return context


def clashes(context: ReviewContext) -> list[tuple[str, str]]:
    """Every two activities, or an activity and a slot, of one holder that overlap."""
    intervals = [*activity_intervals(context.plan), *slot_intervals(context.plan)]
    return [
        (one.title, other.title)
        for one, other in combinations(intervals, 2)
        if one.holder and one.holder == other.holder and not (one.is_slot and other.is_slot) and _overlap(one, other)
    ]


def _overlap(one: Interval, other: Interval) -> bool:
    return one.begins.astimezone(UTC) < other.ends and other.begins < one.ends
