"""WHY: what the founder gains, what members gain, and when it has succeeded."""

from dataclasses import dataclass

from app.plan.fields.declare import any_of, line, number, one_of, text
from app.plan.fields.values import Amount, Choice, Choices


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """The reasons on both sides, and a success that can be measured."""

    founder_goals: Choices = any_of("founder_goal", essential=True)
    founder_goals_other: str = line()
    member_gains: Choices = any_of("member_gain", essential=True)
    member_gains_other: str = line()
    success_metric: Choice = one_of("success_metric", essential=True)
    success_metric_other: str = line()
    success_target: Amount = number(whole=False, essential=True)
    success_week: Amount = number(low=1, high=520, essential=True)
    founder_gain: str = text()
    member_gain: str = text()
    close_when: str = text()
    notes: str = text(private=True)
