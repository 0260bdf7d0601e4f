"""When an activity is, in words."""

from app.i18n.dates import short_date
from app.i18n.translator import Translator
from app.knowledge.content import Knowledge
from app.schedule.timetable import DatedActivity
from app.wording.days import day_words
from app.wording.values import field_words, time_words


def when_words(dated: DatedActivity, knowledge: Knowledge, t: Translator) -> str:
    """The date and time of an activity: "Day 3" without a launch date, what was typed without a day."""
    if dated.on:
        on = short_date(dated.on, knowledge.language)
    elif dated.day is not None:
        on = day_words(dated.day, t)
    else:
        on = field_words(dated.activity, "day", knowledge)
    return " ".join(part for part in (on, time_in_words(dated, t)) if part)


def time_in_words(dated: DatedActivity, t: Translator) -> str:
    """The time of an activity, or what was typed in its place."""
    if dated.starts and dated.starts.moved:
        return t.gettext("%(time)s (clocks change)", time=f"{dated.starts.at:%H:%M}")
    return time_words(dated.activity.time)
