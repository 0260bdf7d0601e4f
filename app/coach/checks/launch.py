"""Checks of the first three days and the first week."""

from collections.abc import Callable, Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.overlap import speaks_of
from app.plan.steps.activities import Activity
from app.schedule.moments import DAYS_IN_WEEK

_ENOUGH_ACTIVITIES = 2
_RULES_TOLD = 12
"""Of a longer list nobody tells one by one."""
_MAY_OPEN = frozenset({None, "meetup", "expert_talk", "sharing", "question_hour", "game", "red_packet"})
"""What the first day may open with, under a name of its own."""


def no_opening(context: ReviewContext) -> Iterator[Observation]:
    """Days 1 to 3 lack the opening ceremony [C]."""
    if _lacks(context, lambda one: one.kind == "opening" or context.lexicon.has("opening", one.title)):
        may_be_it = any(one.day == 1 and one.kind in _MAY_OPEN for one in context.plan.days3.activities)
        severity = Severity.SHOULD if may_be_it else None
        yield Observation("days3.activities", fix="add-opening", severity=severity)


def no_rules_talk(context: ReviewContext) -> Iterator[Observation]:
    """Days 1 to 3 do not get the rules across [D]."""
    if _lacks(context, lambda one: _tells_rules(context, one)):
        yield Observation("days3.activities", fix="add-rules-talk")


def no_introductions(context: ReviewContext) -> Iterator[Observation]:
    """Days 1 to 3 lack the introductions [B]."""
    if _lacks(context, lambda one: one.kind == "introduction" or context.lexicon.has("introductions", one.title)):
        yield Observation("days3.activities", fix="add-introductions")


def one_way_introductions(context: ReviewContext) -> Iterator[Observation]:
    """Only newcomers introduce themselves [A]."""
    if context.plan.welcome.old_members_too is False:
        yield Observation("welcome.old_members_too", fix="old-members-too")


def no_show(context: ReviewContext) -> Iterator[Observation]:
    """Nothing of the promised value by day 7 [D]."""
    first_week = [one for one in context.first_month if isinstance(one.day, int) and one.day <= DAYS_IN_WEEK]
    shows = any(context.keeps_a_promise(one) for one in first_week) or any(
        context.keeps_a_promise(slot) for slot in context.plan.when.slots
    )
    if context.plan.days7.activities and not shows:
        promise = context.promises[0].title if context.promises else ""
        yield Observation("days7.activities", {"promise": promise}, variant="" if promise else "plain")


def _tells_rules(context: ReviewContext, one: Activity) -> bool:
    """Whether an activity speaks of the rules, under whatever name, or tells one of them."""
    told = f"{one.title} {one.purpose} {one.script} {one.message}"
    rules = (rule.what for rule in context.plan.rules.rules[:_RULES_TOLD])
    return context.lexicon.has("rules", told) or any(speaks_of(told, (what,)) for what in rules)


def _lacks(context: ReviewContext, is_it: Callable[[Activity], bool]) -> bool:
    activities = [one for one in context.plan.days3.activities if not (isinstance(one.day, int) and one.day < 1)]
    is_reached = len(activities) >= _ENOUGH_ACTIVITIES or (bool(activities) and context.is_past("days3"))
    return is_reached and not any(is_it(one) for one in activities)


CHECKS = (
    Check("launch.no-opening", Severity.MUST, "C", no_opening),
    Check("launch.no-rules-talk", Severity.SHOULD, "D", no_rules_talk),
    Check("launch.no-introductions", Severity.SHOULD, "B", no_introductions),
    Check("launch.one-way-introductions", Severity.SHOULD, "A", one_way_introductions),
    Check("launch.no-show", Severity.SHOULD, "D", no_show),
)
