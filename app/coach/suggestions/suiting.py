"""Which activities of the library suit a plan, and which of them its kind of community meets for."""

from app.coach.model.context import ReviewContext
from app.coach.suggestions.pattern import kind_of
from app.knowledge.activities import LibraryActivity
from app.schedule.main_slot import APART, main_slot
from app.schedule.workload import week_of

FACE_TO_FACE = frozenset({"local", "sport"})
"""Kinds of communities that meet in person, also where the plan names no city."""

BEFORE = "before"
"""What the library calls the days before the launch, beside the steps of activities."""

_SMALLEST, _LARGEST = 5, 3000


def suitable(context: ReviewContext, step: str) -> tuple[LibraryActivity, ...]:
    """The activities of the library that suit a plan and a step, those made for its kind of community first."""
    return tuple(one for one in _suiting(context) if step in one.facts.steps)


def suitable_any_day(context: ReviewContext) -> tuple[LibraryActivity, ...]:
    """The activities of the library that suit a plan from the launch on, those for its kind of community first."""
    return tuple(one for one in _suiting(context) if one.facts.steps != [BEFORE])


def mains_of(context: ReviewContext) -> tuple[LibraryActivity, ...]:
    """What the plan's kind of community meets for, as far as it suits the plan."""
    kind = kind_of(context)
    return tuple(one for one in _suiting(context) if kind in one.facts.main_of)


def has_main(context: ReviewContext, week: int) -> bool:
    """Whether a week has what the group meets for: an activity of the library, or a fixed time of the founder's own."""
    slot = main_slot(context.plan)
    if slot and slot.weekdays and slot.kind not in APART:
        return True
    titles = {one.words.title for one in mains_of(context)}
    days = (one.day for one in context.activities if one.title in titles)
    return any(isinstance(day, int) and week_of(day) == week for day in days)


def times_used(context: ReviewContext, one: LibraryActivity) -> int:
    """How often a plan has an activity of the library."""
    title = one.words.title.casefold()
    return sum(activity.title.casefold() == title for activity in context.activities)


def _suiting(context: ReviewContext) -> tuple[LibraryActivity, ...]:
    fitting = (one for one in context.plan_knowledge.activities.values() if _suits(context, one))
    return tuple(sorted(fitting, key=lambda one: not one.facts.communities))


def _suits(context: ReviewContext, one: LibraryActivity) -> bool:
    plan, facts = context.plan, one.facts
    if facts.promotes or (facts.communities and kind_of(context) not in facts.communities):
        return False
    if facts.place == "offline" and not (plan.where.city or plan.positioning.kind in FACE_TO_FACE):
        return False
    size = plan.who.first_size if isinstance(plan.who.first_size, int | float) else plan.who.target_size
    return not isinstance(size, int | float) or facts.sizes[0] <= _of_library(size) <= facts.sizes[1]


def _of_library(size: float) -> float:
    """The size as the library knows groups: a family of three does what five do."""
    return min(max(size, _SMALLEST), _LARGEST)
