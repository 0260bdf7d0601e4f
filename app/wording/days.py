"""Days of the plan in words, and which can be typed."""

from app.i18n.dates import date_in_text, short_date
from app.i18n.translator import Translator, translator
from app.knowledge.content import Knowledge
from app.plan.plan import Plan
from app.schedule.moments import day_date
from app.schedule.months import last_day
from app.schedule.timetable import EARLIEST_DAY, LAST_DAY, DatedActivity, launch_date
from app.wording.values import time_words

_SAMPLE = 9


def day_words(day: int, t: Translator) -> str:
    """A day of the plan as people count it: from day 1, the launch, on, and before it by the days that are left."""
    if day < 1:
        return t.ngettext("%(n)s day before the launch", "%(n)s days before the launch", 1 - day)
    return t.gettext("Day %(day)s", day=day)


def short_day_words(day: int, t: Translator) -> str:
    """The same where there is little room, and it is plain what the days are counted from."""
    return t.ngettext("%(n)s day before", "%(n)s days before", 1 - day) if day < 1 else day_words(day, t)


def which_days(plan: Plan, t: Translator) -> str:
    """Which days can be typed where several can."""
    return t.gettext(
        "Enter days from 1 to %(last)s, such as 9, 16-18. For preparation, enter “3 days before”, up to %(most)s.",
        last=last_day(plan),
        most=1 - EARLIEST_DAY,
    )


def which_day(plan: Plan, t: Translator) -> str:
    """Which day can be typed."""
    launch = launch_date(plan)
    on = day_date(launch, _SAMPLE) if launch else None
    words = which_day_number(t, last_day(plan))
    if on is None:
        return words
    date = t.gettext("A date like %(date)s works too.", date=date_in_text(on, t.language))
    return {"en": " ", "zh": ""}[t.language.primary].join((words, date))


def which_day_number(t: Translator, last: int = LAST_DAY) -> str:
    """Which day can be typed where no date can."""
    return t.gettext(
        "Enter a day from 1 to %(last)s. For preparation, enter “3 days before”, up to %(most)s.",
        last=last,
        most=1 - EARLIEST_DAY,
    )


def added_words(added: DatedActivity, t: Translator) -> str:
    """What was added, and when it is: “Vote” added: Day 20, Sat 9 Jan, 20:00."""
    return t.gettext("“%(title)s” added: %(when)s", title=added.activity.title, when=_when(added, t))


def event_words(dated: DatedActivity, knowledge: Knowledge) -> str:
    """An activity in one line, like a slot: when, then what."""
    t, at = translator(knowledge.language), dated.starts.at.time() if dated.starts else dated.activity.time
    on = short_date(dated.on, t.language) if dated.on else "" if dated.day is None else day_words(dated.day, t)
    return " ".join(part for part in (on, time_words(at), dated.activity.title) if part)


def _when(added: DatedActivity, t: Translator) -> str:
    parts = (
        "" if added.day is None else day_words(added.day, t),
        short_date(added.on, t.language) if added.on else "",
        time_words(added.activity.time),
    )
    return {"en": ", ", "zh": " "}[t.language.primary].join(part for part in parts if part)
