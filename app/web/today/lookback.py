"""What the page of a day asks its team: three questions in the evening, and to look back once a week has ended."""

from dataclasses import dataclass

from app.plan.answers import is_item_filled
from app.plan.lookbacks import evening_item, week_item
from app.plan.steps.run import Evening
from app.schedule.moments import DAYS_IN_WEEK
from app.schedule.months import DAYS_IN_MONTH
from app.schedule.next_month.when import month_to_plan
from app.web.forms.field_views import Fields
from app.web.forms.views import FieldView, FormErrors
from app.web.plan.addresses import next_month_address
from app.web.plan.view import PlanView
from app.web.today.addresses import month_address, retrospective_address

_STILL = 2
"""So many days from its last one on, a week or a month is said to have ended."""


@dataclass(frozen=True, slots=True)
class LookBack:
    """A week or a month that has ended, or one that can be planned: what to do, and where."""

    words: str
    address: str


def evening_fields(view: PlanView, day: int | None, form_errors: FormErrors) -> tuple[FieldView, ...]:
    """The three questions of a day from the launch on."""
    if day is None or day < 1:
        return ()
    at = evening_item(day)
    return tuple(Fields(view, form_errors).of_model(Evening, at.step, at.list.name, at.id))


def comes_first(view: PlanView, day: int | None) -> str:
    """What was to come first on a day, as the evening before says it."""
    return view.answers.raw(evening_item(day - 1).field("tomorrow")).strip() if day is not None and day > 1 else ""


def look_back(view: PlanView, now: int | None) -> LookBack | None:
    """The week or the month that ends today or ended the day before, unless its week was written about already."""
    if now is None or now < DAYS_IN_WEEK:
        return None
    if now % DAYS_IN_MONTH < _STILL:
        month = now // DAYS_IN_MONTH
        words = view.t.gettext("Days %(first)s to %(last)s are over: look back", first=_first(month), last=_last(month))
        return LookBack(words, month_address(view.address, month))
    if now % DAYS_IN_WEEK < _STILL:
        week = now // DAYS_IN_WEEK
        if is_item_filled(view.answers, week_item(week)):
            return None
        words = view.t.gettext("Week %(week)s is over: five questions", week=week)
        return LookBack(words, retrospective_address(view.address, week))
    return None


def plan_next(view: PlanView) -> LookBack | None:
    """The month to plan next, once the last week before it has come."""
    month = month_to_plan(view.plan, view.today)
    if month is None:
        return None
    words = view.t.gettext("Plan days %(first)s to %(last)s", first=_first(month), last=_last(month))
    return LookBack(words, next_month_address(view.address))


def _first(month: int) -> int:
    return (month - 1) * DAYS_IN_MONTH + 1


def _last(month: int) -> int:
    return month * DAYS_IN_MONTH
