"""Checks of the first three days and the first week."""

from collections.abc import Callable, Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.plan.steps.activities import Activity
from app.schedule.moments import DAYS_IN_WEEK

_ENOUGH_ACTIVITIES = 2


def no_opening(context: ReviewContext) -> Iterator[Observation]:
    """Days 1 to 3 lack the opening ceremony [C]."""
    if _lacks(context, lambda one: one.kind == "opening" or context.lexicon.has("opening", one.title)):
        yield Observation("days3.activities", fix="add-opening")


def no_rules_talk(context: ReviewContext) -> Iterator[Observation]:
    """Days 1 to 3 do not get the rules across [D]."""
    if _lacks(
        context, lambda one: context.lexicon.has("rules", f"{one.title} {one.purpose} {one.script} {one.message}")
    ):
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


def _lacks(context: ReviewContext, is_it: Callable[[Activity], bool]) -> bool:
    activities = context.plan.days3.activities
    is_reached = len(activities) >= _ENOUGH_ACTIVITIES or (bool(activities) and context.is_past("days3"))
    return is_reached and not any(is_it(one) for one in activities)


CHECKS = (
    Check("launch.no-opening", Severity.MUST, "C", no_opening),
    Check("launch.no-rules-talk", Severity.MUST, "D", no_rules_talk),
    Check("launch.no-introductions", Severity.SHOULD, "B", no_introductions),
    Check("launch.one-way-introductions", Severity.SHOULD, "A", one_way_introductions),
    Check("launch.no-show", Severity.SHOULD, "D", no_show),
)
