"""Costs, income, and the number of members with whom a plan pays for itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.schedule.budget import Budget, MonthsMoney, budget_of

_SUMS = st.floats(0, 100_000).map(lambda amount: round(amount, 2))


def test_a_budget_adds_up_what_is_paid_once_each_month_and_for_each_member() -> None:
    assert _budget(
        costs=[
            ("Room", "120", "monthly"),
            ("Sign", "30.50", "once"),
            ("Booklet", "4", "member_once"),
            ("?", "some", ""),
        ],
        income=[("Fee", "10", "member_monthly"), ("Library", "50", "monthly")],
        activities=[("9", "80"), ("31", "500"), ("10", "0")],
    ) == Budget(first=MonthsMoney(230.5, 50, 6), later=MonthsMoney(120, 50, 10))


def test_a_plan_without_sums_has_no_budget() -> None:
    assert _budget(costs=[("Room", "to be asked", "monthly")], activities=[("9", "")]) is None


def test_no_number_of_members_pays_where_none_brings_anything() -> None:
    assert MonthsMoney(costs=10, income=0, per_member=0).break_even is None
    assert MonthsMoney(costs=10, income=0, per_member=-1).break_even is None


def test_a_fixed_income_lasts_for_so_many_where_each_member_costs_more_than_they_bring() -> None:
    month = MonthsMoney(costs=10, income=20, per_member=-3)
    assert (month.break_even, month.lasts_for) == (None, 3)
    assert (month.left_with(3), month.left_with(4)) == (1, -2)
    assert MonthsMoney(costs=0, income=0, per_member=-5).lasts_for == 0


@pytest.mark.parametrize(("costs", "per_member", "members"), [(2009, 2000, 2), (100, 33.33, 4), (100, 33.34, 3)])
def test_nobody_is_told_a_number_with_whom_something_is_missing(costs: float, per_member: float, members: int) -> None:
    assert MonthsMoney(costs, 0, per_member).break_even == members


def test_a_later_month_has_its_own_activities() -> None:
    sums = {"how.costs": "", "run.cycles.m2.begun": "2026-11-30"}
    activities = [("9", "80"), ("31", "500"), ("60", "20"), ("61", "7")]
    assert _budget(costs=[], activities=activities, others=sums) == Budget(
        MonthsMoney(80, 0, 0), MonthsMoney(520, 0, 0)
    )


@given(_SUMS, _SUMS, st.floats(0.01, 1_000).map(lambda amount: round(amount, 2)))
def test_it_pays_for_itself_from_the_least_number_with_whom_nothing_is_missing(
    costs: float, income: float, per_member: float
) -> None:
    month = MonthsMoney(costs, income, per_member)
    members = month.break_even
    assert members is not None
    assert month.left_with(members) >= 0
    assert members == 0 or month.left_with(members - 1) < 0


def _budget(
    costs: list[tuple[str, str, str]],
    income: list[tuple[str, str, str]] | None = None,
    activities: list[tuple[str, str]] | None = None,
    others: dict[str, str] | None = None,
) -> Budget | None:
    raws = dict(others or {})
    for name, sums in (("costs", costs), ("income", income or [])):
        raws[f"how.{name}"] = " ".join(f"s{number}" for number in range(len(sums)))
        for number, (what, amount, each) in enumerate(sums):
            raws |= {
                f"how.{name}.s{number}.{key}": raw
                for key, raw in zip(("what", "amount", "each"), (what, amount, each), strict=True)
            }
    for number, (day, cost) in enumerate(activities or []):
        raws |= {f"month.activities.a{number}.day": day, f"month.activities.a{number}.cost": cost}
    raws["month.activities"] = " ".join(f"a{number}" for number in range(len(activities or [])))
    return budget_of(read_plan(Answers(raws)))
