"""Why a suggestion isn't made, or a day stays empty, in one short line each."""

from collections.abc import Iterator

from app.coach.suggestions.left_empty import LeftEmpty, WhyNot
from app.coach.suggestions.suggest import Proposal
from app.schedule.silence import SILENT_DAYS
from app.web.advice.fixed import days_words
from app.web.plan.view import PlanView
from app.wording.days import short_day_words
from app.wording.quoting import quotable


def empty_lines(view: PlanView, proposal: Proposal) -> tuple[str, ...]:
    """The lines about the places without a suggestion, by day, then about the days that stay empty."""
    lines = [*(_place_line(view, one) for one in proposal.left_empty), *_day_lines(view, proposal)]
    return tuple(dict.fromkeys(lines))


def _place_line(view: PlanView, one: LeftEmpty) -> str:
    t, when = view.t, short_day_words(one.place.day, view.t)
    if one.activity is None:
        if one.why is WhyNot.NO_ROOM:
            return t.gettext("%(when)s: nothing is added, as the day is full.", when=when)
        return t.gettext("%(when)s: nothing is added, as the library has nothing more that suits.", when=when)
    title = quotable(one.activity.words.title)
    if one.why is WhyNot.WEEK_FULL:
        return t.gettext("%(when)s: no “%(title)s”, as that week has enough already.", when=when, title=title)
    return t.gettext("%(when)s: no “%(title)s”, as nobody on your team has time for it.", when=when, title=title)


def _day_lines(view: PlanView, proposal: Proposal) -> Iterator[str]:
    t, left_out = view.t, {one.place.day for one in proposal.suggestions if not one.is_taken}
    rests: list[int] = []
    for first, last in proposal.empty:
        days = range(first, last + 1)
        if left_out.intersection(days):
            yield t.gettext("%(days)s: empty, as you left out what we suggest.", days=_capital(days_words(days, t)))
        elif len(days) < SILENT_DAYS:
            rests += days
    if rests:
        yield t.gettext(
            "%(days)s: left empty as a rest. Up to %(most)s days in a row are fine.",
            days=_capital(days_words(rests, t)),
            most=SILENT_DAYS - 1,
        )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
