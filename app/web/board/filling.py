"""Days with nothing planned, filled from the library on the board."""

from app.base.errors import LimitError
from app.coach.suggestions.filling import fill_days, fill_silences
from app.schedule.rearranging.typed_days import read_days
from app.schedule.silence import SILENT_DAYS
from app.web.advice.fixed import SUGGESTED
from app.web.advice.fixing import OneTap
from app.web.board.acts import days_words
from app.web.board.refused import ActError, Refused
from app.web.board.shown import ShownBoard
from app.web.http.limit_words import limit_words
from app.web.plan.view import PlanView


def fill(view: PlanView, typed: str, shown: ShownBoard) -> OneTap:
    """Something easy on the days that were typed, or in every long silence where none were.

    Raises `ActError` where there is nothing to fill, or no room.
    """
    days = read_days(typed)
    if typed and not days:
        raise _refused(typed, days_words(view.t))
    try:
        changes = fill_days(view.review_context, days) if days else fill_silences(view.review_context)
    except LimitError as error:
        raise _refused(typed, limit_words(error, view.t)) from error
    if not changes:
        raise _refused(typed, _nothing_words(view, has_days=bool(days)))
    return OneTap(SUGGESTED, changes, shown.address(view))


def _refused(typed: str, words: str) -> ActError:
    return ActError(Refused("fill", {"days": typed}, words))


def _nothing_words(view: PlanView, *, has_days: bool) -> str:
    if has_days:
        return view.t.gettext("None of these days has room for an activity from the library.")
    return view.t.gettext("No %(n)s empty days in a row.", n=SILENT_DAYS)
