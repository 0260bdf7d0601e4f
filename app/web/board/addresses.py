"""Addresses of the board."""

from urllib.parse import urlencode

from app.schedule.rearranging.typed_days import is_day
from app.schedule.timetable import step_of
from app.web.plan.arrival import BoardView
from app.web.plan.view import PlanView


def board_address(
    plan_id: str, step: str, view: BoardView = BoardView.CALENDAR, opened: str = "", month: int = 0
) -> str:
    """The board at the days of a step, in a view; ``opened`` is the activity in its panel, as ``<step>.<item id>``.

    ``month`` says which thirty days, in a plan that has more than the first.
    """
    said = (("month", str(month or "")), ("view", view.value), ("open", opened))
    query = {name: value for name, value in said if value}
    address = f"/plans/{plan_id}/steps/{step}"
    return f"{address}?{urlencode(query)}" if query else address


def acts_address(plan_id: str, step: str, item: str) -> str:
    """Where an act on an activity is posted."""
    return f"/plans/{plan_id}/board/acts/{step}/{item}"


def library_of_day(view: PlanView, step: str, day: int | None) -> str:
    """The activity library for a day; for those of a step where there is none, or the plan doesn't have it."""
    address = f"{view.address}/library"
    return f"{address}/{step_of(day)}?day={day}" if day is not None and is_day(view.plan, day) else f"{address}/{step}"


def card_id(card: str) -> str:
    """The id in the page of the card of an activity, which is named as ``<step>.<item id>``."""
    return "card-" + card.replace(".", "-")
