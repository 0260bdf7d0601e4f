"""What the signs of the board mean: those that are on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from app.web.board.days import DayView, WeekView
from app.web.plan.arrival import BoardView
from app.web.plan.view import PlanView

_MOST_DOTS = 3


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign, by the class of its look, and what it means."""

    look: str
    words: str


def legend(view: PlanView, step: str, kind: BoardView, weeks: Iterable[WeekView]) -> tuple[Sign, ...]:
    """The signs of a board that was opened at the days of a step, if any, in the order in which they catch the eye."""
    days = [day for day in chain.from_iterable(weeks) if day.step]
    if not any(day.entries for day in days):
        return ()
    is_marked = kind is BoardView.CALENDAR and step
    marked = [Sign("this-part", view.knowledge.guidance.steps[step].title)] if is_marked else []
    return (*_of_entries(view, days), *marked, *_of_dots(view, days))


def _of_entries(view: PlanView, days: list[DayView]) -> Iterator[Sign]:
    t, tones = view.t, {card.tone for day in days for card in day.cards}
    tones |= {"care"} if any(day.has_notes for day in days) else set()
    words = {"": t.gettext("activity"), "good": t.gettext("led by a member"), "care": t.gettext("needs a look")}
    yield from (Sign(tone or "act", words[tone]) for tone in words if tone in tones)
    if any(day.slots for day in days):
        yield Sign("every-week", t.gettext("fixed every week"))
    if any(day.is_silent for day in days):
        yield Sign("empty-days", t.gettext("too many empty days in a row"))


def _of_dots(view: PlanView, days: list[DayView]) -> Iterator[Sign]:
    """The dots of the strip that phones have."""
    t = view.t
    for number in sorted({min(len(day.cards), _MOST_DOTS) for day in days if day.number > 0}):
        more = t.gettext("%(n)s or more activities", n=number)
        exactly = t.ngettext("%(n)s activity", "%(n)s activities", number)
        yield Sign(f"dot n{number}", more if number == _MOST_DOTS else exactly)
