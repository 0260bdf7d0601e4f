"""Which thirty days the board shows, and the ways to others."""

from dataclasses import dataclass

from app.schedule.due import day_of
from app.schedule.months import days_of_month, month_of, months_begun
from app.schedule.next_month.when import month_to_plan
from app.schedule.rearranging.typed_days import is_day
from app.schedule.timetable import timetable
from app.web.board.addresses import board_address
from app.web.plan.addresses import next_month_address
from app.web.plan.arrival import BoardPlace
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class MonthLink:
    """A month of the board, in the switch above its days."""

    words: str
    address: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class BoardMonths:
    """The months of a plan. ``shown`` is 0 as long as it has but the first; ``first`` and ``last`` are its days.

    ``links`` are empty then. ``onward`` is where to plan the month after the newest, once that is near, ``proposal``
    what the month before the one that is shown suggests for it.
    """

    shown: int
    first: int
    last: int
    links: tuple[MonthLink, ...]
    onward: str
    proposal: str


def board_months(view: PlanView, step: str, place: BoardPlace) -> BoardMonths:
    """The months of a plan as the board shows them; ``place.month`` is the one that is shown."""
    newest, days = months_begun(view.plan), days_of_month(place.month or 1)
    links = (
        MonthLink(
            view.t.gettext("Month %(month)s", month=month),
            f"{board_address(view.id, step, place.view, month=month)}#views",
            month == place.month,
        )
        for month in range(1, newest + 1)
    )
    onward = next_month_address(view.address) if month_to_plan(view.plan, view.today) else ""
    proposal = next_month_address(view.address, place.month)
    return BoardMonths(place.month, days[0], days[-1], tuple(links) if newest > 1 else (), onward, proposal)


def shown_month(view: PlanView, place: BoardPlace) -> int:
    """The month to show: that of the activity that is open, else the one asked for, else the one of today.

    0 for a plan that has but the first one, whose addresses say none.
    """
    newest = months_begun(view.plan)
    if newest == 1:
        return 0
    day = _opened_day(view, place.opened)
    if day is not None:
        return month_of(day)
    return place.month if 1 <= place.month <= newest else min(month_of(day_of(view.plan, view.today) or 1), newest)


def _opened_day(view: PlanView, opened: str) -> int | None:
    """The day of the activity that is open, where the plan has it."""
    days = (one.day for one in timetable(view.plan) if f"{one.step}.{one.activity.id}" == opened)
    return next((day for day in days if day is not None and is_day(view.plan, day)), None) if opened else None
