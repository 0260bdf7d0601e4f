"""Checks of WHY: both sides' reasons, and a success that can be measured."""

from collections.abc import Iterator

from app.coach.case import Case, says_number
from app.coach.finding import Check, Found, Severity
from app.wording.values import plain_words


def one_sided(case: Case) -> Iterator[Found]:
    """Only the founder or only the members gain [B]."""
    if not case.is_past("why"):
        return
    why = case.plan.why
    founder_gains, members_gain = why.founder_goals or why.founder_gain, why.member_gains or why.member_gain
    if founder_gains and not members_gain:
        yield Found("why.member_gains", variant="members")
    elif members_gain and not founder_gains:
        yield Found("why.founder_goals")


def unmeasured(case: Case) -> Iterator[Found]:
    """A success with no number [E], or no date [B]."""
    why = case.plan.why
    if not (case.is_past("why") and why.founder_goals and why.success_metric):
        return
    if not says_number(why.success_target):
        yield Found("why.success_target")
    elif not says_number(why.success_week):
        yield Found("why.success_week", {"target": plain_words(why.success_target, case.knowledge.language)}, "date")


def headcount_only(case: Case) -> Iterator[Found]:
    """Success is counted in heads alone [E]."""
    if case.plan.why.success_metric == "members":
        yield Found("why.success_metric")


CHECKS = (
    Check("why.one-sided", Severity.MUST, "B", one_sided),
    Check("why.unmeasured", Severity.SHOULD, "BE", unmeasured),
    Check("why.headcount-only", Severity.SHOULD, "E", headcount_only),
)
