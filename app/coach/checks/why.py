"""Checks of WHY: both sides' reasons, and a success that can be measured."""

from collections.abc import Iterator

from app.coach.model.context import ReviewContext, says_number
from app.coach.model.finding import Check, Observation, Severity
from app.wording.values import plain_words


def one_sided(context: ReviewContext) -> Iterator[Observation]:
    """Only the founder or only the members gain [B]; what success is comes after both in the step."""
    why = context.plan.why
    if not (context.is_past("why") or (why.success_metric and why.founder_gain)):
        return
    founder_gains = why.founder_goals or why.founder_goals_other or why.founder_gain
    members_gain = why.member_gains or why.member_gains_other or why.member_gain
    if founder_gains and not members_gain:
        yield Observation("why.member_gains", variant="members")
    elif members_gain and not founder_gains:
        yield Observation("why.founder_goals")


def unmeasured(context: ReviewContext) -> Iterator[Observation]:
    """A success with no number [E], or no date [B]."""
    why = context.plan.why
    if not (context.is_past("why") and why.success_metric):
        return
    if not says_number(why.success_target):
        yield Observation("why.success_target")
    elif not says_number(why.success_week):
        yield Observation(
            "why.success_week", {"target": plain_words(why.success_target, context.knowledge.language)}, "date"
        )


def headcount_only(context: ReviewContext) -> Iterator[Observation]:
    """Success is counted in heads alone [E]."""
    if context.plan.why.success_metric == "members":
        yield Observation("why.success_metric")


CHECKS = (
    Check("why.one-sided", Severity.MUST, "B", one_sided),
    Check("why.unmeasured", Severity.SHOULD, "BE", unmeasured),
    Check("why.headcount-only", Severity.SHOULD, "E", headcount_only),
)
