"""Checks of the first three days and the first week."""

from collections.abc import Callable, Iterator

from app.coach.case import Case
from app.coach.finding import Check, Found, Severity
from app.plan.steps.activities import Activity

_ENOUGH_ACTIVITIES = 2
_WEEK = 7


def no_opening(case: Case) -> Iterator[Found]:
    """Days 1 to 3 lack the opening ceremony [C]."""
    if _lacks(case, lambda one: one.kind == "opening"):
        yield Found("days3.activities", mend="add-opening")


def no_rules_talk(case: Case) -> Iterator[Found]:
    """Days 1 to 3 do not get the rules across [D]."""
    if _lacks(case, lambda one: case.signs.has("rules", f"{one.title} {one.purpose} {one.script} {one.message}")):
        yield Found("days3.activities", mend="add-rules-talk")


def no_introductions(case: Case) -> Iterator[Found]:
    """Days 1 to 3 lack the introductions [B]."""
    if _lacks(case, lambda one: one.kind == "introduction"):
        yield Found("days3.activities", mend="add-introductions")


def one_way_introductions(case: Case) -> Iterator[Found]:
    """Only newcomers introduce themselves [A]."""
    if case.plan.welcome.old_members_too is False:
        yield Found("welcome.old_members_too", mend="old-members-too")


def no_show(case: Case) -> Iterator[Found]:
    """Nothing of the promised value by day 7 [D]."""
    first_week = [one for one in case.first_month if isinstance(one.day, int) and one.day <= _WEEK]
    shows = any(one.delivers for one in first_week) or any(slot.delivers for slot in case.plan.when.slots)
    if case.plan.days7.activities and not shows:
        promise = case.promises[0].title if case.promises else ""
        yield Found("days7.activities", {"promise": promise}, variant="" if promise else "plain")


def _lacks(case: Case, is_it: Callable[[Activity], bool]) -> bool:
    activities = case.plan.days3.activities
    is_reached = len(activities) >= _ENOUGH_ACTIVITIES or (bool(activities) and case.is_past("days3"))
    return is_reached and not any(is_it(one) for one in activities)


CHECKS = (
    Check("launch.no-opening", Severity.MUST, "C", no_opening),
    Check("launch.no-rules-talk", Severity.MUST, "D", no_rules_talk),
    Check("launch.no-introductions", Severity.SHOULD, "B", no_introductions),
    Check("launch.one-way-introductions", Severity.SHOULD, "A", one_way_introductions),
    Check("launch.no-show", Severity.SHOULD, "D", no_show),
)
