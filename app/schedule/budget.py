"""What a plan costs, what comes in, and with how many members it pays for itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.plan.steps.how import SumOfMoney
from app.schedule.months import DAYS_IN_MONTH, days_of_month, months_begun
from app.schedule.timetable import RANGES
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
        """From how many members on it pays for itself; None where no number of them would do."""
        missing, each = _in_cents(self.costs - self.income), _in_cents(self.per_member)
        if missing <= 0:
            return 0 if each >= 0 else None
        return -(-missing // each) if each > 0 else None

    @property
    def lasts_for(self) -> int:
        """Where each member costs more than they bring: for how many the fixed income lasts."""
        left, each = _in_cents(self.income - self.costs), _in_cents(-self.per_member)
        return left // each if each > 0 and left > 0 else 0

    def left_with(self, members: float) -> float:
        """What is left with so many members; below zero what is missing."""
        return round(self.income - self.costs + self.per_member * members, _CENTS)


@dataclass(frozen=True, slots=True)
class Budget:
    """The first month, with all that is paid once; and each month after it. Either has its own activities."""

    first: MonthsMoney
    later: MonthsMoney


def budget_of(plan: Plan) -> Budget | None:
    """The budget of a plan; None as long as it has no sum of any kind."""
    costs, income, paid = _known(plan.how.costs), _known(plan.how.income), _priced(plan)
    if not (costs or income or paid):
        return None
    single = _cost(one for one in paid if not isinstance(one.day, int) or one.day <= DAYS_IN_MONTH)
    first = MonthsMoney(
        round(single + _sum(costs, _ONCE | _MONTHLY), _CENTS),
        _sum(income, _ONCE | _MONTHLY),
        _per_member(costs, income, _EACH_ONCE | _EACH_MONTHLY),
    )
    later = MonthsMoney(
        round(_newest(plan, paid) + _sum(costs, _MONTHLY), _CENTS),
        _sum(income, _MONTHLY),
        _per_member(costs, income, _EACH_MONTHLY),
    )
    return Budget(first, later)


def _priced(plan: Plan) -> tuple[Activity, ...]:
    """The activities that cost something."""
    every = (one for step in RANGES for one in activities_of(plan, step))
    return tuple(one for one in every if one.cost and isinstance(one.cost, int | float))


def _newest(plan: Plan, paid: Iterable[Activity]) -> float:
    """What the activities of the newest month cost, where that is a later one: of months to come nobody knows more."""
    newest = months_begun(plan)
    return _cost(one for one in paid if one.day in days_of_month(newest)) if newest > 1 else 0


def _cost(paid: Iterable[Activity]) -> float:
    return round(sum(float(one.cost) for one in paid if isinstance(one.cost, int | float)), _CENTS)


def _in_cents(amount: float) -> int:
    return round(amount * 100)


def _known(sums: Iterable[SumOfMoney]) -> list[SumOfMoney]:
    """Those with an amount."""
    return [one for one in sums if isinstance(one.amount, int | float)]


def _sum(sums: Iterable[SumOfMoney], rhythms: frozenset[str]) -> float:
    """Of these rhythms together; what has none is paid once."""
    amounts = (one.amount for one in sums if (one.each or "once") in rhythms)
    return round(sum(float(amount) for amount in amounts if isinstance(amount, int | float)), _CENTS)


def _per_member(costs: Iterable[SumOfMoney], income: Iterable[SumOfMoney], rhythms: frozenset[str]) -> float:
    return round(_sum(income, rhythms) - _sum(costs, rhythms), _CENTS)
