"""Days with nothing planned, filled from the library on the board."""

from app.coach.suggestions.filling import fill_days, fill_silences
from app.plan.lists import number_added
from app.schedule.months import months_begun
from app.schedule.rearranging.typed_days import DayReader
from app.schedule.silence import SILENT_DAYS
from app.web.advice.fixed import SUGGESTED
from app.web.advice.fixing import OneTap
from app.web.board.refused import Asked
from app.web.board.shown import ShownBoard
from app.web.plan.filled import filled_address
from app.web.plan.view import PlanView
from app.wording.days import which_days


def fill(view: PlanView, asked: Asked, shown: ShownBoard) -> OneTap:
    """Something easy on the days that were typed, or in every long silence where none were.

    Raises `ActError` where there is nothing to fill, `LimitError` where there is no room.
    """
    days = DayReader.of(view.plan, view.language).days(asked.typed["days"])
    if asked.typed["days"] and not days:
        raise asked.refused(which_days(view.plan, view.t))
    month = min(shown.month or 1, months_begun(view.plan))
    changes = fill_days(view.review_context, days) if days else fill_silences(view.review_context, month)
    if not changes:
        raise asked.refused(_nothing_words(view, has_days=bool(days)))
    address = filled_address(shown.address(view), changes, view.answers)
    return OneTap(SUGGESTED, changes, address, number_added(view.answers, changes))


def _nothing_words(view: PlanView, *, has_days: bool) -> str:
    if has_days:
        return view.t.gettext("None of these days has room for an activity from the library.")
    return view.t.gettext("No %(n)s empty days in a row.", n=SILENT_DAYS)
