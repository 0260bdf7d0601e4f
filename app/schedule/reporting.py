"""The days that a report is about."""

from dataclasses import dataclass
from datetime import date

from app.plan.figures import LAST_WEEK
from app.plan.plan import Plan
from app.schedule.due import day_of
from app.schedule.months import DAYS_IN_MONTH, days_of_month, month_of
from app.schedule.weekly_figures import week_of

_ALL, _LAST_MONTH = "all", 60
"""Of later months there is a report by themselves only while they last: each number is a page that is kept."""
_MOST_DUE = 40_000
"""More fixed times than these take too long to count: ten years of ten slots a day are fewer."""


@dataclass(frozen=True, slots=True)
class ReportDays:
    """Which days are wanted: thirty of them, the first being month 1 and None these; or all since the launch."""

    month: int | None = None
    is_all: bool = False

    @classmethod
    def read(cls, text: str) -> "ReportDays":
        """The days that an address or a command names: ``all`` or the number of a month, else these thirty."""
        is_number = text.isascii() and text.isdecimal() and len(text) <= len(str(_LAST_MONTH))
        month = int(text) if is_number else 0
        return cls(month if 1 <= month <= _LAST_MONTH else None, is_all=text == _ALL)

    @property
    def text(self) -> str:
        """The same as an address has it."""
        return _ALL if self.is_all else str(self.month or "month")


@dataclass(frozen=True, slots=True)
class Period:
    """The days from the ``first`` to the ``last``, of which those ``until`` today have come."""

    first: int
    last: int
    until: int

    @property
    def days(self) -> range:
        """Those that have come."""
        return range(self.first, self.until + 1)

    @property
    def weeks(self) -> range:
        """The weeks in which they lie."""
        return range(week_of(self.first), min(week_of(self.until), LAST_WEEK) + 1)


def period_of(plan: Plan, wanted: ReportDays, today: date) -> Period | None:
    """The days that are wanted; these thirty where others haven't begun, None before the launch.

    Of very many fixed times, all days are as many of the last as can be counted.
    """
    now = day_of(plan, today)
    if now is None or now < 1:
        return None
    if wanted.is_all:
        return Period(max(1, now - _most_days(plan) + 1), now, now)
    newest = month_of(now)
    month = wanted.month if wanted.month is not None and 1 <= wanted.month <= newest else newest
    days = days_of_month(month)
    return Period(days[0], days[-1], min(days[-1], now))


def _most_days(plan: Plan) -> int:
    return max(DAYS_IN_MONTH, _MOST_DUE // max(1, len(plan.when.slots)))
