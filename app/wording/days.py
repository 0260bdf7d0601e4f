"""Days of the plan in words, and which can be typed."""

from app.i18n.dates import date_in_text, short_date
from app.i18n.translator import Translator
from app.plan.plan import Plan
from app.schedule.moments import day_date
from app.schedule.timetable import EARLIEST_DAY, LAST_DAY, DatedActivity, launch_date
from app.wording.values import time_words

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


def added_words(added: DatedActivity, t: Translator) -> str:
    """What was added, and when it is: “Vote” added: Day 20, Sat 9 Jan, 20:00."""
    return t.gettext("“%(title)s” added: %(when)s", title=added.activity.title, when=_when(added, t))


def _when(added: DatedActivity, t: Translator) -> str:
    parts = (
        "" if added.day is None else t.gettext("Day %(day)s", day=added.day),
        short_date(added.on, t.language) if added.on else "",
        time_words(added.activity.time),
    )
    return {"en": ", ", "zh": " "}[t.language.primary].join(part for part in parts if part)
