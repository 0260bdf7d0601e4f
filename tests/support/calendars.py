"""Empty calendars, and calendars filled with what the library proposes."""

from datetime import UTC
from itertools import combinations
from typing import Any

from app.coach.case import Case
from app.coach.suggestions.suggest import suggest
from app.schedule.stretches import Stretch, activity_stretches, slot_stretches

CALENDARS = ("days3", "days7", "month")
NOTHING: dict[str, Any] = {step: {"activities": []} for step in CALENDARS}
EMPTY = dict.fromkeys((f"{step}.activities" for step in CALENDARS), "")


def filled(case: Case) -> Case:
    """The case after every proposal has been taken, step by step."""
    for step in CALENDARS:
        for one in suggest(case, step):
            case = case.with_answers(one.changes(case.answers))
    return case


def clashes(case: Case) -> list[tuple[str, str]]:
    """Every two activities, or an activity and a slot, of one holder that overlap."""
    stretches = [*activity_stretches(case.plan), *slot_stretches(case.plan)]
    return [
        (one.title, other.title)
        for one, other in combinations(stretches, 2)
        if one.holder and one.holder == other.holder and not (one.is_slot and other.is_slot) and _overlap(one, other)
    ]


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.begins.astimezone(UTC) < other.ends and other.begins < one.ends
