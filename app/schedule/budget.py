"""What a plan costs, what comes in, and with how many members it pays for itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.how import SumOfMoney
from app.schedule.timetable import LAST_DAY, RANGES
from app.schedule.workload import activities_of

_CENTS = 2
_ONCE, _EACH_ONCE = frozenset({"once"}), frozenset({"member_once"})
_MONTHLY, _EACH_MONTHLY = frozenset({"monthly"}), frozenset({"member_monthly"})


@dataclass(frozen=True, slots=True)
class MonthsMoney:
    """The sums of a month: for all together, and what each member brings less what each costs."""

    costs: float
    income: float
    per_member: float

    @property
    def break_even(self) -> int | None:
        """With how many members it pays for itself; None where no number of them would do."""
        if self.costs <= self.income:
            return 0
        missing = round(self.costs - self.income, _CENTS)
        return ceil(round(missing / self.per_member, _CENTS)) if self.per_member > 0 else None

    def left_with(self, members: float) -> float:
        """What is left with so many members; below zero what is missing."""
        return round(self.income - self.costs + self.per_member * members, _CENTS)


@dataclass(frozen=True, slots=True)
class Budget:
    """The first month, with all that is paid once and for single activities; and each month after it."""

    first: MonthsMoney
    later: MonthsMoney


def budget_of(plan: Plan) -> Budget | None:
    """The budget of a plan; None as long as it has no sum of any kind."""
    costs, income, paid = _known(plan.how.costs), _known(plan.how.income), _priced(plan)
    if not (costs or income or paid):
        return None
    single = sum(float(one.cost) for one in paid if isinstance(one.cost, int | float))
    first = MonthsMoney(
        round(single + _sum(costs, _ONCE | _MONTHLY), _CENTS),
        _sum(income, _ONCE | _MONTHLY),
        _per_member(costs, income, _EACH_ONCE | _EACH_MONTHLY),
    )
    later = MonthsMoney(_sum(costs, _MONTHLY), _sum(income, _MONTHLY), _per_member(costs, income, _EACH_MONTHLY))
    return Budget(first, later)


def _priced(plan: Plan) -> tuple[Activity, ...]:
    """The activities of the first month, and of its preparation, that cost something."""
    every = (one for step in RANGES for one in activities_of(plan, step))
    return tuple(one for one in every if one.cost and isinstance(one.cost, int | float) and _is_of_first(one))


def _is_of_first(one: Activity) -> bool:
    return not isinstance(one.day, int) or one.day <= LAST_DAY


def _known(sums: Iterable[SumOfMoney]) -> list[SumOfMoney]:
    """Those with an amount."""
    return [one for one in sums if isinstance(one.amount, int | float)]


def _sum(sums: Iterable[SumOfMoney], rhythms: frozenset[str]) -> float:
    """Of these rhythms together; what has none is paid once."""
    amounts = (one.amount for one in sums if (one.each or "once") in rhythms)
    return round(sum(float(amount) for amount in amounts if isinstance(amount, int | float)), _CENTS)


def _per_member(costs: Iterable[SumOfMoney], income: Iterable[SumOfMoney], rhythms: frozenset[str]) -> float:
    return round(_sum(income, rhythms) - _sum(costs, rhythms), _CENTS)
