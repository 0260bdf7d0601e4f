"""What the coach says about twenty further plans is what an expert would say, no less and no more."""

import pytest

from tests.coach.cases import CHECKS_BY_NAME
from tests.coach.founders import FounderPlan, founder_plans, never_expected, precision, recall, verdict

PLANS = founder_plans()

of_each_founder = pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.slug)


def test_there_are_twenty_founders() -> None:
    assert len(PLANS) == 20
    assert len({plan.story for plan in PLANS}) == 20


@of_each_founder
def test_a_plan_holds_only_what_the_planner_knows(plan: FounderPlan) -> None:
    assert plan.unknown == ()
    assert plan.expected <= set(CHECKS_BY_NAME)
    assert plan.reasons == plan.expected


@of_each_founder
def test_the_coach_says_what_an_expert_would_say(plan: FounderPlan) -> None:
    result = verdict(plan)
    assert sorted(result.missed) == []
    assert sorted(result.false_alarms) == []


def test_nothing_is_missed_and_nothing_is_a_false_alarm() -> None:
    verdicts = [verdict(plan) for plan in PLANS]
    assert recall(verdicts) == 1.0
    assert precision(verdicts) == 1.0


def test_every_check_is_expected_to_speak_somewhere() -> None:
    assert never_expected(PLANS) == []
