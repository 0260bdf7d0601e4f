"""Days of the plan in words, and which can be typed."""

from app.i18n.dates import date_in_text
from app.i18n.translator import Translator
from app.plan.plan import Plan
from app.schedule.moments import day_date
from app.schedule.timetable import EARLIEST_DAY, LAST_DAY, launch_date

_SAMPLE = 9


def which_days(t: Translator) -> str:
    """Which days can be typed where several can."""
    return t.gettext("Enter days from %(first)s to %(last)s, such as 9, 16-18.", first=EARLIEST_DAY, last=LAST_DAY)


def which_day(plan: Plan, t: Translator) -> str:
    """Which day can be typed."""
    launch = launch_date(plan)
    on = day_date(launch, _SAMPLE) if launch else None
    if on is None:
        return t.gettext(
            "Enter a day from %(first)s to %(last)s. Days up to 0 are for preparation.",
            first=EARLIEST_DAY,
            last=LAST_DAY,
        )
    return t.gettext(
        "Enter a day from %(first)s to %(last)s. Days up to 0 are for preparation. A date like %(date)s works too.",
        first=EARLIEST_DAY,
        last=LAST_DAY,
        date=date_in_text(on, t.language),
    )
