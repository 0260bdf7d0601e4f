"""Which days of a plan its documents show: those of the newest month, of which there is something to do."""

from dataclasses import dataclass

from app.plan.plan import Plan
from app.schedule.months import days_of_month, months_begun
from app.schedule.timetable import last_month_day


@dataclass(frozen=True, slots=True)
class ShownDays:
    """The first and the last day. ``is_later`` tells that they are of a month after the first.

    In the first month what was planned for other days is shown as well, so that nothing typed is lost.
    """

    first: int
    last: int
    is_later: bool

    def has(self, day: int | None) -> bool:
        """Whether what is on a day is shown; what has none always is."""
        return not self.is_later or day is None or self.first <= day <= self.last


def shown_days(plan: Plan) -> ShownDays:
    """The days that day sheets, calendars and texts to post are of."""
    month = months_begun(plan)
    return ShownDays(days_of_month(month)[0], last_month_day(plan), month > 1)
