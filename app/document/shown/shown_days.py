"""Which days of a plan its documents show: those of the current month, and of all that were planned after it."""

from dataclasses import dataclass
from datetime import date

from app.plan.plan import Plan
from app.schedule.due import day_of
from app.schedule.months import DAYS_IN_MONTH, days_of_month, month_of, months_begun
from app.schedule.timetable import last_month_day


@dataclass(frozen=True, slots=True)
class ShownDays:
    """The first and the last day. ``is_later`` tells that the first is of a month after the first one.

    From the first month on, what was planned for other days is shown as well, so that nothing typed is lost.
    """

    first: int
    last: int

    @property
    def is_later(self) -> bool:
        """Whether the first month is over, and left out."""
        return self.first > DAYS_IN_MONTH

    @property
    def goes_on(self) -> bool:
        """Whether days after the first month are shown."""
        return self.last > DAYS_IN_MONTH

    @property
    def has_several(self) -> bool:
        """Whether they are of more than one month."""
        return month_of(self.first) < month_of(self.last)

    def has(self, day: int | None) -> bool:
        """Whether what is on a day is shown; what has none always is."""
        return not self.is_later or day is None or self.first <= day <= self.last


def shown_days(plan: Plan, today: date | None) -> ShownDays:
    """The days that day sheets, calendars and texts to post are of, as of a day.

    They begin with the month in which that lies, so that nothing that is still to come is lost when the next one is
    begun; with the newest one where that is earlier, or no day is said.
    """
    day, month = day_of(plan, today) if today else None, months_begun(plan)
    if day is not None:
        month = min(month, month_of(day))
    return ShownDays(days_of_month(month)[0], last_month_day(plan))
