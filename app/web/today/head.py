"""What a day is called, and what matters on it."""

from dataclasses import dataclass

from app.i18n.dates import short_date
from app.plan.steps.activities import Activity
from app.schedule.due import Due, bounds_of, main_of
from app.schedule.moments import day_date
from app.schedule.months import focus_of, month_of
from app.schedule.timetable import LAST_DAY, launch_date, step_of
from app.web.plan.view import PlanView
from app.wording.days import day_words, short_day_words


@dataclass(frozen=True, slots=True)
class Head:
    """``number`` is that of the day, or the days left, ``when`` says what day it is, ``title`` what matters on it."""

    number: str
    when: str
    title: str
    lead: str


def head_of(view: PlanView, day: int | None, due: tuple[Due, ...]) -> Head:
    """The head of a day on which this is due; None is a day that no launch date tells."""
    t, last = view.t, bounds_of(view.plan)[1]
    if day is None:
        return Head("", "", t.gettext("No launch date yet"), t.gettext("With it, each day has its own page here."))
    if day > last:
        title = t.gettext("The plan ended with day %(day)s", day=last)
        return Head("", _date(view, day), title, t.gettext("Its days stay here, with what became of them."))
    number = t.gettext("Day %(day)s of %(last)s", day=day, last=last) if day > 0 else day_words(day, t)
    main = main_of(due)
    title = main.what.title if main else t.gettext("Nothing is planned on this day")
    return Head(str(day if day > 0 else 1 - day), f"{_date(view, day)} · {number}", title, _lead(view, day, main))


def date_words(view: PlanView, day: int) -> str:
    """A day by its date and its number."""
    return " · ".join(part for part in (_date(view, day), short_day_words(day, view.t)) if part)


def _date(view: PlanView, day: int) -> str:
    launch = launch_date(view.plan)
    on = day_date(launch, day) if launch else None
    return short_date(on, view.language) if on else ""


def _lead(view: PlanView, day: int, main: Due | None) -> str:
    """What the main thing is for, else what the days are for."""
    if main and isinstance(main.what, Activity) and main.what.purpose:
        return main.what.purpose
    return str(getattr(view.plan, step_of(day)).goal) if 1 <= day <= LAST_DAY else focus_of(view.plan, month_of(day))
